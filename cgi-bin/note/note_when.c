/* note_when.c - see note_when.h. */
#include "note_when.h"
#include "note_about.h"
#include "note_acronym.h"
#include "note_date.h"
#include "note_diary.h"
#include "note_moment.h"
#include "note_span.h"
#include "note_term.h"
#include "note_token.h"

#include <stdio.h>
#include <string.h>

/* In bytes: a longer one says more than a time. Mended words grow. */
enum { LONGEST = 60, TYPED_BYTES = NOTE_ABOUT_BYTES };

static void say_date(struct note_date d, struct note_date today, struct note_when *out)
{
    long ago = note_date_days(today) - note_date_days(d);
    out->tense = ago > 0 ? NOTE_TENSE_PAST : ago < 0 ? NOTE_TENSE_FUTURE : NOTE_TENSE_UNKNOWN;
    note_date_say(d, today, out->phrase, sizeof out->phrase);
}

static bool is_word(const struct note_token *t, const char *word)
{
    return strcmp(t->word, word) == 0;
}

static bool has(const struct note_token *t, size_t count, enum note_token_kind kind)
{
    for (size_t i = 0; i < count; i++)
        if (t[i].kind == kind)
            return true;
    return false;
}

/* "2016-2019", "2016 to 2019", "2016-19", "2016 - present". */
static bool parse_range(const struct note_token *t, size_t count, struct note_when *out)
{
    if (count != 3 || t[0].kind != NOTE_TOKEN_YEAR || t[1].kind != NOTE_TOKEN_LINK)
        return false;
    int to = t[2].kind == NOTE_TOKEN_YEAR ? t[2].value
             : strspn(t[2].word, "0123456789") == 2 && t[2].word[2] == '\0'
                 ? t[0].value / 100 * 100 + t[2].value
                 : 0;
    static const char *const still[] = {"present", "now", "today", "date", NULL};
    if (to == 0 && note_text_in(t[2].word, strlen(t[2].word), still))
        (void)snprintf(out->phrase, sizeof out->phrase, "since %d", t[0].value);
    else if (to > t[0].value)
        (void)snprintf(out->phrase, sizeof out->phrase, "from %d to %d", t[0].value, to);
    out->tense = NOTE_TENSE_PAST;
    return out->phrase[0] != '\0';
}

/* The one token of a kind, or NULL. */
static const struct note_token *only(const struct note_token *t, size_t count,
                                     enum note_token_kind kind)
{
    const struct note_token *found = NULL;
    for (size_t i = 0; i < count; i++)
        if (t[i].kind == kind) {
            if (found != NULL)
                return NULL;
            found = &t[i];
        }
    return found;
}

/* "12th of November 2026", "march 3": in the order typed, with the year only when it tells
 * something. True when it was a day of a month, even one that never was; then nothing is said. */
static bool parse_day(const struct note_token *t, size_t count, struct note_date today,
                      struct note_when *out)
{
    const struct note_token *day = only(t, count, NOTE_TOKEN_DAY),
                            *month = only(t, count, NOTE_TOKEN_MONTH);
    const struct note_token *year = only(t, count, NOTE_TOKEN_YEAR),
                            *weekday = only(t, count, NOTE_TOKEN_WEEKDAY);
    if (day == NULL || month == NULL)
        return false;
    for (size_t i = 0; i < count; i++)
        if (&t[i] != day && &t[i] != month && &t[i] != year && &t[i] != weekday &&
            !is_word(&t[i], "the") && !is_word(&t[i], "of"))
            return false;
    enum { LEAP_YEAR = 2024 };
    struct note_date date = {year != NULL ? year->value : LEAP_YEAR, month->value, day->value};
    if (!note_date_is_valid(date))
        return true;
    date.year = year == NULL ? today.year : date.year;
    long ago = note_date_days(today) - note_date_days(date);
    out->just_over = ago > 0 && ago <= NOTE_DATE_REMEMBERED;
    ago = year == NULL ? 0 : ago;
    out->tense = ago > 0 ? NOTE_TENSE_PAST : ago < 0 ? NOTE_TENSE_FUTURE : NOTE_TENSE_UNKNOWN;
    char number[NOTE_TOKEN_BYTES], of_year[NOTE_TOKEN_BYTES] = "";
    (void)snprintf(number, sizeof number, "%d", day->value);
    if (ago >= NOTE_DATE_SAME_YEAR || ago <= -NOTE_DATE_SAME_YEAR)
        (void)snprintf(of_year, sizeof of_year, " %d", date.year);
    (void)snprintf(out->phrase, sizeof out->phrase, "on %s%s%s %s%s",
                   weekday != NULL ? weekday->word : "", weekday != NULL ? " " : "",
                   day < month ? number : month->word, day < month ? month->word : day->word,
                   of_year);
    return true;
}

/* "November 2026" in that year is "in November". */
static bool parse_month(const struct note_token *t, size_t count, struct note_date today,
                        struct note_when *out)
{
    if (count != 2 || t[0].kind != NOTE_TOKEN_MONTH || t[1].kind != NOTE_TOKEN_YEAR ||
        t[1].value != today.year)
        return false;
    (void)snprintf(out->phrase, sizeof out->phrase, "in %s", t[0].word);
    out->tense = t[0].value < today.month   ? NOTE_TENSE_PAST
                 : t[0].value > today.month ? NOTE_TENSE_FUTURE
                                            : NOTE_TENSE_UNKNOWN;
    return true;
}

/* "12/2024", "2026-06". "2005-08" may be a span: those run forward. */
static bool parse_numbers(const char *text, struct note_date today, struct note_when *out)
{
    int month = 0, year = 0, n = 0;
    bool iso = sscanf(text, "%4d-%2d%n", &year, &month, &n) == 2 && month <= year % 100;
    if ((!iso && sscanf(text, "%2d/%4d%n", &month, &year, &n) != 2) || text[n] != '\0' ||
        !note_date_is_valid((struct note_date){year, month, 1}))
        return false;
    (void)snprintf(out->phrase, sizeof out->phrase,
                   iso && year == today.year ? "in %s" : "in %s %d", note_date_months[month - 1],
                   year);
    const int ahead = (year - today.year) * NOTE_MONTHS + (iso ? month - today.month : 0);
    out->tense = ahead < 0 ? NOTE_TENSE_PAST : ahead > 0 ? NOTE_TENSE_FUTURE : NOTE_TENSE_UNKNOWN;
    return true;
}

static bool several(const struct note_token *t, size_t count, enum note_token_kind kind)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += t[i].kind == kind;
    return found > 1;
}

/* "end of October", "spring of 2017", "the 1990s": they take an article; "around 2018" takes
 * nothing. NULL when it is none of these. */
static const char *article_preposition(const struct note_token *t, size_t count)
{
    bool of = count > 2 && is_word(&t[1], "of");
    bool edge = is_word(&t[0], "end") || is_word(&t[0], "start") || is_word(&t[0], "beginning");
    const struct note_token *last = &t[count - 1];
    if (of && edge && (last->kind == NOTE_TOKEN_MONTH || last->kind == NOTE_TOKEN_YEAR))
        return "at the ";
    if (of && t[0].kind == NOTE_TOKEN_SEASON)
        return "in the ";
    if (is_word(&t[0], "around") && count > 1)
        return "";
    size_t n = strlen(last->word);
    bool decade = last->kind == NOTE_TOKEN_DECADE && n > 1 && last->word[n - 1] == 's';
    return decade && !is_word(&t[0], "the") ? "in the " : NULL;
}

/* The preposition a time takes, "" for none, NULL when it is not a time one can say. */
static const char *preposition(const struct note_token *t, size_t count)
{
    if (has(t, count, NOTE_TOKEN_OTHER) || has(t, count, NOTE_TOKEN_LINK) ||
        several(t, count, NOTE_TOKEN_YEAR) || several(t, count, NOTE_TOKEN_MONTH))
        return NULL;
    bool noun = has(t, count, NOTE_TOKEN_MONTH) || has(t, count, NOTE_TOKEN_WEEKDAY) ||
                has(t, count, NOTE_TOKEN_SEASON) || has(t, count, NOTE_TOKEN_UNIT) ||
                has(t, count, NOTE_TOKEN_PART);
    if (t[0].kind == NOTE_TOKEN_BARE)
        return "";
    if (t[0].kind == NOTE_TOKEN_REL)
        return noun && count > 1 ? "" : NULL;
    if (t[count - 1].kind == NOTE_TOKEN_AGO)
        return has(t, count, NOTE_TOKEN_UNIT) && count > 2 ? "" : NULL; /* "three years ago" */
    if (is_word(&t[0], "earlier") || is_word(&t[0], "later"))
        return count > 1 && (t[1].kind == NOTE_TOKEN_REL || t[1].kind == NOTE_TOKEN_BARE) ? ""
                                                                                          : NULL;
    bool part = t[0].kind == NOTE_TOKEN_MONTH || t[0].kind == NOTE_TOKEN_SEASON ||
                t[0].kind == NOTE_TOKEN_DECADE;
    if (part && count == 3 && t[1].kind == NOTE_TOKEN_REL && is_word(&t[2], "year"))
        return "in "; /* "November last year" */
    if (has(t, count, NOTE_TOKEN_UNIT) || t[count - 1].kind == NOTE_TOKEN_EDGE ||
        t[count - 1].kind == NOTE_TOKEN_COUNT || has(t, count, NOTE_TOKEN_REL) ||
        has(t, count, NOTE_TOKEN_COUNT))
        return NULL;
    const char *with_article = article_preposition(t, count);
    if (with_article != NULL)
        return with_article;
    if (has(t, count, NOTE_TOKEN_WEEKDAY) ||
        (has(t, count, NOTE_TOKEN_DAY) && has(t, count, NOTE_TOKEN_MONTH)))
        return "on ";
    if (is_word(&t[0], "end") || is_word(&t[0], "start") || is_word(&t[0], "beginning"))
        return NULL;
    return has(t, count, NOTE_TOKEN_MONTH) || has(t, count, NOTE_TOKEN_SEASON) ||
                   has(t, count, NOTE_TOKEN_YEAR) || has(t, count, NOTE_TOKEN_DECADE)
               ? "in "
               : NULL;
}

static enum note_tense tense_of(const struct note_token *t, size_t count, struct note_date today)
{
    for (size_t i = 0; i < count; i++) {
        if (t[i].kind == NOTE_TOKEN_YEAR && t[i].value != today.year)
            return t[i].value < today.year ? NOTE_TENSE_PAST : NOTE_TENSE_FUTURE;
        if (is_word(&t[i], "last") || is_word(&t[i], "yesterday") || t[i].kind == NOTE_TOKEN_AGO ||
            is_word(&t[i], "earlier") || is_word(&t[i], "recently"))
            return NOTE_TENSE_PAST;
        if (is_word(&t[i], "next") || is_word(&t[i], "tomorrow") || is_word(&t[i], "later"))
            return NOTE_TENSE_FUTURE;
    }
    return NOTE_TENSE_UNKNOWN;
}

static void write_tokens(const struct note_token *t, size_t count, const char *preposition_,
                         struct note_when *out)
{
    size_t at = (size_t)snprintf(out->phrase, sizeof out->phrase, "%s", preposition_);
    bool mid = false;
    for (size_t i = 0; i < count; i++) {
        const char *space = i == 0 || mid ? "" : " ";
        mid = is_word(&t[i], "mid");
        int n = snprintf(out->phrase + at, sizeof out->phrase - at, "%s%s%s", space, t[i].word,
                         mid ? "-" : "");
        at += n > 0 ? (size_t)n : 0;
        if (at >= sizeof out->phrase) {
            out->phrase[0] = '\0';
            return;
        }
    }
}

/* "during the keynote", "over lunch": the user brought the preposition, so the phrase can stand. */
static void keep_typed(const char *text, struct note_when *out)
{
    static const char *const own[] = {"during", "after",   "before",      "over",       "since",
                                      "at",     "between", "just before", "just after", NULL};
    size_t n = strlen(text);
    static const char *const cut[] = {"last", "next", "this", "that", "then", NULL};
    const char *behind = note_text_next(text);
    if (note_text_in(behind, strlen(behind), cut)) /* "before last": what? */
        return;
    if (note_text_starts_any(text, own) == 0 || note_length(text, n) > 40 ||
        note_text_next(text)[0] == '\0' || strpbrk(text, "-/:,.?") != NULL ||
        n >= sizeof out->phrase)
        return;
    char first[NOTE_WHEN_BYTES];
    size_t word = note_text_word(text);
    (void)note_text_lower(text, word, first, sizeof first);
    (void)snprintf(out->phrase, sizeof out->phrase, "%.*s%s", (int)word, first, text + word);
    note_acronym_raise(out->phrase); /* "during covid" */
    out->phrase[0] = note_text_low(out->phrase[0]);
}

/* "1999 or 2000", "2019 and 2021", "2019, 2021" */
static bool parse_either(const struct note_token *t, size_t count, struct note_when *out)
{
    bool either = count == 3 && is_word(&t[1], "or");
    bool both = count == 2 || (count == 3 && is_word(&t[1], "and"));
    if ((!either && !both) || t[0].kind != NOTE_TOKEN_YEAR || t[count - 1].kind != NOTE_TOKEN_YEAR)
        return false;
    (void)snprintf(out->phrase, sizeof out->phrase, "in %d %s %d", t[0].value,
                   either ? "or" : "and", t[count - 1].value);
    out->tense = NOTE_TENSE_PAST;
    return true;
}

/* "ages ago": no more is known. */
static bool parse_long_ago(const char *text, struct note_when *out)
{
    static const char *const long_ago[][2] = {{"ages ago", "ages ago"},
                                              {"years ago", "years ago"},
                                              {"years back", "years ago"},
                                              {"many years ago", "many years ago"},
                                              {"some years ago", "some years ago"},
                                              {"long ago", "long ago"},
                                              {"a long time ago", "long ago"},
                                              {"some time ago", "some time ago"},
                                              {"a while ago", "quite a while ago"},
                                              {"a while back", "quite a while ago"}};
    for (size_t i = 0; i < sizeof long_ago / sizeof long_ago[0]; i++)
        if (note_text_is(text, strlen(text), long_ago[i][0])) {
            (void)snprintf(out->phrase, sizeof out->phrase, "%s", long_ago[i][1]);
            out->tense = NOTE_TENSE_PAST;
            return true;
        }
    return false;
}

/* What one reads as words: "last week", "the summer of 2019". */
static bool parse_words(const char *core, struct note_date today, struct note_when *out)
{
    struct note_token t[NOTE_TOKENS];
    size_t count = note_token_split(core, t);
    if (count == 0)
        return true;
    if (parse_range(t, count, out) || parse_either(t, count, out) ||
        parse_day(t, count, today, out) || parse_month(t, count, today, out))
        return true;
    const char *with = preposition(t, count);
    if (with == NULL)
        return false;
    write_tokens(t, count, with, out);
    out->tense = tense_of(t, count, today);
    return true;
}

/* Behind "sometime in", "back in", "on". */
static const char *skip_lead(const char *text)
{
    static const char *const lead[] = {
        "sometime in", "some time in", "back in",  "way back in", "just",   "it was",    "on", "in",
        "from",        "during the",   "sometime", "starting",    "starts", "beginning", NULL};
    for (size_t i = 0, n; i < 3 && (n = note_text_starts_any(text, lead)) != 0 && text[n] != '\0';
         i++)
        text += n;
    return text;
}

/* "yesterday, 2026-12-10" when that is in three weeks: one of them is a slip, and nobody can tell
 * which. */
static void drop_contradiction(const char *text, struct note_when *out)
{
    static const char *const bare[] = {"yesterday", "today", "tomorrow", NULL};
    for (size_t i = 0; bare[i] != NULL; i++)
        if (note_text_find(text, bare[i]) != NULL && strstr(out->phrase, bare[i]) == NULL)
            out->phrase[0] = '\0';
}

/* What stands behind "on" or "in", as a date, in words, as a span, or with its own preposition. */
static void parse_core(char *text, size_t cap, struct note_date today, struct note_when *out)
{
    static const char *const days_before[] = {"the day before yesterday", "the other day", NULL};
    note_about_lengthen(text, cap);
    const char *core = skip_lead(text);
    size_t n;
    struct note_date date;
    int year = 0, month = 0, day = 0;
    bool dated =
        note_text_is_digit(core[0]) && sscanf(core, "%4d-%2d-%2d", &year, &month, &day) == 3;
    if (dated && !note_date_is_valid((struct note_date){year, month, day}))
        return; /* the thirtieth of February was no day in February either */
    enum { ISO_BYTES = 10 };
    if (dated && core[ISO_BYTES] != '\0' && note_span_parse(core, today, out))
        return;
    if (note_date_parse(core, &date))
        say_date(date, today, out);
    else if (parse_numbers(core, today, out) || parse_words(core, today, out) ||
             note_span_parse(core, today, out))
        return;
    else if ((n = note_text_starts_any(core, days_before)) != 0) {
        (void)note_text_lower(core, n, out->phrase, sizeof out->phrase);
        (void)note_text_trim(out->phrase);
        out->tense = NOTE_TENSE_PAST;
    } else if (note_date_find(text, &date)) {
        say_date(date, today, out);
        drop_contradiction(text, out);
    } else
        keep_typed(text, out);
}

/* "2016-2019, then again 2022", "2019, 2021": the first of them, when the whole is no time. */
static void parse_first(char *text, size_t cap, struct note_date today, struct note_when *out)
{
    struct note_date date;
    char *comma = strpbrk(text, ",;");
    if (comma == NULL || comma == text || note_date_find(text, &date))
        return;
    *comma = '\0';
    parse_core(text, cap, today, out);
}

void note_when_parse(const char *text, struct note_date today, struct note_when *out)
{
    char typed[TYPED_BYTES];
    memset(out, 0, sizeof *out);
    if (text[0] == '\0' || strlen(text) > LONGEST || note_term_cohort(text, out) ||
        note_about_mend(text, typed, sizeof typed) == 0 || parse_long_ago(typed, out) ||
        note_diary_parse(typed, today, out) || note_moment_parse(typed, today, out) ||
        note_term_parse(typed, today, out) || note_term_parse(skip_lead(typed), today, out))
        return;
    size_t about = note_about_at(typed);
    parse_core(typed + about, sizeof typed - about, today, out);
    if (out->phrase[0] == '\0')
        parse_first(typed + about, sizeof typed - about, today, out);
    if (out->phrase[0] == '\0')
        note_diary_year(text, today, out);
    if (about != 0)
        note_about_say(out);
}
