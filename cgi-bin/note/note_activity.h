/* note_activity.h - a reason that begins with a gerund: what the sender is at, or a wish?
 *
 * Owns: telling "opening a small bakery", which the sender does or is about to do, from "comparing
 * notes", which two would do, and from "finding a mentor", which nobody is in the midst of.
 * Must not know: the shapes of a reason (note_reason.h), fields, frames.
 */
#ifndef CONNOTE_NOTE_ACTIVITY_H
#define CONNOTE_NOTE_ACTIVITY_H

#include "note_text.h"

/* Write "I'm opening a small bakery" for "opening a small bakery" to `out` (cap bytes). False when
 * `text` (clean) is not what the sender is at. */
bool note_activity_take(const char *text, char *out, size_t cap);

/* Is `clause` such a sentence: "I'm opening a small bakery", and not "I'm from Cork"? */
bool note_activity_is_told(const char *clause);

#endif
