/* note_nobody.h - what is typed where a name is asked for, and names nobody: groups, firms, jobs,
 * handles, placeholders.
 *
 * Owns: their words.
 * Must not know: how a name is taken apart.
 */
#ifndef CONNOTE_NOTE_NOBODY_H
#define CONNOTE_NOTE_NOBODY_H

#include "note_text.h"

/* Of a whole text: "the team", "example.com", "Acme GmbH". */
bool note_nobody_is(const char *text);

/* Of what is left when headlines and titles are off: "Crypto King 88", "Sales Director". */
bool note_nobody_is_handle(const char *name);

#endif
