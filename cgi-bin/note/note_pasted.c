/* note_pasted.c - see note_pasted.h. */
#include "note_pasted.h"
#include "note_epithet.h"
#include "note_nobody.h"

#include <string.h>

static void split(const char *text, struct note_words *w)
{
    w->count = 0;
    while (*text == ' ')
        text++;
    for (; *text != '\0' && w->count < NOTE_NAME_WORDS; text = note_text_next(text)) {
        w->at[w->count] = text;
        w->n[w->count++] = note_text_word(text);
    }
}

/* The name ends where a headline, a handle or a remark begins. */
static size_t headline(const char *text)
{
    static const char *const marks[] = {"\xE2\x80\xA2", "\xC2\xB7", NULL};
    static const char *const words[] = {" - ",  " \xE2\x80\x93 ", " \xE2\x80\x94 ", " / ",
                                        " at ", " from ",         " of ",           NULL};
    size_t end = text[0] == '\0' ? 0 : 1 + strcspn(text + 1, "|@();:]");
    for (size_t i = 1; i < end; i++) {
        const char *const *cuts = text[i] == ' '                  ? words
                                  : (unsigned char)text[i] >= 128 ? marks
                                                                  : NULL;
        for (; cuts != NULL && *cuts != NULL; cuts++)
            if (note_text_begins(text + i, *cuts))
                return i;
    }
    return end;
}

/* Cut at the first comma, unless the list is "Family, Given": then turn it round. `text` has room.
 */
static void uncomma(char *text)
{
    char *comma = strchr(text, ',');
    if (comma == NULL)
        return;
    char after[NOTE_NAME_BYTES];
    const char *rest = comma + 1;
    while (*rest == ' ')
        rest++;
    size_t n = strcspn(rest, ",");
    *comma = '\0';
    struct note_words left, right;
    if (note_text_copy(after, sizeof after, rest, n) == 0)
        return;
    split(text, &left);
    split(after, &right);
    /* "Smith, Dr. John": the title goes with the given name. */
    size_t titles = 0;
    while (titles + 1 < right.count && note_title_is(right.at[titles], right.n[titles]))
        titles++;
    static const char *const remarks[] = {
        "the",    "a",       "an",     "my",        "our",     "who",   "from",   "talent", "scout",
        "agent",  "sales",   "hiring", "owner",     "teacher", "nurse", "editor", "coach",  "buyer",
        "broker", "trainer", "lawyer", "architect", "writer",  "staff", NULL};
    static const char *const sons[] = {"\xC3\xB3", "\xC3\x93",  "n\xC3\xAD", "nic",
                                       "mac",      "u\xC3\xAD", NULL};
    bool plain = left.count >= 1 && right.count >= 1 && right.count - titles <= 2;
    /* "Wim, harbour pilot" is no "Smith, John". */
    plain = plain && !(note_text_case(left.at[0], 1) == NOTE_CASE_UPPER &&
                       note_text_case(right.at[titles], 1) == NOTE_CASE_LOWER);
    for (size_t i = 0; plain && i + 1 < left.count; i++)
        plain = note_given_is_particle(left.at[i], left.n[i]) ||
                note_text_in(left.at[i], left.n[i], sons); /* "van der Berg, Pieter" */
    for (size_t i = titles; plain && i < right.count; i++)
        plain = !note_title_is_credential(right.at[i], right.n[i]) &&
                !note_title_is_job(right.at[i], right.n[i]) &&
                !note_epithet_is_department(right.at[i], right.n[i]) &&
                !note_text_in(right.at[i], right.n[i], remarks) &&
                !note_title_is(right.at[i], right.n[i]) && right.n[i] > 1;
    if (!plain || strlen(text) + strlen(after) + 2 > NOTE_NAME_BYTES)
        return;
    size_t given = strlen(after);
    memmove(text + given + 1, text, strlen(text) + 1);
    memcpy(text, after, given);
    text[given] = ' ';
}

/* `"Mo" Farah`: quotation marks round the first word. In place. */
static void unquote_first(char *text)
{
    bool quoted = text[0] == '"' || (text[0] == '\'' && strstr(text + 1, "' ") != NULL);
    char *close = quoted ? strchr(text + 1, text[0]) : NULL;
    char *curly = note_text_begins(text, "\xE2\x80\x9C") ? strstr(text, "\xE2\x80\x9D") : NULL;
    if (curly != NULL) {
        memmove(curly, curly + 3, strlen(curly + 3) + 1);
        memmove(text, text + 3, strlen(text + 3) + 1);
        return;
    }
    if (close == NULL || close == text + 1)
        return;
    memmove(close, close + 1, strlen(close + 1) + 1);
    memmove(text, text + 1, strlen(text + 1) + 1);
}

/* "Beth (Elizabeth)", "Jan (Janet)": in brackets stands the name in full. */
static bool is_long_form(const char *text, const char *inside, size_t n)
{
    size_t k = note_text_word(text);
    if (n > 2 && (inside[n - 1] == 'y' || memcmp(inside + n - 2, "ie", 2) == 0))
        return false; /* "Ruth (Ruthie)" */
    for (size_t i = 0; k > 1 && k < n && i + k <= n; i++) {
        size_t same = 0;
        while (same < k && note_text_low(text[same]) == note_text_low(inside[i + same]))
            same++;
        if (same == k)
            return true;
    }
    return false;
}

/* `Robert (Bob) Smith`, `Robert "Bob" Smith`: the person says what to be called. */
static void take_nickname(char *text, char *nick, size_t cap)
{
    nick[0] = '\0';
    char *open = strpbrk(text, "(\"");
    char *single = strstr(text, " '");
    if (open == NULL && single != NULL)
        open = single + 1;
    char *close = open == NULL ? NULL : strchr(open + 1, *open == '(' ? ')' : *open);
    if (close == NULL || open == text || close[1] != ' ')
        return;
    size_t n = (size_t)(close - open - 1);
    const char *rest = close + 2;
    if (*open != '(' && memchr(open + 1, ' ', n) != NULL) { /* Mo 'the rocket' Farah */
        memmove(open, rest, strlen(rest) + 1);
        return;
    }
    if (n == 0 || n > 30 || memchr(open + 1, ' ', n) != NULL ||
        note_epithet_is_department(open + 1, n) || memchr(open + 1, '/', n) != NULL ||
        note_text_case(open + 1, n) != NOTE_CASE_MIXED)
        return;
    if (!is_long_form(text, open + 1, n))
        (void)note_text_copy(nick, cap, open + 1, n);
    memmove(open, rest, strlen(rest) + 1);
}

/* "Ambassador (ret.) Sir Dhruv Mehta": a remark in the middle, and not the end of the name. In
 * place. */
static void drop_status(char *text)
{
    static const char *const remarks[] = {
        "ret",     "ret.",   "ret'd",     "retd", "retd.", "rtd",  "rtd.",  "retired", "acting",
        "she/her", "he/him", "they/them", "fh",   "hons",  "univ", "univ.", NULL};
    char *open = strstr(text, " ("), *close = open == NULL ? NULL : strchr(open, ')');
    if (close != NULL && close[1] == ' ' &&
        (memchr(open + 2, ' ', (size_t)(close - open) - 2) != NULL ||
         note_title_is(open + 2, (size_t)(close - open) - 2) ||
         note_text_in(open + 2, (size_t)(close - open) - 2, remarks) ||
         note_epithet_is_department(open + 2, (size_t)(close - open) - 2)))
        memmove(open, close + 1, strlen(close + 1) + 1);
}

/* Bytes before the name in brackets behind a handle or behind a name in letters that the note's
 * reader may not read ("@jdoe_92 (Jane Doe)"), else 0. */
static size_t before_bracketed(const char *text)
{
    const char *open = strstr(text, " (");
    if (open == NULL || open == text || !note_text_is_letter((unsigned char)open[2]) ||
        (unsigned char)open[2] >= 128 || memchr(open, '/', strlen(open)) != NULL)
        return 0;
    size_t n = (size_t)(open - text);
    bool handle = memchr(text, '@', n) != NULL || memchr(text, '_', n) != NULL;
    for (size_t i = 0; i < n && !handle; i++)
        if (note_text_is_letter((unsigned char)text[i]) && (unsigned char)text[i] < 128)
            return 0;
    return n + 2;
}

/* "at Amélie", "to Sam": a preposition from somebody's sentence. */
static size_t stray_words(const char *text)
{
    static const char *const strays[] = {"at",   "in", "to",  "for",   "with",
                                         "from", "on", "and", "about", NULL};
    size_t skipped = 0, n;
    while (text[skipped] >= 'a' && (n = note_text_starts_any(text + skipped, strays)) != 0 &&
           text[skipped + n] != '\0')
        skipped += n;
    return skipped;
}

/* Job adverts and pronouns after a name. */
static size_t advert(const struct note_words *w)
{
    static const char *const ads[] = {"hiring", "#hiring", "opentowork", "#opentowork", "we're",
                                      "1st",    "2nd",     "3rd+",       NULL};
    static const char *const pronouns[] = {"she/her",    "he/him",   "they/them", "she/they",
                                           "he/they",    "they/she", "they/he",   "she/her/hers",
                                           "he/him/his", NULL};
    for (size_t i = 1; i < w->count; i++) {
        bool open = note_text_in(w->at[i], w->n[i], (const char *const[]){"open", NULL}) &&
                    i + 1 < w->count && w->n[i + 1] == 2;
        if (open || note_text_in(w->at[i], w->n[i], ads) ||
            note_text_in(w->at[i], w->n[i], pronouns) ||
            note_epithet_is_department(w->at[i], w->n[i]))
            return i;
    }
    return w->count;
}

/* "Sade Sade": the name was pasted twice. */
static void drop_second_saying(struct note_words *w, size_t start)
{
    size_t half = (w->count - start) / 2;
    if (half == 0 || (w->count - start) % 2 != 0)
        return;
    for (size_t i = start; i < start + half; i++)
        if (w->n[i] != w->n[i + half] || memcmp(w->at[i], w->at[i + half], w->n[i]) != 0)
            return;
    w->count = start + half;
}

/* "ruth.lee@example.com" */
static void undot_address(char *name)
{
    enum { GIVEN = 3 }; /* "priya.k" is a handle, "j.r" are initials */
    bool handle =
        note_text_case(name, strlen(name)) == NOTE_CASE_LOWER && strcspn(name, ".") >= GIVEN;
    if ((strchr(name, '@') == NULL && !handle) || strchr(name, ' ') != NULL)
        return;
    for (char *dot = name; *dot != '\0' && *dot != '@'; dot++)
        *dot = *dot == '.' || *dot == '_' ? ' ' : *dot;
}

/* "my old boss Karen", "the lovely Maria Ruiz": small words before a name. */
static size_t described(const char *text)
{
    static const char *const starts[] = {"my", "our", "the", NULL};
    static const char *const no[] = {"from", "of",  "at",  "in",   "on",     "with", "for",
                                     "to",   "who", "and", "that", "behind", NULL};
    size_t n = note_text_starts_any(text, starts), first = n;
    if (first == 0)
        return 0;
    while (text[n] >= 'a' && text[n] <= 'z' &&
           !note_text_in(text + n, note_text_word(text + n), no))
        n = (size_t)(note_text_next(text + n) - text);
    if (n == first || text[n] < 'A' || text[n] > 'Z')
        return 0;
    for (const char *w = text + n; *w != '\0'; w = note_text_next(w))
        if (note_text_case(w, note_text_word(w)) != NOTE_CASE_MIXED || *w > 'Z')
            return strchr("(,", *w) != NULL ? n : 0;
    return n;
}

/* "she/her Dana Fox" */
static size_t pronouns(const char *text)
{
    static const char *const said[] = {"she/her",  "he/him",      "they/them",
                                       "she/they", "he/they",     "(she/her)",
                                       "(he/him)", "(they/them)", NULL};
    size_t n = note_text_word(text);
    return note_text_in(text, n, said) && text[n] == ' ' ? n + 1 : 0;
}

const char *note_pasted_start(const char *text)
{
    text += pronouns(text);
    text += described(text);
    static const char *const greetings[] = {"hi", "hello", "dear", "hey", NULL};
    text += before_bracketed(text);
    while (*text == '@' || *text == ' ')
        text++;
    text += stray_words(text);
    while (*text == '(' || *text == '[') /* what a mail address left behind */
        text++;
    size_t hello = note_text_starts_any(text, greetings);
    return text[hello] != '\0' ? text + hello : text;
}

bool note_pasted_read(const char *text, struct note_pasted *p)
{
    if (note_nobody_is(text) || note_text_copy(p->text, sizeof p->text, text, strlen(text)) == 0)
        return false;
    drop_status(p->text);
    unquote_first(p->text);
    take_nickname(p->text, p->nick, sizeof p->nick);
    undot_address(p->text);
    p->text[headline(p->text)] = '\0';
    uncomma(p->text);
    (void)note_text_trim(p->text);
    struct note_words *w = &p->words;
    split(p->text, w);
    w->count = advert(w);
    while (w->count > 1 && note_title_is_credential(w->at[w->count - 1], w->n[w->count - 1]))
        w->count--;
    /* "jane doe md": small as the rest. */
    static const char *const small[] = {"md", "rn", "jd", "mp", NULL};
    if (w->count > 2 && note_text_in(w->at[w->count - 1], w->n[w->count - 1], small))
        w->count--;
    /* "Maj. Shri Harbhajan Singh Ji": a courtesy, and no family. */
    static const char *const courtesies[] = {"ji", "sahib", "saab", "garu", NULL};
    if (w->count > 3 && note_text_in(w->at[w->count - 1], w->n[w->count - 1], courtesies))
        w->count--;
    p->start = 0;
    note_title_take(w, &p->start, p->title);
    if (w->count > 1)
        p->start += note_epithet_words(w, p->start);
    drop_second_saying(w, p->start);
    return w->count != 0 && !(w->count == 1 && note_title_is_no_name(w->at[0], w->n[0])) &&
           !note_nobody_is_handle(w->at[p->start]);
}

const char *note_pasted_second(const char *text, size_t *first_bytes)
{
    static const char *const joins[] = {" and ", " & ", " + ", NULL};
    if (!note_text_may_hold(text, joins))
        return NULL;
    for (size_t i = 0; joins[i] != NULL; i++) {
        const char *at = strstr(text, joins[i]);
        const char *other = at == NULL ? NULL : at + strlen(joins[i]);
        /* "& co" is nobody. */
        if (other != NULL && at > text && note_text_starts(other, "co") == 0) {
            *first_bytes = (size_t)(at - text);
            return other;
        }
    }
    return NULL;
}
