/* note_jotting.h - the short forms that thumbs type: "w/", "thx", "re:", "p. 40", "its been".
 *
 * Owns: their words in full. Apostrophes left out of one word are note_apostrophe.h's.
 * Must not know: fields, grammar beyond the next word.
 */
#ifndef CONNOTE_NOTE_JOTTING_H
#define CONNOTE_NOTE_JOTTING_H

#include "note_text.h"

/* Spell `text` (clean, in a buffer of `cap` bytes) in full, in place. Left as it is from the point
 * at which it would not fit. */
void note_jotting_spell(char *text, size_t cap);

/* Take out brackets and what stands in them, in place: an aside to oneself. A text that is all
 * bracket is left alone. */
void note_jotting_drop_brackets(char *text);

#endif
