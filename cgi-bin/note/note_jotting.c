/* note_jotting.c - see note_jotting.h. */
#include "note_jotting.h"

#include <string.h>

/* Where a short form stands for its words: anywhere, before a figure, behind one, not at the start,
 * or only before one of the words in `its`. */
enum place {
    ANYWHERE,
    BEFORE_FIGURE,
    BEHIND_FIGURE,
    INSIDE,
    BEFORE_STATE,
    BEFORE_OWNER,
    BEHIND_IN
};

static const struct {
    const char *typed, *meant;
    enum place place;
} forms[] = {{"w/", "with", ANYWHERE},
             {"w/o", "without", ANYWHERE},
             {"b/c", "because", ANYWHERE},
             {"cuz", "because", INSIDE},
             {"re:", "about", INSIDE},
             {"re", "about", INSIDE},
             {"abt", "about", ANYWHERE},
             {"asst", "assistant", ANYWHERE},
             {"til", "until", ANYWHERE},
             {"thx", "thanks", ANYWHERE},
             {"thnx", "thanks", ANYWHERE},
             {"pls", "please", ANYWHERE},
             {"plz", "please", ANYWHERE},
             {"wanna", "want to", ANYWHERE},
             {"gonna", "going to", ANYWHERE},
             {"gotta", "have to", ANYWHERE},
             {"xmas", "Christmas", ANYWHERE},
             {"christmas", "Christmas", ANYWHERE},
             {"min", "minutes", BEHIND_FIGURE},
             {"mins", "minutes", BEHIND_FIGURE},
             {"p.", "page", BEFORE_FIGURE},
             {"pp.", "pages", BEFORE_FIGURE},
             {"ch.", "chapter", BEFORE_FIGURE},
             {"ch", "chapter", BEFORE_FIGURE},
             {"w", "with", INSIDE},
             {"vol.", "volume", BEFORE_FIGURE},
             {"wont", "won't", INSIDE},
             {"n", "and", INSIDE},
             {"qs", "questions", ANYWHERE},
             {"cld", "could", ANYWHERE},
             {"wld", "would", ANYWHERE},
             {"bc", "because", INSIDE},
             {"rn", "right now", ANYWHERE},
             {"4", "for", BEFORE_OWNER},
             {"ppl", "people", ANYWHERE},
             {"bday", "birthday", ANYWHERE},
             {"convo", "conversation", ANYWHERE},
             {"diff", "different", INSIDE},
             {"thru", "through", ANYWHERE},
             {"tho", "though", ANYWHERE},
             {"whats", "what's", ANYWHERE},
             {"theres", "there's", ANYWHERE},
             {"collab", "collaboration", ANYWHERE},
             {"its", "it's", BEFORE_STATE},
             {"march", "March", BEHIND_IN},
             {"may", "May", BEHIND_IN},
             {"jan", "January", BEHIND_IN},
             {"feb", "February", BEHIND_IN},
             {"apr", "April", BEHIND_IN},
             {"aug", "August", BEHIND_IN},
             {"sept", "September", BEHIND_IN},
             {"oct", "October", BEHIND_IN},
             {"nov", "November", BEHIND_IN},
             {"dec", "December", BEHIND_IN},
             {"ur", "you're", BEFORE_STATE}};

/* "in feb", "until dec", "9 dec". */
static bool is_behind_in(const char *text, const char *word)
{
    static const char *const before[] = {" in ", " until ", " since ", " from ",
                                         " by ", " till ",  NULL};
    size_t at = (size_t)(word - text);
    if (at > 1 && word[-1] == ' ' && note_text_is_digit(word[-2]))
        return true;
    for (size_t i = 0; before[i] != NULL; i++) {
        size_t k = strlen(before[i]);
        if (at >= k && memcmp(word - k, before[i], k) == 0)
            return true;
    }
    return false;
}

static bool fits(enum place place, const char *text, const char *word, const char *next)
{
    static const char *const states[] = {"been", "a",    "an",     "so",    "the",     "too",
                                         "one",  "not",  "all",    "great", "about",   "my",
                                         "just", "in",   "at",     "going", "looking", "here",
                                         "on",   "from", "hiring", "still", NULL};
    switch (place) {
    case BEFORE_FIGURE:
        return note_text_is_digit(*next);
    case BEHIND_FIGURE: {
        const char *p = word;
        while (p > text && p[-1] == ' ')
            p--;
        return p > text && note_text_is_digit(p[-1]);
    }
    case INSIDE:
        return word > text && *next != '\0';
    case BEFORE_STATE:
        return note_text_in(next, note_text_word(next), states);
    case BEFORE_OWNER:
        return word > text && note_text_in(next, note_text_word(next),
                                           (const char *const[]){"the", "my", "your", "our", "you",
                                                                 "u", "me", NULL});
    case BEHIND_IN: /* "I took over from Jan" */
        return (word[0] >= 'a' || (word > text + 3 && strncmp(word - 4, " in ", 4) == 0)) &&
               is_behind_in(text, word);
    case ANYWHERE:
        break;
    }
    return true;
}

/* What the word stands for, or NULL. Capitals mean something else ("RE", "QS"). */
static const char *meant(const char *text, const char *word, size_t n)
{
    const char *next = note_text_next(word);
    if (n > 9 || (n > 1 && note_text_case(word, n) == NOTE_CASE_UPPER))
        return NULL;
    const char first = note_text_low(word[0]);
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
        if (forms[i].typed[0] == first &&
            note_text_in(word, n, (const char *const[]){forms[i].typed, NULL}) &&
            fits(forms[i].place, text, word, next))
            return forms[i].meant;
    return NULL;
}

void note_jotting_spell(char *text, size_t cap)
{
    for (char *w = text; *w != '\0'; w += note_text_next(w) - w) {
        size_t n = note_text_word(w);
        while (n > 1 && strchr(",;!?", w[n - 1]) != NULL)
            n--;
        const char *full = meant(text, w, n);
        size_t k = full == NULL ? 0 : strlen(full);
        if (k == 0)
            continue;
        if (strlen(text) + k + 1 > cap + n)
            return;
        memmove(w + k, w + n, strlen(w + n) + 1);
        memcpy(w, full, k);
    }
}

void note_jotting_drop_brackets(char *text)
{
    for (char *open; (open = strstr(text, " (")) != NULL && open != text;) {
        const char *close = strchr(open, ')');
        const char *rest = close == NULL ? "" : close + 1;
        memmove(open, rest, strlen(rest) + 1);
    }
}
