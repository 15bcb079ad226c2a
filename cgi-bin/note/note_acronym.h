/* note_acronym.h - words whose capitals are their own, whatever was typed: MRI, HR, SaaS, DevOps.
 *
 * Owns: their list, and "IT" told from "it".
 * Must not know: names of firms and events (note_recase.h), fields.
 */
#ifndef CONNOTE_NOTE_ACRONYM_H
#define CONNOTE_NOTE_ACRONYM_H

#include "note_text.h"

/* How the word (n bytes, in any case) is spelled, or NULL when it is none of them. */
const char *note_acronym_spell(const char *word, size_t n);

/* Does it begin with the "IT" of "IT support"? */
bool note_acronym_is_trade(const char *text);

/* Spell those that were typed in small letters, and a first one in any case, in place: "ux
 * research", "Hr manager", "it support". */
void note_acronym_raise(char *text);

/* Make a SHOUTED text small, in place, but for those and for what has no vowel to say it by. */
void note_acronym_calm(char *text);

/* The entry of `list`, sorted by its small letters, that the word of n bytes spells in any case;
 * NULL when there is none. */
const char *note_acronym_search(const char *const *list, size_t count, const char *word, size_t n);

#endif
