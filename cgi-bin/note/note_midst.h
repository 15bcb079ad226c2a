/* note_midst.h - what somebody typed by itself, as it stands in the midst of a sentence.
 *
 * Owns: the capitals and articles that change there.
 * Must not know: what kind of clause it is.
 */
#ifndef CONNOTE_NOTE_MIDST_H
#define CONNOTE_NOTE_MIDST_H

#include "note_text.h"

/* Write `text` as it stands in mid-sentence: "Your talk" becomes "your talk", "Hiring" "hiring", a
 * lone "i" becomes "I", "a honest" "an honest"; names stay. Returns the bytes, 0 when they do not
 * fit. */
size_t note_midst_write(const char *text, char *out, size_t cap);

/* Raise every lone "i" ("i'm", "i") in place. */
void note_midst_raise_i(char *text);

#endif
