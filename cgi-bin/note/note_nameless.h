/* note_nameless.h - companies without a name: confidential, one's own, "stealth startup".
 *
 * Owns: the words that name nobody, and those that tell the kind of a company.
 * Must not know: letter case of names, articles, relationships.
 */
#ifndef CONNOTE_NOTE_NAMELESS_H
#define CONNOTE_NOTE_NAMELESS_H

#include <stdbool.h>
#include <stddef.h>

/* "here", "(confidential)", "freelance for the BBC": it names nobody. */
bool note_nameless_is(const char *text);

/* "stealth startup", "small law firm": common words alone, in small letters. Names in small letters
 * hold a word that is none of these. */
bool note_nameless_is_kind(const char *text);

/* What can be told of a company that is not named: "confidential (a listed miner, can't say)" gives
 * "a listed miner", "our client" "a client of ours", "confidential" nothing. Any other text is
 * copied to `out` (cap bytes) as it is. */
void note_nameless_tell(const char *text, char *out, size_t cap);

#endif
