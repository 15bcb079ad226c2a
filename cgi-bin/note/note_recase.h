/* note_recase.h - the letter case of names of things: SHOUTED and small ones come back as names.
 *
 * Owns: names whose letters are their own (AWS, eBay), small words inside names.
 * Must not know: people, articles, prepositions.
 */
#ifndef CONNOTE_NOTE_RECASE_H
#define CONNOTE_NOTE_RECASE_H

#include "note_text.h"

enum { NOTE_RECASE_BYTES = 3 * NOTE_LIMIT_PREMIUM };

/* Bring a text that is wholly in one case to name case; others stay. `out` has NOTE_RECASE_BYTES.
 */
void note_recase(const char *text, char *out);

#endif
