/* note_noun.h - what of a jotted value is surely a thing, and can stand behind "about".
 *
 * Owns: the openings, verbs and asides that show that a text, or what follows its head, is none.
 * Must not know: topics, reasons, frames.
 */
#ifndef CONNOTE_NOTE_NOUN_H
#define CONNOTE_NOTE_NOUN_H

#include "note_text.h"

/* Bytes of the noun phrase that `text` (clean) begins with: all of it, or the head before an aside
 * or a second sentence ("moss, we argued" gives "moss"); 0 when it is none, or might be none. */
size_t note_noun_sure(const char *text);

/* Does `text` begin with a verb, an adverb or an adjective that belongs to a sentence with its
 * subject left out ("disagreed with most of it", "stuck in the lift", "right about apprentices")?
 */
bool note_noun_is_torn(const char *text);

#endif
