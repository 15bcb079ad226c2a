/* note_want.h - what somebody jots down who wants something: "2 questions: visas", "cofounder
 * wanted", "coffee next week", or who he is that he wants it: "student at Cork".
 *
 * Owns: the wish or the sentence each of these stands for. Must not know: fields, frames, tones.
 */
#ifndef CONNOTE_NOTE_WANT_H
#define CONNOTE_NOTE_WANT_H

#include "note_text.h"

/* Write `text` in full to `out` (cap bytes): "to ask you about visas", "I'm a student at Cork".
 * False when it is nothing of the kind. */
bool note_want_expand(const char *text, char *out, size_t cap);

#endif
