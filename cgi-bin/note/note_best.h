/* note_best.h - the best few of many, in order, no more than a handful of them alike.
 *
 * Owns: which are kept, by rank, likeness and length.
 * Must not know: what is ranked.
 */
#ifndef CONNOTE_NOTE_BEST_H
#define CONNOTE_NOTE_BEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    NOTE_KEPT = 28,      /* at most */
    NOTE_KEPT_ALIKE = 4, /* of them, those that say the same facts */
    NOTE_BEST_MARKS = 64
};

/* One that is kept. Small, for it moves when a better one comes: it says where the rest is. */
struct note_row {
    int rank;
    uint16_t units;
    uint16_t at;
};

struct note_best {
    size_t most; /* how many to keep, up to NOTE_KEPT */
    size_t count;
    struct note_row row[NOTE_KEPT]; /* best first; among equals in the order they came */
    uint32_t likeness[NOTE_KEPT];   /* of each of them */
    uint8_t came[NOTE_BEST_MARKS];  /* how many came whose likeness has this mark, up to the few */
};

/* Keep none so far, and `most` from now on. */
void note_best_clear(struct note_best *best, size_t most);

/* Would one of this rank be refused whatever it is? Worth asking first: most are. */
static inline bool note_best_is_beyond(const struct note_best *best, int rank)
{
    return best->count == best->most && best->row[best->most - 1].rank >= rank;
}

/* Keep `new` when it belongs among the best. One too many of one likeness is refused, but never the
 * shortest of them: with a long fact only that may leave room for the rest. */
bool note_best_add(struct note_best *best, struct note_row new, uint32_t likeness);

#endif
