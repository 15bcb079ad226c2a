/* note_best.c - see note_best.h. */
#include "note_best.h"

#include <string.h>

/* The place of `new` among those that are kept; NOTE_KEPT when it has none. */
static size_t place_of(const struct note_best *best, const struct note_row *new)
{
    size_t at = 0, same = 0;
    bool shortest = true;
    for (; at < best->count && best->row[at].rank >= new->rank; at++) {
        if (best->row[at].likeness != new->likeness)
            continue;
        same++;
        shortest = shortest && best->row[at].units > new->units;
        if (same >= NOTE_KEPT_ALIKE && !shortest)
            return NOTE_KEPT;
    }
    return at < best->most ? at : NOTE_KEPT;
}

bool note_best_add(struct note_best *best, const struct note_row *new)
{
    size_t at = place_of(best, new);
    if (at == NOTE_KEPT)
        return false;
    size_t tail = best->count < best->most ? best->count++ : best->most - 1;
    memmove(&best->row[at + 1], &best->row[at], (tail - at) * sizeof *new);
    best->row[at] = *new;
    return true;
}
