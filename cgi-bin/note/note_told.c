/* note_told.c - see note_told.h. */
#include "note_told.h"
#include "note_ellipsis.h"

#include <string.h>

static bool join(char *out, size_t cap, const char *lead, const char *rest)
{
    if (!note_text_join(out, cap, lead, rest, ""))
        return false;
    size_t n = strlen(lead);
    out[n] = note_text_low(out[n]);
    return true;
}

/* "disagreed with most of it but right about apprentices": the second half is about the
 * recipient. */
static bool expand_but_right(const char *text, char *out, size_t cap)
{
    static const char *const deeds[] = {"disagreed with",    "disagree with",    "not sure about",
                                        "didn't agree with", "don't agree with", NULL};
    static const char *const rights[] = {
        "right about",         "right on",   "spot on about",          "so right about",
        "totally right about", "spot on on", "absolutely right about", NULL};
    char first[NOTE_TEXT_BYTES], half[NOTE_TEXT_BYTES];
    if (note_text_starts_any(text, rights) != 0)
        return join(out, cap, "you're ", text);
    const char *but = note_text_find(text, "but");
    if (note_text_starts_any(text, deeds) == 0 || but == NULL || but == text ||
        note_text_starts_any(but + 4, rights) == 0 ||
        note_text_copy(first, sizeof first, text, (size_t)(but - text)) == 0)
        return false;
    size_t n = note_text_trim(first);
    bool state = note_text_starts(text, "not") != 0;
    return n != 0 && note_text_join(half, sizeof half, first, ", but you're ", but + 4) &&
           join(out, cap, state ? "I'm " : "I ", half);
}

/* "sat next to each other", "laughed at the same slide": only two can. */
static bool expand_two(const char *text, char *out, size_t cap)
{
    static const char *const pasts[] = {"sat",     "laughed", "stood",  "shared", "sang",
                                        "rowed",   "played",  "worked", "ate",    "danced",
                                        "marched", "ran",     "lived",  "taught", NULL};
    static const char *const two[] = {"each other", "together", "the same", NULL};
    static const char *const one[] = {"shared a", "shared an", "shared the", NULL};
    size_t n = note_text_word(text);
    /* "killed the podcasts tab together, then put it back" */
    bool deed = n > 4 && memcmp(text + n - 2, "ed", 2) == 0 && text[0] >= 'a' &&
                note_text_find(text, "together") != NULL;
    bool both = deed || (note_text_in(text, n, pasts) && note_text_find_any(text, two));
    return (both || note_text_starts_any(text, one) != 0) && join(out, cap, "we ", text);
}

/* "rode the last 200k with you": the sender did. */
static bool expand_beside(const char *text, char *out, size_t cap)
{
    static const char *const pasts[] = {"rode",   "ran",    "walked",  "hiked",       "drove",
                                        "flew",   "sailed", "cycled",  "climbed",     "swam",
                                        "queued", "danced", "sang",    "sat",         "stood",
                                        "played", "shared", "skied",   "volunteered", "judged",
                                        "worked", "rowed",  "trained", "waited",      NULL};
    static const char *const beside[] = {"with you",   "beside you",   "next to you",
                                         "behind you", "opposite you", NULL};
    return note_text_word_in(text, pasts) && note_text_find_any(text, beside) &&
           join(out, cap, "I ", text);
}

/* "both vegetarians", "both hate karaoke", "both altos in the choir". */
static bool expand_both(const char *text, char *out, size_t cap)
{
    static const char *const whose[] = {"the",   "your",    "my",    "our",   "of",
                                        "sides", "parties", "these", "those", NULL};
    static const char *const verbs[] = {
        "hate",    "love",   "like",  "have",   "had",     "went",   "did",     "do",
        "studied", "worked", "grew",  "lived",  "live",    "know",   "knew",    "play",
        "played",  "sing",   "sang",  "rowed",  "row",     "teach",  "taught",  "left",
        "failed",  "came",   "moved", "own",    "keep",    "kept",   "support", "use",
        "used",    "work",   "speak", "prefer", "started", "joined", "got",     NULL};
    size_t n = note_text_starts(text, "both");
    if (n == 0 || text[n] == '\0' || note_text_word_in(text + n, whose))
        return false;
    static const char *const past[] = {"last", "ago", "back then", NULL};
    bool verb = note_text_word_in(text + n, verbs), over = note_text_find_any(text + n, past);
    if (!join(out, cap, verb ? "we " : over ? "we were " : "we're ", text))
        return false;
    /* "both nurses, both hate karaoke": the last of them behind "and". */
    char *last = NULL;
    for (char *at = out; (at = strstr(at, ", both ")) != NULL; at++)
        last = at;
    if (last == NULL)
        return true;
    bool deed = note_text_word_in(last + strlen(", both "), verbs);
    const char *joint = deed && !verb ? " and we " : " and ";
    char tail[NOTE_TEXT_BYTES];
    size_t at = (size_t)(last - out) + strlen(joint), k = strlen(last + 2);
    if (at + k + 1 > cap || note_text_copy(tail, sizeof tail, last + 2, k) == 0)
        return false;
    memcpy(last, joint, strlen(joint));
    memcpy(out + at, tail, k + 1);
    return true;
}

/* "disagreed with nearly all of it": the reader of a work did; over a subject two disagree. */
static bool expand_verdict(const char *text, char *out, size_t cap, bool *work)
{
    static const char *const mine[] = {"disagreed with", "disagree with", "agreed with",
                                       "agree with",     "argued with",   NULL};
    static const char *const ours[] = {"disagreed about", "disagreed on",  "disagreed over",
                                       "argued about",    "argued over",   "agreed about",
                                       "agreed on",       "laughed about", NULL};
    static const char *const unsure[] = {"not sure i agree", "not sure about", "not convinced",
                                         NULL};
    static const char *const asked[] = {"told me to", "asked me to", "said to", NULL};
    *work = note_text_starts_any(text, mine) != 0 || note_text_starts_any(text, unsure) != 0;
    if (note_text_starts_any(text, mine) != 0)
        return join(out, cap, "I ", text);
    if (*work)
        return join(out, cap, "I'm ", text);
    if (note_text_starts_any(text, asked) != 0)
        return join(out, cap, "you ", text);
    return note_text_starts_any(text, ours) != 0 && join(out, cap, "we ", text);
}

/* "7 down had me beaten": a part of the work, and what it did. */
static bool is_numbered(const char *text)
{
    static const char *const did[] = {" had me ", " took me ", " made me ", " got me ", NULL};
    size_t before = note_text_is_digit(text[0]) ? note_text_before_any(text, did, 2) : 0;
    return before != 0 && text[before] != '\0';
}

bool note_told_in_full(const char *text, char *out, size_t cap, bool *work)
{
    static const char *const effects[] = {"made me",     "changed my",  "changed how", "got me",
                                          "reminded me", "inspired me", "moved me",    "helped me",
                                          "taught me",   "took me",     "kept me",     "had me",
                                          "gave me",     NULL};
    static const char *const mine[] = {"used it",
                                       "use it every",
                                       "use it in",
                                       "use it with",
                                       "cried",
                                       "laughed out loud",
                                       "read it",
                                       "re-read it",
                                       "shared it",
                                       "shared this",
                                       "tried your",
                                       "tried the",
                                       "cooked your",
                                       "quoted it",
                                       "quoted you",
                                       "sent it to",
                                       "printed it",
                                       "passed it on",
                                       "forwarded it",
                                       "gave it to",
                                       "bought",
                                       "listened in",
                                       "listened to it",
                                       "listened while",
                                       "watched it",
                                       "binged",
                                       "made your",
                                       "keep coming back",
                                       "still think about",
                                       "still use",
                                       NULL};
    *work = false;
    if (note_ellipsis_been(text, out, cap) || expand_but_right(text, out, cap) ||
        expand_two(text, out, cap) || expand_beside(text, out, cap) || expand_both(text, out, cap))
        return true;
    if (expand_verdict(text, out, cap, work))
        return true;
    *work = true;
    if (is_numbered(text))
        return note_text_copy(out, cap, text, strlen(text)) != 0;
    if (note_text_starts_any(text, effects) != 0 && note_text_next(note_text_next(text))[0] != '\0')
        return join(out, cap, "it ", text);
    return note_text_starts_any(text, mine) != 0 && join(out, cap, "I ", text);
}
