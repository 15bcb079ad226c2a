/* note_stance.h - how a receiver is or what he looks for, told in full: "on leave until May",
 * "already have a supplier", "remote only".
 *
 * Owns: the subject these want. Must not know: what an answer leaves unsaid (note_reply.h), frames.
 */
#ifndef CONNOTE_NOTE_STANCE_H
#define CONNOTE_NOTE_STANCE_H

#include "note_text.h"

/* Put the left-out subject before `core` (in a buffer of `cap` bytes), in place; what is no state
 * and no deed stays. */
void note_stance_tell(char *core, size_t cap);

/* "family only" becomes "only family", "remote only" what one looks for. In place. */
void note_stance_turn_only(char *core, size_t cap);

#endif
