/* note_schooling.c - see note_schooling.h. */
#include "note_schooling.h"
#include "note_term.h"

#include <stdio.h>
#include <string.h>

/* A year at a school is a past one: the day of reading does not matter. */
enum { NAME_BYTES = 256, LATEST_YEAR = 2100 };

static char *find(char *text, const char *word)
{
    return (char *)(uintptr_t)note_text_find(text, word);
}

/* Take off the first n bytes, and the marks behind them. In place. */
static void drop_front(char *text, size_t n)
{
    n += strspn(text + n, " ,.:-");
    if (text[n] != '\0')
        memmove(text, text + n, strlen(text + n) + 1);
}

/* "Oxford? well Brookes", "X... no wait Y": the second thought counts. */
static void take_second_thought(char *name)
{
    static const char *const turns[] = {"no wait",  "no, wait",     "i mean",     "or rather",
                                        "actually", "scratch that", "correction", NULL};
    static const char *const behind[] = {"? no",    "? well", ", no", " - no",
                                         ", sorry", "... no", NULL};
    for (size_t i = 0; behind[i] != NULL; i++) {
        char *at = strstr(name, behind[i]);
        size_t k = strlen(behind[i]);
        if (at == NULL || at == name || (at[k] != ' ' && at[k] != ','))
            continue;
        const char *rest = at + k + strspn(at + k, " ,.");
        drop_front(name, (size_t)(at - name) + k + note_text_starts(rest, "wait"));
        return;
    }
    for (size_t i = 0; note_text_find_any(name, turns) && turns[i] != NULL; i++) {
        char *at = find(name, turns[i]);
        if (at != NULL && at > name + 1) {
            drop_front(name, (size_t)(at - name) + strlen(turns[i]));
            return;
        }
    }
}

/* "McGill... or was it Concordia": the first is as good as any. */
static void cut_doubt(char *name)
{
    static const char *const doubts[] = {"or was it", "or maybe",    "or perhaps",
                                         "or is it",  "or possibly", NULL};
    for (size_t i = 0; note_text_find_any(name, doubts) && doubts[i] != NULL; i++) {
        char *at = find(name, doubts[i]);
        if (at != NULL && at > name + 1)
            *at = '\0';
    }
    (void)note_text_trim(name);
}

/* "says he went to Purdue same as me": Purdue. */
static void drop_saying(char *name)
{
    static const char *const leads[] = {
        "says he went to",   "says she went to", "they say they went to", "claims to have gone to",
        "says they went to", "he went to",       "she went to",           "we both went to",
        "we were both at",   "both at",          "both went to",          "both of us at",
        "both from",         "i went to",        "says he's from",        "same uni",
        "same school",       "same college",     "says she's from",       NULL};
    static const char *const tails[] = {
        " same as me",  " same as you", " like me", " as well",         " as did i",
        " as me",       " too",         " with me", " like you",        " i think",
        " I think",     " i guess",     " I guess", " or so",           " boo",
        " ugh",         " lol",         " haha",    " across the road", " down the road",
        " up the road", " next door",   NULL};
    size_t n = note_text_starts_any(name, leads);
    if (n != 0)
        drop_front(name, n);
    for (size_t i = 0; note_text_may_hold(name, tails) && tails[i] != NULL; i++) {
        size_t all = strlen(name), k = strlen(tails[i]);
        if (all > k + 2 && strcmp(name + all - k, tails[i]) == 0)
            name[all - k] = '\0';
    }
    (void)note_text_trim(name);
}

/* "Le Rosey for two terms only" */
static void cut_length(char *name)
{
    static const char *const units[] = {"term",      "terms",  "year",  "years",
                                        "month",     "months", "weeks", "semester",
                                        "semesters", "week",   NULL};
    for (char *at = strstr(name, " for "); at != NULL; at = strstr(at + 1, " for ")) {
        const char *unit = note_text_next(at + 5);
        if (note_text_word_in(unit, units) || note_text_word_in(note_text_next(unit), units)) {
            *at = '\0';
            return;
        }
    }
}

static bool is_small(char c)
{
    return c >= 'a' && c <= 'z';
}

/* Does a name in its own case stand before `at`? */
static bool is_cased(const char *name, size_t n)
{
    return n > 1 && note_text_case(name, n) != NOTE_CASE_LOWER;
}

/* "TAFE, the Ultimo one", "Lincoln Tech, diesel", "Gent, autumn": no part of the name. */
static void cut_remarks(char *name)
{
    static const char *const seasons[] = {"spring", "summer", "autumn", "fall", "winter", NULL};
    static const char *const kept[] = {"de",  "di", "da", "del", "la",  "le", "les", "van",
                                       "von", "y",  "e",  "et",  "und", "of", NULL};
    static const char *const within[] = {" at ", " by ", " in the ", " with ", NULL};
    for (char *at = strstr(name, ", "); at != NULL; at = strstr(at + 1, ", ")) {
        const char *tail = at + 2, *last = strrchr(tail, ' ');
        bool one = last != NULL && (strcmp(last, " one") == 0 || strcmp(last, " ones") == 0);
        bool the = note_text_starts(tail, "the") != 0;
        for (size_t i = 0; the && !one && within[i] != NULL; i++)
            one = strstr(tail, within[i]) != NULL;
        bool small = is_small(tail[0]) && is_cased(name, (size_t)(at - name)) &&
                     (!the || note_text_case(tail, strlen(tail)) == NOTE_CASE_LOWER) &&
                     !note_text_word_in(tail, kept);
        if ((the && one) || small || note_text_word_in(tail, seasons)) {
            *at = '\0';
            return;
        }
    }
}

/* "Yonsei, but exchange at UBC": there they were together. "Ramah first, then Brandeis": both. */
static void join_two(char *name)
{
    static const char *const stages[] = {"exchange", "erasmus", "on exchange", "an exchange", NULL};
    /* "Sciences Po, year abroad at LSE" */
    char *abroad = strstr(name, ", year abroad at ");
    if (abroad != NULL) {
        const char *there = abroad + strlen(", year abroad at ");
        memmove(name, there, strlen(there) + 1);
    }
    char *but = strstr(name, ", but ");
    const char *at = but == NULL ? NULL : strstr(but, " at ");
    if (at != NULL && note_text_starts_any(but + 6, stages) != 0)
        memmove(name, at + 4, strlen(at + 4) + 1);
    else if (but != NULL)
        *but = '\0';
    static const char first[] = " first, then ", then[] = " and then ";
    char *one = strstr(name, first);
    if (one == NULL)
        return;
    memmove(one + sizeof then - 1, one + sizeof first - 1, strlen(one + sizeof first - 1) + 1);
    memcpy(one, then, sizeof then - 1);
}

/* "Michigan '09", "Fordham Law '15 evening division" */
static char *short_year(char *name)
{
    for (char *at = strstr(name, " '"); at != NULL; at = strstr(at + 1, " '")) {
        size_t n = strspn(at + 2, "0123456789");
        if (n == 2 && (at[4] == '\0' || at[4] == ' ' || at[4] == ','))
            return at;
    }
    return NULL;
}

/* "Erasmus in Bologna, 2008/09": the year stands last. NULL when none does. */
static char *last_year(char *name)
{
    char *comma = strrchr(name, ',');
    size_t n = comma == NULL || comma[1] != ' ' ? 0 : strspn(comma + 2, "0123456789");
    return comma > name && n == 4 && strspn(comma + 2, "0123456789/-") == strlen(comma + 2) ? comma
                                                                                            : NULL;
}

/* ", passout 2019", ", batch of 2004": a year with its word, wherever it stands. */
static char *class_year(char *name)
{
    static const char *const words[] = {"passout", "pass out",  "passed out", "batch",  "class",
                                        "grad",    "graduated", "promo",      "intake", "set",
                                        "c/o",     "cohort",    NULL};
    for (char *w = name; *w != '\0'; w = (char *)(uintptr_t)note_text_next(w)) {
        size_t n = note_text_starts_any(w, words);
        size_t of = n == 0 ? 0 : note_text_starts(w + n, "of");
        if (n != 0 && w > name && note_text_is_digit(w[n + of]))
            return w;
    }
    return NULL;
}

/* "the other high school in Bismarck (Century)": it has a name. */
static void take_name(char *name)
{
    char *open = strchr(name, '(');
    size_t n = open == NULL ? 0 : strcspn(open, ")");
    if (open == NULL || open == name || open[1] < 'A' || open[1] > 'Z' || open[n] == '\0' ||
        open[n + 1] != '\0' || note_text_starts(name, "the other") == 0)
        return;
    memmove(name, open + 1, n - 1);
    name[n - 1] = '\0';
}

static bool is_latin(const char *text, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (note_text_is_letter((unsigned char)text[i]) && (unsigned char)text[i] < 128)
            return true;
    return false;
}

/* In a note in English the name in Latin letters, where one was typed beside the other. */
static void take_latin(char *name)
{
    size_t n = strcspn(name, "(/");
    if (name[n] == '\0' || n == 0 || is_latin(name, n))
        return;
    const char *rest = name + n + 1;
    size_t k = strcspn(rest, ")");
    if (!is_latin(rest, k))
        return;
    memmove(name, rest, k);
    name[k] = '\0';
    (void)note_text_trim(name);
}

/* "fuo - federal univ otuoke": its letters and what they stand for; the letters are the shorter. */
static void take_letters(char *name)
{
    char *dash = strstr(name, " - ");
    size_t n = dash == NULL ? 0 : (size_t)(dash - name), k = 0;
    if (n < 2 || n > 6 || memchr(name, ' ', n) != NULL)
        return;
    for (const char *w = dash + 3; *w != '\0' && k < n; w = note_text_next(w))
        if (note_text_low(*w) == note_text_low(name[k]))
            k++;
    if (k < n)
        return;
    *dash = '\0';
    for (size_t i = 0; i < n; i++)
        if (is_small(name[i]))
            name[i] = (char)(name[i] - 'a' + 'A');
}

size_t note_schooling_name(const char *text, char *out, size_t cap)
{
    char name[NAME_BYTES];
    if (note_text_copy(name, sizeof name, text, strlen(text)) == 0)
        return 0;
    take_second_thought(name);
    cut_doubt(name);
    drop_saying(name);
    join_two(name);
    char *year = short_year(name), *class = class_year(name);
    if (year != NULL && year > name)
        *year = '\0';
    else if (class != NULL)
        *class = '\0';
    char *last = last_year(name);
    if (last != NULL)
        *last = '\0';
    cut_length(name);
    cut_remarks(name);
    take_name(name);
    take_latin(name);
    take_letters(name);
    size_t n = note_text_trim(name);
    return n == 0 ? 0 : note_text_copy(out, cap, name, n);
}

void note_schooling_year(const char *school, struct note_when *out)
{
    char name[NAME_BYTES], typed[NOTE_WHEN_BYTES];
    if (note_text_copy(name, sizeof name, school, strlen(school)) == 0)
        return;
    const char *year = short_year(name), *class = class_year(name), *last = last_year(name);
    if (last != NULL)
        note_when_parse(last + 2, (struct note_date){LATEST_YEAR, 1, 1}, out);
    if (year != NULL)
        (void)snprintf(typed, sizeof typed, "class of '%.2s", year + 2);
    else if (class != NULL)
        (void)snprintf(typed, sizeof typed, "class of %.4s", class + strcspn(class, "0123456789"));
    else
        return;
    (void)note_term_cohort(typed, out);
}
