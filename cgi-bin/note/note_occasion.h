/* note_occasion.h - where people meet that is no event by name: trains, queues, lessons, lunch.
 *
 * Owns: the preposition each of them takes.
 * Must not know: names of events and their case.
 */
#ifndef CONNOTE_NOTE_OCCASION_H
#define CONNOTE_NOTE_OCCASION_H

#include "note_proper.h"

/* "17:03 to York" gives "on the 17:03 to York", "queue for coffee" "in the queue for coffee",
 * "lunch" "at lunch". False, and nothing written, when it is none of these. */
bool note_occasion_take(const char *core, struct note_proper *out);

/* Where a clause says that one was: "we sat next to each other at the gala" gives "at the gala",
 * "stuck in a lift" "in a lift". `text` itself when it begins with no clause, "" when the clause
 * names no place. */
const char *note_occasion_behind_clause(const char *text);

#endif
