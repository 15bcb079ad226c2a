/* note_occasion.c - see note_occasion.h. */
#include "note_occasion.h"
#include "note_acronym.h"

#include <string.h>

/* "lunch", "church", "online": where one meets without an article. */
static bool take_bare(const char *core, struct note_proper *out)
{
    static const char *const bare[] = {
        "lunch",  "breakfast",  "dinner",    "brunch",      "church",  "court",   "work",
        "school", "university", "uni",       "choir",       "yoga",    "pilates", "nursery",
        "karate", "judo",       "football",  "five-a-side", "netball", "rugby",   "cricket",
        "tennis", "zumba",      "rehearsal", "prom",        NULL};
    static const char *const rides[] = {"train", "plane", "bus", "flight", "ferry", NULL};
    static const char *const nowhere[] = {"online", "virtually", "remotely", NULL};
    char low[24];
    size_t n = strlen(core);
    if (note_text_in(core, n, nowhere)) {
        (void)note_text_lower(core, n, out->within, sizeof out->within);
        return true;
    }
    bool over = note_text_in(core, n, (const char *const[]){"coffee", "tea", NULL});
    bool duty = note_text_in(core, n, (const char *const[]){"jury duty", "jury service", NULL});
    bool ride = note_text_in(core, n, rides);
    if ((!over && !ride && !duty && !note_text_in(core, n, bare)) ||
        note_text_lower(core, n, low, sizeof low) == 0)
        return false;
    (void)note_text_join(out->name, sizeof out->name, ride ? "the " : "", low, "");
    note_proper_set_within(out, over ? "over" : ride || duty ? "on" : "at");
    return true;
}

/* "17:03", "06.42" */
static bool is_clock(const char *word, size_t n)
{
    size_t hours = strspn(word, "0123456789");
    return n == hours + 3 && hours > 0 && hours < 3 && strchr(":.", word[hours]) != NULL &&
           note_text_is_digit(word[hours + 1]) && note_text_is_digit(word[hours + 2]);
}

/* "train to York", "flight LH123", "the 17:03 from Leeds": what one is on. */
static bool take_ride(const char *core, struct note_proper *out)
{
    static const char *const rides[] = {"train", "plane", "bus",   "flight", "ferry",
                                        "coach", "tram",  "metro", "tube",   NULL};
    static const char *const ways[] = {"to", "from", "out of", NULL};
    const char *ride = core + note_text_starts(core, "the");
    size_t n = note_text_word(ride);
    const char *behind = note_text_next(ride);
    bool clock = is_clock(ride, n);
    if (clock && note_text_in(behind, note_text_word(behind), rides))
        behind = note_text_next(behind);
    bool way = note_text_starts_any(behind, ways) != 0 || (clock && behind[0] == '\0');
    bool numbered = strpbrk(behind, "0123456789") != NULL && note_text_next(behind)[0] == '\0';
    if ((!clock && !note_text_in(ride, n, rides)) || !(way || (numbered && !clock)))
        return false;
    (void)note_text_join(out->name, sizeof out->name, way ? "the " : "", ride, "");
    note_proper_low_first(out->name + (way ? 4 : 0));
    note_proper_set_within(out, "on");
    return true;
}

/* What one is on and in, by its head in small letters. */
static const char *spot_preposition(const char *head, size_t n)
{
    static const char *const on[] = {
        "hike",       "walk",   "tour",      "trip",       "cruise",    "crossing", "pilgrimage",
        "layover",    "ward",   "run",       "expedition", "excursion", "stopover", "stream",
        "livestream", "ride",   "placement", "exchange",   "voyage",    "safari",   "commute",
        "picket",     "thread", "forum",     "train",      "flight",    "ferry",    NULL};
    static const char *const in[] = {
        "queue", "line",      "lift",     "elevator", "lobby",     "corridor", "hallway", "kitchen",
        "room",  "taxi",      "cab",      "car",      "carpool",   "pool",     "sauna",   "chat",
        "band",  "orchestra", "hospital", "canteen",  "cafeteria", "traffic",  NULL};
    if (note_text_case(head, n) != NOTE_CASE_LOWER)
        return NULL;
    return note_text_in(head, n, on) ? "on" : note_text_in(head, n, in) ? "in" : NULL;
}

/* "queue for the ladies", "picket line", "layover in Doha": without a name, or with another's. */
static bool take_spot(const char *core, struct note_proper *out)
{
    size_t n;
    const char *head = note_proper_head(core, &n), *preposition = spot_preposition(head, n);
    bool run = note_text_in(head, n, (const char *const[]){"run", "forum", NULL});
    bool school = note_text_starts(core, "school") != 0;
    bool picket = note_text_find(core, "picket") != NULL;
    if (preposition == NULL || (run && !school))
        return false;
    bool determined = note_proper_is_determined(core) || strstr(core, "'s ") != NULL;
    (void)note_text_join(out->name, sizeof out->name, determined ? "" : "the ", core, "");
    char *dash = strstr(out->name, " - "); /* "Zurich - Milan train" */
    if (dash != NULL && strcmp(preposition, "on") == 0) {
        memmove(dash + 4, dash + 3, strlen(dash + 3) + 1);
        memcpy(dash, " to ", 4);
    }
    if (determined)
        note_proper_low_first(out->name);
    if (note_text_case(core, strlen(core)) == NOTE_CASE_LOWER)
        note_acronym_raise(out->name);
    note_proper_set_within(out, picket ? "on" : preposition);
    return true;
}

bool note_occasion_take(const char *core, struct note_proper *out)
{
    return take_bare(core, out) || take_ride(core, out) || take_spot(core, out);
}

/* "we sat ...", "was sat ...", "met her ...": a verb in front, or behind who did it. */
static bool is_clause(const char *text)
{
    static const char *const who[] = {"we", "i", "he", "she", "you", "they", NULL};
    static const char *const verbs[] = {
        "was",         "were",        "sat",     "met",     "got",    "stood",   "stuck",
        "queued",      "saw",         "heard",   "spoke",   "talked", "chatted", "shared",
        "bumped into", "ran into",    "had",     "did",     "went",   "am",      "both",
        "worked",      "volunteered", "helped",  "gave",    "asked",  "played",  "danced",
        "joined",      "seated",      "said hi", "crossed", NULL};
    size_t n = note_text_starts_any(text, who);
    bool small = n == 0 ? text[0] >= 'a' && text[0] <= 'z' : text[n] >= 'a' && text[n] <= 'z';
    return small && note_text_starts_any(text + n, verbs) != 0;
}

const char *note_occasion_behind_clause(const char *text)
{
    static const char *const where[] = {" at ", " during ", " on ", " in ", NULL};
    if (!is_clause(text))
        return text;
    for (size_t i = 0; where[i] != NULL; i++) {
        const char *at = strstr(text, where[i]);
        if (at != NULL && at[strlen(where[i])] != '\0')
            return at + 1;
    }
    return "";
}
