/* note_noun.c - see note_noun.h. */
#include "note_noun.h"
#include "note_clause.h"

#include <string.h>

static bool is_one(const char *word, size_t n, const char *const *list)
{
    while (n > 0 && strchr(",;:.", word[n - 1]) != NULL)
        n--;
    return n > 0 && note_text_in(word, n, list);
}

static bool word_in(const char *word, const char *const *list)
{
    return is_one(word, note_text_word(word), list);
}

/* Behind a verb or an adjective they begin its object or go on with it; behind a noun's own
 * participle ("applied maths", "lost property") stands a noun. */
static bool goes_on(const char *word)
{
    static const char *const behind[] = {
        "a",    "an",   "the",    "my",         "your",   "our",      "his",     "her",   "their",
        "me",   "us",   "you",    "him",        "it",     "them",     "this",    "each",  "about",
        "at",   "by",   "for",    "from",       "in",     "into",     "on",      "onto",  "out",
        "over", "to",   "up",     "with",       "off",    "together", "lots",    "a lot", "how",
        "that", "what", "why",    "than",       "but",    "when",     "because", "we",    "i",
        "if",   "re",   "around", "behind",     "beside", "between",  "next",    "most",  "some",
        "as",   "of",   "all",    "everything", NULL};
    return *word == '\0' || word_in(word, behind);
}

/* Verbs that no noun phrase begins with, whatever follows. */
static bool is_bare_verb(const char *text)
{
    static const char *const verbs[] = {
        "been",     "had",       "has",       "have",      "is",      "are",      "was",
        "were",     "am",        "be",        "do",        "did",     "does",     "don't",
        "didn't",   "doesn't",   "can",       "can't",     "could",   "couldn't", "would",
        "wouldn't", "should",    "won't",     "isn't",     "aren't",  "wasn't",   "weren't",
        "haven't",  "hasn't",    "hadn't",    "might",     "must",    "never",    "not",
        "still",    "also",      "just",      "already",   "always",  "now",      "then",
        "got",      "went",      "came",      "sat",       "ate",     "knew",     "forgot",
        "began",    "fell",      "spoke",     "wrote",     "hated",   "hate",     "agreed",
        "agree",    "disagreed", "disagree",  "argued",    "laughed", "cried",    "know",
        "think",    "thinks",    "thought",   "met",       "told",    "says",     "said",
        "makes",    "wish",      "wondering", "wondered",  "need",    "want",     "reckon",
        "believe",  "prefer",    "tried",     "seems",     "looks",   "sounds",   "except",
        "same",     "pls",       "please",    "maybe",     "perhaps", "probably", "possibly",
        "too",      "so",        "apologise", "apologize", "owe",     "thank",    "hope",
        "guilty",   "aware",     "able",      "failed",    "anyone",  "anybody",  "refused",
        "partly",   "sings",     "brings",    "loves",     "likes",   "wants",    "asks",
        "knows",    "keeps",     NULL};
    return word_in(text, verbs);
}

/* Participles and past verbs that a noun phrase may begin with ("lost property"). */
static bool is_past(const char *text)
{
    static const char *const pasts[] = {
        "stuck",       "lost",    "left",    "found", "read",   "made",   "gave",      "took",
        "used",        "saw",     "heard",   "ran",   "drank",  "broke",  "bought",    "sold",
        "taught",      "caught",  "spent",   "rode",  "drove",  "flew",   "grew",      "threw",
        "sang",        "swam",    "won",     "kept",  "led",    "held",   "felt",      "brought",
        "built",       "slept",   "happy",   "glad",  "keen",   "good",   "great",     "weak",
        "strong",      "bad",     "right",   "wrong", "better", "worse",  "brilliant", "excellent",
        "interesting", "helpful", "spot on", "fun",   "funny",  "useful", "nice",      "lovely",
        "ask",         "love",    "like",    "see",   "let",    "less",   "hear",      NULL};
    size_t n = note_text_word(text);
    n -= n > 0 && text[n - 1] == ',';
    if (note_text_case(text, n) == NOTE_CASE_UPPER && n > 1)
        return false;
    /* "speed" and "breed" are none. */
    bool ed = n > 4 && memcmp(text + n - 2, "ed", 2) == 0 && text[n - 3] != 'e';
    return ed || note_text_starts_any(text, pasts) != 0;
}

/* "love of karaoke", "right to roam", "lost and found", "love for the sea". */
static bool is_thing_after_all(const char *text)
{
    static const char *const things[] = {
        "love of",      "love for",     "right to",          "rights of",
        "lost and",     "left and",     "less is",           "better for",
        "like and",     "good to",      "need for",          "thought leadership",
        "used cars",    "so-called",    "hope for",          "hope and",
        "hope in",      "right of",     "love and",          "can and",
        "just in time", "just culture", "not-for-profit",    "must-haves",
        "now and then", "always-on",    "good and bad",      "not for profit",
        "never events", "wish lists",   "hope as",           "funny how",
        "still life",   "still lifes",  "just transition",   "think tank",
        "think tanks",  "met office",   "met police",        "met gala",
        "fell running", "fell walking", "same day delivery", NULL};
    return note_text_starts_any(text, things) != 0;
}

/* "a bit long but good", "very good on trees": what is said of a thing. */
static bool is_praise(const char *text)
{
    static const char *const much[] = {"a bit", "a little", "very",   "really",
                                       "quite", "pretty",   "rather", NULL};
    static const char *const on[] = {"on", "about", "but", "at", "for", NULL};
    size_t n = note_text_starts_any(text, much);
    if (n == 0 || word_in(text + n, (const char *const[]){"of", NULL}))
        return false;
    const char *next = note_text_next(text + n);
    return *next == '\0' || word_in(next, on);
}

/* "lost 12 kg" */
static bool is_amount(const char *text)
{
    size_t n = 0;
    while (note_text_is_digit(text[n]))
        n++;
    return n > 0 && text[n] == ' ';
}

/* "retired, bored": said of oneself; "love, death" are things. */
static bool is_cut_short(const char *text)
{
    size_t n = note_text_word(text);
    return n > 4 && memcmp(text + n - 3, "ed,", 3) == 0;
}

bool note_noun_is_torn(const char *text)
{
    static const char *const whose[] = {"the",   "your",    "my",    "our", "these", "those",
                                        "sides", "parties", "teams", "of",  "ends",  NULL};
    if (is_thing_after_all(text))
        return false;
    const char *next = note_text_next(text);
    if (word_in(text, (const char *const[]){"both", NULL}))
        return !word_in(next, whose);
    size_t k = note_text_word(next);
    /* "that trees talk" tells what, "that thing" points at one. */
    if (word_in(text, (const char *const[]){"that", NULL}) && k > 3)
        return next[k - 1] == 's' && next[k - 2] != 's';
    static const char *const jobs[] = {"great job",  "good job",      "nice job",      "well done",
                                       "great work", "brilliant job", "fantastic job", NULL};
    if (note_text_starts_any(text, jobs) != 0)
        return true;
    return is_bare_verb(text) || is_praise(text) ||
           (is_past(text) && (goes_on(next) || is_cut_short(text) || is_amount(next)));
}

/* "how did she get funding" is asked of somebody; "how she got funding" is a thing. */
static bool is_question(const char *text)
{
    static const char *const asking[] = {"how", "why",   "what",  "where", "when",
                                         "who", "which", "whose", NULL};
    static const char *const verbs[] = {"did",   "do",     "does", "can",  "could",
                                        "would", "should", "is",   "are",  "was",
                                        "were",  "have",   "has",  "will", NULL};
    if (!word_in(text, asking))
        return false;
    const char *next = note_text_next(text);
    static const char *const news[] = {"new", "next", "wrong", "coming", "going", "left", NULL};
    bool told = word_in(text, (const char *const[]){"what", "who", NULL}) &&
                (word_in(note_text_next(next), news));
    return word_in(next, verbs) && !told;
}

static bool is_finite(const char *word)
{
    static const char *const verbs[] = {
        "is",       "are",    "was",      "were",    "isn't",   "aren't",    "wasn't",  "weren't",
        "has",      "hasn't", "had",      "hadn't",  "don't",   "didn't",    "doesn't", "can't",
        "couldn't", "won't",  "wouldn't", "would",   "should",  "could",     "got",     "went",
        "came",     "said",   "says",     "died",    "haven't", "shouldn't", "did",     "does",
        "might",    "must",   "marries",  "finally", NULL};
    /* "IS auditing" has capitals. */
    return note_text_case(word, note_text_word(word)) != NOTE_CASE_UPPER && word_in(word, verbs);
}

static bool opens_clause(const char *word)
{
    static const char *const openers[] = {
        "who",     "which", "that",  "what",   "how",      "why",   "where", "when",
        "whether", "if",    "than",  "as",     "because",  "whose", "while", "before",
        "after",   "since", "until", "though", "although", NULL};
    return word_in(word, openers);
}

static bool is_person(const char *word)
{
    static const char *const people[] = {"i",   "i'm",    "i've",   "we",   "we're",   "we've",
                                         "you", "you're", "you've", "they", "they're", "he",
                                         "she", "he's",   "she's",  "it's", NULL};
    static const char *const it[] = {"it", NULL};
    /* "IT migration" is no "it". */
    size_t n = note_text_word(word);
    bool capitals = n > 1 && note_text_case(word, n) == NOTE_CASE_UPPER; /* "HE policy" */
    return (word_in(word, people) && (!capitals || word[1] == '\'')) ||
           (word_in(word, it) && note_text_case(word, n) == NOTE_CASE_LOWER);
}

/* "tasting notes no one could read" */
static bool is_anybody(const char *word)
{
    static const char *const all[] = {"no one", "nobody", "everyone", "everybody", NULL};
    return note_text_starts_any(word, all) != 0;
}

/* What follows a comma and is no further thing: "karaoke, obviously", "table 9, the vegan one". */
static bool is_afterthought(const char *text)
{
    static const char *const words[] = {
        "obviously",    "me",       "naturally",  "of course",     "again",   "mostly",
        "mainly",       "partly",   "what else",  "definitely",    "any",     "anything",
        "whatever",     "then",     "apparently", "sadly",         "luckily", "finally",
        "or something", "etc",      "etc.",       "e.g.",          "i.e.",    "esp.",
        "esp",          "all paid", "all done",   "all good",      "too",     "either",
        "or not",       "only",     "but",        "unfortunately", "no less", "anyway",
        "well",         NULL};
    const char *last = strrchr(text, ' ');
    const char *third = note_text_next(note_text_next(text));
    size_t k = note_text_word(third);
    /* "the tortoise escaped" */
    bool did = third[k] == '\0' && k > 4 && strcmp(third + k - 2, "ed") == 0 && third[k - 3] != 'e';
    did = did && word_in(text, (const char *const[]){"the", "my", "our", "your", NULL});
    bool one = (note_text_starts(text, "the") != 0 || note_text_is_digit(*text)) && last != NULL &&
               (strcmp(last, " one") == 0 || strcmp(last, " ones") == 0);
    return one || did || note_text_starts_any(text, words) != 0 || is_person(text) ||
           note_noun_is_torn(text) || (opens_clause(text) && note_text_starts(text, "that") != 0);
}

/* Marks and words that begin an aside wherever they stand. */
static size_t before_aside(const char *text)
{
    static const char *const asides[] = {
        " incl. ",  " incl ",     " esp. ",     " esp ",    " e.g. ",    " eg ",     " i.e. ",
        " ie ",     " but ",      " (which ",   " so we ",  " so I ",    " i think", " I think",
        " aka ",    " (and ",     " and it ",   " and he ", " and she ", " and i ",  " and I ",
        " and we ", " and they ", " and then ", NULL};
    size_t end = strlen(text);
    if (!note_text_may_hold(text, asides))
        return end;
    for (size_t i = 0; asides[i] != NULL; i++) {
        const char *at = strstr(text, asides[i]);
        if (at != NULL && (size_t)(at - text) < end)
            end = (size_t)(at - text);
    }
    return end;
}

/* "moss and stuff", "AI of course", "cats mostly": the tail says nothing. */
static size_t without_tail(const char *text, size_t n)
{
    static const char *const tails[] = {
        " etc",       " etc.",         " and stuff",    " & stuff",       " of course",
        " obviously", " mostly",       " mainly",       " again",         " (again)",
        " and so on", " and all that", " and the like", " maybe",         " i guess",
        " I guess",   " really",       " or so",        " or something",  " and such",
        " and more",  " and things",   " (finally)",    " too",           " basically",
        " actually",  " or whatever",  " to be honest", " of all things", NULL};
    if (!note_text_may_hold(text, tails))
        return n;
    for (size_t i = 0; tails[i] != NULL; i++) {
        size_t k = strlen(tails[i]);
        if (n <= k || memcmp(text + n - k, tails[i], k) != 0)
            continue;
        n -= k;
        while (n > 0 && strchr(" ,;", text[n - 1]) != NULL)
            n--;
        i = (size_t)-1;
    }
    return n;
}

/* Bytes before the bracket that is more than a short name for what stands before it. */
static size_t before_bracket(const char *text, size_t n)
{
    static const char *const asides[] = {
        "again", "finally",   "obviously", "badly",    "sorry",   "yes", "no",
        "sadly", "both",      "not",       "me",       "you",     "us",  "mine",
        "yours", "my",        "your",      "his",      "her",     "our", "still",
        "twice", "sensitive", "careful",   "delicate", "awkward", NULL};
    const char *open = memchr(text, '(', n);
    if (open == NULL || open == text || open[-1] != ' ')
        return n;
    const char *next = note_text_next(open);
    const char *third = note_text_next(next);
    bool longer = *third != '\0' && memchr(open, ')', (size_t)(third - open)) == NULL;
    char first[40];
    size_t k = strcspn(open + 1, " ),");
    bool aside = k + 1 < sizeof first && note_text_copy(first, sizeof first, open + 1, k) != 0 &&
                 (note_text_in(first, k, asides) || is_person(first) || is_bare_verb(first) ||
                  note_noun_is_torn(first) || opens_clause(first));
    return longer || aside ? (size_t)(open - text) - 1 : n;
}

/* "kids same school", "first half better than second": verbs are missing. */
static bool is_comparison(const char *before, const char *word)
{
    static const char *const same[] = {"same", NULL}, *const than[] = {"than", NULL};
    static const char *const the[] = {"the", "this", "that", "those", "these", "very", "of", NULL};
    static const char *const more[] = {"better", "worse", NULL};
    return (word_in(word, same) && !word_in(before, the)) ||
           (word_in(word, than) && word_in(before, more));
}

/* The end of the phrase, walking its words: a verb makes it a sentence, a second one after a comma
 * is cut. */
static size_t walk(const char *text)
{
    bool within = opens_clause(text);
    size_t comma = 0;
    const char *before = text;
    for (const char *w = text, *next; *w != '\0'; w = next) {
        next = note_text_next(w);
        size_t n = note_text_word(w);
        static const char *const its[] = {"it's", "we're", "you're", "i'm", "they're", NULL};
        if (w != text && !within && (is_finite(w) || word_in(w, its)))
            return comma;
        if (w != text && (opens_clause(w) || is_person(w) || is_anybody(w)))
            within = true;
        if (w != text && is_comparison(before, w))
            return comma;
        before = w;
        if (w[n - 1] != ',' && w[n - 1] != ';')
            continue;
        size_t here = (size_t)(w - text) + n - 1;
        if (is_afterthought(next))
            return here;
        comma = here;
    }
    return strlen(text);
}

static bool has_letter(const char *text)
{
    for (; *text != '\0'; text++)
        if (note_text_is_letter((unsigned char)*text) || (unsigned char)*text >= 128)
            return true;
    return false;
}

/* "20 years later", "3 years on": how long, and no thing. */
static bool is_span(const char *text)
{
    static const char *const after[] = {"later", "on", "ago", "since", NULL};
    const char *unit = note_text_next(text);
    return note_text_is_digit(text[0]) &&
           note_text_starts_any(unit, (const char *const[]){"years", "months", "weeks", NULL}) !=
               0 &&
           word_in(note_text_next(unit), after);
}

/* "the", cut from "the I think": what was to come never did. */
static bool ends_open(const char *text)
{
    static const char *const open[] = {"a",  "an", "the", "my", "our",  "your",  "and", "or", "of",
                                       "to", "in", "on",  "at", "with", "about", "for", NULL};
    const char *last = strrchr(text, ' ');
    last = last == NULL ? text : last + 1;
    bool low = last[0] >= 'a' && last[0] <= 'z';
    return low && note_text_in(last, strlen(last), open);
}

size_t note_noun_sure(const char *text)
{
    char head[NOTE_TEXT_BYTES];
    if (strchr(text, '"') != NULL)
        return strlen(text); /* what is quoted stays as it was said */
    size_t n = without_tail(text, before_bracket(text, before_aside(text)));
    if (strchr(text, '?') != NULL || note_text_copy(head, sizeof head, text, n) == 0 ||
        !has_letter(head) || is_span(head) || note_noun_is_torn(head) || is_question(head) ||
        is_person(head))
        return 0;
    n = without_tail(head, walk(head));
    while (n > 0 && strchr(",; ", head[n - 1]) != NULL)
        n--;
    head[n] = '\0';
    return text[n] != '\0' && ends_open(head) ? 0 : n;
}
