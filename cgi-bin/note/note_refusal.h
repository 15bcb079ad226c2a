/* note_refusal.h - policies that say no to whoever asks.
 *
 * Owns: "I don't connect on here", rules of a house, sore points.
 * Must not know: a plain yes or no (note_answer.h), how a no is worded.
 */
#ifndef CONNOTE_NOTE_REFUSAL_H
#define CONNOTE_NOTE_REFUSAL_H

#include "note_text.h"

/* Does the policy keep this inviter out, whoever it is? "I don't connect with bidders": not "with
 * strangers", who may prove to be none. */
bool note_refusal_is(const char *policy);

#endif
