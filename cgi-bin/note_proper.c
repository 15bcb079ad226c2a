/* note_proper.c - see note_proper.h. */
#include "note_proper.h"
#include "note_brief.h"
#include "note_recase.h"

#include <string.h>

static const char *const generic_heads[] = {
    "fair",    "meetup",     "meet-up",     "conference", "workshop",     "dinner",    "party",
    "webinar", "training",   "reception",   "hackathon",  "event",        "lunch",     "breakfast",
    "seminar", "course",     "class",       "panel",      "session",      "talk",      "keynote",
    "retreat", "offsite",    "off-site",    "festival",   "symposium",    "congress",  "gala",
    "mixer",   "roundtable", "bootcamp",    "exhibition", "show",         "wedding",   "barbecue",
    "bbq",     "picnic",     "reunion",     "ceremony",   "graduation",   "demo",      "launch",
    "drinks",  "awards",     "fundraiser",  "concert",    "match",        "game",      "race",
    "run",     "hike",       "tour",        "trip",       "trade-show",   "tradeshow", "open-day",
    "day",     "night",      "evening",     "social",     "interview",    "pitch",     "residency",
    "group",   "club",       "camp",        "tournament", "marathon",     "briefing",  "townhall",
    "kickoff", "kick-off",   "colloquium",  "meeting",    "forum",        "assembly",  "booth",
    "stand",   "afterparty", "after-party", "crawl",      "get-together", "gathering", "careers",
    "quiz",    "do",         "potluck",     "screening",  "reading",      NULL};

static const char *const named_heads[] = {
    "fair",     "meetup",    "conference", "workshop", "dinner",    "webinar",    "reception",
    "festival", "symposium", "congress",   "gala",     "hackathon", "roundtable", "retreat",
    "marathon", "meeting",   "forum",      "assembly", NULL};

static const char *const determiners[] = {"the",  "a",   "an",    "my",   "our",  "your",
                                          "his",  "her", "their", "this", "that", "last",
                                          "some", "one", "both",  NULL};

static bool begins(const char *text, const char *const *list)
{
    return note_text_starts_any(text, list) != 0;
}

static void with_article(const char *text, bool article, char *out)
{
    (void)note_text_join(out, NOTE_PROPER_BYTES, article ? "the " : "", text, "");
}

/* The head: the last word before a preposition or a comma, years left aside. */
static const char *head(const char *text, size_t *n)
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
static void set_name(char *cased, bool article, struct note_proper *out)
{
    note_brief_take_acronym(cased, out->brief, sizeof out->brief);
    with_article(cased, article, out->name);
    if (out->brief[0] != '\0' && note_length(out->name, strlen(out->name)) > SAID_IN_FULL)
        memcpy(out->name, out->brief, sizeof out->name);
    if (out->brief[0] == '\0')
        note_brief_cut(out->name, out->brief, sizeof out->brief);
}

static void set_within(struct note_proper *out, const char *preposition)
{
    (void)note_text_join(out->within, sizeof out->within, preposition, " ", out->name);
}

static void low_first(char *s)
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
    return head(core, n);
}

static void name_event(const char *core, struct note_proper *out)
{
    size_t n;
    const char *h = event_head(core, &n);
    bool lower = note_text_case(core, strlen(core)) == NOTE_CASE_LOWER;
    bool generic = note_text_in(h, n, generic_heads) && note_text_case(h, n) == NOTE_CASE_LOWER;
    bool named = note_text_in(h, n, named_heads) && h != core;
    bool determined = begins(core, determiners) || strstr(core, "'s ") != NULL ||
                      strstr(core, "\xE2\x80\x99s ") != NULL;
    char cased[NOTE_PROPER_BYTES];
    if (lower && (generic || determined))
        (void)note_text_copy(cased, sizeof cased, core, strlen(core));
    else
        note_recase(core, cased);
    if (begins(core, determiners))
        low_first(cased);
    /* "11th Annual Ball": a count makes it one of a series. */
    bool counted = note_text_is_digit(core[0]) &&
                   note_text_is_letter((unsigned char)core[note_text_word(core) - 1]);
    bool call = n == 4 && note_text_in(h, n, (const char *const[]){"call", NULL});
    if (call && !determined) {
        (void)note_text_join(out->name, sizeof out->name, note_text_article(cased), " ", cased);
        return;
    }
    set_name(cased, !determined && (generic || named || counted), out);
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
    set_within(out, over ? "over" : ride ? "on" : "at");
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
    } else if (take_bare(core, out)) {
        return;
    } else if (is_channel(core)) {
        memcpy(preposition, "on", 3);
    }
    name_event(core, out);
    set_within(out, preposition);
}

static const char *place_preposition(const char *name)
{
    static const char *const in[] = {"queue",    "line",     "lobby",    "room",   "hallway",
                                     "corridor", "kitchen",  "elevator", "lift",   "hall",
                                     "city",     "town",     "building", "garden", "foyer",
                                     "basement", "district", "valley",   "park",   NULL};
    static const char *const on[] = {"zoom",  "slack",   "linkedin", "twitter", "discord", "teams",
                                     "train", "plane",   "flight",   "bus",     "floor",   "panel",
                                     "stage", "terrace", "rooftop",  "boat",    "ferry",   "campus",
                                     "call",  "reddit",  "whatsapp", NULL};
    static const char *const at[] = {
        "booth",       "stand",      "bar",       "center",   "centre",     "office",
        "offices",     "airport",    "hotel",     "station",  "university", "cafe",
        "caf\xC3\xA9", "table",      "desk",      "workshop", "session",    "dinner",
        "lunch",       "party",      "reception", "meetup",   "conference", "expo",
        "counter",     "buffet",     "library",   "museum",   "arena",      "stadium",
        "theatre",     "theater",    "college",   "school",   "hq",         "headquarters",
        "pub",         "restaurant", "club",      "gym",      "church",     "hub",
        "campus",      "house",      "entrance",  "door",     "coffee",     NULL};
    size_t n;
    const char *h = head(name, &n);
    if (note_text_in(h, n, on))
        return "on";
    if (note_text_in(h, n, at) ||
        begins(name, (const char *const[]){"booth", "stand", "table", "hotel", "terminal", "gate",
                                           "pier", NULL}))
        return "at";
    if (note_text_in(h, n, in) || begins(name, (const char *const[]){"hall", "room", NULL}))
        return "in";
    return note_text_starts(name, "the") != 0 && note_text_case(h, n) == NOTE_CASE_LOWER ? "at"
                                                                                         : "in";
}

/* Take the preposition that was typed off `text`; `preposition` (16 bytes) gets it, or "". */
static const char *typed_preposition(const char *text, char *preposition)
{
    static const char *const own[] = {"in",      "at",     "on",   "near",    "by",
                                      "outside", "inside", "over", "next to", "behind",
                                      "around",  "beside", "from", NULL};
    size_t p = note_text_starts_any(text, own), k = p;
    preposition[0] = '\0';
    if (p == 0 || text[p] == '\0')
        return text;
    while (text[k - 1] == ' ')
        k--;
    (void)note_text_lower(text, k, preposition, 16);
    return text + p;
}

static const char *const place_words[] = {
    "queue",     "line",    "lobby",   "room",       "hallway", "corridor", "kitchen", "elevator",
    "lift",      "booth",   "bar",     "train",      "plane",   "flight",   "bus",     "terrace",
    "rooftop",   "airport", "hotel",   "station",    "office",  "buffet",   "counter", "entrance",
    "cafeteria", "canteen", "library", "stand",      "table",   "campus",   "venue",   "gym",
    "stage",     "foyer",   "pub",     "restaurant", "coffee",  NULL};

/* "the queue", "the UK": places that take an article. */
static bool is_articled_place(const char *core, const char *h, size_t n)
{
    static const char *const lands[] = {"uk",
                                        "us",
                                        "usa",
                                        "uae",
                                        "eu",
                                        "netherlands",
                                        "philippines",
                                        "bahamas",
                                        "maldives",
                                        "hague",
                                        "united states",
                                        "united kingdom",
                                        "bay area",
                                        "czech republic",
                                        "middle east",
                                        NULL};
    bool numbered = note_text_is_digit(note_text_next(h)[0]);
    return note_text_in(core, strlen(core), lands) ||
           (!numbered && note_text_in(h, n, place_words) &&
            note_text_case(h, n) == NOTE_CASE_LOWER);
}

void note_proper_place(const char *text, struct note_proper *out)
{
    static const char *const bare[] = {"online",   "virtually", "remotely", "backstage",
                                       "downtown", "abroad",    NULL};
    memset(out, 0, sizeof *out);
    if (text[0] == '\0' || strlen(text) >= NOTE_PROPER_BYTES - 12)
        return;
    char preposition[16], cased[NOTE_PROPER_BYTES];
    const char *core = typed_preposition(text, preposition);
    size_t n;
    const char *h = head(core, &n);
    bool determined = begins(core, determiners),
         numbered = note_text_is_digit(note_text_next(h)[0]);
    bool articled = is_articled_place(core, h, n);
    bool common = numbered || determined || (articled && note_text_in(h, n, place_words));
    if (note_text_case(core, strlen(core)) == NOTE_CASE_LOWER && common)
        (void)note_text_copy(cased, sizeof cased, core, strlen(core));
    else
        note_recase(core, cased);
    if (determined)
        low_first(cased);
    set_name(cased, articled && !determined, out);
    if (note_text_in(core, strlen(core), bare))
        (void)note_text_lower(core, strlen(core), out->within, sizeof out->within);
    else
        set_within(out, preposition[0] != '\0' ? preposition : place_preposition(out->name));
}

/* "University of Leeds", "London School of Economics": an institution of something takes "the". */
static bool takes_the(const char *name, const char *const *institutions)
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

void note_proper_school(const char *text, struct note_proper *out)
{
    static const char *const schools[] = {"university", "school",  "institute",
                                          "academy",    "college", NULL};
    static const char *const lead[] = {"in",       "at",         "from",           "i went to",
                                       "went to",  "studied at", "graduated from", "we went to",
                                       "attended", NULL};
    memset(out, 0, sizeof *out);
    if (strlen(text) >= NOTE_PROPER_BYTES - 8)
        return;
    size_t n = note_text_starts_any(text, lead);
    char core[NOTE_PROPER_BYTES], cased[NOTE_PROPER_BYTES];
    (void)note_text_copy(core, sizeof core, text[n] != '\0' ? text + n : text,
                         strlen(text[n] != '\0' ? text + n : text));
    char *cohort = (char *)(uintptr_t)note_text_find(core, "class of");
    if (cohort != NULL && cohort > core) {
        *cohort = '\0';
        (void)note_text_trim(core);
    }
    note_recase(core, cased);
    bool the = takes_the(cased, schools);
    if (note_text_starts(core, "the") != 0 && core[0] == 't')
        low_first(cased);
    set_name(cased, the, out);
    set_within(out, "at");
}

/* "European Bank for Reconstruction" takes "the"; "Bank of America" does not. */
static bool is_bank_for(const char *name)
{
    const char *bank = note_text_find(name, "bank for");
    return bank != NULL && bank > name && note_text_starts(name, "the") == 0;
}

void note_proper_company(const char *text, struct note_proper *out)
{
    static const char *const lead[] = {"in",           "at",        "from",       "for",
                                       "with",         "i work at", "i work for", "working at",
                                       "we worked at", NULL};
    memset(out, 0, sizeof *out);
    if (strlen(text) >= NOTE_PROPER_BYTES - 8)
        return;
    size_t n = note_text_starts_any(text, lead);
    const char *core = text[n] != '\0' ? text + n : text;
    bool determined = begins(core, determiners);
    char cased[NOTE_PROPER_BYTES];
    if (determined && note_text_case(core, strlen(core)) == NOTE_CASE_LOWER)
        (void)note_text_copy(cased, sizeof cased, core, strlen(core));
    else
        note_recase(core, cased);
    static const char *const offices[] = {
        "city",       "ministry",   "department", "town",        "state",   "embassy",
        "university", "office",     "museum",     "institute",   "council", "agency",
        "society",    "federation", "commission", "association", "centre",  "center",
        "bureau",     "school",     "academy",    NULL};
    note_brief_drop_legal_form(cased);
    /* "The BBC" is the BBC in a sentence; "The Hour Glass" is a name. */
    if (note_text_starts(cased, "the") == 4 &&
        note_text_case(cased + 4, strlen(cased + 4)) == NOTE_CASE_UPPER)
        low_first(cased);
    set_name(cased, takes_the(cased, offices) || is_bank_for(cased), out);
    note_brief_drop_legal_form(out->brief);
    set_within(out, "at");
}
