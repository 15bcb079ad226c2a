/* note_span.h - times that last: "Feb 1-2", "Jan 2020 - Mar 2022", "until 03/2021", "2003/04".
 *
 * Owns: the two ends of such a time, and how much of it is worth saying.
 * Must not know: single days and words for times (note_when.h), phrases.
 */
#ifndef CONNOTE_NOTE_SPAN_H
#define CONNOTE_NOTE_SPAN_H

#include "note_when.h"

/* `text` is clean, without its preposition, but with "until" or "since". False when it is no such
 * time; true with nothing said when it can be no true one. */
bool note_span_parse(const char *text, struct note_date today, struct note_when *out);

#endif
