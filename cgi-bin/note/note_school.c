/* note_school.c - see note_school.h. */
#include "note_school.h"
#include "note_aside.h"
#include "note_brief.h"
#include "note_schooling.h"

#include <string.h>

static const char *const schools[] = {"university", "uni",     "school", "institute",
                                      "academy",    "college", NULL};

/* "Uni Köln" is a name in its own language. */
size_t note_school_spell(const char *text, char *out, size_t cap)
{
    static const char *const front[] = {"uni of", "univ of", "univ. of", NULL};
    static const char *const back[] = {"uni", "univ", "univ.", NULL};
    bool upper = note_text_case(text, strlen(text)) == NOTE_CASE_UPPER;
    size_t the = note_text_starts(text, "the"), n = note_text_starts_any(text + the, front);
    char lead[NOTE_RECASE_BYTES];
    if (n != 0 && text[the + n] != '\0') {
        bool low = text[the] == 'u';
        if (note_text_copy(lead, sizeof lead, text, the) == 0)
            lead[0] = '\0';
        const char *full = upper ? "UNIVERSITY OF " : low ? "university of " : "University of ";
        return note_text_join(out, cap, lead, full, text + the + n) ? strlen(out) : 0;
    }
    const char *last = strrchr(text, ' ');
    if (last == NULL || !note_text_in(last + 1, strlen(last + 1), back) ||
        note_text_copy(lead, sizeof lead, text, (size_t)(last + 1 - text)) == 0)
        return note_text_copy(out, cap, text, strlen(text));
    bool low = note_text_case(text, strlen(text)) == NOTE_CASE_LOWER;
    const char *full = upper ? "UNIVERSITY" : low ? "university" : "University";
    return note_text_join(out, cap, lead, full, "") ? strlen(out) : 0;
}

/* "University of Ibadan, Ibadan": the rest stands in the name. In place. */
static void drop_echo(char *name)
{
    char *comma;
    while ((comma = strrchr(name, ',')) != NULL && comma[1] == ' ' && comma[2] != '\0') {
        const char *seen = note_text_find(name, comma + 2);
        if (seen == NULL || seen >= comma)
            return;
        *comma = '\0';
    }
}

/* "Self-taught", "same": no school. */
static bool is_no_school(const char *text, size_t n)
{
    static const char *const none[] = {"self-taught",
                                       "self taught",
                                       "autodidact",
                                       "same",
                                       "same school",
                                       "the same school",
                                       "same as you",
                                       "same as yours",
                                       "here",
                                       "none",
                                       "n/a",
                                       "na",
                                       "home-schooled",
                                       "tbd",
                                       "confidential",
                                       "home schooled",
                                       "university of life",
                                       "the university of life",
                                       "school of hard knocks",
                                       "school of life",
                                       "no school",
                                       "dropout",
                                       "no degree",
                                       "not sure",
                                       "various",
                                       NULL};
    static const char *const never[] = {"left school",   "never went",  "didn't go", "did not go",
                                        "no university", "dropped out", "no formal", NULL};
    return note_text_in(text, n, none) || note_text_starts_any(text, never) != 0;
}

/* "Self-taught / YouTube University": the part that is one. */
static const char *behind_no_school(const char *text)
{
    size_t n = strcspn(text, "/,;");
    size_t bare = n;
    while (bare > 0 && text[bare - 1] == ' ')
        bare--;
    if (!is_no_school(text, bare))
        return text;
    const char *rest = text + n + (text[n] != '\0');
    return rest + strspn(rest, " ");
}

/* "PhD at ETH", "MBA INSEAD", "BSc Physics, University of Leeds": the school behind a degree. */
static const char *behind_degree(const char *text)
{
    static const char *const degrees[] = {"mba", "msc",  "bsc",  "ba",    "phd",
                                          "llm", "meng", "beng", "ph.d.", NULL};
    size_t n = note_text_starts_any(text, degrees);
    if (n == 0 || text[n] == '\0')
        return text;
    const char *at = strstr(text, " at "), *comma = strstr(text, ", ");
    if (at != NULL)
        return at + 4;
    if (comma != NULL)
        return comma + 2;
    return note_text_next(text + n)[0] == '\0' ? text + n : text;
}

/* "Leeds 2008-2011": the years belong elsewhere. In place. */
static void cut_years(char *core)
{
    char *last = strrchr(core, ' ');
    if (last == NULL || last == core)
        return;
    bool year = (last[1] == '1' && last[2] == '9') || (last[1] == '2' && last[2] == '0');
    size_t n = strlen(last + 1), digits = strspn(last + 1, "0123456789");
    bool range = last[5] == '-' && strspn(last + 6, "0123456789") == n - 5;
    if (year && digits == 4 && (n == 4 || range))
        *last = '\0';
    (void)note_text_trim(core);
}

/* "Grade 4 at Mount Pleasant Primary", "exchange at Keio": the school behind it. */
static const char *behind_stage(const char *text)
{
    static const char *const stages[] = {"grade",         "year",        "class",
                                         "form",          "exchange",    "erasmus",
                                         "sixth form",    "evening",     "part-time",
                                         "postdoc",       "visiting",    "a year",
                                         "one year",      "semester",    "term",
                                         "residency",     "fellowship",  "foundation year",
                                         "summer school", "an exchange", "on exchange",
                                         "a semester",    NULL};
    const char *at = strstr(text, " at ");
    return at != NULL && note_text_starts_any(text, stages) != 0 ? at + 4 : text;
}

/* "MIT dropout": how it ended. "same primary school" is the same one. In place; `cap` is the room.
 */
static void mend_ends(char *core, size_t cap)
{
    static const char *const ends[] = {" dropout", " drop-out", " alum", " alumni", " alumnus",
                                       " alumna",  " graduate", " grad", NULL};
    static const char *const stages[] = {"year", "class", "grade", "form", NULL};
    char *comma = strstr(core, ", ");
    if (comma != NULL && comma > core && note_text_starts_any(comma + 2, stages) != 0 &&
        strpbrk(comma, "0123456789") != NULL)
        *comma = '\0';
    size_t n = strlen(core);
    for (size_t i = 0; ends[i] != NULL; i++) {
        size_t k = strlen(ends[i]);
        if (n > k && note_text_find(core + n - k, ends[i] + 1) == core + n - k + 1)
            core[n -= k] = '\0';
    }
    char rest[NOTE_PROPER_BYTES];
    if (note_text_starts(core, "same") != 0 && core[0] == 's' && n + 5 < cap &&
        note_text_copy(rest, sizeof rest, core, n) != 0)
        (void)note_text_join(core, cap, "the ", rest, "");
}

/* "our school", "high school": common words, which stay small. */
static bool is_common_school(const char *core)
{
    static const char *const commons[] = {"high school",
                                          "primary school",
                                          "secondary school",
                                          "elementary school",
                                          "middle school",
                                          "night school",
                                          "grammar school",
                                          "boarding school",
                                          "sixth form college",
                                          "business school",
                                          "law school",
                                          "medical school",
                                          "art school",
                                          "kindergarten",
                                          "bootcamp",
                                          "university",
                                          "college",
                                          "school",
                                          NULL};
    static const char *const known[] = {"our", "your", "the same", NULL};
    return note_text_case(core, strlen(core)) == NOTE_CASE_LOWER &&
           (note_text_starts_any(core, known) != 0 || note_text_in(core, strlen(core), commons));
}

/* "kindergarten st mary, Room 2", "école des mines (EMSE)": the name is small although what
 * follows is not. In place. */
static void raise_name(char *core)
{
    char first[NOTE_PROPER_BYTES - 8], cased[NOTE_PROPER_BYTES];
    size_t n = strcspn(core, ",(");
    if (core[n] == '\0' || note_text_case(core, n) != NOTE_CASE_LOWER ||
        note_text_case(core + n, strlen(core + n)) == NOTE_CASE_LOWER ||
        note_text_copy(first, sizeof first, core, n) == 0)
        return;
    note_recase(first, cased);
    if (strlen(cased) == n)
        memcpy(core, cased, n);
}

void note_school_read(const char *text, struct note_proper *out)
{
    static const char *const lead[] = {"in",       "at",         "from",           "i went to",
                                       "went to",  "studied at", "graduated from", "we went to",
                                       "attended", NULL};
    memset(out, 0, sizeof *out);
    size_t n = note_text_starts_any(text, lead);
    char core[NOTE_PROPER_BYTES - 8], cased[NOTE_PROPER_BYTES];
    text = behind_stage(behind_degree(behind_no_school(text[n] != '\0' ? text + n : text)));
    if (note_schooling_name(text, core, sizeof core - 4) == 0)
        return;
    note_aside_cut(core);
    mend_ends(core, sizeof core);
    char *cohort = (char *)(uintptr_t)note_text_find(core, "class of");
    if (cohort != NULL && cohort > core) {
        *cohort = '\0';
        (void)note_text_trim(core);
    }
    drop_echo(core);
    cut_years(core);
    raise_name(core);
    if (is_common_school(core))
        (void)note_text_copy(cased, sizeof cased, core, strlen(core));
    else
        note_recase(core, cased);
    static const char *const articled[] = {"open university", "sorbonne", NULL};
    bool the =
        note_proper_takes_the(cased, schools) || note_text_in(cased, strlen(cased), articled);
    if (note_text_starts(core, "the") != 0 && core[0] == 't')
        note_proper_low_first(cased);
    note_proper_set_name(cased, the, out);
    note_proper_set_within(out, "at");
}

enum { KEY_BYTES = 128 };

/* Letters and figures of n bytes, small and without their marks; "" when they do not fit. */
static size_t key_of(const char *text, size_t n, char *key)
{
    char word[KEY_BYTES];
    size_t at = 0;
    key[0] = '\0';
    for (size_t i = 0; i < n; i++) {
        if (note_text_is_digit(text[i]) && at + 1 < KEY_BYTES) {
            key[at++] = text[i];
            continue;
        }
        size_t k = i;
        while (k < n && !note_text_is_digit(text[k]))
            k++;
        size_t m = note_text_fold(text + i, k - i, word, sizeof word);
        if (at + m + 1 > KEY_BYTES)
            return 0;
        memcpy(key + at, word, m);
        at += m;
        i = k - 1;
    }
    key[at] = '\0';
    return at;
}

/* One way to name a school. */
struct naming {
    const char *text;
    size_t n;
    char key[KEY_BYTES];
};

/* The name itself, and the letters in brackets behind it. `key` of the second is "" when there are
 * none. */
static void take_apart(const char *text, struct naming part[2])
{
    text += note_text_starts(text, "the");
    const char *open = strchr(text, '('), *close = open == NULL ? NULL : strchr(open, ')');
    bool both = close != NULL && open > text;
    size_t n = both ? (size_t)(open - text) : strlen(text);
    while (n > 0 && text[n - 1] == ' ')
        n--;
    part[0].text = text;
    part[0].n = n;
    part[1].text = both ? open + 1 : "";
    part[1].n = both ? (size_t)(close - open - 1) : 0;
    for (size_t i = 0; i < 2; i++)
        (void)key_of(part[i].text, part[i].n, part[i].key);
}

/* Is `more` the name `less` with this word behind it? */
static bool has_behind(const struct naming *more, const struct naming *less, const char *word)
{
    size_t n = strlen(more->key), m = strlen(less->key), k = strlen(word);
    return n == m + k && memcmp(more->key, less->key, m) == 0 &&
           memcmp(more->key + m, word, k) == 0;
}

/* Is `more` the name `less` with "University" behind it, or "University of" before it? "Melbourne
 * Grammar School" is Melbourne Grammar, but "London School" is not London. */
static bool is_longer_by_university(const struct naming *more, const struct naming *less)
{
    static const char whole[] = "university";
    size_t n = strlen(more->key), m = strlen(less->key), k = sizeof whole - 1;
    if (m == 0)
        return false;
    bool grammar = memchr(less->text, ' ', less->n) != NULL && has_behind(more, less, "school");
    bool before = note_text_starts(more->text, "university of") != 0 && n == m + k + 2 &&
                  strcmp(more->key + k + 2, less->key) == 0;
    return grammar || before || has_behind(more, less, whole);
}

/* Schools that are called by letters which nobody takes for another's. */
static bool is_known_by(const struct naming *letters, const struct naming *name)
{
    static const char *const known[][2] = {{"mit", "massachusettsinstituteoftechnology"},
                                           {"ucl", "universitycollegelondon"},
                                           {"lse", "londonschoolofeconomics"},
                                           {"nyu", "newyorkuniversity"},
                                           {"ucla", "universityofcalifornialosangeles"},
                                           {"caltech", "californiainstituteoftechnology"},
                                           {"upenn", "universityofpennsylvania"},
                                           {"cmu", "carnegiemellonuniversity"}};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        if (strcmp(letters->key, known[i][0]) == 0 && strcmp(name->key, known[i][1]) == 0)
            return true;
    return false;
}

static bool is_one_name(const struct naming *a, const struct naming *b)
{
    return a->key[0] != '\0' && b->key[0] != '\0' &&
           (strcmp(a->key, b->key) == 0 || is_longer_by_university(a, b) ||
            is_longer_by_university(b, a) || is_known_by(a, b) || is_known_by(b, a));
}

/* "Lycée Esteqlal, Kabul" beside a bare "Lycée Esteqlal": the town tells nothing. Not where a
 * campus stands behind the comma. In place. */
static void drop_town(char *name, const char *other)
{
    char *comma = strchr(name, ',');
    if (comma != NULL && strchr(other, ',') == NULL &&
        note_text_find(name, "university of") == NULL)
        *comma = '\0';
}

bool note_school_same(const char *a, const char *b)
{
    struct naming left[2], right[2];
    char first[NOTE_RECASE_BYTES], second[NOTE_RECASE_BYTES];
    if (a == NULL || b == NULL || note_school_spell(a, first, sizeof first) == 0 ||
        note_school_spell(b, second, sizeof second) == 0)
        return false;
    drop_echo(first);
    drop_echo(second);
    drop_town(first, second);
    drop_town(second, first);
    if (strcmp(first, second) == 0)
        return true; /* in a script without Latin letters as well */
    take_apart(first, left);
    take_apart(second, right);
    /* What both have in brackets, "(grad.)" or "(MBA)", need not be a school. */
    return is_one_name(&left[0], &right[0]) || is_one_name(&left[0], &right[1]) ||
           is_one_name(&left[1], &right[0]);
}
