/* note_sentence.c - see note_sentence.h. */
#include "note_sentence.h"
#include "note_clause.h"
#include "note_midst.h"
#include "note_jotting.h"
#include "note_noun.h"
#include "note_splice.h"
#include "note_told.h"

#include <string.h>

enum { PLAIN_BYTES = NOTE_TOPIC_BYTES };

/* "coffee was terrible" wants an article, and "they were late" says nobody. */
static bool has_subject(const char *text)
{
    static const char *const subjects[] = {
        "i",    "i'm", "i've", "we",    "we're", "we've", "you",  "you're", "you've",
        "my",   "our", "your", "the",   "this",  "that",  "it",   "it's",   "there",
        "both", "his", "her",  "these", "those", "a",     "some", NULL};
    return note_text_word_in(text, subjects) || (text[0] >= 'A' && text[0] <= 'Z');
}

/* Signs that stand for a word. In place, within cap bytes. */
static void spell_signs(char *s, size_t cap)
{
    static const char *const signs[] = {" & ", " + ", NULL};
    for (size_t i = 0; signs[i] != NULL; i++)
        for (char *at; (at = strstr(s, signs[i])) != NULL && strlen(s) + 3 < cap;) {
            memmove(at + 5, at + 3, strlen(at + 3) + 1);
            memcpy(at, " and ", 5);
        }
}

/* "you are speaking I am backstage": two sentences that nothing joins. */
static bool runs_on(const char *text)
{
    static const char *const joints[] = {
        "and",   "but",  "that", "what", "how",   "why",  "when",   "where", "which", "because",
        "so",    "if",   "as",   "than", "while", "who",  "before", "after", "since", "think",
        "until", "then", "know", "said", "told",  "like", "though", "hope",  "all",   NULL};
    static const char *const anew[] = {"i am",   "i'm",   "we are",  "we're", "you are",
                                       "you're", "i was", "we were", NULL};
    const char *before = text;
    for (const char *w = note_text_next(text); *w != '\0'; before = w, w = note_text_next(w))
        if (note_text_starts_any(w, anew) != 0 && !note_text_word_in(before, joints) &&
            strchr(",;", before[note_text_word(before) - 1]) == NULL)
            return true;
    return false;
}

/* "I did wigs you did lights": two sentences with one verb. In place, within cap bytes. */
static void join_same(char *text, size_t cap)
{
    static const char *const who[] = {"i", "you", "we", "they", NULL};
    const char *verb = note_text_next(text);
    size_t n = note_text_word(verb);
    if (!note_text_word_in(text, who) || n < 3)
        return;
    for (char *w = text; *w != '\0'; w += note_text_next(w) - w) {
        const char *next = note_text_next(w);
        bool again = w > verb && note_text_word_in(w, who) && note_text_word(next) == n &&
                     memcmp(next, verb, n) == 0 && w[-1] == ' ';
        bool joined = w > verb + 4 && (strncmp(w - 4, "and ", 4) == 0 || w[-2] == ',');
        if (!again || joined || strlen(text) + 5 > cap)
            continue;
        memmove(w + 4, w, strlen(w) + 1);
        memcpy(w, "and ", 4);
        return;
    }
}

/* "you're a locksmith I teach maths": two sentences; "a locksmith I know" is one. In place. */
static void join_trades(char *text, size_t cap)
{
    static const char *const are[] = {"you're a", "you're an", "you are a", "you are an", NULL};
    static const char *const relatives[] = {"who", "that", "and", "but", "so", "because", NULL};
    char *me = strstr(text, " i ");
    me = me != NULL ? me : strstr(text, " I ");
    if (me == NULL || note_text_starts_any(text, are) == 0 || strlen(text) + 5 > cap)
        return;
    const char *word = me;
    while (word > text && word[-1] != ' ')
        word--;
    const char *object = note_text_next(note_text_next(me + 1));
    if (*object == '\0' || note_text_word_in(word, relatives) || me[-1] == ',')
        return;
    memmove(me + 4, me, strlen(me) + 1);
    memcpy(me, " and", 4);
}

/* "you beat me in 23 moves then told me lies": the first of two verbs. In place. */
static void cut_then(char *text)
{
    static const char *const who[] = {"i",    "we",  "you", "it",    "they",   "the", "my",
                                      "your", "our", "i'm", "we're", "you're", NULL};
    char *then = strstr(text, " then ");
    if (then == NULL || note_text_word_in(then + 6, who) || note_text_find(text, "if") != NULL ||
        note_text_next(note_text_next(text)) >= then)
        return;
    *then = '\0';
    (void)note_text_trim(text);
}

/* "you turned me down, said ask again": what one was told to do. In place, within cap bytes. */
static void say_said(char *text, size_t cap)
{
    static const char *const bids[] = {"ask",   "try",   "come", "call",
                                       "write", "apply", "wait", NULL};
    char *said = strstr(text, ", said ");
    if (said == NULL || note_text_starts(text, "you") == 0 || !note_text_word_in(said + 7, bids) ||
        strlen(text) + 7 > cap)
        return;
    memmove(said + 13, said + 7, strlen(said + 7) + 1);
    memcpy(said, " and said to ", 13);
}

bool note_sentence_take(const char *core, char *clause, size_t cap, bool *of_work)
{
    char plain[PLAIN_BYTES], full[PLAIN_BYTES];
    clause[0] = '\0';
    *of_work = false;
    if (note_text_copy(plain, sizeof plain, core, strlen(core)) == 0)
        return false;
    note_jotting_drop_brackets(plain);
    spell_signs(plain, sizeof plain);
    cut_then(plain);
    join_same(plain, sizeof plain);
    join_trades(plain, sizeof plain);
    say_said(plain, sizeof plain);
    bool told = note_told_in_full(plain, full, sizeof full, of_work);
    *of_work = told && *of_work;
    if (!told && (!has_subject(plain) || note_noun_is_torn(plain) || !note_clause_is(plain)))
        return false;
    if (!told && runs_on(plain))
        return true;
    if (note_midst_write(told ? full : plain, clause, cap) != 0)
        note_splice_clause(clause, cap);
    return true;
}
