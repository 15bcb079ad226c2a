/* note_diary.c - see note_diary.h. */
#include "note_diary.h"
#include "note_date.h"
#include "note_moment.h"
#include "note_text.h"

#include <stdio.h>
#include <string.h>

/* Put `full` in the place of the n bytes at `w`. False when there is no room. */
static bool put(char *text, size_t cap, char *w, size_t n, const char *full)
{
    size_t k = strlen(full);
    if (strlen(text) + k + 1 > cap + n)
        return false;
    memmove(w + k, w + n, strlen(w + n) + 1);
    memcpy(w, full, k);
    return true;
}

static void spell(char *text, size_t cap)
{
    static const char *const words[][2] = {
        {"nite", "night"},  {"nxt", "next"},       {"lst", "last"},       {"wknd", "weekend"},
        {"hol", "holiday"}, {"tonite", "tonight"}, {"xmas", "Christmas"}, {"arvo", "afternoon"}};
    for (char *w = text; *w != '\0'; w += note_text_next(w) - w)
        for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
            if (note_text_is(w, note_text_word(w), words[i][0]) &&
                put(text, cap, w, note_text_word(w), words[i][1]))
                break;
}

/* "Wednesday 4pm IST", "a while ago now": the tail says nothing more. */
static void drop_tail(char *text)
{
    static const char *const zones[] = {"ist", "gmt", "bst", "cet", "cest", "est",  "edt",
                                        "pst", "pdt", "cst", "utc", "aest", "sast", "eat",
                                        "wat", "sgt", "jst", "hkt", NULL};
    static const char *const after[] = {"now", "already", "sharp", "ish", NULL};
    char *last = strrchr(text, ' ');
    if (last == NULL)
        return;
    size_t n = strlen(last + 1);
    bool clock = last > text && (note_text_is_digit(last[-1]) || note_text_low(last[-1]) == 'm');
    if ((clock && note_text_in(last + 1, n, zones)) || note_text_in(last + 1, n, after))
        *last = '\0';
}

/* "98 to 05": years. In place. */
static void lengthen(char *text, size_t cap)
{
    char *ish = strstr(text, "ish-"); /* "2011ish-2013" */
    if (ish != NULL && ish > text && note_text_is_digit(ish[-1]))
        memmove(ish, ish + 3, strlen(ish + 3) + 1);
    enum { OLD = 32 };
    int from = 0, to = 0, n = 0;
    if (sscanf(text, "%2d to %2d%n", &from, &to, &n) == 2 && text[n] == '\0' && from >= OLD)
        (void)snprintf(text, cap, "%d-%d", 1900 + from, (to < OLD ? 2000 : 1900) + to);
}

static int weekday(const char *word, size_t n)
{
    enum { SHORTEST = 3, DAYS = 7 };
    n -= n > 1 && word[n - 1] == '.';
    for (int i = 0; i < DAYS && n >= SHORTEST; i++) {
        bool same = n <= strlen(note_date_weekdays[i]);
        for (size_t c = 0; c < n && same; c++)
            same = note_text_low(word[c]) == note_text_low(note_date_weekdays[i][c]);
        if (same)
            return i;
    }
    return -1;
}

void note_diary_mend(char *text, size_t cap)
{
    const char *open = strchr(text, '(');
    if (open != NULL && note_text_starts(open + 1, "not") != 0) {
        text[0] = '\0';
        return;
    }
    lengthen(text, cap);
    spell(text, cap);
    drop_tail(text);
}

/* "next week Thursday", "thurs next week" */
static bool parse_week(const char *text, struct note_when *out)
{
    static const char *const weeks[] = {"next week", "last week", "this week", NULL};
    static const enum note_tense tenses[] = {NOTE_TENSE_FUTURE, NOTE_TENSE_PAST,
                                             NOTE_TENSE_UNKNOWN};
    size_t first = note_text_starts_any(text, weeks);
    const char *day = text + first, *behind = note_text_next(day);
    const char *week = first != 0 ? text : behind;
    int which = weekday(day, note_text_word(day));
    size_t n = which < 0 ? 0 : note_text_starts_any(week, weeks);
    if (n == 0 || (first != 0 ? behind : behind + n)[0] != '\0')
        return false;
    for (size_t i = 0; weeks[i] != NULL; i++)
        if (note_text_starts(week, weeks[i]) != 0) {
            (void)snprintf(out->phrase, sizeof out->phrase, "on %s %s", note_date_weekdays[which],
                           weeks[i]);
            out->tense = tenses[i];
        }
    return true;
}

/* "two saturdays back" */
static bool parse_weekdays(const char *text, struct note_when *out)
{
    static const char *const counts[] = {"two",         "three",   "four", "five", "a few",
                                         "a couple of", "several", "some", NULL};
    static const char *const ago[] = {"ago", "back", NULL};
    size_t n = note_text_starts_any(text, counts), k = n == 0 ? 0 : note_text_word(text + n);
    int day = k < 2 || text[n + k - 1] != 's' ? -1 : weekday(text + n, k - 1);
    const char *last = note_text_next(text + n);
    if (day < 0 || !note_text_in(last, strlen(last), ago))
        return false;
    char count[16];
    (void)note_text_lower(text, n, count, sizeof count);
    (void)snprintf(out->phrase, sizeof out->phrase, "%s%ss ago", count, note_date_weekdays[day]);
    out->tense = NOTE_TENSE_PAST;
    return true;
}

/* "black friday last year", "Easter this year" */
static bool parse_of_year(const char *text, struct note_date today, struct note_when *out)
{
    static const char *const years[] = {" last year", " this year", " next year", NULL};
    size_t n = strlen(text);
    char head[NOTE_WHEN_BYTES], phrase[NOTE_WHEN_BYTES];
    for (size_t i = 0; years[i] != NULL; i++) {
        size_t k = strlen(years[i]);
        if (n <= k || !note_text_is(text + n - k, k, years[i]) ||
            note_text_copy(head, sizeof head, text, n - k) == 0 ||
            !note_moment_parse(head, today, out) || strpbrk(out->phrase, "0123456789") != NULL)
            continue;
        (void)note_text_copy(phrase, sizeof phrase, out->phrase, strlen(out->phrase));
        if (!note_text_join(out->phrase, sizeof out->phrase, phrase, years[i], ""))
            return out->phrase[0] = '\0', true;
        out->tense = i == 0 ? NOTE_TENSE_PAST : i == 2 ? NOTE_TENSE_FUTURE : out->tense;
        return true;
    }
    return false;
}

bool note_diary_parse(const char *text, struct note_date today, struct note_when *out)
{
    static const char *const holidays[][2] = {
        {"may bank holiday", "over the May bank holiday"},
        {"august bank holiday", "over the August bank holiday"},
        {"easter bank holiday", "over the Easter bank holiday"},
        {"bank holiday", "over the bank holiday"},
        {"bank holiday weekend", "over the bank holiday weekend"},
        {"fall", "in the fall"},
        {"the fall", "in the fall"},
        {"in fall", "in the fall"}};
    for (size_t i = 0; i < sizeof holidays / sizeof holidays[0]; i++)
        if (note_text_is(text, strlen(text), holidays[i][0])) {
            (void)snprintf(out->phrase, sizeof out->phrase, "%s", holidays[i][1]);
            return true;
        }
    size_t n = note_text_starts_any(text, (const char *const[]){"this year", "last year", NULL});
    if (n != 0 && note_text_low(text[n]) == 'q' && text[n + 1] >= '1' && text[n + 1] <= '4' &&
        text[n + 2] == '\0') {
        (void)snprintf(out->phrase, sizeof out->phrase, "in Q%c %.9s", text[n + 1], text);
        out->phrase[6] = note_text_low(out->phrase[6]);
        return true;
    }
    return parse_week(text, out) || parse_weekdays(text, out) || parse_of_year(text, today, out);
}

void note_diary_year(const char *text, struct note_date today, struct note_when *out)
{
    enum { CENTURY = 100, SHORT = 2, LONG = 4 };
    const char *comma = strrchr(text, ',');
    const char *year = comma == NULL ? "" : comma + 1 + strspn(comma + 1, " '");
    size_t n = strspn(year, "0123456789");
    bool jotted = n == SHORT && year[-1] == '\'';
    if (year[n] != '\0' || (n != LONG && !jotted) || strcspn(text, "0123456789") < strlen(text) - n)
        return;
    int value = 0;
    for (size_t i = 0; i < n; i++)
        value = value * 10 + (year[i] - '0');
    if (jotted)
        value += value <= today.year % CENTURY ? 2000 : 1900;
    if (value < 1900 || value > today.year)
        return;
    (void)snprintf(out->phrase, sizeof out->phrase, "in %d", value);
    out->tense = value < today.year ? NOTE_TENSE_PAST : NOTE_TENSE_UNKNOWN;
}

static bool month_at(const char *text, struct note_date today, struct note_when *out)
{
    enum { MONTHS = 12, SHORTEST = 3, CENTURY = 100 };
    size_t n = note_text_word(text);
    const char *year = note_text_next(text);
    year += *year == '\'';
    size_t stop = n > 1 && text[n - 1] == '.';
    if (strspn(year, "0123456789") != 2 || year[2] != '\0' || n - stop < SHORTEST)
        return false;
    int value = (year[0] - '0') * 10 + (year[1] - '0');
    value += value <= today.year % CENTURY ? 2000 : 1900;
    for (int i = 0; i < MONTHS; i++) {
        bool same = n - stop <= strlen(note_date_months[i]);
        for (size_t c = 0; c < n - stop && same; c++)
            same = note_text_low(text[c]) == note_text_low(note_date_months[i][c]);
        if (!same)
            continue;
        (void)snprintf(out->phrase, sizeof out->phrase, "in %s %d", note_date_months[i], value);
        out->tense = NOTE_TENSE_PAST;
        return true;
    }
    return false;
}

bool note_diary_month(const char *text, struct note_date today, struct note_when *out)
{
    static const char *const links[] = {" - ", " \xE2\x80\x93 ", " to ", "-", NULL};
    if (month_at(text, today, out))
        return true;
    for (size_t i = 0; links[i] != NULL; i++) {
        const char *link = strstr(text, links[i]);
        char head[NOTE_WHEN_BYTES];
        struct note_when from = {0}, to = {0};
        if (link == NULL || note_text_copy(head, sizeof head, text, (size_t)(link - text)) == 0)
            continue;
        if (!month_at(head, today, &from) || !month_at(link + strlen(links[i]), today, &to))
            return false;
        (void)snprintf(out->phrase, sizeof out->phrase, "from %.40s to %.40s", from.phrase + 3,
                       to.phrase + 3);
        out->tense = NOTE_TENSE_PAST;
        return true;
    }
    return false;
}
