/* note_tact.h - how what a receiver jots down about himself is put to the one who invited him.
 *
 * Owns: what is a rule, a state or a sentence by itself; goodwill; "you've read my book".
 * Must not know: how a reason is read (note_reply.h, note_policy.h), phrases.
 */
#ifndef CONNOTE_NOTE_TACT_H
#define CONNOTE_NOTE_TACT_H

#include "note_fact.h"
#include "note_reason.h"

/* Fill in that it is nothing personal, and what the inviter did with one's work, where typed. */
void note_tact_tell(const struct note_form *form, struct note_facts *facts);

/* The slot that `said` goes into; `once` is its condition, or "". A welcome is a sentence that no
 * "but" can follow. */
enum note_slot note_tact_slot(enum note_relationship relationship, const char *once,
                              const char *said);

/* Of such a sentence only what stands before its "but" is the ground of a no. */
void note_tact_no(const char *said, struct note_facts *facts);

#endif
