/* note_policy.h - why somebody answers an invitation as they do: "I only connect with people I
 * know".
 *
 * Owns: reading a reply's reason, and what of it may be said to an inviter.
 * Must not know: the reasons of those who write first.
 */
#ifndef CONNOTE_NOTE_POLICY_H
#define CONNOTE_NOTE_POLICY_H

#include "note_reason.h"

/* A polite answer holds no such words, whatever the policy. */
bool note_policy_is_reproach(const char *text);

/* "all quotes go through purchasing": how things are, whoever writes? */
bool note_policy_is_rule(const char *text);

/* A policy typed as a telegram: "only people I know", "don't accept strangers". False when it is
 * none. */
bool note_policy_take(const char *text, struct note_reason *out);

/* What one would need to know before a yes, for the note that asks: "once I can place you". `text`
 * is the policy as typed. */
void note_policy_soften(const char *text, struct note_reason *out);

/* Of a receiver's reason keep only what can answer an invitation: no wish of one's own. */
void note_policy_keep(struct note_reason *reason);

#endif
