/* note_titled.h - events by their subject or title: "webinar: better sleep", "Panel \"Who Pays?\"".
 *
 * Owns: which kinds of event have one, and how the two are joined.
 * Must not know: other names of events.
 */
#ifndef CONNOTE_NOTE_TITLED_H
#define CONNOTE_NOTE_TITLED_H

#include "note_proper.h"

/* Bytes of the kind in front of its subject ("Webinar on GDPR"), else 0. */
size_t note_titled_before_subject(const char *core);

/* Fill `out` when `core` is a kind of event and its title. */
bool note_titled_take(const char *core, struct note_proper *out);

#endif
