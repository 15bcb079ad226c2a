/* note_answer.c - see note_answer.h. */
#include "note_answer.h"
#include "note_apostrophe.h"
#include "note_asked.h"
#include "note_blunt.h"
#include "note_curious.h"
#include "note_jotting.h"
#include "note_refusal.h"

#include <string.h>

static const char *const yeses[] = {"yes",
                                    "yep",
                                    "yeah",
                                    "yup",
                                    "yebo",
                                    "of course",
                                    "sure thing",
                                    "sure",
                                    "certainly",
                                    "absolutely",
                                    "definitely",
                                    "ok",
                                    "okay",
                                    "gladly",
                                    "accept",
                                    "obviously yes",
                                    "obviously",
                                    "duh",
                                    "with pleasure",
                                    "with great pleasure",
                                    "with much pleasure",
                                    "pleased to accept",
                                    "happy to accept",
                                    "delighted to accept",
                                    "glad to accept",
                                    "happy to connect",
                                    "glad to connect",
                                    "delighted to connect",
                                    "pleased to connect",
                                    "delighted",
                                    "happy to",
                                    "glad to",
                                    "course mate",
                                    "course",
                                    "by all means",
                                    "no problem",
                                    "why not",
                                    "most welcome",
                                    "fine",
                                    NULL};
static const char *const noes[] = {"no ta",
                                   "no thx",
                                   "no cheers",
                                   "no mate",
                                   "no thanks",
                                   "no thank you",
                                   "nope",
                                   "nah",
                                   "no way",
                                   "not interested",
                                   "decline",
                                   "decline politely",
                                   "i'll pass",
                                   "pass",
                                   "rather not",
                                   "i'd rather not",
                                   "i would rather not",
                                   "sorry no",
                                   "no sorry",
                                   "not for me",
                                   "not on here",
                                   "say no",
                                   "say no nicely",
                                   "no",
                                   NULL};

/* Wherever they stand, they say yes. */
static const char *const welcomes[] = {"of course",
                                       "with pleasure",
                                       "why not",
                                       "accept the invitation",
                                       "accept with",
                                       "so pleased",
                                       "lovely to hear",
                                       "great to hear",
                                       "so happy",
                                       "wonderful to hear",
                                       "so good to hear",
                                       "very honoured",
                                       "very honored",
                                       "obviously yes",
                                       NULL};

/* With one of these it is no answer yet. */
static bool is_conditional(const char *text)
{
    static const char *const conditions[] = {"if",         "unless",   "once",    "only",   "until",
                                             "as long as", "provided", "depends", "before", "first",
                                             "assuming",   "when",     "but not", NULL};
    return note_text_find_any(text, conditions);
}

static bool ends_thought(const char *rest)
{
    return *rest == '\0' || strchr(",.;!:-?(", *rest) != NULL;
}

/* Bytes of a yes at `text` and of what belongs to it, else 0. */
static size_t yes_bytes(const char *text)
{
    /* "sure she's nice", "fine arts people only" */
    static const char *const open[] = {"sure",   "fine",      "course", "obviously",
                                       "accept", "delighted", NULL};
    size_t n = note_text_starts_any(text, yeses);
    if (n == 0)
        return 0;
    bool whole = ends_thought(text + n) || note_text_starts_any(text + n, yeses) != 0;
    return whole || note_text_starts_any(text, open) == 0 ? n : 0;
}

/* "no", not "no recruiters". */
static size_t no_bytes(const char *text)
{
    size_t n = note_text_starts_any(text, noes);
    bool bare = n != 0 && note_text_starts(text, "no") == n;
    return bare && !ends_thought(text + n) ? 0 : n;
}

static void cut(char *text, size_t n)
{
    n += strspn(text + n, " ,.;!:-?");
    memmove(text, text + n, strlen(text + n) + 1);
}

/* "so happy for you, obviously yes" */
static bool ends_in_yes(char *text)
{
    char *comma = strrchr(text, ',');
    if (comma == NULL || comma[1] != ' ')
        return false;
    comma += note_text_starts(comma + 2, "but");
    size_t n = yes_bytes(comma + 2);
    n += n == 0 ? 0 : note_text_starts_any(comma + 2 + n, yeses);
    if (n == 0 || comma[2 + n] != '\0')
        return false;
    text[0] = '\0';
    return true;
}

/* "no crypto, no MLM, no thanks" */
static bool ends_in_no(char *text)
{
    char *comma = strrchr(text, ',');
    if (comma == NULL || comma[1] != ' ' || !note_text_in(comma + 2, strlen(comma + 2), noes))
        return false;
    *comma = '\0';
    return true;
}

static bool is_welcome(const char *text)
{
    static const char *const denials[] = {"of course not", "don't", "never",
                                          "can't",         "won't", "nobody",
                                          "unfortunately", "sadly", NULL};
    return note_text_find_any(text, welcomes) && !note_text_find_any(text, denials);
}

enum note_intent note_answer_take(char *text)
{
    static const char *const sorry[] = {"sorry", "well", "hmm", "oh", "ah", "mate", "please", NULL};
    size_t n, skip = note_text_starts_any(text, sorry);
    skip += strspn(text + skip, ", ");
    if (no_bytes(text + skip) != 0) {
        cut(text, skip + no_bytes(text + skip));
        return NOTE_DECLINES;
    }
    if (ends_in_no(text))
        return NOTE_DECLINES;
    if (is_conditional(text))
        return NOTE_INVITES;
    if (yes_bytes(text + skip) == 0) {
        bool yes = ends_in_yes(text) || is_welcome(text);
        text[yes ? 0 : strlen(text)] = '\0';
        return yes ? NOTE_ACCEPTS : NOTE_INVITES;
    }
    cut(text, skip);
    while ((n = yes_bytes(text)) != 0)
        cut(text, n);
    return NOTE_ACCEPTS;
}

/* "flattered, yet tied to my post": the courtesy is said anyhow. In place. */
static void drop_courtesy(char *text)
{
    static const char *const said[] = {"flattered", "honoured",  "honored",
                                       "thanks",    "thank you", "many thanks",
                                       "sorry",     "apologies", NULL};
    static const char *const links[] = {"yet", "but", "and", "although", NULL};
    size_t n = note_text_starts_any(text, said);
    if (n == 0)
        return;
    n += strspn(text + n, ", ");
    n += note_text_starts_any(text + n, links);
    if (note_text_next(text + n)[0] != '\0')
        memmove(text, text + n, strlen(text + n) + 1);
}

/* "prefer to know people before": before what? In place, as long as it was. */
static void end_well(char *text)
{
    size_t n = strlen(text), k = strlen(" before");
    if (n > k && strcmp(text + n - k, " before") == 0)
        memcpy(text + n - k, " first", sizeof " first");
}

/* "I'm 80, my granddaughter set this up. I accept family": the sentence that tells a policy, and no
 * plea to whom it may meet. In place. */
static void keep_policy(char *text)
{
    static const char *const policies[] = {"accept", "connect", "only", "add",
                                           "adding", "accepts", NULL};
    static const char *const pleas[] = {
        ", if you",   ", so please", ", please",     " but please", " but introduce",
        " but tell",  " but say",    " but write",   ", not for",   ", so kindly",
        ", kindly",   ", so whats",  ", just say",   ", just tell", ", just send",
        ", just ask", ", just drop", ", just write", ", just a ",   ", just message",
        NULL};
    for (char *stop = text; (stop = strstr(stop, ". ")) != NULL; stop++) {
        char *next = stop + 2;
        *stop = '\0';
        bool told = note_text_find_any(text, policies);
        *stop = '.';
        if (!told && note_text_find_any(next, policies)) {
            memmove(text, next, strlen(next) + 1);
            break;
        }
    }
    size_t n = note_text_before_any(text, pleas, 8);
    if (note_text_find(text + n, "remind") == NULL)
        text[n] = '\0';
    (void)note_text_trim(text);
}

/* "gladly, if it's about farming": a yes that waits for something. */
static void take_if(char *text, struct note_reason *out)
{
    static const char *const what[] = {"it's",    "it is", "this is", "you're",
                                       "you are", "we",    "there's", NULL};
    static const char *const stops[] = {",", ";", ". ", " - ", " and not", " but", NULL};
    size_t yes = yes_bytes(text);
    size_t gap = yes == 0 ? 0 : strspn(text + yes, ", ");
    size_t then = note_text_starts(text + yes + gap, "if");
    const char *core = text + yes + gap + then;
    if (yes == 0 || then == 0 || note_text_starts_any(core, what) == 0 || note_blunt_is(core))
        return;
    size_t n = then + note_text_before_any(core, stops, 1);
    if (n >= sizeof out->once)
        return;
    memcpy(out->once, text + yes + gap, n);
    out->once[n] = '\0';
    out->once[0] = note_text_low(out->once[0]);
    text[0] = '\0';
}

/* What of `rest` is left when a yes was given: neither "why so late" nor a plea. */
static void drop_reproach(char *rest)
{
    static const char *const pleas[] = {"why",    "please",      "but please",
                                        "kindly", "just please", NULL};
    if (note_text_starts_any(rest, pleas) != 0)
        rest[0] = '\0';
}

/* ", God bless", ", nothing personal": how one closes, in place. */
static void drop_close(char *text)
{
    static const char *const closes[] = {"god bless",
                                         "thanks",
                                         "thank you",
                                         "many thanks",
                                         "cheers",
                                         "sorry",
                                         "nothing personal",
                                         "no offence",
                                         "no offense",
                                         "that's all",
                                         "no hard feelings",
                                         "not being rude",
                                         "lol",
                                         "haha",
                                         "pal",
                                         "mate",
                                         "bro",
                                         "buddy",
                                         "dear",
                                         "regards",
                                         "kind regards",
                                         "best regards",
                                         "blessings",
                                         "just saying",
                                         "to be honest",
                                         "honestly",
                                         "100%",
                                         "that's it",
                                         "nothing else",
                                         NULL};
    char *comma;
    while ((comma = strrchr(text, ',')) != NULL && comma[1] == ' ' &&
           note_text_in(comma + 2, strlen(comma + 2), closes))
        *comma = '\0';
}

/* "how r the twins" */
static void spell_are(char *text, size_t cap)
{
    for (char *at = text; (at = strstr(at, " r ")) != NULL && strlen(text) + 3 < cap;) {
        memmove(at + 5, at + 3, strlen(at + 3) + 1);
        memcpy(at, " are ", 5);
    }
}

const char *note_answer_open(const char *text, struct note_reason *out, char *rest)
{
    char spelled[NOTE_REASON_BYTES];
    if (note_text_copy(spelled, sizeof spelled, text, strlen(text)) == 0)
        return text;
    note_jotting_spell(spelled, sizeof spelled);
    spell_are(spelled, sizeof spelled);
    if (note_apostrophe_mend(spelled, rest, NOTE_REASON_BYTES) == 0)
        return text;
    size_t n = strlen(rest);
    bool marked = n > 0 && rest[n - 1] == '?';
    rest[n - marked] = '\0';
    drop_close(rest);
    end_well(rest);
    drop_courtesy(rest);
    /* Marks of joy are gone by now: "yes did you finish". */
    size_t yes = yes_bytes(rest);
    bool asks = note_asked_take(rest + yes, NOTE_REASON_BYTES - yes, marked, out->asked) ||
                note_asked_condition(rest, out->asked, NOTE_REASON_BYTES);
    if (!asks && note_curious_take(rest, out->asked, NOTE_REASON_BYTES)) {
        rest[0] = '\0';
        return rest;
    }
    take_if(rest, out);
    out->answer = note_answer_take(rest);
    keep_policy(rest);
    if (out->answer == NOTE_ACCEPTS)
        drop_reproach(rest);
    else if (out->answer == NOTE_INVITES && !asks && note_refusal_is(rest))
        out->answer = NOTE_DECLINES;
    return rest;
}
