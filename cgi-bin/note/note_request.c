/* note_request.c - see note_request.h. */
#include "note_request.h"
#include "note_midst.h"
#include "note_noun.h"
#include "note_strict.h"

#include <string.h>

/* "career advice" is something to ask for; "a job at your company" is something to be interested
 * in. */
static bool take_favour(const char *core, struct note_reason *out)
{
    static const char *const favours[] = {"advice", "tips", "guidance", "feedback",
                                          "input",  "help", "pointers", "recommendations",
                                          NULL};
    static const char *const stops[] = {"at", "your", "from", "my", "our",  "the", "i",
                                        "we", "you",  "who",  "to", "that", NULL};
    enum { NEAR = 4 }; /* "my bees died twice and I need advice" asks for none by name */
    bool found = false;
    int words = 0;
    for (const char *w = core; *w != '\0' && !found && words < NEAR; w = note_text_next(w)) {
        found = note_text_word_in(w, favours);
        if (words++ > 0 && note_text_word_in(w, stops))
            break;
    }
    char noun[NOTE_REASON_BYTES];
    if (!found || note_midst_write(core, noun, sizeof noun - 10) == 0)
        return false;
    out->shape = NOTE_SHAPE_NOUN;
    memcpy(out->infinitive, "ask for ", 8);
    memcpy(out->infinitive + 8, noun, strlen(noun) + 1);
    out->together = true;
    return true;
}

/* "job", "summer internship": one thing wants its article. */
static bool take_single(const char *core, struct note_reason *out)
{
    static const char *const things[] = {"job",       "internship", "role",        "position",
                                         "referral",  "mentor",     "meeting",     "interview",
                                         "chat",      "coffee",     "call",        "partnership",
                                         "reference", "placement",  "traineeship", NULL};
    static const char *const determined[] = {"a",   "an",   "the",  "your", "my",
                                             "our", "this", "that", "one",  NULL};
    const char *last = core;
    size_t words = 0;
    for (const char *w = core; *w != '\0'; w = note_text_next(w), words++)
        last = w;
    char noun[NOTE_REASON_BYTES];
    if (words > 3 || !note_text_word_in(last, things) ||
        note_text_starts_any(core, determined) != 0 ||
        note_midst_write(core, noun, sizeof noun - 4) == 0)
        return false;
    const char *article = note_text_article(noun);
    size_t n = strlen(article);
    out->shape = NOTE_SHAPE_NOUN;
    memcpy(out->noun, article, n);
    out->noun[n] = ' ';
    memcpy(out->noun + n + 1, noun, strlen(noun) + 1);
    return true;
}

void note_request_noun(const char *core, bool because, struct note_reason *out)
{
    if (take_favour(core, out))
        return;
    size_t of = because ? note_text_starts(core, "of") : 0;
    if (take_single(core, out))
        return;
    out->shape = NOTE_SHAPE_NOUN;
    (void)note_midst_write(core[of] != '\0' ? core + of : core, out->noun, sizeof out->noun);
    if (note_strict_is_told(out->noun)) {
        static const char *const mine[] = {"my", "our", "ours", "mine", NULL};
        out->shape = note_text_word_in(out->noun, mine) ? NOTE_SHAPE_FIRST : NOTE_SHAPE_THIRD;
        memcpy(out->clause, out->noun, sizeof out->clause);
        out->noun[0] = '\0';
        return;
    }
    out->noun[note_noun_sure(out->noun)] = '\0';
    if (!note_strict_is(out->noun))
        out->noun[0] = '\0';
}

static bool join_infinitive(struct note_reason *out, const char *lead, const char *rest)
{
    char text[NOTE_REASON_BYTES];
    size_t n = strlen(lead), m = strlen(rest);
    if (n + m + 1 > sizeof text || m == 0)
        return true;
    memcpy(text, lead, n);
    memcpy(text + n, rest, m + 1);
    out->shape = NOTE_SHAPE_BARE;
    (void)note_midst_write(text, out->infinitive, sizeof out->infinitive);
    out->together = true;
    return true;
}

static void keep_question(const char *core, struct note_reason *out)
{
    static const char *const again[] = {", who",   ", what", ", how",  ", when", ", where", ", why",
                                        ", which", ", do",   ", does", ", can",  ", is",    NULL};
    size_t n = note_midst_write(core, out->question, sizeof out->question);
    /* One question is enough. */
    for (size_t i = 0; again[i] != NULL; i++) {
        char *at = strstr(out->question, again[i]);
        if (at != NULL) {
            *at = '\0';
            n = (size_t)(at - out->question);
        }
    }
    while (n > 0 && strchr("?!. ", out->question[n - 1]) != NULL)
        out->question[--n] = '\0';
    out->question[0] = note_text_low(out->question[0]);
}

/* "you still build robots?": its mark is gone by now, but nobody tells people that. */
static bool take_still(const char *core, struct note_reason *out)
{
    static const char *const mine[] = {"me", "my", "us", "our", NULL};
    size_t n = note_text_starts(core, "you still");
    if (n == 0 || core[n] == '\0' || note_text_find_any(core, mine) ||
        !note_text_join(out->question, sizeof out->question, "do ", core, ""))
        return false;
    out->question[3] = note_text_low(out->question[3]);
    return join_infinitive(out, "ask whether you still ", core + n);
}

/* Questions that are asked as they stand; no "I would like to ask whether" goes before them. */
static const char *const only_asked[] = {"what do you",
                                         "what did you",
                                         "what would you",
                                         "what made you",
                                         "how do you",
                                         "how did you",
                                         "how would you",
                                         "how much do you",
                                         "how many",
                                         "how often do you",
                                         "how long have you",
                                         "why did you",
                                         "where did you",
                                         "where do you",
                                         "when did you",
                                         "who would you",
                                         "did you",
                                         "have you",
                                         "will you",
                                         "would it",
                                         "is there",
                                         "are there",
                                         "may i",
                                         "might i",
                                         "should i",
                                         "how do i",
                                         "how can i",
                                         "how should i",
                                         "where do i",
                                         "where can i",
                                         "what's",
                                         "what is it",
                                         "what was it",
                                         "what is your",
                                         "how was it",
                                         "how is it",
                                         NULL};

bool note_request_question(const char *core, struct note_reason *out)
{
    static const char *const asks[][2] = {
        {"could you", "ask whether you could "}, {"can you", "ask whether you can "},
        {"would you", "ask whether you would "}, {"could we", "ask whether we could "},
        {"can we", "ask whether we can "},       {"do you", "ask whether you "},
        {"are you", "ask whether you are "},     {"could i", "ask whether I could "},
        {"can i", "ask whether I can "}};
    static const char *const openers[] = {"could",   "can",    "would", "will", "should", "do we",
                                          "do they", "does",   "did",   "is",   "are",    "was",
                                          "were",    "may",    "might", "am",   "who",    "where",
                                          "when",    "please", "let's", NULL};
    /* The "I" before it was left out. */
    static const char *const wishes[] = {
        "would like",     "would love", "would really", "would be nice", "would be good",
        "would be great", NULL};
    if (take_still(core, out))
        return true;
    if (note_text_starts_any(core, only_asked) != 0) {
        keep_question(core, out);
        return true;
    }
    for (size_t i = 0; i < sizeof asks / sizeof asks[0]; i++) {
        size_t n = note_text_starts(core, asks[i][0]);
        if (n != 0 && core[n] != '\0') {
            keep_question(core, out);
            return join_infinitive(out, asks[i][1], core + n);
        }
    }
    return note_text_starts_any(core, openers) != 0 && note_text_starts_any(core, wishes) == 0;
}

bool note_request_preposition(const char *core, struct note_reason *out)
{
    static const char *const others[] = {"at",  "in", "of",    "with",  "by",     "from",
                                         "and", "or", "but",   "than",  "as",     "on",
                                         "if",  "so", "since", "until", "during", NULL};
    size_t about =
        note_text_starts_any(core, (const char *const[]){"about", "regarding", "re:", "re", NULL});
    if (about != 0 && core[about] != '\0') {
        note_request_noun(core + about, false, out);
        return true;
    }
    size_t wanted = note_text_starts(core, "for");
    static const char *const asked[] = {"a",    "an",     "some",     "advice",    "help",
                                        "tips", "career", "guidance", "feedback",  "input",
                                        "any",  "your",   "pointers", "mentoring", NULL};
    /* "for my thesis", "for fun": nobody asks for those. */
    if (wanted != 0 && core[wanted] != '\0' && !note_text_word_in(core + wanted, asked))
        return true;
    if (wanted != 0 && core[wanted] != '\0')
        return join_infinitive(out, "ask for ", core + wanted);
    return note_text_starts_any(core, others) != 0 ||
           note_text_starts_any(core, (const char *const[]){"for", "about", NULL}) != 0;
}
