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
    static const char *const people[] = {"people", "they", "you", "he", "she", NULL};
    if (!note_text_word_in(text, asking))
        return 0;
    const char *next = note_text_next(text);
    if (note_text_word_in(text, (const char *const[]){"which", NULL}))
        next = note_text_next(next);
    *who = note_text_starts_any(next, people);
    return *who == 0 ? 0 : (size_t)(next - text);
}

/* "I may have met her at the dentist": asked as a question. */
static bool take_guess(const char *text, char *out, size_t cap)
{
    static const char *const guesses[] = {
        "may have met",   "might have met",  "think we met", "think i met",    "maybe we met",
        "perhaps we met", "we may have met", "probably met", "could have met", NULL};
    static const char *const whom[] = {"you", "him", "her", "them", NULL};
    static const char *const where[] = {"at", "in", "on", "through", "during", "when", NULL};
    size_t n = note_text_starts_any(text, (const char *const[]){"i", "we", "maybe i", NULL});
    size_t met = note_text_starts_any(text + n, guesses);
    const char *rest = text + n + met;
    rest += note_text_starts_any(rest, whom);
    return met != 0 && strlen(rest) <= MOST_BYTES && strpbrk(rest, ",;.") == NULL &&
           note_text_word_in(rest, where) && note_text_join(out, cap, "did we meet ", rest, "");
}

/* "she knows Bernie": what it is of "you". */
static const char *of_you(const char *deed, size_t *skip)
{
    static const char *const verbs[][2] = {
        {"knows", "know "}, {"is", "are "}, {"was", "were "}, {"has", "have "}};
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if ((*skip = note_text_starts(deed, verbs[i][0])) != 0)
            return verbs[i][1];
    return "";
}

bool note_curious_take(const char *text, char *out, size_t cap)
{
    static const char *const others[] = {"they", "them", "their", "he", "she", "his", "her", NULL};
    char head[QUESTION_BYTES];
    if (take_guess(text, out, cap))
        return true;
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
    size_t skip;
    const char *verb = of_you(deed, &skip);
    return note_text_join(lead, sizeof lead, "may I ask ", head, "you ") &&
           note_text_join(out, cap, lead, verb, deed + skip);
}
