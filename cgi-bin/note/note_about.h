/* note_about.h - times jotted down: "c. 1998-2001?", "couple weeks ago", "Tuesday 3pm".
 *
 * Owns: which signs say "about", and how a time is mended before it is read.
 * Must not know: what the time is.
 */
#ifndef CONNOTE_NOTE_ABOUT_H
#define CONNOTE_NOTE_ABOUT_H

#include "note_when.h"

enum { NOTE_ABOUT_BYTES = 120 };

/* Bytes of "c.", "~", "about" before a figure, else 0. */
size_t note_about_at(const char *text);

/* A year that was a guess is said to be one: "from around 1998 to 2001". */
void note_about_say(struct note_when *out);

/* `text` (shorter than NOTE_ABOUT_BYTES / 2) with its shorthand spelled and what tells nothing
 * taken off. Bytes of `typed`, 0 when nothing is left or it does not fit in `cap`. */
size_t note_about_mend(const char *text, char *typed, size_t cap);

/* "98-05" at a school and "'09" are years, when the first can be no day. In place; `cap` is the
 * room there. */
void note_about_lengthen(char *text, size_t cap);

#endif
