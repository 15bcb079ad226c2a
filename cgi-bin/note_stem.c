/* note_stem.c - see note_stem.h. */
#include "note_stem.h"
#include "note_text.h"

#include <string.h>

/* A stem stands for its family: "connect" for "connecting", "connection". */
static const char *const stems[] = {
    "connect", "connection", "glad",  "touch",        "enjoy",  "meet",    "met",     "talk",
    "good",    "happy",      "like",  "work",         "shar",   "both",    "thank",   "interest",
    "follow",  "see",        "hear",  "writ",         "know",   "convers", "keep",    "stay",
    "nice",    "pleas",      "note",  "field",        "welcom", "read",    "learn",   "hope",
    "forward", "link",       "here",  "conversation", "chat",   "compar",  "idea",    "appreciat",
    "add",     "question",   "time",  "network",      "invit",  "accept",  "someone", "people",
    "would",   "swap",       "come",  "want",         "went",   "same",    "find",    "each",
    "other",   "after",      "since", "speak",        "spoke",  "great",   "think",   "start"};

static uint64_t word_bits(const char *word, size_t n)
{
    uint64_t bits = 0;
    for (size_t i = 0; i < sizeof stems / sizeof stems[0]; i++) {
        if (stems[i][0] != word[0])
            continue;
        size_t k = strlen(stems[i]);
        if (n >= k && n <= k + 4 && memcmp(word, stems[i], k) == 0)
            bits |= (uint64_t)1 << i;
    }
    return bits;
}

uint64_t note_stem_bits(const char *text)
{
    uint64_t bits = 0;
    char word[32];
    size_t n = 0;
    for (;; text++) {
        bool letter = note_text_is_letter((unsigned char)*text);
        if (letter && n < sizeof word)
            word[n++] = note_text_low(*text);
        if (letter)
            continue;
        bits |= n < 3 ? 0 : word_bits(word, n);
        n = 0;
        if (*text == '{')
            text += strcspn(text, "}");
        if (*text == '\0')
            return bits;
    }
}
