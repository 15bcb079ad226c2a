/* note_happening.h - events that are told and not named: "both stuck in the lift of the Hilton",
 * "shared a taxi from the IETF"; and such as one does not cheer about.
 *
 * Owns: which of them are a sentence about the two, and where its parts stand; which are sad.
 * Must not know: names of events and their case (note_event.h), fields, frames.
 */
#ifndef CONNOTE_NOTE_HAPPENING_H
#define CONNOTE_NOTE_HAPPENING_H

#include "note_text.h"

/* Write what happened to `told` (cap bytes): "we were both stuck in the lift of the Hilton". False,
 * and nothing written, when `event` is a name, or tells of one of the two alone. */
bool note_happening_take(const char *event, char *told, size_t cap);

/* A funeral, a wake, a memorial service: nobody was glad of the occasion. */
bool note_happening_is_sad(const char *event);

#endif
