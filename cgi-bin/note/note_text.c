/* note_text.c - measuring, words and the articles.
 *
 * Owns: the questions one asks of any text; those about lists of words are in note_lists.c.
 * Must not know: fields, facts, phrases, tones. No locale function is used: ASCII by hand, the rest
 * by utf8proc, so that a Turkish server writes the same note as any other.
 */
#include "note_text.h"

#include <string.h>
#include <utf8proc.h>

#define FIVE     1, 1, 1, 1, 1
#define ALPHABET FIVE, FIVE, FIVE, FIVE, FIVE, 1
#define ROW      FIVE, FIVE, FIVE, 1

const bool note_text_word_bytes[256] = {
    ['0'] = FIVE, FIVE, ['A'] = ALPHABET, ['a'] = ALPHABET, [128] = ROW, ROW, ROW, ROW, ROW, ROW,
    ROW,          ROW};

int note_length(const char *text, size_t bytes)
{
    enum { LAST_CONTINUED = -65 }; /* 0xBF: the bytes that begin a code point follow it */
    int begun = 0, beyond = 0;
    size_t i = 0;
    /* Eight ASCII bytes at a time, as long as they are. */
    for (uint64_t eight; i + sizeof eight <= bytes; i += sizeof eight, begun += (int)sizeof eight) {
        memcpy(&eight, text + i, sizeof eight);
        if ((eight & UINT64_C(0x8080808080808080)) != 0)
            break;
    }
    for (; i < bytes; i++) {
        begun += (signed char)text[i] > LAST_CONTINUED; /* each code point once */
        beyond += (unsigned char)text[i] >= 0xF0;       /* beyond the BMP: a surrogate pair */
    }
    return begun + beyond;
}

bool note_text_is_wide_letter(int32_t c)
{
    utf8proc_category_t category = utf8proc_category(c);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_MC;
}

bool note_text_is_blank(const char *text)
{
    for (size_t n; *text != '\0'; text += n) {
        int32_t c = note_text_codepoint(text, &n);
        bool blank = c <= ' ' || c == 0x85 || c == 0xA0 || c == 0x1680 ||
                     (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
                     c == 0x205F || c == 0x3000 || c == 0xFEFF;
        if (!blank)
            return false;
    }
    return true;
}

int32_t note_text_wide_codepoint(const char *text, size_t *n)
{
    utf8proc_int32_t c;
    utf8proc_ssize_t used = utf8proc_iterate((const utf8proc_uint8_t *)text, -1, &c);
    *n = used < 1 ? 1 : (size_t)used;
    return used < 1 ? 0xFFFD : c;
}

size_t note_text_copy(char *out, size_t cap, const char *text, size_t n)
{
    if (n >= cap) {
        out[0] = '\0';
        return 0;
    }
    memmove(out, text, n);
    out[n] = '\0';
    return n;
}

bool note_text_join(char *out, size_t cap, const char *a, const char *b, const char *c)
{
    size_t n = strlen(a), m = strlen(b), k = strlen(c);
    if (n + m + k >= cap) {
        out[0] = '\0';
        return false;
    }
    memcpy(out, a, n);
    memcpy(out + n, b, m);
    memcpy(out + n + m, c, k + 1);
    return true;
}

size_t note_text_word(const char *text)
{
    size_t n = 0;
    while (text[n] != '\0' && text[n] != ' ')
        n++;
    return n;
}

const char *note_text_next(const char *text)
{
    text += note_text_word(text);
    while (*text == ' ')
        text++;
    return text;
}

static bool spelled_letter_by_letter(const char *text)
{
    size_t n = 0;
    while (text[n] >= 'A' && text[n] <= 'Z')
        n++;
    /* "MLOps", "PhD": letters first, whatever follows. */
    return (n > 1 || (n > 0 && !note_text_is_word_byte(text[n]))) && n <= 5;
}

/* An initialism takes its article from the name of its first letter, unless it is said as a word.
 */
static const char *article_of_initialism(const char *text)
{
    static const char *const words[] = {"nasa", "nato", "laser", "radar", "fifa", "faang",
                                        "saas", "sap",  "seal",  "nest",  "lamp", "rest",
                                        "max",  "mit",  "nicu",  NULL};
    size_t n = note_text_word(text);
    if (note_text_in(text, n, words))
        return strchr("aeioAEIO", text[0]) != NULL ? "an" : "a";
    return strchr("AEFHILMNORSX", text[0]) != NULL ? "an" : "a";
}

static const char *article_of_number(const char *text)
{
    size_t n = 0;
    while (note_text_is_digit(text[n]))
        n++;
    bool eleven = (n == 2 || n == 5) && text[0] == '1' && (text[1] == '1' || text[1] == '8');
    return text[0] == '8' || eleven ? "an" : "a";
}

const char *note_text_article(const char *text)
{
    static const char *const silent[] = {"hour", "honest", "honor", "honour", "heir", NULL};
    static const char *const you[] = {"uni", "use", "eu",  "one", "once", "ubi",
                                      "usu", "uti", "ura", "ukr", "ufo",  NULL};
    while (*text == '"' || *text == '\'' || *text == '(')
        text++;
    if (note_text_is_digit(text[0]))
        return article_of_number(text);
    if (spelled_letter_by_letter(text))
        return article_of_initialism(text);
    for (size_t i = 0; silent[i] != NULL; i++)
        if (note_text_is(text, strlen(silent[i]), silent[i]))
            return "an";
    bool negated = note_text_low(text[0]) == 'u' && note_text_low(text[1]) == 'n' &&
                   note_text_low(text[2]) == 'i' && note_text_low(text[3]) == 'n';
    for (size_t i = 0; you[i] != NULL && !negated; i++)
        if (note_text_is(text, strlen(you[i]), you[i]))
            return "a";
    size_t k;
    int32_t c = utf8proc_tolower(note_text_codepoint(text, &k));
    bool vowel = c != 0 && (c < 128 ? strchr("aeiou", (int)c) != NULL
                                    : (c >= 0xE0 && c <= 0xE6) || (c >= 0xE8 && c <= 0xEF) ||
                                          (c >= 0xF2 && c <= 0xF6) || (c >= 0xF9 && c <= 0xFC));
    return vowel ? "an" : "a";
}
