/* note_proper.c - see note_proper.h. */
#include "note_proper.h"
#include "note_acronym.h"
#include "note_brief.h"
#include "note_recase.h"

#include <string.h>

static const char *const generic_heads[] = {
    "fair",       "meetup",      "meet-up",    "conference",   "workshop",  "dinner",
    "party",      "webinar",     "training",   "reception",    "hackathon", "event",
    "lunch",      "breakfast",   "seminar",    "course",       "class",     "panel",
    "session",    "talk",        "keynote",    "retreat",      "offsite",   "off-site",
    "festival",   "symposium",   "congress",   "gala",         "mixer",     "roundtable",
    "bootcamp",   "exhibition",  "show",       "wedding",      "barbecue",  "bbq",
    "picnic",     "reunion",     "ceremony",   "graduation",   "demo",      "launch",
    "drinks",     "awards",      "fundraiser", "concert",      "match",     "game",
    "race",       "run",         "hike",       "tour",         "trip",      "trade-show",
    "tradeshow",  "open-day",    "day",        "night",        "evening",   "social",
    "interview",  "pitch",       "residency",  "group",        "club",      "camp",
    "tournament", "marathon",    "briefing",   "townhall",     "kickoff",   "kick-off",
    "colloquium", "meeting",     "forum",      "assembly",     "booth",     "stand",
    "afterparty", "after-party", "crawl",      "get-together", "gathering", "careers",
    "quiz",       "do",          "potluck",    "screening",    "reading",   "funeral",
    "gym",        "pub",         "vigil",      "playground",   "agm",       NULL};

static const char *const named_heads[] = {
    "fair",     "meetup",    "conference", "workshop", "dinner",    "webinar",    "reception",
    "festival", "symposium", "congress",   "gala",     "hackathon", "roundtable", "retreat",
    "marathon", "meeting",   "meetings",   "forum",    "assembly",  NULL};

static const char *const determiners[] = {"the",  "a",   "an",    "my",     "our",  "your",
                                          "his",  "her", "their", "this",   "that", "last",
                                          "some", "one", "both",  "either", NULL};

bool note_proper_is_determined(const char *text)
{
    size_t n = note_text_starts_any(text, determiners);
    return n != 0 && text[n] != '\0';
}

static void with_article(const char *text, bool article, char *out)
{
    (void)note_text_join(out, NOTE_PROPER_BYTES, article ? "the " : "", text, "");
}

/* The head: the last word before a preposition or a comma, years left aside. */
const char *note_proper_head(const char *text, size_t *n)
{
    static const char *const stops[] = {"of",     "in", "at",        "on",        "for",
                                        "with",   "by", "near",      "about",     "from",
                                        "hosted", "to", "organised", "organized", NULL};
    const char *found = text;
    *n = note_text_word(text);
    for (const char *w = text; *w != '\0'; w = note_text_next(w)) {
        size_t k = note_text_word(w);
        if (w != text && note_text_in(w, k, stops))
            break;
        bool comma = k > 1 && w[k - 1] == ',';
        if (!note_text_is_digit(w[0]) && w[0] != '(') {
            found = w;
            *n = comma ? k - 1 : k;
        }
        if (comma)
            break;
    }
    return found;
}

/* Names longer than this go by the acronym that was typed behind them, in UTF-16 units. */
enum { SAID_IN_FULL = 32 };

/* Fill name and brief from a name in its right case; "the" goes before it when `article` says so.
 */
void note_proper_set_name(char *cased, bool article, struct note_proper *out)
{
    note_brief_take_acronym(cased, out->brief, sizeof out->brief);
    with_article(cased, article, out->name);
    if (out->brief[0] != '\0' && note_length(out->name, strlen(out->name)) > SAID_IN_FULL)
        memcpy(out->name, out->brief, sizeof out->name);
    if (out->brief[0] == '\0')
        note_brief_cut(out->name, out->brief, sizeof out->brief);
}

void note_proper_set_within(struct note_proper *out, const char *preposition)
{
    (void)note_text_join(out->within, sizeof out->within, preposition, " ", out->name);
}

void note_proper_low_first(char *s)
{
    size_t n = note_text_word(s);
    for (size_t i = 0; i < n; i++)
        s[i] = note_text_low(s[i]);
}

/* "Women in Tech dinner": behind the preposition of a name there can be a second, lower-case head.
 */
static const char *event_head(const char *core, size_t *n)
{
    const char *last = core;
    for (const char *w = core; *w != '\0'; w = note_text_next(w))
        last = w;
    size_t k = note_text_word(last);
    if (note_text_in(last, k, generic_heads) && note_text_case(last, k) == NOTE_CASE_LOWER &&
        note_text_case(core, strlen(core)) == NOTE_CASE_MIXED) {
        *n = k;
        return last;
    }
    return note_proper_head(core, n);
}

/* "Funeral of Professor Ada Whitlock", "Book Launch of X": an occasion, and no name of its own.
 * Bytes before its "of", else 0. */
static size_t occasion(const char *core)
{
    static const char *const occasions[] = {
        "funeral",     "launch",     "opening",      "birthday",     "wedding",
        "retirement",  "unveiling",  "burial",       "inauguration", "christening",
        "baptism",     "engagement", "marriage",     "premiere",     "graduation",
        "memorial",    "closing",    "presentation", "screening",    "reading",
        "anniversary", "farewell",   "leaving",      "agm",          NULL};
    static const char *const beside[] = {"book",  "grand",   "official", "private",  "press",
                                         "party", "drinks",  "dinner",   "ceremony", "service",
                                         "night", "product", "surprise", "memorial", NULL};
    bool found = false;
    for (const char *w = core; *w != '\0'; w = note_text_next(w)) {
        size_t n = note_text_word(w);
        if (w != core && note_text_in(w, n, (const char *const[]){"of", "for", NULL}))
            return found ? (size_t)(w - core) : 0;
        bool one = note_text_in(w, n, occasions);
        if (!one && !note_text_in(w, n, beside))
            return 0;
        found = found || one;
    }
    return 0;
}

/* "Wedding", "AGM": one common word with a capital is no name. "Congress" and "Forum" may be. */
static bool is_common_alone(const char *core)
{
    static const char *const commons[] = {
        "wedding",   "funeral",    "conference", "workshop", "meetup",   "launch",  "graduation",
        "webinar",   "party",      "training",   "seminar",  "retreat",  "offsite", "kick-off",
        "kickoff",   "hackathon",  "interview",  "reunion",  "barbecue", "bbq",     "agm",
        "reception", "roundtable", "exhibition", "townhall", "course",   NULL};
    return note_text_in(core, strlen(core), commons);
}

static void name_event(const char *core, struct note_proper *out)
{
    size_t n;
    const char *h = event_head(core, &n);
    bool lower = note_text_case(core, strlen(core)) == NOTE_CASE_LOWER;
    bool generic = note_text_in(h, n, generic_heads) && note_text_case(h, n) == NOTE_CASE_LOWER;
    bool named = note_text_in(h, n, named_heads) && h != core;
    bool determined = note_proper_is_determined(core) || strstr(core, "'s ") != NULL ||
                      strstr(core, "\xE2\x80\x99s ") != NULL;
    char cased[NOTE_PROPER_BYTES];
    if (lower && (generic || determined))
        (void)note_text_copy(cased, sizeof cased, core, strlen(core));
    else
        note_recase(core, cased);
    size_t low = occasion(core);
    bool agm = note_text_starts(core, "agm") != 0;
    if (is_common_alone(core))
        low = strlen(cased);
    low = agm ? 0 : low;
    for (size_t i = 0; i < low; i++)
        cased[i] = note_text_low(cased[i]);
    if (lower)
        note_acronym_raise(cased); /* "the european forum" */
    if (note_proper_is_determined(core))
        note_proper_low_first(cased);
    /* "11th Annual Ball": a count makes it one of a series. */
    bool counted = note_text_is_digit(core[0]) &&
                   note_text_is_letter((unsigned char)core[note_text_word(core) - 1]);
    bool call = n == 4 && note_text_in(h, n, (const char *const[]){"call", NULL});
    if (call && !determined) {
        (void)note_text_join(out->name, sizeof out->name, note_text_article(cased), " ", cased);
        return;
    }
    note_proper_set_name(cased, !determined && (generic || named || counted || agm || low != 0),
                         out);
}

/* "lunch", "church", "online": where one meets without an article. False when it is none. */
static bool take_bare(const char *core, struct note_proper *out)
{
    static const char *const bare[] = {"lunch", "breakfast", "dinner", "brunch",     "church",
                                       "court", "work",      "school", "university", NULL};
    static const char *const rides[] = {"train", "plane", "bus", "flight", "ferry", NULL};
    static const char *const nowhere[] = {"online", "virtually", "remotely", NULL};
    char low[24];
    size_t n = strlen(core);
    if (note_text_in(core, n, nowhere)) {
        (void)note_text_lower(core, n, out->within, sizeof out->within);
        return true;
    }
    bool over = note_text_in(core, n, (const char *const[]){"coffee", "tea", NULL});
    bool ride = note_text_in(core, n, rides);
    if ((!over && !ride && !note_text_in(core, n, bare)) ||
        note_text_lower(core, n, low, sizeof low) == 0)
        return false;
    with_article(low, ride, out->name);
    note_proper_set_within(out, over ? "over" : ride ? "on" : "at");
    return true;
}

/* "train to York", "flight LH123": what one is on. */
static bool take_ride(const char *core, struct note_proper *out)
{
    static const char *const rides[] = {"train", "plane", "bus", "flight", "ferry", NULL};
    static const char *const ways[] = {"to", "from", NULL};
    const char *behind = note_text_next(core);
    bool way = note_text_starts_any(behind, ways) != 0;
    bool numbered = strpbrk(behind, "0123456789") != NULL && note_text_next(behind)[0] == '\0';
    if (!note_text_in(core, note_text_word(core), rides) || !(way || numbered))
        return false;
    (void)note_text_join(out->name, sizeof out->name, way ? "the " : "", core, "");
    note_proper_low_first(out->name);
    note_proper_set_within(out, "on");
    return true;
}

/* What one is on and not at: "Slack", "a Zoom call". */
static bool is_channel(const char *core)
{
    static const char *const channels[] = {"zoom",   "slack",     "teams", "discord", "twitter",
                                           "reddit", "clubhouse", "skype", "call",    NULL};
    const char *space = strrchr(core, ' ');
    const char *last = space == NULL ? core : space + 1;
    return note_text_in(core, strlen(core), channels) || note_text_starts(last, "call") == 4;
}

void note_proper_event(const char *text, struct note_proper *out)
{
    static const char *const lead[] = {"we met at", "met at", "meeting at", "at",     "during",
                                       "from",      "after",  "attending",  "event:", NULL};
    static const char *const own[] = {"on", "in", "over", NULL};
    memset(out, 0, sizeof *out);
    if (text[0] == '\0' || strlen(text) >= NOTE_PROPER_BYTES - 8)
        return;
    size_t n = note_text_starts_any(text, lead);
    const char *core = text[n] != '\0' ? text + n : text;
    char preposition[8] = "at";
    size_t p = note_text_starts_any(core, own);
    if (p != 0 && core[p] != '\0') {
        (void)note_text_lower(core, note_text_word(core), preposition, sizeof preposition);
        core += p;
    } else if (take_bare(core, out) || take_ride(core, out)) {
        return;
    } else if (is_channel(core)) {
        memcpy(preposition, "on", 3);
    }
    name_event(core, out);
    note_proper_set_within(out, preposition);
}

/* "University of Leeds", "London School of Economics": an institution of something takes "the". */
bool note_proper_takes_the(const char *name, const char *const *institutions)
{
    static const char *const of[] = {"of", "for", NULL};
    if (note_text_starts(name, "the") != 0)
        return false;
    for (const char *w = name; *w != '\0' && w[note_text_word(w) - 1] != ','; w = note_text_next(w))
        if (note_text_in(w, note_text_word(w), institutions) &&
            note_text_starts_any(note_text_next(w), of) != 0)
            return true;
    const char *in = note_text_find(name, "university in"); /* "American University in Cairo" */
    if (in != NULL && in > name)
        return true;
    return false;
}
