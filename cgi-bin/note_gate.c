/* note_gate.c - see note_gate.h. */
#include "note_gate.h"
#include "note_text.h"

#include <string.h>

static bool is_one_of(const char *word, size_t n, const char *const *list)
{
    return note_text_in(word, n, list);
}

enum { LITTLE = 5 /* letters of "about", the longest preposition and article below */ };

static const char *const prepositions[] = {"at",   "in",   "on", "about", "of",
                                           "with", "from", "to", "for",   NULL};

/* Two words that do not stand side by side. */
static const char *check_neighbours(const char *a, size_t n, const char *b, size_t m)
{
    static const char *const times[] = {"last", "next", "yesterday", "tomorrow", "today", NULL};
    static const char *const at_on[] = {"at", "in", "on", NULL};
    static const char *const articles[] = {"the", "a", "an", "my", "your", "our", NULL};
    bool same = n == m && memcmp(a, b, n) == 0 && n > 1;
    if (same && note_text_is_letter((unsigned char)a[0]) && note_text_case(a, 1) != NOTE_CASE_UPPER)
        return "a doubled word";
    if (n > LITTLE) /* the first of two that clash is a little word */
        return NULL;
    if (is_one_of(a, n, at_on) && is_one_of(b, m, times))
        return "a preposition before a relative time";
    if (is_one_of(a, n, at_on) && is_one_of(b, m, at_on))
        return "two prepositions";
    if (is_one_of(a, n, prepositions) &&
        is_one_of(b, m, (const char *const[]){"at", "about", "of", "with", NULL}))
        return "two prepositions";
    if (is_one_of(a, n, articles) && is_one_of(b, m, articles))
        return "two articles";
    return n == 1 && a[0] == 'i' ? "a low i" : NULL;
}

static bool is_mark(char c)
{
    return c == ',' || c == '.' || c == ';' || c == ':' || c == '?' || c == '!';
}

static size_t word_bytes(const char *s)
{
    size_t n = 0;
    while ((unsigned char)s[n] > ' ' && !is_mark(s[n]) && s[n] != '"' && s[n] != '(' && s[n] != ')')
        n++;
    return n;
}

static const char *check_words(const char *text)
{
    static const char *const danglers[] = {"the", "and", "at", "in", "of", "a", "an", "from", NULL};
    const char *before = NULL;
    size_t before_n = 0;
    while (*text != '\0') {
        size_t n = word_bytes(text);
        const char *wrong =
            before != NULL && n > 0 ? check_neighbours(before, before_n, text, n) : NULL;
        if (wrong != NULL)
            return wrong;
        bool ends = text[n] == '.' || text[n] == ',' || text[n] == '?' || text[n] == '\0';
        bool stopped = ends && (text[n] != '.' || text[n + 1] == ' ' || text[n + 1] == '\0');
        if (n > 0 && stopped && is_one_of(text, n, danglers) &&
            note_text_case(text, n) == NOTE_CASE_LOWER && text[n] != ',')
            return "a word left dangling";
        before = n > 0 && text[n] == ' ' ? text : NULL;
        before_n = n;
        text += n;
        if (*text != '\0')
            text++;
    }
    return NULL;
}

static const char *check_marks(const char *text)
{
    size_t n = strlen(text);
    if (n == 0 || text[0] == ' ' || text[n - 1] == ' ')
        return "not trimmed";
    for (size_t i = 0; i + 1 < n; i++) {
        char a = text[i], b = text[i + 1];
        if (a == ' ' &&
            (b == ' ' || (is_mark(b) && !note_text_is_letter((unsigned char)text[i + 2]))))
            return "a space before a mark";
        if (is_mark(a) && is_mark(b) && b != '.' && a != '.')
            return "a doubled mark";
        if (text[i] == '{' || text[i] == '}')
            return "an unfilled slot";
    }
    return NULL;
}

static const char *check_boilerplate(const char *text)
{
    static const char *const phrases[] = {"came across your profile",
                                          "expand my network",
                                          "pick your brain",
                                          "finds you well",
                                          "null",
                                          "undefined",
                                          "expand my professional network",
                                          NULL};
    if (note_text_find_any(text, phrases))
        return "a worn phrase";
    return NULL;
}

/* "at Acme, Inc. In either case": the stop of the abbreviation reads as no end of a sentence. */
static const char *check_abbreviations(const char *text)
{
    static const char *const names[] = {"inc", "ltd", "co", "corp", "bros", NULL};
    static const char *const goes_on[] = {"in",  "on", "at", "from",  "with",   "since", "to",
                                          "for", "of", "by", "about", "during", NULL};
    for (const char *stop = strstr(text, ". "); stop != NULL; stop = strstr(stop + 1, ". ")) {
        const char *word = stop;
        while (word > text && note_text_is_letter((unsigned char)word[-1]))
            word--;
        if (is_one_of(word, (size_t)(stop - word), names) &&
            note_text_case(stop + 2, 1) == NOTE_CASE_UPPER &&
            is_one_of(stop + 2, word_bytes(stop + 2), goes_on))
            return "a stop that ends no sentence";
    }
    return NULL;
}

const char *note_gate_check(const char *text)
{
    const char *wrong = check_marks(text);
    if (wrong == NULL)
        wrong = check_words(text);
    if (wrong == NULL)
        wrong = check_abbreviations(text);
    return wrong != NULL ? wrong : check_boilerplate(text);
}
