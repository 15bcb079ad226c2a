/* note_term.h - times that have a name: a class of a school, feasts, terms, halves of a year.
 *
 * Owns: those names and the preposition of each.
 * Must not know: dates and words for times (note_when.h), phrases.
 */
#ifndef CONNOTE_NOTE_TERM_H
#define CONNOTE_NOTE_TERM_H

#include "note_when.h"

/* "class of 2012", "MBA 2012", "2012 grad": fills `cohort`. True also when the year cannot be read,
 * with nothing said. */
bool note_term_cohort(const char *text, struct note_when *out);

/* "Christmas 2019", "fall semester 2015", "H1 2020", "early this year". `text` is without its
 * preposition. */
bool note_term_parse(const char *text, struct note_date today, struct note_when *out);

#endif
