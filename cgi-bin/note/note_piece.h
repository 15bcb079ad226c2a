/* note_piece.h - a work as one jots it down, in the words in which one would describe it: "webinar,
 * heat pumps" is a webinar on heat pumps, "that pod he does about pigeons" a podcast about pigeons.
 *
 * Owns: short names of kinds, whose they are said to be, remarks of one who has forgotten the
 * title. Must not know: titles and their marks (note_work.h), kinds that are chosen.
 */
#ifndef CONNOTE_NOTE_PIECE_H
#define CONNOTE_NOTE_PIECE_H

#include "note_text.h"

/* In place; `cap` is the room. */
void note_piece_mend(char *text, size_t cap);

/* "article dans La Croix", "your name in the paper": neither a title nor a description that can be
 * said. */
bool note_piece_is_unsayable(const char *text);

#endif
