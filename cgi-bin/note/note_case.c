/* note_case.c - letter case, for every script that has one.
 *
 * Owns: the functions of note_text.h about case, and letters without their marks.
 * Must not know: fields, and which words are names. No locale function is used: ASCII by hand, the
 * rest by utf8proc, so that a Turkish server writes the same note as any other.
 */
#include "note_text.h"

#include <string.h>
#include <utf8proc.h>

enum note_case note_text_case(const char *text, size_t n)
{
    bool lower = false, upper = false;
    for (size_t i = 0, k = 1; i < n && !(lower && upper); i += k) {
        k = 1;
        unsigned char u = (unsigned char)text[i];
        if (u < 128) {
            bool letter = note_text_is_letter(u);
            lower |= letter && u >= 'a';
            upper |= letter && u < 'a';
            continue;
        }
        int32_t c = note_text_codepoint(text + i, &k);
        lower |= utf8proc_category(c) == UTF8PROC_CATEGORY_LL;
        upper |= utf8proc_category(c) == UTF8PROC_CATEGORY_LU;
    }
    if (lower && upper)
        return NOTE_CASE_MIXED;
    return lower ? NOTE_CASE_LOWER : upper ? NOTE_CASE_UPPER : NOTE_CASE_NONE;
}

/* Sigma has a shape of its own where a word ends. `at` and `end` are its places among n bytes. */
static int32_t lower_of(int32_t c, const char *text, size_t n, size_t at, size_t end)
{
    size_t k;
    if (c == 0x3A3 && at > 0 && text[at - 1] != ' ' &&
        (end >= n || !note_text_is_letter(note_text_codepoint(text + end, &k))))
        return 0x3C2;
    return c < 128 ? note_text_low((char)c) : utf8proc_tolower(c);
}

/* Azeri and Turkish letters: their capital I has no dot, and so has none when it is small. */
static bool is_turkish(const char *word, size_t n)
{
    for (size_t i = 0; i + 1 < n; i++)
        if ((memcmp(word + i, "\xC4\xB0", 2) == 0) || (memcmp(word + i, "\xC4\x9E", 2) == 0))
            return true;
    return false;
}

size_t note_text_lower(const char *text, size_t n, char *out, size_t cap)
{
    size_t at = 0;
    for (size_t i = 0, k; i < n; i += k) {
        int32_t c = note_text_codepoint(text + i, &k);
        if (at + 5 > cap) {
            out[0] = '\0';
            return 0;
        }
        c = lower_of(c, text, n, i, i + k);
        at += (size_t)utf8proc_encode_char(c, (utf8proc_uint8_t *)out + at);
    }
    out[at] = '\0';
    return at;
}

/* Letters that Unicode does not take apart. */
static int32_t plain_letter(int32_t c)
{
    switch (c) {
    case 0x110:
    case 0x111:
        return 'd';
    case 0x131:
        return 'i';
    case 0xD8:
    case 0xF8:
        return 'o';
    case 0x141:
    case 0x142:
        return 'l';
    default:
        return c;
    }
}

size_t note_text_fold(const char *word, size_t n, char *out, size_t cap)
{
    size_t at = 0;
    for (size_t i = 0, k; i < n; i += k) {
        utf8proc_int32_t parts[8], c = note_text_codepoint(word + i, &k);
        int boundary = 0;
        if (c >= 128 &&
            utf8proc_decompose_char(plain_letter(c), parts, 8, UTF8PROC_DECOMPOSE, &boundary) > 0)
            c = parts[0];
        if (c >= 128 || !note_text_is_letter(c))
            continue;
        if (at + 1 >= cap) {
            out[0] = '\0';
            return 0;
        }
        out[at++] = note_text_low((char)c);
    }
    out[at] = '\0';
    return at;
}

size_t note_text_capital(const char *text, size_t n, char *out, size_t cap)
{
    size_t k = 0;
    if (n == 0 || cap < n + 5)
        return 0;
    int32_t c = note_text_codepoint(text, &k);
    /* iOS, eBay, deShawn: an inner capital says that the low initial is meant. */
    size_t run = 0;
    while (note_text_is_letter((unsigned char)text[k + run]))
        run++;
    enum note_case rest = note_text_case(text + k, run);
    bool meant = rest == NOTE_CASE_MIXED || (rest == NOTE_CASE_UPPER && c >= 'a' && c <= 'z');
    size_t at =
        (size_t)utf8proc_encode_char(meant ? c : utf8proc_totitle(c), (utf8proc_uint8_t *)out);
    memmove(out + at, text + k, n - k);
    out[at + n - k] = '\0';
    return at + n - k;
}

/* "We're" is no O'Brien. */
static bool is_contraction(const char *rest, size_t n)
{
    static const char *const ends[] = {"re", "ve", "ll", NULL};
    return note_text_in(rest, n, ends);
}

size_t note_text_name_case(const char *word, size_t n, char *out, size_t cap)
{
    size_t at = 0, k;
    bool raise = true, undotted = is_turkish(word, n);
    for (size_t i = 0; i < n; i += k) {
        int32_t c = note_text_codepoint(word + i, &k);
        if (at + 5 > cap)
            return 0;
        /* A dotless i alone is kept: its capital would be another letter's. */
        int32_t cased = c == 0x131 && n == k   ? c
                        : raise                ? utf8proc_totitle(c)
                        : c == 'I' && undotted ? 0x131
                                               : lower_of(c, word, n, i, i + k);
        at += (size_t)utf8proc_encode_char(cased, (utf8proc_uint8_t *)out + at);
        bool mc =
            i + k == 2 && n > 5 && note_text_low(word[0]) == 'm' && note_text_low(word[1]) == 'c';
        bool apostrophe = (c == '\'' || c == 0x2019) && i <= 2 && n > i + k + 1 &&
                          !is_contraction(word + i + k, n - i - k);
        raise = c == '-' || c == '.' || c == '/' || apostrophe || mc;
    }
    out[at] = '\0';
    return at;
}

bool note_text_lead(char *out, size_t cap, const char *lead, const char *rest)
{
    if (*rest == '\0' || !note_text_join(out, cap, lead, rest, ""))
        return false;
    size_t n = strlen(lead);
    bool name = note_text_case(rest, note_text_word(rest)) == NOTE_CASE_UPPER;
    out[n] = n > 0 && !name ? note_text_low(out[n]) : out[n];
    return true;
}
