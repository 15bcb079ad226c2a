/* note_where.c - see note_where.h. */
#include "note_where.h"

#include <string.h>

/* One goes there, and is "to" the place. */
static const char *const motions[] = {
    "move",   "moved", "moving",  "relocate",  "relocated", "relocating", "come",       "came",
    "coming", "go",    "going",   "went",      "travel",    "travelling", "traveling",  "fly",
    "flying", "flew",  "return",  "returning", "returned",  "been",       "heading",    "get",
    "got",    "drive", "driving", "commute",   "commuting", "emigrated",  "emigrating", NULL};
static const char *const prepositions[] = {"from", "near", "around", "to", "of", "for", NULL};

/* "Stay in touch here", "out there", "hi there": no place that was typed. */
static const char *const others[] = {"touch", "connect", "connected", "contact", "you",  "out",
                                     "hi",    "hello",   "hey",       "up",      "down", "link",
                                     "right", "on",      "in",        "linked",  NULL};

static const char *word_before(const char *text, const char *at)
{
    if (at == text)
        return "";
    const char *w = at - 1;
    while (w > text && w[-1] != ' ')
        w--;
    return w;
}

/* "There is", "here in Dubai", "there at the hospital": said already, or something else. */
static bool goes_on(const char *next)
{
    static const char *const verbs[] = {"is",   "are", "was",   "were", "will", "has", "have",
                                        "must", "may", "seems", "at",   "near", "to",  NULL};
    static const char *const times[] = {
        "january",   "february", "march",    "april",    "may",    "june",   "july",   "august",
        "september", "october",  "november", "december", "spring", "summer", "autumn", "winter",
        "jan",       "feb",      "apr",      "jun",      "jul",    "aug",    "sept",   "sep",
        "oct",       "nov",      "dec",      "the",      "a",      "about",  "early",  "late",
        "my",        "two",      "three",    "four",     "six",    "one",    NULL};
    if (note_text_word_in(next, verbs))
        return true;
    size_t in = note_text_starts(next, "in");
    return in != 0 && !note_text_is_digit(next[in]) && !note_text_word_in(next + in, times);
}

static bool is_place(const char *text, const char *at, size_t n)
{
    static const char *const words[] = {"here", "there", NULL};
    size_t k = n;
    while (k > 0 && strchr(",.;!?", at[k - 1]) != NULL)
        k--;
    if (!note_text_in(at, k, words) || at == text)
        return false;
    const char *before = word_before(text, at);
    return !note_text_word_in(before, others) && (k < n || !goes_on(note_text_next(at)));
}

void note_where_say(char *text, size_t cap, const char *at_place)
{
    const char *name = note_text_next(at_place);
    for (char *w = text; *w != '\0'; w += note_text_next(w) - w) {
        size_t n = note_text_word(w),
               k = strlen(n > 4 && note_text_low(w[0]) == 't' ? "there" : "here");
        char said[NOTE_TEXT_BYTES], rest[NOTE_TEXT_BYTES];
        if (!is_place(text, w, n))
            continue;
        const char *before = word_before(text, w);
        if (note_text_word_in(before, (const char *const[]){"over", "back", NULL}) && before > text)
            before = word_before(text, before);
        bool to = note_text_word_in(before, motions);
        bool bare = note_text_word_in(before, prepositions);
        if (*name == '\0' || !note_text_join(rest, sizeof rest, w + k, "", "") ||
            !note_text_join(said, sizeof said, to ? "to " : "", to || bare ? name : at_place, rest))
            return;
        (void)note_text_copy(w, cap - (size_t)(w - text), said, strlen(said));
        return;
    }
}
