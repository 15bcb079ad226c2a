/* note_teller.c - see note_teller.h. */
#include "note_teller.h"

#include <string.h>

/* One person by name: no list, no tie, no sentence. */
static bool is_one_name(const char *mutual)
{
    enum { WORDS = 5 };
    static const char *const not_names[] = {
        "and", "or", "my",  "our",  "your", "the", "a",    "an", "who",  "via",  "both", "we",
        "i",   "he", "she", "they", "is",   "was", "some", "of", "said", "says", "told", NULL};
    size_t words = 0;
    for (const char *w = mutual; *w != '\0'; w = note_text_next(w), words++)
        if (note_text_word_in(w, not_names))
            return false;
    return words > 0 && words <= WORDS && strpbrk(mutual, ",;&/+(:\"") == NULL &&
           !note_text_is_digit(mutual[0]);
}

/* Bytes of the name, in full or its first word, that `reason` begins with, and its space; else 0.
 */
static size_t named(const char *name, const char *reason)
{
    char low[NOTE_TEXT_BYTES];
    if (note_text_lower(name, strlen(name), low, sizeof low) == 0)
        return 0;
    size_t n = note_text_starts(reason, low), k = note_text_word(low);
    if (n != 0 || k < 2 || low[k - 1] == '.')
        return n;
    low[k] = '\0';
    return note_text_starts(reason, low);
}

/* What the sender goes on with: "said to talk to you, I've just started". */
static const char *behind(const char *said)
{
    static const char *const joints[] = {", and ", ", ", " and ", "; ", NULL};
    static const char *const mine[] = {"i", "i'm", "i've", "i'd", "im", "ive", "we", "we're", NULL};
    const char *found = NULL;
    for (size_t i = 0; joints[i] != NULL && found == NULL; i++) {
        const char *at = strstr(said, joints[i]);
        if (at != NULL && note_text_word_in(at + strlen(joints[i]), mine))
            found = at;
    }
    return found;
}

static bool is_told(const char *verb)
{
    static const char *const says[] = {
        "said",       "says",      "told",     "tells",    "suggested", "suggests", "thinks",
        "thought",    "mentioned", "mentions", "asked",    "reckons",   "reckoned", "recommended",
        "recommends", "insisted",  "insists",  "referred", "pointed",   "sent",     "introduced",
        "encouraged", "speaks",    "spoke",    NULL};
    return note_text_word_in(verb, says) && note_text_next(verb)[0] != '\0';
}

/* "is a friend", "is my cousin": what that one is to the sender, "friend" or "cousin". */
static const char *kin_of(const char *verb)
{
    static const char *const ties[] = {
        "friend",   "cousin",     "uncle",       "aunt",         "brother",  "sister",  "neighbour",
        "neighbor", "boss",       "colleague",   "mentor",       "flatmate", "partner", "teacher",
        "coach",    "old friend", "good friend", "close friend", "manager",  "mum",     "dad",
        "wife",     "husband",    "son",         "daughter",     NULL};
    static const char *const is[] = {"is my", "is a", "is an", "'s a", "is our", NULL};
    size_t n = note_text_starts_any(verb, is);
    const char *who = verb + n;
    size_t k = n == 0 ? 0 : note_text_starts_any(who, ties);
    bool ends = k != 0 && (who[k] == '\0' || note_text_starts(who + k, "of mine") != 0 ||
                           strchr(",;", who[k]) != NULL);
    return ends ? who : NULL;
}

/* Keep of the reason what stands from `rest` on, without the joint. */
static void keep(char *reason, const char *rest)
{
    rest += strspn(rest, " ,;");
    rest += note_text_starts(rest, "and");
    memmove(reason, rest, strlen(rest) + 1);
}

/* "my friend Pete Lawson", of "is a friend of mine". Returns what follows, NULL when it is none. */
static const char *tell_kin(const char *name, const char *verb, char *out, size_t cap)
{
    char kin[NOTE_TEXT_BYTES], whose[NOTE_TEXT_BYTES];
    const char *who = kin_of(verb);
    if (who == NULL)
        return NULL;
    size_t all = strcspn(who, ",;"), n = all;
    const char *of = strstr(who, " of mine");
    if (of != NULL && (size_t)(of - who) < n)
        n = (size_t)(of - who);
    return note_text_copy(kin, sizeof kin, who, n) != 0 &&
                   note_text_join(whose, sizeof whose, "my ", kin, " ") &&
                   note_text_join(out, cap, whose, name, "")
               ? who + all
               : NULL;
}

/* "Farah Siddiqui said to talk to you". Returns what follows, NULL when nothing is told so. */
static const char *tell_words(const char *name, const char *verb, char *out, size_t cap)
{
    char words[NOTE_TEXT_BYTES];
    const char *rest = behind(verb);
    size_t n = rest == NULL ? strlen(verb) : (size_t)(rest - verb);
    /* "said to talk to you" leaves open who should. */
    static const char *const says[] = {"said to", "says to", NULL};
    size_t to = note_text_starts_any(verb, says);
    char lead[] = " said I should ";
    memcpy(lead + 1, to != 0 ? verb : lead + 1, to != 0 ? 4 : 0);
    return is_told(verb) && to < n && note_text_copy(words, sizeof words, verb + to, n - to) != 0 &&
                   note_text_join(out, cap, name, to != 0 ? lead : " ", words)
               ? verb + n
               : NULL;
}

bool note_teller_move(const char *name, char *mutual, char *reason)
{
    char said[NOTE_TEXT_BYTES];
    size_t n = is_one_name(name) ? named(name, reason) : 0;
    if (n == 0)
        return false;
    const char *rest = tell_kin(name, reason + n, said, sizeof said);
    if (rest == NULL)
        rest = tell_words(name, reason + n, said, sizeof said);
    if (rest == NULL)
        return false;
    keep(reason, rest);
    return note_text_copy(mutual, NOTE_TEXT_BYTES, said, strlen(said)) != 0;
}

/* Give every word `low` of the text the capital that `name` (n bytes) has. */
static void capital(char *text, const char *low, const char *name, size_t n)
{
    for (char *w = text; *w != '\0'; w += note_text_next(w) - w)
        if (strncmp(w, low, n) == 0 && !note_text_is_letter((unsigned char)w[n]))
            memcpy(w, name, n);
}

void note_teller_name(const char *name, char *reason)
{
    static const char *const words[] = {"will", "mark", "grace", "may",  "bill",  "rob",   "sue",
                                        "art",  "hope", "joy",   "rose", "frank", "pat",   "jack",
                                        "the",  "and",  "old",   "from", "long",  "young", "king",
                                        "bank", "rich", "mum",   "dad",  "both",  "know",  NULL};
    enum { SHORT = 3 };
    char low[NOTE_TEXT_BYTES];
    for (const char *m = name; *m != '\0'; m = note_text_next(m)) {
        size_t n = note_text_word(m);
        if (n >= SHORT && m[0] >= 'A' && m[0] <= 'Z' && !note_text_in(m, n, words) &&
            note_text_lower(m, n, low, sizeof low) == n)
            capital(reason, low, m, n);
    }
}
