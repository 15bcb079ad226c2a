/* note_name.c - see note_name.h. */
#include "note_name.h"
#include "note_called.h"
#include "note_given.h"
#include "note_title.h"

#include <string.h>

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
    return letters == 1 ||
           (n <= 6 && memchr(word, '.', n) != NULL && !note_title_is_short_given(word, n));
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

/* Small ASCII letters alone, and no vowel among them. */
static bool has_no_vowel(const char *word, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (word[i] < 'a' || word[i] > 'z' || is_vowel(word[i]))
            return false;
    return true;
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
    /* "kj" is KJ as well; "ng" is a family, and Md a given name. */
    static const char *const names[] = {"md", "mc", "st", "sk", NULL};
    if (!note_text_in(word, n, names) && whole == NOTE_CASE_LOWER && n == 2 && at == 0 &&
        has_no_vowel(word, n) && !note_given_is_eastern_family(word, n)) {
        out[at] = (char)(word[0] - 'a' + 'A');
        out[at + 1] = (char)(word[1] - 'a' + 'A');
        out[at + 2] = '\0';
        return true;
    }
    bool flat = whole == NOTE_CASE_LOWER ||
                (whole == NOTE_CASE_UPPER && (letters > 2 || at == 0 || low)) || shouted;
    if (flat)
        return (low ? note_text_lower(word, n, out + at, room)
                    : note_text_name_case(word, n, out + at, room)) != 0;
    return note_text_copy(out + at, room, word, n) != 0;
}

static bool is_low_particle(const struct note_words *w, size_t i, size_t start)
{
    if (i == start || i + 1 == w->count || !note_given_is_particle(w->at[i], w->n[i]))
        return false;
    return true;
}

/* "d'Arcy", "d’Arcy": the particle has lost its vowel. */
static bool is_elided(const char *word, size_t n)
{
    return n > 3 && word[0] == 'd' && (word[1] == '\'' || memcmp(word + 1, "\xE2\x80\x99", 3) == 0);
}

/* "Nkosi-van Wyk": two families' names, of which the second has a particle. */
static bool ends_in_particle(const char *word, size_t n)
{
    size_t hyphen = n;
    while (hyphen > 0 && word[hyphen - 1] != '-')
        hyphen--;
    return hyphen > 1 && note_given_is_particle(word + hyphen, n - hyphen);
}

/* "Ortega y Gasset", "Costa e Silva": the name before it is a family's too. */
static bool joins_families(const char *word, size_t n)
{
    return n == 1 && (word[0] == 'y' || word[0] == 'e');
}

/* Where the family name starts: at its first particle, or the last word. */
static size_t family(const struct note_words *w, size_t start)
{
    /* "Khalid ibn Saud Al-Harbi": the father's name is not the family's. */
    const char *last = w->at[w->count - 1];
    if (w->n[w->count - 1] > 3 && last[2] == '-' && note_text_case(last, 1) == NOTE_CASE_UPPER &&
        note_given_is_particle(last, 2))
        return w->count - 1;
    size_t virgin = note_given_virgin_words(w, start);
    if (virgin != 0)
        return start + virgin; /* who is called so has two families' names, or one */
    for (size_t i = start + 1; i + 1 < w->count; i++)
        if (note_given_is_particle(w->at[i], w->n[i]) || is_elided(w->at[i], w->n[i]) ||
            note_given_is_prefix(w->at[i], w->n[i]) || ends_in_particle(w->at[i], w->n[i]))
            return i > start + 1 && joins_families(w->at[i], w->n[i]) ? i - 1 : i;
    return w->count - 1;
}

static enum note_case case_of(const struct note_words *w, size_t start)
{
    enum note_case all = NOTE_CASE_NONE;
    bool mixed = false;
    for (size_t i = start; i < w->count; i++) {
        enum note_case own = note_text_case(w->at[i], w->n[i]);
        if (own == NOTE_CASE_NONE || (i > start && note_given_is_particle(w->at[i], w->n[i])))
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

/* One name on its way to its forms. */
struct reading {
    struct note_pasted is;
    enum note_case all; /* the case of the words, where they have one in common */
    enum note_order order;
};

/* Append the words from `from` to `to`, in their right case. */
static void append_words(const struct reading *r, size_t from, size_t to, char *out)
{
    const struct note_words *w = &r->is.words;
    for (size_t i = from; i < to; i++) {
        bool family = r->order == NOTE_ORDER_CAPITALS && i + 1 < w->count;
        if (!append(out, w->at[i], w->n[i], family ? NOTE_CASE_LOWER : r->all,
                    is_low_particle(w, i, r->is.start)))
            return;
    }
}

/* "Big Dave": without it the name is another one. */
static bool is_half(const char *word, size_t n)
{
    static const char *const sizes[] = {"big",  "little", "old", "young", "lil",
                                        "lil'", "wee",    "ah",  NULL};
    return note_text_in(word, n, sizes);
}

/* Can no part of it be said alone by a stranger? */
static bool is_whole(const struct reading *r, const char *full)
{
    const struct note_words *w = &r->is.words;
    size_t start = r->is.start;
    /* "van der Berg" alone is a family name; "Ben" and "Van" with a capital are given ones. */
    bool particle = r->all == NOTE_CASE_MIXED &&
                    note_text_case(w->at[start], w->n[start]) == NOTE_CASE_LOWER &&
                    note_given_is_particle(w->at[start], w->n[start]);
    static const char *const households[] = {"chez",   "famiglia", "famille", "familie", "fam.",
                                             "family", "team",     "maison",  NULL};
    return w->count - start == 1 || r->order == NOTE_ORDER_WHOLE || particle ||
           is_half(w->at[start], w->n[start]) ||
           note_text_in(w->at[start], w->n[start], households) ||
           is_initial(w->at[start], w->n[start]) || is_whole_script(full);
}

/* "Uncle Bob", "Chief Olu Fashina": a friend leaves it before the given name. */
static bool is_called(const char *word, size_t n)
{
    static const char *const called[] = {
        "chief",   "uncle",   "aunt",   "auntie", "aunty",    "alhaji",    "hajia",     "mwalimu",
        "chef",    "nurse",   "sensei", "prince", "princess", "president", "principal", "minister",
        "grandpa", "grandma", "granny", "gran",   "grandad",  "professor", NULL};
    return note_text_in(word, n, called);
}

static void fill_first(const struct reading *r, struct note_name *out)
{
    const struct note_words *w = &r->is.words;
    size_t start = r->is.start;
    if (r->order == NOTE_ORDER_GIVEN_LAST || r->order == NOTE_ORDER_CAPITALS)
        append_words(r, w->count - 1, w->count, out->first);
    else if (w->count - start > 2 && is_half(w->at[start], w->n[start]))
        append_words(r, start, start + 2, out->first);
    else if (is_whole(r, out->full))
        memcpy(out->first, out->full, sizeof out->first);
    else {
        size_t given = is_called(w->at[start], w->n[start]) ? start + 1 : start;
        append_words(r, start, given + note_given_words(w, given), out->first);
    }
}

/* The words that follow a title: the family name, or all where it cannot be told. */
static void formal_words(const struct reading *r, size_t *from, size_t *to)
{
    const struct note_words *w = &r->is.words;
    *from = r->is.start;
    *to = w->count;
    if (r->order == NOTE_ORDER_CAPITALS)
        *to = w->count - 1;
    else if (r->order == NOTE_ORDER_GIVEN_FIRST &&
             !is_initial(w->at[w->count - 1], w->n[w->count - 1]))
        *from = family(w, r->is.start);
}

/* "Tanaka-san": it goes with the family name as a title does. */
static bool has_honorific(const char *word, size_t n)
{
    return n > 5 && note_text_in(word + n - 4, 4, (const char *const[]){"-san", NULL});
}

static void fill_formal(const struct reading *r, struct note_name *out)
{
    /* Of them one says the given name. */
    static const char *const knightly[] = {
        "sir",   "dame",  "lady", "sister", "brother", "mother",         "pak", "bapak", "ibu",
        "dato'", "datuk", "dato", "datin",  "tan sri", "do\xC3\xB1\x61", NULL};
    const char *title = r->is.title;
    /* Two family names, or a name that is said whole. */
    static const char *const said_whole[] = {"ven.", "sr", "se\xC3\xB1or", "se\xC3\xB1ora", NULL};
    size_t from = r->is.start, to = r->is.words.count;
    if (note_text_in(title, strlen(title), said_whole) && to - from <= 4)
        ;
    else if (to - from > 1 && note_text_in(title, strlen(title), knightly))
        to = from + note_given_words(&r->is.words, from);
    else if (title[0] != '\0' && !is_whole_script(out->full))
        formal_words(r, &from, &to);
    else if (to - from == 2 && has_honorific(r->is.words.at[to - 1], r->is.words.n[to - 1]))
        from = to - 1;
    (void)note_text_copy(out->formal, sizeof out->formal, title, strlen(title));
    /* "DUPONT Jean-Marc": a form puts the family first, a letter does not. */
    bool turned = title[0] == '\0' && r->order == NOTE_ORDER_CAPITALS;
    append_words(r, turned ? to - 1 : from, to, out->formal);
    if (turned)
        append_words(r, from, to - 1, out->formal);
}

/* What a friend says, for a title or a nickname. */
static void mend_first(const struct reading *r, struct note_name *out)
{
    const char *title = r->is.title, *nick = r->is.nick;
    if (note_title_stays(title) && r->order == NOTE_ORDER_GIVEN_FIRST) {
        char given[NOTE_NAME_BYTES];
        memcpy(given, out->first, sizeof given);
        (void)note_text_join(out->first, sizeof out->first, title, " ", given);
    }
    /* "Dr. Chen": nobody knows the given name, so every tone keeps the title. */
    bool initial = r->order == NOTE_ORDER_GIVEN_FIRST && r->is.words.count - r->is.start > 1 &&
                   is_initial(r->is.words.at[r->is.start], r->is.words.n[r->is.start]);
    bool family = note_given_is_particle(r->is.words.at[r->is.start], r->is.words.n[r->is.start]);
    if (title[0] != '\0' && (initial || family || r->is.words.count - r->is.start == 1))
        memcpy(out->first, out->formal, sizeof out->first);
    memcpy(out->given, out->first, sizeof out->given);
    if (nick[0] != '\0')
        (void)note_text_copy(out->first, sizeof out->first, nick, strlen(nick));
}

/* A lone letter is a name where it was typed as one ("Q", "Prof. Q"), and what is left of scrap
 * where it was not ("a;8"). */
static bool is_remnant(const char *typed, const char *name)
{
    size_t letters = 0, n, size = strlen(name);
    if (strpbrk(name, "+=%$#_") != NULL)
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

static void parse_one(const char *typed, struct note_name *out)
{
    struct reading r;
    memset(out, 0, sizeof *out);
    const char *text = note_pasted_start(typed);
    if (!note_pasted_read(text, &r.is))
        return;
    const struct note_words *w = &r.is.words;
    r.all = case_of(w, r.is.start);
    r.order = note_given_order(w, r.is.start);
    append_words(&r, r.is.start, w->count, out->full);
    if (is_remnant(text, out->full)) {
        memset(out, 0, sizeof *out);
        return;
    }
    (void)note_text_join(out->titled, sizeof out->titled, r.is.title,
                         r.is.title[0] == '\0' ? "" : " ", out->full);
    out->earned = note_title_is_earned(r.is.title);
    out->civil = note_title_is_civil(r.is.title);
    fill_first(&r, out);
    fill_formal(&r, out);
    mend_first(&r, out);
}

static void join(char *to, const char *more)
{
    size_t n = strlen(to), m = strlen(more);
    if (n + m + 6 > NOTE_NAME_BYTES)
        return;
    memcpy(to + n, " and ", 5);
    memcpy(to + n + 5, more, m + 1);
}

/* "Mr. & Mrs. Smith" */
static void join_couple(const char *title, const struct note_name *other, struct note_name *out)
{
    *out = *other;
    (void)note_text_join(out->formal, sizeof out->formal, title, " and ", other->formal);
    memcpy(out->first, out->formal, sizeof out->first);
    memcpy(out->given, out->formal, sizeof out->given);
    memcpy(out->full, out->formal, sizeof out->full);
}

static void parse(const char *text, struct note_name *out)
{
    size_t n = 0;
    const char *second = note_pasted_second(text, &n);
    char one[NOTE_NAME_BYTES];
    if (second == NULL || n >= sizeof one || strpbrk(text, "|@(,") != NULL) {
        parse_one(text, out);
        return;
    }
    struct note_name other;
    (void)note_text_copy(one, sizeof one, text, n);
    parse_one(one, out);
    parse_one(second, &other);
    if (out->full[0] == '\0' && other.full[0] != '\0' && note_title_is(one, strlen(one))) {
        join_couple(one, &other, out);
        return;
    }
    if (out->full[0] == '\0' || other.full[0] == '\0' || strcmp(out->full, other.full) == 0)
        return;
    join(out->first, other.first);
    join(out->given, other.given);
    join(out->full, other.full);
    join(out->titled, other.titled);
    join(out->formal, other.formal);
}

void note_name_parse(const char *text, struct note_name *out)
{
    struct note_called called;
    note_called_read(text, &called);
    parse(called.text, out);
    if (called.nick[0] != '\0' && out->full[0] != '\0')
        (void)note_text_copy(out->first, sizeof out->first, called.nick, strlen(called.nick));
}
