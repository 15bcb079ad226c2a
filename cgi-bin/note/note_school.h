/* note_school.h - schools: their name in full, their article, and when two names mean one school.
 *
 * Owns: "uni" for "university", a year behind a name, what people leave out of a school's name.
 * Must not know: letter case, phrases, rivalry.
 */
#ifndef CONNOTE_NOTE_SCHOOL_H
#define CONNOTE_NOTE_SCHOOL_H

#include "note_proper.h"

/* `text` is clean. All empty when it cannot be said in one note. */
void note_school_read(const char *text, struct note_proper *out);

/* For telling two names of one school: a note says "Uni" where the form does, as every name in it
 * is the sender's own. "uni of leeds" becomes "university of leeds", "Leeds Uni" "Leeds
 * University". Returns the bytes, 0 when they do not fit. */
size_t note_school_spell(const char *text, char *out, size_t cap);

/* "MIT" and "M.I.T.", "UCL" and "University College London (UCL)", "Texas A&M" and "Texas A&M
 * University" are one school; "Boston College" and "Boston University" are two. Either may be NULL:
 * then false. */
bool note_school_same(const char *a, const char *b);

#endif
