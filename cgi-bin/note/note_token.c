/* note_token.c - see note_token.h. */
#include "note_token.h"
#include "note_date.h"
#include "note_text.h"

#include <stdio.h>
#include <string.h>

static const struct {
    enum note_token_kind kind;
    const char *words[26];
} lexicon[] = {
    {NOTE_TOKEN_SEASON, {"spring", "summer", "autumn", "fall", "winter"}},
    {NOTE_TOKEN_REL, {"last", "this", "next"}},
    {NOTE_TOKEN_UNIT,
     {"week", "weeks", "month", "months", "year", "years", "day", "days", "weekend", "weekends",
      "semester", "term", "quarter", "hour", "hours", "minutes", "decade", "decades"}},
    {NOTE_TOKEN_AGO, {"ago", "back"}},
    {NOTE_TOKEN_EDGE,
     {"early", "late", "mid", "mid-", "the", "of", "earlier", "later", "about", "end", "start",
      "beginning", "around", "or"}},
    {NOTE_TOKEN_COUNT,
     {"a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "few", "couple", "several", "some", "twelve", "fifteen", "twenty"}},
    {NOTE_TOKEN_PART, {"morning", "afternoon", "evening", "night", "lunchtime", "noon", "eve"}},
    {NOTE_TOKEN_LINK, {"to", "-", "until", "till", "through", "bis"}},
    {NOTE_TOKEN_DECADE,
     {"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
      "noughties"}},
    {NOTE_TOKEN_BARE, {"yesterday", "today", "tomorrow", "tonight", "recently"}},
};

static int number(const char *s, size_t n)
{
    int value = 0;
    for (size_t i = 0; i < n; i++)
        value = value * 10 + (s[i] - '0');
    return value;
}

static size_t digits(const char *s)
{
    size_t n = 0;
    while (note_text_is_digit(s[n]))
        n++;
    return n;
}

static bool is_abbreviation(const char *word, size_t n, const char *whole)
{
    if (n > 1 && word[n - 1] == '.')
        n--;
    if (n < 3)
        return false;
    for (size_t i = 0; i < n; i++)
        if (note_text_low(word[i]) != note_text_low(whole[i]))
            return false;
    return whole[n] == '\0' || n <= 5;
}

static bool name_token(struct note_token *t, const char *word, size_t n)
{
    for (int i = 0; i < 12; i++)
        if (is_abbreviation(word, n, note_date_months[i])) {
            t->kind = NOTE_TOKEN_MONTH;
            t->value = i + 1;
            (void)snprintf(t->word, sizeof t->word, "%s", note_date_months[i]);
            return true;
        }
    for (int i = 0; i < 7; i++)
        if (is_abbreviation(word, n, note_date_weekdays[i])) {
            t->kind = NOTE_TOKEN_WEEKDAY;
            t->value = i;
            (void)snprintf(t->word, sizeof t->word, "%s", note_date_weekdays[i]);
            return true;
        }
    return false;
}

static void number_token(struct note_token *t, const char *word, size_t n)
{
    size_t d = digits(word);
    t->value = d <= 4 ? number(word, d) : 0;
    const char *rest = word + d;
    size_t left = n - d;
    static const char *const ordinals[] = {"st", "nd", "rd", "th", NULL};
    if (left == 0 && d == 4 && t->value >= 1900 && t->value <= 2100)
        t->kind = NOTE_TOKEN_YEAR;
    else if ((left == 0 || note_text_in(rest, left, ordinals)) && d <= 2 && t->value >= 1 &&
             t->value <= 31)
        t->kind = NOTE_TOKEN_DAY;
    else if (left == 1 && rest[0] == 's' && (d == 4 || d == 2))
        t->kind = NOTE_TOKEN_DECADE;
    else
        t->kind = NOTE_TOKEN_OTHER;
}

static void read_token(struct note_token *t, const char *word, size_t n)
{
    while (n > 1 && strchr(",.;", word[n - 1]) != NULL && !(n == 3 && word[2] == '.'))
        n--;
    memset(t, 0, sizeof *t);
    if (n >= NOTE_TOKEN_BYTES || note_text_lower(word, n, t->word, sizeof t->word) == 0)
        return;
    if (note_text_is_digit(word[0])) {
        number_token(t, word, n);
        return;
    }
    if (name_token(t, word, n))
        return;
    for (size_t i = 0; i < sizeof lexicon / sizeof lexicon[0]; i++)
        if (note_text_in(word, n, lexicon[i].words)) {
            t->kind = lexicon[i].kind;
            if (note_text_is(word, n, "eve"))
                (void)snprintf(t->word, sizeof t->word, "evening");
            return;
        }
    bool quarter = n == 2 && note_text_low(word[0]) == 'q' && word[1] >= '1' && word[1] <= '4';
    if (quarter) {
        t->kind = NOTE_TOKEN_DECADE;
        t->word[0] = 'Q';
    }
}

size_t note_token_split(const char *text, struct note_token *t)
{
    size_t count = 0;
    while (*text != '\0') {
        if (count + 3 > NOTE_TOKENS)
            return 0;
        size_t n = note_text_word(text), d = digits(text);
        bool wide = strncmp(text + d, "\xE2\x80\x93", 3) == 0;
        if (d == 4 && (text[d] == '-' || wide) && n > d + (wide ? 3u : 1u)) {
            read_token(&t[count++], text, d);
            read_token(&t[count++], "-", 1);
            text += d + (wide ? 3 : 1);
            continue;
        }
        if (n > 4 && note_text_find(text, "mid") == text && text[3] == '-') {
            read_token(&t[count++], text, 3);
            text += 4;
            continue;
        }
        if (strncmp(text, "\xE2\x80\x93", 3) == 0 && n == 3)
            read_token(&t[count++], "-", 1);
        else
            read_token(&t[count++], text, n);
        text = note_text_next(text);
        if (count > 1 && strcmp(t[count - 1].word, t[count - 2].word) == 0)
            count--;
    }
    return count;
}
