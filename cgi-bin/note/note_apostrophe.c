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

size_t note_apostrophe_mend(const char *text, char *out, size_t cap)
{
    size_t to = 0;
    while (*text != '\0') {
        size_t n = letters(text), rest = n > 0 ? n : 1;
        const char *better = n > 0 && !note_text_is_digit(text[n]) ? meant(text, n) : NULL;
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
