/* note_bond.c - see note_bond.h. */
#include "note_bond.h"

#include <stdio.h>
#include <string.h>

/* What one person did for another, or both did: known when it is told, whoever reads it. */
static const char *const ties[] = {"you taught me",
                                   "you trained me",
                                   "you managed me",
                                   "you coached me",
                                   "you mentored me",
                                   "you supervised me",
                                   "you hired me",
                                   "you tutored me",
                                   "you examined me",
                                   "you employed me",
                                   "you recruited me",
                                   "you lectured me",
                                   "you interviewed me",
                                   "you were my",
                                   "you was my",
                                   "i was your",
                                   "i was in your",
                                   "i sat in on your",
                                   "i took your",
                                   "i taught you",
                                   "i trained you",
                                   "i managed you",
                                   "i coached you",
                                   "i mentored you",
                                   "i supervised you",
                                   "i hired you",
                                   "i worked for you",
                                   "i reported to you",
                                   "i worked under you",
                                   "we shared a",
                                   "we shared an",
                                   "we sat next to",
                                   "we sat together",
                                   "we were flatmates",
                                   "we were housemates",
                                   "we were roommates",
                                   "we were classmates",
                                   "we were lab partners",
                                   "we were neighbours",
                                   "we were in the same",
                                   "we were on the same",
                                   "we were interns",
                                   "we were both interns",
                                   "we were apprentices",
                                   "we started on the same day",
                                   "we started together",
                                   "we trained together",
                                   "we studied together",
                                   "we rowed together",
                                   "we played",
                                   "we sang in",
                                   "we lived",
                                   NULL};

static bool is_tie(const char *text)
{
    return note_text_starts_any(text, ties) != 0;
}

/* "I" has its capital, "you was" is mended; a clause in mid-sentence. */
static void write_clause(const char *text, size_t n, char *out)
{
    if (note_text_copy(out, NOTE_BOND_BYTES, text, n) == 0)
        return;
    (void)note_text_trim(out);
    out[0] = out[0] == 'i' && out[1] == ' ' ? 'I' : out[0] == 'I' ? 'I' : note_text_low(out[0]);
    char *was = strncmp(out, "you was ", 8) == 0 ? out + 5 : NULL;
    if (was != NULL && strlen(out) + 2 < NOTE_BOND_BYTES) {
        memmove(was + 3, was + 2, strlen(was + 2) + 1);
        was[0] = 'e';
        memcpy(was - 1, "were", 4);
    }
}

enum { LONGEST_CLAUSE = 48 };

/* A clause and, when the rest of it can be read as one, its time. */
static bool take_clause(const char *text, struct note_date today, struct note_bond *out)
{
    struct note_when when;
    if (!is_tie(text))
        return false;
    for (const char *at = strpbrk(text, " ,"); at != NULL; at = strpbrk(at + 1, " ,")) {
        const char *rest = at + strspn(at, " ,");
        note_when_parse(rest, today, &when);
        if (when.phrase[0] == '\0' || (size_t)(at - text) > LONGEST_CLAUSE)
            continue;
        write_clause(text, (size_t)(at - text), out->clause);
        (void)note_text_copy(out->when, sizeof out->when, when.phrase, strlen(when.phrase));
        return true;
    }
    size_t n = strcspn(text, ",;.(");
    if (n <= LONGEST_CLAUSE && strcspn(text, "0123456789") >= n)
        write_clause(text, n, out->clause);
    return out->clause[0] != '\0';
}

/* "when you were my manager", "the year the roof leaked": as good as a date between the two. */
static bool take_phrase(const char *text, struct note_bond *out)
{
    static const char *const starts[] = {"when i",
                                         "when you",
                                         "when we",
                                         "while i",
                                         "while you",
                                         "while we",
                                         "the year i",
                                         "the year you",
                                         "the year we",
                                         "the year the",
                                         "the summer we",
                                         "the week of",
                                         "the summer of the",
                                         "the year of",
                                         "the day the",
                                         "the week the",
                                         "the winter we",
                                         "just before you",
                                         "just after you",
                                         "just before we",
                                         "just after we",
                                         "just before the",
                                         "just after the",
                                         "shortly before",
                                         "shortly after",
                                         NULL};
    enum { LONGEST = 44 };
    size_t n = strcspn(text, ",;.(?");
    if (note_text_starts_any(text, starts) == 0 || n > LONGEST || n + 1 > sizeof out->phrase ||
        note_text_copy(out->phrase, sizeof out->phrase, text, n) == 0)
        return false;
    out->phrase[0] = note_text_low(out->phrase[0]);
    for (char *i = strstr(out->phrase, " i "); i != NULL; i = strstr(i + 2, " i "))
        i[1] = 'I';
    return true;
}

/* A year of four figures, or two behind a mark, at `text`; *n gets its bytes. 0 for none. */
static int year_at(const char *text, size_t *n)
{
    size_t mark = strspn(text, "'");
    if (strncmp(text, "\xE2\x80\x99", 3) == 0)
        mark = 3;
    size_t digits = strspn(text + mark, "0123456789");
    int year = 0;
    if ((digits != 4 && !(digits == 2)) || sscanf(text + mark, "%4d", &year) != 1)
        return 0;
    *n = mark + digits;
    return digits == 4 ? year : year < 32 ? 2000 + year : 1900 + year;
}

/* "me 2001", "you in '98": one of the two and the year. Bytes, else 0; *mine says whose. */
static size_t one_at(const char *text, bool *mine, int *year)
{
    static const char *const me[] = {"me", "i", "mine", NULL};
    static const char *const you[] = {"you", "yours", "your", "u", NULL};
    static const char *const fill[] = {"finished", "came",     "started",   "joined", "in",   "was",
                                       "were",     "class of", "graduated", "left",   "from", NULL};
    size_t n = note_text_starts_any(text, me), k = 0;
    *mine = n != 0;
    n = n != 0 ? n : note_text_starts_any(text, you);
    if (n == 0)
        return 0;
    for (size_t f; (f = note_text_starts_any(text + n, fill)) != 0;)
        n += f;
    n += strspn(text + n, ":=- ");
    *year = year_at(text + n, &k);
    return *year == 0 ? 0 : n + k;
}

static bool take_apart(const char *text, struct note_bond *out)
{
    static const char *const ands[] = {"and", "vs", "vs.", "versus", "but", NULL};
    bool first, second;
    int one = 0, other = 0;
    size_t n = one_at(text, &first, &one), k = 0;
    if (n == 0)
        return false;
    n += strspn(text + n, " ,;/&");
    n += note_text_starts_any(text + n, ands);
    k = one_at(text + n, &second, &other);
    if (k == 0 || first == second || text[n + k] != '\0')
        return false;
    int mine = first ? one : other, theirs = first ? other : one;
    if (mine == theirs)
        (void)snprintf(out->apart, sizeof out->apart, "both in %d", mine);
    else
        (void)snprintf(out->apart, sizeof out->apart, "you in %d and I in %d", theirs, mine);
    return true;
}

void note_bond_read(const char *text, struct note_date today, struct note_bond *out)
{
    memset(out, 0, sizeof *out);
    if (text[0] == '\0' || (strcspn(text, " ") == strlen(text)))
        return;
    if (!take_apart(text, out) && !take_clause(text, today, out))
        (void)take_phrase(text, out);
}
