/* note_reason.c - see note_reason.h. */
#include "note_reason.h"

#include <string.h>

static const char *const wishes[] = {"i want to",
                                     "i wanted to",
                                     "i'd like to",
                                     "i would like to",
                                     "i'd love to",
                                     "i would love to",
                                     "i'd really like to",
                                     "i'd really love to",
                                     "i hope to",
                                     "i'm hoping to",
                                     "i am hoping to",
                                     "i'm looking to",
                                     "i am looking to",
                                     "i'm trying to",
                                     "i am trying to",
                                     "i'd be keen to",
                                     "i wish to",
                                     "i need to",
                                     "want to",
                                     "wanted to",
                                     "would like to",
                                     "would love to",
                                     "hoping to",
                                     "hope to",
                                     "looking to",
                                     "wanting to",
                                     "trying to",
                                     "like to",
                                     "love to",
                                     "in order to",
                                     "so i can",
                                     "so that i can",
                                     "so that we can",
                                     "so we can",
                                     "so as to",
                                     "i want",
                                     "i'm keen to",
                                     "keen to",
                                     "eager to",
                                     "i\xE2\x80\x99"
                                     "d like to",
                                     "i\xE2\x80\x99"
                                     "d love to",
                                     "i\xE2\x80\x99m hoping to",
                                     "i\xE2\x80\x99m looking to",
                                     "id like to",
                                     "id love to",
                                     "to",
                                     NULL};

static const char *const verbs[] = {
    "learn",        "hear",       "talk",       "swap",        "compare",   "discuss",
    "explore",      "find",       "follow",     "see",         "stay",      "keep",
    "get",          "meet",       "exchange",   "collaborate", "hire",      "build",
    "join",         "understand", "ask",        "know",        "read",      "catch",
    "chat",         "help",       "support",    "offer",       "introduce", "invite",
    "thank",        "say",        "continue",   "bring",       "bounce",    "partner",
    "trade",        "interview",  "apply",      "show",        "tell",      "give",
    "congratulate", "reconnect",  "make",       "become",      "do",        "use",
    "write",        "contribute", "start",      "grow",        "improve",   "sell",
    "buy",          "land",       "publish",    "teach",       "speak",     "organise",
    "organize",     "plan",       "run",        "try",         "move",      "switch",
    "break",        "share",      "work",       "pick",        "be",        "have",
    "take",         "let",        "set",        "put",         "go",        "look",
    "think",        "watch",      "listen",     "study",       "test",      "launch",
    "open",         "add",        "send",       "return",      "remain",    "develop",
    "design",       "create",     "pitch",      "fund",        "invest",    "mentor",
    "recruit",      "train",      "finish",     "prepare",     "connect",   "network",
    "expand",       "pursue",     "seek",       "gain",        "cooperate", "grab",
    "schedule",     "arrange",    "drop",       "visit",       "host",      "feature",
    "quote",        "cover",      "nominate",   "book",        "order",     "rent",
    "commission",   "propose",    "present",    "submit",      "review",    "supply",
    "restore",      "solve",      "save",       "raise",       "donate",    "volunteer",
    "disagree",     "debate",     "pass",       "settle",      "borrow",    "lend",
    "celebrate",    "welcome",    "translate",  "record",      "film",      "cook",
    "play",         "sing",       "photograph", NULL};

static const char *const determiners[] = {
    "the",  "a",    "an",  "my",  "our",   "your", "me",  "us", "it", "that", "how", "what", "you",
    "them", "this", "his", "her", "their", "up",   "out", "to", "in", "on",   "at",  "for",  NULL};

static const char *const objects[] = {"the", "a",   "an",   "my",  "our",  "your", "me", "us",
                                      "it",  "how", "what", "you", "this", "that", NULL};

static const char *const auxiliaries[] = {
    "is",     "are",     "was",      "were",        "has",       "have",       "had",
    "can",    "could",   "will",     "would",       "should",    "does",       "did",
    "do",     "needs",   "wants",    "uses",        "makes",     "made",       "came",
    "went",   "got",     "gave",     "left",        "knows",     "looks",      "seems",
    "sounds", "works",   "share",    "know",        "work",      "want",       "need",
    "use",    "met",     "said",     "told",        "taught",    "helped",     "isn't",
    "aren't", "don't",   "doesn't",  "both",        "live",      "run",        "hire",
    "love",   "like",    "talked",   "spoke",       "worked",    "studied",    "sat",
    "build",  "built",   "write",    "wrote",       "think",     "never",      "also",
    "moved",  "changed", "inspired", "recommended", "suggested", "introduced", "mentioned",
    "says",   "thinks",  "suggests", "sends",       "gives",     "helps",      "keeps",
    "shows",  "means",   "matters",  "reminds",     "takes",     "leads",      "writes",
    "builds", "hires",   "loves",    "likes",       "hates",     "teaches",    "explains",
    "became", "grew",    "started",  "ran",         "runs",      "lives",      "lived",
    "saved",  "opened",  "won",      "lost",        "found",     NULL};

static const char *const first_people[] = {"i",
                                           "i'm",
                                           "i've",
                                           "i'd",
                                           "i'll",
                                           "im",
                                           "ive",
                                           "i\xE2\x80\x99m",
                                           "i\xE2\x80\x99ve",
                                           "i\xE2\x80\x99"
                                           "d",
                                           "i\xE2\x80\x99ll",
                                           NULL};
static const char *const we_people[] = {
    "we", "we're", "we've", "we'd", "we'll", "we\xE2\x80\x99re", "we\xE2\x80\x99ve", NULL};
static const char *const you_people[] = {"you",
                                         "you're",
                                         "you've",
                                         "you'd",
                                         "it",
                                         "it's",
                                         "it'd",
                                         "there",
                                         "there's",
                                         "they",
                                         "they're",
                                         "he",
                                         "she",
                                         "that's",
                                         "you\xE2\x80\x99re",
                                         "you\xE2\x80\x99ve",
                                         "it\xE2\x80\x99s",
                                         NULL};

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

/* Worn out, or saying no more than the invitation itself. */
static const char *const worn[] = {"expand my network",
                                   "expand my professional network",
                                   "grow my network",
                                   "build my network",
                                   "expanding my network",
                                   "growing my network",
                                   "pick your brain",
                                   "picking your brain",
                                   "came across your profile",
                                   "touch base",
                                   "add you to my",
                                   "grow our networks",
                                   "expand our networks",
                                   "network growth",
                                   "reach out",
                                   "idiot",
                                   "idiots",
                                   "moron",
                                   "stupid",
                                   "shut up",
                                   "crap",
                                   "fuck",
                                   "shit",
                                   "my name is",
                                   "finds you well",
                                   "reaching out",
                                   "i hope this finds you well",
                                   NULL};
static const char *const empty[] = {"connect",
                                    "connecting",
                                    "network",
                                    "networking",
                                    "to connect",
                                    "connect with you",
                                    "connecting with you",
                                    "connection",
                                    "add you",
                                    "be connected",
                                    "linkedin",
                                    "reasons",
                                    "keep in touch?",
                                    NULL};

bool note_reason_is_worn(const char *text)
{
    if (note_text_find_any(text, worn))
        return true;
    return note_text_in(text, strlen(text), empty);
}

static bool word_in(const char *word, const char *const *list)
{
    return note_text_in(word, note_text_word(word), list);
}

static bool ends(const char *word, size_t n, const char *suffix)
{
    size_t k = strlen(suffix);
    return n > k + 2 && memcmp(word + n - k, suffix, k) == 0;
}

/* A capital that only marks the start of what was typed, not a name. */
static bool is_common_word(const char *word, size_t n)
{
    static const char *const suffixes[] = {"ing",  "tion", "ment", "ship", "ity",   "ness",
                                           "ance", "ence", "ics",  "sion", "ology", NULL};
    if (note_text_case(word + 1, n - 1) != NOTE_CASE_LOWER)
        return false;
    if (note_text_in(word, n, function_words) || note_text_in(word, n, verbs))
        return true;
    for (size_t i = 0; suffixes[i] != NULL; i++)
        if (ends(word, n, suffixes[i]))
            return true;
    return false;
}

/* Capitals for the speaker: "i", "i'm", "i've". In place. */
void note_reason_raise_i(char *s)
{
    for (size_t i = 0; s[i] != '\0'; i++) {
        bool start = i == 0 || s[i - 1] == ' ' || s[i - 1] == '(' || s[i - 1] == '"';
        bool end = s[i + 1] == '\0' || strchr(" '.,;:?)\"", s[i + 1]) != NULL ||
                   (unsigned char)s[i + 1] == 0xE2;
        bool abbreviation = s[i + 1] == '.' && note_text_is_letter((unsigned char)s[i + 2]);
        if (s[i] == 'i' && start && end && !abbreviation)
            s[i] = 'I';
    }
}

/* SHOUTED text comes back low, but for what is read letter by letter. */
static void calm(char *s)
{
    static const char *const initialisms[] = {
        "ai",  "ml",  "ux",  "ui",  "hr",  "api", "sql", "aws", "saas", "b2b", "seo", "phd", "mba",
        "ceo", "cto", "nlp", "llm", "usa", "uk",  "eu",  "gpu", "sre",  "ios", "qa",  "vc",  NULL};
    if (note_text_case(s, strlen(s)) != NOTE_CASE_UPPER || note_text_next(s)[0] == '\0')
        return;
    while (*s != '\0') {
        size_t n = note_text_word(s);
        if (!note_text_in(s, n, initialisms) || note_text_in(s, n, determiners))
            for (size_t i = 0; i < n; i++)
                s[i] = note_text_low(s[i]);
        s = s + n;
        while (*s == ' ')
            s++;
    }
}

/* "a honest mistake" becomes "an honest mistake", also when the user slipped. */
static void mend_articles(char *s, size_t cap)
{
    for (char *w = s; *w != '\0'; w = (char *)(uintptr_t)note_text_next(w)) {
        size_t n = note_text_word(w);
        bool article = (n == 1 && *w == 'a') || (n == 2 && memcmp(w, "an", 2) == 0);
        const char *next = note_text_next(w);
        if (!article || !note_text_is_letter((unsigned char)next[0]))
            continue;
        const char *right = note_text_article(next);
        size_t m = strlen(right);
        if (m == n || strlen(s) + 2 > cap)
            continue;
        memmove(w + m, w + n, strlen(w + n) + 1);
        memcpy(w, right, m);
    }
}

size_t note_reason_mid_sentence(const char *text, char *out, size_t cap)
{
    size_t n = note_text_copy(out, cap, text, strlen(text));
    if (n == 0)
        return 0;
    calm(out);
    size_t first = note_text_word(out);
    if (first > 1 ? is_common_word(out, first) : out[0] == 'A')
        out[0] = note_text_low(out[0]);
    note_reason_raise_i(out);
    mend_articles(out, cap);
    return strlen(out);
}

/* "builds the", "changed my": an -s or -ed word before its object is a verb. */
static bool is_finite(const char *word, size_t n)
{
    const char *next = note_text_next(word);
    static const char *const participle_tails[] = {"of",   "by",  "in", "from",
                                                   "with", "for", "at", NULL};
    static const char *const participles[] = {
        "made", "built", "lived", "found", "lost", "won",  "left", "taught", "told", "said",
        "met",  "run",   "share", "work",  "use",  "need", "love", "like",   NULL};
    if (note_text_in(word, n, participles) && word_in(next, participle_tails))
        return false;
    if (note_text_in(word, n, auxiliaries))
        return true;
    return n > 3 && (word[n - 1] == 's' || ends(word, n, "ed")) && *next != '\0' &&
           word_in(next, objects);
}

/* "the work you do": a verb behind such a word belongs to a relative clause. */
static bool opens_relative(const char *word)
{
    static const char *const openers[] = {"you",  "we",     "i",     "that", "who",  "which",
                                          "i've", "you've", "we've", "to",   "they", NULL};
    return word_in(word, openers);
}

bool note_reason_is_clause(const char *text)
{
    if (note_text_next(text)[0] == '\0')
        return false;
    if (word_in(text, first_people) || word_in(text, we_people) || word_in(text, you_people))
        return true;
    const char *before = text;
    int words = 0;
    for (const char *w = note_text_next(text); *w != '\0' && words < 7;
         before = w, w = note_text_next(w), words++) {
        if (opens_relative(w) || (w != text && strchr(w - 2 >= text ? w - 2 : text, ',') == w - 2))
            return false;
        if (is_finite(w, note_text_word(w)) && !opens_relative(before) &&
            note_text_next(w)[0] != '\0')
            return !word_in(before, determiners);
    }
    return false;
}

/* "learning" to "learn" for the verbs we know; doubled consonants and a dropped e come out by
 * trial. */
static size_t verb_of_gerund(const char *word, size_t n, char *out, size_t cap)
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

bool note_reason_is_gerund(const char *text)
{
    static const char *const nouns[] = {"thing",   "something", "nothing", "anything", "everything",
                                        "spring",  "string",    "king",    "morning",  "evening",
                                        "during",  "meeting",   "ring",    "wing",     "pricing",
                                        "funding", NULL};
    size_t n = note_text_word(text);
    char verb[40];
    if (!ends(text, n, "ing") || note_text_in(text, n, nouns) || note_text_next(text)[0] == '\0')
        return false;
    if (verb_of_gerund(text, n, verb, sizeof verb) != 0)
        return true;
    static const char *const after[] = {"with", "from", "about", "as", "into", "your", NULL};
    return word_in(note_text_next(text), determiners) || word_in(note_text_next(text), after);
}

/* Is the verb at `text` used as one? "help with X" and "work experience" are things, not deeds. */
static bool is_bare_infinitive(const char *text)
{
    static const char *const both[] = {"help",    "support", "work",   "research", "interview",
                                       "partner", "study",   "design", "plan",     "test",
                                       "network", "start",   "talk",   "chat",     "use",
                                       "fund",    "train",   "mentor", "land",     NULL};
    static const char *const nouny[] = {
        "for", "of", "opportunities", "opportunity", "experience", "advice", "tips", "from", NULL};
    const char *next = note_text_next(text);
    static const char *const articles[] = {"a", "an", "the", "your", "my", "our", "some", NULL};
    if (*next == '\0')
        return false;
    /* No noun stands before an article: "sketch a plan" can only be a deed. */
    if (!word_in(text, verbs))
        return text[0] >= 'a' && text[0] <= 'z' && word_in(next, articles) &&
               !word_in(text, function_words) && !word_in(text, determiners);
    if (!word_in(text, both))
        return true;
    if (word_in(next, nouny) || (word_in(text, (const char *const[]){"help", "support", NULL}) &&
                                 word_in(next, (const char *const[]){"with", "on", "in", NULL})))
        return false;
    return word_in(next, determiners) ||
           word_in(next, (const char *const[]){"with", "about", "together", "shop", "over",
                                               "through", "more", "some", NULL});
}

/* Only the first sentence is kept: the rest would break every frame. */
static void first_sentence(char *s)
{
    for (char *p = s; *p != '\0'; p++) {
        bool stop = (*p == '.' || *p == ';' || *p == '?') && p[1] == ' ' && p - s > 12;
        bool abbreviation =
            p - s > 3 && (note_text_find(p - 3, "st") == p - 2 ||
                          note_text_find(p - 3, "dr") == p - 2 || p[-2] == ' ' || p[-2] == '.');
        if (stop && !abbreviation) {
            *p = '\0';
            return;
        }
    }
}

static void set_infinitive(struct note_reason *out, const char *text, enum note_shape shape)
{
    out->shape = shape;
    (void)note_reason_mid_sentence(text, out->infinitive, sizeof out->infinitive);
}

/* "I want to ...", "looking to ...", "to ...": all wishes are one infinitive. */
static bool take_wish(const char *text, struct note_reason *out)
{
    size_t n = note_text_starts_any(text, wishes);
    if (n == 0 || text[n] == '\0')
        return false;
    bool article = word_in(text + n, (const char *const[]){"a", "an", "the", "your", "my", "our",
                                                           "some", "you", NULL});
    if (article)
        return false;
    set_infinitive(out, text + n, NOTE_SHAPE_TO);
    return true;
}

static bool take_interest(const char *text, struct note_reason *out)
{
    static const char *const interests[] = {
        "i'm interested in", "i am interested in", "interested in",         "my interest in",
        "i'm curious about", "curious about",      "i have an interest in", NULL};
    size_t n = note_text_starts_any(text, interests);
    if (n == 0 || text[n] == '\0')
        return false;
    bool gerund = note_reason_is_gerund(text + n);
    out->shape = gerund ? NOTE_SHAPE_GERUND : NOTE_SHAPE_NOUN;
    (void)note_reason_mid_sentence(text + n, gerund ? out->gerund : out->noun, NOTE_REASON_BYTES);
    return true;
}

static void take_gerund(const char *text, struct note_reason *out)
{
    char verb[40];
    size_t n = note_text_word(text);
    out->shape = NOTE_SHAPE_GERUND;
    (void)note_reason_mid_sentence(text, out->gerund, sizeof out->gerund);
    size_t k = verb_of_gerund(text, n, verb, sizeof verb);
    if (k == 0 || k + strlen(text + n) + 1 > sizeof out->infinitive)
        return;
    char joined[NOTE_REASON_BYTES];
    memcpy(joined, verb, k);
    memcpy(joined + k, text + n, strlen(text + n) + 1);
    (void)note_reason_mid_sentence(joined, out->infinitive, sizeof out->infinitive);
}

static void take_clause(const char *text, enum note_shape shape, struct note_reason *out)
{
    bool mine = word_in(text, first_people);
    out->shape = shape != NOTE_SHAPE_NONE           ? shape
                 : mine || word_in(text, we_people) ? NOTE_SHAPE_FIRST
                                                    : NOTE_SHAPE_THIRD;
    (void)note_reason_mid_sentence(text, out->clause, sizeof out->clause);
}

/* A policy typed as a telegram: "only people I know", "don't accept strangers". */
static bool take_policy(const char *text, struct note_reason *out)
{
    static const char *const verbless[] = {
        "only connect", "only accept", "only add", "don't",  "do not", "never",
        "usually",      "generally",   "rarely",   "mostly", "prefer", "try",
        "accept",       "keep",        "connect",  "like",   "always", NULL};
    static const char *const only[] = {"only", "just", "mainly", NULL};
    if (note_text_starts_any(text, verbless) != 0 && strlen(text) + 3 < sizeof out->clause) {
        memcpy(out->clause, "I ", 2);
        out->shape = NOTE_SHAPE_FIRST;
        (void)note_reason_mid_sentence(text, out->clause + 2, sizeof out->clause - 2);
        out->clause[2] = note_text_low(out->clause[2]);
        return true;
    }
    if (note_text_starts_any(text, (const char *const[]){"no", "not", NULL}) != 0)
        return true;
    size_t n = note_text_starts_any(text, only);
    if (n == 0 || text[n] == '\0')
        return false;
    out->shape = NOTE_SHAPE_NOUN;
    return note_reason_mid_sentence(text + n, out->noun, sizeof out->noun) != 0;
}

/* Would the two do it together ("swap notes", "learn from your team"), or is it a plan of one's
 * own? */
static bool is_together(const char *infinitive)
{
    static const char *const shared[] = {"swap",
                                         "compare",
                                         "exchange",
                                         "hear",
                                         "stay",
                                         "collaborate",
                                         "catch up",
                                         "keep in",
                                         "keep up",
                                         "trade",
                                         "reconnect",
                                         "continue",
                                         "bounce",
                                         "learn more",
                                         "learn about",
                                         "learn how",
                                         "talk about",
                                         "talk shop",
                                         "discuss",
                                         "chat about",
                                         "share ideas",
                                         "share notes",
                                         "share experiences",
                                         "ask about",
                                         "follow",
                                         "work together",
                                         NULL};
    static const char *const you[] = {"you", "your", "yours", "each other", "together", NULL};
    if (note_text_starts_any(infinitive, shared) != 0)
        return true;
    if (note_text_find_any(infinitive, you))
        return true;
    return false;
}

/* "same field", "shared interest in rowing": a fact about both, so a clause about both. */
static bool take_common(const char *text, struct note_reason *out)
{
    static const char *const same[] = {"same", "the same", "in the same", "working in the same",
                                       NULL};
    static const char *const places[] = {"field", "industry", "sector",   "space", "city", "area",
                                         "town",  "region",   "business", "boat",  NULL};
    static const char *const interests[] = {
        "shared interest",   "shared interests",    "common interest",
        "common interests",  "mutual interest",     "mutual interests",
        "similar interests", "our shared interest", NULL};
    char core[NOTE_REASON_BYTES];
    size_t n = note_text_starts_any(text, same);
    if (n != 0 && word_in(text + n, places) &&
        note_reason_mid_sentence(text + n, core, sizeof core - 24) != 0) {
        memcpy(out->clause, "we're in the same ", 18);
        memcpy(out->clause + 18, core, strlen(core) + 1);
        out->shape = NOTE_SHAPE_FIRST;
        return true;
    }
    n = note_text_starts_any(text, interests);
    if (n == 0)
        return false;
    const char *in = text + n;
    out->shape = NOTE_SHAPE_FIRST;
    bool named = note_text_starts(in, "in") != 0 && in[note_text_starts(in, "in")] != '\0';
    if (strlen(text) + 32 > sizeof out->clause)
        return false;
    memcpy(out->clause, named ? "we share an interest " : "we share interests", named ? 22 : 19);
    if (named)
        memcpy(out->clause + 21, in, strlen(in) + 1);
    return true;
}

static void parse_core(const char *core, bool because, enum note_direction direction,
                       struct note_reason *out);
static bool names_people(const char *noun);

void note_reason_parse(const char *text, enum note_direction direction, struct note_reason *out)
{
    static const char *const becauses[] = {"because", "since", "cause", "cuz",
                                           "'cause",  "bc",    NULL};
    char s[NOTE_REASON_BYTES];
    memset(out, 0, sizeof *out);
    if (text[0] == '\0' || note_reason_is_worn(text) ||
        note_text_copy(s, sizeof s, text, strlen(text)) == 0)
        return;
    first_sentence(s);
    const char *core = s;
    size_t because = note_text_starts_any(core, becauses);
    if (because != 0 && core[because] != '\0')
        core += because;
    parse_core(core, because != 0, direction, out);
    if (direction == NOTE_REPLY && !names_people(out->noun))
        out->noun[0] = '\0';
    out->together = out->together || is_together(out->infinitive);
}

/* "career advice" is something to ask for; "a job at your company" is something to be interested
 * in. */
static bool take_favour(const char *core, struct note_reason *out)
{
    static const char *const favours[] = {"advice", "tips", "guidance", "feedback",
                                          "input",  "help", "pointers", "recommendations",
                                          NULL};
    bool found = false;
    for (const char *w = core; *w != '\0' && !found; w = note_text_next(w)) {
        found = word_in(w, favours);
        if (word_in(w, determiners) && w != core)
            break;
    }
    char noun[NOTE_REASON_BYTES];
    if (!found || note_reason_mid_sentence(core, noun, sizeof noun - 10) == 0)
        return false;
    out->shape = NOTE_SHAPE_NOUN;
    memcpy(out->infinitive, "ask for ", 8);
    memcpy(out->infinitive + 8, noun, strlen(noun) + 1);
    out->together = true;
    return true;
}

static void take_noun(const char *core, bool because, struct note_reason *out)
{
    if (take_favour(core, out))
        return;
    size_t of = because ? note_text_starts(core, "of") : 0;
    out->shape = NOTE_SHAPE_NOUN;
    (void)note_reason_mid_sentence(core[of] != '\0' ? core + of : core, out->noun,
                                   sizeof out->noun);
}

/* "I'd love to": the rest of the thought never came. */
static bool is_empty_wish(const char *core)
{
    size_t n = note_text_starts_any(core, wishes);
    return n != 0 && core[n] == '\0';
}

static bool join_infinitive(struct note_reason *out, const char *lead, const char *rest)
{
    char text[NOTE_REASON_BYTES];
    size_t n = strlen(lead), m = strlen(rest);
    if (n + m + 1 > sizeof text || m == 0)
        return true;
    memcpy(text, lead, n);
    memcpy(text + n, rest, m + 1);
    set_infinitive(out, text, NOTE_SHAPE_BARE);
    out->together = true;
    return true;
}

/* "could you recommend a book?" is something to ask: "ask whether you could recommend a book". */
static bool take_question(const char *core, struct note_reason *out)
{
    static const char *const asks[][2] = {
        {"could you", "ask whether you could "}, {"can you", "ask whether you can "},
        {"would you", "ask whether you would "}, {"could we", "ask whether we could "},
        {"can we", "ask whether we can "},       {"do you", "ask whether you "},
        {"are you", "ask whether you are "},     {"could i", "ask whether I could "},
        {"can i", "ask whether I can "}};
    static const char *const openers[] = {"could", "can", "would", "will", "should", "do",  "does",
                                          "did",   "is",  "are",   "was",  "were",   "may", "might",
                                          "am",    "who", "where", "when", "please", NULL};
    for (size_t i = 0; i < sizeof asks / sizeof asks[0]; i++) {
        size_t n = note_text_starts(core, asks[i][0]);
        if (n != 0)
            return join_infinitive(out, asks[i][1], core + n);
    }
    return note_text_starts_any(core, openers) != 0;
}

/* "about the job", "for a reference". Other prepositions fit no frame. */
static bool take_preposition(const char *core, struct note_reason *out)
{
    static const char *const others[] = {"at",  "in",   "of", "with", "by", "from", "and", "or",
                                         "but", "than", "as", "on",   "if", "so",   NULL};
    size_t about =
        note_text_starts_any(core, (const char *const[]){"about", "regarding", "re:", NULL});
    if (about != 0 && core[about] != '\0') {
        take_noun(core + about, false, out);
        return true;
    }
    size_t wanted = note_text_starts(core, "for");
    if (wanted != 0 && core[wanted] != '\0')
        return join_infinitive(out, "ask for ", core + wanted);
    return note_text_starts_any(core, others) != 0 ||
           note_text_starts_any(core, (const char *const[]){"for", "about", NULL}) != 0;
}

/* "I keep this network to ..." wants people behind it. */
static bool names_people(const char *noun)
{
    static const char *const people[] = {
        "people",        "colleagues",    "colleague", "friends",  "contacts",
        "clients",       "those",         "folks",     "family",   "alumni",
        "anyone",        "someone",       "students",  "peers",    "connections",
        "acquaintances", "professionals", "customers", "partners", NULL};
    if (note_text_find_any(noun, people))
        return true;
    return false;
}

static void parse_core(const char *core, bool because, enum note_direction direction,
                       struct note_reason *out)
{
    if (direction == NOTE_REPLY && take_policy(core, out))
        return;
    if (is_empty_wish(core) || take_question(core, out) || take_preposition(core, out))
        return;
    if (take_common(core, out) || take_wish(core, out) || take_interest(core, out) ||
        note_reason_is_worn(core))
        return;
    if (note_reason_is_clause(core))
        take_clause(core, because ? NOTE_SHAPE_BECAUSE : NOTE_SHAPE_NONE, out);
    else if (note_reason_is_gerund(core))
        take_gerund(core, out);
    else if (is_bare_infinitive(core))
        set_infinitive(out, core, NOTE_SHAPE_BARE);
    else
        take_noun(core, because, out);
}
