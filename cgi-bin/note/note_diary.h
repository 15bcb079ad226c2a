/* note_diary.h - times as one says them to oneself: "thurs nite", "two saturdays back", "next week
 * Thursday", "black friday last year", "apr 24" for a month of 2024.
 *
 * Owns: these forms. Must not know: dates, ranges, who says it.
 */
#ifndef CONNOTE_NOTE_DIARY_H
#define CONNOTE_NOTE_DIARY_H

#include "note_when.h"

/* Words in full and in their order, in place within `cap` bytes; "" when the time was taken back
 * ("summer (not this one)"). */
void note_diary_mend(char *text, size_t cap);

/* Is it one of these? Then `out` is filled. */
bool note_diary_parse(const char *text, struct note_date today, struct note_when *out);

/* "apr 24", where something lasted and no day can be meant: April 2024. */
bool note_diary_month(const char *text, struct note_date today, struct note_when *out);

/* "Warsaw office, '18": the year behind what is no time. `out` is not touched when there is none.
 */
void note_diary_year(const char *text, struct note_date today, struct note_when *out);

#endif
