/* round.h - when a round of the poll closes.
 *
 * Owns: the rule, and the calendar it needs (ISO weeks, UTC). Pure functions.
 * Must not know: clocks, answers, where rounds are kept.
 */
#ifndef CONNOTE_ROUND_H
#define CONNOTE_ROUND_H

#include <stdbool.h>
#include <stdint.h>

#include "survey.h"

enum { ROUND_WEEK_BYTES = 12 }; /* "2026-W48" and a NUL; room for odd clocks */

/* One round. The counts are indexed as survey_find() says. */
struct round {
    enum survey_kind kind;
    int number; /* the release that published it; 0 while open */
    long id;    /* its place among the rounds of its kind, from 1; 0: not begun */
    char opened[ROUND_WEEK_BYTES];
    char closed[ROUND_WEEK_BYTES]; /* "" while open */
    long ballots;                  /* exact */
    long n[SURVEY_CELLS_MOST];
};

/* The ISO 8601 week of `now` (seconds since 1970, UTC) as "2026-W48". */
void round_week(int64_t now, char week[ROUND_WEEK_BYTES]);

/* Monday, 0:00 UTC, of a week that round_week() wrote; 0 for anything else. */
int64_t round_week_begins(const char *week);

/* How many ballots it takes to close a round, as things stand this week: `least`, or a tenth of the
 * `published` ballots of its kind if that is more and no week has turned since it opened. */
long round_needed(long published, long least, const char *opened, const char *week);

/* True when a round with `ballots` is due to close. */
bool round_due(long ballots, long published, long least, const char *opened, const char *week);

#endif
