/* note_why.h - the slots that the reason fills.
 *
 * Owns: which of them one reading of the reason fills, and which it leaves.
 * Must not know: how a reason is read (note_reason.h, note_story.h), frames.
 */
#ifndef CONNOTE_NOTE_WHY_H
#define CONNOTE_NOTE_WHY_H

#include "note_fact.h"

/* `text`: the cleaned reason, in a note to be sent as it is said to the recipient. */
void note_why_read(const struct note_form *form, const char *text, struct note_facts *f);

#endif
