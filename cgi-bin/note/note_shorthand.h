/* note_shorthand.h - times as one jots them down, in the words in which one says them.
 *
 * Owns: small numbers in words, units in full ("3 yrs ago"), years that are about right
 * ("2001ish").
 * Must not know: today, prepositions, tenses.
 */
#ifndef CONNOTE_NOTE_SHORTHAND_H
#define CONNOTE_NOTE_SHORTHAND_H

#include <stddef.h>

/* Write `text` with its shorthand spelled out to `out` (cap bytes). Returns the bytes written, 0
 * when they do not fit. */
size_t note_shorthand_spell(const char *text, char *out, size_t cap);

#endif
