/* note_schooling.h - what people type around a school's name: "Oxford? no, Brookes", "Michigan
 * '09".
 *
 * Owns: second thoughts, remarks and years behind a name.
 * Must not know: letter case, articles (note_school.h), times (note_when.h), phrases.
 */
#ifndef CONNOTE_NOTE_SCHOOLING_H
#define CONNOTE_NOTE_SCHOOLING_H

#include "note_when.h"

/* Write the name alone to `out`. `text` is clean. Returns the bytes, 0 when they do not fit. */
size_t note_schooling_name(const char *text, char *out, size_t cap);

/* The year that stands behind the name of a school: "Michigan '09". */
void note_schooling_year(const char *school, struct note_when *out);

#endif
