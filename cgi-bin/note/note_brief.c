/* note_brief.c - see note_brief.h. */
#include "note_brief.h"

#include <string.h>

/* In any case; the short ones, which are words and initials as well, only in capitals. */
static const char *const forms[] = {
    "inc",   "inc.",    "ltd",          "ltd.", "llc",   "llc.", "gmbh", "plc",    "plc.",   "corp",
    "corp.", "limited", "incorporated", "s.a.", "s.l.",  "b.v.", "n.v.", "s.r.l.", "s.p.a.", "sarl",
    "a/s",   "aps",     "oyj",          "kgaa", "pty",   "pte",  "pty.", "pte.",   "e.v.",   "co.",
    "(pty)", "(pte)",   "pvt",          "pvt.", "(pvt)", "(p)",  NULL};
static const char *const capital_forms[] = {"ag", "sa",  "se", "ab",  "as",  "bv", "nv",
                                            "kg", "llp", "lp", "sas", "srl", NULL};

bool note_brief_is_legal_form(const char *word, size_t n)
{
    if (note_text_in(word, n, forms))
        return true;
    return note_text_case(word, n) == NOTE_CASE_UPPER && note_text_in(word, n, capital_forms);
}

/* The last word of `name`, and its bytes without a final comma. */
static char *last_word(char *name, size_t *n)
{
    char *space = strrchr(name, ' ');
    char *word = space == NULL ? name : space + 1;
    *n = strlen(word);
    return word;
}

static void cut_before(char *name, char *word)
{
    while (word > name && (word[-1] == ' ' || word[-1] == ','))
        word--;
    *word = '\0';
}

void note_brief_drop_legal_form(char *name)
{
    /* "GmbH & Co. KG", "Pty Ltd": several of them. */
    for (int i = 0; i < 4; i++) {
        size_t n;
        char *word = last_word(name, &n);
        bool joined = word >= name + 3 && memcmp(word - 3, " & ", 3) == 0;
        if (joined && note_text_find(name, "gmbh") != NULL) {
            cut_before(name, word - 2);
            continue;
        }
        /* "Tiffany & Co." is the name. */
        if (word == name || joined || !note_brief_is_legal_form(word, n))
            return;
        cut_before(name, word);
    }
}

/* "a startup (can't say)": a remark, and no part of the name. In place. */
static void drop_remark(char *name)
{
    char *open = strstr(name, " ("), *close = open == NULL ? NULL : strchr(open, ')');
    if (close != NULL && note_text_case(open, (size_t)(close - open)) == NOTE_CASE_LOWER)
        memmove(open, close + 1, strlen(close + 1) + 1);
}

/* "(CHI 2024)": letters that stand for the name before them, a year beside them or not. "(RIP)",
 * "(UK)" and "(Red Cross)" stand for no name. */
static bool is_acronym(const char *inside, size_t k)
{
    static const char *const remarks[] = {"rip", "tbc", "tbd", "tba", "nda", "emba", "mba",
                                          "msc", "phd", "ret", "lol", "nb",  "asap", NULL};
    size_t word = strcspn(inside, " )"), capitals = 0;
    for (size_t i = 0; i < word; i++)
        capitals += inside[i] >= 'A' && inside[i] <= 'Z';
    bool year = strspn(inside + word, " 0123456789'") >= k - word;
    return k >= 2 && k <= 14 && word <= k && capitals >= 2 && year &&
           !note_brief_is_land(inside, word) && !note_text_in(inside, word, remarks);
}

/* "TUT (Tampere University of Technology)": the letters came first. In place. */
static bool drop_spelling(char *name, char *open)
{
    size_t n = (size_t)(open - name);
    while (n > 0 && name[n - 1] == ' ')
        n--;
    bool letters = n >= 2 && n <= 6 && memchr(name, ' ', n) == NULL &&
                   note_text_case(name, n) == NOTE_CASE_UPPER;
    size_t words = 1;
    for (const char *w = open + 1; *w != '\0'; w++)
        words += *w == ' ';
    if (!letters || words < 2 || note_text_low(open[1]) != note_text_low(name[0]))
        return false;
    name[n] = '\0';
    return true;
}

void note_brief_take_acronym(char *name, char *brief, size_t cap)
{
    brief[0] = '\0';
    drop_remark(name);
    char *open = strchr(name, '('), *close = open == NULL ? NULL : strchr(open, ')');
    if (close == NULL || open == name || drop_spelling(name, open))
        return;
    size_t inside = (size_t)(close - open - 1);
    if (!is_acronym(open + 1, inside) || note_text_copy(brief, cap, open + 1, inside) == 0)
        return;
    while (open > name && open[-1] == ' ')
        open--;
    memmove(open, close + 1, strlen(close + 1) + 1);
}

/* What may stand behind the comma of a name. */
static const char *const lands[] = {
    "uk",       "usa",         "us",          "england",   "scotland",    "wales",
    "ireland",  "germany",     "deutschland", "france",    "spain",       "portugal",
    "italy",    "netherlands", "holland",     "belgium",   "austria",     "switzerland",
    "denmark",  "norway",      "sweden",      "finland",   "iceland",     "estonia",
    "latvia",   "lithuania",   "poland",      "czechia",   "slovakia",    "hungary",
    "romania",  "bulgaria",    "greece",      "croatia",   "serbia",      "slovenia",
    "ukraine",  "turkey",      "israel",      "egypt",     "morocco",     "nigeria",
    "ghana",    "kenya",       "ethiopia",    "rwanda",    "uganda",      "india",
    "pakistan", "bangladesh",  "nepal",       "china",     "japan",       "taiwan",
    "vietnam",  "thailand",    "malaysia",    "indonesia", "philippines", "qatar",
    "uae",      "australia",   "canada",      "mexico",    "brazil",      "argentina",
    "chile",    "colombia",    "peru",        "texas",     "california",  NULL};
static const char *const long_lands[] = {"united kingdom",  "united states",
                                         "great britain",   "northern ireland",
                                         "the netherlands", "czech republic",
                                         "south africa",    "sri lanka",
                                         "south korea",     "united arab emirates",
                                         "saudi arabia",    "new zealand",
                                         "t\xC3\xBCrkiye",  NULL};

bool note_brief_is_land(const char *name, size_t n)
{
    return note_text_in(name, n, lands) || note_text_in(name, n, long_lands);
}

/* Does a campus follow the comma ("University of California, Berkeley")? Its bytes, else 0. */
static size_t campus(const char *name, const char *comma)
{
    static const char *const schools[] = {"university", "college", "institute", NULL};
    char before[NOTE_TEXT_BYTES];
    const char *place = comma + 2;
    size_t n = strcspn(place, ",(:;|"), words = 1;
    for (size_t i = 0; i < n; i++)
        words += place[i] == ' ';
    if (words > 2 || note_text_case(place, 1) == NOTE_CASE_LOWER || note_brief_is_land(place, n) ||
        note_text_copy(before, sizeof before, name, (size_t)(comma - name)) == 0)
        return 0;
    return note_text_find_any(before, schools) ? n : 0;
}

void note_brief_cut(const char *name, char *brief, size_t cap)
{
    static const char *const cuts[] = {" (",  ": ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                       " | ", "; ", NULL};
    size_t end = note_text_before_any(name, cuts, 2), whole = strlen(name);
    const char *comma = strstr(name, ", ");
    size_t city = comma == NULL ? 0 : campus(name, comma);
    if (city != 0)
        comma = strstr(comma + 2 + city, ", ");
    if (comma != NULL && comma - name >= 2 && (size_t)(comma - name) < end)
        end = (size_t)(comma - name);
    brief[0] = '\0';
    if (end < whole)
        (void)note_text_copy(brief, cap, name, end);
}
