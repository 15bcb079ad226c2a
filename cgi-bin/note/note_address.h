/* note_address.h - what was typed about the recipient, said to the recipient: "miss working with
 * him" in the form is "miss working with you" in the note.
 *
 * Owns: the pronouns of the third person singular, the verbs behind them, and when they mean
 * somebody else.
 * Must not know: reasons, topics, names.
 */
#ifndef CONNOTE_NOTE_ADDRESS_H
#define CONNOTE_NOTE_ADDRESS_H

#include "note_text.h"

/* Rewrite `text` (clean, in a buffer of `cap` bytes) in place. `subject`: may "he" and "she" be the
 * recipient? Not where a common contact is named, who may have said something. Left alone, with
 * false, is a text without such a pronoun, one in which the pronoun stands for somebody the text
 * itself names, and one that would not fit. */
bool note_address_turn(char *text, size_t cap, bool subject);

#endif
