/* note_moment.c - see note_moment.h. */
#include "note_moment.h"
#include "note_aside.h"

#include <stdio.h>
#include <string.h>

enum { YEAR_DIGITS = 4, MOST_IN_WORDS = 10, WORDS_BYTES = 64 };

/* "", "2019", "in 2019", ", 2019": the year, 0 for none, -1 when something else stands there. */
static int year_behind(const char *text)
{
    static const char *const before[] = {"in", "of", NULL};
    text += strspn(text, " ,");
    text += note_text_starts_any(text, before);
    int year = 0, n = 0;
    if (text[0] == '\0')
        return 0;
    return sscanf(text, "%4d%n", &year, &n) == 1 && n == YEAR_DIGITS && text[n] == '\0' &&
                   year >= 1900 && year <= 2100
               ? year
               : -1;
}

static void say(const char *words, const char *link, int year, struct note_date today,
                struct note_when *out)
{
    if (year == 0)
        (void)snprintf(out->phrase, sizeof out->phrase, "%s", words);
    else
        (void)snprintf(out->phrase, sizeof out->phrase, "%s%s%d", words, link, year);
    if (year != 0 && year != today.year)
        out->tense = year < today.year ? NOTE_TENSE_PAST : NOTE_TENSE_FUTURE;
}

static const struct {
    const char *typed, *said, *link;
} named[] = {
    {"lockdown", "during lockdown", " in "},
    {"lockdowns", "during the lockdowns", " in "},
    {"covid", "during COVID", " in "},
    {"pandemic", "during the pandemic", " in "},
    {"pre-covid", "before COVID", NULL},
    {"pre covid", "before COVID", NULL},
    {"just before covid", "just before COVID", NULL},
    {"just before lockdown", "just before lockdown", NULL},
    {"pre-pandemic", "before the pandemic", NULL},
    {"post-covid", "after COVID", NULL},
    {"michaelmas", "in Michaelmas term", " "},
    {"michaelmas term", "in Michaelmas term", " "},
    {"hilary term", "in Hilary term", " "},
    {"trinity term", "in Trinity term", " "},
    {"lent term", "in Lent term", " "},
    {"easter term", "in Easter term", " "},
    {"freshers week", "in freshers' week", " "},
    {"freshers' week", "in freshers' week", " "},
    {"fresher's week", "in freshers' week", " "},
    {"fresher week", "in freshers' week", " "},
    {"freshers", "in freshers' week", " "},
    {"sixth form", "in the sixth form", " in "},
    {"first year", "in first year", " in "},
    {"1st year", "in first year", " in "},
    {"2nd year", "in second year", " in "},
    {"second year", "in second year", " in "},
    {"final year", "in final year", " in "},
    {"half term", "at half term", " "},
    {"half-term", "at half-term", " "},
    {"boxing day", "on Boxing Day", " "},
    {"new year's eve", "on New Year's Eve", " "},
    {"christmas eve", "on Christmas Eve", " "},
    {"christmas day", "on Christmas Day", " "},
    {"new years eve", "on New Year's Eve", " "},
    {"new year's day", "on New Year's Day", " "},
    {"may day", "on May Day", " "},
    {"dry season", "in the dry season", " of "},
    {"rainy season", "in the rainy season", " of "},
    {"monsoon", "in the monsoon", " of "},
    {"harvest", "at harvest time", " in "},
    {"black friday", "on Black Friday", " "},
    {"good friday", "on Good Friday", " "},
    {"thanksgiving", "at Thanksgiving", " "},
    {"halloween", "at Halloween", " "},
    {"bonfire night", "on Bonfire Night", " "},
    {"ramadan", "during Ramadan", " "},
    {"eid", "at Eid", " "},
    {"diwali", "at Diwali", " "},
    {"hanukkah", "at Hanukkah", " "},
    {"spring break", "over spring break", " "},
    {"holidays", "over the holidays", " in "},
    {"weekend", "at the weekend", NULL},
    {"at the weekend", "at the weekend", NULL},
    {"lunchtime", "at lunchtime", NULL},
    {"lunch break", "in the lunch break", NULL},
    {"coffee break", "in the coffee break", NULL},
    {"tea break", "in the tea break", NULL},
    {"break", "in the break", NULL},
    {"morning session", "in the morning session", NULL},
    {"afternoon session", "in the afternoon session", NULL},
    {"opening night", "on opening night", NULL},
    {"closing night", "on closing night", NULL},
    {"last day", "on the last day", NULL},
    {"final day", "on the final day", NULL},
    {"opening day", "on the opening day", NULL},
    {"back in the day", "back in the day", NULL},
    {"a lifetime ago", "a lifetime ago", NULL},
    {"many moons ago", "many moons ago", NULL},
    {"in a fortnight", "in a fortnight", NULL},
    {"a fortnight ago", "a fortnight ago", NULL},
};

static bool parse_named(const char *text, struct note_date today, struct note_when *out)
{
    text += note_text_starts(text, "the");
    char first = note_text_low(text[0]);
    for (size_t i = 0; i < sizeof named / sizeof named[0]; i++) {
        size_t n = named[i].typed[0] == first ? note_text_starts(text, named[i].typed) : 0;
        int year = n == 0 ? -1 : year_behind(text + n);
        if (year < 0 || (year > 0 && named[i].link == NULL))
            continue;
        say(named[i].said, named[i].link, year, today, out);
        static const char *const over[] = {"before", "after", "just before", "back",
                                           "many",   "a",     NULL};
        if (note_text_starts_any(named[i].said, over) != 0)
            out->tense = NOTE_TENSE_PAST;
        else if (note_text_starts(named[i].said, "in a") != 0)
            out->tense = NOTE_TENSE_FUTURE;
        return true;
    }
    return false;
}

/* "Year 9", "Sec 2, 1987": the years of a school, of which each country has its own name. */
static bool parse_grade(const char *text, struct note_date today, struct note_when *out)
{
    static const char *const grades[] = {"year",  "grade",        "sec",     "secondary",
                                         "form",  "std",          "primary", "standard",
                                         "class", "kindergarten", NULL};
    size_t n = note_text_starts_any(text, grades), digits = strspn(text + n, "0123456789");
    int year = n == 0 || digits == 0 || digits > 2 ? -1 : year_behind(text + n + digits);
    char words[WORDS_BYTES];
    if (year < 0)
        return false;
    (void)snprintf(words, sizeof words, "in %c%.*s", note_text_low(text[0]) - 'a' + 'A',
                   (int)(n + digits - 1), text + 1);
    say(words, " in ", year, today, out);
    out->tense = NOTE_TENSE_PAST;
    return true;
}

/* "6th grade", "9th grade 1994" */
static bool parse_ordinal_grade(const char *text, struct note_date today, struct note_when *out)
{
    size_t digits = strspn(text, "0123456789"), word = note_text_word(text);
    const char *grade = note_text_next(text);
    size_t n = note_text_starts(grade, "grade");
    int year =
        digits == 0 || digits > 2 || word != digits + 2 || n == 0 ? -1 : year_behind(grade + n);
    char words[WORDS_BYTES];
    if (year < 0)
        return false;
    (void)snprintf(words, sizeof words, "in %.*s grade", (int)word, text);
    say(words, " in ", year, today, out);
    out->tense = NOTE_TENSE_PAST;
    return true;
}

static const char *const numbers[] = {"",    "one",   "two",   "three", "four", "five",
                                      "six", "seven", "eight", "nine",  "ten"};
static const char *const ordinals[][2] = {
    {"first", "1st"}, {"second", "2nd"}, {"third", "3rd"}, {"fourth", "4th"}, {"last", "last"}};

/* Bytes of an ordinal at `text`, with `said` in words; else 0. */
static size_t ordinal_at(const char *text, const char **said)
{
    for (size_t i = 0; i < sizeof ordinals / sizeof ordinals[0]; i++)
        for (size_t k = 0; k < 2; k++) {
            size_t n = note_text_starts(text, ordinals[i][k]);
            if (n != 0) {
                *said = ordinals[i][0];
                return n;
            }
        }
    return 0;
}

/* "2nd half of 2019", "second day", "first night" */
static bool parse_part(const char *text, struct note_date today, struct note_when *out)
{
    static const char *const days[] = {"day", "night", "evening", "morning", NULL};
    const char *said = "";
    text += note_text_starts(text, "the");
    size_t n = ordinal_at(text, &said), half = n == 0 ? 0 : note_text_starts(text + n, "half");
    char words[WORDS_BYTES];
    if (half != 0) {
        int year = year_behind(text + n + half);
        (void)snprintf(words, sizeof words, "in the %s half", said);
        if (year > 0)
            say(words, " of ", year, today, out);
        return year > 0;
    }
    /* "last night" is a day of one's own, and no part of an event. */
    if (n == 0 || strcmp(said, "last") == 0 || !note_text_in(text + n, strlen(text + n), days))
        return false;
    (void)snprintf(out->phrase, sizeof out->phrase, "on the %s %s", said, text + n);
    return true;
}

/* "day 2", "day one, evening", "week 47" */
static bool parse_numbered(const char *text, struct note_when *out)
{
    static const char *const weeks[] = {"week", "kw", "wk", NULL};
    size_t day = note_text_starts(text, "day"), week = note_text_starts_any(text, weeks);
    const char *number = text + day + week;
    size_t digits = strspn(number, "0123456789");
    if (week != 0 && digits != 0 && digits < 3 && number[digits] == '\0') {
        (void)snprintf(out->phrase, sizeof out->phrase, "in week %s", number);
        return true;
    }
    for (size_t i = 1; i <= MOST_IN_WORDS && day != 0; i++) {
        char figure[4];
        (void)snprintf(figure, sizeof figure, "%zu", i);
        size_t n = note_text_starts(number, numbers[i]);
        n = n != 0 ? n : note_text_starts(number, figure);
        if (n == 0 || (number[n] != '\0' && number[n] != ','))
            continue;
        (void)snprintf(out->phrase, sizeof out->phrase, "on day %s", numbers[i]);
        return true;
    }
    return false;
}

/* "FY2023", "Q3 FY24" */
static bool parse_fiscal(const char *text, struct note_when *out)
{
    bool quarter =
        note_text_low(text[0]) == 'q' && text[1] >= '1' && text[1] <= '4' && text[2] == ' ';
    const char *fiscal = text + (quarter ? 3 : 0);
    if (note_text_low(fiscal[0]) != 'f' || note_text_low(fiscal[1]) != 'y')
        return false;
    const char *year = fiscal + 2 + (fiscal[2] == ' ');
    size_t digits = strspn(year, "0123456789");
    if ((digits != 2 && digits != YEAR_DIGITS) || year[digits] != '\0')
        return false;
    if (quarter)
        (void)snprintf(out->phrase, sizeof out->phrase, "in Q%c of FY%s", text[1], year);
    else
        (void)snprintf(out->phrase, sizeof out->phrase, "in FY%s", year);
    return true;
}

/* "three years", "for over 20 years", "14 months": how long. */
static bool parse_length(const char *text, struct note_when *out)
{
    static const char *const about[] = {"over", "about",   "around",    "nearly", "almost",
                                        "some", "roughly", "more than", NULL};
    static const char *const counts[] = {"two",     "three",       "four", "five", "six",
                                         "seven",   "eight",       "nine", "ten",  "a few",
                                         "several", "a couple of", "many", NULL};
    static const char *const units[] = {"years", "months",    "weeks",   "summers", "winters",
                                        "terms", "semesters", "seasons", "decades", NULL};
    static const char *const one[] = {"one year", "a year",     "one summer",
                                      "a summer", "one month",  "one season",
                                      "a season", "one winter", NULL};
    size_t lead = note_text_starts(text, "for");
    const char *core = text + lead, *count = core + note_text_starts_any(core, about);
    size_t digits = strspn(count, "0123456789");
    size_t n = digits != 0 && digits < 3 && count[digits] == ' '
                   ? digits + 1
                   : note_text_starts_any(count, counts);
    bool several = n != 0 && note_text_in(count + n, strlen(count + n), units);
    if (!several && (count != core || !note_text_in(core, strlen(core), one)))
        return false;
    (void)snprintf(out->phrase, sizeof out->phrase, "for %s", core);
    out->tense = NOTE_TENSE_PAST;
    return true;
}

/* "2020/21 season" */
static bool parse_season(const char *text, struct note_when *out)
{
    int from = 0, to = 0, n = 0;
    text += note_text_starts(text, "the");
    if (sscanf(text, "%4d/%2d %n", &from, &to, &n) != 2 || n == 0 || from < 1900 ||
        to != (from + 1) % 100 || !note_text_is(text + n, strlen(text + n), "season"))
        return false;
    (void)snprintf(out->phrase, sizeof out->phrase, "in the %d/%02d season", from, to);
    out->tense = NOTE_TENSE_PAST;
    return true;
}

/* "the 20th": who was there knows of which month. */
static bool parse_ordinal_day(const char *text, struct note_when *out)
{
    static const char *const endings[] = {"st", "nd", "rd", "th", NULL};
    text += note_text_starts(text, "on");
    text += note_text_starts(text, "the");
    size_t digits = strspn(text, "0123456789");
    if (digits == 0 || digits > 2 || !note_text_in(text + digits, strlen(text + digits), endings))
        return false;
    (void)snprintf(out->phrase, sizeof out->phrase, "on the %s", text);
    return true;
}

bool note_moment_parse(const char *text, struct note_date today, struct note_when *out)
{
    size_t in = note_text_starts(text, "in");
    const char *core = text + in;
    return parse_named(text, today, out) || (in != 0 && parse_named(core, today, out)) ||
           parse_grade(core, today, out) || parse_ordinal_grade(core, today, out) ||
           parse_part(core, today, out) || parse_numbered(core, out) || parse_fiscal(core, out) ||
           parse_length(text, out) || parse_season(core, out) || parse_ordinal_day(text, out);
}

/* Bytes of "3pm", "15:00", "at 9 am" at `text`, else 0. */
static size_t clock_at(const char *text)
{
    size_t lead = note_text_starts(text, "at"), digits = strspn(text + lead, "0123456789:.");
    const char *behind = text + lead + digits;
    bool colon = memchr(text + lead, ':', digits) != NULL;
    behind += *behind == ' ' && !colon;
    bool half = (note_text_low(behind[0]) == 'a' || note_text_low(behind[0]) == 'p') &&
                note_text_low(behind[1]) == 'm';
    if (digits == 0 || digits > 5 || (!half && !colon))
        return 0;
    behind += half ? 2 : 0;
    return *behind == '\0' || *behind == ' ' ? (size_t)(behind - text) : 0;
}

void note_moment_trim(char *text)
{
    static const char *const tails[] = {" just gone", " at lunch", " at lunchtime", " sometime",
                                        NULL};
    /* "2001 (I think)" is about 2001. */
    if (note_text_find(text, "think") == NULL && note_text_find(text, "ish") == NULL)
        note_aside_cut(text);
    size_t n = clock_at(text);
    if (n != 0 && text[n] == ' ')
        memmove(text, text + n + 1, strlen(text + n + 1) + 1);
    for (char *w = strchr(text, ' '); w != NULL; w = strchr(w + 1, ' '))
        if ((n = clock_at(w + 1)) != 0 && w[1 + n] == '\0') {
            *w = '\0';
            break;
        }
    size_t length = strlen(text);
    for (size_t i = 0; tails[i] != NULL; i++) {
        size_t k = strlen(tails[i]);
        if (length > k && note_text_is(text + length - k, k, tails[i]))
            text[length -= k] = '\0';
    }
    (void)note_text_trim(text);
}
