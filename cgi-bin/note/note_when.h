/* note_when.h - times: from "2026-11-12", "in march" or "class of 2012" to words a person would
 * use.
 *
 * Owns: which preposition a time takes, which side of today it is on.
 * Must not know: the calendar (note_date.h), the clock (the caller brings today), tones, phrases.
 */
#ifndef CONNOTE_NOTE_WHEN_H
#define CONNOTE_NOTE_WHEN_H

#include "note_text.h"

enum { NOTE_WHEN_BYTES = 3 * 48 };

enum note_tense { NOTE_TENSE_UNKNOWN, NOTE_TENSE_PAST, NOTE_TENSE_FUTURE };

struct note_when {
    char phrase[NOTE_WHEN_BYTES]; /* "last week", "on Tuesday", "in March"; empty: leave it out */
    char cohort[NOTE_WHEN_BYTES]; /* "class of 2012"; then `phrase` is empty */
    enum note_tense tense;
    bool just_over; /* a day without its year, and this year's is a few weeks back */
};

/* `text` is clean. What cannot be classified is left out: a time is never worth a wrong
 * preposition. */
void note_when_parse(const char *text, struct note_date today, struct note_when *out);

#endif
