/* note_schoolyear.c - see note_schoolyear.h. */
#include "note_schoolyear.h"
#include "note_term.h"

#include <stdio.h>
#include <string.h>

enum { FIRST_YEAR = 1930, YEAR_DIGITS = 4 };

/* What stands before the year of one's class. */
static const char *const class_leads[] = {"set",
                                          "c/o",
                                          "pgp",
                                          "hnd",
                                          "hnc",
                                          "ond",
                                          "diplom",
                                          "diploma",
                                          "finals",
                                          "left",
                                          "left in",
                                          "passout",
                                          "pass out",
                                          "passed out",
                                          "ma",
                                          "a levels",
                                          "a-levels",
                                          "o levels",
                                          "o-levels",
                                          "degree show",
                                          "graduation",
                                          "graduation show",
                                          "finished",
                                          "finished in",
                                          "pinned",
                                          "pinned in",
                                          "ordained",
                                          "ordained in",
                                          "commissioned",
                                          "grad show",
                                          "matric",
                                          "laurea",
                                          "licence",
                                          "maturita",
                                          "bachelor",
                                          "masters",
                                          "master",
                                          "graduation in",
                                          "abitur",
                                          "leaving cert",
                                          "hsc",
                                          "sslc",
                                          "bac",
                                          "baccalaureate",
                                          "pgce",
                                          "bed",
                                          "llb",
                                          "btech",
                                          "b.tech",
                                          "be",
                                          "ba",
                                          "mbbs",
                                          "completed",
                                          "completed in",
                                          NULL};
static const char *const month_names[] = {
    "january", "february", "march",    "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan",   "feb", "mar",  "apr",  "jun",    "jul",
    "aug",     "sep",      "sept",     "oct",   "nov", "dec",  NULL};

/* Behind "PGP", "c/o", "LEFT", "pinned in June": what stands before the year of one's class. */
static const char *behind_class(const char *text)
{
    size_t n = 0, k;
    for (size_t i = 0; class_leads[i] != NULL; i++)
        if ((k = note_text_starts(text, class_leads[i])) > n)
            n = k;
    if (n == 0)
        return NULL;
    return text + n + note_text_starts_any(text + n, month_names);
}

/* "86 set", "2013 grads" */
static bool is_class_behind(const char *text)
{
    static const char *const ends[] = {"set",      "grads",  "passout",   "passouts",
                                       "pass out", "promo",  "leaver",    "leavers",
                                       "batch",    "finals", "graduates", NULL};
    size_t n = strspn(text, "0123456789");
    return (n == 2 || n == YEAR_DIGITS) && text[n] == ' ' &&
           note_text_in(text + n + 1, strlen(text + n + 1), ends);
}

static bool take_class(const char *text, struct note_when *out)
{
    char typed[NOTE_WHEN_BYTES];
    const char *year = behind_class(text);
    if (year == NULL && is_class_behind(text))
        year = text;
    if (year == NULL)
        return false;
    year += strspn(year, "'");
    size_t n = strspn(year, "0123456789");
    bool whole = year[n] == '\0' || year == text || is_class_behind(text);
    if ((n != 2 && n != YEAR_DIGITS) || !whole)
        return false;
    (void)snprintf(typed, sizeof typed, "class of %s%.*s", n == 2 ? "'" : "", (int)n, year);
    return note_term_cohort(typed, out);
}

/* The only year in the text, 0 when there is none or another number like it. */
static int lone_year(const char *text, struct note_date today)
{
    int found = 0;
    for (const char *w = text; *w != '\0';) {
        size_t n = strspn(w, "0123456789");
        int year = 0;
        if (n == YEAR_DIGITS && sscanf(w, "%4d", &year) == 1 && year >= FIRST_YEAR) {
            bool range = w > text && w[-1] == '-';
            if (found != 0 || year > today.year || range)
                return 0;
            found = year;
        }
        w += n == 0 ? 1 : n;
    }
    return found;
}

/* Said of one of the two, or of what was before or after. */
static bool is_of_one(const char *text)
{
    static const char *const words[] = {
        "he",    "she",  "i",      "me",    "my",    "mine",  "you",  "your", "his",   "her",
        "him",   "they", "before", "after", "not",   "until", "till", "til",  "since", "to",
        "never", "or",   "ago",    "but",   "later", "was",   "vs",   "then", NULL};
    return note_text_find_any(text, words);
}

void note_schoolyear_parse(const char *text, struct note_date today, struct note_when *out)
{
    static const char *const about[] = {"approx", "about",   "circa", "around",
                                        "ca",     "roughly", NULL};
    if (take_class(text, out))
        return;
    /* "studia 2002-07" */
    const char *digit = text + strcspn(text, "0123456789");
    if (digit > text && strspn(digit, "0123456789") == YEAR_DIGITS && !is_of_one(text)) {
        note_when_parse(digit, today, out);
        if (out->phrase[0] != '\0' && strpbrk(digit, "-0") != NULL)
            return;
        memset(out, 0, sizeof *out);
    }
    int year = is_of_one(text) ? 0 : lone_year(text, today);
    if (year == 0)
        return;
    (void)snprintf(out->phrase, sizeof out->phrase, "%s %d",
                   note_text_find_any(text, about) ? "around" : "in", year);
    out->tense = NOTE_TENSE_PAST;
}
