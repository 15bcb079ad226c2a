/* note_sentence.h - a subject that is a whole sentence: "you judged, I lost on ground 2".
 *
 * Owns: whether it is one, and what of it can be said as one.
 * Must not know: nouns and lists (note_topic.h), fields, frames.
 */
#ifndef CONNOTE_NOTE_SENTENCE_H
#define CONNOTE_NOTE_SENTENCE_H

#include "note_topic.h"

/* Write the sentence in mid-sentence case to `clause` (cap bytes), "" when it is one that cannot be
 * said. *of_work is set when it is about what the recipient made. False when it is no sentence. */
bool note_sentence_take(const char *core, char *clause, size_t cap, bool *of_work);

#endif
