/* note_event.h - events: their article and preposition.
 *
 * Owns: which words name a kind of event, and which of them take "the".
 * Must not know: people, times, phrases.
 */
#ifndef CONNOTE_NOTE_EVENT_H
#define CONNOTE_NOTE_EVENT_H

#include "note_proper.h"

/* `text` is clean. All empty when it cannot be said in one note. */
void note_proper_event(const char *text, struct note_proper *out);

/* "the webinar on pensions": who was there was online, whatever the channel. */
bool note_event_is_online(const struct note_proper *event);

/* "PTA quiz night": does `text` name an occasion, and no house? */
bool note_event_is_kind(const char *text);

#endif
