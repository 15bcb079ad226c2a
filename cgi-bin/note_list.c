/* note_list.c - see note_list.h. */
#include "note_list.h"
#include "note_name.h"

#include <string.h>

enum { PEOPLE = 4 };

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
    static const char *const words[] = {" and ", " & ", " + ", NULL};
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

static void add(struct people *p, const char *name)
{
    static const char *const after_names[] = {"phd", "md",   "mba",    "cpa",  "jr", "sr",
                                              "co",  "& co", "others", "more", NULL};
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

static void read_people(const char *text, struct people *p)
{
    p->count = 0;
    while (*text != '\0') {
        char one[NOTE_NAME_BYTES];
        struct note_name name;
        size_t separator, n = item(text, &separator);
        if (note_text_copy(one, sizeof one, text, n) != 0) {
            char *from = strstr(one, " from ");
            if (from != NULL)
                *from = '\0';
            (void)note_text_trim(one);
            size_t and = note_text_starts(one, "and");
            if (p->count > 0 && is_described(one + and)) {
                add(p, one + and);
            } else {
                note_name_parse(one + and, &name);
                add(p, name.titled);
            }
        }
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
