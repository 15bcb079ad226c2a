/* note_common.h - what two people have in common, said as a reason: "same field", "same surname".
 *
 * Owns: turning such a telegram into a clause about both.
 * Must not know: other reasons.
 */
#ifndef CONNOTE_NOTE_COMMON_H
#define CONNOTE_NOTE_COMMON_H

#include "note_reason.h"

/* True when `text` (clean) is such a reason; then `out` says it. */
bool note_common_take(const char *text, struct note_reason *out);

#endif
