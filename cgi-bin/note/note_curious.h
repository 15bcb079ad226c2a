/* note_curious.h - what a receiver likes to know of those who invite him, as a question to this
 * one.
 *
 * Owns: "I usually ask how people know my contacts" as "may I ask how you know my contacts".
 * Must not know: questions that were typed as such (note_asked.h), policies.
 */
#ifndef CONNOTE_NOTE_CURIOUS_H
#define CONNOTE_NOTE_CURIOUS_H

#include "note_text.h"

/* Write the question in `text` to `out` (cap bytes), without its mark; false, and nothing written,
 * when there is none that could be put to somebody politely. */
bool note_curious_take(const char *text, char *out, size_t cap);

#endif
