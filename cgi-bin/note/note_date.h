/* note_date.h - days of the calendar: reading them, counting them, saying them from today.
 *
 * Owns: which dates exist, and how far off each way of saying one is good.
 * Must not know: the clock, and times that are no date ("last summer").
 */
#ifndef CONNOTE_NOTE_DATE_H
#define CONNOTE_NOTE_DATE_H

#include "note.h"

enum {
    NOTE_MONTHS = 12,
    NOTE_WEEKDAYS = 7,
    /* Days for which people remember the day and not the month alone: about two months. */
    NOTE_DATE_REMEMBERED = 60,
    /* So many days off, a day and a month still name one day: nobody adds the year. */
    NOTE_DATE_SAME_YEAR = 300
};

extern const char *const note_date_months[NOTE_MONTHS];
extern const char *const note_date_weekdays[NOTE_WEEKDAYS]; /* Monday first */

/* Days since 0000-03-01, for differences; the algorithm is the usual one for civil dates. */
long note_date_days(struct note_date date);

/* The thirtieth of February is no day; nor is one outside 1900 to 2200. */
bool note_date_is_valid(struct note_date date);

/* Read "2026-11-12", "12.11.2026" or "29/08/2026" and nothing else. False when it is no valid date.
 */
bool note_date_parse(const char *text, struct note_date *date);

/* Write "June 2026" to `out`. False when it does not fit. */
bool note_date_say_month(struct note_date date, char *out, size_t cap);

/* Find a date written as 2026-11-12 anywhere in `text`. */
bool note_date_find(const char *text, struct note_date *date);

/* Write the dates that stand in a text as 2026-11-12 in words, "12 November", in place; `cap` bytes
 * of room. */
void note_date_spell(char *text, size_t cap, struct note_date today);

/* Did all of it fall into the week, from Monday on, before the one of today? */
bool note_date_is_last_week(struct note_date from, struct note_date to, struct note_date today);

/* Say `date` as one would on the day `today`, with its preposition: "yesterday", "on Friday". */
void note_date_say(struct note_date date, struct note_date today, char *out, size_t cap);

#endif
