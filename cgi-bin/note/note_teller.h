/* note_teller.h - "farah said to talk to you about grants", typed as a reason beside the contact
 * Farah Siddiqui: what the acquaintance of both said, or is to the sender.
 *
 * Owns: finding the contact's name in a reason, and moving what was said to the contact.
 * Must not know: how a contact is read (note_mutual.h), shapes, frames.
 */
#ifndef CONNOTE_NOTE_TELLER_H
#define CONNOTE_NOTE_TELLER_H

#include "note_text.h"

/* When `reason` begins with `name`, the one person whom both know, `mutual` becomes "Farah Siddiqui
 * said to talk to you about grants", or "my friend Pete Lawson", and the reason keeps what is told
 * beside it ("I've just started"). In place, NOTE_TEXT_BYTES each. Returns whether it did. */
bool note_teller_move(const char *name, char *mutual, char *reason);

/* Write a small "farah" of `reason` with the capital that it has in `name`. In place. */
void note_teller_name(const char *name, char *reason);

#endif
