/* note_craft.h - the words for what people are by trade, and those that stand before them.
 *
 * Owns: the two lists. Must not know: how a headline is read (note_trade.h).
 */
#ifndef CONNOTE_NOTE_CRAFT_H
#define CONNOTE_NOTE_CRAFT_H

#include "note_text.h"

/* Is the word (n bytes), or the pair of words, a trade? */
bool note_craft_is(const char *word, size_t n);

/* Do the n bytes at `text` end in one? */
bool note_craft_ends(const char *text, size_t n);

/* May it stand before a trade and is no name: it loses its capital there. */
bool note_craft_is_kind(const char *word, size_t n);

#endif
