/* note_clean.c - from what a stranger typed to plain, composed text.
 *
 * Owns: the order of cleaning in note_text_clean(), and words typed twice.
 * Must not know: which field the text came from.
 */
#include "note_filter.h"
#include "note_markup.h"
#include "note_sense.h"
#include "note_text.h"

#include <string.h>

/* "the at the summit", "the about the job": pasted before words that have their own. */
static void drop_stray_article(char *s)
{
    static const char *const prepositions[] = {"at", "in",   "on",   "about",
                                               "to", "from", "with", NULL};
    static const char *const articles[] = {"the", "a", "an", NULL};
    size_t article = s[0] >= 'a' ? note_text_starts_any(s, articles) : 0;
    size_t second = article == 0 ? 0 : note_text_starts_any(s + article, prepositions);
    if (second != 0 && note_text_starts_any(s + article + second, articles) != 0)
        memmove(s, s + article, strlen(s + article) + 1);
}

/* "in in Berlin", "the the festival" lose one; "Duran Duran" stays. A last, lone "i" is a slip. */
static void mend_small_words(char *s)
{
    static const char *const small[] = {"and",   "or", "the",  "a",  "an",  "at",
                                        "in",    "on", "of",   "to", "for", "with",
                                        "about", "by", "from", "is", "i",   NULL};
    char *w = s;
    drop_stray_article(s);
    while (*w != '\0') {
        size_t n = note_text_word(w);
        char *next = w + n;
        while (*next == ' ')
            next++;
        if (note_text_word(next) == n && memcmp(w, next, n) == 0 && note_text_in(w, n, small)) {
            memmove(w, next, strlen(next) + 1);
            continue;
        }
        if (n == 1 && *w == 'i' && *next == '\0')
            *w = '\0';
        w = next;
    }
}

/* "Web Summit, Web Summit": pasted twice, meant once. */
static void drop_echo(char *s)
{
#define MARK(text, joins)                                                                          \
    {                                                                                              \
        text, sizeof text - 1, joins                                                               \
    }
    static const struct {
        const char *text;
        size_t bytes;
        bool joins; /* "Johnson & Johnson" is a firm */
    } between[] = {MARK(", ", false),
                   MARK(" - ", false),
                   MARK(" \xE2\x80\x93 ", false),
                   MARK(" \xE2\x80\x94 ", false),
                   MARK("; ", false),
                   MARK(" | ", false),
                   MARK(" & ", true),
                   MARK(" and ", true),
                   MARK(" AND ", true),
                   MARK(" / ", false),
                   MARK(". ", false)};
#undef MARK
    size_t n = strlen(s), middle = n / 2;
    /* Without a mark between them only two words or more: "Walla Walla" is a town. */
    if (n % 2 == 1 && s[middle] == ' ' && memchr(s, ' ', middle) != NULL &&
        memcmp(s, s + middle + 1, middle) == 0)
        s[middle] = '\0';
    n = strlen(s);
    for (size_t i = 0; i < sizeof between / sizeof between[0]; i++) {
        size_t k = between[i].bytes, half = n > k ? (n - k) / 2 : 0;
        if (n <= k + 1 || (n - k) % 2 != 0 || s[half] != between[i].text[0] ||
            memcmp(s + half, between[i].text, k) != 0 || memcmp(s, s + half + k, half) != 0)
            continue;
        if (!between[i].joins || memchr(s, ' ', half) != NULL)
            s[half] = '\0';
    }
}

/* Entities, tags and addresses out, then the characters nobody sees. False when the composed text
 * does not fit; then it is empty. */
static bool filter_once(char *s)
{
    for (int i = 0; i < 3 && note_markup_decode(s); i++)
        continue;
    note_markup_strip_tags(s);
    note_markup_strip_addresses(s);
    return note_filter(s);
}

/* "Yahoo! Yahoo!": the mark, which is about to go, tells that the thing was pasted twice. */
static void drop_marked_echo(char *s)
{
    size_t n = strlen(s);
    while (n > 0 && s[n - 1] == ' ')
        s[--n] = '\0';
    size_t middle = n / 2;
    if (n < 5 || n % 2 == 0 || s[middle] != ' ' || memcmp(s, s + middle + 1, middle) != 0)
        return;
    bool picture = middle > 4 && (unsigned char)s[middle - 4] == 0xF0;
    if (picture || strchr("!?.,;:", s[middle - 1]) != NULL)
        s[middle] = '\0';
}

/* Nothing in it that filter_once() or note_text_balance() could change, and sense in it: ASCII
 * letters and digits, single spaces, single marks behind a word, no address. Most of what people
 * type is like that. */
static bool is_plain(const char *s)
{
    enum { FEW = 3 }; /* marks that nobody would call soup */
    char before = ' ';
    size_t sense = 0, marks = 0;
    for (; *s != '\0'; before = *s++) {
        char low = note_text_low(*s);
        if (low == 'w' && note_text_low(before) == 'w')
            return false;
        bool part = (low >= 'a' && low <= 'z') || note_text_is_digit(low);
        bool mark = low == ',' || low == '.';
        sense += part;
        marks += !part && low != ' ';
        if (part || low == '\'' || low == '-')
            continue;
        if ((!mark && low != ' ') || before == ' ' || (mark && (before == ',' || before == '.')))
            return false;
    }
    return sense > 0 && marks <= FEW;
}

size_t note_text_clean(const char *in, char *out)
{
    out[0] = '\0';
    size_t n = in == NULL ? 0 : strnlen(in, NOTE_INPUT_BYTES + 1);
    if (n == 0 || n > NOTE_INPUT_BYTES || note_sense_is_slot(in))
        return 0;
    memcpy(out, in, n + 1);
    drop_marked_echo(out);
    /* Again while something was taken out: it may have hidden a tag or an address. */
    bool plain = is_plain(out);
    for (size_t before = 0, pass = 0; !plain && pass < 3 && before != strlen(out); pass++) {
        before = strlen(out);
        if (!filter_once(out))
            return 0;
    }
    for (int i = 0; i < 4; i++) {
        note_text_trim(out);
        if (!note_text_unquote(out))
            break;
    }
    if (!plain)
        note_text_balance(out);
    mend_small_words(out);
    drop_echo(out);
    note_text_trim(out);
    if (note_sense_is_none(out, plain))
        out[0] = '\0';
    return strlen(out);
}
