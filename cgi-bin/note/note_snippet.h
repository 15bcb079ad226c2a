/* note_snippet.h - what can be said of somebody's own summary of themselves.
 *
 * Owns: which stretch of it is worth repeating to its author, and turning "I" into "you".
 * Must not know: the other fields, phrases.
 */
#ifndef CONNOTE_NOTE_SNIPPET_H
#define CONNOTE_NOTE_SNIPPET_H

#include "note_text.h"

enum { NOTE_SNIPPET_BYTES = 3 * NOTE_LIMIT_PREMIUM };

/* The first concrete stretch of 15 to 70 characters of a summary that can be turned to its author,
 * else the first that can only be quoted, or "" when there is none worth repeating: clichés and
 * self-praise are passed over. */
void note_snippet_pick(const char *text, char *out, size_t cap);

/* The same as a clause for its author: "I help small towns" gives "you help small towns", "building
 * bridges" "you build bridges", "building a team" "you're building a team" ("you are" when
 * `formal`), "potter in Devon" "you're a potter in Devon". "" when it is no plain statement about
 * oneself, or when a word in it could not be turned exactly. */
void note_snippet_turn(const char *snippet, bool formal, char *out, size_t cap);

/* Is the word (n bytes) a verb for what people do? */
bool note_snippet_is_deed(const char *word, size_t n);

/* "turning to paint" to "turn". Returns the bytes, 0 when it begins with no such verb. */
size_t note_snippet_deed(const char *s, char *out, size_t cap);

/* Signs as they are read out, in place: nothing that grows beyond cap bytes. */
void note_snippet_spell(char *s, size_t cap);

#endif
