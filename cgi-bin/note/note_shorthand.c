/* note_shorthand.c - see note_shorthand.h. */
#include "note_shorthand.h"
#include "note_text.h"

#include <stdio.h>
#include <string.h>

enum { YEAR_DIGITS = 4, IN_WORDS = 10, SAID_BYTES = 32 };

/* One unit for one of them and for several, and how it is jotted down. */
static const struct {
    const char *one, *several;
    const char *jotted[6];
} units[] = {
    {"year", "years", {"year", "years", "yr", "yrs", "yr.", "yrs."}},
    {"month", "months", {"month", "months", "mo", "mos", "mth", "mths"}},
    {"week", "weeks", {"week", "weeks", "wk", "wks", "wk.", "wks."}},
    {"day", "days", {"day", "days", NULL}},
    {"weekend", "weekends", {"weekend", "weekends", NULL}},
    {"hour", "hours", {"hour", "hours", "hr", "hrs", NULL}},
    {"decade", "decades", {"decade", "decades", NULL}},
};

static const char *const numbers[] = {"",    "one",   "two",   "three", "four", "five",
                                      "six", "seven", "eight", "nine",  "ten"};

/* The unit that a word of n bytes stands for, or -1. */
static int unit_of(const char *word, size_t n)
{
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
        for (size_t k = 0; k < sizeof units[i].jotted / sizeof units[i].jotted[0]; k++)
            if (units[i].jotted[k] != NULL && note_text_is(word, n, units[i].jotted[k]))
                return (int)i;
    return -1;
}

/* "3 yrs", "3yrs": bytes of the number and its unit at `text`, with `said` the words; else 0. */
static size_t spell_count(const char *text, char *said, size_t cap)
{
    size_t digits = strspn(text, "0123456789"), value = 0, more = text[digits] == '+';
    if (digits == 0 || digits > 2)
        return 0;
    for (size_t i = 0; i < digits; i++)
        value = value * 10 + (size_t)(text[i] - '0');
    const char *word = text + digits + more;
    word += *word == ' ';
    size_t n = note_text_word(word);
    int unit = unit_of(word, n);
    if (unit < 0 || value == 0)
        return 0;
    const char *of = value == 1 ? units[unit].one : units[unit].several;
    const char *over = more ? "over " : "";
    if (value <= IN_WORDS)
        (void)snprintf(said, cap, "%s%s %s", over, numbers[value], of);
    else
        (void)snprintf(said, cap, "%s%zu %s", over, value, of);
    return (size_t)(word - text) + n;
}

/* "5 or 6 years": the first number has its unit behind the second. Bytes of it at `text`, else 0.
 */
static size_t spell_first(const char *text, char *said, size_t cap)
{
    char other[SAID_BYTES];
    size_t n = strspn(text, "0123456789"), value = 0;
    if (n == 0 || n > 2 || note_text_starts(text + n + 1, "or") != 3 ||
        spell_count(text + n + 4, other, sizeof other) == 0)
        return 0;
    for (size_t i = 0; i < n; i++)
        value = value * 10 + (size_t)(text[i] - '0');
    if (value == 0 || value > IN_WORDS)
        return 0;
    (void)snprintf(said, cap, "%s", numbers[value]);
    return n;
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
    static const char *const before[] = {
        "c.",       "ca.",           "ca",       "circa",   "approx.",
        "approx",   "approximately", "about",    "roughly", "maybe",
        "probably", "perhaps",       "possibly", "i think", NULL};
    static const char *const behind[] = {
        "ish",        "-ish",     " ish",     " or so", " or thereabouts", " (i think)",
        " (I think)", " I think", " i think", " maybe", " (ish)",          NULL};
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

/* "weds", "summer '09". Bytes of the word at `text`, with `said` what it stands for; else 0. */
static size_t spell_word(const char *text, bool behind, char *said, size_t cap)
{
    static const char *const weds[] = {"weds", "weds.", NULL};
    size_t n = note_text_word(text);
    if (note_text_in(text, n, weds)) {
        (void)snprintf(said, cap, "Wednesday");
        return n;
    }
    bool year = behind && n == 3 && text[0] == '\'' && strspn(text + 1, "0123456789") == 2;
    if (!year)
        return 0;
    (void)snprintf(said, cap, "%s%.2s", text[1] < '3' ? "20" : "19", text + 1);
    return n;
}

size_t note_shorthand_spell(const char *text, char *out, size_t cap)
{
    if (spell_about(text, out, cap))
        return strlen(out);
    size_t at = 0;
    for (const char *w = text; *w != '\0';) {
        char said[SAID_BYTES];
        size_t n = spell_count(w, said, sizeof said);
        n = n != 0 ? n : spell_first(w, said, sizeof said);
        n = n != 0 ? n : spell_word(w, w != text, said, sizeof said);
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
    static const char or_so[] = " or so";
    if (at > sizeof or_so && strcmp(out + at - sizeof or_so + 1, or_so) == 0)
        out[at -= sizeof or_so - 1] = '\0'; /* "last month or so" */
    return at;
}
