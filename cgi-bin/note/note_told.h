/* note_told.h - topics that are a sentence without its subject: "right about apprentices", "sat
 * next to each other", "made me laugh".
 *
 * Owns: who such a sentence can only be about. Must not know: fields, frames, tones.
 */
#ifndef CONNOTE_NOTE_TOLD_H
#define CONNOTE_NOTE_TOLD_H

#include "note_text.h"

/* Write `text` in full to `out` (cap bytes). *work is set when it is about what the recipient made
 * ("it made me laugh"). False when its subject is not certain. */
bool note_told_in_full(const char *text, char *out, size_t cap, bool *work);

#endif
