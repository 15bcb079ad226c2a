/* note_gate.c - see note_gate.h. */
#include "note_gate.h"
#include "note_text.h"

#include <string.h>

/* What a word can be to the words beside it. */
enum {
    AT_IN_ON = 1,    /* before no relative time, and no other of its kind */
    PREPOSITION = 2, /* before none of AFTER_NONE */
    AFTER_NONE = 4,
    TIME = 8,
    ARTICLE = 16,
    DANGLER = 32, /* ends no sentence */
    WORD_BYTES = 9
};

/* By their bytes, so that a word of a note is compared with a handful and looked at once. */
static const struct {
    const char *word;
    unsigned kinds;
} little_words[WORD_BYTES + 1][8] = {
    [1] = {{"a", ARTICLE | DANGLER}},
    [2] = {{"at", AT_IN_ON | PREPOSITION | AFTER_NONE | DANGLER},
           {"in", AT_IN_ON | PREPOSITION | DANGLER},
           {"on", AT_IN_ON | PREPOSITION},
           {"of", PREPOSITION | AFTER_NONE | DANGLER},
           {"to", PREPOSITION},
           {"an", ARTICLE | DANGLER},
           {"my", ARTICLE}},
    [3] = {{"for", PREPOSITION}, {"the", ARTICLE | DANGLER}, {"our", ARTICLE}, {"and", DANGLER}},
    [4] = {{"with", PREPOSITION | AFTER_NONE},
           {"from", PREPOSITION | DANGLER},
           {"your", ARTICLE},
           {"last", TIME},
           {"next", TIME}},
    [5] = {{"about", PREPOSITION | AFTER_NONE}, {"today", TIME}},
    [8] = {{"tomorrow", TIME}},
    [9] = {{"yesterday", TIME}},
};

/* Of two words that begin alike. */
static bool is_word(const char *text, size_t n, const char *word)
{
    for (size_t i = 1; i < n; i++)
        if (note_text_low(text[i]) != word[i])
            return false;
    return true;
}

static unsigned kinds_of(const char *word, size_t n)
{
    const char first = note_text_low(word[0]);
    for (size_t i = 0; n <= WORD_BYTES && little_words[n][i].word != NULL; i++)
        if (little_words[n][i].word[0] == first && is_word(word, n, little_words[n][i].word))
            return little_words[n][i].kinds;
    return 0;
}

/* A word of the note. */
struct word {
    const char *at;
    size_t n;
    unsigned kinds;
};

/* Two words that do not stand side by side. */
static const char *check_neighbours(const struct word *a, const struct word *b)
{
    bool same = a->n == b->n && a->n > 1 && memcmp(a->at, b->at, a->n) == 0;
    if (same && note_text_is_letter((unsigned char)a->at[0]) &&
        note_text_case(a->at, 1) != NOTE_CASE_UPPER)
        return "a doubled word";
    if ((a->kinds & AT_IN_ON) != 0 && (b->kinds & TIME) != 0)
        return "a preposition before a relative time";
    if ((a->kinds & b->kinds & AT_IN_ON) != 0 ||
        ((a->kinds & PREPOSITION) != 0 && (b->kinds & AFTER_NONE) != 0))
        return "two prepositions";
    if ((a->kinds & b->kinds & ARTICLE) != 0)
        return "two articles";
    return a->n == 1 && a->at[0] == 'i' ? "a low i" : NULL;
}

static bool is_mark(char c)
{
    return c == ',' || c == '.' || c == ';' || c == ':' || c == '?' || c == '!';
}

/* All that parts words sorts before the letters: most bytes need one look. */
static bool goes_on(char c)
{
    unsigned char u = (unsigned char)c;
    return u > '?' || (u > ' ' && !is_mark(c) && c != '"' && c != '(' && c != ')');
}

static size_t word_bytes(const char *s)
{
    size_t n = 0;
    while (goes_on(s[n]))
        n++;
    return n;
}

/* Does a clause or a sentence end at this mark? */
static bool stops(const char *mark)
{
    if (mark[0] == '.')
        return mark[1] == ' ' || mark[1] == '\0';
    return mark[0] == '?' || mark[0] == '\0';
}

static const char *check_words(const char *text)
{
    struct word before = {NULL, 0, 0};
    while (*text != '\0') {
        size_t n = word_bytes(text);
        struct word now = {text, n, kinds_of(text, n)};
        const char *wrong = before.n > 0 && n > 0 ? check_neighbours(&before, &now) : NULL;
        if (wrong != NULL)
            return wrong;
        if ((now.kinds & DANGLER) != 0 && stops(text + n) &&
            note_text_case(text, n) == NOTE_CASE_LOWER)
            return "a word left dangling";
        before = now;
        if (text[n] != ' ')
            before.n = 0;
        text += n;
        if (*text != '\0')
            text++;
    }
    return NULL;
}

static const char *check_marks(const char *text)
{
    size_t n = strlen(text);
    if (n == 0 || text[0] == ' ' || text[n - 1] == ' ')
        return "not trimmed";
    for (size_t i = 0; i + 1 < n; i++) {
        char a = text[i], b = text[i + 1];
        if (a == '{' || a == '}')
            return "an unfilled slot";
        if ((unsigned char)a > '?') /* behind all marks and the space: nearly always */
            continue;
        if (a == ' ' &&
            (b == ' ' || (is_mark(b) && !note_text_is_letter((unsigned char)text[i + 2]))))
            return "a space before a mark";
        if (is_mark(a) && is_mark(b) && b != '.' && a != '.')
            return "a doubled mark";
    }
    return NULL;
}

static const char *check_boilerplate(const char *text)
{
    static const char *const phrases[] = {"came across your profile",
                                          "expand my network",
                                          "pick your brain",
                                          "finds you well",
                                          "null",
                                          "undefined",
                                          "expand my professional network",
                                          NULL};
    if (note_text_find_any(text, phrases))
        return "a worn phrase";
    return NULL;
}

/* "at Acme, Inc. In either case": the stop of the abbreviation reads as no end of a sentence. */
static const char *check_abbreviations(const char *text)
{
    static const char *const names[] = {"inc", "ltd", "co", "corp", "bros", NULL};
    static const char *const openers[] = {"in",  "on", "at", "from",  "with",   "since", "to",
                                          "for", "of", "by", "about", "during", NULL};
    for (const char *stop = strstr(text, ". "); stop != NULL; stop = strstr(stop + 1, ". ")) {
        const char *word = stop;
        while (word > text && note_text_is_letter((unsigned char)word[-1]))
            word--;
        if (note_text_in(word, (size_t)(stop - word), names) &&
            note_text_case(stop + 2, 1) == NOTE_CASE_UPPER &&
            note_text_in(stop + 2, word_bytes(stop + 2), openers))
            return "a stop that ends no sentence";
    }
    return NULL;
}

const char *note_gate_check(const char *text)
{
    const char *wrong = check_marks(text);
    if (wrong == NULL)
        wrong = check_words(text);
    if (wrong == NULL)
        wrong = check_abbreviations(text);
    return wrong != NULL ? wrong : check_boilerplate(text);
}
