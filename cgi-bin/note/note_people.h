/* note_people.h - the two between whom a note goes: how the one is called and how the other signs.
 *
 * Owns: which form of a name a tone takes, a name one had before, and that both have one name.
 * Must not know: how a name is read.
 */
#ifndef CONNOTE_NOTE_PEOPLE_H
#define CONNOTE_NOTE_PEOPLE_H

#include "note_fact.h"

/* Fill the slots of both from what was typed, cleaned; "" when nothing was. */
void note_people_read(const struct note_form *form, const char *recipient, const char *sender,
                      struct note_facts *facts);

#endif
