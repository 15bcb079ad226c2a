/* note_unsaid.c - see note_unsaid.h. */
#include "note_unsaid.h"

#include <string.h>

bool note_unsaid_is_secret(const char *text)
{
    static const char *const secrets[] = {"confidential",
                                          "confidentially",
                                          "top secret",
                                          "nda",
                                          "don't mention",
                                          "do not mention",
                                          "off the record",
                                          "hush-hush",
                                          "(secret)",
                                          "dont mention",
                                          "don't say",
                                          "dont say",
                                          "don't tell",
                                          "dont tell",
                                          "not to mention it",
                                          "leave that out",
                                          "leave it out",
                                          "do not say",
                                          "in the note",
                                          "without naming",
                                          "w/o naming",
                                          "don't write",
                                          "ask later",
                                          "just say hello",
                                          "cannot give",
                                          "can't give details",
                                          "cant give",
                                          "can't say",
                                          "cannot say",
                                          "keep vague",
                                          "keep it vague",
                                          "do not name",
                                          "enough said",
                                          "shouldn't say",
                                          "shouldnt say",
                                          "shouldn't tell",
                                          "was my patient",
                                          "my patient",
                                          NULL};
    size_t n = strlen(text);
    return note_text_find_any(text, secrets) || strstr(text, "(secret") != NULL ||
           strstr(text, "(skip)") != NULL ||
           note_text_in(text, n, (const char *const[]){"secret", "secret project", NULL});
}

bool note_unsaid_is_quarrel(const char *text)
{
    static const char *const quarrels[] = {
        "dispute",        "disputes",     "complaint",  "complaints",   "lawsuit",
        "lawsuits",       "layoff",       "layoffs",    "redundancies", "insolvency",
        "bankruptcy",     "litigation",   "unpaid",     "overdue",      "court case",
        "settlement",     "late payment", "chargeback", "liquidation",  "dismissal",
        "warning letter", "breach",       "days late",  "weeks late",   "paid late",
        "late payments",  "settled",      NULL};
    return note_text_find_any(text, quarrels);
}

static bool is_ordeal(const char *noun)
{
    static const char *const last[] = {
        "closure",    "closures",   "shutdown",    "strike",     "strikes",
        "layoff",     "layoffs",    "lay-offs",    "redundancy", "redundancies",
        "insolvency", "bankruptcy", "liquidation", "downsizing", "lockdown",
        "lockdowns",  "fire",       "flood",       "floods",     "earthquake",
        "pandemic",   NULL};
    static const char *const rounds[] = {"redundancy round", "redundancy rounds",
                                         "round of layoffs", "rounds of layoffs",
                                         "the layoffs and",  NULL};
    static const char *const ends[] = {" of ", " at ", " in ", " on ", " for ", NULL};
    size_t n = strlen(noun);
    for (size_t i = 0; ends[i] != NULL; i++) {
        const char *at = strstr(noun, ends[i]);
        n = at != NULL && (size_t)(at - noun) < n ? (size_t)(at - noun) : n;
    }
    size_t from = n;
    while (from > 0 && noun[from - 1] != ' ')
        from--;
    return note_text_in(noun + from, n - from, last) || note_text_find_any(noun, rounds);
}

void note_unsaid_tell_ordeal(const char *noun, char *out, size_t cap)
{
    static const char *const pointed[] = {"the", "our", "that", "this", "those", "these",
                                          "a",   "an",  "two",  "my",   "last",  NULL};
    bool points = note_text_starts_any(noun, pointed) != 0;
    out[0] = '\0';
    if (is_ordeal(noun))
        (void)note_text_join(out, cap, points ? "we went through " : "we went through the ", noun,
                             " together");
}

/* "divorce law" and "grief counselling" are trades: what is private stands last, or is owned. */
bool note_unsaid_is_private(const char *text)
{
    static const char *const last[] = {"divorce", "miscarriage", "bereavement",
                                       "breakup", "break-up",    NULL};
    static const char *const owned[] = {"redundancy",   "separation", "diagnosis",
                                        "affair",       "layoffs",    "lay-offs",
                                        "redundancies", "insolvency", NULL};
    static const char *const losses[] = {"condolences",
                                         "passed away",
                                         "your loss",
                                         "get well",
                                         "your illness",
                                         "your cancer",
                                         "sorry about your dad",
                                         "sorry about your mum",
                                         "sorry about your mom",
                                         "sorry about your father",
                                         "sorry about your mother",
                                         "about your dad",
                                         "about your mum",
                                         "about your husband",
                                         "about your wife",
                                         "losing a parent",
                                         "losing my mum",
                                         "losing my dad",
                                         "called off",
                                         "waiting list for a",
                                         "dialysis with",
                                         "my therapist",
                                         "my psychiatrist",
                                         "my oncologist",
                                         "chemo",
                                         "fell through",
                                         "never happened",
                                         "died suddenly",
                                         "the funeral",
                                         NULL};
    const char *word = text;
    for (const char *w = text; *w != '\0'; w = note_text_next(w))
        word = w;
    static const char *const whose[] = {"their", "your", "his", "her", "my", NULL};
    bool theirs = note_text_starts_any(text, whose) != 0 && note_text_in(word, strlen(word), owned);
    return theirs || note_text_in(word, strlen(word), last) || note_text_find_any(text, losses);
}

bool note_unsaid_is_machine(const char *text)
{
    static const char *const orders[] = {"ignore previous",
                                         "ignore all",
                                         "ignore the above",
                                         "ignore your",
                                         "ignore any",
                                         "previous instructions",
                                         "disregard previous",
                                         "disregard all",
                                         "disregard the above",
                                         "system prompt",
                                         "as an ai",
                                         "you are now",
                                         "language model",
                                         "write a poem",
                                         "drop table",
                                         "select * from",
                                         "lorem ipsum",
                                         "console.log",
                                         "javascript",
                                         NULL};
    static const char *const marks[] = {"{{", "}}", "${", "();", "<%", "=>", "</", "[insert", NULL};
    for (size_t i = 0; note_text_may_hold(text, marks) && marks[i] != NULL; i++)
        if (strstr(text, marks[i]) != NULL)
            return true;
    return note_text_find_any(text, orders);
}

/* "salary 200k", "20% off", "$500 a month". */
static bool is_money(const char *text)
{
    static const char *const coins[] = {"$", "\xE2\x82\xAC", "\xC2\xA3", NULL};
    static const char *const offers[] = {"salary", "salaries", "wage", "day rate", "bonus", NULL};
    for (size_t i = 0; coins[i] != NULL; i++) {
        const char *at = strstr(text, coins[i]);
        if (at != NULL && note_text_is_digit(at[strlen(coins[i])]))
            return true;
    }
    const char *off = strstr(text, "% off");
    bool number = strpbrk(text, "0123456789") != NULL;
    return off != NULL || (number && note_text_find_any(text, offers));
}

static bool is_pitch(const char *text)
{
    static const char *const pitches[] = {"premium plan",
                                          "book a demo",
                                          "free demo",
                                          "free trial",
                                          "free webinar",
                                          "selling my",
                                          "sell my",
                                          "book a slot",
                                          "new plan",
                                          "special offer",
                                          "limited offer",
                                          "limited time",
                                          "promo code",
                                          "sign up for",
                                          "buy my",
                                          "buy your",
                                          "sell our",
                                          "our pricing",
                                          "price list",
                                          "subscription plan",
                                          "upsell",
                                          "sales pitch",
                                          "10x your",
                                          "double your",
                                          "boost your",
                                          "guaranteed",
                                          "earn money",
                                          "passive income",
                                          "share your cv",
                                          "share your updated",
                                          "share your resume",
                                          "send your cv",
                                          "send me your cv",
                                          "send us your cv",
                                          "send your resume",
                                          "updated cv",
                                          "updated resume",
                                          "current ctc",
                                          "notice period",
                                          "crypto signals",
                                          NULL};
    return note_text_find_any(text, pitches);
}

bool note_unsaid_is_boast(const char *text)
{
    static const char *const boasts[] = {"hire me",          "i am the best",   "i'm the best",
                                         "i am the top",     "i'm the top",     "i am the greatest",
                                         "i'm the greatest", "i'm a genius",    "i am a genius",
                                         "i'm number one",   "i am number one", "you need me",
                                         "lucky to have me", "better than you", NULL};
    return note_text_find_any(text, boasts);
}

size_t note_unsaid_before_boast(const char *text)
{
    static const char *const says[] = {" said ",    " says ",   " thinks ", " told ",
                                       " insists ", " swears ", " knows ",  NULL};
    const char *first = NULL;
    for (size_t i = 0; says[i] != NULL && note_unsaid_is_boast(text); i++) {
        const char *at = strstr(text, says[i]);
        if (at != NULL && (first == NULL || at < first))
            first = at;
    }
    return first == NULL ? 0 : (size_t)(first - text);
}

/* "ESSEC people are overrated": said of somebody, not of the weather. */
static bool is_slight(const char *text)
{
    static const char *const verbs[] = {"is", "are", "was", "were", "you're", "they're", NULL};
    static const char *const slights[] = {
        "overrated", "pathetic",    "inferior",   "garbage",    "rubbish",
        "trash",     "cheaters",    "snobs",      "arrogant",   "second-rate",
        "a joke",    "terrible",    "the worst",  "a disgrace", "useless",
        "clueless",  "incompetent", "ridiculous", "worse than", "boring people",
        "cowards",   "boring",      "lame",       "clowns",     "liars",
        NULL};
    return note_text_find_any(text, verbs) && note_text_find_any(text, slights);
}

/* "my boss told me to connect with you": somebody else's wish. */
static bool is_errand(const char *text)
{
    static const char *const askers[] = {
        "my boss",  "my manager", "my wife",    "my husband",      "my mother",          "my mum",
        "my mom",   "my father",  "my dad",     "my teacher",      "my tutor",           "my coach",
        "my agent", "linkedin",   "the system", "my career coach", "my careers adviser", NULL};
    static const char *const errands[] = {
        "told me",   "tells me",      "made me",         "makes me",
        "said i",    "says i",        "wants me",        "asked me",
        "forced me", "suggested you", "recommended you", "keeps suggesting",
        "thinks we", "thinks i",      "thinks you",      NULL};
    return note_text_starts_any(text, askers) != 0 && note_text_find_any(text, errands);
}

/* "I'm single", "per our call", "you said to": too near, or nothing by itself. */
static bool is_out_of_place(const char *text)
{
    static const char *const near[] = {
        "i'm single", "i am single", "your face", "got divorced",  "your body",  "your eyes",
        "your smile", "laid off",    "my visa",   "please accept", "pls accept", "accept my",
        "accept me",  NULL};
    static const char *const points[] = {"per our",      "as per",       "see above", "see below",
                                         "see attached", "as discussed", "see my",    NULL};
    static const char *const whole[] = {"follow up",
                                        "following up",
                                        "follow-up",
                                        "fyi",
                                        "test",
                                        "you said to",
                                        "you asked me to",
                                        "she asked me to",
                                        "he asked me to",
                                        "she told me to",
                                        "he told me to",
                                        "she said to",
                                        "he said to",
                                        NULL};
    return note_text_find_any(text, near) || note_text_starts_any(text, points) != 0 ||
           note_text_in(text, strlen(text), whole);
}

bool note_unsaid_is_reason(const char *text)
{
    return note_unsaid_is_machine(text) || note_unsaid_is_secret(text) ||
           note_unsaid_is_boast(text) || is_money(text) || is_pitch(text) || is_slight(text) ||
           is_errand(text) || is_out_of_place(text) || note_unsaid_is_private(text);
}
