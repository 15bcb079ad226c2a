/* note_nominal.h - deeds jotted down as things: "exchange of seismic data", "collaboration on a
 * history", "introduction to your agent".
 *
 * Owns: which thing stands for which deed.
 * Must not know: the other shapes of a reason, frames.
 */
#ifndef CONNOTE_NOTE_NOMINAL_H
#define CONNOTE_NOTE_NOMINAL_H

#include "note_text.h"

/* Write the deed that `text` is the name of to `out` (cap bytes), without "to": "exchange seismic
 * data", "ask for an introduction to your agent". False when it is no such name. */
bool note_nominal_take(const char *text, char *out, size_t cap);

#endif
