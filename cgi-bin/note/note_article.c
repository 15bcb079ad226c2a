/* note_article.c - see note_article.h. Closed lists: what is not on one stays as it was typed. */
#include "note_article.h"
#include "note_clause.h"
#include "note_the.h"

#include <string.h>

static const char *const determiners[] = {
    "the",  "a",   "an",  "my",   "our",  "your",  "his",     "her", "their", "this", "that",
    "some", "how", "why", "what", "when", "where", "whether", "who", "which", NULL};

/* Single things one can work on: they want an article. */
static const char *const countable[] = {"migration",
                                        "project",
                                        "launch",
                                        "redesign",
                                        "rollout",
                                        "platform",
                                        "campaign",
                                        "integration",
                                        "app",
                                        "website",
                                        "site",
                                        "team",
                                        "product",
                                        "prototype",
                                        "pilot",
                                        "study",
                                        "paper",
                                        "report",
                                        "bid",
                                        "tender",
                                        "deal",
                                        "account",
                                        "merger",
                                        "audit",
                                        "pipeline",
                                        "system",
                                        "database",
                                        "service",
                                        "tool",
                                        "dashboard",
                                        "upgrade",
                                        "rewrite",
                                        "programme",
                                        "program",
                                        "contract",
                                        "release",
                                        "api",
                                        "rebrand",
                                        "renovation",
                                        "budget",
                                        "event",
                                        "conference",
                                        "move",
                                        "acquisition",
                                        "model",
                                        "workshop",
                                        "proposal",
                                        "logo",
                                        "driveway",
                                        "ward",
                                        "kitchen",
                                        "bridge",
                                        "building",
                                        "course",
                                        "book",
                                        "film",
                                        "exhibition",
                                        "survey",
                                        "trial",
                                        "grant",
                                        "intranet",
                                        "newsletter",
                                        "shop",
                                        "store",
                                        "factory",
                                        "warehouse",
                                        "office",
                                        "garden",
                                        "roof",
                                        "extension",
                                        "catalogue",
                                        "catalog",
                                        "brochure",
                                        "packaging",
                                        "strategy",
                                        "curriculum",
                                        "tax return",
                                        "case",
                                        "lawsuit",
                                        "sale",
                                        "purchase",
                                        "lease",
                                        "shift",
                                        "rota",
                                        "help desk",
                                        "panel",
                                        "cooperative",
                                        "exam",
                                        "pump",
                                        "committee",
                                        "household",
                                        "drill",
                                        "chat",
                                        "desk",
                                        "visit",
                                        "liner",
                                        "boiler",
                                        "floor",
                                        "fence",
                                        "bathroom",
                                        "porch",
                                        "shed",
                                        "oven",
                                        "suit",
                                        "dress",
                                        "cake",
                                        "sofa",
                                        "piano",
                                        "harness",
                                        "tank",
                                        "go-live",
                                        "install",
                                        "installation",
                                        "refit",
                                        "certificate",
                                        "application",
                                        "handover",
                                        "inspection",
                                        "newsroom",
                                        "hotline",
                                        "clinic",
                                        "leak",
                                        "gearbox",
                                        "driveshaft",
                                        "staircase",
                                        "conservatory",
                                        "conversion",
                                        "distribution",
                                        "test",
                                        "patio",
                                        "terrace",
                                        "chimney",
                                        "nest",
                                        "count",
                                        "pipe",
                                        "mess",
                                        "patent",
                                        "closure",
                                        "shutdown",
                                        "relaunch",
                                        "refurbishment",
                                        "reorganisation",
                                        "reorganization",
                                        "restructure",
                                        "festival",
                                        "tournament",
                                        "tap",
                                        "sink",
                                        "gutter",
                                        "wall",
                                        "hedge",
                                        "carpet",
                                        "wardrobe",
                                        "lift",
                                        "lab",
                                        "leaflet",
                                        "label printer",
                                        "rota system",
                                        "unit",
                                        "outage",
                                        "incident",
                                        "crossing",
                                        "printer",
                                        "round",
                                        "scheme",
                                        "system",
                                        "gate",
                                        "counter",
                                        "mural",
                                        "banner",
                                        "van",
                                        "stand",
                                        "booth",
                                        "machine",
                                        "line",
                                        "plant",
                                        "site move",
                                        "stage",
                                        "barn",
                                        "pond",
                                        "wedding",
                                        "funeral",
                                        "party",
                                        "order",
                                        "batch",
                                        "invoice",
                                        "poster",
                                        NULL};

/* "introduction of the ward round": one such thing, so it takes its article. */
static bool is_process(const char *word)
{
    static const char *const endings[] = {"tion", "sion", "ment", NULL};
    size_t n = note_text_word(word);
    return n > 5 && note_text_starts(note_text_next(word), "of") != 0 &&
           note_text_in(word + n - 4, 4, endings);
}

/* "5am shifts", "onboarding tests": several such things, told apart from others of their kind. */
static bool is_several(const char *noun, const char *last)
{
    size_t n = note_text_word(last);
    bool timed =
        note_text_is_digit(noun[0]) &&
        note_text_in(noun + strspn(noun, "0123456789"), 2, (const char *const[]){"am", "pm", NULL});
    return n > 1 && last != noun && last[n] == '\0' && last[n - 1] == 's' &&
           (timed || !note_text_is_digit(noun[0])) && noun[0] == note_text_low(noun[0]) &&
           note_text_in(last, n - 1, countable);
}

/* "2025 audit": the one of that year. */
static bool is_of_year(const char *noun)
{
    enum { YEAR = 4 };
    return strspn(noun, "0123456789") == YEAR && noun[YEAR] == ' ' && noun[YEAR + 1] >= 'a' &&
           noun[YEAR + 1] <= 'z';
}

/* Of one thing, or of several joined by "and": its last head tells. */
static bool wants(const char *noun)
{
    static const char *const behind[] = {"of", "for", "at", "in", "with", "to", "on", NULL};
    const char *last = noun;
    for (const char *w = noun; *w != '\0'; w = note_text_next(w)) {
        if (note_text_word_in(w, behind))
            break;
        last = w;
    }
    bool fresh = note_text_starts(noun, "new") != 0 && last[0] != '\0' &&
                 last[note_text_word(last) - 1] != 's';
    const bool several = is_several(noun, last);
    bool the = !note_text_word_in(noun, determiners) && !note_clause_is_gerund(noun) &&
               (note_text_word_in(last, countable) || fresh || is_process(last) || several) &&
               (several || !note_text_is_digit(noun[0]) || is_of_year(noun)) &&
               strstr(noun, "'s ") == NULL;
    return the || note_the_is_lived(noun) || note_the_is_of_two(noun);
}

/* "oak staircase and skirting": where the first of them wants it, one article does for all. */
static bool first_wants(const char *noun)
{
    enum { MOST = 128 };
    char first[MOST];
    const char *and = strstr(noun, " and ");
    size_t n = strcspn(noun, ",");
    n = and != NULL && (size_t)(and-noun) < n ? (size_t)(and-noun) : n;
    return noun[n] != '\0' && n < sizeof first && !note_clause_is_gerund(noun) &&
           note_text_copy(first, sizeof first, noun, n) != 0 &&
           (wants(first) || note_the_is_lacking(first));
}

void note_article_give(const char *noun, char *out, size_t cap)
{
    /* "route 27 and the app": a number before "and" names its thing. */
    const char *and = strstr(noun, " and ");
    bool named = and != NULL && and > noun && note_text_is_digit(and[-1]);
    bool the = strchr(noun, ',') == NULL && !named && wants(noun);
    (void)note_text_join(out, cap, the || first_wants(noun) ? "the " : "", noun, "");
}
