/* note_clause.h - grammar enough to know what a user typed: a clause, a gerund, a deed or a thing.
 *
 * Owns: telling clauses, gerunds and infinitives from noun phrases, by closed lists.
 * Must not know: what the text is about, or which frame it will stand in.
 */
#ifndef CONNOTE_NOTE_CLAUSE_H
#define CONNOTE_NOTE_CLAUSE_H

#include "note_text.h"

/* Is this a whole clause, with a subject and a finite verb? */
bool note_clause_is(const char *text);

/* Is its subject the sender, alone or with others ("I", "we")? */
bool note_clause_is_mine(const char *text);

/* Is the word (n bytes) a verb we know, in its bare form? */
bool note_clause_is_verb(const char *word, size_t n);

/* "the", "with", "which": a word that only holds others together. */
bool note_clause_is_function_word(const char *word, size_t n);

/* Does it begin with a gerund ("hiring juniors", "learning from you")? */
bool note_clause_is_gerund(const char *text);

/* Does it begin with a verb used as one ("swap notes", not "work experience")? */
bool note_clause_is_bare_infinitive(const char *text);

/* "learning" to "learn", for the verbs in the list. `word` has n bytes. Returns the bytes, 0 when
 * the verb is not known. */
size_t note_clause_verb(const char *word, size_t n, char *out, size_t cap);

#endif
