/* note_aside.h - what people jot down beside a name: remarks in brackets, clauses behind a comma.
 *
 * Owns: which words tell a remark from a part of the name.
 * Must not know: which field the name stands in.
 */
#ifndef CONNOTE_NOTE_ASIDE_H
#define CONNOTE_NOTE_ASIDE_H

#include "note_text.h"

/* Take the remarks off a name, in place: "Slush (the afterparty)" is Slush, "the 17:03 to York, I
 * was in his seat" the 17:03 to York, "some conference, forget which" some conference. A bracket
 * that opens with a capital ("(ICASSP)", "(Kista)") is left. What is all remark stays whole. */
void note_aside_cut(char *text);

/* Does a clause or a remark start here ("I was in his seat", "can't say which")? */
bool note_aside_starts(const char *text);

#endif
