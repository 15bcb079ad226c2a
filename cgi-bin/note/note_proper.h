/* note_proper.h - the parts that every kind of name is put together from.
 *
 * Owns: which names take "the", and what their head is.
 * Must not know: letter case, people, times, phrases.
 */
#ifndef CONNOTE_NOTE_PROPER_H
#define CONNOTE_NOTE_PROPER_H

#include "note_recase.h"

enum { NOTE_PROPER_BYTES = NOTE_RECASE_BYTES };

struct note_proper {
    char name[NOTE_PROPER_BYTES];       /* "the spring careers fair", "Web Summit" */
    char brief[NOTE_PROPER_BYTES];      /* a shorter form, or empty: "CSCW" */
    char within[NOTE_PROPER_BYTES + 8]; /* "at the spring careers fair", "on Zoom", "in Berlin" */
};

/* "the bar", "our office": a word stands before it that allows no article. */
bool note_proper_is_determined(const char *text);

/* The head of a name, the last word before a preposition or a comma, years left aside; *n gets its
 * bytes. */
const char *note_proper_head(const char *text, size_t *n);

/* "University of Leeds" does when "university" is one of the NULL-terminated `institutions`. */
bool note_proper_takes_the(const char *name, const char *const *institutions);

/* Make the first word small, in place. */
void note_proper_low_first(char *s);

/* Fill name and brief from a name in its right case, which is consumed; "the" goes before it when
 * `article` says so. */
void note_proper_set_name(char *cased, bool article, struct note_proper *out);

/* Fill `within` from `preposition` and the name. */
void note_proper_set_within(struct note_proper *out, const char *preposition);

#endif
