/* note_ellipsis.h - sentences whose subject was left out, told in full: "been caring for my mum",
 * "heard you're hiring".
 *
 * Owns: which subject such an opening can only have. Telegrams with more to them are
 * note_telegram.h's, topics are note_told.h's; two sentences in one are note_splice.h's.
 * Must not know: fields, frames, tones.
 */
#ifndef CONNOTE_NOTE_ELLIPSIS_H
#define CONNOTE_NOTE_ELLIPSIS_H

#include "note_text.h"

/* Write a reason in full to `out`: a clause with "I", "we" or "you", or a wish ("ask you about
 * visas"). False, and `out` untouched in meaning, when its subject is not certain. */
bool note_ellipsis_reason(const char *text, char *out, size_t cap);

/* The same for "been caring for my mum 4 years" alone, whose time has its "for": "I've been caring
 * for my mum for four years". */
bool note_ellipsis_been(const char *text, char *out, size_t cap);

#endif
