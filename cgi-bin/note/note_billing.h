/* note_billing.h - an event's name as it is jotted down: put right halfway, doubted, shortened.
 *
 * Owns: "X - no, Y", "X?? or Y", "hackathon (Junction)", "conf".
 * Must not know: articles, prepositions, letter case.
 */
#ifndef CONNOTE_NOTE_BILLING_H
#define CONNOTE_NOTE_BILLING_H

#include "note_text.h"

/* "Sziget?? no - the Data Forum": what was meant. In place. */
void note_billing_correct(char *text);

/* The same, doubts cut, names in brackets before their kind ("the Junction hackathon"), short words
 * in full. In place, within `cap` bytes. */
void note_billing_mend(char *text, size_t cap);

#endif
