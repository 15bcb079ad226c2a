/* note_self.h - telegrams of the sender about himself, and about what the recipient made, with
 * their first words put back: "hold STCW II/1" is "I hold STCW II/1".
 *
 * Owns: which openings lost which words; interjections and pleas round a sentence.
 * Must not know: note_telegram.h and note_ellipsis.h, which know other openings; shapes, frames.
 */
#ifndef CONNOTE_NOTE_SELF_H
#define CONNOTE_NOTE_SELF_H

#include "note_text.h"

/* Take "eish", "abeg", "not a bot promise," off the front of `text` and "ma'am" off its end, and
 * calm a shouted "STILL". In place. */
void note_self_trim(char *text);

/* Write the whole sentence that `text` is short for to `out`. False when it is none of these. */
bool note_self_expand(const char *text, char *out, size_t cap);

#endif
