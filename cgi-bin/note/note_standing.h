/* note_standing.h - what two people were to each other, typed beside the place where that was:
 * "Acme
 * - she was my shift lead", "branch manager (him), teller (me)".
 *
 * Owns: where such a remark begins, and how it is told.
 * Must not know: companies, schools, times, phrases.
 */
#ifndef CONNOTE_NOTE_STANDING_H
#define CONNOTE_NOTE_STANDING_H

#include "note_memory.h"

/* Take the remark off `place` (NOTE_TEXT_BYTES, clean), in place, and write it to `out`
 * (NOTE_MEMORY_BYTES): "you were my shift lead". Left alone, with false, is a place with no remark
 * that is surely one. */
bool note_standing_take(char *place, char *out);

/* "branch manager (him), teller (me)" gives "you were the branch manager and I was a teller", and
 * "she was head chef, I washed pots" its own words. False when `role` does not say whose it is. */
bool note_standing_of_role(const char *role, char *out);

#endif
