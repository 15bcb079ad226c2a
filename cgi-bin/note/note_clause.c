/* note_clause.c - see note_clause.h. Closed lists and a few marks of grammar; no dictionary. */
#include "note_clause.h"
#include "note_acronym.h"

#include <string.h>

static const char *const verbs[] = {
    "recommend", "learn",        "hear",       "talk",       "swap",        "compare",
    "discuss",   "explore",      "find",       "follow",     "see",         "stay",
    "keep",      "get",          "meet",       "exchange",   "collaborate", "hire",
    "build",     "join",         "understand", "ask",        "know",        "read",
    "catch",     "chat",         "help",       "support",    "offer",       "introduce",
    "invite",    "thank",        "say",        "continue",   "bring",       "bounce",
    "partner",   "trade",        "interview",  "apply",      "show",        "tell",
    "give",      "congratulate", "reconnect",  "make",       "become",      "do",
    "use",       "write",        "contribute", "start",      "grow",        "improve",
    "sell",      "buy",          "land",       "publish",    "teach",       "speak",
    "organise",  "organize",     "plan",       "run",        "try",         "move",
    "switch",    "break",        "share",      "work",       "pick",        "be",
    "have",      "take",         "let",        "set",        "put",         "go",
    "look",      "think",        "watch",      "listen",     "study",       "test",
    "launch",    "open",         "add",        "send",       "return",      "remain",
    "develop",   "design",       "create",     "pitch",      "fund",        "invest",
    "mentor",    "recruit",      "train",      "finish",     "prepare",     "connect",
    "network",   "expand",       "pursue",     "seek",       "gain",        "cooperate",
    "grab",      "schedule",     "arrange",    "drop",       "visit",       "host",
    "feature",   "quote",        "cover",      "nominate",   "book",        "order",
    "rent",      "commission",   "propose",    "present",    "submit",      "review",
    "supply",    "restore",      "solve",      "save",       "raise",       "donate",
    "volunteer", "disagree",     "debate",     "pass",       "settle",      "borrow",
    "lend",      "celebrate",    "welcome",    "translate",  "record",      "film",
    "cook",      "play",         "sing",       "photograph", NULL};

static const char *const determiners[] = {
    "the",  "a",    "an",  "my",  "our",   "your", "me",  "us", "it", "that", "how", "what", "you",
    "them", "this", "his", "her", "their", "up",   "out", "to", "in", "on",   "at",  "for",  NULL};

static const char *const objects[] = {"the",  "a",    "an",   "my",    "our",  "your",
                                      "me",   "us",   "it",   "how",   "what", "you",
                                      "this", "that", "mine", "yours", "ours", NULL};

static const char *const auxiliaries[] = {
    "is",        "are",      "was",      "were",        "has",        "have",       "had",
    "can",       "could",    "will",     "would",       "should",     "does",       "did",
    "do",        "needs",    "wants",    "uses",        "makes",      "made",       "came",
    "went",      "got",      "gave",     "left",        "knows",      "looks",      "seems",
    "sounds",    "works",    "share",    "know",        "work",       "want",       "need",
    "use",       "met",      "said",     "told",        "taught",     "helped",     "isn't",
    "aren't",    "don't",    "doesn't",  "both",        "live",       "run",        "hire",
    "love",      "like",     "talked",   "spoke",       "worked",     "studied",    "sat",
    "build",     "built",    "write",    "wrote",       "think",      "never",      "also",
    "moved",     "changed",  "inspired", "recommended", "suggested",  "introduced", "mentioned",
    "says",      "thinks",   "suggests", "sends",       "gives",      "helps",      "keeps",
    "shows",     "means",    "matters",  "reminds",     "takes",      "leads",      "writes",
    "builds",    "hires",    "loves",    "likes",       "hates",      "teaches",    "explains",
    "became",    "grew",     "started",  "ran",         "runs",       "lives",      "lived",
    "saved",     "opened",   "won",      "lost",        "found",      "meant",      "felt",
    "kept",      "brought",  "struck",   "stayed",      "led",        "sent",       "stuck",
    "stood",     "showed",   "turned",   "resonated",   "hasn't",     "haven't",    "hadn't",
    "wasn't",    "weren't",  "can't",    "couldn't",    "won't",      "wouldn't",   "didn't",
    "died",      "overlap",  "overlaps", "must",        "overlapped", "deserve",    "deserves",
    "hold",      "holds",    "belong",   "belongs",     "applied",    "attended",   "volunteered",
    "graduated", "enrolled", "married",  "retired",     NULL};

#define CURLY "\xE2\x80\x99"

static const char *const first_people[] = {
    "i",   "i'm",         "i've",         "i'd",         "i'll",         "im",
    "ive", "i" CURLY "m", "i" CURLY "ve", "i" CURLY "d", "i" CURLY "ll", NULL};
static const char *const we_people[] = {"we",    "we're",         "we've",         "we'd",
                                        "we'll", "we" CURLY "re", "we" CURLY "ve", NULL};
static const char *const you_people[] = {
    "you",    "you're",         "you've",         "you'll",       "you'd",   "it", "it's",
    "it'd",   "there",          "there's",        "they",         "they're", "he", "she",
    "that's", "you" CURLY "re", "you" CURLY "ve", "it" CURLY "s", "it'll",   NULL};

static const char *const function_words[] = {
    "your",     "you",       "you're",  "you've",    "we",       "we're",    "we've",
    "the",      "it",        "it's",    "there",     "my",       "our",      "this",
    "that",     "both",      "a",       "an",        "to",       "because",  "how",
    "what",     "why",       "when",    "where",     "some",     "any",      "more",
    "about",    "as",        "one",     "being",     "same",     "shared",   "common",
    "mutual",   "who",       "which",   "if",        "his",      "her",      "their",
    "for",      "from",      "with",    "in",        "on",       "at",       "by",
    "and",      "or",        "career",  "job",       "advice",   "help",     "work",
    "tips",     "old",       "new",     "good",      "people",   "only",     "just",
    "early",    "first",     "ideas",   "questions", "feedback", "interest", "interests",
    "possible", "potential", "general", "open",      "data",     "product",  "software",
    "design",   "research",  "health",  "remote",    "team",     "teams",    "sales",
    "climate",  "code",      "small",   "large",     "better",   "future",   "business",
    "customer", "user",      "public",  "mentor",    "industry", "grad",     "graduate",
    NULL};

bool note_clause_is_function_word(const char *word, size_t n)
{
    return note_text_in(word, n, function_words);
}

bool note_clause_is_verb(const char *word, size_t n)
{
    return note_text_in(word, n, verbs);
}

static bool ends(const char *word, size_t n, const char *suffix)
{
    size_t k = strlen(suffix);
    return n > k + 2 && memcmp(word + n - k, suffix, k) == 0;
}

/* "builds the", "changed my": an -s or -ed word before its object is a verb. */
static bool is_finite(const char *word, size_t n)
{
    const char *next = note_text_next(word);
    static const char *const participle_tails[] = {"of",   "by",  "in", "from",
                                                   "with", "for", "at", NULL};
    static const char *const participles[] = {"made",  "built",   "lived", "found", "lost",  "won",
                                              "left",  "taught",  "told",  "said",  "met",   "run",
                                              "share", "work",    "use",   "need",  "love",  "like",
                                              "kept",  "brought", "led",   "sent",  "stuck", NULL};
    if (note_text_in(word, n, participles) && note_text_word_in(next, participle_tails))
        return false;
    if (note_text_in(word, n, auxiliaries))
        return true;
    /* No participles: nothing need follow. */
    static const char *const deeds[] = {"flew", "sang", "drove", "swam", "rode", "fought", "fell",
                                        "ate",  "woke", "wore",  "gave", "knew", "drank",  NULL};
    if (note_text_in(word, n, deeds))
        return true;
    static const char *const pasts[] = {"knew",  "drank", "rode",  "beat", "bought", "caught",
                                        "chose", "drew",  "drove", "flew", "held",   "sang",
                                        "saw",   "sold",  "spent", "took", "threw",  "paid",
                                        "put",   "broke", NULL};
    /* "the class that failed us" */
    bool thing = n > 3 && memcmp(word + n - 2, "ss", 2) == 0;
    bool verb = note_text_in(word, n, pasts) ||
                (n > 3 && !thing && (word[n - 1] == 's' || ends(word, n, "ed")));
    return verb && *next != '\0' && note_text_word_in(next, objects);
}

/* "our bibliographies overlap": nothing need follow. */
static bool is_whole_verb(const char *word, size_t n)
{
    static const char *const verbs_alone[] = {
        "overlap",  "overlaps", "overlapped", "died",      "differ",   "differs", "crossed",
        "collided", "coincide", "agreed",     "disagree",  "helped",   "laughed", "failed",
        "rhyme",    "broke",    "survived",   "intersect", "vanished", NULL};
    return note_text_next(word)[0] == '\0' && note_text_in(word, n, verbs_alone);
}

/* "our kids", "both our teams": several of them? */
static bool is_plural(const char *text, const char *noun)
{
    static const char *const whose[] = {"our", "my", "your", "both", NULL};
    size_t n = note_text_word(noun);
    return note_text_word_in(text, whose) && n > 2 && noun[n - 1] == 's' && noun[n - 2] != '\'';
}

/* "my lettuces thank you", "the Chinese version read beautifully". */
static bool is_verb_here(const char *word, size_t n, bool plural)
{
    static const char *const whom[] = {"you", "me", "us", NULL};
    static const char *const told[] = {"read", "reads", "sold", "sells", "ran", NULL};
    /* "the first film you made" is a thing. */
    static const char *const after[] = {"for", "with",  "to",    "all",  "so",
                                        "in",  "on",    "about", "from", "a",
                                        "the", "every", "more",  "and",  NULL};
    const char *next = note_text_next(word), *then = note_text_next(next);
    /* "our kids play hockey": behind a plural these are no nouns. */
    static const char *const done[] = {
        "play",   "keep",   "teach",   "learn", "sing",  "follow", "go",    "come",  "write",
        "attend", "make",   "compete", "swim",  "row",   "meet",   "start", "begin", "open",
        "launch", "finish", "need",    "move",  "quote", "love",   "watch", NULL};
    bool together = note_text_word_in(next, (const char *const[]){"together", NULL});
    if (note_text_in(word, n, done) && (together || (plural && *next != '\0')))
        return true;
    bool object =
        note_text_word_in(next, whom) && (*then == '\0' || note_text_word_in(then, after));
    return (note_text_in(word, n, verbs) && object) ||
           (note_text_in(word, n, told) && ends(next, note_text_word(next), "ly"));
}

/* "the work you do": a verb behind such a word belongs to a relative clause. */
static bool opens_relative(const char *word)
{
    static const char *const openers[] = {"you",  "we",     "i",     "that", "who",  "which",
                                          "i've", "you've", "we've", "to",   "they", NULL};
    return note_text_word_in(word, openers);
}

/* "your open source work on parsers": behind a singular these are nouns. */
static bool is_thing_here(const char *before, const char *w)
{
    static const char *const both[] = {"work",   "report",  "talk",   "design", "study", "research",
                                       "review", "support", "help",   "post",   "blog",  "test",
                                       "book",   "start",   "change", NULL};
    size_t n = note_text_word(before);
    bool possessive = n > 2 && strncmp(before + n - 2, "'s", 2) == 0;
    return note_text_word_in(w, both) && n > 0 &&
           (possessive || note_text_low(before[n - 1]) != 's') &&
           !note_text_word_in(before, first_people) && !note_text_word_in(before, we_people) &&
           !note_text_word_in(before, you_people);
}

bool note_clause_is(const char *text)
{
    if (note_text_next(text)[0] == '\0')
        return false;
    if (note_text_word_in(text, first_people) || note_text_word_in(text, we_people) ||
        (note_text_word_in(text, you_people) && !note_acronym_is_trade(text)))
        return true;
    /* "learn how your team did it": the clause within is what one would learn. */
    static const char *const asked[] = {"how", "what", "why",   "where", "when", "whether",
                                        "if",  "more", "about", "from",  NULL};
    if (note_text_word_in(text, verbs) && note_text_word_in(note_text_next(text), asked))
        return false;
    /* "how your team did it": a question within a sentence is a thing. */
    if (note_text_word_in(text,
                          (const char *const[]){"how", "what", "why", "whether", "which", NULL}))
        return false;
    const char *before = text;
    int words = 0;
    for (const char *w = note_text_next(text); *w != '\0' && words < 7;
         before = w, w = note_text_next(w), words++) {
        if (opens_relative(w) || (w != text && strchr(w - 2 >= text ? w - 2 : text, ',') == w - 2))
            return false;
        /* "accessibility and why nobody tests it": the verb is the second thing's. */
        if (note_text_starts_any(w, (const char *const[]){"and why", "and how", "and what", NULL}))
            return false;
        if (is_thing_here(before, w))
            continue;
        size_t n = note_text_word(w);
        /* "interview retired diplomats": behind a verb it is theirs. */
        if (before == text && ends(w, n, "ed") && note_text_word_in(text, verbs))
            continue;
        bool finite = (is_finite(w, n) && note_text_next(w)[0] != '\0') || is_whole_verb(w, n) ||
                      is_verb_here(w, n, is_plural(text, before));
        if (finite && !opens_relative(before))
            return !note_text_word_in(before, determiners);
    }
    return false;
}

/* "learning" to "learn" for the verbs we know; doubled consonants and a dropped e come out by
 * trial. */
size_t note_clause_verb(const char *word, size_t n, char *out, size_t cap)
{
    if (!ends(word, n, "ing") || n + 2 > cap)
        return 0;
    char stem[40];
    if (n - 3 + 2 > sizeof stem || note_text_lower(word, n - 3, stem, sizeof stem) == 0)
        return 0;
    size_t k = n - 3;
    if (!note_text_in(stem, k, verbs)) {
        if (k > 2 && stem[k - 1] == stem[k - 2] && note_text_in(stem, k - 1, verbs)) {
            k--;
        } else {
            stem[k++] = 'e';
            stem[k] = '\0';
            if (!note_text_in(stem, k, verbs))
                return 0;
        }
    }
    return note_text_copy(out, cap, stem, k);
}

bool note_clause_is_gerund(const char *text)
{
    static const char *const nouns[] = {"thing",   "something", "nothing", "anything", "everything",
                                        "spring",  "string",    "king",    "morning",  "evening",
                                        "during",  "meeting",   "ring",    "wing",     "pricing",
                                        "funding", NULL};
    size_t n = note_text_word(text);
    char verb[40];
    if (!ends(text, n, "ing") || note_text_in(text, n, nouns) || note_text_next(text)[0] == '\0')
        return false;
    if (note_clause_verb(text, n, verb, sizeof verb) != 0)
        return true;
    static const char *const after[] = {"with", "from", "about", "as", "into", "your", NULL};
    return note_text_word_in(note_text_next(text), determiners) ||
           note_text_word_in(note_text_next(text), after);
}

/* Is the verb at `text` used as one? "help with X" and "work experience" are things, not deeds. */
bool note_clause_is_bare_infinitive(const char *text)
{
    static const char *const both[] = {
        "open",   "help",  "support", "work",    "research", "interview", "partner", "study",
        "design", "plan",  "test",    "network", "start",    "talk",      "chat",    "use",
        "fund",   "train", "mentor",  "land",    "book",     "review",    "film",    "record",
        "cover",  "order", "quote",   "feature", "pitch",    NULL};
    static const char *const nouny[] = {
        "for",       "of",       "opportunities", "opportunity", "experience",
        "advice",    "tips",     "from",          "preparation", "practice",
        "questions", "coaching", "prep",          "process",     NULL};
    const char *next = note_text_next(text);
    static const char *const articles[] = {"a",    "an",  "the", "your", "my", "our",
                                           "some", "you", "us",  "them", NULL};
    if (*next == '\0')
        return false;
    /* "exchange of data": a thing. */
    static const char *const of[] = {"think", "hear",  "learn",  "speak",
                                     "know",  "dream", "become", NULL};
    if (note_text_starts(next, "of") != 0 && !note_text_word_in(text, of))
        return false;
    /* No noun stands before an article: "sketch a plan" can only be a deed. */
    /* "needs a web site" is somebody else's. */
    size_t n = note_text_word(text);
    bool theirs = n > 2 && text[n - 1] == 's' && text[n - 2] != 's' && text[n - 2] != 'u';
    if (!note_text_word_in(text, verbs))
        return !theirs && text[0] >= 'a' && text[0] <= 'z' && note_text_word_in(next, articles) &&
               !note_text_word_in(text, function_words) && !note_text_word_in(text, determiners);
    if (!note_text_word_in(text, both))
        return true;
    if (note_text_word_in(next, nouny) ||
        (note_text_word_in(text, (const char *const[]){"help", "support", NULL}) &&
         note_text_word_in(next, (const char *const[]){"with", "on", "in", NULL})))
        return false;
    return note_text_word_in(next, determiners) ||
           note_text_word_in(text, (const char *const[]){"interview", NULL}) ||
           note_text_word_in(next,
                             (const char *const[]){"with", "about", "together", "shop", "over",
                                                   "next", "through", "more", "some", NULL});
}

bool note_clause_is_mine(const char *text)
{
    return note_text_word_in(text, first_people) || note_text_word_in(text, we_people);
}
