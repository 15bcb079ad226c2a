/* note_strict.h - may a reason that is no clause and no deed stand behind "talk about"?
 *
 * Owns: what a noun phrase must show to be taken for one. Where note_noun.h asks what a thing may
 * not hold, this asks what it must have: nothing is lost when it says no but a fact that could have
 * been said wrongly.
 * Must not know: clauses of one's own (note_self.h), topics, frames.
 */
#ifndef CONNOTE_NOTE_STRICT_H
#define CONNOTE_NOTE_STRICT_H

#include "note_text.h"

/* Is `text` (in mid-sentence, cut by note_noun_sure) surely the name of a thing? */
bool note_strict_is(const char *text);

/* Is it a sentence whose verb stands within its first words: "our book club read it in one go"? */
bool note_strict_is_told(const char *text);

/* "dream is to do it": one thing that wants its article, before its verb? */
bool note_strict_lacks_article(const char *text);

#endif
