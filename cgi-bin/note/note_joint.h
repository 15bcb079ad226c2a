/* note_joint.h - what two people do together: "Shall we connect and swap notes on hiring?"
 *
 * Owns: telling that from what one does and the other grants ("learn how you hire").
 * Must not know: how a reason was typed (note_reason.h), phrases.
 */
#ifndef CONNOTE_NOTE_JOINT_H
#define CONNOTE_NOTE_JOINT_H

#include "note_text.h"

/* Write `infinitive` ("swap notes with you on hiring", without "to") as it stands after "shall we"
 * to `out`: "swap notes on hiring". "" when it is nothing that both do, or does not fit. */
void note_joint_take(const char *infinitive, char *out, size_t cap);

/* Write "exchange views on ports" to `out` as it is asked of the other: "exchange views with you on
 * ports". As it is when it names whom with, or is none of those. False when it does not fit. */
bool note_joint_with_you(const char *infinitive, char *out, size_t cap);

/* Does `infinitive` begin with what is done by two ("swap notes")? */
bool note_joint_is_shared(const char *infinitive);

/* "Break into UX" is the sender's own and a thing one may be helped with; what is said to the other
 * ("thank you") is neither. */
bool note_joint_is_aim(const char *infinitive);

/* Would the two do it together ("swap notes", "learn from your team"), or is it a plan of one's
 * own? */
bool note_joint_is_together(const char *infinitive);

/* "stay in touch", "keep in touch after the merger": such a wish is the whole invitation. */
bool note_joint_is_touch(const char *wish);

#endif
