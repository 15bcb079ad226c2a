/* note_place.h - places: from what a form or LinkedIn calls them to what one says.
 *
 * Owns: which place is "in", "at" or "on", and what a pasted place has too much.
 * Must not know: letter case, events, phrases.
 */
#ifndef CONNOTE_NOTE_PLACE_H
#define CONNOTE_NOTE_PLACE_H

#include "note_proper.h"

/* `text` is clean. "Helsinki, Helsinki, Finland" is said "in Helsinki". All empty when it cannot be
 * said in one note. */
void note_place_read(const char *text, struct note_proper *out);

#endif
