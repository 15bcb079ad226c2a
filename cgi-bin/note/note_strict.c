/* note_strict.c - see note_strict.h. */
#include "note_strict.h"
#include "note_clause.h"

#include <string.h>

/* Letters of the word at `w` without the marks behind it. */
static size_t bare(const char *w)
{
    size_t n = note_text_word(w);
    while (n > 0 && strchr(",.;:)", w[n - 1]) != NULL)
        n--;
    return n;
}

static bool is_in(const char *w, const char *const *list)
{
    return note_text_in(w, bare(w), list);
}

static bool is_determiner(const char *w)
{
    static const char *const words[] = {
        "the",  "a",     "an",    "my",    "our",  "your",  "his", "her",     "their", "this",
        "that", "these", "those", "some",  "any",  "more",  "how", "why",     "what",  "whether",
        "when", "where", "which", "whose", "both", "every", "who", "another", "all",   NULL};
    return is_in(w, words);
}

static bool is_preposition(const char *w)
{
    static const char *const words[] = {
        "of",      "for",    "on",     "in",    "at",   "with",    "from",    "about",   "to",
        "between", "across", "around", "after", "by",   "without", "against", "through", "during",
        "before",  "near",   "into",   "under", "over", "as",      NULL};
    return is_in(w, words);
}

/* Words that no English noun phrase of a stranger has: pleas, remarks, other languages. */
static bool is_odd(const char *w)
{
    static const char *const words[] = {
        "pls",      "please", "ma'am",  "sir",  "me",     "us",      "im",      "dont", "no",
        "not",      "ok",     "sorry",  "will", "yes",    "kindly",  "n",       "wont", "cant",
        "ive",      "lol",    "myself", "self", "sake",   "nous",    "para",    "elle", "moi",
        "je",       "que",    "un",     "une",  "der",    "und",     "ich",     "wir",  "mit",
        "wey",      "dey",    "seh",    "na",   "wid",    "por",     "con",     "les",  "dans",
        "avec",     "voor",   "een",    "het",  "guilty", "finally", "already", "also", "still",
        "really",   "always", "never",  "too",  "here",   "nearly",  "och",     "att",  "fur",
        "actually", "hello",  "hey",    NULL};
    bool small = w[0] >= 'a' && w[0] <= 'z';
    return small && is_in(w, words);
}

/* "book club read it", "page mentions being open", "ours walked out": a verb and what it needs. */
static bool is_told(const char *w)
{
    static const char *const objects[] = {"it", "them", "me", "us", "him", NULL};
    static const char *const says[] = {"mentions", "says",  "includes", "means",   "wants",
                                       "needs",    "seems", "makes",    "expires", "ends",
                                       "closes",   "runs",  NULL};
    static const char *const gone[] = {"walked", "broke", "fell",    "came", "went",
                                       "ran",    "moved", "dropped", NULL};
    static const char *const off[] = {"out", "down", "off", "up", "over", "apart", "away", NULL};
    const char *next = note_text_next(w);
    return is_in(w, says) || (is_in(next, objects) && !is_preposition(w)) ||
           (is_in(w, gone) && is_in(next, off)) ||
           (is_in(w, (const char *const[]){"happened", "happens", NULL}) &&
            is_in(next, (const char *const[]){"to", NULL}));
}

/* "tender won in Athlone": a participle without its thing. */
static bool is_done(const char *w)
{
    static const char *const pasts[] = {"won",  "lost", "sold",  "told", "said", "ran",
                                        "went", "came", "read",  "gave", "took", "got",
                                        "had",  "fell", "broke", "left", NULL};
    const char *next = note_text_next(w);
    size_t n = bare(w);
    bool past = n > 4 && w[n - 2] == 'e' && w[n - 1] == 'd';
    return (past || is_in(w, pasts)) && (*next == '\0' || is_preposition(next));
}

/* Things that are not counted, or that one names without an article. */
static bool is_mass(const char *w, size_t n)
{
    static const char *const mass[] = {
        "work",    "research",  "advice",    "data",     "software", "design",   "help",
        "health",  "energy",    "care",      "law",      "art",      "music",    "history",
        "science", "tech",      "policy",    "media",    "sport",    "food",     "finance",
        "life",    "stuff",     "knowledge", "support",  "feedback", "travel",   "wine",
        "beer",    "bread",     "cheese",    "coffee",   "tea",      "water",    "wood",
        "steel",   "peat",      "soil",      "cloth",    "wool",     "theatre",  "film",
        "poetry",  "gardening", "repair",    "practice", "growth",   "guidance", "retail",
        "climate", "culture",   "hockey",    "cricket",  "football", "rugby",    "chess",
        "people",  "children",  "women",     "men",      "folk",     "family",   "kin",
        "press",   "overlap",   "pay",       "debt",     "space",    "security", "code",
        NULL};
    static const char *const ends[] = {"ing", "ment", "ship", "ness", "ity",
                                       "ics", "ance", "ence", "ism",  "ogy",
                                       "phy", "cy",   "ware", "ture", NULL};
    if (note_text_in(w, n, mass))
        return true;
    for (size_t i = 0; ends[i] != NULL; i++) {
        size_t k = strlen(ends[i]);
        if (n > k + 2 && note_text_is(w + n - k, k, ends[i]))
            return true;
    }
    return false;
}

/* Several, not counted, a name or a figure: it needs no article. */
static bool stands_alone(const char *w)
{
    size_t n = bare(w);
    bool several = n > 3 && w[n - 1] == 's' && strchr("sui", w[n - 2]) == NULL;
    for (size_t i = 0; i < n; i++)
        if ((w[i] >= 'A' && w[i] <= 'Z') || note_text_is_digit(w[i]))
            return true;
    return several || is_mass(w, n);
}

/* The word that names the thing: the last before "of", "made of", a comma or the end. */
static const char *head(const char *text)
{
    static const char *const after[] = {"and", "or", "&",   "made", "built", "grown", "taught",
                                        "i",   "we", "you", "who",  "that",  "which", NULL};
    const char *last = text;
    for (const char *w = text; *w != '\0'; w = note_text_next(w)) {
        if (w != text && (is_preposition(w) || is_in(w, after)))
            break;
        last = w;
        if (bare(w) < note_text_word(w))
            break;
    }
    return last;
}

/* "my sister marries in April": kin do things. */
static bool is_kin_verb(const char *text)
{
    static const char *const kin[] = {"sister", "brother", "mum",      "mom",  "dad",     "mother",
                                      "father", "son",     "daughter", "wife", "husband", "boy",
                                      "girl",   "cousin",  "uncle",    "aunt", "boss",    "team",
                                      "friend", "partner", "company",  NULL};
    static const char *const whose[] = {"my", "our", "your", NULL};
    const char *who = note_text_next(text), *verb = note_text_next(who);
    size_t n = bare(verb);
    return is_in(text, whose) && is_in(who, kin) && n > 3 && verb[n - 1] == 's' &&
           verb[n - 2] != '\'' && verb[n - 2] != 's' && note_text_next(verb)[0] != '\0';
}

bool note_strict_is(const char *text)
{
    enum { MOST_WORDS = 12, BARE_WORDS = 7, WHOLE_WORDS = 4 };
    if (text[0] == '\0' || strchr(text, '"') != NULL)
        return text[0] != '\0';
    bool determined = is_determiner(text), gerund = note_clause_is_gerund(text);
    bool asked = is_in(text, (const char *const[]){"how", "why", "what", "whether", "when", "where",
                                                   "which", "who", NULL});
    size_t words = 0;
    for (const char *w = text; *w != '\0'; w = note_text_next(w), words++)
        if (is_odd(w) || (w != text && !asked && (is_told(w) || (!determined && is_done(w)))))
            return false;
    /* "why pickles" was asked */
    if (asked && words < 3)
        return false;
    if (determined || gerund)
        return words <= MOST_WORDS && !is_kin_verb(text);
    const char *last = head(text);
    bool whole = note_text_next(last)[0] == '\0';
    return words <= (whole ? WHOLE_WORDS : BARE_WORDS) && !is_preposition(text) &&
           (words == 1 || stands_alone(last));
}

bool note_strict_is_told(const char *text)
{
    static const char *const whose[] = {"my", "our", "your", "ours", "mine", "yours", "the", NULL};
    enum { NEAR = 5 };
    int words = 0;
    if (!is_in(text, whose))
        return false;
    if (is_kin_verb(text))
        return true;
    for (const char *w = note_text_next(text); *w != '\0' && words < NEAR;
         w = note_text_next(w), words++)
        if (is_odd(w) || is_preposition(w) || is_told(w))
            return is_told(w) && note_text_next(w)[0] != '\0';
    return false;
}

bool note_strict_lacks_article(const char *text)
{
    static const char *const openers[] = {
        "i",         "i'm",       "i've",     "i'd",     "you",     "you're",    "you've",
        "we",        "we're",     "we've",    "it",      "it's",    "there",     "there's",
        "here",      "they",      "they're",  "he",      "she",     "who",       "everyone",
        "everybody", "someone",   "somebody", "nobody",  "nothing", "something", "anything",
        "one",       "each",      "no",       "most",    "many",    "few",       "several",
        "two",       "three",     "half",     "if",      "when",    "because",   "as",
        "so",        "but",       "and",      "just",    "still",   "not",       "never",
        "always",    "maybe",     "none",     "mine",    "yours",   "ours",      "what's",
        "that's",    "only",      "even",     "people",  "life",    "time",      "today",
        "tomorrow",  "yesterday", "ever",     "without", "thanks",  "once",      NULL};
    static const char *const finite[] = {"is",   "was", "has",     "had",    "are",    "were",
                                         "will", "can", "isn't",   "wasn't", "hasn't", "doesn't",
                                         "does", "did", "didn\'t", "do",     NULL};
    enum { NEAR = 4 };
    if (text[0] < 'a' || text[0] > 'z' || is_determiner(text) || is_in(text, openers) ||
        is_preposition(text) || note_clause_is_gerund(text))
        return false;
    const char *before = text;
    int words = 0;
    for (const char *w = note_text_next(text); *w != '\0' && words < NEAR;
         before = w, w = note_text_next(w), words++)
        if (is_in(w, finite))
            return !stands_alone(before) && !is_in(before, openers);
    return false;
}
