/* note_asked.h - the question that a receiver would put to an inviter: "which stand was yours".
 *
 * Owns: finding it among remarks, and how it is put: without its mark, as in mid-sentence.
 * Must not know: the answer to the invitation, or who else is in the note.
 */
#ifndef CONNOTE_NOTE_ASKED_H
#define CONNOTE_NOTE_ASKED_H

#include "note_text.h"

/* Take the question out of `text` (cap bytes, its short forms spelled): `out` (cap bytes) gets it,
 * and `text` keeps what was said beside it. `marked`: a question mark stood at the end. False, and
 * "", when there is none that is polite to put. */
bool note_asked_take(char *text, size_t cap, bool marked, char *out);

/* "if you're the one who sang then yes" asks "are you the one who sang". */
bool note_asked_condition(char *text, char *out, size_t cap);

/* "did she give you my name", asked beside "my sister": "did my sister give you my name". `text`
 * has cap bytes. */
void note_asked_name(char *text, size_t cap, const char *mutual);

/* Does it speak of somebody else ("did she give you my name")? */
bool note_asked_is_of_others(const char *question);

#endif
