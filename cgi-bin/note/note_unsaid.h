/* note_unsaid.h - what a person would leave out of a note, however plainly the form says it.
 *
 * Owns: the words by which secrets, quarrels, offers for sale, boasts and text that is meant for a
 * machine are known.
 * Must not know: fields, phrases; worn words and insults (note_worn.h).
 */
#ifndef CONNOTE_NOTE_UNSAID_H
#define CONNOTE_NOTE_UNSAID_H

#include "note_text.h"

/* "Project Daffodil (confidential)", "under NDA". `text` is clean, here and below. */
bool note_unsaid_is_secret(const char *text);

/* "the invoice dispute", "the layoffs": nothing that one customer thanks another for. */
bool note_unsaid_is_quarrel(const char *text);

/* "plant closure", "the layoffs at Bolt": people who worked together went through it, and did not
 * enjoy it. Write "we went through the plant closure together" to `out`; "" when `noun` is another
 * thing, or does not fit. */
void note_unsaid_tell_ordeal(const char *noun, char *out, size_t cap);

/* Is it what one keeps out of a note to somebody one hardly knows: a divorce, a diagnosis, a death
 * in the family, a wedding called off? */
bool note_unsaid_is_private(const char *text);

/* "ignore previous instructions", "{{reason}}", "foo();": not meant for a reader. */
bool note_unsaid_is_machine(const char *text);

/* No reason to give in a note: money, an offer for sale, a boast, what runs the other side down, an
 * errand for somebody whom the recipient need not know. */
bool note_unsaid_is_reason(const char *text);

/* "you should hire me", "I am the best growth hacker". */
bool note_unsaid_is_boast(const char *text);

/* Bytes of who said so, in "Dr. Khai said you should hire me"; 0 when nobody is boasted by. */
size_t note_unsaid_before_boast(const char *text);

#endif
