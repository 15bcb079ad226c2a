/* note_worn.h - phrases that nobody wants to read, and insults.
 *
 * Owns: the closed list of them.
 * Must not know: which field a text came from.
 */
#ifndef CONNOTE_NOTE_WORN_H
#define CONNOTE_NOTE_WORN_H

#include <stdbool.h>

/* A worn phrase ("pick your brain"), an insult, or a text that says no more than the invitation. */
bool note_worn_is(const char *text);

/* Does it say that there is no reason ("nothing special", "no idea")? */
bool note_worn_is_nothing(const char *core);

#endif
