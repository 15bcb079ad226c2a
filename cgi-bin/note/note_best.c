/* note_best.c - see note_best.h. */
#include "note_best.h"

#include <string.h>

void note_best_clear(struct note_best *best, size_t most)
{
    best->most = most;
    best->count = 0;
    memset(best->came, 0, sizeof best->came);
}

/* Two that are alike have one mark; others may have the same. */
static size_t mark_of(uint32_t likeness)
{
    return (likeness * UINT32_C(2654435769)) >> 26;
}

/* Are there enough like `new` among those that are no worse, one of them no longer? */
static bool is_one_too_many(const struct note_best *best, struct note_row new, uint32_t likeness)
{
    size_t same = 0;
    bool shortest = true;
    for (size_t i = 0; i < best->count && best->row[i].rank >= new.rank; i++) {
        if (best->likeness[i] != likeness)
            continue;
        same++;
        shortest = shortest && best->row[i].units > new.units;
    }
    return same >= NOTE_KEPT_ALIKE && !shortest;
}

bool note_best_add(struct note_best *best, struct note_row new, uint32_t likeness)
{
    uint8_t *came = &best->came[mark_of(likeness)];
    if (note_best_is_beyond(best, new.rank))
        return false;
    if (*came == NOTE_KEPT_ALIKE && is_one_too_many(best, new, likeness))
        return false;
    *came = (uint8_t)(*came + (*came < NOTE_KEPT_ALIKE));
    size_t at = best->count < best->most ? best->count++ : best->most - 1;
    for (; at > 0 && best->row[at - 1].rank < new.rank; at--) {
        best->row[at] = best->row[at - 1];
        best->likeness[at] = best->likeness[at - 1];
    }
    best->row[at] = new;
    best->likeness[at] = likeness;
    return true;
}
