/* note_trade.c - see note_trade.h. */
#include "note_trade.h"
#include "note_craft.h"

#include <string.h>

enum { HEAD_WORDS = 5 };

/* Bytes of the words that say what one is: up to where, for whom, or an "and". */
static size_t head_bytes(const char *s)
{
    static const char *const ends[] = {" in ",     " of ",   " at ", " for ", " from ",
                                       " and ",    " with ", " by ", " who ", " & ",
                                       " turned ", ", ",     " on ", " @ ",   NULL};
    return note_text_before_any(s, ends, 0);
}

/* "Trained as a nurse", "Was a clerk", "nurse data analyst nurse": not what one is. */
static bool is_story(const char *s, size_t n)
{
    static const char *const words[] = {
        "was", "is",   "as",      "a",      "an",         "the",  "previously", "formerly",
        "now", "not",  "trained", "worked", "then",       "once", "became",     "i",
        "my",  "your", "ex",      "prev",   "currently:", NULL};
    for (const char *w = s; w < s + n; w = note_text_next(w)) {
        size_t k = note_text_word(w);
        if (note_text_in(w, k, words))
            return true;
        for (const char *later = note_text_next(w); later < s + n; later = note_text_next(later))
            if (k > 3 && note_text_word(later) == k && memcmp(later + 1, w + 1, k - 1) == 0)
                return true;
    }
    return false;
}

static bool ends_in_trade(const char *s, size_t n)
{
    if (is_story(s, n))
        return false;
    size_t words = 1;
    for (size_t i = 0; i < n; i++)
        words += s[i] == ' ';
    return words <= HEAD_WORDS && note_craft_ends(s, n);
}

/* "open-data lead for the city of Vienna": a post, of which there is one. */
static bool take_post(const char *text, size_t n, char *out, size_t cap)
{
    static const char *const posts[] = {"lead",
                                        "head",
                                        "director",
                                        "chair",
                                        "chairman",
                                        "chairwoman",
                                        "editor",
                                        "dean",
                                        "president",
                                        "treasurer",
                                        "secretary",
                                        "chief",
                                        "vice president",
                                        "ceo",
                                        "cto",
                                        "cfo",
                                        "coo",
                                        "managing director",
                                        "team lead",
                                        "chief executive",
                                        NULL};
    static const char *const behind[] = {"of", "for", "at", NULL};
    const char *last = text;
    for (const char *w = text; w < text + n; w = note_text_next(w))
        last = w;
    size_t k = (size_t)(text + n - last);
    if (text[n] != ' ' || note_text_starts_any(text + n + 1, behind) == 0 || is_story(text, n) ||
        (!note_text_in(last, k, posts) && note_text_starts(text, "chief") == 0) ||
        note_text_copy(out, cap, text, strlen(text)) == 0)
        return false;
    bool lone = last == text && note_text_case(text, k) != NOTE_CASE_UPPER;
    bool titled = last != text && note_text_case(note_text_next(text), 1) == NOTE_CASE_UPPER;
    if (lone || (!titled && note_craft_is_kind(text, note_text_word(text))))
        out[0] = note_text_low(out[0]);
    /* "head of supply chain, Arla" */
    char *comma = strstr(out, ", ");
    if (comma != NULL && strchr(comma + 1, ',') == NULL && comma[2] >= 'A' && comma[2] <= 'Z' &&
        note_text_find(out, "at") == NULL && strlen(out) + 3 < cap) {
        memmove(comma + 4, comma + 2, strlen(comma + 2) + 1);
        memcpy(comma, " at ", 4);
    }
    return true;
}

static size_t bare(const char *word)
{
    size_t n = note_text_word(word);
    while (n > 0 && word[n - 1] == ',')
        n--;
    return n;
}

static bool is_known(const char *word)
{
    size_t n = bare(word);
    return note_craft_is(word, n) || note_craft_is_kind(word, n);
}

/* "Large-animal", "Bilingual": no name of a country or a tool ends so. */
static bool is_adjective(const char *word)
{
    static const char *const ends[] = {"al", "ent", "ant", "ing", "ive", "ary", "ed", NULL};
    size_t n = bare(word);
    if (memchr(word, '-', n) != NULL)
        return note_text_case(word + 1, n - 1) == NOTE_CASE_LOWER;
    for (size_t i = 0; ends[i] != NULL && n > 5; i++)
        if (note_text_is(word + n - strlen(ends[i]), strlen(ends[i]), ends[i]))
            return true;
    return false;
}

/* "Senior Data Engineer" is no name when each of its words is known; "Beekeeper in Hull" neither.
 */
static void lower_head(char *word, size_t n)
{
    const char *second = note_text_next(word), *end = word + n;
    bool all = true, titled = second < end && note_text_case(second, 1) == NOTE_CASE_UPPER;
    for (const char *w = word; w < end; w = note_text_next(w))
        all = all && is_known(w);
    for (char *w = word; w < end; w = (char *)(uintptr_t)note_text_next(w)) {
        bool spelled = note_text_word(w) > 1 && note_text_case(w, bare(w)) == NOTE_CASE_UPPER;
        if ((all || (w == word && !titled && (is_known(w) || is_adjective(w)))) && !spelled &&
            !note_text_in(w, bare(w), (const char *const[]){"phd", NULL}))
            *w = note_text_low(*w);
    }
}

/* "student, King's College" is one there; "engineer, dad, Leeds fan" is told by the first. `head`
 * has the bytes of the words for the trade. */
static void settle_comma(char *s, size_t head, size_t cap)
{
    static const char *const houses[] = {
        "university", "college", "school",  "institute", "hospital",   "ltd", "inc",
        "gmbh",       "trust",   "academy", "museum",    "foundation", NULL};
    static const char *const privately[] = {
        "dad",   "mum",    "mom",         "father",      "mother", "husband",    "wife", "fan",
        "lover", "parent", "grandmother", "grandfather", "human",  "enthusiast", NULL};
    char *comma = strstr(s, ", ");
    if (comma == NULL)
        return;
    if (note_text_find_any(comma, privately)) {
        *comma = '\0';
    } else if (strchr(comma + 1, ',') == NULL && note_text_find_any(comma, houses) &&
               strlen(s) + 7 < cap) {
        static const char *const of[] = {"university of", "college of", "institute of",
                                         "ministry of", NULL};
        size_t the = note_text_starts_any(comma + 2, of) != 0 ? 4 : 0;
        memmove(comma + 4 + the, comma + 2, strlen(comma + 2) + 1);
        memcpy(comma, " at the ", 4 + the);
    } else if ((size_t)(comma - s) <= head && strstr(s, " by day") == NULL &&
               note_text_starts(comma + 2, "now") == 0) {
        *comma = '\0'; /* "Train driver, Northern line" */
    }
}

/* "choir conductor & HR": a department is nothing that one is. */
static void drop_department(char *s)
{
    static const char *const departments[] = {"hr",  "it",    "pr",        "qa",      "ux", "ai",
                                              "r&d", "sales", "marketing", "finance", NULL};
    static const char *const joins[] = {" & ", " and ", ", ", " / ", NULL};
    for (size_t i = 0; joins[i] != NULL; i++) {
        char *at = strstr(s, joins[i]);
        const char *rest = at == NULL ? "" : at + strlen(joins[i]);
        if (rest[0] != '\0' && note_text_in(rest, strlen(rest), departments))
            *at = '\0';
    }
}

void note_trade_take(const char *text, char *out, size_t cap)
{
    /* "You volunteer" is a sentence. */
    static const char *const no_article[] = {"a",   "an",   "the", "your", "my", "our", "i",
                                             "you", "they", "we",  "she",  "he", NULL};
    size_t n = head_bytes(text), first = note_text_word(text);
    out[0] = '\0';
    if (strpbrk(text, "\"?!:()|") != NULL || note_text_in(text, first, no_article) ||
        take_post(text, n, out, cap) || !ends_in_trade(text, n))
        return;
    if (!note_text_join(out, cap, note_text_article(text), " ", text))
        return;
    char *word = out + (strlen(out) - strlen(text));
    lower_head(word, n);
    drop_department(word);
    settle_comma(word, n, cap - (size_t)(word - out));
}
