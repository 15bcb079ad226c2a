/* note_billing.c - see note_billing.h. */
#include "note_billing.h"
#include "note_aside.h"

#include <string.h>

enum { NAME_BYTES = 400 };

/* Behind the words that take back what was typed, or NULL. */
static const char *behind_no(const char *text)
{
    static const char *const takes_back[] = {"? no ",
                                             "? no, ",
                                             ", no wait",
                                             " no wait",
                                             " - no ",
                                             " - no, ",
                                             ", no: ",
                                             " - no: ",
                                             "\xE2\x80\xA6 no ",
                                             "... no ",
                                             " \xE2\x80\x93 no, ",
                                             "? sorry, ",
                                             ", sorry, ",
                                             " - sorry ",
                                             ", i mean ",
                                             " i mean ",
                                             ", actually ",
                                             "? actually ",
                                             "? rather ",
                                             NULL};
    if (!note_text_may_hold(text, takes_back))
        return NULL;
    for (size_t i = 0; takes_back[i] != NULL; i++) {
        const char *at = strstr(text, takes_back[i]);
        if (at != NULL && at != text)
            return at + strlen(takes_back[i]);
    }
    return NULL;
}

void note_billing_correct(char *text)
{
    static const char *const lead[] = {"just put", "it was", "that was", "it's", "was",
                                       "i mean",   "put",    "its",      NULL};
    static const char *const said[] = {"idea", "clue", "doubt", "one", "longer", NULL};
    enum { LEAST = 3 };
    const char *meant = behind_no(text);
    if (meant == NULL || note_text_word_in(meant, said))
        return;
    meant += strspn(meant, " -,.:'\"\xE2\x80\x93");
    meant += note_text_starts_any(meant, lead);
    meant += strspn(meant, " -,.'\"");
    if (strlen(meant) >= LEAST && note_text_is_word_byte(meant[0]) && !note_aside_starts(meant))
        memmove(text, meant, strlen(meant) + 1);
}

/* "wine tasting in Mendoza?? or San Juan": what is doubted goes, with its preposition. */
static void drop_doubted(char *text)
{
    static const char *const before[] = {" in ", " at ", " near ", " @ ", NULL};
    char *mark = strchr(text, '?');
    if (mark == NULL || mark == text || strpbrk(text, "\":") != NULL)
        return;
    const char *rest = mark + strspn(mark, "? ,");
    if (note_text_starts(rest, "or") == 0 && !note_aside_starts(rest))
        return;
    *mark = '\0';
    for (size_t i = 0; before[i] != NULL; i++) {
        char *at = strstr(text, before[i]);
        if (at != NULL && at != text)
            *at = '\0';
    }
}

/* "a wedding (Bisi & Kola's)", "hackathon (Junction)": whose it is and what it is called come
 * first. In place, within cap bytes. */
static void raise_bracket(char *text, size_t cap)
{
    enum { NAME = 24 };
    static const char *const kinds[] = {
        "wedding",  "birthday", "party",   "hackathon",   "meetup",     "workshop",
        "festival", "retreat",  "reunion", "barbecue",    "bbq",        "dinner",
        "lunch",    "funeral",  "gala",    "christening", "conference", "summit",
        "bootcamp", "do",       "night",   "drinks",      "launch",     NULL};
    char name[NAME_BYTES], kind[NAME_BYTES];
    const char *head = text + note_text_starts_any(text, (const char *const[]){"a", "the", NULL});
    const char *open = strstr(head, " ("), *last = open;
    if (open == NULL || open == head)
        return;
    while (last > head && last[-1] != ' ')
        last--;
    const size_t n = (size_t)(open++ - head);
    size_t k = strcspn(open + 1, ")");
    bool small = note_text_case(head, n) == NOTE_CASE_LOWER && n <= NAME;
    if (k == 0 || k > NAME || open[1 + k] != ')' || open[2 + k] != '\0' || !small ||
        !note_text_in(last, (size_t)(open - 1 - last), kinds) || open[1] < 'A' || open[1] > 'Z' ||
        note_text_copy(name, sizeof name, open + 1, k) == 0 ||
        note_text_copy(kind, sizeof kind, head, n) == 0)
        return;
    char *sign = strstr(name, " & ");
    if (sign != NULL && strlen(name) + 3 < sizeof name) {
        memmove(sign + 5, sign + 3, strlen(sign + 3) + 1);
        memcpy(sign, " and ", 5);
    }
    char whole[2 * NAME_BYTES];
    if (note_text_join(whole, sizeof whole, name, " ", kind))
        (void)note_text_copy(text, cap, whole, strlen(whole));
}

/* "Clinicians Society conf", "climbing comp": the word in full. In place, within cap bytes. */
static void spell(char *text, size_t cap)
{
    static const char *const forms[][2] = {
        {"conf", "conference"},    {"comp", "competition"}, {"assoc", "association"},
        {"assoc.", "association"}, {"mtg", "meeting"},      {"xmas", "Christmas"},
        {"bday", "birthday"},      {"grad", "graduation"},  {"champs", "championships"},
        {"bfast", "breakfast"},    {"w/end", "weekend"}};
    for (char *w = text; *w != '\0'; w += note_text_next(w) - w) {
        size_t n = note_text_word(w);
        for (size_t i = 0; w != text && i < sizeof forms / sizeof forms[0]; i++) {
            size_t k = strlen(forms[i][1]);
            if (w[0] != forms[i][0][0] || !note_text_is(w, n, forms[i][0]) ||
                strlen(text) + k >= cap)
                continue;
            memmove(w + k, w + n, strlen(w + n) + 1);
            memcpy(w, forms[i][1], k);
            break;
        }
    }
}

void note_billing_mend(char *text, size_t cap)
{
    note_billing_correct(text);
    char *day = strstr(text, ", day "); /* "Devoxx, day 2, lunch line" */
    if (day != NULL && day != text && note_text_is_digit(day[6]))
        *day = '\0';
    drop_doubted(text);
    raise_bracket(text, cap);
    spell(text, cap);
}
