/* note_task.h - what a vendor was asked to do: "installing the boiler" is "install the boiler".
 *
 * Owns: the verbs of trades. Must not know: fields, sides, frames.
 */
#ifndef CONNOTE_NOTE_TASK_H
#define CONNOTE_NOTE_TASK_H

#include "note_text.h"

/* Write the deed of `noun`, one that begins with a gerund, as it stands behind "to", to `out` (cap
 * bytes). False when it is none, when there are two of them, or when its verb is not known. */
bool note_task_take(const char *noun, char *out, size_t cap);

#endif
