/* note_filter.c - see note_filter.h. */
#include "note_filter.h"
#include "note_text.h"

#include <string.h>
#include <utf8proc.h>

static bool takes_joiner(int32_t c)
{
    return (c >= 0x0600 && c <= 0x08FF) || (c >= 0x0900 && c <= 0x0DFF) ||
           (c >= 0xFB50 && c <= 0xFEFC);
}

static bool is_pictograph(int32_t c, utf8proc_category_t category)
{
    if (c == 0xA9 || c == 0xAE || c == 0xB0 || c == 0x2122 || c == 0x2116)
        return false;
    return category == UTF8PROC_CATEGORY_SO || category == UTF8PROC_CATEGORY_ME ||
           (category == UTF8PROC_CATEGORY_SK && c >= 0x1F000) ||
           (category == UTF8PROC_CATEGORY_SM && c >= 0x2190) || c == 0x203C || c == 0x2049;
}

/* What becomes of one code point: itself, ' ', or 0 for nothing. `before` and `after` decide on
 * joiners. */
static int32_t kept(int32_t c, int32_t before, int32_t after)
{
    /* "#SaaStr" is SaaStr; "C#" and "#7" stay. */
    if (c == '#' && before == ' ' && note_text_is_letter(after))
        return 0;
    if (c == '{' || c == '}' || c == '[' || c == ']' || c == '!' || c == '\\' || c == '`')
        return 0;
    if (c < 128)
        return c <= ' ' || c == 127 || c == '_'   ? (c == 127 ? 0 : ' ')
               : c == '*' || c == '~' || c == '^' ? 0
                                                  : c;
    if (c == 0x200C || c == 0x200D)
        return takes_joiner(before) && takes_joiner(after) ? c : 0;
    if (c == 0x2026)
        return ',';
    if (c == 0xA1 || c == 0xBF || c == 0xFF01)
        return 0;
    utf8proc_category_t category = utf8proc_category(c);
    if (category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP)
        return ' ';
    if ((c >= 0xFE00 && c <= 0xFE0F) || c == 0xFFFD)
        return 0;
    if (category >= UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CN)
        return 0;
    return is_pictograph(c, category) ? ' ' : c;
}

/* Letters dressed up (mathematical alphabets, full width) are read as the letters they show. */
static int32_t undressed(int32_t c)
{
    if (!((c >= 0x1D400 && c <= 0x1D7FF) || (c >= 0xFF01 && c <= 0xFF5E)))
        return c;
    utf8proc_int32_t plain[4];
    int boundary = 0;
    utf8proc_ssize_t n =
        utf8proc_decompose_char(c, plain, 4, UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE, &boundary);
    return n == 1 ? plain[0] : c;
}

/* Filter code points; runs of the same mark and of spaces shrink to one. Returns whether anything
 * beyond ASCII is left. `out` may be `in`: nothing grows. */
static bool filter(const char *in, char *out)
{
    const char *start = out;
    int32_t before = ' ';
    bool wide = false;
    size_t n = 0;
    for (; *in != '\0'; in += n) {
        int32_t c = note_text_codepoint(in, &n);
        size_t ignored;
        c = undressed(kept(undressed(c), before, note_text_codepoint(in + n, &ignored)));
        bool dots = c == '.' && in[1] == '.' && in[2] == '.';
        if (dots) {
            c = ',';
            n = 3;
        }
        bool mark = c == ',' || c == '.' || c == ';' || c == ':' || c == '?' || c == '"';
        if (c == 0 || (c == before && (c == ' ' || mark)))
            continue;
        if (mark && before == ' ' && c != '"' && c != '.' && out > start)
            out--;
        out += utf8proc_encode_char(c, (utf8proc_uint8_t *)out);
        wide |= c >= 128;
        before = c;
    }
    *out = '\0';
    return wide;
}

/* Compose in place. False when the composed text does not fit. */
static bool compose(char *s)
{
    utf8proc_int32_t points[NOTE_TEXT_BYTES * 2];
    utf8proc_ssize_t n =
        utf8proc_decompose((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)strlen(s), points,
                           NOTE_TEXT_BYTES * 2, UTF8PROC_COMPOSE);
    if (n < 0 || n > NOTE_TEXT_BYTES * 2)
        return false;
    n = utf8proc_normalize_utf32(points, n, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    size_t at = 0;
    for (utf8proc_ssize_t i = 0; i < n; i++) {
        if (at + 5 > NOTE_TEXT_BYTES)
            return false;
        at += (size_t)utf8proc_encode_char(points[i], (utf8proc_uint8_t *)s + at);
    }
    s[at] = '\0';
    return true;
}

bool note_filter(char *s)
{
    if (!filter(s, s) || compose(s))
        return true;
    s[0] = '\0';
    return false;
}
