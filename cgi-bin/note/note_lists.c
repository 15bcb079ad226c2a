/* note_lists.c - words and phrases looked for in a text, one by one and in lists.
 *
 * Owns: the functions of note_text.h that look for words. They are asked hundreds of times a draft,
 * nearly always for nothing, so that each rules out at a glance what cannot be.
 * Must not know: what a list is for.
 */
#include "note_memo.h"
#include "note_text.h"

#include <string.h>

enum { BEGINNINGS = 64 /* words looked at together: more than most texts have */ };

size_t note_text_starts(const char *text, const char *word)
{
    size_t n = 0;
    for (; word[n] != '\0'; n++)
        if (note_text_low(text[n]) != word[n])
            return 0;
    /* "AT&T", "on-site": the word goes on. */
    if (note_text_is_word_byte(text[n]) ||
        ((text[n] == '-' || text[n] == '&') && note_text_is_word_byte(text[n + 1])))
        return 0;
    while (text[n] == ' ')
        n++;
    return n;
}

size_t note_text_starts_any(const char *text, const char *const *words)
{
    if (!note_memo_has(note_memo_of(words), note_memo_start(text, SIZE_MAX)))
        return 0;
    const char first = note_text_low(text[0]);
    for (; *words != NULL; words++) {
        if ((*words)[0] != first)
            continue;
        size_t n = note_text_starts(text, *words);
        if (n != 0)
            return n;
    }
    return 0;
}

static bool same_ci(const char *a, const char *b, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (a[i] == '\0' || note_text_low(a[i]) != note_text_low(b[i]))
            return false;
    return true;
}

/* From one place where a word or a mark may begin to the next: the mark or space right behind a
 * word begins nothing. */
static const char *next_beginning(const char *at)
{
    while (note_text_is_word_byte(*at))
        at++;
    return at + (*at != '\0');
}

const char *note_text_find(const char *text, const char *word)
{
    const char small = note_text_low(word[0]);
    const char capital = small >= 'a' && small <= 'z' ? (char)(small - 'a' + 'A') : small;
    for (const char *at = text; small != '\0' && *at != '\0'; at = next_beginning(at)) {
        if (*at != small && *at != capital)
            continue;
        size_t n = 1;
        while (word[n] != '\0' && note_text_low(at[n]) == note_text_low(word[n]))
            n++;
        if (word[n] == '\0' && !note_text_is_word_byte(at[n]))
            return at;
    }
    return NULL;
}

/* Where words begin in a stretch of text, and what they begin with: by it nearly every entry of a
 * list is ruled out unread. */
struct beginnings {
    size_t count;
    const char *at[BEGINNINGS];
    uint8_t pair[BEGINNINGS];
    bool seen[256]; /* of the pairs */
};

/* Of the first two letters of a word, which may have one only. Five bits of a letter are the same
 * in both cases. */
static uint8_t pair_of(const char *word)
{
    unsigned second = note_text_is_word_byte(word[1]) ? (unsigned)word[1] & 31 : 0;
    return (uint8_t)(((unsigned)word[0] & 31) << 3 ^ second);
}

/* From a beginning on; returns where the next stretch begins. */
static const char *find_beginnings(const char *text, struct beginnings *out)
{
    memset(out->seen, 0, sizeof out->seen);
    out->count = 0;
    for (; *text != '\0' && out->count < BEGINNINGS; text = next_beginning(text)) {
        uint8_t pair = pair_of(text);
        out->seen[pair] = true;
        out->pair[out->count] = pair;
        out->at[out->count++] = text;
    }
    return text;
}

static bool is_phrase_here(const char *at, const char *phrase)
{
    while (*phrase != '\0' && note_text_low(*at) == *phrase) {
        at++;
        phrase++;
    }
    return *phrase == '\0' && !note_text_is_word_byte(*at);
}

static bool begins_any(const struct beginnings *b, const char *const *list)
{
    for (; *list != NULL; list++) {
        uint8_t pair = pair_of(*list);
        for (size_t i = 0; b->seen[pair] && i < b->count; i++)
            if (b->pair[i] == pair && is_phrase_here(b->at[i], *list))
                return true;
    }
    return false;
}

bool note_text_find_any(const char *text, const char *const *list)
{
    struct beginnings here;
    while (*text != '\0') {
        text = find_beginnings(text, &here);
        if (begins_any(&here, list))
            return true;
    }
    return false;
}

bool note_text_is(const char *word, size_t n, const char *other)
{
    return same_ci(other, word, n) && other[n] == '\0';
}

/* Two letters at a time tell most entries from the word: the lists are long and asked often. */
bool note_text_in(const char *word, size_t n, const char *const *list)
{
    if (n == 0 || !note_memo_has(note_memo_of(list), note_memo_start(word, n)))
        return false;
    const char start[2] = {note_text_low(word[0]), n > 1 ? note_text_low(word[1]) : '\0'};
    uint16_t wanted, pair;
    memcpy(&wanted, start, sizeof wanted);
    for (; *list != NULL; list++) {
        memcpy(&pair, *list, sizeof pair);
        if (pair == wanted && note_text_is(word, n, *list))
            return true;
    }
    return false;
}

bool note_text_may_hold(const char *text, const char *const *marks)
{
    const uint64_t *starts = note_memo_of(marks);
    for (; *text != '\0'; text++) {
        bool within = note_text_is_word_byte(*text);
        if (within ? (unsigned char)*text >= 128 : note_memo_has(starts, note_memo_mark(text)))
            return true;
    }
    return false;
}

void note_text_cut(char *text, const char *const *marks)
{
    if (!note_text_may_hold(text, marks))
        return;
    for (; *marks != NULL; marks++) {
        char *at = strstr(text, *marks);
        if (at != NULL && at > text)
            *at = '\0';
    }
}

/* One pass, stopping only at what is no letter. */
size_t note_text_before_any(const char *text, const char *const *marks, size_t least)
{
    const uint64_t *starts = note_memo_of(marks);
    uint32_t passed = 0; /* a bit per mark that stood too early */
    size_t n = 0;
    for (; text[n] != '\0'; n++) {
        if (note_text_is_word_byte(text[n]) || !note_memo_has(starts, note_memo_mark(text + n)))
            continue;
        for (size_t i = 0; marks[i] != NULL; i++) {
            if ((passed >> i & 1) != 0 || !note_text_begins(text + n, marks[i]))
                continue;
            if (n >= least)
                return n;
            passed |= UINT32_C(1) << i;
        }
    }
    return n;
}
