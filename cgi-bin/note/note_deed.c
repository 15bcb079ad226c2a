/* note_deed.c - see note_deed.h. */
#include "note_deed.h"

#include <string.h>

static bool join(char *out, size_t cap, const char *lead, const char *rest)
{
    if (*rest == '\0' || !note_text_join(out, cap, lead, rest, ""))
        return false;
    size_t n = strlen(lead);
    out[n] = note_text_low(out[n]);
    return true;
}

static bool is_past(const char *word)
{
    static const char *const pasts[] = {
        "became", "learnt", "won",  "took",  "gave",  "ran",   "built",  "spent",
        "wrote",  "bought", "sang", "met",   "drew",  "drove", "caught", "broke",
        "flew",   "sold",   "grew", "chose", "spoke", "swam",  "knew",   "fell",
        "went",   "came",   "had",  "lost",  "left",  "kept",  NULL};
    size_t n = note_text_word(word);
    return note_text_in(word, n, pasts) || (n > 4 && memcmp(word + n - 2, "ed", 2) == 0);
}

/* "passed the exam", "learnt loads from you": in a reason, the sender did. */
static bool expand_past(const char *text, char *out, size_t cap)
{
    static const char *const objects[] = {"a",   "an",   "the", "your",  "my",   "our",
                                          "it",  "this", "all", "loads", "lots", "so",
                                          "you", "that", "as",  NULL};
    static const char *const theirs[] = {
        "fixed my",    "fixed our",    "mended my",     "mended our", "helped my",
        "helped our",  "taught my",    "taught our",    "saved my",   "saved our",
        "coached my",  "coached our",  "painted our",   "treated my", "repaired our",
        "repaired my", "delivered my", "delivered our", NULL};
    static const char *const not_mine[] = {
        "made a",     "changed the", "changed our", "caught my eye", "impressed",
        "inspired",   "changed a",   "interested",  "met you",       "need",
        "shared the", "moved the",   NULL};
    /* "applied last week", "interviewed for a job there": nothing need be done to. */
    static const char *const alone[] = {"applied",    "interviewed", "graduated", "qualified",
                                        "retired",    "relocated",   "emigrated", "enrolled",
                                        "registered", "submitted",   "returned",  "resigned",
                                        "trained",    "volunteered", NULL};
    static const char *const tails[] = {"last", "this",  "yesterday", "today", "for",  "to",
                                        "in",   "at",    "on",        "from",  "with", "earlier",
                                        "just", "twice", "before",    "too",   "as",   NULL};
    if (note_text_starts_any(text, theirs) != 0)
        return join(out, cap, "you ", text);
    if (note_text_word_in(text, alone) && note_text_word_in(note_text_next(text), tails))
        return join(out, cap, "I ", text);
    return is_past(text) && note_text_word_in(note_text_next(text), objects) &&
           note_text_starts_any(text, not_mine) == 0 && join(out, cap, "I ", text);
}

/* "one of your drivers helped my son": it is told what the one did. */
static bool is_done(const char *word)
{
    static const char *const verbs[] = {"was",  "is",   "has",  "had",   "told", "gave", "made",
                                        "came", "said", "sent", "saw",   "got",  "did",  "took",
                                        "left", "won",  "ran",  "wrote", NULL};
    size_t n = note_text_word(word);
    return (n > 3 && memcmp(word + n - 2, "ed", 2) == 0) || note_text_in(word, n, verbs);
}

/* "former student of yours", "your old neighbour", "taught by you": who the sender is to them. */
static bool expand_tie(const char *text, char *out, size_t cap)
{
    static const char *const people[] = {
        "student",    "pupil",   "colleague", "neighbour", "neighbor",   "client",
        "customer",   "patient", "reader",    "listener",  "apprentice", "intern",
        "subscriber", "fan",     "students",  "pupils",    NULL};
    static const char *const former[] = {"old",      "former",    "ex", "new",
                                         "one-time", "next-door", NULL};
    static const char *const by[] = {"taught by you",   "trained by you",      "coached by you",
                                     "mentored by you", "hired by you",        "interviewed by you",
                                     "examined by you", "taught maths by you", NULL};
    if (note_text_starts_any(text, by) != 0)
        return join(out, cap, "I was ", text);
    size_t one = note_text_starts(text, "one of your");
    if (one != 0)
        return !is_done(note_text_next(text + one)) && join(out, cap, "I'm ", text);
    size_t your = note_text_starts(text, "your");
    size_t old = note_text_starts_any(text + your, former);
    const char *who = text + your + old;
    bool ex = strncmp(who, "ex-", 3) == 0;
    who += ex ? 3 : 0;
    if (!note_text_word_in(who, people))
        return false;
    if (your != 0)
        return (old != 0 || ex) && join(out, cap, "I'm ", text);
    const char *of = note_text_next(who);
    return note_text_starts(of, "of yours") != 0 &&
           join(out, cap,
                *note_text_article(text + your) == 'a' && note_text_article(text)[1] == 'n'
                    ? "I'm an "
                    : "I'm a ",
                text);
}

/* "referred by Jen", "recommended by my dentist". */
static bool expand_referral(const char *text, char *out, size_t cap)
{
    static const char *const referred[] = {"referred by", "sent by", NULL};
    size_t n = note_text_starts_any(text, referred);
    if (n != 0)
        return note_text_join(out, cap, "I was referred to you by ", text + n, "");
    n = note_text_starts(text, "recommended by");
    if (n != 0)
        return note_text_join(out, cap, "you were recommended to me by ", text + n, "");
    return note_text_starts(text, "was told") != 0 && join(out, cap, "I ", text);
}

/* "great book", "funny posts": theirs is, or are. */
static bool expand_praise(const char *text, char *out, size_t cap)
{
    static const char *const praises[] = {"great",     "lovely",      "funny",     "amazing",
                                          "brilliant", "wonderful",   "beautiful", "fantastic",
                                          "excellent", "interesting", "good",      NULL};
    static const char *const one[] = {"book",    "post",       "talk", "article",
                                      "podcast", "newsletter", "show", "episode",
                                      "lecture", "blog",       NULL};
    static const char *const several[] = {"posts",  "books",  "talks", "articles",
                                          "photos", "videos", NULL};
    char praise[40];
    size_t n = note_text_word(text);
    const char *thing = note_text_next(text);
    bool many = note_text_word_in(thing, several);
    if (!note_text_in(text, n, praises) || !(many || note_text_word_in(thing, one)) ||
        note_text_next(thing)[0] != '\0' || note_text_lower(text, n, praise, sizeof praise) == 0)
        return false;
    char lead[60];
    return note_text_join(lead, sizeof lead, "your ", thing, many ? " are " : " is ") &&
           join(out, cap, lead, praise);
}

/* "20 years later and I still use your notes". */
static bool expand_later(const char *text, char *out, size_t cap)
{
    const char *years = note_text_next(text), *later = note_text_next(years);
    const char *and = note_text_next(later), *rest = note_text_next(and);
    char span[NOTE_TEXT_BYTES];
    if (!note_text_is_digit(text[0]) ||
        !note_text_word_in(later, (const char *const[]){"later", "on", NULL}) ||
        !note_text_word_in(and, (const char *const[]){"and", NULL}) ||
        !note_text_word_in(rest, (const char *const[]){"i", "we", NULL}) ||
        note_text_copy(span, sizeof span, text, (size_t)(and-text) - 1) == 0)
        return false;
    return note_text_join(out, cap, rest, " ", span);
}

/* "client opening a restaurant in January": one of the sender's is at it. */
static bool expand_one_at(const char *text, char *out, size_t cap)
{
    static const char *const people[] = {"client", "customer", "colleague", "friend",
                                         "tenant", "student",  "pupil",     "neighbour",
                                         "cousin", "partner",  NULL};
    static const char *const things[] = {"meeting",  "training", "building", "onboarding",
                                         "advising", "facing",   "handling", "banking",
                                         "briefing", "parking",  "funding",  NULL};
    const char *deed = note_text_next(text), *what = note_text_next(deed);
    size_t n = note_text_word(text), k = note_text_word(deed);
    char who[24], lead[48];
    return note_text_in(text, n, people) && text[0] >= 'a' && k > 5 && *what != '\0' &&
           memcmp(deed + k - 3, "ing", 3) == 0 && !note_text_in(deed, k, things) &&
           note_text_copy(who, sizeof who, text, n) != 0 &&
           note_text_join(lead, sizeof lead, "a ", who, " of mine is ") &&
           note_text_join(out, cap, lead, deed, "");
}

bool note_deed_expand(const char *text, char *out, size_t cap)
{
    static const char *const on[] = {
        "halfway through", "half way through", "now a",      "now an",      "now in", "now at",
        "now teaching",    "now working",      "now living", "now retired", NULL};
    if (note_text_starts_any(text, on) != 0)
        return join(out, cap, "I'm ", text);
    return expand_one_at(text, out, cap) || expand_past(text, out, cap) ||
           expand_tie(text, out, cap) || expand_referral(text, out, cap) ||
           expand_praise(text, out, cap) || expand_later(text, out, cap);
}

bool note_deed_is_kin(const char *text)
{
    static const char *const whose[] = {"my", "your", "our", NULL};
    static const char *const kin[] = {
        "dad",      "mum",         "mom",         "father", "mother",  "gran",    "grandad",
        "granddad", "grandfather", "grandmother", "uncle",  "aunt",    "brother", "sister",
        "son",      "daughter",    "kids",        "wife",   "husband", "team",    "friend",
        "family",   "teacher",     "boss",        "cousin", "partner", NULL};
    const char *who = note_text_next(text), *deed = note_text_next(who);
    return note_text_word_in(text, whose) && note_text_word_in(who, kin) && is_past(deed) &&
           note_text_next(deed)[0] != '\0';
}

bool note_deed_is_led(const char *text)
{
    static const char *const leads[] = {"thanks to", "because of", "without", "ever since", NULL};
    static const char *const mine[] = {"i", "i'm", "i'd", "i've", "we", "we're", "we'd", NULL};
    size_t n = note_text_starts_any(text, leads);
    return n != 0 && note_text_find_any(text + n, mine);
}
