/* note_snippet.c - see note_snippet.h. */
#include "note_snippet.h"
#include "note_clause.h"
#include "note_doing.h"
#include "note_trade.h"

#include <string.h>

/* From the first person to the second. An empty second word: no single word says it. */
static const char *const persons[][2] = {{"i", "you"},
                                         {"i'm", "you're"},
                                         {"i've", "you've"},
                                         {"my", "your"},
                                         {"me", "you"},
                                         {"mine", "yours"},
                                         {"myself", "yourself"},
                                         {"we", "you"},
                                         {"we're", "you're"},
                                         {"we've", "you've"},
                                         {"our", "your"},
                                         {"us", "you"},
                                         {"ours", "yours"},
                                         {"ourselves", ""},
                                         {"i'd", ""},
                                         {"i'll", ""},
                                         {"we'd", ""},
                                         {"we'll", ""},
                                         {"you", ""},
                                         {"your", ""},
                                         {"you're", ""},
                                         {"yours", ""},
                                         {"am", ""},
                                         {"yourself", ""}};

/* Verbs that say what somebody does, as they stand after "I" and after "you". */
static const char *const deeds[] = {
    "advise",    "lead",       "coach",      "manage",      "care",     "believe",    "love",
    "like",      "serve",      "treat",      "drive",       "enjoy",    "focus",      "live",
    "spend",     "turn",       "protect",    "guide",       "edit",     "curate",     "produce",
    "repair",    "grow",       "brew",       "bake",        "farm",     "fly",        "practise",
    "practice",  "consult",    "code",       "program",     "report",   "defend",     "audit",
    "analyse",   "analyze",    "paint",      "draw",        "compose",  "perform",    "direct",
    "found",     "specialise", "specialize", "investigate", "maintain", "operate",    "built",
    "led",       "taught",     "wrote",      "ran",         "worked",   "spent",      "founded",
    "started",   "moved",      "grew",       "helped",      "created",  "studied",    "left",
    "made",      "sold",       "designed",   "published",   "launched", "lived",      "have",
    "fix",       "map",        "trade",      "collect",     "count",    "measure",    "engineer",
    "research",  "breed",      "tend",       "preserve",    "document", "observe",    "represent",
    "negotiate", "want",       "need",       "rescue",      "convert",  "reduce",     "digitise",
    "digitize",  "rewild",     "feed",       "won",         "raised",   "ended",      "opened",
    "import",    "export",     "train",      "mend",        "film",     "photograph", NULL};

bool note_snippet_is_deed(const char *word, size_t n)
{
    return note_text_in(word, n, deeds) || note_clause_is_verb(word, n);
}

/* Bytes of the word at `w` without the marks behind it. */
static size_t bare(const char *w)
{
    size_t n = note_text_word(w);
    while (n > 0 && strchr(",.;:)", w[n - 1]) != NULL)
        n--;
    return n;
}

/* A curly apostrophe counts as a straight one. False when the word is too long to be turned. */
static bool straighten(const char *w, size_t n, char *out, size_t cap)
{
    size_t at = 0;
    for (size_t i = 0; i < n; i++) {
        if (at + 1 >= cap)
            return false;
        bool curly = n - i >= 3 && memcmp(w + i, "\xE2\x80\x99", 3) == 0;
        out[at++] = curly ? '\'' : w[i];
        i += curly ? 2 : 0;
    }
    out[at] = '\0';
    return true;
}

/* The word in the second person; NULL when it cannot be turned; "" when it stays as it is. */
static const char *turned(const char *w, size_t n)
{
    char word[16];
    if (!straighten(w, n, word, sizeof word))
        return "";
    for (size_t i = 0; i < sizeof persons / sizeof persons[0]; i++)
        if (persons[i][0][0] == note_text_low(word[0]) &&
            note_text_is(word, strlen(word), persons[i][0]))
            return persons[i][1][0] == '\0' ? NULL : persons[i][1];
    return "";
}

static bool is_subject(const char *w, size_t n)
{
    return note_text_in(w, n, (const char *const[]){"i", "we", NULL});
}

/* The verb right behind "I": "am" and "was" change, others are as good after "you". */
static const char *turned_verb(const char *w, size_t n)
{
    if (note_text_in(w, n, (const char *const[]){"am", NULL}))
        return "are";
    return note_text_in(w, n, (const char *const[]){"was", NULL}) ? "were" : turned(w, n);
}

/* "I help ...", "We're ...": a plain statement whose verb is known. */
static bool is_statement(const char *s)
{
    static const char *const contracted[] = {"i'm", "i've", "we're", "we've", NULL};
    static const char *const adverbs[] = {"also",  "now",     "currently", "mostly",
                                          "often", "usually", "still",     NULL};
    static const char *const be[] = {"am", "was", "are", "were", NULL};
    char first[16];
    if (strpbrk(s, "\"?!:()") != NULL || strstr(s, "\xE2\x80\x9C") != NULL ||
        !straighten(s, note_text_word(s), first, sizeof first))
        return false;
    if (note_text_in(first, strlen(first), contracted))
        return true;
    const char *verb = note_text_next(s);
    if (note_text_in(verb, note_text_word(verb), adverbs))
        verb = note_text_next(verb);
    size_t n = note_text_word(verb);
    return is_subject(first, strlen(first)) && note_text_next(verb)[0] != '\0' &&
           (note_clause_is_verb(verb, n) || note_text_in(verb, n, deeds) ||
            note_text_in(verb, n, be));
}

/* "turning" to "turn", for the verbs of either list. Returns the bytes, 0 when there is none. */
size_t note_snippet_deed(const char *s, char *out, size_t cap)
{
    size_t n = note_text_word(s), k = note_clause_verb(s, n, out, cap);
    bool ing = n >= 6 && n < cap && note_text_in(s + n - 3, 3, (const char *const[]){"ing", NULL});
    if (k != 0 || !ing || note_text_lower(s, k = n - 3, out, cap) == 0)
        return ing ? k : 0;
    if (note_text_in(out, k, deeds))
        return k;
    if (out[k - 1] == out[k - 2] && note_text_in(out, k - 1, deeds)) {
        out[--k] = '\0';
        return k;
    }
    memcpy(out + k, "e", 2);
    return note_text_in(out, k + 1, deeds) ? k + 1 : 0;
}

/* "Building data platforms": what one is at, unless it names a trade ("Building surveyor"). */
static bool is_going_on(const char *s)
{
    static const char *const trades[] = {
        "manager",  "assistant",  "coach",   "consultant", "surveyor",  "inspector",    "lead",
        "leader",   "director",   "officer", "specialist", "expert",    "engineer",     "student",
        "teacher",  "instructor", "nerd",    "fan",        "executive", "professional", "agency",
        "business", "company",    "analyst", "advisor",    "adviser",   "editor",       NULL};
    const char *next = note_text_next(s);
    char deed[40];
    bool known = note_clause_is_gerund(s) || note_snippet_deed(s, deed, sizeof deed) != 0;
    return known && !note_text_find_any(s, trades) && strpbrk(s, "\"?!:()|") == NULL &&
           note_text_case(next, 1) != NOTE_CASE_UPPER && *next != '@';
}

/* "11 years of imaging": one has them. */
static bool is_tenure(const char *s)
{
    static const char *const years[] = {"years", "yrs", NULL};
    static const char *const at[] = {"of", "in", "at", "with", "as", "on", "@", NULL};
    const char *next = note_text_next(s), *then = note_text_next(next);
    return note_text_is_digit(s[0]) && note_text_in(next, note_text_word(next), years) &&
           note_text_in(then, note_text_word(then), at) && strpbrk(s, "\"?!:()|") == NULL;
}

/* Write the words of `s` in the second person; nothing when one of them cannot be turned, or for
 * want of room. */
static void turn_words(const char *s, char *out, size_t cap)
{
    bool behind_subject = false;
    size_t at = 0;
    for (const char *w = s; *w != '\0'; w = note_text_next(w)) {
        size_t n = bare(w), all = note_text_word(w);
        const char *word = behind_subject ? turned_verb(w, n) : turned(w, n);
        size_t k = word == NULL || word[0] == '\0' ? n : strlen(word);
        if (word == NULL || at + k + (all - n) + 2 > cap) {
            out[0] = '\0';
            return;
        }
        if (w != s)
            out[at++] = ' ';
        memcpy(out + at, word[0] == '\0' ? w : word, k);
        memcpy(out + at + k, w + n, all - n);
        at += k + all - n;
        behind_subject = is_subject(w, n);
    }
    out[at] = '\0';
}

/* "Built 3 beehives on the roof": who did it is left out. */
static bool is_past(const char *s)
{
    static const char *const past[] = {"built",   "led",    "taught",   "wrote",   "ran",
                                       "founded", "grew",   "helped",   "created", "designed",
                                       "won",     "raised", "launched", "sold",    "opened",
                                       "spent",   "cut",    "started",  NULL};
    static const char *const tails[] = {"in", "by", "of",  "for", "with", "from",
                                        "at", "on", "and", "to",  "out",  NULL};
    const char *next = note_text_next(s);
    size_t n = note_text_word(s);
    bool cut = n == 3 && note_text_low(s[0]) == 'c';
    return note_text_in(s, n, past) && strpbrk(s, "\"?!:()|") == NULL && next[0] != '\0' &&
           !note_text_in(next, note_text_word(next), tails) &&
           note_text_case(next, 1) != NOTE_CASE_UPPER && (!cut || strstr(s, " to ") != NULL);
}

/* What one is at, as one would say it: "I build tools", "I'm building a team". */
static bool say_doing(const char *s, bool formal, char *out, size_t cap)
{
    static const char *const one[] = {"a", "an", "my", "our", "the", "this", NULL};
    char deed[40], low[NOTE_SNIPPET_BYTES];
    size_t n = note_text_word(s);
    const char *rest = s + n, *next = note_text_next(s);
    if (note_text_copy(low, sizeof low, s, strlen(s)) == 0)
        return false;
    low[0] = note_text_low(low[0]);
    if (note_text_find(s, "since") != NULL)
        return note_text_join(out, cap, formal ? "I have been " : "I've been ", low, "");
    if (note_snippet_deed(s, deed, sizeof deed) != 0 &&
        !note_text_in(next, note_text_word(next), one))
        return note_text_join(out, cap, "I ", deed, rest);
    return note_text_join(out, cap, formal ? "I am " : "I'm ", low, "");
}

/* The snippet as a sentence of its author's, subject and verb included. False when it is none. */
static bool say_in_full(const char *snippet, bool formal, char *out, size_t cap)
{
    char trade[NOTE_SNIPPET_BYTES];
    size_t now = note_text_starts(snippet, "now");
    if (note_doing_say(snippet, formal, out, cap))
        return true;
    if (is_statement(snippet + now))
        return note_text_copy(out, cap, snippet + now, strlen(snippet + now)) != 0;
    if (is_going_on(snippet + now))
        return say_doing(snippet + now, formal, out, cap);
    if (is_tenure(snippet))
        return note_text_join(out, cap, "I have ", snippet, "");
    if (is_past(snippet)) {
        bool fits = note_text_join(out, cap, "I ", snippet, "");
        out[fits ? 2 : 0] = fits ? note_text_low(out[2]) : '\0';
        return fits;
    }
    note_trade_take(snippet + now, trade, sizeof trade);
    return trade[0] != '\0' && note_text_join(out, cap, formal ? "I am " : "I'm ", trade, "");
}

void note_snippet_spell(char *s, size_t cap)
{
    static const char *const signs[][2] = {
        {" & ", " and "}, {" @ ", " at "}, {" w/ ", " with "}, {" yrs ", " years "}};
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        for (char *at; (at = strstr(s, signs[i][0])) != NULL;) {
            size_t n = strlen(signs[i][0]), k = strlen(signs[i][1]);
            if (strlen(s) + k + 1 > cap + n)
                return;
            memmove(at + k, at + n, strlen(at + n) + 1);
            memcpy(at, signs[i][1], k);
        }
}

void note_snippet_turn(const char *snippet, bool formal, char *out, size_t cap)
{
    char full[NOTE_SNIPPET_BYTES];
    out[0] = '\0';
    if (say_in_full(snippet, formal, full, sizeof full))
        turn_words(full, out, cap);
    note_snippet_spell(out, cap);
}
