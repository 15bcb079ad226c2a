/* note_ellipsis.c - see note_ellipsis.h. */
#include "note_ellipsis.h"
#include "note_clause.h"
#include "note_deed.h"
#include "note_shorthand.h"
#include "note_want.h"

#include <string.h>

/* Is the figure at `w` a time without its preposition ("my mum 4 years")? */
static bool is_bare_time(const char *text, const char *w)
{
    static const char *const spans[] = {"year",  "years",   "months", "month",
                                        "weeks", "decades", "week",   NULL};
    static const char *const linked[] = {" for ", " about ", " over ", " almost ", " nearly ",
                                         " in ",  " the ",   " last ", NULL};
    static const char *const counts[] = {"two",     "three",  "four",    "five",  "six",
                                         "seven",   "eight",  "nine",    "ten",   "twelve",
                                         "fifteen", "twenty", "thirty",  "forty", "fifty",
                                         "sixty",   "many",   "several", NULL};
    const char *next = note_text_next(w);
    bool word = note_text_word_in(w, counts);
    /* "thirty one years" */
    bool tens = word && note_text_starts_any(note_text_next(next), spans) != 0 &&
                w[note_text_word(w) - 1] == 'y';
    if (!(note_text_is_digit(*w) || word) || (!tens && note_text_starts_any(next, spans) == 0))
        return false;
    for (size_t i = 0; linked[i] != NULL; i++) {
        size_t k = strlen(linked[i]);
        if ((size_t)(w - text) >= k && memcmp(w - k, linked[i], k) == 0)
            return false;
    }
    return true;
}

bool note_ellipsis_been(const char *text, char *out, size_t cap)
{
    char head[NOTE_TEXT_BYTES], span[NOTE_TEXT_BYTES], joined[NOTE_TEXT_BYTES];
    size_t been = note_text_starts(text, "been");
    if (been == 0 ||
        !(note_clause_is_gerund(text + been) ||
          note_text_word_in(text + been, (const char *const[]){"a", "in", "at", "to", NULL})))
        return false;
    const char *w = note_text_next(text);
    while (*w != '\0' && !is_bare_time(text, w))
        w = note_text_next(w);
    if (*w == '\0' || note_text_copy(head, sizeof head, text, (size_t)(w - text)) == 0 ||
        note_shorthand_spell(w, span, sizeof span) == 0)
        return note_text_lead(out, cap, "I've ", text);
    return note_text_join(joined, sizeof joined, head, "for ", span) &&
           note_text_lead(out, cap, "I've ", joined);
}

/* "since 2019 it's one university so we get along": said since when behind what. */
static bool expand_since(const char *text, char *out, size_t cap)
{
    enum { YEAR = 4 };
    char what[NOTE_TEXT_BYTES], year[YEAR + 1], first[NOTE_TEXT_BYTES];
    size_t since = note_text_starts(text, "since");
    const char *it = note_text_next(text + since);
    size_t is = note_text_starts_any(it, (const char *const[]){"it's", "it is", NULL});
    if (since == 0 || strspn(text + since, "0123456789") != YEAR || is == 0)
        return false;
    const char *so = strstr(it, " so ");
    size_t n = so == NULL ? strlen(it + is) : (size_t)(so - it) - is;
    if (note_text_copy(what, sizeof what, it + is, n) == 0 || note_text_trim(what) == 0 ||
        note_text_copy(year, sizeof year, text + since, YEAR) == 0 ||
        !note_text_join(first, sizeof first, what, " since ", year))
        return false;
    return note_text_join(what, sizeof what, first, so == NULL ? "" : ", and",
                          so == NULL ? "" : so + strlen(" so")) &&
           note_text_join(out, cap, "it's been ", what, "");
}

/* Openings that only the sender can have said of himself. */
static const char *const always[] = {"heard",
                                     "saw that",
                                     "saw you",
                                     "saw your",
                                     "hated",
                                     "disagreed with",
                                     "cried",
                                     "noticed",
                                     "realised",
                                     "realized",
                                     "used your",
                                     "used it",
                                     "used to",
                                     "use it",
                                     "use your",
                                     "use them",
                                     "owe you",
                                     "owe your",
                                     "agree with",
                                     "disagree with",
                                     "thought",
                                     "wondered",
                                     "gather",
                                     "understand you",
                                     "found your",
                                     "found a",
                                     "found you",
                                     "found it",
                                     "tried your",
                                     "made your",
                                     "cooked your",
                                     "never said",
                                     "never thanked",
                                     "never got to",
                                     "never had",
                                     "hear you're",
                                     "hear you are",
                                     "hear you've",
                                     "hear your company",
                                     "see you're",
                                     "see you are",
                                     "see that you",
                                     "see you've",
                                     "know your",
                                     "know you from",
                                     "knew your",
                                     "lost your",
                                     "bought your",
                                     "borrowed your",
                                     "read your",
                                     "read the",
                                     "read that",
                                     "remember you",
                                     "remember your",
                                     "remember when",
                                     "am your",
                                     "have two",
                                     "have been",
                                     "have some",
                                     "don't know",
                                     "didn't get",
                                     "couldn't",
                                     "can help",
                                     "could help",
                                     "can offer",
                                     "could offer",
                                     "can supply",
                                     "could supply",
                                     "can share",
                                     "could share",
                                     "can teach",
                                     "can introduce",
                                     "can lend",
                                     "think your",
                                     "think you",
                                     "still have your",
                                     "was your",
                                     "was in your",
                                     "was one of",
                                     "was at your",
                                     "was in the",
                                     "was on your",
                                     "am a",
                                     "am an",
                                     "am in",
                                     "am on",
                                     "am the",
                                     "am looking",
                                     "am new",
                                     "come from",
                                     "grew up",
                                     "graduated",
                                     "retrained",
                                     "quit",
                                     "recognised",
                                     "recognized",
                                     "signed up",
                                     "volunteer",
                                     "volunteered",
                                     "play in",
                                     "sing in",
                                     "teach at",
                                     "work at",
                                     "work in",
                                     "work for",
                                     "worked at",
                                     "worked for",
                                     "worked with",
                                     "live in",
                                     "live near",
                                     "lived in",
                                     "lived next",
                                     NULL};

/* "heard you're hiring", "owe you a pint": the sender did or does it. */
static bool expand_mine(const char *text, char *out, size_t cap)
{
    static const char *const going[] = {
        "wondering",   "thinking of", "thinking about", "open to",         "doing a",
        "doing my",    "stuck with",  "stuck on",       "struggling",      "so sorry",
        "very sorry",  "trying my",   "curious if",     "curious whether", "hoping you",
        "hoping your", "hoping we",   "after a",        "over the moon",   NULL};
    bool more = note_text_next(text)[0] != '\0';
    /* "still using the sheet you made us", "first time there" */
    size_t still = note_text_starts(text, "still"), k = note_text_word(text + still);
    if (still != 0 && k > 4 && memcmp(text + still + k - 3, "ing", 3) == 0 &&
        note_text_next(text + still)[0] != '\0')
        return note_text_lead(out, cap, "I'm ", text);
    static const char *const first[] = {"first time there", "first time here", "first time at",
                                        NULL};
    if (note_text_starts_any(text, first) != 0)
        return note_text_lead(out, cap, "it's my ", text);
    static const char *const nobody[] = {"don't know anyone", "don't know anybody", NULL};
    if (note_text_starts_any(text, nobody) != 0)
        return note_text_lead(out, cap, "I ", text);
    /* "never got your number", "promised to send you the recipe" */
    size_t never = note_text_starts_any(text, (const char *const[]){"never", "promised", NULL});
    static const char *const pasts[] = {"got",    "asked",   "met",     "saw",      "knew",
                                        "found",  "told",    "heard",   "finished", "learned",
                                        "learnt", "replied", "wrote",   "to",       "you",
                                        "forgot", "had",     "managed", "came",     NULL};
    if (never != 0 && note_text_word_in(text + never, pasts) &&
        note_text_next(text + never)[0] != '\0')
        return note_text_lead(out, cap, "I ", text);
    if (more && note_text_starts_any(text, always) != 0 && note_text_find(text, "lol") == NULL)
        return note_text_lead(out, cap, "I ", text);
    return note_text_starts_any(text, going) != 0 && note_text_lead(out, cap, "I'm ", text);
}

/* "haven't spoken since the wedding", "too long since we talked". */
static bool expand_ours(const char *text, char *out, size_t cap)
{
    static const char *const we[] = {"lost touch",
                                     "haven't spoken",
                                     "haven't met",
                                     "haven't talked",
                                     "fell out of touch",
                                     "sat next to each other",
                                     "sat together",
                                     "shared a",
                                     "haven't seen each other",
                                     NULL};
    static const char *const long_ago[] = {
        "too long since", "ages since", "so long since",   "a long time since",
        "been too long",  "been ages",  "long time since", NULL};
    size_t n = note_text_starts(text, "not seen each other");
    if (n != 0)
        return note_text_lead(out, cap, "we haven't seen each other ", text + n);
    n = note_text_starts(text, "haven't seen you");
    if (n != 0)
        return note_text_lead(out, cap, "I haven't seen you ", text + n);
    if (note_text_starts_any(text, long_ago) != 0)
        return note_text_lead(out, cap,
                              note_text_starts(text, "long") != 0   ? "it's been a "
                              : note_text_starts(text, "been") != 0 ? "it's "
                                                                    : "it's been ",
                              text);
    return note_text_starts_any(text, we) != 0 && note_text_lead(out, cap, "we ", text);
}

/* "wife says we should meet", "grandfather was in your regiment": whose goes without saying. */
static bool expand_kin(const char *text, char *out, size_t cap)
{
    static const char *const kin[] = {
        "wife",       "husband", "grandfather", "grandmother", "gran",   "grandad", "granddad",
        "mum",        "mom",     "dad",         "father",      "mother", "son",     "daughter",
        "brother",    "sister",  "uncle",       "aunt",        "cousin", "partner", "boyfriend",
        "girlfriend", "kids",    "students",    "pupils",      NULL};
    static const char *const verbs[] = {"is",     "was",   "says",   "said",  "has",   "works",
                                        "worked", "went",  "loved",  "loves", "knew",  "knows",
                                        "are",    "were",  "taught", "sang",  "plays", "love",
                                        "lived",  "lives", NULL};
    const char *verb = note_text_next(text);
    size_t k = note_text_word(verb);
    bool past = k > 4 && memcmp(verb + k - 2, "ed", 2) == 0;
    return note_text_word_in(text, kin) && (past || note_text_word_in(verb, verbs)) &&
           note_text_find(text, "died") == NULL && note_text_lead(out, cap, "my ", text);
}

/* "you probably don't remember me but you taught me to swim": the second half is the fact. */
static const char *behind_doubt(const char *text)
{
    static const char *const me[] = {"remember me", "know me", "remember who i am", NULL};
    static const char *const doubts[] = {
        "not sure",     "don't know", "i'm not sure", "i don't know",
        "you probably", "you may",    "you might",    "you won't",
        "you likely",   "do you",     "remember me",  "not sure if",
        "i doubt",      "probably",   "you will not", NULL};
    enum { NEAR = 40 };
    if (note_text_starts_any(text, doubts) == 0)
        return text;
    const char *end = NULL;
    for (size_t i = 0; me[i] != NULL && end == NULL; i++) {
        end = note_text_find(text, me[i]);
        end = end == NULL ? NULL : end + strlen(me[i]);
    }
    if (end == NULL || end - text > NEAR)
        return text;
    const char *rest = end + strspn(end, ",;?!.- ");
    rest += note_text_starts_any(rest, (const char *const[]){"but", "and", "as", NULL});
    return rest;
}

bool note_ellipsis_reason(const char *text, char *out, size_t cap)
{
    const char *core = behind_doubt(text);
    if (*core == '\0')
        return out[0] = '\0', true;
    if (note_ellipsis_been(core, out, cap) || expand_since(core, out, cap) ||
        note_want_expand(core, out, cap) || expand_mine(core, out, cap) ||
        expand_ours(core, out, cap) || expand_kin(core, out, cap) ||
        note_deed_expand(core, out, cap))
        return true;
    return core != text && note_text_lead(out, cap, "", core);
}
