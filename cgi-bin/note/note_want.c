/* note_want.c - see note_want.h. */
#include "note_want.h"
#include "note_clause.h"
#include "note_trade.h"

#include <string.h>

/* "2 questions: visas", "quick q about visas": what one would ask about. */
static bool expand_question(const char *text, char *out, size_t cap)
{
    static const char *const before[] = {
        "i have", "have",      "got",      "a",     "an",          "one",   "some",
        "two",    "three",     "few",      "a few", "a couple of", "quick", "small",
        "short",  "couple of", "just",     "only",  "2",           "3",     "4",
        "5",      "1",         "i've got", "my",    "silly",       NULL};
    static const char *const asked[] = {"question", "questions", "q", "query", "queries", NULL};
    const char *at = text;
    for (size_t n; (n = note_text_starts_any(at, before)) != 0 && at[n] != '\0';)
        at += n;
    size_t n = note_text_starts_any(at, asked);
    if (n == 0)
        return false;
    const char *rest = at + n;
    rest += strspn(rest, ":- ");
    size_t about = note_text_starts_any(
        rest, (const char *const[]){"about", "on", "regarding", "concerning", "around", NULL});
    if (about != 0)
        return note_text_lead(out, cap, "to ask you about ", rest + about);
    if (at[n] == '\0' ||
        note_text_word_in(rest, (const char *const[]){"only", "for", "please", NULL}))
        return note_text_lead(out, cap, "to ask you ",
                              note_text_starts_any(at, asked) != 0 &&
                                      at[note_text_word(at) - 1] == 's'
                                  ? "some questions"
                                  : "a question");
    return strchr(at, ':') != NULL && note_text_lead(out, cap, "to ask you about ", rest);
}

/* "coffee next time you're in Cork", "a pint": one meets for it. */
static bool expand_meeting(const char *text, char *out, size_t cap)
{
    static const char *const counted[] = {
        "coffee", "beer",         "pint",       "drink",         "cuppa",    "walk",
        "brew",   "quick coffee", "cup of tea", "cup of coffee", "catch-up", "catch up over coffee",
        NULL};
    static const char *const meals[] = {"lunch", "dinner", "breakfast", "brunch",
                                        "tea",   "drinks", NULL};
    static const char *const rest[] = {"sometime", "when", "next", "one", "this",
                                       "soon",     "some", "if",   NULL};
    /* "coffee in Ethiopia" may be what they are after. */
    static const char *const where[] = {"in", "on", "at", "with", "near", NULL};
    static const char *const leads[] = {"a", "an", "maybe a", "maybe", "some", NULL};
    const char *core = text + note_text_starts_any(text, leads);
    size_t cup = note_text_starts_any(core, counted), meal = note_text_starts_any(core, meals);
    const char *after = core + cup + meal;
    bool one = core != text || note_text_starts(core, "lunch") != 0;
    if (cup + meal == 0 || (*after != '\0' && !note_text_word_in(after, rest) &&
                            !(one && note_text_word_in(after, where))))
        return false;
    return note_text_lead(out, cap, cup != 0 ? "to meet for a " : "to meet for ", core);
}

/* "thanks so much for", "thanks again for", "ta for". */
static bool expand_thanks(const char *text, char *out, size_t cap)
{
    static const char *const thanks[] = {
        "thanks so much for",  "thanks again for",         "thanks 4",
        "big thanks for",      "thanks a lot for",         "ta for",
        "thank u for",         "thanks very much for",     "thank you so much for",
        "thank you again for", "to say thanks for",        "say thanks for",
        "many thanks for",     "wanted to say thanks for", "want to say thanks for",
        "saying thanks for",   "thanking you for",         NULL};
    static const char *const plain[] = {"thanks",        "thank you",  "many thanks",
                                        "to say thanks", "say thanks", "thanks so much",
                                        "a thank you",   NULL};
    size_t n = note_text_starts_any(text, thanks);
    if (n != 0)
        return note_text_lead(out, cap, "to thank you for ", text + n);
    return note_text_in(text, strlen(text), plain) && note_text_lead(out, cap, "to ", "thank you");
}

/* Is the word one of something that is counted ("speaker", "thesis"), with nothing of its own? */
static bool is_one_thing(const char *word, size_t n)
{
    static const char *const things[] = {
        "thesis",     "dissertation", "book",    "novel",    "paper",     "essay",
        "job",        "flat",         "room",    "business", "phd",       "masters",
        "internship", "placement",    "venue",   "agent",    "cofounder", "co-founder",
        "reunion",    "role",         "studio",  "shop",     "charity",   "memoir",
        "report",     "house",        "husband", "wife",     "new job",   NULL};
    static const char *const ends[] = {"er", "or", "ist", "ian", NULL};
    static const char *const not_one[] = {
        "water", "paper", "weather", "power",   "labor",  "other", "another", "shelter", "your",
        "their", "her",   "our",     "similar", "better", "under", "over",    "for",     NULL};
    if (note_text_in(word, n, things))
        return true;
    for (size_t i = 0; ends[i] != NULL && n > 4 && word[0] >= 'a'; i++) {
        size_t k = strlen(ends[i]);
        if (memcmp(word + n - k, ends[i], k) == 0)
            return !note_text_in(word, n, not_one);
    }
    return false;
}

/* "cofounder wanted", "need 10 interviewees": one of them wants its article. */
static bool expand_wanted(const char *text, char *out, size_t cap)
{
    enum { MARK = sizeof " wanted" - 1 };
    size_t n = strlen(text);
    const char *mark = n > MARK ? text + n - MARK : NULL;
    bool wanted = mark != NULL && (strcmp(mark, " wanted") == 0 || strcmp(mark, " needed") == 0);
    if (wanted && strchr(text, ' ') == mark) {
        char one[NOTE_TEXT_BYTES], lead[24];
        return note_text_copy(one, sizeof one, text, n - MARK) != 0 &&
               note_text_join(lead, sizeof lead, "I'm looking for ", note_text_article(one), " ") &&
               note_text_join(out, cap, lead, one, "");
    }
    bool number =
        note_text_starts(text, "need") != 0 && note_text_is_digit(note_text_next(text)[0]);
    return number && note_text_lead(out, cap, "I ", text);
}

/* "seeking a cofounder", "need advice on visas". */
static bool expand_search(const char *text, char *out, size_t cap)
{
    static const char *const seeking[] = {"seeking",
                                          "actively seeking",
                                          "in search of",
                                          "searching for",
                                          "on the lookout for",
                                          "in need of",
                                          "desperately seeking",
                                          "looking 4",
                                          NULL};
    static const char *const needs[] = {"need some",
                                        "need",
                                        "want some",
                                        "want",
                                        "could use some",
                                        "could use",
                                        "would like some",
                                        "after some",
                                        "after",
                                        "could do with some",
                                        "i need some",
                                        "i need",
                                        NULL};
    static const char *const favours[] = {"advice",   "help",          "tips",
                                          "guidance", "feedback",      "pointers",
                                          "input",    "career advice", NULL};
    size_t n = note_text_starts_any(text, needs);
    if (n != 0 &&
        (note_text_starts_any(text + n, favours) != 0 ||
         (note_text_word_in(note_text_next(text + n), favours) &&
          !note_text_word_in(text + n, (const char *const[]){"your", "my", "our", NULL}))))
        return note_text_lead(out, cap, "to ask for ", text + n);
    if (n != 0 &&
        note_text_word_in(text + n, (const char *const[]){"someone", "somebody", "people", NULL}))
        return note_text_lead(out, cap, "I'm looking for ", text + n);
    n = note_text_starts_any(text, seeking);
    if (n != 0)
        return note_text_lead(out, cap, "I'm looking for ", text + n);
    return expand_wanted(text, out, cap);
}

/* "please look at my portfolio": a favour to ask. */
static bool expand_please(const char *text, char *out, size_t cap)
{
    size_t n = note_text_starts(text, "please");
    size_t verb = note_text_word(text + n);
    return n != 0 && note_clause_is_verb(text + n, verb) &&
           !note_text_find_any(text + n,
                               (const char *const[]){"accept", "connect", "add", "stay", NULL}) &&
           note_text_lead(out, cap, "to ask you to ", text + n);
}

/* "retired engineer, happy to help", "student at Cork", "florist here": what the sender is. */
static bool expand_trade(const char *text, char *out, size_t cap)
{
    static const char *const whose[] = {"my",        "your",     "our",    "his",      "her",
                                        "their",     "the",      "a",      "an",       "role",
                                        "roles",     "job",      "jobs",   "position", "vacancy",
                                        "advice",    "training", "course", "wanted",   "shortage",
                                        "retention", "pay",      "career", "life",     NULL};
    char core[NOTE_TEXT_BYTES], trade[NOTE_TEXT_BYTES];
    size_t n = strlen(text);
    size_t lead = note_text_starts_any(text, (const char *const[]){"another", "also a", NULL});
    bool here = n > 5 && strcmp(text + n - 5, " here") == 0;
    static const char *const signs[] = {"student",
                                        "ex-",
                                        "retired",
                                        "former",
                                        "newly",
                                        "aspiring",
                                        "budding",
                                        "trainee",
                                        "self-employed",
                                        "freelance",
                                        "small",
                                        "part-time",
                                        "junior",
                                        "mature student",
                                        "phd student",
                                        "final-year",
                                        "nurse",
                                        "postdoc",
                                        NULL};
    bool sign = strncmp(text, "ex-", 3) == 0 || note_text_starts_any(text, signs) != 0;
    if (!(sign || here || lead != 0) ||
        note_text_copy(core, sizeof core, text + lead, n - lead - (here ? 5 : 0)) == 0)
        return false;
    size_t head = strcspn(core, ",");
    char kept = core[head];
    core[head] = '\0';
    bool owned = note_text_find_any(core, whose);
    note_trade_take(core, trade, sizeof trade);
    core[head] = kept;
    if (owned || trade[0] == '\0' ||
        note_text_starts_any(trade, (const char *const[]){"a", "an", NULL}) == 0)
        return false;
    /* "another florist": one as well. */
    return note_text_join(out, cap, "I'm ", trade, lead != 0 ? " too" : core + head);
}

/* Bytes of the one thing that `text` begins with, of one word or of two ("speaker", "bass player"),
 * when nothing but what belongs to it follows; 0 when it is none. */
static size_t one_thing(const char *text)
{
    static const char *const behind[] = {"on",  "for", "in",    "at",   "to",   "who", "with",
                                         "and", "or",  "about", "near", "that", "by",  NULL};
    static const char *const not_first[] = {
        "a",    "an",      "the", "my",  "our",   "your", "some", "any", "more", "other",
        "both", "another", "his", "her", "their", "no",   "two",  "one", NULL};
    const char *last = text;
    for (int words = 0; words < 2 && *last != '\0'; words++, last = note_text_next(last)) {
        size_t k = note_text_word(last), bare = k - (k > 0 && last[k - 1] == ',');
        const char *next = note_text_next(last);
        bool ends = *next == '\0' || bare < k || note_text_word_in(next, behind);
        if (ends)
            return is_one_thing(last, bare) ? (size_t)(last - text) + bare : 0;
        if (note_text_word_in(text, not_first) || note_text_case(text, k) != NOTE_CASE_LOWER)
            return 0;
    }
    return 0;
}

/* "writing thesis on peat", "looking for bass player": one of them wants its article. */
static bool add_article(const char *text, char *out, size_t cap)
{
    static const char *const verbs[] = {
        "writing", "write",    "find",    "finding", "get",        "getting",    "looking for",
        "need",    "starting", "start",   "doing",   "organising", "organizing", "planning",
        "seeking", "building", "opening", "running", NULL};
    size_t n = note_text_starts_any(text, verbs);
    char head[NOTE_TEXT_BYTES], rest[NOTE_TEXT_BYTES];
    const char *thing = text + n;
    return n != 0 && one_thing(thing) != 0 && note_text_copy(head, sizeof head, text, n) != 0 &&
           note_text_join(rest, sizeof rest, note_text_article(thing), " ", thing) &&
           note_text_join(out, cap, head, rest, "");
}

/* "speak at our school", "read my paper": what the other would do. */
static bool expand_invitation(const char *text, char *out, size_t cap)
{
    static const char *const ours[] = {
        "speak at our",      "come to our",  "visit our",    "join our",    "perform at our",
        "judge our",         "teach at our", "play at our",  "sing at our", "present at our",
        "contribute to our", "talk at our",  "speak to our", "talk to our", NULL};
    static const char *const mine[] = {"review my",    "read my",       "look at my",
                                       "look over my", "comment on my", "proofread my",
                                       "endorse my",   "check my",      NULL};
    if (note_text_starts_any(text, ours) != 0)
        return note_text_lead(out, cap, "to invite you to ", text);
    return note_text_starts_any(text, mine) != 0 &&
           note_text_lead(out, cap, "to ask you to ", text);
}

/* "what became of you", "what happened to the band": one would like to hear it. */
static bool expand_wonder(const char *text, char *out, size_t cap)
{
    static const char *const wonders[] = {"what became of", "what happened to", NULL};
    size_t whatever = note_text_starts(text, "whatever") != 0 ? strlen("what") : 0;
    char told[NOTE_TEXT_BYTES];
    if (whatever != 0 && note_text_join(told, sizeof told, "what", text + strlen("whatever"), "") &&
        note_text_starts_any(told, wonders) != 0)
        return note_text_lead(out, cap, "to hear ", told);
    return note_text_starts_any(text, wonders) != 0 && note_text_lead(out, cap, "to hear ", text);
}

bool note_want_expand(const char *text, char *out, size_t cap)
{
    return expand_question(text, out, cap) || expand_thanks(text, out, cap) ||
           expand_search(text, out, cap) || add_article(text, out, cap) ||
           expand_meeting(text, out, cap) || expand_invitation(text, out, cap) ||
           expand_wonder(text, out, cap) || expand_please(text, out, cap) ||
           expand_trade(text, out, cap);
}
