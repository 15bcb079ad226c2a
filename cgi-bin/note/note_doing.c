/* note_doing.c - see note_doing.h. Closed lists, as in note_clause.c. */
#include "note_doing.h"
#include "note_clause.h"
#include "note_midst.h"
#include "note_snippet.h"
#include "note_trade.h"

#include <string.h>

/* Verbs that name no thing: they need no second look. */
static const char *const sure[] = {
    "help", "teach",  "write",   "make",    "bring", "grow",    "bake", "fix",  "sell",
    "keep", "advise", "serve",   "solve",   "get",   "restore", "save", "tell", "turn",
    "sing", "find",   "support", "protect", "love",  "have",    NULL};

static bool is_any(const char *word, size_t n, const char *const *list)
{
    return n > 0 && note_text_in(word, n, list);
}

static const char *const matters[] = {"widower",
                                      "widow",
                                      "divorced",
                                      "divorcee",
                                      "sober",
                                      "survivor",
                                      "burnout",
                                      "burned out",
                                      "burnt out",
                                      "laid off",
                                      "redundant",
                                      "redundancy",
                                      "unemployed",
                                      "jobless",
                                      "bereaved",
                                      "grieving",
                                      "autistic",
                                      "adhd",
                                      "diabetic",
                                      "wheelchair user",
                                      "bankruptcy",
                                      "career break",
                                      "mat leave",
                                      "maternity leave",
                                      "parental leave",
                                      "sick leave",
                                      "between jobs",
                                      "single mum",
                                      "single mom",
                                      "single dad",
                                      "single parent",
                                      "single mother",
                                      "single father",
                                      "in recovery",
                                      "recovering",
                                      "daughter of",
                                      "son of",
                                      "back at work",
                                      "back after",
                                      "depression",
                                      "anxiety",
                                      "dyslexic",
                                      "neurodivergent",
                                      "chronic illness",
                                      "ex-offender",
                                      "carer for",
                                      "caring for",
                                      "don't shout",
                                      "no recruiters",
                                      "no agencies",
                                      "no sales",
                                      "dms closed",
                                      "do not contact",
                                      "don't pitch",
                                      "not great at",
                                      "separated",
                                      "remission",
                                      "transplant",
                                      "miscarriage",
                                      "lost my",
                                      "grateful to",
                                      "thanks to everyone",
                                      NULL};

bool note_doing_is_private(const char *s)
{
    return note_text_find_any(s, matters);
}

void note_doing_open(char *s)
{
    static const char label[] = "interested in:";
    for (char *at = s; *at != '\0'; at++) /* what stands behind the colon goes with it */
        if (note_text_low(*at) == 'i' && note_text_starts(at, label) != 0)
            memmove(at + sizeof label - 2, at + sizeof label - 1,
                    strlen(at + sizeof label - 1) + 1);
    for (char *open; (open = strchr(s, '(')) != NULL;) {
        char *close = strchr(open, ')');
        char *from = open > s && open[-1] == ' ' ? open - 1 : open;
        const char *rest = close == NULL ? "" : close + 1;
        memmove(from, rest, strlen(rest) + 1);
    }
}

/* "Actuary/drummer": two things that one is. In place: it is short. */
static void join_slash(char *s)
{
    enum { LONGEST = 40 };
    char *slash = strchr(s, '/');
    size_t n = strlen(s);
    if (slash == NULL || strchr(slash + 1, '/') != NULL || strchr(s, ' ') != NULL || n > LONGEST)
        return;
    for (const char *c = s; *c != '\0'; c++)
        if (c != slash && !note_text_is_letter((unsigned char)*c))
            return;
    memmove(slash + 5, slash + 1, strlen(slash + 1) + 1);
    memcpy(slash, " and ", 5);
}

void note_doing_trim(char *s)
{
    static const char *const leads[] = {"mainly",    "mostly",     "primarily", "chiefly",
                                        "largely",   "these days", "nowadays",  "generally",
                                        "presently", NULL};
    static const char *const tails[] = {" now",      " mostly",  " mainly",  " these days",
                                        " nowadays", ", mostly", ", mainly", " sometimes",
                                        " usually",  ", sadly",  NULL};
    enum { YEAR = 4 };
    size_t n = note_text_starts_any(s, leads);
    n += n > 0 ? strspn(s + n, ", ") : 0;
    /* "Since 2011 head of the group" */
    size_t since = note_text_starts(s, "since");
    if (since != 0 && strspn(s + since, "0123456789") == YEAR)
        n = since + YEAR + strspn(s + since + YEAR, ", ");
    if (s[n] != '\0')
        memmove(s, s + n, strlen(s + n) + 1);
    n = note_text_trim(s);
    for (size_t i = 0; tails[i] != NULL; i++) {
        size_t k = strlen(tails[i]);
        if (n > k + 8 && note_text_in(s + n - k, k, (const char *const[]){tails[i], NULL}))
            s[n -= k] = '\0';
    }
    (void)note_text_trim(s);
    join_slash(s);
}

/* "teaches" to "teach", "studies" to "study". Returns the bytes, 0 when it ends otherwise. */
static size_t stem(const char *word, size_t n, char *out, size_t cap)
{
    if (n < 4 || n + 1 > cap || note_text_lower(word, n, out, cap) == 0 || out[n - 1] != 's' ||
        out[n - 2] == 's')
        return 0;
    if (n > 4 && strcmp(out + n - 3, "ies") == 0) {
        memcpy(out + n - 3, "y", 2);
        return n - 2;
    }
    bool hiss = n > 4 && out[n - 2] == 'e' &&
                (strchr("sxz", out[n - 3]) != NULL ||
                 (out[n - 3] == 'h' && strchr("cs", out[n - 4]) != NULL));
    out[n - 1 - hiss] = '\0';
    return n - 1 - hiss;
}

/* Can a thing that is done stand at `next`? "photographs abandoned pools", not "photographs of". */
static bool has_object(const char *next)
{
    static const char *const tails[] = {"of", "for",  "in", "at", "and", "&",  "or",  "from", "by",
                                        "to", "with", "on", "@",  "who", "is", "are", NULL};
    return *next != '\0' && !note_text_in(next, note_text_word(next), tails);
}

/* "Helps SMEs with VAT", "bakes bread, breaks builds": the first of it. */
static bool say_third(const char *s, char *out, size_t cap)
{
    char verb[40], rest[NOTE_SNIPPET_BYTES];
    size_t n = note_text_word(s), k = stem(s, n, verb, sizeof verb);
    const char *next = note_text_next(s);
    bool known = k != 0 && (is_any(verb, k, sure) || note_snippet_is_deed(verb, k));
    bool small = next[0] >= 'a' && next[0] <= 'z';
    if (!known || *next == '\0' || (!is_any(verb, k, sure) && (!has_object(next) || !small)) ||
        note_text_copy(rest, sizeof rest, next, strcspn(next, ",")) == 0)
        return false;
    char head[48];
    return note_text_join(head, sizeof head, "I ", verb, " ") &&
           note_text_join(out, cap, head, rest, "");
}

/* "teach kids to code": three words at least, and no help desk. */
static bool say_bare(const char *s, char *out, size_t cap)
{
    static const char *const things[] = {"desk",   "sense",      "safe", "up",       "to",
                                         "out",    "in",         "a",    "engineer", "systems",
                                         "system", "technician", NULL};
    const char *next = note_text_next(s);
    if (!is_any(s, note_text_word(s), sure) || *next == '\0' || note_text_next(next)[0] == '\0' ||
        (is_any(next, note_text_word(next), things) &&
         !is_any(next, note_text_word(next), (const char *const[]){"a", NULL})) ||
        !note_text_join(out, cap, "I ", s, ""))
        return false;
    out[2] = note_text_low(out[2]);
    return true;
}

/* Has a span of time told since when: "for 12 years", "since 1998"? */
static bool is_lasting(const char *s)
{
    static const char *const more[] = {"over", "more than", "nearly", "almost", "about", NULL};
    const char *at = note_text_find(s, "for");
    if (note_text_find(s, "since") != NULL)
        return true;
    if (at == NULL)
        return false;
    at += 3 + (at[3] == ' ');
    at += note_text_starts_any(at, more);
    static const char *const spans[] = {"years", "yrs", "decades", NULL};
    return (note_text_is_digit(*at) || note_text_starts(at, "decades") != 0) &&
           note_text_find_any(at, spans);
}

/* "Still fixing clocks", "Helping SMEs", "Teaching kids for 12 yrs". */
static bool say_going_on(const char *s, bool formal, char *out, size_t cap)
{
    static const char *const adverbs[] = {"still",   "now",     "currently", "always", "also",
                                          "happily", "quietly", "mostly",    NULL};
    char verb[40], low[NOTE_SNIPPET_BYTES];
    size_t skip = note_text_starts_any(s, adverbs);
    size_t k = note_snippet_deed(s + skip, verb, sizeof verb);
    bool known = k != 0 && is_any(verb, k, sure);
    if (skip != 0 && !known)
        known = note_clause_is_gerund(s + skip);
    bool lasting = is_lasting(s);
    if ((!known && !(lasting && k != 0)) || !has_object(note_text_next(s + skip)) ||
        note_text_copy(low, sizeof low, s, strlen(s)) == 0)
        return false;
    static const char *const one[] = {"a", "an", "my", "our", "the", "this", NULL};
    const char *next = note_text_next(s);
    if (skip == 0 && !lasting && !note_text_in(next, note_text_word(next), one))
        return note_text_join(out, cap, "I ", verb, s + note_text_word(s));
    low[0] = note_text_low(low[0]);
    low[skip] = note_text_low(low[skip]);
    const char *be = lasting ? formal ? "I have been " : "I've been " : formal ? "I am " : "I'm ";
    return note_text_join(out, cap, be, low, "");
}

/* "tariffs, heat pumps, storage" as a list. In place: " and" for the last comma. */
static void join_last(char *s, size_t cap)
{
    char *comma = strrchr(s, ',');
    if (comma == NULL || comma[1] != ' ' || strstr(s, " and ") != NULL || strlen(s) + 4 > cap)
        return;
    memmove(comma + 4, comma + 1, strlen(comma + 1) + 1);
    memcpy(comma, " and", 4);
}

/* "Interested in: tariffs", "Specialist in heat pumps". */
static bool say_field(const char *s, bool formal, char *out, size_t cap)
{
    static const char *const interests[] = {"interested in", "interests include", "curious about",
                                            NULL};
    static const char *const special[] = {"specialist in",  "specialising in", "specializing in",
                                          "specialised in", "specialized in",  NULL};
    char what[NOTE_SNIPPET_BYTES], field[NOTE_SNIPPET_BYTES];
    size_t n = note_text_starts_any(s, interests), k = note_text_starts_any(s, special);
    const char *at = s + n + k + strspn(s + n + k, ": ");
    if (n + k == 0 || *at == '\0' || note_text_copy(what, sizeof what, at, strlen(at)) == 0)
        return false;
    join_last(what, sizeof what);
    if (note_midst_write(what, field, sizeof field) == 0)
        return false;
    return note_text_join(out, cap,
                          k != 0   ? "I specialise in "
                          : formal ? "I am interested in "
                                   : "I'm interested in ",
                          field, "");
}

/* "Have caught 2,000 babies"; "a data analyst". */
static bool say_state(const char *s, bool formal, char *out, size_t cap)
{
    static const char *const have[] = {"have", "love", "like", "enjoy", NULL};
    static const char *const one[] = {"a", "an", NULL};
    const char *next = note_text_next(s);
    char trade[NOTE_SNIPPET_BYTES];
    if (note_text_starts_any(s, have) != 0 && has_object(next)) {
        bool fits = note_text_join(out, cap, "I ", s, "");
        out[fits ? 2 : 0] = fits ? note_text_low(out[2]) : '\0';
        return fits;
    }
    size_t now = note_text_starts_any(s, (const char *const[]){"now", "currently", NULL});
    if (note_text_starts_any(s + now, one) == 0)
        return false;
    next = note_text_next(s + now);
    note_trade_take(next, trade, sizeof trade);
    return trade[0] != '\0' && note_text_join(out, cap, formal ? "I am " : "I'm ", trade, "");
}

/* "yrs" is no word of a letter. In place: "years" where it fits. */
static void spell_years(char *s, size_t cap)
{
    static const char *const shorts[] = {"yrs", "yr", NULL};
    for (size_t i = 0; shorts[i] != NULL; i++) {
        const char *at = note_text_find(s, shorts[i]);
        size_t k = strlen(shorts[i]);
        if (at == NULL || strlen(s) + 4 > cap)
            continue;
        char *place = s + (at - s);
        memmove(place + 5, place + k, strlen(place + k) + 1);
        memcpy(place, "years", 5);
    }
}

bool note_doing_say(const char *s, bool formal, char *out, size_t cap)
{
    static const char *const they[] = {"he", "she", "they", NULL};
    size_t n = note_text_starts_any(s, they);
    out[0] = '\0';
    if (strpbrk(s, "\"?!:|") != NULL && note_text_starts(s, "interested in") == 0)
        return false;
    bool said = say_field(s + n, formal, out, cap) || say_going_on(s + n, formal, out, cap) ||
                say_third(s + n, out, cap) || say_state(s, formal, out, cap) ||
                say_bare(s, out, cap);
    if (said)
        spell_years(out, cap);
    return said;
}
