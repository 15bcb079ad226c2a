/* note_text.c - measuring, words and the articles.
 *
 * Owns: the questions one asks of any text.
 * Must not know: fields, facts, phrases, tones. No locale function is used: ASCII by hand, the rest
 * by utf8proc, so that a Turkish server writes the same note as any other.
 */
#include "note_text.h"

#include <string.h>
#include <utf8proc.h>

enum { BEGINNINGS = 64 /* words looked at together: more than most texts have */ };

int note_length(const char *text, size_t bytes)
{
    int units = 0;
    for (size_t i = 0; i < bytes; i++) {
        unsigned char c = (unsigned char)text[i];
        units += (c & 0xC0) != 0x80; /* each code point once */
        units += c >= 0xF0;          /* beyond the BMP: a surrogate pair */
    }
    return units;
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

int32_t note_text_codepoint(const char *text, size_t *n)
{
    utf8proc_int32_t c = (unsigned char)text[0];
    utf8proc_ssize_t used = 1;
    if (c >= 128)
        used = utf8proc_iterate((const utf8proc_uint8_t *)text, -1, &c);
    if (used < 1) {
        used = 1;
        c = 0xFFFD;
    }
    *n = (size_t)used;
    return c;
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

static bool is_word_byte(char c)
{
    unsigned char u = (unsigned char)c;
    return (unsigned char)((u | 0x20) - 'a') < 26 || (unsigned char)(u - '0') < 10 || u >= 128;
}

size_t note_text_starts(const char *text, const char *word)
{
    size_t n = 0;
    for (; word[n] != '\0'; n++)
        if (note_text_low(text[n]) != word[n])
            return 0;
    /* "AT&T", "on-site": the word goes on. */
    if (is_word_byte(text[n]) || ((text[n] == '-' || text[n] == '&') && is_word_byte(text[n + 1])))
        return 0;
    while (text[n] == ' ')
        n++;
    return n;
}

size_t note_text_starts_any(const char *text, const char *const *words)
{
    char first = note_text_low(text[0]);
    for (; *words != NULL; words++) {
        size_t n = (*words)[0] == first ? note_text_starts(text, *words) : 0;
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

const char *note_text_find(const char *text, const char *word)
{
    char first = note_text_low(word[0]);
    bool letter = first >= 'a' && first <= 'z';
    const char begins[] = {first, letter ? (char)(first - 'a' + 'A') : first, '\0'};
    size_t n = strlen(word);
    for (const char *at = text; n != 0 && (at = strpbrk(at, begins)) != NULL; at++) {
        if (at > text && is_word_byte(at[-1]))
            continue;
        if (same_ci(at, word, n) && !is_word_byte(at[n]))
            return at;
    }
    return NULL;
}

/* Where words begin in a stretch of text, and a bit for each two letters they begin with: by it
 * nearly every entry of a list is ruled out unread. */
struct beginnings {
    uint64_t pairs;
    size_t count;
    const char *at[BEGINNINGS];
};

/* Five bits of a letter are the same in both cases. A letter alone counts as followed by '\0'. */
static uint64_t pair_of(char first, char second)
{
    return UINT64_C(1) << (((first & 31) * 7 + (second & 31)) & 63);
}

/* From a beginning on; returns where the next stretch begins. */
static const char *find_beginnings(const char *text, struct beginnings *out)
{
    out->pairs = out->count = 0;
    while (*text != '\0' && out->count < BEGINNINGS) {
        out->at[out->count++] = text;
        out->pairs |= pair_of(text[0], text[1]);
        if (!is_word_byte(text[1]))
            out->pairs |= pair_of(text[0], '\0');
        while (is_word_byte(*text))
            text++;
        text += *text != '\0'; /* the mark or space right behind a word begins nothing */
    }
    return text;
}

static bool is_phrase_here(const char *at, const char *phrase)
{
    while (*phrase != '\0' && note_text_low(*at) == *phrase) {
        at++;
        phrase++;
    }
    return *phrase == '\0' && !is_word_byte(*at);
}

static bool begins_any(const struct beginnings *b, const char *const *list)
{
    for (; *list != NULL; list++) {
        const char *phrase = *list;
        if ((b->pairs & pair_of(phrase[0], phrase[1])) == 0)
            continue;
        for (size_t i = 0; i < b->count; i++)
            if (is_phrase_here(b->at[i], phrase))
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

bool note_text_in(const char *word, size_t n, const char *const *list)
{
    if (n == 0)
        return false;
    enum { CASE = 'a' - 'A' }; /* the bit that tells small ASCII letters from capitals */
    char first = (char)(word[0] | CASE);
    for (; *list != NULL; list++) {
        const char *entry = *list;
        if ((char)(entry[0] | CASE) != first)
            continue;
        size_t i = 0;
        while (i < n && note_text_low(entry[i]) == note_text_low(word[i]) && entry[i] != '\0')
            i++;
        if (i == n && entry[n] == '\0')
            return true;
    }
    return false;
}

static bool spelled_letter_by_letter(const char *text)
{
    size_t n = 0;
    while (text[n] >= 'A' && text[n] <= 'Z')
        n++;
    /* "MLOps", "PhD": letters first, whatever follows. */
    return (n > 1 || (n > 0 && !is_word_byte(text[n]))) && n <= 5;
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
        if (strlen(text) >= strlen(silent[i]) && same_ci(text, silent[i], strlen(silent[i])))
            return "an";
    bool negated = note_text_low(text[0]) == 'u' && note_text_low(text[1]) == 'n' &&
                   note_text_low(text[2]) == 'i' && note_text_low(text[3]) == 'n';
    for (size_t i = 0; you[i] != NULL && !negated; i++)
        if (strlen(text) >= strlen(you[i]) && same_ci(text, you[i], strlen(you[i])))
            return "a";
    size_t k;
    int32_t c = utf8proc_tolower(note_text_codepoint(text, &k));
    bool vowel = c != 0 && (c < 128 ? strchr("aeiou", (int)c) != NULL
                                    : (c >= 0xE0 && c <= 0xE6) || (c >= 0xE8 && c <= 0xEF) ||
                                          (c >= 0xF2 && c <= 0xF6) || (c >= 0xF9 && c <= 0xFC));
    return vowel ? "an" : "a";
}
