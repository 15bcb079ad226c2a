/* note_kind.c - see note_kind.h. */
#include "note_kind.h"

static const char *const generic_heads[] = {
    "fair",         "meetup",       "meet-up",    "conference",    "workshop",
    "dinner",       "party",        "webinar",    "training",      "reception",
    "hackathon",    "event",        "lunch",      "breakfast",     "seminar",
    "course",       "class",        "panel",      "session",       "talk",
    "keynote",      "retreat",      "offsite",    "off-site",      "festival",
    "symposium",    "congress",     "gala",       "mixer",         "roundtable",
    "bootcamp",     "exhibition",   "show",       "wedding",       "barbecue",
    "bbq",          "picnic",       "reunion",    "ceremony",      "graduation",
    "demo",         "launch",       "drinks",     "awards",        "fundraiser",
    "concert",      "match",        "game",       "race",          "run",
    "hike",         "tour",         "trip",       "trade-show",    "tradeshow",
    "open-day",     "day",          "night",      "evening",       "social",
    "interview",    "pitch",        "residency",  "group",         "club",
    "camp",         "tournament",   "marathon",   "briefing",      "townhall",
    "kickoff",      "kick-off",     "colloquium", "meeting",       "forum",
    "assembly",     "booth",        "stand",      "afterparty",    "after-party",
    "crawl",        "get-together", "gathering",  "careers",       "quiz",
    "do",           "potluck",      "screening",  "reading",       "funeral",
    "gym",          "pub",          "vigil",      "playground",    "agm",
    "memorial",     "shower",       "mitzvah",    "iftar",         "mic",
    "market",       "networking",   "lesson",     "lessons",       "park",
    "thing",        "thingy",       "birthday",   "bbqs",          "masterclass",
    "livestream",   "webcast",      "lecture",    "stag",          "hen",
    "unconference", "jam",          "sprint",     "gig",           "premiere",
    "sale",         "auction",      "regatta",    "parade",        "rally",
    "march",        "protest",      "strike",     "service",       "baptism",
    "christening",  "wake",         "shiva",      "practice",      "tasting",
    "expo",         "programme",    "program",    "induction",     "onboarding",
    "orientation",  "audition",     "tryouts",    "clinic",        "hustings",
    "count",        "playgroup",    "pickup",     "stop",          "gate",
    "gates",        "desk",         "pick-up",    "function",      "visit",
    "meet",         "weekend",      "finals",     "final",         "competition",
    "moot",         "slam",         "ball",       "consultation",

    "hui",          "braai",        "fete",       "ceilidh",       "congresso",
    "congreso",     "kongress",     "ordination", "championships", "coffee-morning",
    "swap",         "hall",         "stall",      "delay",         "rehearsal",
    "hearing",      "trial",        "trials",     "dance",         "supper",
    "swim",         "play",         "opening",    "contest",       "fayre",
    "brunch",       "banquet",      "debate",     "championship",  "hackday",
    "carols",       "classes",      "drive",      "clean",         "cleanup",
    "clean-up",     "pick",         "pop-up",     "vernissage",    "gamejam",
    "coffee",       "convention",   "disco",      "luncheon",      "feast",
    "carnival",     "bazaar",       "tutorial",   "presentation",  "giving",
    "tea",          "choir",        NULL};

static const char *const named_heads[] = {
    "fair",     "meetup",    "conference", "workshop", "dinner",    "webinar",    "reception",
    "festival", "symposium", "congress",   "gala",     "hackathon", "roundtable", "retreat",
    "marathon", "meeting",   "meetings",   "forum",    "assembly",  "congresso",  "congreso",
    "kongress", "function",  "visit",      "weekend",  "finals",    "moot",       NULL};

/* Houses: typed for an event they take the article, and where a place was typed they are one. */
static const char *const houses[] = {
    "caf\xC3\xA9", "cafe",   "bar",     "museum", "studio",  "makerspace", "hackspace",
    "society",     "centre", "center",  "church", "library", "garden",     "allotment",
    "allotments",  "house",  "canteen", "bakery", "stables", NULL};

bool note_kind_is_house(const char *word, size_t n)
{
    return note_text_in(word, n, houses);
}

bool note_kind_is(const char *word, size_t n)
{
    return note_text_in(word, n, generic_heads);
}

bool note_kind_is_named(const char *word, size_t n)
{
    return note_text_in(word, n, named_heads);
}
