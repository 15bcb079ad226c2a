/* note_advert.h - what an advert adds to the name of a job: hours, pay, numbers, "wanted".
 *
 * Owns: these words, and where they begin.
 * Must not know: articles, who hires.
 */
#ifndef CONNOTE_NOTE_ADVERT_H
#define CONNOTE_NOTE_ADVERT_H

#include "note_text.h"

/* Take it off, in place; `cap` bytes of room: "Care assistant - nights - 12.50/h" is "Care
 * assistant", "we need a cook" "cook", "Metallurgist, FIFO 8/6" "Metallurgist (FIFO 8/6)", "sr dev"
 * "senior dev". Empty when it names no job ("the one you posted"). */
void note_advert_strip(char *role, size_t cap);

#endif
