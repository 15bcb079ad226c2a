/* note_span.c - see note_span.h. */
#include "note_span.h"
#include "note_date.h"
#include "note_token.h"

#include <stdio.h>
#include <string.h>

enum { END_BYTES = 48 };

/* "03/2021" */
static bool read_numbers(const char *text, struct note_date *end)
{
    int n = 0;
    return sscanf(text, "%2d/%4d%n", &end->month, &end->year, &n) == 2 && text[n] == '\0' &&
           note_date_is_valid((struct note_date){end->year, end->month, 1});
}

/* One end: what is not said of it is 0. A quarter or a season counts for its year. */
static bool read_end(const char *text, struct note_date *end)
{
    struct note_token t[NOTE_TOKENS];
    *end = (struct note_date){0, 0, 0};
    if (note_date_parse(text, end) || read_numbers(text, end))
        return true;
    *end = (struct note_date){0, 0, 0};
    size_t count = note_token_split(text, t);
    for (size_t i = 0; i < count; i++) {
        int *part = t[i].kind == NOTE_TOKEN_YEAR    ? &end->year
                    : t[i].kind == NOTE_TOKEN_MONTH ? &end->month
                    : t[i].kind == NOTE_TOKEN_DAY   ? &end->day
                                                    : NULL;
        bool passed = t[i].kind == NOTE_TOKEN_SEASON || t[i].kind == NOTE_TOKEN_DECADE ||
                      t[i].kind == NOTE_TOKEN_EDGE || t[i].kind == NOTE_TOKEN_WEEKDAY;
        if (part == NULL ? !passed : *part != 0)
            return false;
        if (part != NULL)
            *part = t[i].value;
    }
    return end->year != 0 || end->month != 0 || end->day != 0;
}

/* Bytes before the sign or word between the ends; *mark gets its own bytes. */
static size_t find_link(const char *text, size_t *mark)
{
    static const char *const links[] = {
        " - ",   " \xE2\x80\x93 ", " to ",         " until ", " till ", " through ",
        " bis ", " and ",          "\xE2\x80\x93", "-",       NULL};
    for (size_t i = 0; links[i] != NULL; i++) {
        const char *at = strstr(text, links[i]);
        if (at != NULL && at > text) {
            *mark = strlen(links[i]);
            return (size_t)(at - text);
        }
    }
    return 0;
}

static void with_year(struct note_date d, struct note_date today, char *out, size_t cap)
{
    if (d.year == 0 || d.year == today.year)
        (void)snprintf(out, cap, "%s", note_date_months[d.month - 1]);
    else
        (void)snprintf(out, cap, "%s %d", note_date_months[d.month - 1], d.year);
}

/* Days: whoever was there knows which. */
static void say_days(struct note_date from, struct note_date to, struct note_date today,
                     struct note_when *out)
{
    enum { LEAP_YEAR = 2024 };
    char month[END_BYTES];
    struct note_date first = {from.year == 0 ? LEAP_YEAR : from.year, from.month, from.day};
    struct note_date last = {to.year == 0 ? LEAP_YEAR : to.year, to.month, to.day};
    if (from.month != to.month || from.year != to.year || !note_date_is_valid(first) ||
        !note_date_is_valid(last) || from.day > to.day)
        return;
    with_year(to, today, month, sizeof month);
    first.year = last.year = to.year == 0 ? today.year : to.year;
    long ago = note_date_days(today) - note_date_days(last);
    out->just_over = ago > 0 && ago <= NOTE_DATE_REMEMBERED;
    ago = to.year == 0 ? 0 : ago;
    out->tense = ago > 0 ? NOTE_TENSE_PAST : ago < 0 ? NOTE_TENSE_FUTURE : NOTE_TENSE_UNKNOWN;
    if (note_date_is_last_week(first, last, today) && to.year != 0)
        (void)snprintf(out->phrase, sizeof out->phrase, "last week");
    else if (ago < 0)
        (void)snprintf(out->phrase, sizeof out->phrase, "from %d to %d %s", from.day, to.day,
                       month);
    else
        (void)snprintf(out->phrase, sizeof out->phrase, "in %s", month);
}

static void say_months(struct note_date from, struct note_date to, struct note_date today,
                       struct note_when *out)
{
    char end[END_BYTES];
    if (from.month >= to.month)
        return;
    with_year(to, today, end, sizeof end);
    (void)snprintf(out->phrase, sizeof out->phrase, "from %s to %s",
                   note_date_months[from.month - 1], end);
}

static void say_span(struct note_date from, struct note_date to, struct note_date today,
                     struct note_when *out)
{
    if (from.month == 0 && from.day != 0)
        from.month = to.month;
    if (to.month == 0 && to.day != 0)
        to.month = from.month;
    if (from.year == 0)
        from.year = to.year;
    if (to.year > today.year)
        return; /* what is to last until then is not over */
    out->tense = NOTE_TENSE_PAST;
    if (from.day != 0 && to.day != 0 && to.month != 0)
        say_days(from, to, today, out);
    else if (from.year != to.year && from.year < to.year && from.year != 0)
        (void)snprintf(out->phrase, sizeof out->phrase, "from %d to %d", from.year, to.year);
    else if (from.year == to.year && from.month != 0 && to.month != 0)
        say_months(from, to, today, out);
}

/* "until 03/2021", "since 2019" */
static bool parse_open(const char *text, struct note_date today, struct note_when *out)
{
    static const char *const untils[] = {"until", "till", "bis", "up to", NULL};
    size_t until = note_text_starts_any(text, untils);
    size_t n = until != 0 ? until : note_text_starts(text, "since");
    struct note_date end;
    if (n == 0 || !read_end(text + n, &end))
        return false;
    if (end.day != 0 || end.year > today.year)
        return true;
    const char *word = until != 0 ? "until" : "since";
    char month[END_BYTES];
    if (end.month == 0)
        (void)snprintf(month, sizeof month, "%d", end.year);
    else
        with_year(end, today, month, sizeof month);
    (void)snprintf(out->phrase, sizeof out->phrase, "%s %s", word, month);
    out->tense = NOTE_TENSE_PAST;
    return true;
}

/* "2003/04", "WS 2003/2004": a school's year. */
static bool parse_school_year(const char *text, struct note_when *out)
{
    static const char *const terms[] = {"ws", "wise", "ss", "sose", NULL};
    int from = 0, to = 0, n = 0;
    text += note_text_starts_any(text, terms);
    if (!note_text_is_digit(text[0]) || sscanf(text, "%4d/%4d%n", &from, &to, &n) != 2 ||
        text[n] != '\0' || from < 1900 || (to != (from + 1) % 100 && to != from + 1))
        return false;
    (void)snprintf(out->phrase, sizeof out->phrase, "in %.*s", n, text);
    out->tense = NOTE_TENSE_PAST;
    return true;
}

/* "2026-12-14 to 2027-01-08": both days, where no year need be told. */
static bool parse_days(const char *text, struct note_date today, struct note_when *out)
{
    enum { ISO_BYTES = 10, TOLD_DAYS = 300 };
    static const char *const links[] = {" to ", " - ", " until ", " \xE2\x80\x93 ", NULL};
    char first[ISO_BYTES + 1];
    struct note_date from, to;
    if (!note_text_is_digit(text[0]) || strlen(text) < ISO_BYTES || text[4] != '-' ||
        note_text_copy(first, sizeof first, text, ISO_BYTES) == 0)
        return false;
    const char *behind = text + ISO_BYTES;
    size_t n = 0;
    for (size_t i = 0; links[i] != NULL; i++)
        n = note_text_begins(behind, links[i]) ? strlen(links[i]) : n;
    if (n == 0 || strlen(behind + n) != ISO_BYTES || !note_date_parse(first, &from) ||
        !note_date_parse(behind + n, &to) || from.day == 0 || to.day == 0 || from.month == to.month)
        return false;
    long ahead = note_date_days(from) - note_date_days(today);
    long ago = note_date_days(today) - note_date_days(to);
    if (ahead > TOLD_DAYS || ago > TOLD_DAYS || ahead > -ago || -ago > TOLD_DAYS ||
        ahead < -TOLD_DAYS)
        return false;
    out->tense = ahead > 0 ? NOTE_TENSE_FUTURE : NOTE_TENSE_PAST;
    (void)snprintf(out->phrase, sizeof out->phrase, "from %d %s to %d %s", from.day,
                   note_date_months[from.month - 1], to.day, note_date_months[to.month - 1]);
    return true;
}

bool note_span_parse(const char *text, struct note_date today, struct note_when *out)
{
    struct note_date from, to;
    char first[END_BYTES];
    size_t mark = 0, n = find_link(text, &mark);
    if (parse_days(text, today, out) || parse_open(text, today, out) ||
        parse_school_year(text, out))
        return true;
    if (n == 0 || note_text_copy(first, sizeof first, text, n) == 0 || !read_end(first, &from) ||
        !read_end(text + n + mark, &to))
        return false;
    say_span(from, to, today, out);
    return true;
}
