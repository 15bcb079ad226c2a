/* note_epithet.h - words of somebody's work that stand beside a name and are no part of it.
 *
 * Owns: those words: trades before a first name, departments behind one.
 * Must not know: titles, which belong to a name.
 */
#ifndef CONNOTE_NOTE_EPITHET_H
#define CONNOTE_NOTE_EPITHET_H

#include "note_given.h"

/* Words to pass over before the name that begins at `start`: 1 of "Recruiter Rick", 2 of "Crypto
 * Queen Vanessa", 0 where no name would be left. */
size_t note_epithet_words(const struct note_words *w, size_t start);

/* "HR", "Marketing": a part of a firm, or what one works on. */
bool note_epithet_is_department(const char *word, size_t n);

#endif
