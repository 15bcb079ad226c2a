/* note_where.h - "moving there in February": the place that another field names.
 *
 * Owns: which "here" and "there" of a reason is that place, and how it is said in its stead.
 * Must not know: how a place is read (note_place.h), shapes, frames.
 */
#ifndef CONNOTE_NOTE_WHERE_H
#define CONNOTE_NOTE_WHERE_H

#include "note_text.h"

/* Put `at_place` ("in Lisbon", with its preposition) in the place of the first such word of `text`,
 * in place, within cap bytes. What may mean another place is left alone. */
void note_where_say(char *text, size_t cap, const char *at_place);

#endif
