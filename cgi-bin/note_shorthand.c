/* note_shorthand.c - see note_shorthand.h. */
#include "note_shorthand.h"
#include "note_text.h"

#include <stdio.h>
#include <string.h>

enum { YEAR_DIGITS = 4, IN_WORDS = 10 };

/* One unit for one of them and for several, and how it is jotted down. */
static const struct {
    const char *one, *several;
    const char *jotted[6];
} units[] = {
    {"year", "years", {"year", "years", "yr", "yrs", "yr.", "yrs."}},
    {"month", "months", {"month", "months", "mo", "mos", "mth", "mths"}},
    {"week", "weeks", {"week", "weeks", "wk", "wks", "wk.", "wks."}},
    {"day", "days", {"day", "days", NULL}},
    {"hour", "hours", {"hour", "hours", "hr", "hrs", NULL}},
    {"decade", "decades", {"decade", "decades", NULL}},
};

/* The unit that a word of n bytes stands for, or -1. */
static int unit_of(const char *word, size_t n)
{
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
        for (size_t k = 0; k < sizeof units[i].jotted / sizeof units[i].jotted[0]; k++)
            if (units[i].jotted[k] != NULL &&
                note_text_in(word, n, (const char *const[]){units[i].jotted[k], NULL}))
                return (int)i;
    return -1;
}

/* "3 yrs", "3yrs": bytes of the number and its unit at `text`, with `said` the words; else 0. */
static size_t spell_count(const char *text, char *said, size_t cap)
{
    static const char *const numbers[] = {"",    "one",   "two",   "three", "four", "five",
                                          "six", "seven", "eight", "nine",  "ten"};
    size_t digits = strspn(text, "0123456789"), value = 0;
    if (digits == 0 || digits > 2)
        return 0;
    for (size_t i = 0; i < digits; i++)
        value = value * 10 + (size_t)(text[i] - '0');
    const char *word = text + digits + (text[digits] == ' ');
    size_t n = note_text_word(word);
    int unit = unit_of(word, n);
    if (unit < 0 || value == 0)
        return 0;
    const char *of = value == 1 ? units[unit].one : units[unit].several;
    if (value <= IN_WORDS)
        (void)snprintf(said, cap, "%s %s", numbers[value], of);
    else
        (void)snprintf(said, cap, "%zu %s", value, of);
    return (size_t)(word - text) + n;
}

/* Bytes of the four figures of a year at `text`, else 0. */
static size_t year_at(const char *text)
{
    bool likely = strncmp(text, "19", 2) == 0 || strncmp(text, "20", 2) == 0;
    return likely && strspn(text, "0123456789") == YEAR_DIGITS ? YEAR_DIGITS : 0;
}

/* "2001ish", "~2001", "ca. 2001", "2001 or so": a year that is about right. */
static bool spell_about(const char *text, char *out, size_t cap)
{
    static const char *const before[] = {"c.",     "ca.",           "ca",    "circa",   "approx.",
                                         "approx", "approximately", "about", "roughly", NULL};
    static const char *const behind[] = {"ish", "-ish", " ish", " or so", " or thereabouts", NULL};
    size_t lead = text[0] == '~' ? 1 : note_text_starts_any(text, before);
    const char *year = text + lead + (lead != 0 && text[lead] == ' ');
    size_t n = year_at(year);
    if (n == 0)
        return false;
    bool plain = year[n] == '\0', vague = lead != 0 && plain;
    for (size_t i = 0; behind[i] != NULL && !plain; i++)
        vague = vague || strcmp(year + n, behind[i]) == 0;
    if (vague)
        (void)snprintf(out, cap, "around %.*s", (int)n, year);
    return vague;
}

size_t note_shorthand_spell(const char *text, char *out, size_t cap)
{
    enum { COUNT_BYTES = 32 };
    if (spell_about(text, out, cap))
        return strlen(out);
    size_t at = 0;
    for (const char *w = text; *w != '\0';) {
        char said[COUNT_BYTES];
        size_t n = spell_count(w, said, sizeof said);
        const char *word = n != 0 ? said : w;
        size_t k = n != 0 ? strlen(said) : note_text_word(w);
        if (at + k + 2 > cap)
            return 0;
        memcpy(out + at, word, k);
        at += k;
        w += n != 0 ? n : k;
        if (*w == ' ')
            out[at++] = *w++;
    }
    out[at] = '\0';
    return at;
}
