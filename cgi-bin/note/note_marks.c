/* note_marks.c - quotation marks, brackets and stops: balanced, trimmed, tidied.
 *
 * Owns: note_text_balance(), note_text_trim(), note_text_unquote() and note_text_tidy().
 * Must not know: words but the few that end in a stop of their own.
 */
#include "note_text.h"

#include <string.h>

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
        if (note_text_begins(s, pairs[i][0])) {
            *opening = strlen(pairs[i][0]);
            return pairs[i][1];
        }
    return NULL;
}

bool note_text_unquote(char *s)
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
        depth += note_text_begins(p, open);
        depth -= note_text_begins(p, close);
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
    char c = s[n - 1];
    if (note_text_is_letter((unsigned char)c)) /* nearly always */
        return false;
    if (strchr(" .,;:!?-|", c) != NULL)
        return true;
    return strchr("/&+=", c) != NULL && (n == 1 || s[n - 2] == ' ');
}

static bool is_loose_start(char c)
{
    return !note_text_is_letter((unsigned char)c) && c != '\0' && strchr(" ,;:!?-|/+=)", c) != NULL;
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
    while (is_loose_start(s[lead]))
        lead++;
    if (lead > 0)
        memmove(s, s + lead, n - lead + 1);
    return n - lead;
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
        char before = out > text ? out[-1] : '\0';
        if (*in >= 'A' || (*in == ' ' && before >= 'A')) { /* nearly always */
            *out++ = *in;
            continue;
        }
        /* "Jude's." and 'Is it "Why?"': a final mark after a quoted one is one too many. */
        bool quoted_end =
            before == '"' && out - text > 1 &&
            ((*in == '.' && strchr(".?!", out[-2]) != NULL) || (*in == '?' && out[-2] == '?'));
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
