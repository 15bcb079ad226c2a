/* note_self.c - see note_self.h. */
#include "note_self.h"
#include "note_clause.h"
#include "note_shorthand.h"
#include "note_trade.h"

#include <string.h>

static bool lead(char *out, size_t cap, const char *front, const char *rest)
{
    return note_text_lead(out, cap, front, rest);
}

/* Take n bytes off the front, in place. */
static void drop(char *text, size_t n)
{
    if (n != 0 && text[n] != '\0')
        memmove(text, text + n, strlen(text + n) + 1);
}

static void calm(char *text)
{
    static const char *const shouted[] = {"still", "very",    "really", "never", "always",
                                          "not",   "so",      "all",    "love",  "loved",
                                          "best",  "finally", "huge",   NULL};
    if (note_text_case(text, strlen(text)) != NOTE_CASE_MIXED)
        return;
    for (char *w = text; *w != '\0'; w += note_text_next(w) - w) {
        size_t n = note_text_word(w);
        if (n > 1 && w[0] <= 'Z' && note_text_in(w, n, shouted) &&
            note_text_case(w, n) == NOTE_CASE_UPPER)
            for (size_t i = 0; i < n; i++)
                w[i] = note_text_low(w[i]);
    }
}

void note_self_trim(char *text)
{
    static const char *const cries[] = {
        "eish", "abeg", "haha", "hahaha", "lol", "omg", "yo",   "yoh", "wow", "honestly",
        "tbh",  "oh",   "aiya", "aiyah",  "ay",  "ugh", "yaar", "hmm", NULL};
    static const char *const ends[] = {" ma'am", " sir",  " madam", " maam", " beta", " yaar",
                                       " bro",   " mate", " lah",   " abeg", NULL};
    size_t n = note_text_starts_any(text, cries);
    drop(text, n + (n != 0 ? strspn(text + n, ", ") : 0));
    if (note_text_starts(text, "kindly") != 0)
        memcpy(text, "please", 6); /* what follows is asked for */
    n = strlen(text);
    for (size_t i = 0; ends[i] != NULL; i++) {
        size_t k = strlen(ends[i]);
        if (n > k + 3 && note_text_is(text + n - k, k, ends[i])) {
            text[n - k] = '\0';
            n = note_text_trim(text);
        }
    }
    /* "not a bot promise, I read your repo": the promise is none. */
    const char *comma = note_text_starts(text, "not a") != 0 ? strstr(text, ", ") : NULL;
    if (comma != NULL && note_clause_is_mine(comma + 2))
        drop(text, (size_t)(comma + 2 - text));
    calm(text);
}

/* "have done 3,900 rides", "hold STCW II/1", "laughed, then checked my plans". */
static bool expand_deed(const char *text, char *out, size_t cap)
{
    static const char *const done[] = {"done",    "been",  "had",   "worked", "driven", "taught",
                                       "run",     "led",   "built", "read",   "used",   "followed",
                                       "managed", "spent", "seen",  "lived",  "made",   NULL};
    static const char *const alone[] = {"laughed", "cried", "smiled",   "nodded",  "grinned",
                                        "sobbed",  "felt",  "screamed", "cheered", NULL};
    static const char *const behind[] = {"then", "and",  "at",    "so",    "out",  "all",
                                         "the",  "when", "seen",  "heard", "like", "less",
                                         "a",    "my",   "along", NULL};
    const char *next = note_text_next(text);
    if (note_text_starts(text, "have") != 0 && note_text_word_in(next, done))
        return lead(out, cap, "I've ", next);
    bool certificate = (next[0] >= 'A' && next[0] <= 'Z') || note_text_is_digit(next[0]);
    if (note_text_starts_any(text, (const char *const[]){"hold", "speak", NULL}) != 0 &&
        certificate)
        return lead(out, cap, "I ", text);
    size_t n = strcspn(text, " ,");
    bool mine = note_text_in(text, n, alone) && (text[n] == ',' || note_text_word_in(next, behind));
    return mine && *next != '\0' && lead(out, cap, "I ", text);
}

/* "CeMAP finished in June": the verb has come behind its object. */
static bool expand_finished(const char *text, char *out, size_t cap)
{
    static const char *const done[] = {"finished", "passed", "completed", "submitted", NULL};
    static const char *const when[] = {"in", "last", "this", "on", "yesterday", NULL};
    enum { FEW = 4 };
    int words = 0;
    for (const char *w = note_text_next(text); *w != '\0' && words < FEW;
         w = note_text_next(w), words++) {
        char what[NOTE_TEXT_BYTES], did[NOTE_TEXT_BYTES], verb[24];
        const char *rest = note_text_next(w);
        if (!note_text_word_in(w, done))
            continue;
        return text[0] >= 'A' && text[0] <= 'Z' && note_text_word_in(rest, when) &&
               note_text_copy(what, sizeof what, text, (size_t)(w - text)) != 0 &&
               note_text_copy(verb, sizeof verb, w, (size_t)(rest - w)) != 0 &&
               note_text_join(did, sizeof did, "I ", verb, what) &&
               note_text_join(out, cap, did, rest, "");
    }
    return false;
}

/* "coming back after maternity leave", "citing it in a brief": the sender is. */
static bool expand_going_on(const char *text, char *out, size_t cap)
{
    static const char *const going[] = {"coming back",       "coming home",      "using your",
                                        "reading your",      "rereading",        "re-reading",
                                        "going back",        "coming from",      "retiring",
                                        "leaving the",       "finishing my",     "finishing a",
                                        "back after",        "back from",        "back in",
                                        "between contracts", "available from",   "free from",
                                        "no expert",         "in the same boat", NULL};
    static const char *const wishes[] = {"hearing", "seeing", "learning", "talking", "discussing",
                                         "doing",   "making", "having",   "keeping", NULL};
    size_t n = note_text_word(text);
    bool it = n > 4 && memcmp(text + n - 3, "ing", 3) == 0 &&
              note_text_word_in(note_text_next(text), (const char *const[]){"it", NULL}) &&
              !note_text_in(text, n, wishes);
    return (it || note_text_starts_any(text, going) != 0) && lead(out, cap, "I'm ", text);
}

/* "collect timetables", "thesis on quolls": what the sender does, or is at. */
static bool expand_habit(const char *text, char *out, size_t cap)
{
    static const char *const habits[] = {"collect",   "breed",  "brew",      "knit",
                                         "rescue",    "forage", "keep bees", "keep goats",
                                         "keep hens", "grow",   NULL};
    static const char *const not_things[] = {"my",    "our",      "your", "the", "in",
                                             "with",  "together", "a",    "as",  "lights",
                                             "light", "bags",     NULL};
    static const char *const papers[] = {
        "thesis on",   "thesis about", "phd on",     "dissertation on", "book about", "book on",
        "novel about", "paper on",     "masters on", "master's on",     NULL};
    size_t n = note_text_starts_any(text, habits);
    if (n != 0 && text[n] != '\0' && !note_text_word_in(text + n, not_things) &&
        note_text_find(text, "your") == NULL)
        return lead(out, cap, "I ", text);
    n = note_text_starts_any(text, papers);
    return n != 0 && text[n] != '\0' && lead(out, cap, "I'm working on a ", text);
}

/* "health visitor in the same patch": what the sender is, where a place stands behind it. */
static bool expand_trade(const char *text, char *out, size_t cap)
{
    static const char *const where[] = {" in ", " at ", " from ", " with ", NULL};
    char trade[NOTE_TEXT_BYTES], who[NOTE_TEXT_BYTES];
    size_t n = note_text_before_any(text, where, 3);
    if (text[n] == '\0' || note_text_copy(who, sizeof who, text, n) == 0)
        return false;
    note_trade_take(who, trade, sizeof trade);
    return trade[0] != '\0' &&
           note_text_starts_any(trade, (const char *const[]){"a", "an", NULL}) != 0 &&
           note_text_join(out, cap, "I'm ", trade, text + n);
}

/* "30 yrs on nights meself", "14 years of welding": what the sender has behind him. */
static bool expand_years(const char *text, char *out, size_t cap)
{
    static const char *const units[] = {"years", "yrs", "yr", "year", "months", NULL};
    static const char *const on[] = {"on", "at", "as", "with", NULL};
    static const char *const of[] = {"of", "in", NULL};
    char spelled[NOTE_TEXT_BYTES], kept[NOTE_TEXT_BYTES];
    const char *unit = note_text_next(text), *then = note_text_next(unit);
    bool done = note_text_word_in(then, on);
    if (!note_text_is_digit(text[0]) || !note_text_word_in(unit, units) ||
        !(done || note_text_word_in(then, of)) || note_text_find(text, "ago") != NULL ||
        note_shorthand_spell(text, spelled, sizeof spelled) == 0)
        return false;
    char *own = strstr(spelled, " meself");
    if (own != NULL)
        memcpy(own, " myself", 7);
    own = strstr(spelled, " myself");
    if (own != NULL && own[7] == '\0' &&
        note_text_copy(kept, sizeof kept, spelled, (size_t)(own - spelled)) != 0)
        return note_text_join(out, cap, done ? "I've done " : "I have ", kept,
                              done ? " myself" : " too");
    return note_text_join(out, cap, done ? "I've done " : "I have ", spelled, "");
}

/* "best thing I saw all year", "same thing happened to me": it was, and the same did. */
static bool expand_theirs(const char *text, char *out, size_t cap)
{
    static const char *const best[] = {"best",   "worst",   "funniest", "first", "only",
                                       "wisest", "kindest", "clearest", NULL};
    static const char *const things[] = {"thing",       "talk",    "article", "book",    "post",
                                         "piece",       "read",    "episode", "podcast", "hour",
                                         "explanation", "lecture", NULL};
    static const char *const people[] = {"boss",     "manager", "teacher", "mentor", "colleague",
                                         "lecturer", "tutor",   "coach",   NULL};
    static const char *const we[] = {"i", "i've", "we", "i'd", "we've", NULL};
    size_t n = note_text_starts_any(text, best);
    const char *next = text + n, *who = note_text_next(next);
    if (n != 0 && note_text_word_in(who, we) && note_text_next(who)[0] != '\0') {
        if (note_text_word_in(next, things))
            return lead(out, cap, "it was the ", text);
        return note_text_word_in(next, people) && lead(out, cap, "you were the ", text);
    }
    static const char *const tells[] = {"explains", "describes", "captures", "covers", NULL};
    static const char *const did[] = {"happened", "here",   "shut", "closed", "went",
                                      "hit",      "worked", "goes", NULL};
    if (note_text_word_in(text, tells) && note_text_next(next)[0] != '\0')
        return lead(out, cap, "it ", text);
    n = note_text_starts(text, "same");
    const char *verb = note_text_next(text + n);
    return n != 0 && note_text_word_in(verb, did) && note_text_next(verb)[0] != '\0' &&
           lead(out, cap, "the ", text);
}

/* "I am trained agronomist", "I'm veteran, searching ...": the article was left out. */
static bool add_article(const char *text, char *out, size_t cap)
{
    static const char *const am[] = {"i am", "i'm", "i was", NULL};
    static const char *const ones[] = {"veteran", "widow",  "widower", "vet",     "refugee",
                                       "mother",  "father", "parent",  "student", "graduate",
                                       "fan",     "member", NULL};
    char who[NOTE_TEXT_BYTES], trade[NOTE_TEXT_BYTES], front[16];
    size_t n = note_text_starts_any(text, am), k = strcspn(text + n, ",;.");
    if (n == 0 || k == 0 || note_text_copy(who, sizeof who, text + n, k) == 0 ||
        note_text_copy(front, sizeof front, text, n) == 0)
        return false;
    static const char *const skilled[] = {"trained",    "qualified", "certified",   "licensed",
                                          "registered", "chartered", "experienced", NULL};
    note_trade_take(who + note_text_starts_any(who, skilled), trade, sizeof trade);
    static const char *const fans[] = {"huge fan", "big fan", "great fan", "massive fan", NULL};
    bool known = trade[0] != '\0' || note_text_starts_any(who, fans) != 0 ||
                 note_text_in(who, note_text_word(who), ones);
    const char *article = note_text_article(who);
    static const char *const states[] = {"head of", "chair of", "dean of", "a",    "an",
                                         "the",     "your",     "my",      "one",  "not",
                                         "also",    "still",    "now",     "both", NULL};
    if (!known || note_text_starts_any(who, states) != 0 || who[k - 1] == 's')
        return false;
    char joined[NOTE_TEXT_BYTES];
    return note_text_join(joined, sizeof joined, article, " ", text + n) &&
           note_text_join(out, cap, front, joined, "");
}

/* "I love planes since small", "I am teacher since 2004": English has another tense for it. */
static bool expand_since(const char *text, char *out, size_t cap)
{
    static const char *const verbs[][2] = {
        {"love", "loved"},        {"like", "liked"},      {"live", "lived"}, {"work", "worked"},
        {"play", "played"},       {"follow", "followed"}, {"use", "used"},   {"teach", "taught"},
        {"collect", "collected"}, {"know", "known"},      {"run", "run"},    {"study", "studied"},
        {"keep", "kept"},         {"read", "read"}};
    static const char *const young[] = {"small", "young",     "little", "a child",
                                        "child", "childhood", NULL};
    char done[NOTE_TEXT_BYTES], head[NOTE_TEXT_BYTES];
    size_t i = note_text_starts(text, "i"),
           am = note_text_starts_any(text, (const char *const[]){"i am", "i'm", NULL});
    const char *since = strstr(text, " since ");
    const char *rest = since == NULL ? "" : since + strlen(" since ");
    if (since == NULL || i + am == 0 || strchr(text, ',') != NULL ||
        note_text_find(text, "been") != NULL)
        return false;
    bool small =
        note_text_in(rest, strlen(rest), young) && note_text_starts(rest, "childhood") == 0;
    const char *tail = small ? " since I was " : " since ";
    if (am != 0) {
        return text + am < since &&
               note_text_copy(head, sizeof head, text + am, (size_t)(since - text) - am) != 0 &&
               note_text_join(done, sizeof done, "I've been ", head, tail) &&
               note_text_join(out, cap, done, rest, "");
    }
    for (size_t k = 0; k < sizeof verbs / sizeof verbs[0]; k++) {
        size_t n = note_text_starts(text + i, verbs[k][0]);
        const char *thing = text + i + n;
        if (n == 0 || thing >= since)
            continue;
        return note_text_copy(head, sizeof head, thing, (size_t)(since - thing)) != 0 &&
               note_text_join(done, sizeof done, "I've ", verbs[k][1], " ") &&
               note_text_join(done + strlen(done), sizeof done - strlen(done), head, tail, rest) &&
               note_text_copy(out, cap, done, strlen(done)) != 0;
    }
    return false;
}

bool note_self_expand(const char *text, char *out, size_t cap)
{
    return expand_deed(text, out, cap) || expand_finished(text, out, cap) ||
           expand_going_on(text, out, cap) || expand_years(text, out, cap) ||
           expand_theirs(text, out, cap) || expand_since(text, out, cap) ||
           expand_habit(text, out, cap) || expand_trade(text, out, cap) ||
           add_article(text, out, cap);
}
