/* note_whom.c - see note_whom.h. */
#include "note_whom.h"

#include <string.h>

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_small(char c)
{
    return c >= 'a' && c <= 'z';
}

static void drop_front(char *text, size_t n)
{
    memmove(text, text + n, strlen(text + n) + 1);
}

static bool ends_with(const char *text, const char *end)
{
    size_t n = strlen(text), k = strlen(end);
    return n > k && strcmp(text + n - k, end) == 0;
}

/* "both of us know Ana", "he has Ana in common with me": Ana. In place. */
static void drop_saying(char *text)
{
    static const char *const leads[] = {"both of us know",
                                        "we both know",
                                        "you both know",
                                        "both know",
                                        "he has",
                                        "she has",
                                        "they have",
                                        "he knows",
                                        "she knows",
                                        "they know",
                                        "he also knows",
                                        "she also knows",
                                        "you know",
                                        "we have",
                                        "i know",
                                        "we all know",
                                        "a certain",
                                        "could be through",
                                        "might be through",
                                        "could be",
                                        "might be",
                                        "our common acquaintance is",
                                        "our common friend is",
                                        "our mutual friend is",
                                        "our mutual acquaintance is",
                                        "our mutual contact is",
                                        "mutual contact is",
                                        "mutual friend is",
                                        "common friend is",
                                        "he's friends with",
                                        "she's friends with",
                                        "friends with both",
                                        NULL};
    static const char *const tails[] = {
        " in common with me", " in common", " too",       " as well", " lol",
        " basically",         " haha",      " obviously", " i think", " I think",
        " of course",         " himself",   " herself",   NULL};
    for (size_t n; (n = note_text_starts_any(text, leads)) != 0 && text[n] != '\0';)
        drop_front(text, n);
    for (size_t i = 0; note_text_may_hold(text, tails) && tails[i] != NULL; i++)
        if (ends_with(text, tails[i]))
            text[strlen(text) - strlen(tails[i])] = '\0';
}

/* "we don't, but LinkedIn shows 2: Ravi, Joon": those it shows. "Rao suggested but did not
 * introduce", "Marta and her dog": the first alone. In place. */
static void cut_second_thought(char *text)
{
    static const char *const not_[] = {"we don't", "none", "nobody", "not really", NULL};
    static const char *const cuts[] = {" suggested but ", " introduced but ", " & her ", " & his ",
                                       " and her ",       " and his ",        NULL};
    char *colon = strstr(text, ": ");
    if (colon != NULL && note_text_starts_any(text, not_) != 0)
        drop_front(text, (size_t)(colon + 2 - text));
    for (size_t i = 0; cuts[i] != NULL; i++) {
        char *at = strstr(text, cuts[i]);
        const char *last = strrchr(text, ' ');
        if (at != NULL && at > text &&
            (!is_capital(last[1]) || strchr(at, ',') != NULL)) /* but "and his wife Efua" */
            *at = '\0';
    }
}

/* "Kalle Lindqvist. He speaks of you": the name alone. */
static void cut_sentence(char *text)
{
    static const char *const subjects[] = {"he", "she", "they", "we",    "i",
                                           "it", "you", "he's", "she's", NULL};
    for (char *at = strstr(text, ". "); at != NULL; at = strstr(at + 1, ". "))
        if (note_text_word_in(at + 2, subjects)) {
            *at = '\0';
            return;
        }
}

/* A few words with capitals and nothing else: "Mrs. Wekesa", "Billy K." */
static bool is_name(const char *text)
{
    enum { MOST = 4 };
    size_t words = 0;
    for (const char *w = text; *w != '\0'; w = note_text_next(w), words++)
        if (!is_capital(*w) && (unsigned char)*w < 128)
            return false;
    return words > 0 && words <= MOST;
}

/* Does a small word that joins stand in it? "Madam Chair of our chama", "the editor at Kwani" */
static bool is_description(const char *text)
{
    static const char *const joins[] = {"of",   "at", "in",    "from", "who",
                                        "with", "on", "whose", NULL};
    static const char *const led[] = {"the", "a", "an", "our", "some", "this", "that", "one", NULL};
    return note_text_find_any(text, joins) || (is_small(text[0]) && note_text_word_in(text, led));
}

/* "Madam Chair of our chama (Mrs. Wekesa)", "the editor at Kwani, Billy K.": who that is. */
static void take_name_behind(char *text)
{
    char *open = strrchr(text, '('), *comma = strrchr(text, ',');
    size_t n = strlen(text);
    if (open != NULL && open > text && text[n - 1] == ')' && strchr(text, '(') == open) {
        char inside[NOTE_TEXT_BYTES], outside[NOTE_TEXT_BYTES];
        if (note_text_copy(inside, sizeof inside, open + 1, n - (size_t)(open - text) - 2) != 0 &&
            note_text_copy(outside, sizeof outside, text, (size_t)(open - text)) != 0 &&
            is_name(inside) && is_description(outside))
            memcpy(text, inside, strlen(inside) + 1);
        return;
    }
    if (comma == NULL || comma[1] != ' ' || strchr(text, ',') != comma || !is_name(comma + 2))
        return;
    *comma = '\0';
    bool described = is_small(text[0]) && is_description(text) && strchr(text, '\'') == NULL;
    *comma = ',';
    if (described)
        drop_front(text, (size_t)(comma + 2 - text));
}

/* "Our kids' teacher Ms Alvarez": she has a name. */
static void take_titled(char *text)
{
    static const char *const titles[] = {" Ms ",  " Mr ",   " Mrs ", " Dr ",   " Ms. ",
                                         " Mr. ", " Mrs. ", " Dr. ", " Miss ", NULL};
    if (note_text_starts(text, "our") == 0)
        return;
    for (size_t i = 0; titles[i] != NULL; i++) {
        char *at = strstr(text, titles[i]);
        if (at != NULL && is_name(at + 1)) {
            drop_front(text, (size_t)(at + 1 - text));
            return;
        }
    }
}

/* ", volunteer at the hub", ", drives the same trucks", ", SNA": it says who that one is. */
static void cut_apposition(char *text)
{
    static const char *const behind[] = {"at",   "of",   "in",  "from", "for", "on",  "the",
                                         "same", "with", "who", "my",   "his", "her", "a",
                                         "all",  "both", "you", "and",  NULL};
    static const char *const people[] = {"and", "my",  "your",  "our", "his", "her", "the",
                                         "a",   "who", "whose", "now", "he",  "she", NULL};
    char *comma = strchr(text, ',');
    if (comma == NULL || comma == text || comma[1] != ' ')
        return;
    const char *tail = comma + 2;
    bool letters = strlen(tail) > 1 && strlen(tail) < 6 && strpbrk(tail, " ,.") == NULL &&
                   note_text_case(tail, strlen(tail)) == NOTE_CASE_UPPER;
    bool small = is_small(*tail) && !note_text_word_in(tail, people) && strchr(tail, ',') == NULL &&
                 note_text_word_in(note_text_next(tail), behind) && strstr(tail, " and ") == NULL &&
                 strstr(tail, " & ") == NULL;
    bool count = note_text_starts_any(tail, (const char *const[]){"all", "both of", NULL}) != 0 &&
                 strchr(tail, ',') == NULL;
    if (letters || small || count)
        *comma = '\0';
}

/* "Amaka my chief bridesmaid": Amaka. */
static void cut_whose(char *text)
{
    static const char *const whose[] = {" my ", " our ", " your ", NULL};
    for (size_t i = 0; is_capital(text[0]) && whose[i] != NULL; i++) {
        char *at = strstr(text, whose[i]);
        if (at == NULL || at == text || at[-1] == ',') /* "Ole, my neighbour" says who he is */
            continue;
        *at = '\0';
        if (!is_name(text) ||
            note_text_word_in(text, (const char *const[]){"my", "our", "your", NULL}))
            *at = ' ';
        else
            return;
    }
}

/* "her dad": the recipient's. "Late Deacon Bell" is late. */
static void mend_front(char *text, size_t cap)
{
    static const char *const theirs[] = {"her", "his", NULL};
    size_t n = strlen(text);
    if (n + 4 >= cap)
        return;
    if (note_text_word_in(text, theirs)) {
        memmove(text + 4, text + 3, n - 2);
        memcpy(text, "your", 4);
    } else if (strncmp(text, "Late ", 5) == 0) {
        memmove(text + 4, text, n + 1);
        memcpy(text, "the l", 5);
    }
}

/* "My landlady plays bridge with his wife", "Tony told me about him": said to the recipient. In
 * place; true room for every one of them. */
static void turn(char *text, size_t cap)
{
    static const char *const said[][2] = {{" with his ", " with your "},
                                          {" with her ", " with your "},
                                          {" about him", " about you"},
                                          {" about her", " about you"},
                                          {"ur ", "your "}};
    static const char *const whose[] = {"my", "our", "your", NULL};
    for (size_t i = 0; i < sizeof said / sizeof said[0]; i++) {
        char *at = strstr(text, said[i][0]);
        size_t n = strlen(said[i][0]), k = strlen(said[i][1]);
        bool last = strchr(said[i][0] + 1, ' ') != NULL && said[i][0][n - 1] != ' ';
        bool front = said[i][0][0] != ' ';
        if (at == NULL || (last && at[n] != '\0') || (front && at != text) ||
            strlen(text) + k + 1 > cap + n)
            continue;
        memmove(at + k, at + n, strlen(at + n) + 1);
        memcpy(at, said[i][1], k);
    }
    if (is_capital(text[0]) && note_text_word_in(text, whose))
        text[0] = note_text_low(text[0]);
}

/* "whats his name, tall, Dermot": who came to mind at last. */
static void take_remembered(char *text)
{
    static const char *const forgot[] = {
        "whats his name",  "what's his name", "whats her name", "what's her name",
        "forgot the name", "can't remember",  "cant remember",  NULL};
    if (note_text_starts_any(text, forgot) == 0)
        return;
    char *comma = strrchr(text, ',');
    bool named = comma != NULL && comma[1] == ' ' && is_name(comma + 2);
    drop_front(text, named ? (size_t)(comma + 2 - text) : strlen(text));
}

/* Nobody, in some words; or somebody of another language, whose name does not follow. */
static bool is_nobody(const char *text)
{
    static const char *const none[] = {"none directly",
                                       "nobody directly",
                                       "no one directly",
                                       "not directly",
                                       "none really",
                                       "none but",
                                       NULL};
    static const char *const mine[] = {"mi",  "mon",  "ma",    "mein", "meine", "mia",  "mio",
                                       "min", "mijn", "minha", "meu",  "moj",   "moja", NULL};
    static const char *const us[] = {"both of us", "we both", NULL};
    static const char *const doing[] = {"were", "are",  "was",  "went", "go",
                                        "met",  "live", "work", NULL};
    /* Where the two met whom is nobody else's business. */
    static const char *const private_ties[] = {"aa sponsor", "sponsor",   "therapist",
                                               "rehab",      "probation", "parole",
                                               "dealer",     "cellmate",  NULL};
    if (note_text_find_any(text, private_ties) && note_text_find(text, "i'm") == NULL)
        return true;
    size_t n = note_text_starts_any(text, us);
    if (n != 0 && note_text_word_in(text + n, doing))
        return true;
    return note_text_starts_any(text, none) != 0 ||
           (is_small(text[0]) && note_text_word_in(text, mine) &&
            !is_capital(*note_text_next(text)));
}

size_t note_whom_take(const char *text, char *out, size_t cap)
{
    out[0] = '\0';
    if (is_nobody(text) || note_text_copy(out, cap, text, strlen(text)) == 0)
        return 0;
    (void)note_text_trim(out);
    take_remembered(out);
    cut_second_thought(out);
    drop_saying(out);
    cut_sentence(out);
    take_name_behind(out);
    take_titled(out);
    cut_apposition(out);
    cut_whose(out);
    mend_front(out, cap);
    turn(out, cap);
    return note_text_trim(out);
}
