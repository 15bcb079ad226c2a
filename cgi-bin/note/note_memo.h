/* note_memo.h - what the words of each list begin with, remembered from the first question on.
 *
 * Owns: the one memo of the drafter, which holds nothing of a form: only what lists that are part
 * of the program begin with. Any thread may ask; what two of them learn at once is the same.
 * Must not know: what a list is for.
 */
#ifndef CONNOTE_NOTE_MEMO_H
#define CONNOTE_NOTE_MEMO_H

#include "note_text.h"

enum {
    NOTE_MEMO_BITS = 512, /* a line of the processor's cache */
    NOTE_MEMO_MARK = 1 << 15
};

/* The first three letters of the word of up to `n` bytes, as far as it goes, as one number. The
 * same for two words that differ in case only, and for a word and what follows it. */
static inline uint32_t note_memo_start(const char *word, size_t n)
{
    bool one = n > 1 && note_text_is_word_byte(word[0]) && note_text_is_word_byte(word[1]);
    bool two = one && n > 2 && note_text_is_word_byte(word[2]);
    return ((uint32_t)word[0] & 31) | (one ? ((uint32_t)word[1] & 31) << 5 : 0) |
           (two ? ((uint32_t)word[2] & 31) << 10 : 0);
}

/* The same of a mark, which begins with no letter: its first three bytes, whatever they are. */
static inline uint32_t note_memo_mark(const char *mark)
{
    uint32_t third = mark[1] == '\0' ? 0 : (uint32_t)mark[2] & 31;
    return NOTE_MEMO_MARK | ((uint32_t)mark[0] & 31) | ((uint32_t)mark[1] & 31) << 5 | third << 10;
}

static inline uint32_t note_memo_bit(uint32_t start)
{
    return start * UINT32_C(0x9E3779B9) >> 23;
}

/* The set of what the entries of a NULL-terminated list start with; NULL when it is not known. */
const uint64_t *note_memo_of(const char *const *list);

/* False when no entry has this start. */
static inline bool note_memo_has(const uint64_t *starts, uint32_t start)
{
    uint32_t bit = note_memo_bit(start);
    return starts == NULL || (starts[bit / 64] >> bit % 64 & 1) != 0;
}

#endif
