/* note_venue.c - see note_venue.h. */
#include "note_venue.h"

#include <string.h>

/* "Brockwell pk", "convention ctr": the word in full. In place, within cap bytes. */
static void spell(char *core, size_t cap)
{
    static const char *const forms[][2] = {{"pk", "Park"},       {"ctr", "centre"},
                                           {"cntr", "centre"},   {"stn", "station"},
                                           {"bldg", "building"}, {"hosp", "hospital"}};
    for (char *w = core; *w != '\0'; w += note_text_next(w) - w) {
        size_t n = note_text_word(w);
        for (size_t i = 0; w != core && i < sizeof forms / sizeof forms[0]; i++) {
            size_t k = strlen(forms[i][1]);
            bool comma = w[n - 1] == ',';
            if (!note_text_is(w, n - comma, forms[i][0]) || strlen(core) + k >= cap)
                continue;
            memmove(w + k, w + n - comma, strlen(w + n - comma) + 1);
            memcpy(w, forms[i][1], k);
            bool small =
                forms[i][1][0] == 'P' && note_text_case(core, strlen(core)) == NOTE_CASE_LOWER;
            w[0] = small ? note_text_low(w[0]) : w[0];
            n = k;
        }
    }
}

/* Words for a spot that stand in small letters, alone or at the end of a name. */
static const char *const spots[] = {
    "canteen",  "lift",     "chairlift", "gondola",    "bar",      "pub",     "cafe",      "lobby",
    "foyer",    "car park", "hallway",   "corridor",   "terrace",  "rooftop", "station",   "campus",
    "library",  "hall",     "gym",       "pool",       "sauna",    "queue",   "kitchen",   "garden",
    "shipyard", "depot",    "branch",    "clinic",     "hospital", "school",  "warehouse", "ward",
    "office",   "airport",  "hotel",     "restaurant", "market",   "stand",   "booth",     NULL};

static bool is_capital(const char *text)
{
    return text[0] >= 'A' && text[0] <= 'Z';
}

/* The last word of a name, n bytes. */
static const char *last_word(const char *text, size_t *n)
{
    const char *space = strrchr(text, ' '), *last = space == NULL ? text : space + 1;
    *n = strlen(last);
    return last;
}

static bool ends_in_spot(const char *text)
{
    size_t n;
    const char *last = last_word(text, &n);
    return note_text_case(last, n) == NOTE_CASE_LOWER && note_text_in(last, n, spots);
}

/* "Church Center", "Bella Center": a house by its name. */
static bool ends_in_house(const char *text)
{
    static const char *const houses[] = {"center",   "centre",  "hotel",   "museum",    "arena",
                                         "library",  "theatre", "theater", "institute", "hilton",
                                         "marriott", "hyatt",   "club",    "cathedral", NULL};
    size_t n;
    const char *last = last_word(text, &n);
    return last != text && is_capital(last) && note_text_in(last, n, houses);
}

static void put(char *core, size_t cap, const char *house, const char *town)
{
    char both[NOTE_PROPER_BYTES], whole[NOTE_PROPER_BYTES];
    bool article = !note_proper_is_determined(house) && !ends_in_house(house);
    if (note_text_join(both, sizeof both, article ? "the " : "", house, " in ") &&
        note_text_join(whole, sizeof whole, both, town, ""))
        (void)note_text_copy(core, cap, whole, strlen(whole));
}

/* "Abuja, the Transcorp", "Chennai, Music Academy canteen", "ski lift, Hemsedal". */
static bool arrange_pair(char *core, size_t cap, char *preposition, note_venue_word *word)
{
    char one[NOTE_PROPER_BYTES], two[NOTE_PROPER_BYTES];
    const char *comma = strstr(core, ", ");
    if (comma == NULL || strstr(comma + 2, ", ") != NULL || strpbrk(core, "0123456789(") != NULL ||
        note_text_copy(one, sizeof one, core, (size_t)(comma - core)) == 0 ||
        note_text_copy(two, sizeof two, comma + 2, strlen(comma + 2)) == 0)
        return false;
    bool the = note_text_starts(two, "the") != 0 && is_capital(two + strlen("the "));
    bool town_first =
        is_capital(one) && !ends_in_spot(one) && (the || ends_in_spot(two) || ends_in_house(two));
    bool spot_first = is_capital(two) && !ends_in_spot(two) && ends_in_spot(one);
    if (!town_first && !spot_first)
        return false;
    const char *house = town_first ? two : one;
    if (strcmp(word(town_first ? one : two), "in") != 0) /* "the bar, Hilton" */
        return false;
    const char *with = the ? "at" : word(house);
    (void)note_text_copy(preposition, 16, with, strlen(with));
    put(core, cap, house, town_first ? one : two);
    return true;
}

/* "Village hall Great Haywood": a house by its kind, and where it stands. */
static bool arrange_kind(char *core, size_t cap, char *preposition)
{
    static const char *const kinds[] = {
        "village hall",   "town hall",     "church hall",      "parish hall",   "community centre",
        "community hall", "sports centre", "leisure centre",   "train station", "railway station",
        "bus station",    "sports hall",   "community center", "scout hut",     NULL};
    size_t n = note_text_starts_any(core, kinds);
    char town[NOTE_PROPER_BYTES], house[NOTE_PROPER_BYTES];
    const char *rest = core + n;
    if (n == 0 || !is_capital(rest) || note_text_copy(house, sizeof house, core, n) == 0 ||
        note_text_copy(town, sizeof town, rest, strlen(rest)) == 0)
        return false;
    (void)note_text_trim(house);
    house[0] = note_text_low(house[0]);
    (void)note_text_copy(preposition, 16, "at", 2);
    put(core, cap, house, town);
    return true;
}

/* "KICC", "CTICC", "KLCC": so few vowels, and such an end, and it is a convention centre. */
static bool is_spelled_house(const char *core)
{
    static const char *const towns[] = {"nyc", "dmv", "ksa", "png", "drc", "prc", "kzn", "nsw",
                                        "nrw", "blr", "bcn", "bkk", "fct", "ncr", "phl", NULL};
    size_t n = note_text_word(core), vowels = 0;
    if (n < 3 || n > 6 || note_text_in(core, n, towns))
        return false;
    for (size_t i = 0; i < n; i++) {
        if (core[i] < 'A' || core[i] > 'Z')
            return false;
        vowels += strchr("AEIOUY", core[i]) != NULL;
    }
    bool centre = memcmp(core + n - 2, "CC", 2) == 0 || memcmp(core + n - 2, "EC", 2) == 0;
    return centre || (vowels == 0 && core[n] == '\0');
}

/* Words that name a house wherever they stand in a name. */
static bool is_house(const char *core)
{
    if (strstr(core, "'s hall") != NULL)
        return true;
    static const char *const heads[] = {
        "citycube",  "tavern",     "lounge",      "brasserie",    "bistro",   "diner",
        "winery",    "brewery",    "saloon",      "messe",        "tower",    "towers",
        "arena",     "palais",     "palazzo",     "palacio",      "teatro",   "ifema",
        "jaarbeurs", "fira",       "stadthalle",  "kongresshaus", "pavilion", "pavillon",
        "dome",      "coliseum",   "auditorium",  "halle",        "casino",   "centro",
        "congress",  "exhibition", "expo",        "forum",        "plaza",    "racecourse",
        "guildhall", "showground", "showgrounds", "fairgrounds",  "raceway",  "bowl",
        NULL};
    for (const char *w = core; *w != '\0'; w = note_text_next(w)) {
        size_t n = note_text_word(w);
        n -= w[n - 1] == ',';
        if (n > 0 && note_text_in(w, n, heads) && is_capital(w) && note_text_next(core)[0] != '\0')
            return true;
        if (w[note_text_word(w) - 1] == ',')
            return false;
    }
    return false;
}

/* "landmark centre VI": a quarter in letters behind the house. */
static bool is_before_quarter(const char *core)
{
    static const char *const houses[] = {"centre", "center", "hotel", "hall",  "church",
                                         "club",   "mall",   "plaza", "arena", NULL};
    size_t n;
    const char *last = last_word(core, &n);
    if (last == core || n > 3 || note_text_case(last, n) != NOTE_CASE_UPPER)
        return false;
    const char *before = last - 1;
    while (before > core && before[-1] != ' ')
        before--;
    return note_text_in(before, (size_t)(last - 1 - before), houses);
}

void note_venue_arrange(char *core, size_t cap, char *preposition, note_venue_word *word)
{
    spell(core, cap);
    if (arrange_pair(core, cap, preposition, word) || arrange_kind(core, cap, preposition))
        return;
    /* "Port of Spain", "Port Harcourt" */
    bool port = note_text_starts(core, "port of") != 0 ||
                (note_text_starts(core, "port") != 0 && is_capital(note_text_next(core)));
    if (port && is_capital(core))
        (void)note_text_copy(preposition, 16, "in", 2);
    else if (is_spelled_house(core) || is_house(core) || is_before_quarter(core))
        (void)note_text_copy(preposition, 16, "at", 2);
}
