/* note_stem.h - words that ring in the ear when a short note has them twice.
 *
 * Owns: the list, and finding its words in a text.
 * Must not know: what a repetition costs.
 */
#ifndef CONNOTE_NOTE_STEM_H
#define CONNOTE_NOTE_STEM_H

#include <stdint.h>

/* One bit for each listed word family in `text`; what stands in {braces} is passed over. */
uint64_t note_stem_bits(const char *text);

#endif
