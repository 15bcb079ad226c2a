/* note_curious.c - see note_curious.h. */
#include "note_curious.h"
#include "note_blunt.h"

#include <string.h>

enum { FEWEST_BYTES = 3, MOST_BYTES = 60, QUESTION_BYTES = 200 };

/* Behind the words that say that one asks or wants to know, or NULL. */
static const char *behind_wish(const char *text)
{
    static const char *const wishes[] = {"know", "ask", "hear", "learn", "see", NULL};
    for (const char *w = text; *w != '\0'; w = note_text_next(w))
        if (note_text_word_in(w, wishes))
            return note_text_next(w);
    return NULL;
}

/* "how people", "which course they": bytes of the first part, and of those who are asked. */
static size_t asked_bytes(const char *text, size_t *who)
{
    static const char *const asking[] = {"how", "which", "where", NULL};
    static const char *const people[] = {"people", "they", NULL};
    if (!note_text_word_in(text, asking))
        return 0;
    const char *next = note_text_next(text);
    if (note_text_word_in(text, (const char *const[]){"which", NULL}))
        next = note_text_next(next);
    *who = note_text_starts_any(next, people);
    return *who == 0 ? 0 : (size_t)(next - text);
}

bool note_curious_take(const char *text, char *out, size_t cap)
{
    static const char *const others[] = {"they", "them", "their", "he", "she", "his", "her", NULL};
    char head[QUESTION_BYTES];
    const char *asked = behind_wish(text);
    size_t who = 0, n = asked == NULL ? 0 : asked_bytes(asked, &who);
    if (n == 0)
        return false;
    const char *deed = asked + n + who;
    size_t k = strlen(deed);
    if (k < FEWEST_BYTES || k > MOST_BYTES || strpbrk(deed, ",;.") != NULL || note_blunt_is(deed) ||
        note_text_find_any(deed, others) || note_text_copy(head, sizeof head, asked, n) == 0)
        return false;
    head[n] = '\0';
    char lead[QUESTION_BYTES];
    return note_text_join(lead, sizeof lead, "may I ask ", head, "you ") &&
           note_text_join(out, cap, lead, deed, "");
}
