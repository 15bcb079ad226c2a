/* note_midst.c - see note_midst.h. */
#include "note_midst.h"
#include "note_acronym.h"
#include "note_clause.h"

#include <string.h>

static bool ends(const char *word, size_t n, const char *suffix)
{
    size_t k = strlen(suffix);
    return n > k + 2 && memcmp(word + n - k, suffix, k) == 0;
}

/* A capital that only marks the start of what was typed, not a name. */
static bool is_common_word(const char *word, size_t n)
{
    static const char *const suffixes[] = {"ing",  "tion", "ment", "ship", "ity",  "ness",
                                           "ance", "ence", "ics",  "sion", "logy", NULL};
    if (note_text_case(word + 1, n - 1) != NOTE_CASE_LOWER)
        return false;
    if (note_clause_is_function_word(word, n) || note_clause_is_verb(word, n))
        return true;
    static const char *const named[] = {"limited", "associated", "federated", "advanced", NULL};
    enum { PARTICIPLE = 7 }; /* "Recycled terrazzo", but "United" and "Alfred" */
    if (n >= PARTICIPLE && ends(word, n, "ed") && !note_text_in(word, n, named))
        return true;
    for (size_t i = 0; suffixes[i] != NULL; i++)
        if (ends(word, n, suffixes[i]))
            return true;
    return false;
}

/* Capitals for the speaker: "i", "i'm", "i've". In place. */
void note_midst_raise_i(char *s)
{
    for (size_t i = 0; s[i] != '\0'; i++) {
        if (s[i] != 'i')
            continue;
        bool start = i == 0 || s[i - 1] == ' ' || s[i - 1] == '(' || s[i - 1] == '"';
        bool end = s[i + 1] == '\0' || strchr(" '.,;:?)\"", s[i + 1]) != NULL ||
                   (unsigned char)s[i + 1] == 0xE2;
        bool abbreviation = s[i + 1] == '.' && note_text_is_letter((unsigned char)s[i + 2]);
        if (start && end && !abbreviation)
            s[i] = 'I';
    }
}

/* "GDPR / DSGVO", "IFRS 18": so few capitals a word may be spelled. */
static bool is_spelled(const char *s)
{
    enum { SPELLED = 5, FEW = 3 };
    size_t words = 0;
    for (const char *w = s; *w != '\0'; words += !note_text_is_digit(*w), w = note_text_next(w))
        if (note_text_word(w) > SPELLED)
            return false;
    return words == 1 || (words <= FEW && strpbrk(s, "/&") != NULL);
}

/* SHOUTED text comes back low, but for what is read letter by letter. */
static void calm(char *s)
{
    if (note_text_case(s, strlen(s)) == NOTE_CASE_UPPER && !is_spelled(s))
        note_acronym_calm(s);
}

/* "To Introduce Myself": within a sentence no such word has a capital. */
static void lower_pronouns(char *s)
{
    static const char *const pronouns[] = {"myself", "yourself", "you", "your",
                                           "my",     "me",       "our", NULL};
    for (const char *w = note_text_next(s); *w != '\0'; w = note_text_next(w))
        if (note_text_word_in(w, pronouns) &&
            note_text_case(w, note_text_word(w)) == NOTE_CASE_MIXED)
            s[w - s] = note_text_low(*w);
}

/* "a honest mistake" becomes "an honest mistake", also when the user slipped. */
static void mend_articles(char *s, size_t cap)
{
    for (char *w = s; *w != '\0'; w = (char *)(uintptr_t)note_text_next(w)) {
        size_t n = note_text_word(w);
        bool article = (n == 1 && *w == 'a') || (n == 2 && memcmp(w, "an", 2) == 0);
        const char *next = note_text_next(w);
        if (!article || !note_text_is_letter((unsigned char)next[0]))
            continue;
        const char *right = note_text_article(next);
        size_t m = strlen(right);
        if (m == n || strlen(s) + 2 > cap)
            continue;
        memmove(w + m, w + n, strlen(w + n) + 1);
        memcpy(w, right, m);
    }
}

/* "a shop in cork": a town where nothing else can stand. In place. */
static void raise_towns(char *s)
{
    static const char *const towns[] = {"cork",  "bath",     "hull", "nice",  "bury", "split",
                                        "derry", "limerick", "york", "derby", NULL};
    static const char *const before[] = {"in", "to", "from", "near", "around", NULL};
    static const char *const behind[] = {"in",   "on",   "last", "this",  "next",  "for", "since",
                                         "soon", "with", "now",  "after", "where", "but", NULL};
    const char *link = s;
    for (char *w = s; *w != '\0'; link = w, w = (char *)(uintptr_t)note_text_next(w)) {
        size_t n = strcspn(w, " ,.;?!");
        const char *next = note_text_next(w);
        bool ends = w[n] != ' ' || *next == '\0' || note_text_word_in(next, behind);
        if (w != s && w[0] >= 'a' && w[0] <= 'z' && ends && note_text_in(w, n, towns) &&
            note_text_word_in(link, before))
            w[0] = (char)(w[0] - 'a' + 'A');
    }
}

size_t note_midst_write(const char *text, char *out, size_t cap)
{
    size_t n = note_text_copy(out, cap, text, strlen(text));
    if (n == 0)
        return 0;
    calm(out);
    size_t first = note_text_word(out);
    if (first > 1 ? is_common_word(out, first) : out[0] == 'A')
        out[0] = note_text_low(out[0]);
    note_acronym_raise(out);
    raise_towns(out);
    note_midst_raise_i(out);
    lower_pronouns(out);
    mend_articles(out, cap);
    return strlen(out);
}
