/* note_list.c - see note_list.h. */
#include "note_list.h"
#include "note_name.h"

#include <string.h>

enum { PEOPLE = 4, ORIGIN_BYTES = 32 };

struct people {
    size_t count;
    char name[PEOPLE][NOTE_NAME_BYTES];
};

/* "ANA AND JOSÉ": capitals separate as well. */
static bool is_word_here(const char *text, const char *word)
{
    size_t n = 0;
    while (word[n] != '\0' && note_text_low(text[n]) == word[n])
        n++;
    return word[n] == '\0';
}

/* Bytes up to the next separator at depth zero, and the separator's own bytes. */
static size_t item(const char *text, size_t *separator)
{
    static const char *const words[] = {" and ", " & ", " +", NULL};
    int depth = 0;
    for (size_t i = 0; text[i] != '\0'; i++) {
        depth += text[i] == '(' ? 1 : text[i] == ')' && depth > 0 ? -1 : 0;
        *separator = 1;
        if (depth == 0 && (text[i] == ',' || text[i] == ';' || text[i] == '/'))
            return i;
        for (size_t w = 0; depth == 0 && words[w] != NULL; w++)
            if (is_word_here(text + i, words[w])) {
                *separator = strlen(words[w]);
                return i;
            }
    }
    *separator = 0;
    return strlen(text);
}

/* "Ana Ruiz of the Department of Physics and Astronomy": the "and" is the department's. Bytes of
 * the name before it and, in *all, up to the next comma; 0 when there is no such thing. */
static size_t before_office(const char *text, size_t *all)
{
    static const char *const offices[] = {" of the Department of ",  " of the Faculty of ",
                                          " of the School of ",      " of the Institute of ",
                                          " of the Ministry of ",    " of the Office of ",
                                          " of the Department for ", NULL};
    *all = strcspn(text, ",;/");
    for (size_t i = 0; offices[i] != NULL; i++) {
        const char *at = strstr(text, offices[i]);
        if (at != NULL && at > text && (size_t)(at - text) < *all)
            return (size_t)(at - text);
    }
    return 0;
}

static void add(struct people *p, const char *name)
{
    static const char *const after_names[] = {"phd", "md",   "mba",    "cpa",  "jr",  "sr",
                                              "co",  "& co", "others", "more", "etc", NULL};
    if (name[0] == '\0' || p->count == PEOPLE || note_text_in(name, strlen(name), after_names))
        return;
    for (size_t i = 0; i < p->count; i++)
        if (strlen(p->name[i]) == strlen(name) && note_text_find(p->name[i], name) == p->name[i])
            return;
    memcpy(p->name[p->count++], name, strlen(name) + 1);
}

/* "14 others", "the late Dr. W. Blum", "my sister": said as typed, for want of a name or beside
 * one. Behind a name alone: "the team" by itself is nobody. */
static bool is_described(const char *one)
{
    static const char *const starts[] = {"the", "my", "our", "his", "her", "their", "a few", NULL};
    static const char *const counted[] = {"others", "more",        "people",   "friends",
                                          "other",  "connections", "contacts", NULL};
    size_t n = strspn(one, "0123456789");
    bool more = n > 0 && n < 4 && one[n] == ' ' && note_text_starts_any(one + n + 1, counted) != 0;
    bool small = one[0] >= 'a' && one[0] <= 'z' && note_text_next(one)[0] != '\0';
    return more || (small && note_text_starts_any(one, starts) != 0);
}

/* "3" behind names is three others; "12 other mutual connections" are twelve. In place. */
static void say_counted(char *one)
{
    static const char *const ties[] = {
        "mutual",         "connections", "contacts", "other mutual", "other connections",
        "other contacts", NULL};
    size_t n = strspn(one, "0123456789");
    bool more = n > 0 && n < 4 && (n > 1 || one[0] > '1');
    if (more && (one[n] == '\0' || note_text_starts_any(one + n + 1, ties) != 0))
        memcpy(one + n, " others", sizeof " others");
}

/* "4 others" is four. */
static void add_counted(struct people *p, const char *text)
{
    static const char *const numbers[] = {"two",   "three", "four", "five",   "six",   "seven",
                                          "eight", "nine",  "ten",  "eleven", "twelve"};
    enum { LAST = 12 };
    char spelled[NOTE_NAME_BYTES];
    size_t n = strspn(text, "0123456789");
    unsigned value = n == 0 || n > 2 ? 0 : (unsigned)(text[0] - '0');
    if (n == 2)
        value = value * 10 + (unsigned)(text[1] - '0');
    bool word = value >= 2 && value <= LAST &&
                note_text_join(spelled, sizeof spelled, numbers[value - 2], text + n, "");
    add(p, word ? spelled : text);
}

/* "who is Ben's wife", and "your brother" behind one name and a comma: it says who that one is. */
static bool is_apposition(const struct people *p, const char *one, char mark, bool last)
{
    static const char *const whose[] = {"my", "your", "our", "his", "her", NULL};
    if (p->count == 0)
        return false;
    return note_text_starts_any(one, (const char *const[]){"who", "whose", "now", NULL}) != 0 ||
           (p->count == 1 && mark == ',' && last && note_text_starts_any(one, whose) != 0);
}

/* "that guy from Sysco", "people as at the quiz": small words, and no name among them. */
static bool is_nobody(const char *one)
{
    static const char *const some[] = {"that",     "this",     "some", "a",      "an",
                                       "someone",  "somebody", "kids", "people", "same",
                                       "the gang", "the rest", NULL};
    static const char *const words[] = {"of", "in", "at",   "the",  "that", "as", "know",
                                        "i",  "we", "same", "from", "with", NULL};
    if (one[0] < 'a' || one[0] > 'z')
        return false;
    if (note_text_starts_any(one, some) != 0)
        return true;
    size_t count = 0;
    bool small = false;
    for (const char *w = one; *w != '\0'; w = note_text_next(w), count++) {
        if (*w >= 'A' && *w <= 'Z')
            return false;
        small = small || note_text_in(w, note_text_word(w), words);
    }
    return small && count > 2 &&
           note_text_starts_any(
               one, (const char *const[]){"my", "our", "the", "his", "her", "your", NULL}) == 0;
}

static void add_one(struct people *p, char *one, char mark, bool last)
{
    struct note_name name;
    char *from = strstr(one, " from "), *rest = strstr(one, " etc");
    char origin[ORIGIN_BYTES] = "";
    /* "Old Pete from the allotment" is known by it; where "Tom from Acme" works is no part of him.
     */
    if (from != NULL && from[6] >= 'a' && from[6] <= 'z' && strpbrk(from, "(,") == NULL)
        (void)note_text_copy(origin, sizeof origin, from, strlen(from));
    if (from != NULL)
        *from = '\0';
    if (rest != NULL)
        *rest = '\0';
    (void)note_text_trim(one);
    char *text = one + note_text_starts(one, "and");
    char *al = strstr(text, " et al");
    if (al != NULL)
        *al = '\0';
    if (is_apposition(p, text, mark, last) || is_nobody(text))
        return;
    if (p->count > 0)
        say_counted(text);
    if (p->count > 0 && is_described(text)) {
        add_counted(p, text);
        return;
    }
    note_name_parse(text, &name);
    char known[NOTE_NAME_BYTES];
    bool whence = name.titled[0] != '\0' && origin[0] != '\0' &&
                  note_text_join(known, sizeof known, name.titled, origin, "");
    add(p, whence ? known : name.titled);
}

static void read_people(const char *text, struct people *p)
{
    enum { COUNTED = 8 }; /* room for " others" */
    char mark = '\0';
    p->count = 0;
    while (*text != '\0') {
        char one[NOTE_NAME_BYTES + COUNTED];
        size_t separator, n = item(text, &separator), all = 0;
        size_t office = text[n] == '\0' ? 0 : before_office(text, &all);
        if (office != 0 && office < n) {
            separator = all - office + (text[all] != '\0');
            n = office;
        }
        if (n < NOTE_NAME_BYTES && note_text_copy(one, sizeof one, text, n) != 0)
            add_one(p, one, mark, text[n] == '\0');
        mark = text[n];
        text += n + separator;
        while (*text == ' ')
            text++;
    }
}

size_t note_list_people(const char *text, char *out, size_t cap)
{
    struct people p;
    read_people(text, &p);
    size_t at = 0;
    out[0] = '\0';
    for (size_t i = 0; i < p.count; i++) {
        const char *join = i == 0 ? "" : i + 1 == p.count ? " and " : ", ";
        size_t n = strlen(p.name[i]), j = strlen(join);
        if (at + n + j + 1 > cap)
            return at;
        memcpy(out + at, join, j);
        memcpy(out + at + j, p.name[i], n + 1);
        at += n + j;
    }
    return at;
}
