/* note_the.c - see note_the.h. Closed lists: what is not on one stays as it was typed. */
#include "note_the.h"

#include <string.h>

static const char *const determiners[] = {
    "the",     "a",     "an",   "my",   "our",  "your",  "his",   "her",   "their",
    "this",    "that",  "some", "how",  "why",  "what",  "when",  "where", "who",
    "whether", "which", "no",   "any",  "both", "all",   "these", "those", "every",
    "each",    "one",   "two",  "more", "most", "being", "many",  NULL};

/* Not counted before "of", or several. */
static const char *const bare_of[] = {
    "freedom", "proof",  "point",    "ease",      "peace",  "cup",     "terms", "work",  "right",
    "kind",    "sort",   "lots",     "plenty",    "number", "piece",   "pair",  "bit",   "out",
    "because", "care",   "speed",    "years",     "loads",  "board",   "head",  "chief", "tons",
    "dozens",  "code",   "scope",    "letter",    "fans",   "sense",   "span",  "think", "made",
    "top",     "tired",  "full",     "instead",   "inside", "outside", "news",  "talk",  "tales",
    "games",   "chairs", "director", "secretary", "game",   "house",   "lord",  NULL};

/* One of them, where something is. */
static const char *const spots[] = {
    "community", "scene",   "market",   "sector",    "industry",   "situation",   "crisis",
    "shortage",  "office",  "team",     "branch",    "campus",     "hospital",    "library",
    "museum",    "school",  "clinic",   "factory",   "bridge",     "harbour",     "harbor",
    "tunnel",    "exhibit", "position", "vacancy",   "election",   "referendum",  "strike",
    "flood",     "floods",  "festival", "lane",      "station",    "warehouse",   "plant",
    "depot",     "shop",    "store",    "project",   "network",    "association", "chapter",
    "society",   "group",   "club",     "programme", "program",    "centre",      "center",
    "garden",    "park",    "stadium",  "airport",   "conference", NULL};

/* Single things, and no processes: two spoke of one of them. */
static const char *const things[] = {
    "project",    "app",        "website",  "site",       "product",   "prototype", "pilot",
    "report",     "tender",     "deal",     "merger",     "pipeline",  "database",  "dashboard",
    "contract",   "api",        "budget",   "logo",       "driveway",  "kitchen",   "bridge",
    "exhibition", "survey",     "intranet", "newsletter", "factory",   "warehouse", "roof",
    "brochure",   "lawsuit",    "lease",    "rota",       "committee", "boiler",    "bathroom",
    "staircase",  "referendum", "election", "strike",     "bypass",    "bus lane",  "by-election",
    "rush",       "claim",      "bid",      "trip",       "extension", "launch",    "handover",
    "stocktake",  "tour",       "visit",    "tax return", "poster",    "petition",  "group",
    "scheme",     NULL};

/* What people go through together. */
static const char *const lived[] = {"shifts",    "shift",    "mornings",   "nights",      "lunches",
                                    "stand-ups", "standups", "rehearsals", "deadlines",   "trips",
                                    "rides",     "trials",   "handovers",  "inspections", "floods",
                                    "layoffs",   "exams",    "rounds",     "deliveries",  NULL};

static bool is_small(const char *word)
{
    return word[0] >= 'a' && word[0] <= 'z';
}

/* The last word before a preposition, or of all; `*behind` is the preposition, or "". */
static const char *head_of(const char *noun, const char **behind)
{
    static const char *const links[] = {"of", "in",   "at",      "for",   "near",   "on", "with",
                                        "to", "from", "between", "after", "during", NULL};
    const char *last = noun;
    *behind = "";
    for (const char *w = noun; *w != '\0'; w = note_text_next(w)) {
        if (w != noun && note_text_word_in(w, links)) {
            *behind = w;
            break;
        }
        last = w;
    }
    return last;
}

/* May an article stand before it at all? */
static bool is_open(const char *noun)
{
    return noun[0] != '\0' && !note_text_word_in(noun, determiners) &&
           strpbrk(noun, ",\"'") == NULL && strstr(noun, " and ") == NULL &&
           strstr(noun, " or ") == NULL && strstr(noun, " vs") == NULL;
}

static bool is_several(const char *word)
{
    static const char *const plurals[] = {"women", "men",   "people", "children", "mice",
                                          "teeth", "media", "data",   NULL};
    static const char *const one[] = {
        "ethics",  "politics", "economics",  "physics", "logistics", "mechanics",
        "basics",  "details",  "limits",     "joys",    "ups",       "costs",
        "effects", "benefits", "challenges", "dangers", "risks",     NULL};
    size_t n = note_text_word(word);
    if (note_text_in(word, n, plurals))
        return true;
    if (note_text_in(word, n, one))
        return false;
    return n > 2 && word[n - 1] == 's' && word[n - 2] != 's' && word[n - 2] != 'u' &&
           word[n - 2] != 'i';
}

bool note_the_is_lacking(const char *noun)
{
    enum { WORDS = 3 };
    const char *behind, *head = head_of(noun, &behind);
    static const char *const where[] = {"in", "at", "near", "for", NULL};
    size_t words = 1;
    for (const char *w = noun; w < head; w = note_text_next(w))
        words++;
    if (!is_open(noun) || note_text_is_digit(noun[0]) || !is_small(head) || words > WORDS ||
        is_several(head))
        return false;
    size_t n = note_text_word(noun);
    bool gerund = words == 1 && n > 5 && memcmp(noun + n - 3, "ing", 3) == 0 &&
                  note_text_starts(behind, "of") == 0;
    if (note_text_word_in(noun, (const char *const[]){"new", NULL}))
        return words > 1 &&
               !note_text_word_in(head, (const char *const[]){
                                            "work",      "business",   "research",  "media",
                                            "music",     "software",   "build",     "legislation",
                                            "housing",   "technology", "tech",      "hardware",
                                            "equipment", "land",       "money",     "art",
                                            "writing",   "data",       "economics", "materials",
                                            "energy",    "life",       "people",    NULL});
    if (note_text_starts(behind, "of") != 0)
        return !gerund && !note_text_word_in(head, bare_of) && !note_text_word_in(noun, bare_of);
    const char *place = note_text_next(behind);
    bool definite =
        (place[0] >= 'A' && place[0] <= 'Z') ||
        note_text_word_in(place, (const char *const[]){"the", "our", "my", "your", NULL});
    return note_text_word_in(behind, where) && definite && note_text_word_in(head, spots);
}

bool note_the_is_of_two(const char *noun)
{
    const char *behind, *head = head_of(noun, &behind);
    return is_open(noun) && !note_text_is_digit(noun[0]) && is_small(head) &&
           note_text_word_in(head, things);
}

bool note_the_is_lived(const char *noun)
{
    const char *behind, *head = head_of(noun, &behind);
    return is_open(noun) && note_text_word_in(head, lived);
}

bool note_the_is_several(const char *noun)
{
    const char *behind, *head = head_of(noun, &behind);
    return is_several(head);
}
