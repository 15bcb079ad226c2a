/* note_date.c - see note_date.h. */
#include "note_date.h"
#include "note_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *const note_date_months[NOTE_MONTHS] = {"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
const char *const note_date_weekdays[NOTE_WEEKDAYS] = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

long note_date_days(struct note_date d)
{
    long y = d.month <= 2 ? d.year - 1 : d.year;
    long m = (d.month + 9) % 12;
    long era = y >= 0 ? y / 400 : -((399 - y) / 400);
    long yoe = y - era * 400;
    long doy = (153 * m + 2) / 5 + d.day - 1;
    return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy;
}

/* 0 is Monday: 0000-03-01 was a Wednesday. */
static int weekday_of(long days)
{
    return (int)(((days + 2) % 7 + 7) % 7);
}

bool note_date_is_valid(struct note_date d)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (d.month < 1 || d.month > 12 || d.year < 1900 || d.year > 2200)
        return false;
    bool leap = (d.year % 4 == 0 && d.year % 100 != 0) || d.year % 400 == 0;
    return d.day >= 1 && d.day <= days[d.month - 1] + (leap && d.month == 2);
}

/* "29/08/2026" and "8/29/2026" can be read in one way only; "05/06/2026" is anybody's guess. */
static bool read_slashes(int a, int b, int year, struct note_date *d)
{
    *d = a > 12 ? (struct note_date){year, b, a} : (struct note_date){year, a, b};
    return (a > 12) != (b > 12);
}

bool note_date_parse(const char *s, struct note_date *d)
{
    int a = 0, b = 0, c = 0, n = 0;
    if (!note_text_is_digit(s[0]))
        return false;
    size_t first = strspn(s, "0123456789");
    if (first == 4 && (sscanf(s, "%4d-%2d-%2d%n", &a, &b, &c, &n) == 3 ||
                       sscanf(s, "%4d/%2d/%2d%n", &a, &b, &c, &n) == 3))
        *d = (struct note_date){a, b, c};
    else if (sscanf(s, "%2d.%2d.%4d%n", &c, &b, &a, &n) == 3)
        *d = (struct note_date){a, b, c};
    else if (sscanf(s, "%2d/%2d/%4d%n", &a, &b, &c, &n) != 3 ||
             !read_slashes(a, b, c < 100 ? 2000 + c : c, d))
        return false;
    return note_date_is_valid(*d) && (s[n] == '\0' || s[n] == 'T' || s[n] == ' ');
}

enum { ISO_BYTES = 10 };

/* The first date written as 2026-11-12, or NULL. */
static const char *find_iso(const char *text, struct note_date *date)
{
    for (const char *at = strpbrk(text, "12"); at != NULL; at = strpbrk(at + 1, "12")) {
        char iso[ISO_BYTES + 1];
        size_t n = strnlen(at, ISO_BYTES);
        memcpy(iso, at, n);
        iso[n] = '\0';
        bool alone = (at == text || !note_text_is_digit(at[-1])) &&
                     (n < ISO_BYTES || !note_text_is_digit(at[n]));
        if (alone && n == ISO_BYTES && iso[4] == '-' && iso[7] == '-' && note_date_parse(iso, date))
            return at;
    }
    return NULL;
}

/* "at 2026-12-04", "alert(2026-12-04)": a date among what says nothing about time. */
bool note_date_find(const char *text, struct note_date *date)
{
    return find_iso(text, date) != NULL;
}

void note_date_spell(char *text, size_t cap, struct note_date today)
{
    struct note_date d;
    const char *at;
    while ((at = find_iso(text, &d)) != NULL) {
        char said[32];
        long off = labs(note_date_days(today) - note_date_days(d));
        int n = snprintf(said, sizeof said, off < NOTE_DATE_SAME_YEAR ? "%d %s" : "%d %s %d", d.day,
                         note_date_months[d.month - 1], d.year);
        char *from = text + (at - text), *rest = from + ISO_BYTES;
        if (n < 0 || strlen(text) - ISO_BYTES + (size_t)n + 1 > cap)
            return;
        memmove(from + n, rest, strlen(rest) + 1);
        memcpy(from, said, (size_t)n);
    }
}

/* So many days back, "on Tuesday" may be taken for the one to come. */
enum { BARE_WEEKDAY = 4 };

static void say_past(struct note_date d, struct note_date today, long ago, char *out, size_t cap)
{
    if (ago == 0)
        (void)snprintf(out, cap, "earlier today");
    else if (ago == 1)
        (void)snprintf(out, cap, "yesterday");
    else if (ago < 7)
        (void)snprintf(out, cap, "%s %s",
                       ago > BARE_WEEKDAY && ago > weekday_of(note_date_days(today)) ? "last"
                                                                                     : "on",
                       note_date_weekdays[weekday_of(note_date_days(d))]);
    else if (ago < 7 + weekday_of(note_date_days(today)) + 1)
        (void)snprintf(out, cap, "last week");
    else if (ago <= NOTE_DATE_REMEMBERED)
        (void)snprintf(out, cap, "on %d %s", d.day, note_date_months[d.month - 1]);
    else if (ago < NOTE_DATE_SAME_YEAR)
        (void)snprintf(out, cap, "in %s", note_date_months[d.month - 1]);
    else
        (void)snprintf(out, cap, "in %s %d", note_date_months[d.month - 1], d.year);
}

static void say_future(struct note_date d, long ahead, char *out, size_t cap)
{
    if (ahead == 1)
        (void)snprintf(out, cap, "tomorrow");
    else if (ahead < 7)
        (void)snprintf(out, cap, "on %s", note_date_weekdays[weekday_of(note_date_days(d))]);
    else if (ahead < NOTE_DATE_SAME_YEAR)
        (void)snprintf(out, cap, "on %d %s", d.day, note_date_months[d.month - 1]);
    else
        (void)snprintf(out, cap, "in %s %d", note_date_months[d.month - 1], d.year);
}

bool note_date_is_last_week(struct note_date from, struct note_date to, struct note_date today)
{
    long monday = note_date_days(today) - weekday_of(note_date_days(today));
    return note_date_days(from) >= monday - 7 && note_date_days(to) < monday;
}

void note_date_say(struct note_date d, struct note_date today, char *out, size_t cap)
{
    long ago = note_date_days(today) - note_date_days(d);
    if (ago >= 0)
        say_past(d, today, ago, out, cap);
    else
        say_future(d, -ago, out, cap);
}

bool note_date_say_month(struct note_date date, char *out, size_t cap)
{
    int n = snprintf(out, cap, "%s %d", note_date_months[date.month - 1], date.year);
    return n > 0 && (size_t)n < cap;
}
