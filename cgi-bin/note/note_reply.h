/* note_reply.h - what a receiver jots down about an invitation, before it is read as a policy.
 *
 * Owns: which words say that one cannot place somebody or wants to know why, what is a door left
 * open, and what no answer says. Must not know: invitations, frames, tones.
 */
#ifndef CONNOTE_NOTE_REPLY_H
#define CONNOTE_NOTE_REPLY_H

#include "note_reason.h"

/* Write to `core` (cap bytes) what of `text` is the receiver's own word about himself: "says we
 * were colleagues, but I left in 2011 and can't place you" gives "I left in 2011". "" when nothing
 * is. Sets out->once and out->welcome where the rest says so. */
void note_reply_read(const char *text, struct note_reason *out, char *core, size_t cap);

#endif
