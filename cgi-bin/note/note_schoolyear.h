/* note_schoolyear.h - the words for a year at a school: "Diplom 1983", "86 set", "2:1 in 2020".
 *
 * Owns: which words make it the year of one's class, and when a year in a remark is the time.
 * Must not know: schools (note_schooling.h), times in general (note_when.h), phrases.
 */
#ifndef CONNOTE_NOTE_SCHOOLYEAR_H
#define CONNOTE_NOTE_SCHOOLYEAR_H

#include "note_when.h"

/* "PGP 2010", "c/o 02", "cert III, would be 2017": a time at a school that note_when_parse() does
 * not know. Fills `out` where one year or span is certain. `text` is clean. */
void note_schoolyear_parse(const char *text, struct note_date today, struct note_when *out);

#endif
