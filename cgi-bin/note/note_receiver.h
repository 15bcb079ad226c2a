/* note_receiver.h - what a form says of an invitation that was received.
 *
 * Owns: which fields of a reply speak of whom, and what of its reason fills a slot.
 * Must not know: how a question or an answer is found (note_asked.h, note_answer.h).
 */
#ifndef CONNOTE_NOTE_RECEIVER_H
#define CONNOTE_NOTE_RECEIVER_H

#include "note_fact.h"
#include "note_reason.h"

/* "I was not even there", "that was my brother": what the inviter believes is not so. */
bool note_receiver_denies(const char *reason);

/* Of what an invitation may be about, keep what can be asked: "ventilation ducts, invoice still
 * open" asks about the ducts. In place. */
void note_receiver_topic(char *topic);

/* Of a name, keep what is one: "our shop is in dispute with them" names nobody, and of "the team;
 * Dr Rezaei chiefly" the head is enough. In place. */
void note_receiver_name(char *name);

/* Before any field is read: "him" is who invited, unless somebody else is named; what the reason
 * denies is not asked about. */
void note_receiver_settle(enum note_relationship relationship, char clean[][NOTE_TEXT_BYTES]);

/* "What did you make of it" is not asked about a wedding: its bare name is left unfilled. */
void note_receiver_event(const struct note_form *form, const char *event, struct note_facts *facts);

/* The reason with the question mark that cleaning took off: `text`, or `out` (NOTE_TEXT_BYTES). */
const char *note_receiver_reason(const struct note_form *form, const char *text, char *out);

/* Fill in the answer and the question. */
void note_receiver_answer(const struct note_form *form, const struct note_reason *reason,
                          struct note_facts *facts);

/* Fill in whom one accepts, or else how things are, to be said openly where a question follows it;
 * `mine`: the reason's clause is the receiver's own. "People I know" is what the network is kept
 * to. */
void note_receiver_policy(const struct note_form *form, const struct note_reason *reason, bool mine,
                          struct note_facts *facts);

#endif
