/* note_doing.h - headlines that leave the subject out: "Helps SMEs with VAT", "Still fixing
 * clocks", "Interested in: tariffs".
 *
 * Owns: making a sentence of the author's of them; what of a summary is left to its author to tell.
 * Must not know: where a summary's segments end, how a sentence is turned to its author.
 */
#ifndef CONNOTE_NOTE_DOING_H
#define CONNOTE_NOTE_DOING_H

#include "note_text.h"

/* Write what `s` says its author does as a sentence that begins with "I". False when it says none.
 */
bool note_doing_say(const char *s, bool formal, char *out, size_t cap);

/* Is it a matter that a stranger does not bring up: illness, loss, a broken marriage, a lost job?
 */
bool note_doing_is_private(const char *s);

/* Take out of a whole summary, in place, what stands in brackets, and the colon behind "Interested
 * in". */
void note_doing_open(char *s);

/* Take off, in place (NOTE_SNIPPET_BYTES), the words that weigh a headline: "Mainly ...", "...
 * now". */
void note_doing_trim(char *s);

#endif
