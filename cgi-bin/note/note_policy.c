/* note_policy.c - see note_policy.h. */
#include "note_policy.h"
#include "note_clause.h"
#include "note_midst.h"

#include <string.h>

/* A polite answer holds none of these, whatever the policy. */
static const char *const reproaches[] = {"go away",        "spam",        "spammers",   "bothered",
                                         "bother me",      "should have", "you didn't", "next time",
                                         "leave me alone", "get lost",    NULL};

/* "not taking on new vendors", "happy where I am": how things are, without its "I'm". */
static bool take_state(const char *text, struct note_reason *out)
{
    static const char *const states[] = {"happy where", "happy with",   "happy at",  "busy",
                                         "not looking", "fully booked", "booked up", NULL};
    size_t no = note_text_starts(text, "not");
    bool state =
        note_text_starts_any(text, states) != 0 || (no != 0 && note_clause_is_gerund(text + no));
    if (!state || strlen(text) + 5 > sizeof out->clause)
        return false;
    memcpy(out->clause, "I'm ", 4);
    (void)note_midst_write(text, out->clause + 4, sizeof out->clause - 4);
    out->clause[4] = note_text_low(out->clause[4]);
    out->shape = NOTE_SHAPE_FIRST;
    return true;
}

/* "all quotes go through purchasing", "teachers may not accept pupils": how things are, whoever
 * writes. */
bool note_policy_is_rule(const char *text)
{
    static const char *const rules[] = {
        " may not ",      " must not ", " cannot ",  " can't ",   " do not ",
        " does not ",     " don't ",    " doesn't ", " must ",    " go through ",
        " goes through ", " are not ",  " is not ",  " aren't ",  " isn't ",
        " go to ",        " have to ",  " has to ",  " require ", " requires ",
        " needs ",        NULL};
    enum { FEWEST = 4 };
    const char *at = NULL;
    for (size_t i = 0; rules[i] != NULL && at == NULL; i++)
        at = strstr(text, rules[i]);
    return at != NULL && memchr(text, ',', (size_t)(at - text)) == NULL && at - text >= FEWEST &&
           !note_clause_is_mine(text) && note_text_is_letter((unsigned char)text[0]) &&
           !note_text_find_any(text, (const char *const[]){"you", "your", NULL});
}

static bool take_rule(const char *text, struct note_reason *out)
{
    if (!note_policy_is_rule(text))
        return false;
    out->shape = NOTE_SHAPE_THIRD;
    out->rule = true;
    if (note_midst_write(text, out->clause, sizeof out->clause) == 0)
        return false;
    /* "Teachers here": several of a kind, and no name. */
    size_t n = note_text_word(out->clause);
    if (n > 3 && out->clause[n - 1] == 's' &&
        note_text_case(out->clause + 1, n - 1) == NOTE_CASE_LOWER)
        out->clause[0] = note_text_low(out->clause[0]);
    return true;
}

bool note_policy_take(const char *text, struct note_reason *out)
{
    static const char *const verbless[] = {
        "always accept", "always say",  "always connect", "always ask", "always check",
        "only connect",  "only accept", "only add",       "don't",      "do not",
        "never",         "usually",     "generally",      "rarely",     "mostly",
        "prefer",        "try",         "accept",         "keep",       "connect",
        "like",          NULL};
    static const char *const only[] = {"only", "just", "mainly", NULL};
    /* "to keep my contacts to people I know" */
    const char *deed = text + note_text_starts(text, "to");
    if (note_text_starts_any(deed, verbless) != 0 && strlen(deed) + 3 < sizeof out->clause) {
        memcpy(out->clause, "I ", 2);
        out->shape = NOTE_SHAPE_FIRST;
        (void)note_midst_write(deed, out->clause + 2, sizeof out->clause - 2);
        out->clause[2] = note_text_low(out->clause[2]);
        return true;
    }
    if (take_rule(text, out) || take_state(text, out) ||
        note_text_starts_any(text, (const char *const[]){"no", "not", NULL}) != 0)
        return true;
    size_t n = note_text_starts_any(text, only);
    if (n == 0 || text[n] == '\0')
        return false;
    out->shape = NOTE_SHAPE_NOUN;
    return note_midst_write(text + n, out->noun, sizeof out->noun) != 0;
}

/* "I say yes to anyone who likes bees": a policy that is no ground for a polite no. */
static void take_welcome(struct note_reason *out)
{
    static const char *const welcomes[] = {"say yes",
                                           "accept every",
                                           "accept everyone",
                                           "accept anyone",
                                           "accept any",
                                           "accept all",
                                           "always accept",
                                           "always connect",
                                           "connect with everyone",
                                           "connect with anyone",
                                           "happy to connect",
                                           "happy to accept",
                                           "glad to connect",
                                           "welcome",
                                           NULL};
    /* "I never accept anyone I have not worked with" is none. */
    static const char *const denials[] = {"never",  "don't",  "do not", "not", "only",
                                          "rarely", "unless", "except", NULL};
    if (out->clause[0] == '\0' || !note_text_find_any(out->clause, welcomes) ||
        note_text_find_any(out->clause, denials))
        return;
    memcpy(out->welcome, out->clause, sizeof out->welcome);
    out->clause[0] = '\0';
}

/* "I keep this network to ..." wants people behind it. */
static bool names_people(const char *noun)
{
    static const char *const people[] = {
        "people",        "colleagues",    "colleague", "friends",  "contacts",
        "clients",       "those",         "folks",     "family",   "alumni",
        "anyone",        "someone",       "students",  "peers",    "connections",
        "acquaintances", "professionals", "customers", "partners", NULL};
    return note_text_find_any(noun, people);
}

/* A rule held up to somebody reads as a rebuke; what one would need to know does not. */
static const char *condition_of(const char *text)
{
    static const char *const purposes[] = {
        "ask first",      "what you want", "what they want",  "why",     "reason",
        "message",        "a line",        "a note",          "purpose", "know more",
        "a little about", "a bit about",   "something about", NULL};
    static const char *const acquaintances[] = {"worked with", "work with",     "worked together",
                                                "colleagues",  "spoken",        "talked",
                                                "spoke",       "met",           "meet",
                                                "in person",   "irl",           "face to face",
                                                "real life",   "i know",        "who I'm",
                                                "strangers",   "unknown to me", "persons unknown",
                                                "friends",     "know you",      "know people",
                                                "know u",      "know who",      "know each other",
                                                "can place",   "hello",         NULL};
    if (note_text_find_any(text, purposes))
        return "once I know a little more";
    return note_text_find_any(text, acquaintances) ? "once I can place you" : NULL;
}

void note_policy_soften(const char *text, struct note_reason *out)
{
    const char *once = out->welcome[0] != '\0' ? NULL : condition_of(text);
    if (once != NULL && out->once[0] == '\0')
        memcpy(out->once, once, strlen(once) + 1);
}

/* "there was quite a crowd", "we could meet there first": no ground to accept or decline on. */
static bool is_no_ground(const char *clause)
{
    static const char *const starts[] = {
        "it",         "it's",    "it'd",       "there",    "those",   "that",
        "that's",     "this",    "these",      "we could", "we can",  "i could",
        "i can",      "let's",   "kindly",     "please",   "share",   "send",
        "my manager", "my boss", "i pressed",  "i was",    "i met",   "i spoke",
        "i talked",   "i saw",   "i remember", "i think",  "i guess", "i'd rather this",
        "what",       "who",     NULL};
    return note_text_starts_any(clause, starts) != 0;
}

/* "my English is small, were you in Leeds": what leads to a question is no policy. */
static bool is_beside_question(const struct note_reason *out)
{
    static const char *const policies[] = {"accept", "connect", "add",   "only",  "keep", "don't",
                                           "do not", "not",     "never", "can't", NULL};
    return out->asked[0] != '\0' && !note_text_find_any(out->clause, policies);
}

void note_policy_keep(struct note_reason *out)
{
    static const char *const also[] = {"also", "too", "as well", NULL};
    bool welcomes_them =
        note_text_starts(out->clause, "i accept") != 0 && note_text_find_any(out->clause, also);
    if (is_no_ground(out->clause) || welcomes_them || is_beside_question(out))
        out->clause[0] = '\0';
    if (!names_people(out->noun))
        out->noun[0] = '\0';
    out->infinitive[0] = '\0';
    out->gerund[0] = '\0';
    take_welcome(out);
}

bool note_policy_is_reproach(const char *text)
{
    return note_text_find_any(text, reproaches);
}
