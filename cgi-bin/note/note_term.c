/* note_term.c - see note_term.h. */
#include "note_term.h"

#include <stdio.h>
#include <string.h>

enum { YEAR_DIGITS = 4, SHORT_DIGITS = 2 };

/* A year alone at `text`: its digits, four or two behind an apostrophe; else 0. *year gets their
 * place. */
static size_t year_alone(const char *text, const char **year)
{
    while (*text == '\'' || (unsigned char)*text >= 128)
        text++;
    size_t d = strspn(text, "0123456789");
    *year = text;
    return (d == YEAR_DIGITS || d == SHORT_DIGITS) ? d : 0;
}

static void say_cohort(const char *year, size_t d, struct note_when *out)
{
    (void)snprintf(out->cohort, sizeof out->cohort, "class of %s%.*s", d == SHORT_DIGITS ? "'" : "",
                   (int)d, year);
}

bool note_term_cohort(const char *text, struct note_when *out)
{
    static const char *const starts[] = {
        "class of",  "the class of", "graduated in", "graduated", "grad", "cohort of", "set of",
        "batch of",  "promo",        "jahrgang",     "batch",     "abi",  "matura",    "intake",
        "abitur of", "leavers of",   "mba",          "msc",       "bsc",  "phd",       "llm",
        "abitur",    "alumni",       "alumna",       "alumnus",   NULL};
    static const char *const ends[] = {"cohort", "grad",   "graduate", "graduates", "class",
                                       "alum",   "alumni", "leaver",   "intake",    "leavers",
                                       "batch",  "alumna", "alumnus",  NULL};
    size_t n = note_text_starts_any(text, starts);
    const char *year, *behind;
    size_t d = year_alone(text + n, &year);
    behind = year + d + (year[d] == ' ');
    bool before = n == 0 && d != 0 && behind[0] != '\0' && behind != year + d &&
                  note_text_in(behind, strlen(behind), ends);
    if (n == 0 && !before)
        return false;
    if (d != 0 && (before || year[d] == '\0'))
        say_cohort(year, d, out);
    out->tense = NOTE_TENSE_PAST;
    return true;
}

/* The four digits of a year and nothing else, or nothing at all? 0 for the latter, -1 when neither.
 */
static int year_or_end(const char *text)
{
    int year = 0, n = 0;
    if (text[0] == '\0')
        return 0;
    return sscanf(text, "%4d%n", &year, &n) == 1 && n == YEAR_DIGITS && text[n] == '\0' &&
                   year >= 1900
               ? year
               : -1;
}

static void set_tense(int year, struct note_date today, struct note_when *out)
{
    out->tense = year == 0 || year == today.year ? NOTE_TENSE_UNKNOWN
                 : year < today.year             ? NOTE_TENSE_PAST
                                                 : NOTE_TENSE_FUTURE;
}

/* "Christmas 2019", "around xmas" */
static bool parse_feast(const char *text, struct note_date today, struct note_when *out)
{
    static const char *const feasts[][2] = {
        {"christmas", "Christmas"},       {"xmas", "Christmas"},      {"easter", "Easter"},
        {"thanksgiving", "Thanksgiving"}, {"halloween", "Halloween"}, {"new year", "New Year"}};
    static const char *const around[] = {"around", "round", "about", NULL};
    size_t lead = note_text_starts_any(text, around), at = note_text_starts(text, "at");
    const char *core = text + lead + at;
    for (size_t i = 0; i < sizeof feasts / sizeof feasts[0]; i++) {
        size_t n = note_text_starts(core, feasts[i][0]);
        int year = n == 0 ? -1 : year_or_end(core + n);
        if (year < 0)
            continue;
        int k = snprintf(out->phrase, sizeof out->phrase, "%s %s", lead != 0 ? "around" : "at",
                         feasts[i][1]);
        if (year != 0)
            (void)snprintf(out->phrase + k, sizeof out->phrase - (size_t)k, " %d", year);
        set_tense(year, today, out);
        return true;
    }
    return false;
}

/* "fall semester 2015", "H1 2020" */
static bool parse_part_of_year(const char *text, struct note_date today, struct note_when *out)
{
    static const char *const parts[][2] = {{"spring semester", "spring semester"},
                                           {"summer semester", "summer semester"},
                                           {"autumn semester", "autumn semester"},
                                           {"fall semester", "fall semester"},
                                           {"winter semester", "winter semester"},
                                           {"spring term", "spring term"},
                                           {"summer term", "summer term"},
                                           {"autumn term", "autumn term"},
                                           {"fall term", "fall term"},
                                           {"winter term", "winter term"},
                                           {"h1", "first half"},
                                           {"h2", "second half"}};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        size_t n = note_text_starts(text, parts[i][0]);
        int year = n == 0 ? 0 : year_or_end(text + n);
        if (year <= 0)
            continue;
        (void)snprintf(out->phrase, sizeof out->phrase, "in the %s of %d", parts[i][1], year);
        set_tense(year, today, out);
        return true;
    }
    return false;
}

/* What is said just so: "early this year", "the other week". */
static bool parse_fixed(const char *text, struct note_when *out)
{
    static const char *const fixed[][2] = {{"early this year", "early this year"},
                                           {"earlier this year", "earlier this year"},
                                           {"early last year", "early last year"},
                                           {"late last year", "late last year"},
                                           {"later last year", "late last year"},
                                           {"the other week", "the other week"},
                                           {"the other night", "the other night"},
                                           {"the other evening", "the other evening"},
                                           {"the week before last", "the week before last"},
                                           {"the month before last", "the month before last"},
                                           {"the year before last", "the year before last"},
                                           {"sixth form", "in the sixth form"},
                                           {"the sixth form", "in the sixth form"},
                                           {"freshman year", "in freshman year"},
                                           {"sophomore year", "in sophomore year"},
                                           {"this past weekend", "last weekend"},
                                           {"this past week", "last week"}};
    const size_t n = strlen(text);
    for (size_t i = 0; i < sizeof fixed / sizeof fixed[0]; i++)
        if (note_text_is(text, n, fixed[i][0])) {
            (void)snprintf(out->phrase, sizeof out->phrase, "%s", fixed[i][1]);
            out->tense = NOTE_TENSE_PAST;
            return true;
        }
    return false;
}

/* "in two weeks": the one time that "in" sets ahead. */
static bool parse_ahead(const char *text, struct note_when *out)
{
    static const char *const counts[] = {"a",    "one",   "two",         "three", "four",
                                         "five", "six",   "seven",       "eight", "nine",
                                         "ten",  "a few", "a couple of", NULL};
    static const char *const units[] = {"day", "days", "week", "weeks", "month", "months", NULL};
    size_t in = note_text_starts(text, "in");
    size_t n = in == 0 ? 0 : note_text_starts_any(text + in, counts);
    const char *unit = text + in + n;
    if (n == 0 || !note_text_in(unit, strlen(unit), units))
        return false;
    (void)note_text_lower(text, strlen(text), out->phrase, sizeof out->phrase);
    out->tense = NOTE_TENSE_FUTURE;
    return true;
}

bool note_term_parse(const char *text, struct note_date today, struct note_when *out)
{
    return parse_fixed(text, out) || parse_feast(text, today, out) ||
           parse_part_of_year(text, today, out) || parse_ahead(text, out);
}
