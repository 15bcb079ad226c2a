/* note_dissent.h - a work that one disagrees with is read or heard; nobody gives thanks for it.
 *
 * Owns: which words say so.
 * Must not know: phrases, how a topic or a reason is read.
 */
#ifndef CONNOTE_NOTE_DISSENT_H
#define CONNOTE_NOTE_DISSENT_H

#include "note_fact.h"

/* "disagreed with nearly all of it" */
bool note_dissent_is(const char *text);

/* Where the sender disagrees, every anchor has to say {read}. `facts` are filled. */
void note_dissent_mark(const struct note_form *form, struct note_facts *facts);

#endif
