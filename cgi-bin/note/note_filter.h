/* note_filter.h - which characters stay: no controls, pictographs or letters dressed up; NFC.
 *
 * Owns: the fate of every code point.
 * Must not know: words.
 */
#ifndef CONNOTE_NOTE_FILTER_H
#define CONNOTE_NOTE_FILTER_H

#include <stdbool.h>

/* Filter and compose `text` (NOTE_TEXT_BYTES) in place. False, and "", when the composed text does
 * not fit. */
bool note_filter(char *text);

#endif
