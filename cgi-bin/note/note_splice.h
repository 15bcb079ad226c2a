/* note_splice.h - two sentences in one value, with a comma or nothing between them.
 *
 * Owns: which tail belongs to its sentence, which is joined to it by a word, and which goes.
 * Must not know: reasons, topics, frames.
 */
#ifndef CONNOTE_NOTE_SPLICE_H
#define CONNOTE_NOTE_SPLICE_H

#include "note_text.h"

/* Mend a clause with its subject ("I teach, want to use your maps") in place: "I teach and want to
 * use your maps". What cannot be joined goes. `clause` has `cap` bytes. */
void note_splice_clause(char *clause, size_t cap);

/* The same for an infinitive or gerund: "learn Welsh, to meet people" is "learn Welsh and meet
 * people". */
void note_splice_deed(char *deed, size_t cap);

/* "I'm changing jobs and wanted to say thank you": what the note says anyway goes. In place. */
void note_splice_drop_thanks(char *clause);

#endif
