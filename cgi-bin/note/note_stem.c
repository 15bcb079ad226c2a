/* note_stem.c - see note_stem.h. */
#include "note_stem.h"
#include "note_text.h"

#include <string.h>

enum { STEM_BYTES = 13, STEMS = 64 };

/* A stem stands for its family: "connect" for "connecting", "connection". In the order of the
 * alphabet: the search relies on it. */
static const char stems[STEMS][STEM_BYTES] = {
    "accept",  "add",        "after",    "appreciat",    "both",  "chat",  "come",  "compar",
    "connect", "connection", "convers",  "conversation", "each",  "enjoy", "field", "find",
    "follow",  "forward",    "glad",     "good",         "great", "happy", "hear",  "here",
    "hop",     "idea",       "interest", "invit",        "keep",  "know",  "learn", "like",
    "lov",     "meet",       "met",      "network",      "nice",  "note",  "other", "people",
    "pleas",   "question",   "read",     "same",         "see",   "shar",  "since", "someone",
    "speak",   "spoke",      "start",    "stay",         "swap",  "talk",  "thank", "think",
    "time",    "touch",      "want",     "welcom",       "went",  "work",  "would", "writ"};

/* The first stem that begins with this letter or a later one. */
static size_t lower_bound(char letter)
{
    size_t low = 0, high = STEMS;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (stems[middle][0] < letter)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static uint64_t word_bits(const char *word, size_t n)
{
    const char first = note_text_low(word[0]);
    uint64_t bits = 0;
    for (size_t i = lower_bound(first); i < STEMS && stems[i][0] == first; i++) {
        size_t k = 0;
        while (k < n && stems[i][k] == note_text_low(word[k]))
            k++;
        if (stems[i][k] == '\0' && n <= k + 4)
            bits |= (uint64_t)1 << i;
    }
    return bits;
}

uint64_t note_stem_bits(const char *text)
{
    uint64_t bits = 0;
    for (;; text++) {
        const char *word = text;
        while (note_text_is_letter((unsigned char)*text))
            text++;
        size_t n = (size_t)(text - word);
        bits |= n < 3 ? 0 : word_bits(word, n);
        if (*text == '{')
            text += strcspn(text, "}");
        if (*text == '\0')
            return bits;
    }
}
