/* note_formal.h - a formal note writes its words in full: "I am", not "I'm".
 *
 * Owns: which contractions have one reading, and what it is. Must not know: where the text stands.
 */
#ifndef CONNOTE_NOTE_FORMAL_H
#define CONNOTE_NOTE_FORMAL_H

#include "note_text.h"

/* Write `text` to `out` (cap bytes) with its contractions in full. What has two readings ("it's")
 * stays. Returns the bytes, 0 when they do not fit. */
size_t note_formal_spell(const char *text, char *out, size_t cap);

/* Write "I'm building a team" for "I am building a team" to `out`, as one tells a friend. False
 * when `text` does not begin so. */
bool note_formal_ease(const char *text, char *out, size_t cap);

#endif
