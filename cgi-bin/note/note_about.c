/* note_about.c - see note_about.h. */
#include "note_about.h"
#include "note_apostrophe.h"
#include "note_diary.h"
#include "note_moment.h"
#include "note_shorthand.h"

#include <stdio.h>
#include <string.h>

void note_about_say(struct note_when *out)
{
    static const char *const exact[] = {"from", "in", NULL};
    char rest[NOTE_WHEN_BYTES - 16];
    size_t n = note_text_starts_any(out->phrase, exact);
    bool year = n != 0 &&
                (strncmp(out->phrase + n, "19", 2) == 0 || strncmp(out->phrase + n, "20", 2) == 0);
    if (!year || note_text_copy(rest, sizeof rest, out->phrase + n, strlen(out->phrase + n)) == 0)
        return;
    (void)snprintf(out->phrase, sizeof out->phrase, "%saround %s", n == 5 ? "from " : "", rest);
}

size_t note_about_at(const char *text)
{
    static const char *const about[] = {"c.",     "ca.",     "ca",    "circa", "approx.",  "approx",
                                        "around", "roughly", "about", "maybe", "probably", NULL};
    size_t n = text[0] == '~' ? 1 : note_text_starts_any(text, about);
    n += n != 0 && text[n] == ' ';
    return n != 0 && (note_text_is_digit(text[n]) || text[n] == '\'') ? n : 0;
}

/* "2011ish to 2014": about 2011. In place; `cap` is the room. */
static void say_ish(char *text, size_t cap)
{
    char *ish = strstr(text, "ish ");
    size_t n = strlen(text);
    if (ish == NULL || ish != text + 4 || strspn(text, "0123456789") != 4 || n + 1 > cap)
        return;
    memmove(ish, ish + 3, strlen(ish + 3) + 1);
    memmove(text + 3, text, strlen(text) + 1);
    memcpy(text, "c. ", 3);
}

/* "1998? or 99", "97 or 98?", "2 weeks ago or maybe 3": both of them, in full. In place; `cap` is
 * the room. */
static void settle_doubt(char *text, size_t cap)
{
    enum { OLD = 31, UNIT = 16 };
    static const char *const marks[] = {"? or ",    ", or maybe ", " or maybe ", " or perhaps ",
                                        ", maybe ", "? maybe ",    NULL};
    size_t end = note_text_before_any(text, marks, 2), mark = 0;
    for (size_t i = 0; text[end] != '\0' && marks[i] != NULL; i++)
        if (mark == 0 && note_text_begins(text + end, marks[i]))
            mark = strlen(marks[i]);
    if (mark != 0 && note_text_is_digit(text[end + mark])) {
        memmove(text + end + 4, text + end + mark, strlen(text + end + mark) + 1);
        memcpy(text + end, " or ", 4);
    }
    size_t n = strlen(text);
    if (n > 1 && text[n - 1] == '?' && note_text_is_digit(text[n - 2]))
        text[n - 1] = '\0';
    int one = 0, two = 0, read = 0;
    char unit[UNIT];
    if (sscanf(text, "%4d or %2d%n", &one, &two, &read) == 2 && text[read] == '\0' && one > 1900)
        (void)snprintf(text, cap, "%d or %d", one, one / 100 * 100 + two);
    else if (sscanf(text, "%2d or %2d%n", &one, &two, &read) == 2 && text[read] == '\0' &&
             one > OLD && two > OLD)
        (void)snprintf(text, cap, "%d or %d", 1900 + one, 1900 + two);
    else if (sscanf(text, "%2d %15[a-z] ago or %2d%n", &one, unit, &two, &read) == 3 &&
             text[read] == '\0')
        (void)snprintf(text, cap, "%d or %d %s ago", one, two, unit);
}

size_t note_about_mend(const char *text, char *typed, size_t cap)
{
    char trimmed[NOTE_ABOUT_BYTES], mended[NOTE_ABOUT_BYTES];
    static const char *const couples[][2] = {{"couple of ", "a couple of "},
                                             {"a couple ", "a couple of "},
                                             {"couple ", "a couple of "},
                                             {"few ", "a few "}};
    (void)note_text_copy(trimmed, sizeof trimmed, text, strlen(text));
    if (note_text_is_digit(trimmed[0]))
        settle_doubt(trimmed, sizeof trimmed);
    note_diary_mend(trimmed, sizeof trimmed);
    note_moment_trim(trimmed);
    say_ish(trimmed, sizeof trimmed);
    for (size_t i = 0; i < sizeof couples / sizeof couples[0]; i++) {
        size_t n = strlen(couples[i][0]);
        if (strncmp(trimmed, couples[i][0], n) != 0 || strncmp(trimmed, "a couple of", 11) == 0)
            continue;
        (void)snprintf(mended, sizeof mended, "%s%s", couples[i][1], trimmed + n);
        memcpy(trimmed, mended, sizeof trimmed);
        break;
    }
    return note_apostrophe_mend(trimmed, mended, sizeof mended) == 0
               ? 0
               : note_shorthand_spell(mended, typed, cap);
}

void note_about_lengthen(char *text, size_t cap)
{
    int from = 0, to = 0, n = 0;
    if (sscanf(text, "'%2d-'%2d%n", &from, &to, &n) == 2 && text[n] == '\0')
        (void)snprintf(text, cap, "%d-%d", from < 32 ? 2000 + from : 1900 + from,
                       to < 32 ? 2000 + to : 1900 + to);
    if (sscanf(text, "%2d/%2d%n", &from, &to, &n) == 2 && text[n] == '\0' && from > 31 &&
        to == (from + 1) % 100)
        (void)snprintf(text, cap, "19%02d/%02d", from, to);
    if (strlen(text) == 3 && sscanf(text, "'%2d%n", &to, &n) == 1 && n == 3)
        (void)snprintf(text, cap, "%d", to < 32 ? 2000 + to : 1900 + to);
    if (strlen(text) != 5 || sscanf(text, "%2d-%2d%n", &from, &to, &n) != 2 || n != 5 || from < 32)
        return;
    (void)snprintf(text, cap, "%d-%d", 1900 + from, to < 32 ? 2000 + to : 1900 + to);
}
