/* note_items.h - a subject that names several things: each once, with commas and "and".
 *
 * Owns: what parts the things, and which of them says no more than another.
 * Must not know: articles, what the things are.
 */
#ifndef CONNOTE_NOTE_ITEMS_H
#define CONNOTE_NOTE_ITEMS_H

#include "note_text.h"

/* Is it a list of short items, and no sentence with a comma? */
bool note_items_are(const char *s);

/* "audits; audit, tax & audits" names two things; "red bike, his red bike" one. In place. */
void note_items_drop_repeats(char *s);

/* "hiring; pay & onboarding" reads "hiring, pay and onboarding". In place: `s` has `cap` bytes. */
void note_items_say(char *s, size_t cap);

/* Bytes of what stands before a comma and an aside ("pilot, 3 months"), else 0. */
size_t note_items_before_aside(const char *s);

#endif
