/* note_asked.c - see note_asked.h. */
#include "note_asked.h"
#include "note_blunt.h"
#include "note_clause.h"
#include "note_midst.h"

#include <string.h>

enum { MOST_WORDS = 18, FEW_WORDS = 3, CHOICE_WORDS = 7 };

static const char *const auxiliaries[] = {
    "are",   "were", "is",    "was",   "did",    "do",     "does",    "have",    "has", "can",
    "could", "will", "would", "isn't", "aren't", "wasn't", "weren't", "haven't", NULL};

static size_t count_words(const char *text)
{
    size_t n = 0;
    for (; *text != '\0'; text = note_text_next(text))
        n++;
    return n;
}

/* "were you", "is the", "does Tom": the verb stands before who does it. */
static bool is_turned(const char *text)
{
    static const char *const subjects[] = {
        "you", "we", "it",  "this", "that", "he",    "she",    "they",    "there", "your",
        "the", "my", "our", "i",    "any",  "these", "anyone", "anybody", "those", NULL};
    const char *next = note_text_next(text);
    return note_text_word_in(text, auxiliaries) &&
           (note_text_word_in(next, subjects) || (*next >= 'A' && *next <= 'Z'));
}

/* "which stand", "what did you", "who gave": not "when I can", not "what a day". */
static bool is_asking_word(const char *text)
{
    static const char *const things[] = {"year",    "years",   "course",  "team",   "department",
                                         "class",   "section", "subject", "room",   "floor",
                                         "made",    "kind",    "sort",    "shift",  "brings",
                                         "brought", "part",    "unit",    "branch", NULL};
    static const char *const did[] = {"gave",        "told",  "referred",   "of",        "else",
                                      "taught",      "sent",  "introduced", "suggested", "invited",
                                      "recommended", "fixed", "won",        NULL};
    static const char *const degrees[] = {"long", "many", NULL};
    const char *next = note_text_next(text);
    bool verb = note_text_word_in(next, auxiliaries);
    if (*next == '\0')
        return false;
    if (note_text_word_in(text, (const char *const[]){"which", "whose", NULL}))
        return true;
    if (note_text_word_in(text, (const char *const[]){"what", NULL}))
        return verb || note_text_word_in(next, things) ||
               note_text_word_in(note_text_next(next), auxiliaries);
    if (note_text_word_in(text, (const char *const[]){"who", NULL}))
        return verb || note_text_word_in(next, did);
    if (note_text_word_in(text, (const char *const[]){"what's", "who's", "where's", "how's", NULL}))
        return true;
    if (note_text_word_in(text, (const char *const[]){"how", NULL}) &&
        note_text_word_in(next, degrees))
        return true;
    /* "when is it"; "when it is" tells a time. */
    return verb && note_text_word_in(text, (const char *const[]){"where", "when", "how", NULL}) &&
           is_turned(next);
}

static const char *const indirect_heads[] = {"may i ask",
                                             "i should be glad to know",
                                             "i'd be glad to know",
                                             "i would be glad to know",
                                             "i'd love to know",
                                             "i would love to know",
                                             "glad to know",
                                             "can i ask",
                                             "could i ask",
                                             "confirm",
                                             "advise",
                                             "clarify",
                                             "specify",
                                             "state",
                                             "tell me",
                                             "let me know",
                                             "let us know",
                                             "say",
                                             "asking",
                                             "wondering",
                                             "i wonder",
                                             "wonder",
                                             "i'm wondering",
                                             "i was wondering",
                                             "curious",
                                             "i'd like to know",
                                             "would like to know",
                                             "want to know",
                                             "i want to know",
                                             "explain",
                                             NULL};

/* Bytes of "please tell me", "just wondering" before an indirect question, else 0; `*lead` is what
 * goes in their place. */
static size_t indirect(const char *text, const char **lead)
{
    static const char *const polite[] = {"please", "kindly", "do", "just", "only", "i'm", NULL};
    static const char *const asked[] = {"whether", "if",   "what", "which", "who", "how",
                                        "where",   "when", "your", "whose", NULL};
    size_t n = 0, k;
    while ((k = note_text_starts_any(text + n, polite)) != 0)
        n += k;
    size_t remind = note_text_starts(text + n, "remind me");
    k = remind != 0 ? remind : note_text_starts_any(text + n, indirect_heads);
    /* "in which directorate you served" */
    static const char *const within[] = {"in which", "at which",  "in what",    "from which",
                                         "on which", "for which", "from where", NULL};
    bool inside = k != 0 && note_text_starts_any(text + n + k, within) != 0;
    bool about = k != 0 && note_text_starts(text + n, "tell me about") > k;
    if (k == 0 || !(about || inside || note_text_word_in(text + n + k, asked)) ||
        note_text_next(text + n + k)[0] == '\0')
        return 0;
    if (about)
        *lead = "could you tell me ";
    else
        *lead = remind != 0 ? "could you remind me " : "may I ask ";
    return n + k;
}

/* A greeting, a sigh or a name for a friend before the question itself. */
static size_t skip_fillers(const char *text)
{
    static const char *const fillers[] = {
        "sorry", "hmm", "hm", "oh", "hey", "hi",  "hello", "mate", "bro",  "po",   "well", "so",
        "and",   "but", "ok", "er", "um",  "btw", "haha",  "lol",  "then", "also", "dude", NULL};
    size_t n = 0, k;
    while ((k = note_text_starts_any(text + n, fillers)) != 0) {
        n += k;
        n += strspn(text + n, ",. ");
    }
    return n;
}

/* "the son of Prof. Pereira": no sentence ends there. */
static bool is_title_stop(const char *text, size_t stop)
{
    static const char *const cut[] = {"prof", "dr",  "mr", "mrs", "ms", "st", "rev",
                                      "capt", "sgt", "lt", "jr",  "sr", "no", NULL};
    size_t from = stop;
    while (from > 0 && note_text_is_letter((unsigned char)text[from - 1]))
        from--;
    return stop > from && note_text_in(text + from, stop - from, cut);
}

/* Bytes up to where a new thought begins. */
static size_t thought(const char *text)
{
    static const char *const marks[] = {
        "?", "!", ". ", "..", ";", " - ", " (", ": ", "/ ", " \xE2\x80\x93 ", " \xE2\x80\x94 ",
        NULL};
    size_t n = note_text_before_any(text, marks, 1);
    while (text[n] == '.' && is_title_stop(text, n))
        n += 1 + note_text_before_any(text + n + 1, marks, 1);
    return n;
}

/* A list that ends in "or" keeps its commas; what else follows one is a remark. */
static size_t question_bytes(const char *text)
{
    size_t n = thought(text);
    const char *comma = strstr(text, ", ");
    if (comma == NULL || (size_t)(comma - text) >= n)
        return n;
    const char * or = note_text_find(comma, "or");
    return or != NULL && (size_t)(or -text) < n ? n : (size_t)(comma - text);
}

/* Where the next thought begins behind `at`, or NULL. */
static char *next_start(char *at)
{
    size_t n = *at != '\0' && strchr("?!.,;", *at) != NULL ? 0 : thought(at);
    char *comma = strstr(at, ", ");
    if (comma != NULL && (size_t)(comma - at) < n)
        n = (size_t)(comma - at);
    at += n;
    at += strspn(at, "?!.,;:-( /");
    while (strncmp(at, "\xE2\x80", 2) == 0 && at[2] != '\0')
        at += 3 + strspn(at + 3, " ");
    return *at == '\0' ? NULL : at;
}

/* "which house please": the words that it ends in say nothing. */
static void drop_tail(char *q)
{
    static const char *const tails[] = {" please", " mate", " bro",  " though", " then",  " sorry",
                                        " thanks", " lol",  " haha", " pal",    " again", NULL};
    size_t n = note_text_trim(q);
    for (size_t i = 0; tails[i] != NULL; i++) {
        size_t k = strlen(tails[i]);
        if (n > k && strcmp(q + n - k, tails[i]) == 0) {
            q[n - k] = '\0';
            n = note_text_trim(q);
        }
    }
}

/* "which house" wants its verb. */
static bool is_verbless(const char *q)
{
    if (!note_text_word_in(q, (const char *const[]){"which", "what", NULL}) ||
        count_words(q) > FEW_WORDS)
        return false;
    for (const char *w = note_text_next(q); *w != '\0'; w = note_text_next(w))
        if (note_text_word_in(w, auxiliaries))
            return false;
    return true;
}

/* "team 7 or team 9": two things to choose from. */
static bool is_choice(const char *text)
{
    const char * or = note_text_find(text, "or");
    /* "agree or disagree with it": deeds, and no things. */
    static const char *const objects[] = {"it", "me", "that", "them", "us", NULL};
    if (or == NULL || or == text || count_words(text) > CHOICE_WORDS || note_clause_is(text) ||
        strchr(text, ',') != NULL || note_text_find_any(text, objects))
        return false;
    for (const char *w = text; *w != '\0'; w = note_text_next(w))
        if (note_text_word_in(w, auxiliaries) ||
            note_text_word_in(w,
                              (const char *const[]){"yes", "no", "why", "when", "if", "i", NULL}))
            return false;
    return true;
}

/* "you were on B shift": said as a question. Bytes of the two words, else 0. */
static size_t is_said(const char *text, const char **lead)
{
    static const char *const said[][2] = {{"you were", "were you "},
                                          {"you are", "are you "},
                                          {"you're", "are you "},
                                          {"you still", "do you still "},
                                          {"you the", "are you the "},
                                          {"you a", "are you a "},
                                          {"you an", "are you an "},
                                          {"you from", "are you from "},
                                          {"you was", "were you "},
                                          {"we may have", "have we "},
                                          {"we might have", "have we "},
                                          {"we were", "were we "},
                                          {"it's", "is it "},
                                          {"this is", "is this "},
                                          {"that's", "is that "},
                                          {"you in", "are you in "},
                                          {"it was", "was it "},
                                          {"that was", "was that "}};
    for (size_t i = 0; i < sizeof said / sizeof said[0]; i++) {
        size_t n = note_text_starts(text, said[i][0]);
        if (n != 0 && text[n] != '\0') {
            *lead = said[i][1];
            return n;
        }
    }
    return 0;
}

/* Write the question at `text` to `out`; its bytes there, 0 when it is none. */
static size_t read_at(const char *text, bool marked, char *out, size_t cap)
{
    char q[NOTE_TEXT_BYTES];
    const char *lead = "";
    size_t n = question_bytes(text), skip = indirect(text, &lead);
    marked = marked || text[n] == '?';
    if (skip == 0 && !is_turned(text) && !is_asking_word(text)) {
        skip = marked ? is_said(text, &lead) : 0;
        if (skip == 0 && !marked)
            return 0;
    }
    if (n <= skip || note_text_copy(q, sizeof q, text + skip, n - skip) == 0)
        return 0;
    drop_tail(q);
    size_t whether = lead[0] == 'm' ? note_text_starts(q, "if") : 0;
    if (skip == 0 && is_verbless(q))
        lead = "may I ask ";
    else if (skip == 0 && !is_turned(q) && !is_asking_word(q)) {
        if (!is_choice(q))
            return 0;
        lead = note_clause_is_verb(q, note_text_word(q)) ? "do you " : "was it ";
    }
    q[0] = whether != 0 || note_text_word(q) == 1 ||
                   note_text_case(q, note_text_word(q)) == NOTE_CASE_UPPER ||
                   strcmp(lead, "was it ") == 0
               ? q[0]
               : note_text_low(q[0]);
    if ((lead[0] == '\0' && count_words(q) < 3) || count_words(q) > MOST_WORDS ||
        !note_text_join(out, cap, lead, whether != 0 ? "whether " : "", q + whether))
        return 0;
    note_midst_raise_i(out);
    return n;
}

bool note_asked_is_of_others(const char *question)
{
    static const char *const others[] = {"he",   "she",  "him",  "her",   "his",
                                         "hers", "they", "them", "their", NULL};
    return note_text_find_any(question, others);
}

/* What was said before the question, else what was said behind it. In place. */
static void keep_rest(char *text, char *at, size_t n)
{
    char *behind = next_start(at + n);
    *at = '\0';
    size_t before = note_text_trim(text);
    if (before == 0)
        text[0] = '\0';
    if (before == 0 && behind != NULL)
        memmove(text, behind, strlen(behind) + 1);
}

bool note_asked_take(char *text, size_t cap, bool marked, char *out)
{
    out[0] = '\0';
    for (char *at = text; at != NULL; at = next_start(at)) {
        char *start = at + skip_fillers(at);
        bool last = next_start(start) == NULL;
        size_t n = read_at(start, marked && last, out, cap);
        if (n == 0)
            continue;
        if (note_blunt_is(out)) {
            out[0] = '\0';
            return false;
        }
        keep_rest(text, at, (size_t)(start - at) + n);
        return true;
    }
    out[0] = '\0';
    return false;
}

bool note_asked_condition(char *text, char *out, size_t cap)
{
    static const char *const ifs[][2] = {{"if you're", "are you "},    {"if you are", "are you "},
                                         {"if you were", "were you "}, {"if it's", "is it "},
                                         {"if it is", "is it "},       {"if this is", "is this "},
                                         {"if that was", "was that "}, {"if that's", "is that "}};
    static const char *const thens[] = {" then yes",  " then ok", " then sure",   " then fine",
                                        ", yes",      ", ok",     ", sure",       ", fine",
                                        ", then yes", ", gladly", " then gladly", NULL};
    for (size_t i = 0; i < sizeof ifs / sizeof ifs[0]; i++) {
        size_t n = note_text_starts(text, ifs[i][0]);
        if (n == 0)
            continue;
        for (size_t k = 0; thens[k] != NULL; k++) {
            char *then = strstr(text + n, thens[k]);
            if (then == NULL)
                continue;
            *then = '\0';
            bool done =
                !note_blunt_is(text + n) && note_text_join(out, cap, ifs[i][1], text + n, "");
            text[0] = '\0';
            return done;
        }
    }
    return false;
}

void note_asked_name(char *text, size_t cap, const char *mutual)
{
    static const char *const own[] = {"my", NULL};
    enum { NAME_WORDS = 4 };
    char named[NOTE_TEXT_BYTES];
    if (!note_text_word_in(mutual, own) || strpbrk(mutual, ",;(/") != NULL ||
        count_words(mutual) > NAME_WORDS || note_text_find(mutual, "and") != NULL)
        return;
    const char *at = note_text_find(text, "she");
    at = at != NULL ? at : note_text_find(text, "he");
    if (at == NULL)
        return;
    size_t n = (size_t)(at - text);
    const char *rest = at + note_text_word(at);
    if (note_text_copy(named, sizeof named, text, n) == 0 && n != 0)
        return;
    named[n] = '\0';
    if (n + strlen(mutual) + strlen(rest) + 1 > cap)
        return;
    memcpy(named + n, mutual, strlen(mutual));
    memcpy(named + n + strlen(mutual), rest, strlen(rest) + 1);
    (void)note_text_copy(text, cap, named, strlen(named));
}
