/* note_spot.h - where within an event two stood: the queue, the coffee machine.
 *
 * Owns: which places are such a spot, and how one says both.
 * Must not know: how either is read (note_place.h, note_event.h), phrases.
 */
#ifndef CONNOTE_NOTE_SPOT_H
#define CONNOTE_NOTE_SPOT_H

#include "note_proper.h"

/* "In the queue at PyCon", "by the coffee machine at the forum": a spot within an event is said
 * before it. Puts it into `within` of `event`, whose other forms are emptied; false, and nothing
 * done, when it is none. */
bool note_spot_join(const struct note_proper *place, struct note_proper *event);

#endif
