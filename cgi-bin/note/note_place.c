/* note_place.c - see note_place.h. */
#include "note_place.h"
#include "note_aside.h"
#include "note_brief.h"
#include "note_site.h"
#include "note_venue.h"

#include <string.h>

/* Heads that one is on, at and in. */
static const char *const on_heads[] = {
    "zoom",    "slack",      "linkedin",  "twitter",  "discord", "teams",    "train",     "plane",
    "flight",  "bus",        "floor",     "panel",    "stage",   "terrace",  "roof",      "boat",
    "rooftop", "ferry",      "campus",    "call",     "reddit",  "whatsapp", "platform",  "ward",
    "deck",    "pitch",      "instagram", "facebook", "tiktok",  "huddle",   "shift",     "rig",
    "isle",    "street",     "road",      "avenue",   "lane",    "skype",    "clubhouse", "stairs",
    "stream",  "livestream", NULL};
static const char *const at_heads[] = {
    "booth",        "stand",       "bar",        "center",        "centre",     "office",
    "offices",      "airport",     "hotel",      "station",       "university", "uni",
    "cafe",         "caf\xC3\xA9", "table",      "desk",          "workshop",   "session",
    "dinner",       "lunch",       "party",      "reception",     "meetup",     "conference",
    "expo",         "counter",     "buffet",     "library",       "museum",     "arena",
    "stadium",      "theatre",     "theater",    "college",       "school",     "hq",
    "headquarters", "pub",         "restaurant", "club",          "gym",        "church",
    "hub",          "institute",   "house",      "entrance",      "door",       "coffee",
    "cathedral",    "chapel",      "temple",     "synagogue",     "mosque",     "abbey",
    "palace",       "castle",      "cinema",     "gallery",       "clinic",     "hospital",
    "academy",      "bakery",      "inn",        "zoo",           "auditorium", "hilton",
    "marriott",     "hyatt",       "sheraton",   "starbucks",     "heathrow",   "gatwick",
    "machine",      "bookshop",    "beach",      "harbour",       "harbor",     "port",
    "services",     "excel",       "olympia",    "nec",           "o2",         "barbican",
    "messe",        "checkout",    "drive-thru", "drive-through", "till",       "allotments",
    "marina",       "campsite",    "nursery",    "surgery",       "gate",       "gates",
    "barracks",     "docks",       NULL};
static const char *const in_heads[] = {
    "queue",    "line",   "lobby", "room",    "hallway",   "corridor", "kitchen", "elevator",
    "lift",     "hall",   "city",  "town",    "building",  "garden",   "foyer",   "basement",
    "district", "valley", "park",  "canteen", "cafeteria", "row",      "area",    NULL};

/* "Kuti Hall", "St. Jude's", "McSorley's": a house by its name. "The hall" and "Hall 7" are rooms.
 */
static bool is_named_house(const char *name, const char *h, size_t n)
{
    static const char *const houses[] = {"hall", NULL};
    bool hall = h != name && (h[n] == '\0' || h[n] == ',') && note_text_in(h, n, houses) &&
                note_text_case(h, n) != NOTE_CASE_LOWER;
    bool owned = n > 3 && h[n - 1] == 's' && h[n] == '\0' && strchr(name, ',') == NULL &&
                 (h[n - 2] == '\'' || memcmp(h + n - 4, "\xE2\x80\x99", 3) == 0);
    return hall || owned;
}

/* "12 High Street": a house in it. */
static bool is_address(const char *name, const char *h, size_t n)
{
    static const char *const streets[] = {"street", "road", "avenue", "lane", "st", NULL};
    return note_text_is_digit(name[0]) && note_text_in(h, n, streets);
}

static const char *preposition_of(const char *name)
{
    static const char *const on_first[] = {"platform",    "ward",  "pitch", "deck",
                                           "google meet", "level", NULL};
    static const char *const at_first[] = {"booth", "stand", "table", "hotel", "terminal",
                                           "gate",  "pier",  "camp",  "site",  "unit",
                                           "plot",  "pitch", NULL};
    static const char *const lifts[] = {"ski lift", "chairlift", "chair lift", "gondola", NULL};
    size_t n;
    const char *h = note_proper_head(name, &n);
    if (is_address(name, h, n))
        return "at";
    if (note_site_is_ship(name) || note_text_starts_any(name, on_first) != 0)
        return "on";
    if (note_text_in(h, n, on_heads) || note_text_starts_any(name, lifts) != 0)
        return "on";
    if (is_named_house(name, h, n))
        return "at";
    if (note_text_in(h, n, at_heads) || note_site_is_head(h, n) ||
        note_text_starts_any(name, at_first) != 0)
        return "at";
    if (note_text_in(h, n, in_heads) ||
        note_text_starts_any(name, (const char *const[]){"hall", "room", NULL}) != 0)
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

/* "the queue", "the UK": places that take an article. */
static bool is_articled(const char *core, const char *h, size_t n)
{
    static const char *const words[] = {
        "queue",         "line",       "lobby",     "room",      "hallway",
        "corridor",      "kitchen",    "elevator",  "lift",      "booth",
        "bar",           "train",      "plane",     "flight",    "bus",
        "terrace",       "rooftop",    "airport",   "hotel",     "station",
        "office",        "buffet",     "counter",   "stand",     "table",
        "campus",        "entrance",   "cafeteria", "canteen",   "library",
        "venue",         "gym",        "stage",     "foyer",     "pub",
        "coffee",        "restaurant", "floor",     "row",       "deck",
        "pitch",         "services",   "shift",     "rig",       "drive-thru",
        "drive-through", "till",       "checkout",  "gallery",   "cafe",
        "museum",        "cinema",     "session",   "reception", "ferry",
        "tram",          "boat",       NULL};
    return !note_text_is_digit(note_text_next(h)[0]) && note_text_in(h, n, words) &&
           note_text_case(h, n) == NOTE_CASE_LOWER && strchr(core, ',') == NULL;
}

/* "UK", "San Francisco Bay Area": names that take an article. */
static bool is_articled_name(const char *core)
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
                                        "united states",
                                        "united kingdom",
                                        "czech republic",
                                        "middle east",
                                        "hague",
                                        "hebrides",
                                        "outer hebrides",
                                        "inner hebrides",
                                        "lake district",
                                        "peak district",
                                        "black country",
                                        "black forest",
                                        "north sea",
                                        "alps",
                                        "pyrenees",
                                        "highlands",
                                        "midlands",
                                        "west midlands",
                                        "east midlands",
                                        "cotswolds",
                                        "bronx",
                                        "gambia",
                                        "west country",
                                        NULL};
    static const char *const areas[] = {"area", "region", "islands", NULL};
    const char *last = strrchr(core, ' ');
    if (note_text_starts(core, "isle of") != 0)
        return true;
    return note_text_in(core, strlen(core), lands) ||
           (last != NULL && note_text_in(last + 1, strlen(last + 1), areas));
}

/* Behind a comma: "Finland", "TX": what all who were there know. "DC" is the name. */
static bool is_known_anyway(const char *part)
{
    size_t n = strlen(part);
    bool state = n == 2 && note_text_case(part, n) == NOTE_CASE_UPPER && strcmp(part, "DC") != 0;
    bool three = n == 3 && part[0] >= 'A' && part[0] <= 'Z' && part[2] >= 'A'; /* "Gto", "NSW" */
    return state || three || note_brief_is_land(part, n);
}

/* "Helsinki, Helsinki, Finland" is Helsinki, "Hotel Torni, Helsinki, Finland" is Hotel Torni. In
 * place. */
static void drop_land(char *core)
{
    char *comma = strrchr(core, ',');
    if (comma == NULL || comma[1] != ' ' || !is_known_anyway(comma + 2))
        return;
    *comma = '\0';
    comma = strstr(core, ", ");
    if (comma != NULL)
        *comma = '\0';
}

/* LinkedIn's own words round a town: "Greater London Area", "Helsinki Metropolitan Area". In place.
 */
static void drop_area(char *core)
{
    static const char *const tails[] = {" metropolitan area", " metropolitan region", " metro area",
                                        " metropolitan", NULL};
    size_t n = strlen(core);
    for (size_t i = 0; tails[i] != NULL; i++) {
        size_t k = strlen(tails[i]);
        if (n > k && note_text_find(core + n - k, tails[i] + 1) == core + n - k + 1)
            core[n -= k] = '\0';
    }
    static const char *const areas[] = {"area", "region", NULL};
    char *last = strrchr(core, ' ');
    if (note_text_starts(core, "greater") != 0 && last != NULL && last > core + 7 &&
        note_text_in(last + 1, strlen(last + 1), areas))
        *last = '\0';
}

/* Is the first part a word for a place ("reception, Hilton") and no name? */
static bool is_common(const char *core, const char *h, size_t n)
{
    return note_proper_is_determined(core) || note_text_is_digit(note_text_next(h)[0]) ||
           note_text_in(h, n, on_heads) || note_text_in(h, n, at_heads) ||
           note_text_in(h, n, in_heads);
}

/* "zaragoza, near the river Ebro": the name is small although what follows is not. */
static void raise_first_part(char *core)
{
    char first[NOTE_PROPER_BYTES], cased[NOTE_PROPER_BYTES];
    size_t k, n = strcspn(core, ",");
    if (core[n] == '\0' || note_text_case(core, n) != NOTE_CASE_LOWER ||
        note_text_copy(first, sizeof first, core, n) == 0)
        return;
    const char *h = note_proper_head(first, &k);
    if (is_common(first, h, k))
        return;
    note_recase(first, cased);
    if (strlen(cased) == n)
        memcpy(core, cased, n);
}

/* "the university of zaragoza": small letters, and a name all the same. */
static bool is_institution(const char *core)
{
    static const char *const names[] = {"university of", "college of", "institute of", NULL};
    return note_text_find_any(core, names);
}

/* "smoking area": no region of the world. */
static bool is_small_area(const char *core)
{
    size_t n = strlen(core);
    return n > 5 && note_text_case(core, n) == NOTE_CASE_LOWER &&
           strcmp(core + n - 5, " area") == 0 && note_text_starts(core, "bay") == 0;
}

static void name_place(char *core, struct note_proper *out)
{
    size_t n;
    char cased[NOTE_PROPER_BYTES];
    const char *h = note_proper_head(core, &n);
    bool determined = note_proper_is_determined(core);
    bool worded = is_articled(core, h, n) || is_small_area(core), work = note_site_is(core, h, n);
    bool articled = worded || work || is_articled_name(core) || is_institution(core);
    bool land = is_articled_name(core + note_text_starts(core, "the")); /* "the hague" */
    bool common = worded || note_text_is_digit(note_text_next(h)[0]) || (work && h == core) ||
                  (determined && !is_institution(core) && !land);
    if (common && note_text_case(core, strlen(core)) == NOTE_CASE_LOWER)
        (void)note_text_copy(cased, sizeof cased, core, strlen(core));
    else
        note_recase(core, cased);
    if (determined)
        note_proper_low_first(cased);
    note_proper_set_name(cased, articled && !determined, out);
}

/* "online", "at church", "somewhere in Bristol": said just so. False when it is none. */
static bool take_as_said(const char *core, struct note_proper *out)
{
    static const char *const bare[] = {"online",   "virtually",  "remotely", "backstage",
                                       "downtown", "abroad",     "outside",  "outdoors",
                                       "upstairs", "downstairs", "offshore", "overseas",
                                       "onsite",   "on-site",    "nearby",   NULL};
    static const char *const houses[] = {"church", "work", "school", "university",
                                         "court",  "home", "uni",    NULL};
    size_t n = strlen(core);
    bool house = note_text_in(core, n, houses) && note_text_case(core, n) == NOTE_CASE_LOWER;
    bool remote = note_text_in(core, n, (const char *const[]){"remote", NULL});
    bool somewhere = note_text_starts(core, "somewhere") != 0 && note_text_next(core)[0] != '\0';
    if (!house && !remote && !somewhere && !note_text_in(core, n, bare))
        return false;
    (void)note_text_join(out->within, sizeof out->within, house ? "at " : "", core,
                         remote ? "ly" : "");
    for (size_t i = 0; i < note_text_word(out->within); i++)
        out->within[i] = note_text_low(out->within[i]);
    return true;
}

/* "can't remember", "everywhere", "51.5,-0.12": no place. */
static bool is_no_place(const char *text)
{
    static const char *const said[] = {"online", "remote", "virtual", "till", NULL};
    static const char *const none[] = {
        "hybrid",  "everywhere", "various",    "somewhere", "anywhere", "several",
        "unknown", "n/a",        "na",         "tbd",       "tbc",      "tba",
        "none",    "here",       "there",      "same",      "wherever", "all over",
        "many",    "nowhere",    "same place", "not sure",  "no idea",  NULL};
    if (note_text_in(text, strlen(text), none) ||
        (!note_proper_is_determined(text) && !note_text_starts_any(text, said) &&
         note_aside_starts(text)))
        return true;
    for (const char *c = text; *c != '\0'; c++)
        if ((unsigned char)*c >= 128 || note_text_is_letter((unsigned char)*c))
            return false;
    return strchr(text, ',') != NULL || strchr(text, '.') != NULL;
}

/* "Lisbon / online", "Stockholm (Kista)": the part that is sure. In place. */
static void keep_first(char *core)
{
    char *slash = strstr(core, " / "), *open = strstr(core, " (");
    if (slash != NULL && slash > core)
        *slash = '\0';
    if (open != NULL && open > core && strchr(open, ')') != NULL && strchr(open, ')')[1] == '\0')
        *open = '\0';
    static const char *const beside[] = {"/remote",   "/online",    "/hybrid",
                                         "/ remote",  " or remote", " or online",
                                         " + online", " + remote",  NULL};
    note_text_cut(core, beside);
    /* "K\xC3\xB6ln, Halle 4": the town is sure. */
    char *comma = strstr(core, ", ");
    if (comma != NULL && comma > core && strpbrk(comma, "0123456789") != NULL &&
        strcspn(core, "0123456789") > (size_t)(comma - core))
        *comma = '\0';
    note_aside_cut(core);
}

/* "Zoom call", "Slack huddle": one of many. */
static bool take_call(const char *core, struct note_proper *out)
{
    static const char *const calls[] = {"call", "huddle", NULL};
    const char *last = strrchr(core, ' ');
    if (note_proper_is_determined(core) || last == NULL ||
        !note_text_in(last + 1, strlen(last + 1), calls))
        return false;
    char cased[NOTE_PROPER_BYTES];
    (void)note_text_copy(cased, sizeof cased, core, strlen(core));
    cased[0] = cased[0] >= 'a' && cased[0] <= 'z' ? (char)(cased[0] - 'a' + 'A') : cased[0];
    (void)note_text_join(out->name, sizeof out->name, note_text_article(cased), " ", cased);
    note_proper_set_within(out, "on");
    return true;
}

void note_place_read(const char *text, struct note_proper *out)
{
    memset(out, 0, sizeof *out);
    char preposition[16], core[NOTE_PROPER_BYTES - 12];
    const char *name = text[0] == '\0' ? "" : typed_preposition(text, preposition);
    if (text[0] == '\0' || is_no_place(name) ||
        note_text_copy(core, sizeof core, name, strlen(name)) == 0)
        return;
    keep_first(core);
    drop_land(core);
    drop_area(core);
    raise_first_part(core);
    if (preposition[0] == '\0' && take_call(core, out))
        return;
    if (preposition[0] == '\0')
        note_venue_arrange(core, sizeof core, preposition, preposition_of);
    name_place(core, out);
    if (preposition[0] != '\0' || !take_as_said(core, out))
        note_proper_set_within(out,
                               preposition[0] != '\0' ? preposition : preposition_of(out->name));
}
