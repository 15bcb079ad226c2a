/* note_markup.c - see note_markup.h. */
#include "note_markup.h"
#include "note_text.h"

#include <string.h>
#include <utf8proc.h>

/* Only the entities people really paste. */
static const struct {
    const char *name;
    int32_t codepoint;
} entities[] = {{"auml;", 0xE4},    {"ouml;", 0xF6},    {"uuml;", 0xFC},    {"Auml;", 0xC4},
                {"Ouml;", 0xD6},    {"Uuml;", 0xDC},    {"szlig;", 0xDF},   {"eacute;", 0xE9},
                {"egrave;", 0xE8},  {"ecirc;", 0xEA},   {"Eacute;", 0xC9},  {"aacute;", 0xE1},
                {"agrave;", 0xE0},  {"acirc;", 0xE2},   {"aring;", 0xE5},   {"ccedil;", 0xE7},
                {"ntilde;", 0xF1},  {"iacute;", 0xED},  {"oacute;", 0xF3},  {"uacute;", 0xFA},
                {"oslash;", 0xF8},  {"aelig;", 0xE6},   {"atilde;", 0xE3},  {"otilde;", 0xF5},
                {"iuml;", 0xEF},    {"euml;", 0xEB},    {"icirc;", 0xEE},   {"ocirc;", 0xF4},
                {"ucirc;", 0xFB},   {"ugrave;", 0xF9},  {"ograve;", 0xF2},  {"yacute;", 0xFD},
                {"Ccedil;", 0xC7},  {"Aring;", 0xC5},   {"Oslash;", 0xD8},  {"amp;", '&'},
                {"lt;", '<'},       {"gt;", '>'},       {"quot;", '"'},     {"apos;", '\''},
                {"nbsp;", ' '},     {"rsquo;", 0x2019}, {"lsquo;", 0x2018}, {"ldquo;", 0x201C},
                {"rdquo;", 0x201D}, {"ndash;", 0x2013}, {"mdash;", 0x2014}, {"hellip;", 0x2026}};

static int digit_value(char c, int base)
{
    int v = note_text_is_digit(c) ? c - '0'
            : base == 16 && note_text_low(c) >= 'a' && note_text_low(c) <= 'f'
                ? note_text_low(c) - 'a' + 10
                : -1;
    return v;
}

/* A numeric entity after "&#". Returns its bytes, 0 when it is none. */
static size_t numeric_entity(const char *s, int32_t *codepoint)
{
    int base = note_text_low(s[0]) == 'x' ? 16 : 10;
    size_t i = base == 16, first = i;
    int32_t value = 0;
    for (; digit_value(s[i], base) >= 0 && i < first + 7; i++)
        value = value * base + digit_value(s[i], base);
    if (i == first || s[i] != ';')
        return 0;
    *codepoint = utf8proc_codepoint_valid(value) && value != 0 ? value : ' ';
    return i + 1;
}

/* An entity after "&". Returns its bytes, 0 when it is none. */
static size_t entity(const char *s, int32_t *codepoint)
{
    if (s[0] == '#') {
        size_t n = numeric_entity(s + 1, codepoint);
        return n == 0 ? 0 : n + 1;
    }
    for (size_t i = 0; i < sizeof entities / sizeof entities[0]; i++)
        if (note_text_begins(s, entities[i].name)) {
            *codepoint = entities[i].codepoint;
            return strlen(entities[i].name);
        }
    /* Any other name of that shape: nobody wants to read it. */
    size_t n = 0;
    while (note_text_is_letter((unsigned char)s[n]))
        n++;
    *codepoint = ' ';
    return n >= 2 && n <= 8 && s[n] == ';' ? n + 1 : 0;
}

/* A decoded entity is never longer than itself. */
bool note_markup_decode(char *s)
{
    bool found = false;
    char *out = s;
    while (*s != '\0') {
        int32_t c = 0;
        size_t n = *s == '&' ? entity(s + 1, &c) : 0;
        if (n == 0) {
            *out++ = *s++;
            continue;
        }
        found = true;
        out += utf8proc_encode_char(c, (utf8proc_uint8_t *)out);
        s += n + 1;
    }
    *out = '\0';
    return found;
}

void note_markup_strip_tags(char *s)
{
    char *out = s;
    while (*s != '\0') {
        bool tag =
            *s == '<' && (note_text_is_letter((unsigned char)s[1]) || s[1] == '/' || s[1] == '!');
        char *end = tag ? strchr(s, '>') : NULL;
        if (end != NULL) {
            *out++ = ' ';
            s = end + 1;
        } else if (*s == '<' || *s == '>') {
            s++;
        } else {
            *out++ = *s++;
        }
    }
    *out = '\0';
}

/* "example.com/page": a dot inside the word before its first slash. A bare "Booking.com" is a name.
 */
static bool is_path_address(const char *s, size_t n)
{
    const char *slash = memchr(s, '/', n), *dot = memchr(s, '.', n);
    return slash != NULL && dot != NULL && dot < slash && dot > s && slash - dot > 2;
}

static size_t url(const char *s)
{
    size_t n = 0;
    while (s[n] != '\0' && (unsigned char)s[n] > ' ' && s[n] != '"' && s[n] != ')')
        n++;
    bool scheme = false;
    for (size_t i = 1; i + 2 < n && !scheme; i++)
        scheme = s[i] == ':' && s[i + 1] == '/' && s[i + 2] == '/';
    bool www = n > 4 && note_text_low(s[0]) == 'w' && note_text_low(s[1]) == 'w' &&
               note_text_low(s[2]) == 'w' && s[3] == '.';
    const char *at = memchr(s, '@', n);
    bool mail = at != NULL && at > s && memchr(at, '.', n - (size_t)(at - s)) != NULL;
    return scheme || www || mail || is_path_address(s, n) ? n : 0;
}

static void strip_addresses(char *s)
{
    char *out = s;
    bool start = true;
    while (*s != '\0') {
        size_t n = start ? url(s) : 0;
        if (n != 0) {
            s += n;
            continue;
        }
        start = (unsigned char)*s <= ' ' || *s == '(' || *s == '"';
        *out++ = *s++;
    }
    *out = '\0';
}

/* "sam@example.com" and nothing else: the part before the sign may be a name. */
static bool is_one_address(const char *s)
{
    return strchr(s, '@') != NULL && strpbrk(s, " \t\n/") == NULL;
}

void note_markup_strip_addresses(char *s)
{
    if (!is_one_address(s))
        strip_addresses(s);
}
