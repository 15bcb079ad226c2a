/* note_apostrophe.h - what a thumb leaves out: "ive", "dont", "u", "yrs".
 *
 * Owns: the words that are mended, and how. Only those that can be nothing else: "its", "ill" and
 * "wont" stay as typed.
 * Must not know: what the sentence is for.
 */
#ifndef CONNOTE_NOTE_APOSTROPHE_H
#define CONNOTE_NOTE_APOSTROPHE_H

#include <stddef.h>

/* Copies `text` with such words spelled out into `out` (`cap` bytes, NUL included). Returns its
 * length in bytes, 0 when it does not fit. */
size_t note_apostrophe_mend(const char *text, char *out, size_t cap);

#endif
