/* note_remark.c - see note_remark.h. */
#include "note_remark.h"
#include "note_unsaid.h"

#include <string.h>

/* What one notes for oneself, or what the reader would rather not read of himself. */
static bool is_unfit(const char *remark)
{
    static const char *const words[] = {
        "you",     "your",     "he",      "she",       "his",       "her",      "him",
        "they",    "their",    "i think", "think",     "not sure",  "unsure",   "maybe",
        "don't",   "dont",     "forgot",  "sensitive", "careful",   "delicate", "awkward",
        "private", "secret",   "sorry",   "again",     "obviously", "badly",    "late",
        "unpaid",  "overdue",  "check",   "mention",   "remember",  "wrong",    "lol",
        "fault",   "disaster", "awful",   "terrible",  "failed",    "avoid",    "both of us",
        "etc",     "whatever", "ask",     "boring",    "tbc",       "todo",     NULL};
    static const char *const ours[] = {"our fault", "my fault", NULL};
    if (note_text_in(remark, strlen(remark), ours))
        return false;
    return strpbrk(remark, "?\"(=/") != NULL || note_text_find_any(remark, words) ||
           note_unsaid_is_private(remark) || note_unsaid_is_quarrel(remark) ||
           note_unsaid_is_secret(remark) || note_unsaid_is_reason(remark);
}

/* "the allergy rules", "58 jobs, mine too", "our fault"; shorter ones are part of the thing. */
static bool is_remark(const char *inside)
{
    static const char *const begin[] = {"our", "my", NULL};
    const char *second = note_text_next(inside);
    bool own = note_text_word_in(inside, begin) && second[0] != '\0';
    return own || (second[0] != '\0' && note_text_next(second)[0] != '\0');
}

/* The last two words of the last item: enough to find the place by. */
static const char *last_words(const char *text)
{
    const char *last = text, *before = text;
    for (const char *w = text; *w != '\0'; w = note_text_next(w)) {
        bool mark = strchr("&/+", w[0]) != NULL ||
                    note_text_word_in(w, (const char *const[]){"and", NULL}) ||
                    (w > text + 1 && strchr(",;", w[-2]) != NULL);
        before = mark ? w : last;
        last = w;
        if (mark && w[-2] != ',' && w[-2] != ';')
            before = last = note_text_next(w);
    }
    return before;
}

void note_remark_take(char *text, struct note_remark *out)
{
    char inside[NOTE_REMARK_BYTES - 4];
    out->said[0] = out->behind[0] = '\0';
    char *open = strchr(text, '('), *close = open == NULL ? NULL : strchr(open, ')');
    if (close == NULL || open - text < 3 || open[-1] != ' ' ||
        (size_t)(close - open) >= sizeof inside ||
        note_text_copy(inside, sizeof inside, open + 1, (size_t)(close - open - 1)) == 0 ||
        !is_remark(inside))
        return;
    bool more = close[1] != '\0' && strchr(",;/ ", close[1]) != NULL && close[2] != '\0';
    bool unfit = is_unfit(inside);
    if (unfit && !more)
        return;
    open[-1] = '\0';
    const char *from = last_words(text);
    if (!unfit && note_text_copy(out->behind, sizeof out->behind, from, strlen(from)) != 0)
        (void)note_text_join(out->said, sizeof out->said, " (", inside, ")");
    memmove(open - 1, close + 1, strlen(close + 1) + 1);
}

bool note_remark_put(const struct note_remark *remark, const char *noun, char *out, size_t cap)
{
    const char *at = remark->said[0] == '\0' ? NULL : strstr(noun, remark->behind);
    size_t n = at == NULL ? 0 : (size_t)(at - noun) + strlen(remark->behind);
    size_t k = strlen(remark->said), m = strlen(noun);
    if (at == NULL || m + k + 1 > cap || (noun[n] != '\0' && strchr(", ", noun[n]) == NULL))
        return false;
    memcpy(out, noun, n);
    memcpy(out + n, remark->said, k);
    memcpy(out + n + k, noun + n, m - n + 1);
    return true;
}

/* "Building 7", "Ward 4b": a word and a number. NULL when it is none. */
static const char *spot_link(const char *text)
{
    static const char *const ins[] = {"building", "hall",  "room", "block", "wing",
                                      "bay",      "house", "zone", "lab",   NULL};
    static const char *const ons[] = {"ward", "floor", "level", "platform", "deck", "line", NULL};
    static const char *const ats[] = {"gate", "terminal", "unit", "plot", "stand", "site", NULL};
    const char *number = note_text_next(text);
    enum { SHORT = 4 };
    if (!note_text_is_digit(number[0]) || strlen(number) >= SHORT)
        return NULL;
    return note_text_word_in(text, ins)   ? " in "
           : note_text_word_in(text, ons) ? " on "
           : note_text_word_in(text, ats) ? " at "
                                          : NULL;
}

/* "January 2021" */
static bool is_month(const char *text)
{
    static const char *const months[] = {"january",  "february", "march",  "april",     "may",
                                         "june",     "july",     "august", "september", "october",
                                         "november", "december", NULL};
    const char *year = note_text_next(text);
    enum { YEAR = 4 };
    return note_text_word_in(text, months) && strspn(year, "0123456789") == YEAR &&
           year[YEAR] == '\0';
}

void note_remark_join_spot(char *text, size_t cap)
{
    char *comma = strstr(text, ", ");
    if (comma == NULL || strchr(comma + 2, ',') != NULL || note_text_is_digit(text[0]))
        return;
    const char *link = is_month(comma + 2) ? " in " : spot_link(comma + 2);
    size_t k = link == NULL ? 0 : strlen(link);
    if (k == 0 || strlen(text) + k + 1 > cap)
        return;
    memmove(comma + k, comma + 2, strlen(comma + 2) + 1);
    memcpy(comma, link, k);
}
