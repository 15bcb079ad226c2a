/* note_spot.c - see note_spot.h. */
#include "note_spot.h"

#include <string.h>

/* Only what stands in common words is a spot: "the Hallway" may be a bar. */
static bool is_spot(const char *within)
{
    static const char *const spots[] = {
        "queue",    "line",      "lobby",     "hallway",  "corridor", "kitchen",   "lift",
        "elevator", "buffet",    "foyer",     "entrance", "stairs",   "staircase", "balcony",
        "terrace",  "cloakroom", "toilets",   "garden",   "counter",  "bar",       "stage",
        "stand",    "booth",     "cafeteria", "canteen",  "machine",  "row",       "tombola",
        "stall",    "bookstall", "till",      "raffle",   "desk",     "table",     "urn",
        "window",   NULL};
    static const char *const numbered[] = {"in hall", "in room",          "on stage",
                                           "on ward", "in breakout room", NULL};
    size_t n, room = note_text_starts_any(within, numbered);
    const char *core = note_text_next(within), *h = note_proper_head(core, &n);
    if (room != 0)
        return note_text_is_digit(within[room]) && strchr(within, ',') == NULL;
    return note_text_in(h, n, spots) && note_text_case(h, n) == NOTE_CASE_LOWER &&
           note_proper_is_determined(core);
}

bool note_spot_join(const struct note_proper *place, struct note_proper *event)
{
    char whole[sizeof event->within];
    if (event->within[0] == '\0' || place->within[0] == '\0' || !is_spot(place->within))
        return false;
    /* "at the tombola at the fair": one "at" is enough. */
    static const char *const by[] = {"machine", "tombola", "stall", "bookstall", "till", "raffle",
                                     "desk",    "counter", "urn",   "buffet",    NULL};
    static const char *const in[] = {"row", NULL};
    const char *spot = place->within, *last = strrchr(spot, ' ');
    bool again = note_text_starts(spot, "at") != 0 && note_text_starts(event->within, "at") != 0;
    const char *link = !again || last == NULL            ? ""
                       : note_text_word_in(last + 1, by) ? "by "
                       : note_text_word_in(last + 1, in) ? "in "
                                                         : "";
    char led[sizeof event->within];
    if (!note_text_join(led, sizeof led, link, spot + (link[0] == '\0' ? 0 : 3), " ") ||
        !note_text_join(whole, sizeof whole, led, event->within, ""))
        return false;
    memcpy(event->within, whole, sizeof whole);
    event->name[0] = event->brief[0] = '\0';
    return true;
}
