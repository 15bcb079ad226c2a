/* note_clause.h - grammar enough to place what a user typed in the middle of a sentence.
 *
 * Owns: telling clauses, gerunds and infinitives from noun phrases, by closed lists; the case, the
 * "I" and the articles of such a text. Must not know: what the text is about, or which frame it
 * will stand in.
 */
#ifndef CONNOTE_NOTE_CLAUSE_H
#define CONNOTE_NOTE_CLAUSE_H

#include "note_text.h"

/* Write `text` as it stands in mid-sentence: "Your talk" becomes "your talk", "Hiring" "hiring", a
 * lone "i" becomes "I", "a honest" "an honest"; names stay. Returns the bytes, 0 when they do not
 * fit. */
size_t note_clause_mid_sentence(const char *text, char *out, size_t cap);

/* Raise every lone "i" ("i'm", "i") in place. */
void note_clause_raise_i(char *text);

/* Is this a whole clause, with a subject and a finite verb? */
bool note_clause_is(const char *text);

/* Is its subject the sender, alone or with others ("I", "we")? */
bool note_clause_is_mine(const char *text);

/* Is the word (n bytes) a verb we know, in its bare form? */
bool note_clause_is_verb(const char *word, size_t n);

/* Does it begin with a gerund ("hiring juniors", "learning from you")? */
bool note_clause_is_gerund(const char *text);

/* Does it begin with a verb used as one ("swap notes", not "work experience")? */
bool note_clause_is_bare_infinitive(const char *text);

/* "learning" to "learn", for the verbs in the list. `word` has n bytes. Returns the bytes, 0 when
 * the verb is not known. */
size_t note_clause_verb(const char *word, size_t n, char *out, size_t cap);

#endif
