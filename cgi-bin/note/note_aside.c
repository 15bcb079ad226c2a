/* note_aside.c - see note_aside.h. */
#include "note_aside.h"

#include <string.h>

bool note_aside_starts(const char *text)
{
    static const char *const words[] = {
        "i",        "i'm",       "i'd",       "i've",       "we",       "we'd",       "we're",
        "he",       "he's",      "she",       "she's",      "they",     "it",         "it's",
        "you",      "my",        "his",       "her",        "was",      "were",       "wasn't",
        "got",      "had",       "sat",       "met",        "did",      "didn't",     "don't",
        "can't",    "cannot",    "couldn't",  "forget",     "forgot",   "not",        "no",
        "never",    "stuck",     "talked",    "spoke",      "chatted",  "helped",     "which",
        "where",    "who",       "whose",     "when",       "because",  "but",        "so",
        "if",       "though",    "maybe",     "perhaps",    "think",    "something",  "the one",
        "the ones", "that one",  "that was",  "now",        "formerly", "previously", "rip",
        "dropped",  "left",      "only",      "until",      "till",     "before",     "after",
        "while",    "since",     "aka",       "also",       "mostly",   "mainly",     "remember",
        "must be",  "stood",     "queued",    "shared",     "hence",    "sorry",      "lol",
        "haha",     "then i",    "then we",   "both of us", "virtual",  "online",     "hybrid",
        "remote",   "in person", "in-person", "mondays",    "tuesdays", "wednesdays", "thursdays",
        "fridays",  "saturdays", "sundays",   NULL};
    return note_text_starts_any(text, words) != 0;
}

/* A bracket that holds no second name: small letters in front, or a clause. */
static bool is_remark(const char *inside)
{
    size_t n = strcspn(inside, ")"), last = n;
    while (last > 0 && inside[last - 1] != ' ')
        last--;
    /* "(Saturday job)" */
    bool common = last > 0 && note_text_case(inside + last, n - last) == NOTE_CASE_LOWER;
    const char *comma = memchr(inside, ',', n);
    bool behind = comma != NULL && comma[1] == ' ' && note_aside_starts(comma + 2);
    return (inside[0] >= 'a' && inside[0] <= 'z') || common || behind || note_aside_starts(inside);
}

static void cut_brackets(char *text)
{
    for (char *open = strstr(text, " ("); open != NULL; open = strstr(open + 1, " (")) {
        char *close = strchr(open, ')');
        if (open == text || !is_remark(open + 2))
            continue;
        if (close == NULL)
            *open = '\0';
        else
            memmove(open, close + 1, strlen(close + 1) + 1);
        open = text;
    }
}

/* Bytes of the mark at `at` behind which a second thought may follow, else 0. The stop of "Dr." is
 * none. */
static size_t mark_at(const char *text, const char *at)
{
    static const char *const marks[] = {", ", "; ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                        "? ", NULL};
    for (size_t i = 0; marks[i] != NULL; i++)
        if (strncmp(at, marks[i], strlen(marks[i])) == 0)
            return strlen(marks[i]);
    const char *word = at;
    while (word > text && word[-1] != ' ')
        word--;
    enum { ABBREVIATION = 4 };
    return strncmp(at, ". ", 2) == 0 && at - word >= ABBREVIATION ? 2 : 0;
}

/* Clauses are not written as names are. */
static bool is_clause(const char *text)
{
    bool small = text[0] >= 'a' && text[0] <= 'z';
    bool me = text[0] == 'I' && (text[1] == ' ' || text[1] == '\'');
    return (small || me) && note_aside_starts(text);
}

static void cut_clauses(char *text)
{
    for (char *at = strpbrk(text, ",; .?"); at != NULL; at = strpbrk(at + 1, ",; .?")) {
        size_t n = mark_at(text, at);
        if (n == 0 || at == text || !is_clause(at + n))
            continue;
        *at = '\0';
        return;
    }
}

void note_aside_cut(char *text)
{
    if (strpbrk(text, "(,;.?-") == NULL && strstr(text, "\xE2\x80") == NULL)
        return;
    cut_brackets(text);
    cut_clauses(text);
    (void)note_text_trim(text);
}
