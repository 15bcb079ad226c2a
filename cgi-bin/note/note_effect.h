/* note_effect.h - what a work did to its reader: "your book made me take up birdwatching".
 *
 * Owns: telling that the work is what the sentence is about.
 * Must not know: titles, phrases.
 */
#ifndef CONNOTE_NOTE_EFFECT_H
#define CONNOTE_NOTE_EFFECT_H

#include "note_text.h"

/* Write what follows the work in `text` ("made me take up birdwatching") to `out`, to stand behind
 * the work's name. Returns the bytes; 0, and "", when the work of this kind is not the subject. */
size_t note_effect_take(const char *text, enum note_work_kind kind, char *out, size_t cap);

/* Is `core` a sentence about what a deed or work of theirs did: "that talk you gave changed how we
 * work"? */
bool note_effect_tells(const char *core);

#endif
