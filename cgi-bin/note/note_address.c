/* note_address.c - see note_address.h. */
#include "note_address.h"

#include <string.h>

enum { WORD_BYTES = 40 };

/* Where the rewriting stands. */
struct turn {
    const char *at; /* the next word to read */
    char *out;
    size_t n, cap;
    bool subject, turned, full;
    bool goes_on; /* behind a subject that was turned, and before any other */
};

/* Letters and apostrophes at `text`. */
static size_t letters(const char *text)
{
    size_t n = 0;
    while (note_text_is_letter((unsigned char)text[n]) || text[n] == '\'')
        n++;
    return n;
}

static bool is_one(const char *word, size_t n, const char *const *list)
{
    return n > 0 && note_text_in(word, n, list);
}

static void put(struct turn *t, const char *text, size_t n)
{
    if (t->n + n + 1 > t->cap) {
        t->full = true;
        return;
    }
    memcpy(t->out + t->n, text, n);
    t->n += n;
}

static void put_word(struct turn *t, const char *word)
{
    t->turned = true;
    put(t, word, strlen(word));
}

/* "her" before a thing is the owner's; before these, or at the end, it is she. */
static const char *her(const char *next)
{
    static const char *const no_things[] = {
        "a",         "about",    "again",      "an",       "and",   "as",     "at",
        "back",      "because",  "before",     "better",   "but",   "by",     "directly",
        "first",     "for",      "from",       "here",     "how",   "if",     "in",
        "later",     "more",     "next",       "now",      "on",    "online", "or",
        "out",       "over",     "personally", "properly", "since", "so",     "some",
        "soon",      "sometime", "that",       "the",      "there", "to",     "today",
        "tomorrow",  "too",      "up",         "very",     "well",  "what",   "when",
        "where",     "whether",  "which",      "while",    "who",   "why",    "with",
        "yesterday", "down",     "off",        "away",     "into",  "around", "through",
        "along",     "last",     "once",       "my",       "our",   "this",   "these",
        "those",     "another",  "something",  NULL};
    size_t gap = strspn(next, " ");
    size_t n = letters(next + gap);
    return gap == 0 || n == 0 || is_one(next + gap, n, no_things) ? "you" : "your";
}

/* "his" behind which no thing comes: "a friend of his". */
static const char *his(const char *next)
{
    return next[strspn(next, " ")] == '\0' ? "yours" : "your";
}

/* "does", "writes", "teaches", "studies": as said to somebody. Returns the bytes written. */
static size_t plain_verb(const char *verb, size_t n, char *out)
{
    static const char *const pairs[][2] = {
        {"is", "are"},       {"was", "were"},       {"has", "have"},       {"does", "do"},
        {"isn't", "aren't"}, {"wasn't", "weren't"}, {"hasn't", "haven't"}, {"doesn't", "don't"},
        {"goes", "go"},      {"isnt", "aren't"},    {"wasnt", "weren't"},  {"hasnt", "haven't"},
        {"doesnt", "don't"}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        if (note_text_is(verb, n, pairs[i][0])) {
            memcpy(out, pairs[i][1], strlen(pairs[i][1]));
            return strlen(pairs[i][1]);
        }
    memcpy(out, verb, n);
    if (n < 3 || verb[n - 1] != 's' || verb[n - 2] == 's')
        return n;
    if (n > 4 && memcmp(verb + n - 3, "ies", 3) == 0) {
        out[n - 3] = 'y';
        return n - 2;
    }
    bool hiss = n > 4 && verb[n - 2] == 'e' &&
                (strchr("sxz", verb[n - 3]) != NULL ||
                 (verb[n - 3] == 'h' && strchr("cs", verb[n - 4]) != NULL));
    return hiss ? n - 2 : n - 1;
}

/* Copy the words up to the verb ("always", "never") and the verb, as said to somebody. */
static void put_verb(struct turn *t)
{
    static const char *const between[] = {"always", "never", "also",    "really",  "often", "still",
                                          "just",   "only",  "clearly", "already", NULL};
    static const char *const tellers[] = {"told",    "said",  "says",      "tells",     "thinks",
                                          "thought", "knows", "mentioned", "explained", "asked",
                                          "hopes",   "heard", NULL};
    for (int i = 0; i < 2; i++) {
        size_t gap = strspn(t->at, " "), n = letters(t->at + gap);
        char verb[WORD_BYTES];
        if (n == 0 || n + 2 > sizeof verb)
            return;
        put(t, t->at, gap);
        bool adverb = is_one(t->at + gap, n, between);
        size_t k = adverb ? 0 : plain_verb(t->at + gap, n, verb);
        put(t, adverb ? t->at + gap : verb, adverb ? n : k);
        /* "she told me my son is ill": what is told has its own subject. */
        t->goes_on = t->goes_on && (adverb || !is_one(t->at + gap, n, tellers));
        t->at += gap + n;
        if (!adverb)
            return;
    }
}

/* "has he a key", "where did she go": the verb stands before, and is turned there. False when it
 * does not. */
static bool turn_back(struct turn *t)
{
    static const char *const verbs[] = {"has",   "does", "is",    "was",    "did",   "can", "could",
                                        "would", "will", "shall", "should", "might", NULL};
    size_t end = t->n;
    while (end > 0 && t->out[end - 1] == ' ')
        end--;
    size_t from = end;
    while (from > 0 && t->out[from - 1] != ' ')
        from--;
    char verb[WORD_BYTES];
    if (!is_one(t->out + from, end - from, verbs))
        return false;
    size_t k = plain_verb(t->out + from, end - from, verb);
    t->n = from;
    put(t, verb, k);
    put(t, " ", 1);
    return true;
}

/* One pronoun of n bytes at t->at. False when the word is none. */
static bool put_pronoun(struct turn *t, size_t n)
{
    static const char *const them[] = {"him", NULL};
    static const char *const selves[] = {"himself", "herself", NULL};
    static const char *const subjects[] = {"he", "she", NULL};
    static const char *const being[] = {"he's", "she's", "hes", "shes", NULL};
    const char *word = t->at, *next = t->at + n;
    bool begins = is_one(word, n, subjects), is = is_one(word, n, being);
    bool inverted = begins && t->subject && turn_back(t);
    if ((begins || is) && !t->subject)
        return false;
    if (begins || is)
        put_word(t, begins ? "you" : "you're");
    else if (is_one(word, n, them))
        put_word(t, "you");
    else if (is_one(word, n, selves))
        put_word(t, "yourself");
    else if (is_one(word, n, (const char *const[]){"his", NULL}))
        put_word(t, his(next));
    else if (is_one(word, n, (const char *const[]){"her", NULL}))
        put_word(t, her(next));
    else if (is_one(word, n, (const char *const[]){"hers", NULL}))
        put_word(t, "yours");
    else
        return false;
    t->at = next;
    t->goes_on = begins || is;
    if (begins && !inverted)
        put_verb(t);
    return true;
}

/* "he sets routes + does UX": the second verb has the same subject. False when none stands here. */
static bool put_second_verb(struct turn *t, size_t n)
{
    static const char *const joins[] = {"and", "but", "then", NULL};
    static const char *const verbs[] = {"is",      "was",    "has",     "does",   "isn't",
                                        "wasn't",  "hasn't", "doesn't", "goes",   "says",
                                        "teaches", "makes",  "writes",  "wants",  "knows",
                                        "isnt",    "wasnt",  "hasnt",   "doesnt", NULL};
    static const char *const others[] = {"i",     "we",   "it",    "they", "that",    "which",
                                         "there", "i'm",  "we're", "says", "said",    "told",
                                         "how",   "what", "whose", "when", "because", NULL};
    size_t mark = n > 0 ? n : strspn(t->at, "+&,");
    bool joint = n == 0 ? mark > 0 : is_one(t->at, n, joins);
    const char *verb = t->at + mark + strspn(t->at + mark, " ");
    t->goes_on = t->goes_on && !is_one(t->at, n, others);
    if (!t->goes_on || !joint || verb == t->at + mark || !is_one(verb, letters(verb), verbs))
        return false;
    put(t, t->at, mark);
    t->at += mark;
    put_verb(t);
    return true;
}

static bool begins_sentence(const char *text, const char *at)
{
    return at == text || (at - text > 2 && at[-1] == ' ' && strchr(".?!", at[-2]) != NULL);
}

static const char *const women[] = {"sister", "wife", "daughter", "mother", "mum", "mom",
                                    "aunt",   "girl", "woman",    "gran",   NULL};
static const char *const men[] = {"brother", "husband", "son", "father", "dad",
                                  "uncle",   "man",     "guy", "boy",    NULL};
static const char *const she[] = {"she", "her", "hers", "she's", "shes", "herself", NULL};
static const char *const he[] = {"he", "him", "his", "he's", "hes", "himself", NULL};

/* Somebody else whom a later "her" may mean: "my mentor and her team", "Ana and her book". Not "my
 * daughter is at his place", and not "the Ostiglia gauge". */
static bool names_somebody(const char *text, const char *word, size_t n)
{
    static const char *const people[] = {"boss",    "mentor",   "manager", "friend", "colleague",
                                         "partner", "cousin",   "teacher", "coach",  "professor",
                                         "someone", "somebody", "student", NULL};
    static const char *const no_people[] = {" the ",  " in ", " at ", " from ",
                                            " near ", " on ", NULL};
    /* "my brother's class, he died" */
    n -= n > 2 && word[n - 2] == '\'' && word[n - 1] == 's' ? 2 : 0;
    if (is_one(word, n, people) || (is_one(word, n, women) && note_text_find_any(text, she)) ||
        (is_one(word, n, men) && note_text_find_any(text, he)))
        return true;
    static const char *const own[] = {"he",   "she", "his",  "her", "him",
                                      "hers", "i'm", "i've", NULL};
    /* "moving to Munich": a town. */
    static const char *const going[] = {" moving to ", " move to ",  " moved to ",
                                        " going to ",  " based in ", " relocating to ",
                                        NULL};
    if (is_one(word, n, own))
        return false;
    bool capital = *word >= 'A' && *word <= 'Z' && n > 1 && !begins_sentence(text, word);
    /* "the same diagnosis (Dravet)": whom a bracket names is named before it. */
    if (word > text && word[-1] == '(')
        return false;
    for (size_t i = 0; capital && going[i] != NULL; i++) {
        size_t k = strlen(going[i]);
        if ((size_t)(word - text) + 1 >= k && memcmp(word - k + 1, going[i] + 1, k - 1) == 0)
            return false;
    }
    for (size_t i = 0; capital && no_people[i] != NULL; i++) {
        size_t k = strlen(no_people[i]);
        if ((size_t)(word - text) >= k && memcmp(word - k, no_people[i], k) == 0)
            return false;
    }
    return capital && note_text_case(word, n) != NOTE_CASE_UPPER && word[1] != '\'';
}

/* "I worked with her dad, didn't know he passed": behind "her dad" a "he" is the dad, and what is
 * said of him goes. In place. */
static void cut_kin(char *text)
{
    static const char *const theirs[] = {"her", "his", "their", NULL};
    for (char *w = text; *w != '\0'; w += note_text_next(w) - w) {
        char *kin = w + (note_text_next(w) - w);
        size_t n = letters(kin);
        bool man = is_one(kin, n, men);
        if (!is_one(w, letters(w), theirs) || !(man || is_one(kin, n, women)))
            continue;
        char *joint = NULL;
        for (char *v = kin + n; *v != '\0'; v++) {
            if (*v == ',' || strncmp(v, " and ", 5) == 0)
                joint = v;
            if (*v == ' ' && is_one(v + 1, letters(v + 1), man ? he : she)) {
                if (joint != NULL)
                    *joint = '\0';
                return;
            }
        }
        return;
    }
}

/* "somebody who is kind": whose verb that is cannot be seen. */
static bool has_relative(const char *text)
{
    return note_text_find_any(text, (const char *const[]){"who is", "that is", NULL});
}

/* "their team fixed it": at the start there is nobody else whose it could be. In place. */
static bool turn_their(char *text)
{
    enum { THEIR = 5, YOUR = 4 };
    if (note_text_starts(text, "their") == 0)
        return false;
    memmove(text + YOUR, text + THEIR, strlen(text + THEIR) + 1);
    memcpy(text, "your", YOUR);
    return true;
}

bool note_address_turn(char *text, size_t cap, bool subject)
{
    char out[NOTE_TEXT_BYTES];
    struct turn t = {text,    out,   0,     cap < sizeof out ? cap : sizeof out,
                     subject, false, false, false};
    static const char *const pronouns[] = {"he",      "she",     "him",   "her", "his",
                                           "hers",    "he's",    "she's", "hes", "shes",
                                           "himself", "herself", NULL};
    if (!note_text_find_any(text, pronouns))
        return subject && turn_their(text);
    static const char *const doers[] = {"he", "she", "he's", "she's", "hes", "shes", NULL};
    if (subject && has_relative(text) && note_text_find_any(text, doers))
        return false;
    cut_kin(text);
    static const char *const gone[] = {"died", "passed away", "has passed", "was killed", NULL};
    if (subject && note_text_find_any(text, doers) && note_text_find_any(text, gone))
        return false;
    while (*t.at != '\0' && !t.full) {
        size_t n = letters(t.at);
        if (put_second_verb(&t, n))
            continue;
        if (n == 0) {
            put(&t, t.at++, 1);
            continue;
        }
        if (!t.turned && names_somebody(text, t.at, n))
            return false;
        if (put_pronoun(&t, n))
            continue;
        put(&t, t.at, n);
        t.at += n;
    }
    if (!t.turned || t.full)
        return false;
    memcpy(text, out, t.n);
    text[t.n] = '\0';
    return true;
}
