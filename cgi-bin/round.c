/* round.c - when a round of the poll closes; see round.h. */
#include "round.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* strftime()'s %G and %V are the ISO week and its year; they do not depend on the locale. */
void round_week(int64_t now, char week[ROUND_WEEK_BYTES])
{
    time_t at = (time_t)now;
    struct tm utc;
    if (!gmtime_r(&at, &utc) || strftime(week, ROUND_WEEK_BYTES, "%G-W%V", &utc) == 0)
        snprintf(week, ROUND_WEEK_BYTES, "0000-W00");
}

/* The 4th of January lies in the first ISO week of its year. */
int64_t round_week_begins(const char *week)
{
    int year, number;
    if (sscanf(week, "%4d-W%2d", &year, &number) != 2)
        return 0;
    struct tm fourth = {.tm_year = year - 1900, .tm_mon = 0, .tm_mday = 4};
    int64_t at = (int64_t)timegm(&fourth);
    int since_monday = (fourth.tm_wday + 6) % 7;
    return at + ((int64_t)(number - 1) * 7 - since_monday) * 24 * 60 * 60;
}

/* A clock that was set back does not turn the week. */
static bool week_turned(const char *opened, const char *week)
{
    return strcmp(opened, week) < 0;
}

long round_needed(long published, long least, const char *opened, const char *week)
{
    long tenth = published / 10 + (published % 10 != 0);
    return tenth > least && !week_turned(opened, week) ? tenth : least;
}

bool round_due(long ballots, long published, long least, const char *opened, const char *week)
{
    return ballots >= round_needed(published, least, opened, week);
}
