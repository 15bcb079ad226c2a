/* note_telegram.c - see note_telegram.h. */
#include "note_telegram.h"
#include "note_clause.h"
#include "note_self.h"

#include <string.h>

static bool join(const char *lead, const char *rest, char *out, size_t cap)
{
    size_t n = strlen(lead), m = strlen(rest);
    if (m == 0 || n + m + 1 > cap)
        return false;
    memcpy(out, lead, n);
    memcpy(out + n, rest, m + 1);
    out[n] = n > 0 ? note_text_low(out[n]) : out[n];
    return true;
}

/* "loved your talk", "need a mentor": nobody hopes to do that, the sender does or did it. */
static bool expand_deed(const char *text, char *out, size_t cap)
{
    static const char *const deeds[] = {
        "loved",    "liked",   "enjoyed",  "admired",  "heard",   "saw",   "remembered",
        "attended", "watched", "missed",   "listened", "grew up", "moved", "started",
        "joined",   "worked",  "studied",  "lived",    "need",    "want",  "appreciated",
        "got",      "met",     "borrowed", "bought",   "forgot",  "lost",  NULL};
    static const char *const objects[] = {"a",   "an",   "the",  "your", "my", "our",
                                          "you", "some", "to",   "in",   "at", "with",
                                          "on",  "from", "this", "it",   NULL};
    size_t n = note_text_starts_any(text, deeds);
    bool wish = note_text_starts_any(
                    text, (const char *const[]){"want to", "need to", "have to", NULL}) != 0;
    /* "would value your view": the "I" before it was left out. */
    static const char *const would[] = {"would value",       "would appreciate", "would welcome",
                                        "would be grateful", "would be glad",    "would be happy",
                                        "would be honoured", "would be keen",    NULL};
    if (note_text_starts_any(text, would) != 0)
        return join("I ", text, out, cap);
    return n != 0 && !wish && note_text_word_in(text + n, objects) && join("I ", text, out, cap);
}

/* "mentor me", "send me the slides": a favour to ask, not something to do to oneself. */
static bool expand_favour(const char *text, char *out, size_t cap)
{
    static const char *const me[] = {"me", "us", NULL};
    size_t n = note_text_word(text);
    static const char *const more[] = {"refer", "forward", "consider", "guide", "advise", NULL};
    bool verb = (note_clause_is_verb(text, n) || note_text_in(text, n, more)) &&
                note_text_starts(text, "let") == 0;
    return verb && note_text_word_in(note_text_next(text), me) &&
           join("ask you to ", text, out, cap);
}

/* "potential collaboration": one thing wants its article. */
static bool expand_prospect(const char *text, char *out, size_t cap)
{
    static const char *const prospects[] = {"possible", "potential", NULL};
    static const char *const things[] = {"collaboration", "partnership", "project", "visit",
                                         "internship",    "placement",   "role",    "job",
                                         "position",      "deal",        "merger",  "contract",
                                         "opportunity",   "cooperation", "study",   NULL};
    size_t n = note_text_starts_any(text, prospects);
    return n != 0 && note_text_word_in(text + n, things) && join("a ", text, out, cap);
}

/* "both do ux", "both from Hull": who is meant goes without saying. */
static bool expand_both(const char *text, char *out, size_t cap)
{
    static const char *const more[] = {
        "went",   "studied", "worked", "grew", "teach",   "coach", "love",  "like",  "live",
        "lived",  "care",    "sail",   "swim", "trained", "moved", "own",   "serve", "did",
        "taught", "were",    "had",    "came", "got",     "know",  "keep",  "speak", "use",
        "play",   "hate",    "make",   "sell", "fish",    "farm",  "write", NULL};
    size_t n = note_text_starts(text, "both");
    /* "both our kids play hockey" says who. */
    if (note_text_word_in(text + n, (const char *const[]){"our", "your", "my", "the", "us", NULL}))
        return false;
    const char *next = text + n;
    size_t k = note_text_word(next);
    size_t us = note_text_starts(next, "of us");
    static const char *const being[] = {"are", "were", NULL};
    if (n != 0 && us != 0 &&
        note_text_word_in(next + us, being)) /* "we are both", not "both are" */
        return join(note_text_starts(next + us, "are") != 0 ? "we're both " : "we were both ",
                    note_text_next(next + us), out, cap);
    if (n != 0 && us != 0)
        return join("we both ", next + us, out, cap);
    if (n == 0 || k == 0 || note_text_word_in(next, (const char *const[]){"of", NULL}))
        return false;
    bool verb = note_clause_is_verb(next, k) || note_text_in(next, k, more);
    return join(verb ? "we " : "we're ", text, out, cap);
}

/* "new to the area", "think we met at a wedding": the sender is, or thinks so. */
static bool expand_self(const char *text, char *out, size_t cap)
{
    static const char *const states[] = {"new to",           "new in",
                                         "new at",           "new here",
                                         "also in",          "also from",
                                         "also a",           "also an",
                                         "a new dad",        "a new mum",
                                         "a new mom",        "a new parent",
                                         "based in",         "always up for",
                                         "up for",           "always keen",
                                         "always happy",     "keen to",
                                         "keen on",          "based at",
                                         "fairly new",       "about to",
                                         "proud of",         "newly retired",
                                         "recently retired", "semi-retired",
                                         "just retired",     "newly appointed",
                                         "newly qualified",  "sorry for",
                                         "sorry about",      "sorry that",
                                         "sorry i",          NULL};
    static const char *const opinions[] = {"think",   "believe", "guess", "reckon",
                                           "suspect", "hope",    "wish",  NULL};
    static const char *const we[] = {"we", "we've", "you", "you're", "your", "our", "it", NULL};
    static const char *const ever[] = {"always wanted",
                                       "always loved",
                                       "always liked",
                                       "always been",
                                       "never tried",
                                       "never been",
                                       NULL};
    static const char *const still[] = {
        "still owe",      "still have", "still use",  "still think", "still laugh",
        "still remember", "still miss", "still talk", "still live",  "still work",
        "still play",     "still make", "read it",    NULL};
    static const char *const born[] = {"new dad",    "new mum",    "new mom",
                                       "new parent", "twin mum",   "twin dad",
                                       "single mum", "single dad", NULL};
    if (note_text_starts_any(text, born) != 0)
        return join("I'm a ", text, out, cap);
    if (note_text_starts_any(text, still) != 0 && note_text_next(note_text_next(text))[0] != '\0')
        return join("I ", text, out, cap);
    if (note_text_starts_any(text, ever) != 0)
        return join("I've ", text, out, cap);
    size_t n = note_text_starts_any(text, opinions);
    if (n != 0)
        return note_text_word_in(text + n, we) && join("I ", text, out, cap);
    return note_text_starts_any(text, states) != 0 && join("I'm ", text, out, cap);
}

/* "made me laugh", "name rings a bell": what is theirs did, or they. */
static bool expand_theirs(const char *text, char *out, size_t cap)
{
    static const char *const did[] = {"made me",     "changed my",  "changed how", "got me",
                                      "reminded me", "inspired me", "moved me",    NULL};
    static const char *const done[] = {"helped me", "helped us", "taught me",
                                       "taught us", "lent me",   "showed me",
                                       "saved me",  "gave me",   NULL};
    static const char *const theirs[] = {
        "name rings",     "name sounds", "name looks",       "face looks", "face rings",
        "profile caught", "work caught", "name is familiar", "name seems", NULL};
    if (note_text_starts_any(text, did) != 0)
        return join("it ", text, out, cap);
    if (note_text_starts_any(text, done) != 0)
        return join("you ", text, out, cap);
    return note_text_starts_any(text, theirs) != 0 && join("your ", text, out, cap);
}

void note_telegram_end(char *text)
{
    static const char *const ends[] = {" lol", " haha", " hahaha", " hehe", " tbh",
                                       " xx",  " xxx",  " thx",    " omg",  " fyi",
                                       " ;)",  " :)",   ", lol",   ", tbh", NULL};
    if (!note_text_may_hold(text, ends))
        return;
    size_t n = strlen(text);
    for (size_t i = 0; ends[i] != NULL && n > 3; i++) {
        size_t k = strlen(ends[i]);
        bool here = n > k && ends[i][k - 1] == note_text_low(text[n - 1]);
        for (size_t j = 0; here && j < k; j++)
            here = note_text_low(text[n - k + j]) == ends[i][j];
        if (here)
            text[n -= k] = '\0';
    }
}

/* "just moved to Leeds", "recently joined a choir": the sender has. */
static bool expand_lately(const char *text, char *out, size_t cap)
{
    static const char *const deeds[] = {
        "moved",    "started",  "joined",    "finished", "left",      "graduated", "launched",
        "opened",   "switched", "read",      "heard",    "returned",  "retired",   "qualified",
        "accepted", "signed",   "relocated", "bought",   "published", "founded",   NULL};
    size_t just = note_text_starts(text, "just"), lately = note_text_starts(text, "recently");
    if (just + lately == 0 || !note_text_word_in(text + just + lately, deeds))
        return false;
    return join(just != 0 ? "I've " : "I ", text, out, cap);
}

/* "congrats on the new job", "happy birthday": one wishes it. */
static bool expand_wish(const char *text, char *out, size_t cap)
{
    static const char *const cheers[] = {"congrats", "congratulations", NULL};
    static const char *const feasts[] = {"happy birthday",
                                         "happy new year",
                                         "merry christmas",
                                         "happy christmas",
                                         "happy easter",
                                         "happy anniversary",
                                         NULL};
    size_t n = note_text_starts_any(text, cheers);
    if (n != 0 && note_text_starts(text + n, "on") != 0)
        return join("congratulate you ", text + n, out, cap);
    if (n != 0 && text[n] == '\0')
        return join("say congratulations", " ", out, cap) && note_text_trim(out) != 0;
    if (note_text_in(text, strlen(text), (const char *const[]){"long time no see", NULL}))
        return join("it's been a long time", " ", out, cap) && note_text_trim(out) != 0;
    return note_text_starts_any(text, feasts) != 0 && join("wish you a ", text, out, cap);
}

/* "big fan of your work", "fellow Esperantist": the sender is one. */
static bool expand_one(const char *text, char *out, size_t cap)
{
    static const char *const ones[] = {"big fan",         "huge fan",         "long-time fan",
                                       "longtime reader", "long-time reader", "regular reader",
                                       "fan of",          "fellow",           NULL};
    size_t last = strlen(text) - 1;
    bool many = note_text_starts(text, "fellow") != 0 && text[last] == 's';
    return note_text_starts_any(text, ones) != 0 && !many && join("I'm a ", text, out, cap);
}

/* "20 years since graduation", "let me know if you are hiring". */
static bool expand_rest(const char *text, char *out, size_t cap)
{
    static const char *const spans[] = {"years", "months", "weeks", "decades", NULL};
    static const char *const told[] = {"let me know", "tell me", NULL};
    static const char *const asked[] = {"how", "what", "why", "when", "where", "which", NULL};
    const char *next = note_text_next(text);
    if (note_text_is_digit(text[0]) && note_text_word_in(next, spans) &&
        note_text_starts(note_text_next(next), "since") != 0)
        return join("it's been ", text, out, cap);
    size_t n = note_text_starts_any(text, told), k = note_text_starts(text + n, "if");
    if (n == 0)
        return false;
    static const char *const needs[] = {"you need", "you ever", "you'd like", "you want", NULL};
    if (k != 0 && note_text_starts_any(text + n + k, needs) != 0)
        return join("in case ", text + n + k, out, cap);
    if (k != 0)
        return join("hear whether ", text + n + k, out, cap);
    return note_text_word_in(text + n, asked) && join("hear ", text + n, out, cap);
}

bool note_telegram_expand(const char *text, char *out, size_t cap)
{
    static const char *const asides[] = {"just", "simply", NULL};
    static const char *const curious[] = {"curious", "i'm curious", "i am curious", NULL};
    static const char *const asked[] = {"how",  "what",  "why",     "where",
                                        "when", "which", "whether", NULL};
    static const char *const thanks[] = {"thanks for", "many thanks for", NULL};
    static const char *const alone[] = {"collaborate", "cooperate", "reconnect", NULL};
    enum { DEED_BYTES = 16 };
    size_t n = note_text_starts_any(text, asides);
    static const char *const wants[] = {"to", "want to", "wanted to", "would like to", NULL};
    if (n != 0 && note_text_starts_any(text + n, wants) != 0)
        return join("", text + n, out, cap);
    if (expand_lately(text, out, cap) || expand_rest(text, out, cap) ||
        expand_wish(text, out, cap) || expand_one(text, out, cap))
        return true;
    n = note_text_starts_any(text, curious);
    if (n != 0 && note_text_word_in(text + n, asked))
        return join("hear ", text + n, out, cap);
    n = note_text_starts_any(text, thanks);
    if (n != 0)
        return join("thank you for ", text + n, out, cap);
    if (note_text_starts(text, "fancy a") != 0 || note_text_starts(text, "fancy an") != 0)
        return join("would you ", text, out, cap);
    if (note_text_starts(text, "looking forward to") != 0)
        return join("I'm ", text, out, cap);
    /* "reconnect, it has been ages" */
    size_t k = strcspn(text, ",;");
    char deed[DEED_BYTES];
    if (note_text_in(text, k, alone) && note_text_copy(deed, sizeof deed, text, k) != 0)
        return join("to ", deed, out, cap);
    return expand_deed(text, out, cap) || expand_favour(text, out, cap) ||
           expand_prospect(text, out, cap) || expand_both(text, out, cap) ||
           expand_self(text, out, cap) || expand_theirs(text, out, cap) ||
           note_self_expand(text, out, cap);
}
