/* note_name.c - see note_name.h. */
#include "note_name.h"
#include "note_given.h"
#include "note_title.h"

#include <string.h>
#include <utf8proc.h>

static const char *const particles[] = {"van", "von", "der",  "den", "de",  "del", "della", "di",
                                        "da",  "dos", "das",  "du",  "la",  "le",  "el",    "al",
                                        "bin", "ibn", "bint", "ben", "ter", "ten", "zu",    "zum",
                                        "zur", "af",  "av",   "y",   "e",   NULL};
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
    static const char *const cuts[] = {"|",
                                       "\xE2\x80\xA2",
                                       "\xC2\xB7",
                                       " - ",
                                       " \xE2\x80\x93 ",
                                       " \xE2\x80\x94 ",
                                       "@",
                                       "(",
                                       " / ",
                                       ";",
                                       ":",
                                       " at ",
                                       NULL};
    size_t end = strlen(text);
    for (size_t i = 0; cuts[i] != NULL; i++) {
        const char *at = strstr(text, cuts[i]);
        if (at != NULL && at > text && (size_t)(at - text) < end)
            end = (size_t)(at - text);
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
    bool plain = left.count >= 1 && right.count >= 1 && right.count <= 2;
    for (size_t i = 0; plain && i + 1 < left.count; i++)
        plain = note_text_in(left.at[i], left.n[i], particles); /* "van der Berg, Pieter" */
    for (size_t i = 0; plain && i < right.count; i++)
        plain = !note_title_is_credential(right.at[i], right.n[i]) &&
                !note_title_is_job(right.at[i], right.n[i]) &&
                !note_title_is(right.at[i], right.n[i]) && right.n[i] > 1;
    if (!plain || strlen(text) + strlen(after) + 2 > NOTE_NAME_BYTES)
        return;
    size_t given = strlen(after);
    memmove(text + given + 1, text, strlen(text) + 1);
    memcpy(text, after, given);
    text[given] = ' ';
}

/* Does the script write names whose parts must not be taken apart by a stranger? */
static bool is_whole_script(const char *text)
{
    for (size_t n = 1; *text != '\0'; text += n) {
        n = 1;
        if ((unsigned char)*text < 128)
            continue;
        int32_t c = note_text_codepoint(text, &n);
        if ((c >= 0x0600 && c <= 0x08FF) || (c >= 0xFB50 && c <= 0xFDFF) ||
            (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1100 && c <= 0x11FF) ||
            (c >= 0x1780 && c <= 0x17FF) || (c >= 0x3040 && c <= 0x30FF) ||
            (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) ||
            (c >= 0xF900 && c <= 0xFAFF) || c >= 0x20000)
            return true;
    }
    return false;
}

static bool is_initial(const char *word, size_t n)
{
    size_t letters = 0, k;
    for (size_t i = 0; i < n; i += k) {
        int32_t c = note_text_codepoint(word + i, &k);
        letters += note_text_is_letter(c);
    }
    return letters == 1 || (n <= 6 && memchr(word, '.', n) != NULL);
}

static bool is_vowel(char c)
{
    return strchr("aeiouy", note_text_low(c)) != NULL && c != '\0';
}

static bool is_said_as_word(const char *word, size_t n)
{
    if (n == 2)
        return is_vowel(word[0]) != is_vowel(word[1]) && is_vowel(word[1]);
    return n != 3 || is_vowel(word[1]) || (is_vowel(word[0]) && is_vowel(word[2]));
}

/* Append one word of the name to `out`, in its right case. */
static bool append(char *out, const char *word, size_t n, enum note_case whole, bool low)
{
    size_t at = strlen(out), room = NOTE_NAME_BYTES - at;
    if (at + n + 8 > NOTE_NAME_BYTES)
        return false;
    if (at > 0) {
        out[at++] = ' ';
        room--;
    }
    size_t letters = (size_t)note_length(word, n);
    enum note_case own = note_text_case(word, n);
    /* "Jean DUPONT": the family name in capitals is a custom of forms, not of letters. */
    bool shouted = own == NOTE_CASE_UPPER && letters >= 4 && memchr(word, '.', n) == NULL;
    /* "JJ" and "IBM" are said letter by letter, "ANA" and "TOM" are not. */
    if (whole == NOTE_CASE_UPPER && letters <= 3 && at == 0 && !is_said_as_word(word, n) &&
        !note_given_is_eastern_family(word, n))
        return note_text_copy(out + at, room, word, n) != 0;
    bool flat = whole == NOTE_CASE_LOWER ||
                (whole == NOTE_CASE_UPPER && (letters > 2 || at == 0)) || shouted;
    if (flat)
        return (low ? note_text_lower(word, n, out + at, room)
                    : note_text_name_case(word, n, out + at, room)) != 0;
    return note_text_copy(out + at, room, word, n) != 0;
}

static bool is_low_particle(const struct note_words *w, size_t i, size_t start)
{
    if (i == start || i + 1 == w->count || !note_text_in(w->at[i], w->n[i], particles))
        return false;
    return true;
}

/* Where the family name starts: at its first particle, or the last word. */
static size_t family(const struct note_words *w, size_t start)
{
    for (size_t i = start + 1; i + 1 < w->count; i++)
        if (note_text_in(w->at[i], w->n[i], particles))
            return i;
    return w->count - 1;
}

static enum note_case case_of(const struct note_words *w, size_t start)
{
    enum note_case all = NOTE_CASE_NONE;
    bool mixed = false;
    for (size_t i = start; i < w->count; i++) {
        enum note_case own = note_text_case(w->at[i], w->n[i]);
        if (own == NOTE_CASE_NONE || (i > start && note_text_in(w->at[i], w->n[i], particles)))
            continue;
        /* An initial is upper in any hand: it says nothing about the rest. */
        if (own == NOTE_CASE_UPPER && is_initial(w->at[i], w->n[i]) && w->count - start > 1)
            continue;
        mixed |= own == NOTE_CASE_MIXED;
        all = all == NOTE_CASE_NONE || all == own ? own : NOTE_CASE_MIXED;
    }
    /* "maria SILVA": no word of it is in its own case. */
    return all == NOTE_CASE_MIXED && !mixed ? NOTE_CASE_LOWER : all;
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
    if (n == 0 || n > 30 || memchr(open + 1, ' ', n) != NULL || memchr(open + 1, '/', n) != NULL ||
        note_text_case(open + 1, n) != NOTE_CASE_MIXED)
        return;
    (void)note_text_copy(nick, cap, open + 1, n);
    const char *rest = close + 2;
    memmove(open, rest, strlen(rest) + 1);
}

static void fill_first(const struct note_words *w, size_t start, enum note_case all,
                       struct note_name *out)
{
    bool lone = w->count - start == 1;
    /* "van der Berg" alone is a family name; "Ben" and "Van" with a capital are given ones. */
    bool particle = all == NOTE_CASE_MIXED &&
                    note_text_case(w->at[start], w->n[start]) == NOTE_CASE_LOWER &&
                    note_text_in(w->at[start], w->n[start], particles);
    bool whole =
        !lone && (is_whole_script(out->full) || is_initial(w->at[start], w->n[start]) || particle);
    enum note_order order = note_given_order(w, start);
    if (order == NOTE_ORDER_GIVEN_LAST || order == NOTE_ORDER_CAPITALS) {
        (void)append(out->first, w->at[w->count - 1], w->n[w->count - 1], all, false);
        return;
    }
    if (lone || whole || order == NOTE_ORDER_WHOLE) {
        (void)note_text_copy(out->first, sizeof out->first, out->full, strlen(out->full));
        return;
    }
    size_t given = note_given_words(w, start);
    for (size_t i = start; i < start + given; i++)
        (void)append(out->first, w->at[i], w->n[i], all, false);
}

/* The words that follow a title: the family name, or all where it cannot be told. */
static void formal_words(const struct note_words *w, size_t start, size_t *from, size_t *to)
{
    enum note_order order = note_given_order(w, start);
    *from = start;
    *to = w->count;
    if (order == NOTE_ORDER_CAPITALS)
        *to = start + 1;
    else if (order == NOTE_ORDER_GIVEN_FIRST &&
             !is_initial(w->at[w->count - 1], w->n[w->count - 1]))
        *from = family(w, start);
}

static void fill_formal(const struct note_words *w, size_t start, enum note_case all,
                        const char *title, struct note_name *out)
{
    size_t from = start, to = w->count;
    if (note_text_in(title, strlen(title), (const char *const[]){"sir", "dame", NULL}))
        to = start + 1;
    else if (title[0] != '\0' && !is_whole_script(out->full))
        formal_words(w, start, &from, &to);
    (void)note_text_copy(out->formal, sizeof out->formal, title, strlen(title));
    for (size_t i = from; i < to; i++)
        (void)append(out->formal, w->at[i], w->n[i], all, is_low_particle(w, i, start));
}

/* Two people in one field: "Anna Smith and Tom Jones". */
static const char *second_person(const char *text, size_t *first_bytes)
{
    static const char *const joins[] = {" and ", " & ", " + ", NULL};
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
    static const char *const ads[] = {"hiring",      "#hiring", "opentowork",
                                      "#opentowork", "we're",   NULL};
    static const char *const pronouns[] = {"she/her",    "he/him",   "they/them", "she/they",
                                           "he/they",    "they/she", "they/he",   "she/her/hers",
                                           "he/him/his", NULL};
    for (size_t i = 1; i < w->count; i++) {
        bool open = note_text_in(w->at[i], w->n[i], (const char *const[]){"open", NULL}) &&
                    i + 1 < w->count && w->n[i + 1] == 2;
        if (open || note_text_in(w->at[i], w->n[i], ads) ||
            note_text_in(w->at[i], w->n[i], pronouns))
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

/* A lone letter is a name where it was typed as one ("Q", "Prof. Q"), and what is left of scrap
 * where it was not ("a;8"). */
static bool is_remnant(const char *typed, const char *name)
{
    size_t letters = 0, n, size = strlen(name);
    if (strpbrk(name, "+=%$#") != NULL)
        return true;
    for (const char *at = name; *at != '\0'; at += n)
        letters += note_text_is_letter(note_text_codepoint(at, &n));
    if (letters != 1)
        return letters == 0;
    if (note_length(name, size) > 2)
        return true;
    for (const char *w = typed; *w != '\0'; w = note_text_next(w))
        if (note_text_find(w, name) == w && strchr(" .,", w[size]) != NULL)
            return false;
    return true;
}

/* "ruth.lee@example.com" */
static void undot_address(char *name)
{
    if (strchr(name, '@') == NULL || strchr(name, ' ') != NULL)
        return;
    for (char *dot = name; *dot != '\0' && *dot != '@'; dot++)
        *dot = *dot == '.' || *dot == '_' ? ' ' : *dot;
}

/* A name taken apart. */
struct parts {
    char text[NOTE_NAME_BYTES], nick[32], title[NOTE_TITLE_BYTES];
    struct note_words words;
    size_t start; /* of the name, behind its titles */
    enum note_case all;
};

/* What was typed where a name is asked for, and names nobody. */
static bool is_nobody(const char *text)
{
    static const char *const starts[] = {"the",
                                         "my",
                                         "our",
                                         "all",
                                         "everyone",
                                         "everybody",
                                         "hiring manager",
                                         "team",
                                         "sir or madam",
                                         "whom it may concern",
                                         "somebody",
                                         "someone",
                                         NULL};
    static const char *const wholes[] = {"test", "tester", "user",      "admin",
                                         "me",   "you",    "recipient", NULL};
    static const char *const groups[] = {"team", "department", "recruiting", "staff",
                                         "crew", "group",      "support",    NULL};
    const char *last = strrchr(text, ' ');
    return note_text_starts_any(text, starts) != 0 || note_text_in(text, strlen(text), wholes) ||
           (last != NULL && note_text_in(last + 1, strlen(last + 1), groups));
}

/* "example.com": a lone word with a domain. */
static bool is_domain(const char *name)
{
    static const char *const domains[] = {"com", "org", "net", "io", "co.uk", NULL};
    const char *stop = strchr(name, '.');
    return stop != NULL && strchr(name, ' ') == NULL && strchr(name, '@') == NULL &&
           note_text_in(stop + 1, strlen(stop + 1), domains);
}

/* Where the name begins in what was typed: behind a stray "to", behind "Dear". */
static const char *skip_greeting(const char *text)
{
    static const char *const greetings[] = {"hi", "hello", "dear", "hey", NULL};
    while (*text == '@' || *text == ' ')
        text++;
    text += stray_words(text);
    size_t hello = note_text_starts_any(text, greetings);
    return text[hello] != '\0' ? text + hello : text;
}

/* False when there is no name. */
static bool take_apart(const char *text, struct parts *p)
{
    if (is_nobody(text) || is_domain(text) ||
        note_text_copy(p->text, sizeof p->text, text, strlen(text)) == 0)
        return false;
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
    p->start = 0;
    note_title_take(w, &p->start, p->title);
    drop_second_saying(w, p->start);
    if (w->count == 0 || (w->count == 1 && note_title_is_no_name(w->at[0], w->n[0])))
        return false;
    p->all = case_of(w, p->start);
    return true;
}

static void write_full(const struct parts *p, char *full)
{
    const struct note_words *w = &p->words;
    for (size_t i = p->start; i < w->count; i++)
        if (!append(full, w->at[i], w->n[i], p->all, is_low_particle(w, i, p->start)))
            return;
}

static void parse_one(const char *typed, struct note_name *out)
{
    struct parts p;
    memset(out, 0, sizeof *out);
    const char *text = skip_greeting(typed);
    if (!take_apart(text, &p))
        return;
    write_full(&p, out->full);
    if (is_remnant(text, out->full)) {
        memset(out, 0, sizeof *out);
        return;
    }
    (void)note_text_join(out->titled, sizeof out->titled, p.title, p.title[0] == '\0' ? "" : " ",
                         out->full);
    fill_first(&p.words, p.start, p.all, out);
    fill_formal(&p.words, p.start, p.all, p.title, out);
    out->earned = note_title_is_earned(p.title);
    if (note_title_stays(p.title) &&
        note_given_order(&p.words, p.start) == NOTE_ORDER_GIVEN_FIRST) {
        char given[NOTE_NAME_BYTES];
        memcpy(given, out->first, sizeof given);
        (void)note_text_join(out->first, sizeof out->first, p.title, " ", given);
    }
    /* "Dr. Chen": nobody knows the given name, so every tone keeps the title. */
    if (p.title[0] != '\0' && p.words.count - p.start == 1)
        memcpy(out->first, out->formal, sizeof out->first);
    if (p.nick[0] != '\0')
        (void)note_text_copy(out->first, sizeof out->first, p.nick, strlen(p.nick));
}

static void join(char *to, const char *more)
{
    size_t n = strlen(to), m = strlen(more);
    if (n + m + 6 > NOTE_NAME_BYTES)
        return;
    memcpy(to + n, " and ", 5);
    memcpy(to + n + 5, more, m + 1);
}

void note_name_parse(const char *text, struct note_name *out)
{
    size_t n = 0;
    const char *second = second_person(text, &n);
    char one[NOTE_NAME_BYTES];
    if (second == NULL || n >= sizeof one || strpbrk(text, "|@(,") != NULL) {
        parse_one(text, out);
        return;
    }
    struct note_name other;
    (void)note_text_copy(one, sizeof one, text, n);
    parse_one(one, out);
    parse_one(second, &other);
    if (out->full[0] == '\0' || other.full[0] == '\0' || strcmp(out->full, other.full) == 0)
        return;
    join(out->first, other.first);
    join(out->full, other.full);
    join(out->titled, other.titled);
    join(out->formal, other.formal);
}
