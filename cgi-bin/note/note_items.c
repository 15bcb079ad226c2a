/* note_items.c - see note_items.h. */
#include "note_items.h"

#include <string.h>

/* Bytes of the list's item at `s`, and of the mark or "and" behind it. */
static size_t item(const char *s, size_t *mark)
{
    static const char *const joins[] = {", ",  "; ",    " & ", " / ", "/ ",
                                        " + ", " and ", ",",   ";",   NULL};
    for (size_t n = 0; s[n] != '\0'; n++)
        for (size_t i = 0; !note_text_is_word_byte(s[n]) && joins[i] != NULL; i++)
            if (note_text_begins(s + n, joins[i])) {
                *mark = strlen(joins[i]);
                return n;
            }
    *mark = 0;
    return strlen(s);
}

/* One thing said twice, the plural not counted? */
static bool is_same(const char *a, size_t n, const char *b, size_t m)
{
    n -= n > 3 && a[n - 1] == 's';
    m -= m > 3 && b[m - 1] == 's';
    if (n != m || n == 0)
        return false;
    for (size_t i = 0; i < n; i++)
        if (note_text_low(a[i]) != note_text_low(b[i]))
            return false;
    return true;
}

/* "red bike" says no more than "his red bike"; one word alone may ("art, art history"). */
static bool is_within(const char *a, size_t n, const char *b, size_t m)
{
    char inner[NOTE_TEXT_BYTES], outer[NOTE_TEXT_BYTES];
    return n < m && memchr(a, ' ', n) != NULL && note_text_copy(inner, sizeof inner, a, n) != 0 &&
           note_text_copy(outer, sizeof outer, b, m) != 0 && note_text_find(outer, inner) != NULL;
}

/* Take out the first item that stands within another. False when there is none. */
static bool drop_within(char *s)
{
    size_t n, mark, m, skip;
    char *last_mark = s;
    for (char *at = s; *at != '\0'; last_mark = at + n, at += n + mark) {
        n = item(at, &mark);
        for (char *other = s; *other != '\0'; other += m + skip) {
            m = item(other, &skip);
            if (other == at || !is_within(at, n, other, m))
                continue;
            if (mark != 0)
                memmove(at, at + n + mark, strlen(at + n + mark) + 1);
            else
                *last_mark = '\0'; /* the last one goes with the mark before it */
            return true;
        }
    }
    return false;
}

static void drop_same(char *s)
{
    size_t mark, n = item(s, &mark), kept = n;
    for (char *at = s + n + mark; mark != 0;) {
        n = item(at, &mark);
        char *end = at + n;
        size_t m, k;
        bool seen = false;
        for (const char *one = s; one < s + kept && !seen; one += k + m) {
            k = item(one, &m);
            seen = is_same(one, k, at, n);
        }
        if (seen) {
            memmove(s + kept, end, strlen(end) + 1);
            end = s + kept;
        }
        kept = (size_t)(end - s);
        at = end + mark;
    }
}

void note_items_drop_repeats(char *s)
{
    size_t mark;
    if (s[item(s, &mark)] == '\0')
        return; /* one thing */
    drop_same(s);
    while (drop_within(s))
        continue;
}

/* Bytes of a mark between items that begins here, else 0. */
static size_t mark_bytes(const char *p)
{
    static const char *const marks[] = {" & ", " / ", " + ", "/ ", ",", ";", NULL};
    if (note_text_is_word_byte(*p)) /* asked of every byte */
        return 0;
    for (size_t i = 0; marks[i] != NULL; i++)
        if (note_text_begins(p, marks[i]))
            return strlen(marks[i]);
    return 0;
}

/* "hiring; pay & onboarding" reads "hiring, pay and onboarding". In place: `s` has room for growth
 * of three bytes a mark, which the caller's buffer grants. */
void note_items_say(char *s, size_t cap)
{
    char out[NOTE_TEXT_BYTES];
    size_t at = 0, marks = 0, seen = 0, n;
    bool joined = note_text_find(s, "and") != NULL || note_text_find(s, "or") != NULL;
    for (const char *p = s; *p != '\0'; p += n == 0 ? 1 : n)
        marks += (n = mark_bytes(p)) != 0;
    /* What is quoted stays as it was said. */
    if (marks == 0 || strchr(s, '"') != NULL)
        return;
    for (const char *p = s; *p != '\0';) {
        if (at + 8 > sizeof out)
            return;
        n = mark_bytes(p);
        if (n == 0) {
            out[at++] = *p++;
            continue;
        }
        const char *word = ++seen == marks && !joined ? " and " : ", ";
        memcpy(out + at, word, strlen(word));
        at += strlen(word);
        p += n;
        p += strspn(p, " ");
    }
    out[at] = '\0';
    (void)note_text_copy(s, cap, out, at);
}

static size_t bare(const char *word, size_t n)
{
    while (n > 0 && strchr(",;", word[n - 1]) != NULL)
        n--;
    return n;
}

/* "3 months", "2022": they say how long or when, and are no thing beside another. */
static bool is_measure(const char *word)
{
    static const char *const units[] = {
        "months",   "month",  "weeks",   "week",   "days",  "day",   "years",  "year",     "hours",
        "hour",     "people", "minutes", "pages",  "times", "euros", "units",  "branches", "ha",
        "hectares", "heads",  "sites",   "stores", "rooms", "seats", "mm",     "km",       "kg",
        "tonnes",   "guests", "mins",    "hrs",    "yrs",   "sqm",   "metres", "meters",   NULL};
    const char *next = note_text_next(word);
    size_t n = note_text_word(word);
    if (!note_text_is_digit(word[0]))
        return false;
    bool alone = next[0] == '\0' || bare(word, n) < n;
    bool tiers =
        next[0] != '\0' && note_text_next(next)[0] == '\0' && note_text_is_digit(word[n - 1]);
    alone = alone || (tiers && note_text_case(next, note_text_word(next)) == NOTE_CASE_LOWER &&
                      next[note_text_word(next) - 1] == 's');
    return alone || note_text_in(next, bare(next, note_text_word(next)), units);
}

/* "now settled", "3 months": it says more about the thing before it. */
static bool is_aside(const char *word)
{
    static const char *const asides[] = {
        "now",      "then",       "still",        "finally", "already", "since",
        "until",    "especially", "particularly", "mainly",  "mostly",  "settled",
        "resolved", "done",       "due",          "bless",   "xmas",    "christmas",
        "easter",   "twice",      "sorry",        "no",      NULL};
    return is_measure(word) || note_text_in(word, bare(word, note_text_word(word)), asides);
}

size_t note_items_before_aside(const char *s)
{
    const char *comma = strstr(s, ", ");
    return comma != NULL && comma - s >= 3 && is_aside(comma + 2) ? (size_t)(comma - s) : 0;
}

/* Items of a list are short; a comma in a long text, or before a word that goes on, is just a
 * comma.
 */
bool note_items_are(const char *s)
{
    enum { LONGEST = 5 };
    static const char *const going_on[] = {"which", "who",  "so",    "but", "because",
                                           "where", "when", "while", "as",  "though",
                                           "i",     "we",   "you",   "it",  NULL};
    size_t words = 0;
    if (strchr(s, '?') != NULL)
        return false;
    for (const char *w = s; *w != '\0'; w = note_text_next(w)) {
        size_t n = note_text_word(w);
        bool mark = (n == 1 && strchr("&/+", w[0]) != NULL) ||
                    note_text_in(w, n, (const char *const[]){"and", "or", NULL});
        /* "accessibility and why nobody tests it" is one subject. */
        if (note_text_starts_any(w, (const char *const[]){"and why", "and how", "and what", NULL}))
            return false;
        /* "IT migration" is no "it". */
        bool initials = n > 1 && note_text_case(w, n) == NOTE_CASE_UPPER;
        if (words == 0 && w != s &&
            (is_aside(w) || (!initials && note_text_in(w, bare(w, n), going_on))))
            return false;
        words = mark || w[n - 1] == ',' || w[n - 1] == ';' ? 0 : words + 1;
        if (words > LONGEST)
            return false;
    }
    return true;
}
