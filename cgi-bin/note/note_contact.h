/* note_contact.h - the acquaintance of both, and what a reason tells of that person.
 *
 * Owns: the slots of a contact, and what a reason that speaks of the contact adds to them.
 * Must not know: how people are told from ties and deeds (note_mutual.h), other reasons, phrases.
 */
#ifndef CONNOTE_NOTE_CONTACT_H
#define CONNOTE_NOTE_CONTACT_H

#include "note_fact.h"
#include "note_text.h"

/* Fill the slots from the two clean values. What the contact says in place of a reason is taken off
 * the reason; the name of the recipient is read already. */
void note_contact_read(const struct note_form *form, char *contact, char *reason,
                       struct note_facts *f);

#endif
