/* note_task.c - see note_task.h. */
#include "note_task.h"
#include "note_clause.h"

#include <string.h>

enum { VERB_BYTES = 40 };

/* The verb of `word` (n bytes) among those of trades; 0 bytes when it is none. */
static size_t trade_verb(const char *word, size_t n, char *out, size_t cap)
{
    static const char *const verbs[] = {
        "install",   "rewire",  "repair",  "renovate", "migrate",  "rebrand",  "refurbish",
        "decorate",  "paint",   "clean",   "audit",    "print",    "deliver",  "redesign",
        "replace",   "rebuild", "fit",     "refit",    "insulate", "digitise", "digitize",
        "plaster",   "cater",   "service", "maintain", "upgrade",  "edit",     "proofread",
        "typeset",   "bind",    "fix",     "mend",     "remove",   "assess",   "survey",
        "interpret", "frame",   "engrave", "automate", "convert",  NULL};
    char stem[VERB_BYTES];
    if (n < 5 || n > sizeof stem - 2 || memcmp(word + n - 3, "ing", 3) != 0 ||
        note_text_lower(word, n - 3, stem, sizeof stem) == 0)
        return 0;
    size_t k = n - 3;
    bool doubled = stem[k - 1] == stem[k - 2] && note_text_in(stem, k - 1, verbs);
    if (!note_text_in(stem, k, verbs) && !doubled)
        memcpy(stem + k++, "e", 2);
    k -= doubled;
    return note_text_in(stem, k, verbs) ? note_text_copy(out, cap, stem, k) : 0;
}

bool note_task_take(const char *noun, char *out, size_t cap)
{
    char verb[VERB_BYTES];
    const size_t n = note_text_word(noun);
    out[0] = '\0';
    if (noun[n] == '\0' || strchr(noun, ',') != NULL || strstr(noun, " and ") != NULL)
        return false;
    if (trade_verb(noun, n, verb, sizeof verb) == 0 &&
        note_clause_verb(noun, n, verb, sizeof verb) == 0)
        return false;
    return note_text_join(out, cap, verb, noun + n, "");
}
