/* note_reply.c - see note_reply.h. */
#include "note_reply.h"
#include "note_clause.h"
#include "note_midst.h"
#include "note_splice.h"
#include "note_stance.h"

#include <string.h>

static void set(char *out, size_t cap, const char *text)
{
    if (note_text_copy(out, cap, text, strlen(text)) == 0)
        out[0] = '\0';
}

/* Where the first entry of the list stands as whole words, or NULL. */
static const char *find_first(const char *text, const char *const *list)
{
    const char *first = NULL;
    for (; *list != NULL; list++) {
        const char *at = note_text_find(text, *list);
        if (at != NULL && (first == NULL || at < first))
            first = at;
    }
    return first;
}

/* Cut `core` before `at` and the "and" or comma that led there. */
static void cut_before(char *core, const char *at)
{
    static const char *const links[] = {" and", " but", " so", " because", " i", " I", NULL};
    size_t n = (size_t)(at - core);
    core[n] = '\0';
    for (bool again = true; again;) {
        again = false;
        n = note_text_trim(core);
        for (size_t i = 0; links[i] != NULL; i++) {
            size_t k = strlen(links[i]);
            if (n <= k || strcmp(core + n - k, links[i]) != 0)
                continue;
            core[n - k] = '\0';
            again = true;
        }
    }
    /* "sorry, I" and a bare "I" say nothing by themselves. */
    if (note_text_next(core)[0] == '\0')
        core[0] = '\0';
}

/* "says we were colleagues, but I left": what they say is known to them. */
static void drop_claim(char *core)
{
    static const char *const claims[] = {"says",       "claims",   "reckons",   "thinks",
                                         "you say",    "you says", "you claim", "you think",
                                         "apparently", "insists",  "you said",  "you reckon",
                                         "said",       "writes",   NULL};
    static const char *const mine[] = {"but i",    "but can't", "but don't", "but i'm",
                                       "but i've", "but we",    "i don't",   "i left",
                                       "i can't",  "i have",    NULL};
    if (note_text_starts_any(core, claims) == 0)
        return;
    const char *at = find_first(core, mine);
    size_t but = at == NULL ? 0 : note_text_starts(at, "but");
    set(core, strlen(core) + 1, "");
    if (at != NULL)
        memmove(core, at + but, strlen(at + but) + 1);
}

/* They cannot be placed. */
static const char *const strange[] = {"don't know you",   "don't know who",
                                      "no idea who",      "who is this",
                                      "who are you",      "who is that",
                                      "never met",        "don't place",
                                      "can't place",      "cannot place",
                                      "couldn't place",   "can't remember",
                                      "don't remember",   "don't recall",
                                      "can't recall",     "not sure we met",
                                      "not sure we've",   "not sure who",
                                      "have we met",      "do i know",
                                      "do we know",       "remind me",
                                      "please remind",    "who gave you",
                                      "how did you find", "how do you know",
                                      "never heard of",   "how do we know",
                                      "not sure if we",   "doubt we",
                                      "not sure i know",  "don't think we",
                                      "don't think i",    "not sure from where",
                                      "haven't met",      "did we meet",
                                      "which team",       "which school",
                                      "which year",       "which years",
                                      "do not know you",  "do not remember",
                                      "who you are",      NULL};

/* They cannot be placed: said in the question, and never as a reproach. */
static void take_stranger(char *core, struct note_reason *out)
{
    static const char *const rules[] = {"unless",   "until",     "before",      "people i",
                                        "anyone i", "those i",   "with people", "strangers",
                                        "only",     "someone i", NULL};
    const char *at = find_first(core, strange);
    if (at == NULL || note_text_find_any(core, rules))
        return;
    set(out->once, sizeof out->once, "once I can place you");
    cut_before(core, at);
}

/* "depends on the shifts": what one would know more about. */
static void tell_more(const char *at, struct note_reason *out)
{
    enum { MOST_BYTES = 40 };
    static const char *const theirs[] = {"who", "what", "why", "how", "if", "whether", "you", NULL};
    const char *on = at + note_text_starts(at, "depends on");
    if (on == at || strlen(on) > MOST_BYTES || strpbrk(on, ",;.?") != NULL || *on == '\0' ||
        note_text_find_any(on, theirs))
        return;
    (void)note_text_join(out->once, sizeof out->once, "once I know a little more about ", on, "");
}

static void take_purpose(char *core, struct note_reason *out)
{
    static const char *const purposes[] = {"tell me why",
                                           "why me",
                                           "what's this about",
                                           "what is this about",
                                           "what's it about",
                                           "what is it about",
                                           "what it's about",
                                           "what do you want",
                                           "what you want",
                                           "why are you",
                                           "depends",
                                           "what for",
                                           "is this about",
                                           "is it about",
                                           "no note",
                                           "no message",
                                           "need to know why",
                                           "what would you like",
                                           "why you're asking",
                                           "why you are asking",
                                           "tells me why",
                                           "tell me what",
                                           "say why",
                                           "says why",
                                           NULL};
    const char *at = find_first(core, purposes);
    if (at == NULL)
        return;
    set(out->once, sizeof out->once, "once I know a little more");
    tell_more(at, out);
    if (!note_clause_is_mine(core) || at - core < 12)
        core[0] = '\0';
}

/* "you want a job": nobody is told what he wants. "You're my student" is a ground. */
static bool is_of_them(const char *core)
{
    static const char *const you[] = {"you", "you're", "your", "you've", NULL};
    static const char *const own[] = {"my", "our", NULL};
    static const char *const says[] = {"says",    "said",      "never", "thinks", "told",
                                       "vouches", "mentioned", "knows", "warned", NULL};
    bool named = core[0] >= 'A' && core[0] <= 'Z' && !note_clause_is_mine(core);
    return (note_text_word_in(core, you) && !note_text_find_any(core, own)) ||
           (named && note_text_word_in(note_text_next(core), says));
}

/* "try Anna in HR", "my colleague handles this": a way for somebody else to go. */
static bool is_errand(const char *core)
{
    static const char *const orders[] = {"lets",  "let's",   "try",     "ask",   "call",
                                         "email", "message", "contact", "write", "see",
                                         "find",  "talk",    "speak",   NULL};
    static const char *const doors[] = {"welcome", "handles", "handle", "deals",
                                        "decides", "manages", NULL};
    static const char *const rules[] = {"try to", "ask first", "ask before", "see if", NULL};
    bool order = note_text_word_in(core, orders) && note_text_starts_any(core, rules) == 0;
    return order || (!note_clause_is_mine(core) && note_text_find_any(core, doors));
}

/* What no answer says, and what says nothing: suspicion, grudges, memories, yes and no. */
static bool is_unsaid(const char *core)
{
    static const char *const grudges[] = {
        "invoice",    "settled", "paid",    "refund",   "refunds",    "debt",        "dispute",
        "owed",       "unpaid",  "removed", "blocked",  "deleted",    "accident",    "money",
        "fake",       "bot",     "scam",    "scammer",  "competitor", "competition", "bullied",
        "bully",      "owes",    "owe",     "mean to",  "creepy",     "weird",       "rude",
        "pushy",      "mlm",     "awful",   "horrible", "liar",       "creep",       "stalker",
        "stole",      "cheated", "nasty",   "annoying", "suspicious", "dodgy",       "no photo",
        "spammy",     "gross",   "hate",    "fired",    "dumped",     "divorced",    "ex-wife",
        "ex-husband", "my ex",   NULL};
    static const char *const memories[] = {
        "remember you", "know you from",      "you were lovely", "you were kind",
        "we met at",    "we did meet",        "worked with you", "we worked together",
        "of course",    "you were very kind", "i know you",      NULL};
    static const char *const answers[] = {"yes",
                                          "ok",
                                          "okay",
                                          "sure",
                                          "accept",
                                          "decline",
                                          "no",
                                          "say no",
                                          "say yes",
                                          "glad to",
                                          "love to",
                                          "happy to",
                                          "not interested",
                                          "rather not",
                                          "i'd rather not",
                                          "sure why not",
                                          "decline politely",
                                          "say no nicely",
                                          "not me",
                                          "wrong person",
                                          NULL};
    static const char *const others[] = {"he", "she", "him", "her", "his", "hers", NULL};
    static const char *const several[] = {"they", "them", "their", NULL};
    static const char *const guesses[] = {
        "i think",  "think", "i guess",  "i suppose", "guess",    "suspect", "i suspect",
        "probably", "maybe", "i reckon", "could be",  "might be", NULL};
    return is_errand(core) || is_of_them(core) || note_text_starts_any(core, guesses) != 0 ||
           note_text_find_any(core, grudges) || note_text_find_any(core, others) ||
           (note_clause_is_mine(core) && note_text_find_any(core, several)) ||
           find_first(core, memories) != NULL || note_text_in(core, strlen(core), answers);
}

/* ", and this is the third one this month": only what is said of oneself stays. */
static void drop_other_half(char *core)
{
    static const char *const ands[] = {" and ", " but ", NULL};
    static const char *const mine[] = {"i",     "i'm",    "i've",  "i'd",    "we",   "we're", "my",
                                       "our",   "don't",  "can't", "don't",  "only", "so",    "not",
                                       "never", "prefer", "keep",  "family", NULL};
    static const char *const subjects[] = {"this", "that's", "it's", "it",    "they",
                                           "you",  "you're", "that", "there", "school",
                                           "your", "the",    NULL};
    for (size_t i = 0; ands[i] != NULL; i++)
        for (char *at = core; (at = strstr(at, ands[i])) != NULL; at++) {
            const char *next = at + strlen(ands[i]);
            bool comma = at > core && at[-1] == ',';
            if (note_text_word_in(next, mine) ||
                !(note_text_word_in(next, subjects) || (comma && note_clause_is(next))))
                continue;
            *at = '\0';
            (void)note_text_trim(core);
            return;
        }
}

/* "not looking right now but happy to stay in touch": a door left open is a yes. */
static void take_door(char *core, struct note_reason *out)
{
    static const char *const doors[] = {"happy to",
                                        "glad to",
                                        "open to",
                                        "always up for",
                                        "up for",
                                        "always open to",
                                        "always glad to",
                                        "always happy to",
                                        "keen to",
                                        "very happy to",
                                        "more than happy to",
                                        NULL};
    static const char *const links[] = {" but ", ", but ", " though ", NULL};
    for (size_t i = 0; links[i] != NULL; i++) {
        char *at = strstr(core, links[i]);
        const char *door = at == NULL ? "" : at + strlen(links[i]);
        size_t own = note_text_starts_any(door, (const char *const[]){"i'm", "i am", NULL});
        if (note_text_starts_any(door + own, doors) == 0)
            continue;
        char behind[NOTE_REASON_BYTES], before[NOTE_REASON_BYTES];
        set(behind, sizeof behind, door + own);
        *at = '\0';
        (void)note_text_trim(core);
        if (note_clause_is_mine(core) && note_midst_write(core, before, sizeof before) != 0)
            (void)note_text_join(out->welcome, sizeof out->welcome, before, ", but I'm ", behind);
        return;
    }
    /* "happy to connect": the acceptance says so itself. */
    static const char *const plain[] = {"happy to connect",     "glad to connect",
                                        "happy to accept",      "glad to accept",
                                        "open to it",           "open to connecting",
                                        "open to connect",      "keen to connect",
                                        "open to hearing more", NULL};
    if (note_text_in(core, strlen(core), plain)) {
        core[0] = '\0';
        return;
    }
    /* "not to move": the rest would contradict it. */
    if (note_text_starts_any(core, doors) != 0 && note_text_next(note_text_next(core))[0] != '\0') {
        (void)note_text_join(out->welcome, sizeof out->welcome, "I'm ", core, "");
        out->welcome[4] = note_text_low(out->welcome[4]);
        note_splice_clause(out->welcome, sizeof out->welcome);
        core[0] = '\0';
    }
}

/* "no recruiters, happy in my job": how one is stands behind the no. */
static void skip_no(char *core)
{
    const char *comma = strstr(core, ", ");
    if (note_text_starts(core, "no") != 0 && comma != NULL &&
        note_text_starts(comma + 2, "thank") == 0)
        memmove(core, comma + 2, strlen(comma + 2) + 1);
}

/* "we're neighbours, so ok": a yes with its ground. */
static void take_yes(char *core, struct note_reason *out)
{
    static const char *const yes[] = {" so ok",     " so yes",      " so fine",    " so sure",
                                      " so accept", " so happy to", " so why not", NULL};
    size_t to = note_text_starts(core, "yes to");
    if (to != 0 && note_text_join(out->welcome, sizeof out->welcome, "I say ", core, ""))
        core[0] = '\0';
    for (size_t i = 0; yes[i] != NULL; i++) {
        size_t n = strlen(core), k = strlen(yes[i]);
        if (n <= k || strcmp(core + n - k, yes[i]) != 0)
            continue;
        core[n - k] = '\0';
        (void)note_text_trim(core);
        if (note_clause_is_mine(core))
            (void)note_midst_write(core, out->welcome, sizeof out->welcome);
        core[0] = '\0';
    }
}

/* "we have a supplier and are happy with them": they are not known to this reader. */
static void drop_theirs(char *core)
{
    static const char *const several[] = {"they", "them", "their", NULL};
    static const char *const links[] = {" and ", ", ", " but ", NULL};
    for (size_t i = 0; links[i] != NULL; i++) {
        char *at = strstr(core, links[i]);
        if (at == NULL || !note_text_find_any(at, several) || !note_clause_is_mine(core))
            continue;
        *at = '\0';
        return;
    }
}

/* "not looking before spring, just started a new job": the ground of it. */
static void tell_ground(char *core, size_t cap)
{
    static const char *const deeds[] = {
        "just started", "just moved",   "just joined",   "just signed",
        "just changed", "just renewed", "just accepted", NULL};
    char told[NOTE_REASON_BYTES];
    char *comma = strstr(core, ", ");
    if (comma == NULL || note_text_starts_any(comma + 2, deeds) == 0 ||
        strchr(comma + 2, ',') != NULL)
        return;
    *comma = '\0';
    bool fits = note_text_join(told, sizeof told, core, " as I've ", comma + 2);
    *comma = ',';
    if (fits)
        set(core, cap, told);
}

/* "I'm retired, only here for old friends": both. */
static void tell_both(char *core, size_t cap)
{
    static const char *const more[] = {"only", "just", "not", NULL};
    char told[NOTE_REASON_BYTES];
    char *comma = strstr(core, ", ");
    if (comma == NULL || !note_text_word_in(comma + 2, more) || strchr(comma + 1, ',') != NULL ||
        note_text_starts_any(core, (const char *const[]){"i'm", "i am", NULL}) == 0)
        return;
    *comma = '\0';
    bool fits = note_text_join(told, sizeof told, core, " and ", comma + 2);
    *comma = ',';
    if (fits)
        set(core, cap, told);
}

void note_reply_read(const char *text, struct note_reason *out, char *core, size_t cap)
{
    set(core, cap, text);
    drop_claim(core);
    take_stranger(core, out);
    take_purpose(core, out);
    drop_theirs(core);
    if (is_unsaid(core))
        core[0] = '\0';
    take_yes(core, out);
    skip_no(core);
    drop_other_half(core);
    note_stance_tell(core, cap);
    tell_ground(core, cap);
    tell_both(core, cap);
    take_door(core, out);
    note_stance_turn_only(core, cap);
    (void)note_text_trim(core);
}
