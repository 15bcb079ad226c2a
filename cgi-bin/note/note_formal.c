/* note_formal.c - see note_formal.h. */
#include "note_formal.h"

#include <string.h>

enum { LONGEST = 12 }; /* bytes of the longest contraction, its apostrophe counted as one */

static const struct {
    const char *typed, *full;
} contractions[] = {{"i'm", "I am"},
                    {"i've", "I have"},
                    {"i'll", "I will"},
                    {"we're", "we are"},
                    {"we've", "we have"},
                    {"we'll", "we will"},
                    {"you're", "you are"},
                    {"you've", "you have"},
                    {"you'll", "you will"},
                    {"they're", "they are"},
                    {"they've", "they have"},
                    {"don't", "do not"},
                    {"doesn't", "does not"},
                    {"didn't", "did not"},
                    {"can't", "cannot"},
                    {"couldn't", "could not"},
                    {"won't", "will not"},
                    {"wouldn't", "would not"},
                    {"shouldn't", "should not"},
                    {"isn't", "is not"},
                    {"aren't", "are not"},
                    {"wasn't", "was not"},
                    {"weren't", "were not"},
                    {"haven't", "have not"},
                    {"hasn't", "has not"}};

/* "I'd" is "I would" before these, and may be "I had" before others. */
static const char *const wished[] = {"like",  "love",    "be",   "value", "appreciate",
                                     "enjoy", "welcome", "hope", "want",  NULL};

/* The word of `n` bytes with a plain apostrophe; false when it is too long to be a contraction. */
static bool plain_word(const char *word, size_t n, char *out)
{
    size_t at = 0;
    for (size_t i = 0; i < n; i++) {
        bool curly = n - i >= 3 && memcmp(word + i, "\xE2\x80\x99", 3) == 0;
        if (at + 1 >= LONGEST)
            return false;
        out[at++] = curly ? '\'' : note_text_low(word[i]);
        i += curly ? 2 : 0;
    }
    out[at] = '\0';
    return true;
}

static const char *in_full(const char *word, size_t n)
{
    char plain[LONGEST];
    if (!plain_word(word, n, plain))
        return NULL;
    for (size_t i = 0; i < sizeof contractions / sizeof contractions[0]; i++)
        if (strcmp(plain, contractions[i].typed) == 0)
            return contractions[i].full;
    const char *next = note_text_next(word);
    bool would = note_text_in(next, note_text_word(next), wished);
    if (would && strcmp(plain, "i'd") == 0)
        return "I would";
    return would && strcmp(plain, "we'd") == 0 ? "we would" : NULL;
}

size_t note_formal_spell(const char *text, char *out, size_t cap)
{
    size_t at = 0;
    while (*text != '\0') {
        size_t n = note_text_word(text);
        const char *full = in_full(text, n), *said = full != NULL ? full : text;
        size_t k = full != NULL ? strlen(full) : n;
        if (k == 0)
            k = n = 1; /* a space */
        if (at + k + 1 > cap)
            return 0;
        memcpy(out + at, said, k);
        if (full != NULL && text[0] >= 'A' && text[0] <= 'Z')
            out[at] = (char)(out[at] >= 'a' ? out[at] - 'a' + 'A' : out[at]);
        at += k;
        text += n;
    }
    out[at] = '\0';
    return at;
}

bool note_formal_ease(const char *text, char *out, size_t cap)
{
    static const char *const stiff[][2] = {{"i am", "I'm "}, {"we are", "we're "}};
    for (size_t i = 0; i < sizeof stiff / sizeof stiff[0]; i++) {
        size_t n = note_text_starts(text, stiff[i][0]);
        if (n != 0 && text[n] != '\0')
            return note_text_join(out, cap, stiff[i][1], text + n, "");
    }
    return false;
}
