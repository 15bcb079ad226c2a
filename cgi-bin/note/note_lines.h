/* note_lines.h - a summary as it was pasted: its lines, bullets and pictographs part its segments.
 *
 * Owns: those marks. Must not know: which segment is worth repeating (note_snippet.h).
 */
#ifndef CONNOTE_NOTE_LINES_H
#define CONNOTE_NOTE_LINES_H

#include "note_text.h"

/* Write `typed` (valid UTF-8) to `out` with " | " for each of those marks. What does not fit in cap
 * bytes is left out. */
void note_lines_part(const char *typed, char *out, size_t cap);

/* Write what was typed to `out` (cap bytes): an exclamation mark, or several, between two sentences
 * becomes a full stop. "" when it does not fit. */
void note_lines_calm(const char *typed, char *out, size_t cap);

#endif
