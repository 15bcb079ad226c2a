/* note_clean.c - from what a stranger typed to plain, composed text; and the last filter.
 *
 * Owns: the order of cleaning in note_text_clean(), and note_text_tidy().
 * Must not know: which field the text came from.
 */
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
                {"iuml;", 0xEF},    {"amp;", '&'},      {"lt;", '<'},       {"gt;", '>'},
                {"quot;", '"'},     {"apos;", '\''},    {"nbsp;", ' '},     {"rsquo;", 0x2019},
                {"lsquo;", 0x2018}, {"ldquo;", 0x201C}, {"rdquo;", 0x201D}, {"ndash;", 0x2013},
                {"mdash;", 0x2014}, {"hellip;", 0x2026}};

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
        if (strncmp(s, entities[i].name, strlen(entities[i].name)) == 0) {
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

/* Decode entities in place; true when there was one. A decoded entity is never longer than itself.
 */
static bool decode_entities(char *s)
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

/* Remove what looks like a tag, and any angle bracket that is left. */
static void strip_tags(char *s)
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

static void strip_urls(char *s)
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

static bool has_content(const char *s)
{
    for (size_t n = 1; *s != '\0'; s += n) {
        n = 1;
        if ((unsigned char)*s < 128) {
            if (note_text_is_letter(*s) || note_text_is_digit(*s))
                return true;
            continue;
        }
        int32_t c = note_text_codepoint(s, &n);
        utf8proc_category_t category = utf8proc_category(c);
        if ((category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
            (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO))
            return true;
    }
    return false;
}

/* "and", "the", "at the": a slip of the hand, not a fact. */
static bool only_small_words(const char *s)
{
    static const char *const small[] = {"and",   "or", "the",  "a",  "an",  "at",
                                        "in",    "on", "of",   "to", "for", "with",
                                        "about", "by", "from", "&",  NULL};
    for (; *s != '\0'; s = note_text_next(s)) {
        size_t n = note_text_word(s);
        /* "A", "An", "The": a capital makes a name possible. */
        if (!note_text_in(s, n, small) ||
            (*s != '&' && (note_text_case(s, n) != NOTE_CASE_LOWER || n == 1)))
            return false;
    }
    return true;
}

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

static bool is_placeholder(const char *s)
{
    static const char *const nothing[] = {"null",          "undefined",  "n/a",      "none",
                                          "tbd",           "tba",        "unknown",  "(null)",
                                          "object object", "nothing",    "not sure", "idk",
                                          "i don't know",  "don't know", NULL};
    size_t n = strlen(s);
    bool bracketed = n > 2 && s[0] == '(' && s[n - 1] == ')';
    return note_text_in(s + bracketed, n - 2u * bracketed, nothing) || only_small_words(s);
}

/* "[Event Name]", "{name}", "<company>": a form somebody else forgot to fill in. */
static bool is_template_slot(const char *s)
{
    static const char *const slots[] = {
        "name",        "first name", "firstname",  "last name", "full name",    "recipient",
        "sender",      "event",      "event name", "company",   "company name", "school",
        "school name", "role",       "job title",  "title",     "topic",        "reason",
        "place",       "city",       "date",       "your name", "first_name",   "last_name",
        "event_name",  NULL};
    size_t lead = strspn(s, " {[<%$("), n = strlen(s);
    while (n > lead && strchr(" }]>%)", s[n - 1]) != NULL)
        n--;
    return lead > 0 && note_text_in(s + lead, n - lead, slots);
}

/* The closing partner of an opening quote, or NULL. */
static const char *closing_quote(const char *s, size_t *opening)
{
    static const char *const pairs[][2] = {{"\"", "\""},
                                           {"'", "'"},
                                           {"\xE2\x80\x9C", "\xE2\x80\x9D"},
                                           {"\xE2\x80\x9E", "\xE2\x80\x9C"},
                                           {"\xE2\x80\x98", "\xE2\x80\x99"},
                                           {"\xC2\xAB", "\xC2\xBB"}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        if (strncmp(s, pairs[i][0], strlen(pairs[i][0])) == 0) {
            *opening = strlen(pairs[i][0]);
            return pairs[i][1];
        }
    return NULL;
}

static bool unquote(char *s)
{
    size_t n = strlen(s), opening = 0;
    const char *close = closing_quote(s, &opening);
    size_t closing = close == NULL ? 0 : strlen(close);
    if (close == NULL || n <= opening + closing || strcmp(s + n - closing, close) != 0)
        return false;
    s[n - closing] = '\0';
    if (strstr(s + opening, close) != NULL && close[0] != '\'') {
        s[n - closing] = close[0]; /* "A" and "B": the outer quotes are not a pair */
        return false;
    }
    memmove(s, s + opening, n - closing - opening + 1);
    return true;
}

/* A space takes its place, so that no accent meets a letter it did not belong to. */
static void blank_out(char *at, size_t n)
{
    *at = ' ';
    memmove(at + 1, at + n, strlen(at + n) + 1);
    while (at[1] == ' ')
        memmove(at, at + 1, strlen(at + 1) + 1);
}

static void remove_all(char *s, const char *mark)
{
    for (char *at = strstr(s, mark); at != NULL; at = strstr(at, mark)) {
        blank_out(at, strlen(mark));
        if (at > s && at[-1] == ' ')
            memmove(at - 1, at, strlen(at) + 1);
    }
}

/* Brackets that do not pair in order all go. */
static void drop_unbalanced(char *s, const char *open, const char *close)
{
    if (strstr(s, open) == NULL && strstr(s, close) == NULL)
        return;
    int depth = 0;
    bool wrong = false;
    for (const char *p = s; *p != '\0'; p++) {
        depth += strncmp(p, open, strlen(open)) == 0;
        depth -= strncmp(p, close, strlen(close)) == 0;
        wrong |= depth < 0;
    }
    if (!wrong && depth == 0)
        return;
    remove_all(s, open);
    remove_all(s, close);
}

/* A quotation mark without its partner helps nobody. */
void note_text_balance(char *s)
{
    if (strpbrk(s, "\"()\xE2\xC2") == NULL)
        return;
    size_t count = 0;
    for (const char *p = s; *p != '\0'; p++)
        count += *p == '"';
    char *at = count % 2 == 1 ? strrchr(s, '"') : NULL;
    if (at != NULL && at > s && at[-1] == ' ')
        at--;
    if (at != NULL)
        blank_out(at, at[0] == ' ' ? 2 : 1);
    drop_unbalanced(s, "(", ")");
    remove_all(s, "()");
    remove_all(s, "( )");
    drop_unbalanced(s, "\xE2\x80\x9C", "\xE2\x80\x9D");
    drop_unbalanced(s, "\xC2\xAB", "\xC2\xBB");
}

static bool keeps_full_stop(const char *s, size_t n)
{
    static const char *const kept_words[] = {"inc.",  "ltd.", "co.",   "corp.", "jr.",  "sr.",
                                             "bros.", "st.",  "u.s.",  "u.k.",  "d.c.", "b.v.",
                                             "s.a.",  "e.v.", "dept.", "llc.",  NULL};
    size_t start = n;
    while (start > 0 && s[start - 1] != ' ')
        start--;
    /* "A.I.", "U.S.A.": letters and stops by turns. */
    bool dotted = n - start >= 4 && (n - start) % 2 == 0;
    for (size_t i = start; i < n && dotted; i++)
        dotted = (i - start) % 2 == 0 ? note_text_is_letter((unsigned char)s[i]) : s[i] == '.';
    if (dotted)
        return true;
    return note_text_in(s + start, n - start, kept_words);
}

/* Marks that end no name. "C++" and "R&D +" differ: signs belong to the word they touch. */
static bool is_loose_end(const char *s, size_t n)
{
    if (strchr(" .,;:!?-|", s[n - 1]) != NULL)
        return true;
    return strchr("/&+=", s[n - 1]) != NULL && (n == 1 || s[n - 2] == ' ');
}

size_t note_text_trim(char *s)
{
    size_t n = strlen(s), lead = 0;
    while (n > 0 && is_loose_end(s, n) && !keeps_full_stop(s, n))
        n--;
    if (n >= 3 &&
        (memcmp(s + n - 3, "\xE2\x80\x93", 3) == 0 || memcmp(s + n - 3, "\xE2\x80\x94", 3) == 0)) {
        s[n - 3] = '\0';
        return note_text_trim(s);
    }
    s[n] = '\0';
    while (s[lead] != '\0' && strchr(" ,;:!?-|/+=)", s[lead]) != NULL)
        lead++;
    if (lead > 0)
        memmove(s, s + lead, n - lead + 1);
    return n - lead;
}

/* "Web Summit, Web Summit": pasted twice, meant once. */
static void drop_echo(char *s)
{
    static const char *const between[] = {", ",  " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", "; ",
                                          " | ", " & ", " and ",          " AND ",          " / ",
                                          ". ",  NULL};
    size_t n = strlen(s), middle = n / 2;
    /* Without a mark between them only two words or more: "Walla Walla" is a town. */
    if (n % 2 == 1 && s[middle] == ' ' && memchr(s, ' ', middle) != NULL &&
        memcmp(s, s + middle + 1, middle) == 0)
        s[middle] = '\0';
    n = strlen(s);
    for (size_t i = 0; between[i] != NULL; i++) {
        size_t k = strlen(between[i]), half = n > k ? (n - k) / 2 : 0;
        /* "Johnson & Johnson" is a firm. */
        bool joined = strchr("&aA", between[i][1]) != NULL;
        if (joined && memchr(s, ' ', half) == NULL)
            continue;
        if (n > k + 1 && (n - k) % 2 == 0 && memcmp(s + half, between[i], k) == 0 &&
            memcmp(s, s + half + k, half) == 0)
            s[half] = '\0';
    }
}

/* "sam@example.com" and nothing else: the part before the sign may be a name. */
static bool is_one_address(const char *s)
{
    return strchr(s, '@') != NULL && strpbrk(s, " \t\n/") == NULL;
}

/* Entities, tags and addresses out, then the characters nobody sees. False when the composed text
 * does not fit; then it is empty. */
static bool filter_once(char *s)
{
    for (int i = 0; i < 3 && decode_entities(s); i++)
        continue;
    strip_tags(s);
    if (!is_one_address(s))
        strip_urls(s);
    if (!filter(s, s) || compose(s))
        return true;
    s[0] = '\0';
    return false;
}

/* Groups of scripts that people write together inside a word: Latin with Greek, Chinese, Japanese
 * and Korean (as for a Japanese web firm). 0: no letter. */
static int script(int32_t c)
{
    static const struct {
        int32_t first, last;
        int group;
    } ranges[] = {{0x0400, 0x052F, 2}, {0x0530, 0x058F, 3}, {0x0590, 0x05FF, 4},
                  {0xFB1D, 0xFB4F, 4}, {0x0600, 0x08FF, 5}, {0xFB50, 0xFDFF, 5},
                  {0xFE70, 0xFEFC, 5}, {0x0900, 0x0DFF, 6}, {0x0E00, 0x0EFF, 7},
                  {0x10A0, 0x10FF, 8}, {0x1200, 0x137F, 9}, {0x1780, 0x17FF, 10}};
    if (!note_text_is_letter(c) || utf8proc_category(c) >= UTF8PROC_CATEGORY_MN)
        return 0;
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return ranges[i].group;
    return 1;
}

/* Scripts by turns, or one stray letter among others, and no space between. A word with
 * the ending of another script (an Arabic article before a brand) changes once and is long. */
static bool is_mixed_run(size_t letters, size_t changes)
{
    return changes > 1 || (changes == 1 && letters <= 4);
}

/* What a cat on the keyboard types: no fact can be read from it. */
static bool is_soup(const char *s)
{
    size_t letters = 0, changes = 0, sense = 0, marks = 0, n = 1;
    int before = 0;
    for (; *s != '\0'; s += n) {
        n = 1;
        int32_t c = (unsigned char)*s;
        if (c >= 128)
            c = note_text_codepoint(s, &n);
        int own = c < 128 ? note_text_is_letter(c) : script(c);
        bool part = own != 0 || (c >= '0' && c <= '9') || (c >= 128 && note_text_is_letter(c));
        sense += part;
        marks += !part && c != ' ';
        if (!part) {
            if (is_mixed_run(letters, changes))
                return true;
            letters = changes = 0;
            before = 0;
        } else if (own != 0) {
            changes += before != 0 && own != before;
            before = own;
            letters++;
        }
    }
    return is_mixed_run(letters, changes) || (marks > sense && marks > 3);
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
    if (n == 0 || n > NOTE_INPUT_BYTES || is_template_slot(in))
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
        if (!unquote(out))
            break;
    }
    if (!plain)
        note_text_balance(out);
    mend_small_words(out);
    drop_echo(out);
    note_text_trim(out);
    if (!has_content(out) || is_placeholder(out) || (!plain && is_soup(out)))
        out[0] = '\0';
    return strlen(out);
}

/* Is the mark at s[i] unwanted, given what was written before it? */
static bool is_spare_mark(char before, char c)
{
    if (c == '.')
        return before == '.' || before == '?' || before == '!';
    if (c == ',')
        return before == ',' || before == ':' || before == '?' || before == '!';
    return false;
}

size_t note_text_tidy(char *text)
{
    char *out = text, *in = text;
    while (*in == ' ')
        in++;
    for (; *in != '\0'; in++) {
        if (*in >= 'A') {
            *out++ = *in;
            continue;
        }
        char before = out > text ? out[-1] : '\0';
        /* "Jude's." and 'Is it "Why?"': a full stop after a quoted final mark is one too many. */
        bool quoted_end =
            *in == '.' && before == '"' && out - text > 1 && strchr(".?!", out[-2]) != NULL;
        if ((*in == ' ' && before == ' ') || is_spare_mark(before, *in) || quoted_end)
            continue;
        bool net = *in == '.' && note_text_is_letter((unsigned char)in[1]); /* ".NET" */
        if (before == ' ' && !net && strchr(",.;:?!)", *in) != NULL)
            out--;
        if (out > text && is_spare_mark(out[-1], *in))
            continue;
        *out++ = *in;
    }
    while (out > text && out[-1] == ' ')
        out--;
    *out = '\0';
    return (size_t)(out - text);
}
