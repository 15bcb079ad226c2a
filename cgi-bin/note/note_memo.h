/* note_memo.h - what the words of each list begin with, remembered from the first question on.
 *
 * Owns: the one memo of the drafter, which holds nothing of a form: only what lists that are part
 * of the program begin with. Any thread may ask; what two of them learn at once is the same.
 * Must not know: what a list is for.
 */
#ifndef CONNOTE_NOTE_MEMO_H
#define CONNOTE_NOTE_MEMO_H

#include "note_text.h"

/* The first three letters of the word of up to `n` bytes, as far as it goes, as one number. The
 * same for two words that differ in case only, and for a word and what follows it. */
static inline uint32_t note_memo_start(const char *word, size_t n)
{
    bool one = n > 1 && note_text_is_word_byte(word[0]) && note_text_is_word_byte(word[1]);
    bool two = one && n > 2 && note_text_is_word_byte(word[2]);
    return ((uint32_t)word[0] & 31) | (one ? ((uint32_t)word[1] & 31) << 5 : 0) |
           (two ? ((uint32_t)word[2] & 31) << 10 : 0);
}

/* False when no entry of the NULL-terminated list has this start; true when one may. */
bool note_memo_may_hold(const char *const *list, uint32_t start);

#endif
