/* note_moment.h - times that no calendar has: lockdown, Year 9, day two, the first half of 2019.
 *
 * Owns: these names, the preposition of each, how long something took.
 * Must not know: dates, who says it.
 */
#ifndef CONNOTE_NOTE_MOMENT_H
#define CONNOTE_NOTE_MOMENT_H

#include "note_when.h"

/* False, and nothing written, when `text` is none of them. */
bool note_moment_parse(const char *text, struct note_date today, struct note_when *out);

/* Take off, in place, what says no more than the rest: "Tuesday 3pm", "yesterday (Sunday)". */
void note_moment_trim(char *text);

#endif
