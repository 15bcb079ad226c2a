/* note_apostrophe.c - see note_apostrophe.h. */
#include "note_apostrophe.h"
#include "note_text.h"

#include <string.h>

static const struct {
    const char *typed, *meant;
} words[] = {{"im", "I'm"},
             {"ive", "I've"},
             {"dont", "don't"},
             {"cant", "can't"},
             {"didnt", "didn't"},
             {"doesnt", "doesn't"},
             {"isnt", "isn't"},
             {"arent", "aren't"},
             {"wasnt", "wasn't"},
             {"werent", "weren't"},
             {"havent", "haven't"},
             {"hasnt", "hasn't"},
             {"hadnt", "hadn't"},
             {"couldnt", "couldn't"},
             {"wouldnt", "wouldn't"},
             {"shouldnt", "shouldn't"},
             {"youre", "you're"},
             {"youve", "you've"},
             {"youll", "you'll"},
             {"weve", "we've"},
             {"theyre", "they're"},
             {"thats", "that's"},
             {"yday", "yesterday"},
             {"tmrw", "tomorrow"},
             {"yr", "year"},
             {"yrs", "years"},
             {"wk", "week"},
             {"wks", "weeks"},
             {"mth", "month"},
             {"mths", "months"},
             {"u", "you"},
             {"ur", "your"}};

/* What the word of `n` bytes at `at` stands for, or NULL. Capitals behind the first letter mean
 * something else ("IM", "UR"). */
static const char *meant(const char *at, size_t n)
{
    for (size_t i = 1; i < n; i++)
        if (at[i] >= 'A' && at[i] <= 'Z')
            return NULL;
    if (n == 1 && *at == 'U')
        return NULL;
    const char first = note_text_low(*at);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (words[i].typed[0] == first && note_text_is(at, n, words[i].typed))
            return words[i].meant;
    return NULL;
}

static size_t letters(const char *at)
{
    size_t n = 0;
    while (note_text_is_letter((unsigned char)at[n]) || at[n] == '\'' ||
           (unsigned char)at[n] >= 128)
        n++;
    return n;
}

/* "what ur up to", "ur hiring in Leeds": "you are". "Love ur book", "ur hiring process": "your". */
static bool is_you_are(const char *text, const char *at, const char *next)
{
    static const char *const states[] = {"up",   "in",  "at",    "on",      "into", "from",
                                         "not",  "so",  "also",  "still",   "a",    "an",
                                         "the",  "all", "going", "looking", "here", "based",
                                         "back", "too", "just",  "around",  NULL};
    static const char *const before[] = {"what ", "how ",  "where ", "when ",  "why ", "if ",
                                         "that ", "see ",  "heard ", "hear ",  "saw ", "think ",
                                         "know ", "glad ", "since ", "cause ", NULL};
    static const char *const behind[] = {"in",   "at", "on", "a",      "an",   "the", "for",
                                         "with", "to", "my", "people", "this", NULL};
    size_t n = note_text_word(next);
    if (note_text_in(next, n, states))
        return true;
    if (n < 5 || memcmp(next + n - 3, "ing", 3) != 0)
        return false;
    for (size_t i = 0; before[i] != NULL; i++) {
        size_t k = strlen(before[i]);
        if ((size_t)(at - text) >= k && note_text_is(at - k, k, before[i]))
            return true;
    }
    return note_text_word_in(note_text_next(next), behind);
}

size_t note_apostrophe_mend(const char *text, char *out, size_t cap)
{
    size_t to = 0;
    const char *start = text;
    while (*text != '\0') {
        size_t n = letters(text), rest = n > 0 ? n : 1;
        const char *better = n > 0 && !note_text_is_digit(text[n]) ? meant(text, n) : NULL;
        if (better != NULL && note_text_is(text, n, "ur") &&
            is_you_are(start, text, note_text_next(text)))
            better = "you're";
        size_t size = better != NULL ? strlen(better) : rest;
        if (to + size >= cap)
            return 0;
        memcpy(out + to, better != NULL ? better : text, size);
        to += size;
        text += rest;
    }
    out[to] = '\0';
    return to;
}
