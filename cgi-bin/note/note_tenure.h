/* note_tenure.h - years at something, as one says that one has them: "hydraulics benches, 14 years"
 * is 14 years of experience with hydraulics benches.
 *
 * Owns: the ways of jotting that down. Must not know: whose years they are, frames.
 */
#ifndef CONNOTE_NOTE_TENURE_H
#define CONNOTE_NOTE_TENURE_H

#include "note_text.h"

/* Write "14 years of experience with hydraulics benches" to `out`. False, and "", when `text` tells
 * of no years. */
bool note_tenure_say(const char *text, char *out, size_t cap);

#endif
