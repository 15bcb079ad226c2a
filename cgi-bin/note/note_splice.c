/* note_splice.c - see note_splice.h. */
#include "note_splice.h"
#include "note_clause.h"
#include "note_noun.h"

#include <string.h>

/* Dashes, semicolons, colons: what follows is a thought of its own. */
static void cut_marks(char *text)
{
    static const char *const marks[] = {" - ",   " \xE2\x80\x93 ", " \xE2\x80\x94 ", "; ", " esp. ",
                                        " esp ", ", esp",          ", e.g",          "? ", NULL};
    enum { SENSE = 6 };
    if (!note_text_may_hold(text, marks))
        return;
    for (size_t i = 0; marks[i] != NULL; i++) {
        char *at = strstr(text, marks[i]);
        if (at != NULL && at - text >= SENSE)
            *at = '\0';
    }
}

/* Put `word` in the place of the comma and the `skip` bytes behind it. */
static bool replace(char *text, size_t cap, size_t comma, size_t skip, const char *word)
{
    size_t n = strlen(text), k = strlen(word);
    size_t from = comma + 2 + skip;
    if (n - from + comma + k + 1 > cap)
        return false;
    memmove(text + comma + k, text + from, n - from + 1);
    memcpy(text + comma, word, k);
    return true;
}

/* ", but she left", ", which helped", ", near Cork": it is part of the sentence. */
static bool belongs(const char *tail)
{
    static const char *const joints[] = {
        "and",      "but",    "so",    "because", "which",  "who",       "as",         "though",
        "although", "where",  "when",  "while",   "since",  "or",        "if",         "even",
        "after",    "before", "with",  "in",      "at",     "on",        "from",       "for",
        "near",     "by",     "until", "like",    "not",    "of",        "to",         "just",
        "yet",      "too",    "whose", "than",    "except", "including", "especially", "please",
        "happy",    "glad",   "keen",  "then",    "both",   NULL};
    static const char *const asked[] = {"can",   "could", "shall", "would", "do",     "are",
                                        "is",    "may",   "will",  "what",  "what's", "who",
                                        "which", "how",   "where", NULL};
    size_t so = note_text_starts_any(tail, (const char *const[]){"so", "and", "but", NULL});
    if (so != 0 && note_text_word_in(tail + so, asked))
        return false;
    return note_text_word_in(tail, joints) || note_clause_is_gerund(tail);
}

/* "I hold a licence, still missing two months": what goes on beside it. */
static bool is_still(const char *tail)
{
    const char *next = tail + note_text_starts(tail, "still");
    size_t n = note_text_word(next);
    return next != tail && n > 5 && memcmp(next + n - 3, "ing", 3) == 0;
}

/* "want to know", "know nobody": a second verb of the same subject. */
static bool is_verb(const char *tail)
{
    static const char *const verbs[] = {
        "want",     "need",    "know",     "love",   "like",  "have",   "work",  "run",
        "teach",    "live",    "use",      "miss",   "hope",  "wish",   "don't", "never",
        "hate",     "read",    "play",     "owe",    "can't", "didn't", "would", "still",
        "remember", "thought", "wondered", "wanted", NULL};
    const char *next = note_text_next(tail);
    /* "bought your van, still has your stickers": another subject's. */
    static const char *const theirs[] = {"has",   "is",    "does",  "was",
                                         "works", "needs", "looks", NULL};
    return note_text_word_in(tail, verbs) && *next != '\0' && !note_text_word_in(next, theirs);
}

static bool is_subject(const char *tail)
{
    static const char *const subjects[] = {"i",     "i'm",    "i've",   "i'd", "we",
                                           "we're", "you",    "you're", "my",  "our",
                                           "your",  "you've", NULL};
    return note_text_word_in(tail, subjects) && note_clause_is(tail);
}

static bool is_i(const char *clause)
{
    return note_text_word_in(clause, (const char *const[]){"i", "i'm", "i've", "i'd", NULL});
}

/* "Cork, Ireland": a name goes on, and so does a list that ends in "and". */
static bool goes_on(const char *tail)
{
    enum { SHORT = 3, YEAR = 4 };
    size_t words = 0;
    for (const char *w = tail; *w != '\0'; w = note_text_next(w), words++)
        if (w != tail && note_text_word_in(w, (const char *const[]){"and", "or", NULL}))
            return words <= SHORT && note_noun_sure(tail) != 0;
    bool name = tail[0] >= 'A' && tail[0] <= 'Z' && words <= 2;
    return name || (strspn(tail, "0123456789") == YEAR && tail[YEAR] == '\0');
}

/* Where a sentence that no comma divides begins anew is not known; the first comma is looked at,
 * and the next one behind what was joined. */
static size_t next_comma(const char *text, size_t from)
{
    const char *at = strstr(text + from, ", ");
    return at == NULL ? 0 : (size_t)(at - text);
}

/* "so it was useful" before the frame's own "so I'd love to": one of them is enough. In place. */
static void join_so(char *clause, size_t cap)
{
    static const char *const subjects[] = {"it", "i", "we", "you", "they", "it's", "i'm", NULL};
    char *so = strstr(clause, " so ");
    if (so == NULL || so == clause || !note_text_word_in(so + 4, subjects))
        return;
    static const char *const heard[] = {"i heard", "i hear", "they say", NULL};
    char *and = strstr(clause, " and ");
    bool comma = so[-1] == ',', idle = note_text_in(so + 4, strlen(so + 4), heard);
    if (idle || (and != NULL && and < so))
        so[-(int)comma] = '\0';
    else if (comma)
        memcpy(so - 1, " and ", 5);
    else if (strlen(clause) + 2 <= cap) {
        memmove(so + 5, so + 4, strlen(so + 4) + 1);
        memcpy(so, " and ", 5);
    }
}

/* "I left in October, want to stay in touch": every invitation says the second half. In place. */
static void drop_touch(char *clause)
{
    static const char *const joints[] = {", and ", ", so ", ", but ", " and ", " so ", ", ", NULL};
    static const char *const wishes[] = {
        "want to",     "wanted to", "would like to",     "would love to",    "i'd like to",
        "i'd love to", "i want to", "i wanted to",       "hope to",          "hoping to",
        "like to",     "love to",   "i'd still like to", "would be nice to", "would be good to",
        "let's",       NULL};
    static const char *const touch[] = {"stay in touch",   "keep in touch",
                                        "be in touch",     "get in touch",
                                        "stay in contact", "keep in contact",
                                        "stay connected",  "connect",
                                        "reconnect",       "say hello",
                                        "say hi",          "keep contact",
                                        "remain in touch", NULL};
    for (size_t i = 0; joints[i] != NULL; i++) {
        char *at = strstr(clause, joints[i]);
        const char *wish = at == NULL ? "" : at + strlen(joints[i]);
        size_t n = note_text_starts_any(wish, wishes);
        size_t k = n == 0 ? 0 : note_text_starts_any(wish + n, touch);
        const char *rest = k == 0 ? "" : wish + n + k;
        if (k != 0 && at > clause && (*rest == '\0' || note_text_starts(rest, "with") != 0)) {
            *at = '\0';
            return;
        }
    }
}

/* What somebody is at beside what was told: "just moved here, looking for other vets". */
static bool is_beside(const char *tail)
{
    static const char *const at[] = {"looking",  "searching", "hoping",   "trying",    "wondering",
                                     "writing",  "working",   "thinking", "planning",  "starting",
                                     "studying", "training",  "building", "preparing", NULL};
    return note_text_word_in(tail, at) && note_text_next(tail)[0] != '\0';
}

/* "I'm a student, writing": one who writes; "I've just moved, looking": two things. In place;
 * returns whether it is the first. */
static bool join_beside(char *clause, size_t cap, size_t comma, bool *joined)
{
    static const char *const am[] = {"i'm", "i am", "we're", "we are", NULL};
    size_t n = note_text_starts_any(clause, am);
    bool one = n != 0 && note_text_starts_any(clause + n, (const char *const[]){"a", "an", NULL});
    if (one)
        return replace(clause, cap, comma, 0, " ");
    if (!is_subject(clause) || *joined || strstr(clause, " and ") != NULL)
        return false;
    bool we = note_text_word_in(clause, (const char *const[]){"we", "we're", "we've", NULL});
    *joined = replace(clause, cap, comma, 0, n != 0 ? " and " : we ? " and we're " : " and I'm ");
    return false;
}

/* "she says we'd get along, both of us keep goats": "and we both keep goats". In place. */
static void join_both(char *clause, size_t cap)
{
    static const char both[] = ", both of us ", joint[] = " and we both ";
    char *at = strstr(clause, both);
    const char *verb = at == NULL ? "" : at + sizeof both - 1;
    if (at == NULL || at == clause || strlen(clause) + 2 > cap ||
        note_text_word_in(verb, (const char *const[]){"are", "were", NULL}))
        return;
    memcpy(at, joint, sizeof joint - 1);
}

void note_splice_clause(char *clause, size_t cap)
{
    cut_marks(clause);
    join_both(clause, cap);
    join_so(clause, cap);
    drop_touch(clause);
    bool joined = false, one = false;
    for (size_t comma = 0; (comma = next_comma(clause, comma)) != 0; comma++) {
        const char *tail = clause + comma + 2;
        static const char *const doubts[] = {"i believe", "i think",  "i guess", "i hope",
                                             "i suppose", "i reckon", NULL};
        if (note_text_in(tail, strlen(tail), doubts)) {
            clause[comma] = '\0';
            return;
        }
        /* "my mum was scammed, not blaming, ...": an aside. */
        const char *deed = tail + note_text_starts(tail, "not");
        size_t k = note_text_word(deed);
        k -= k > 0 && deed[k - 1] == ',';
        if (deed != tail && k > 4 && memcmp(deed + k - 3, "ing", 3) == 0) {
            const char *rest = strchr(tail, ',');
            memmove(clause + comma, rest == NULL ? "" : rest, rest == NULL ? 1 : strlen(rest) + 1);
            comma--;
            continue;
        }
        if (is_beside(tail)) {
            one = join_beside(clause, cap, comma, &joined) || one;
            continue;
        }
        if (belongs(tail))
            continue;
        bool second = !joined && (is_subject(tail) || is_verb(tail));
        bool mine = is_subject(tail) || is_i(clause);
        /* A third sentence would make it run on. */
        const char *and = strstr(clause, " and ");
        second = second && (and == NULL || and > tail);
        bool apart = one && !is_subject(tail) && !is_still(tail);
        const char *joint = apart                     ? ", and I "
                            : mine && !is_still(tail) ? " and "
                            : is_still(tail)          ? " and I'm "
                                                      : " and I ";
        if (second && replace(clause, cap, comma, 0, joint)) {
            joined = true;
            continue;
        }
        if (!goes_on(tail)) {
            clause[comma] = '\0';
            return;
        }
    }
}

/* "apply for it and I know not where to begin": the second sentence is no deed. */
static void cut_sentence(char *deed)
{
    static const char *const seconds[] = {" and i ", " and I ", " and I'm ", " and we ",
                                          " but i ", " but I ", NULL};
    note_text_cut(deed, seconds);
}

void note_splice_deed(char *deed, size_t cap)
{
    enum { FEW = 3 };
    cut_marks(deed);
    cut_sentence(deed);
    for (size_t comma = 0; (comma = next_comma(deed, comma)) != 0; comma++) {
        const char *tail = deed + comma + 2;
        size_t to = note_text_starts(tail, "to");
        bool deeds = to != 0 || note_clause_is_bare_infinitive(tail);
        size_t words = 0;
        for (const char *w = tail; *w != '\0'; w = note_text_next(w))
            words++;
        bool last = strchr(tail, ',') == NULL && note_text_find(tail, "and") == NULL;
        bool thing = last && words <= FEW && note_noun_sure(tail) == strlen(tail) &&
                     !belongs(tail) && note_text_find(deed, "and") == NULL;
        if ((deeds || thing) && last && replace(deed, cap, comma, to, " and "))
            return;
        bool keep = to == 0 && (belongs(tail) || goes_on(tail));
        if (!keep && !(deeds && note_text_find(tail, "and") != NULL)) {
            deed[comma] = '\0';
            return;
        }
    }
}

void note_splice_drop_thanks(char *clause)
{
    static const char *const tails[] = {
        " and wanted to say thank you",   " and want to say thank you",
        " and wanted to say thanks",      " and want to say thanks",
        " and wanted to thank you",       " and want to thank you",
        " and I wanted to say thank you", " and I wanted to say thanks",
        " and I wanted to thank you",     NULL};
    size_t n = strlen(clause);
    for (size_t i = 0; tails[i] != NULL; i++) {
        size_t k = strlen(tails[i]);
        if (n > k && strcmp(clause + n - k, tails[i]) == 0) {
            clause[n - k] = '\0';
            return;
        }
    }
}
