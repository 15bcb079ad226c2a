/* note_topic.c - see note_topic.h. */
#include "note_topic.h"
#include "note_apostrophe.h"
#include "note_article.h"
#include "note_clause.h"
#include "note_midst.h"
#include "note_items.h"
#include "note_jotting.h"
#include "note_lead.h"
#include "note_noun.h"
#include "note_sentence.h"
#include "note_the.h"
#include "note_unsaid.h"
#include "note_worn.h"

#include <string.h>

static const char *const determiners[] = {
    "the",  "a",   "an",  "my",   "our",  "your",  "his",     "her", "their", "this", "that",
    "some", "how", "why", "what", "when", "where", "whether", "who", "which", NULL};

/* "alert(1)": pasted from somewhere, and nothing two people talk about. */
static bool is_code(const char *s)
{
    for (const char *open = strchr(s, '('); open != NULL; open = strchr(open + 1, '('))
        if (open > s && note_text_is_letter((unsigned char)open[-1]))
            return true;
    return false;
}

static void cut_at(const char *text, const char *const *marks, char *out, size_t cap)
{
    size_t end = note_text_before_any(text, marks, 3);
    out[0] = '\0';
    if (text[end] != '\0' && note_text_copy(out, cap, text, end) != 0)
        (void)note_text_trim(out);
}

/* "at the end", "to be honest": no phrase can take these. */
static bool is_noun_phrase(const char *text)
{
    static const char *const not_first[] = {
        "at",  "in",      "of",   "to",  "for", "with",  "by",     "from",  "and",  "or",
        "but", "because", "than", "as",  "on",  "could", "can",    "would", "will", "should",
        "do",  "does",    "is",   "are", "did", "was",   "please", "if",    NULL};
    return note_text_starts_any(text, not_first) == 0;
}

static void set_field(struct note_topic *t)
{
    static const char *const lead[] = {"your research on",
                                       "your research in",
                                       "your research into",
                                       "your paper on",
                                       "your experience with",
                                       "your work on",
                                       "your work in",
                                       "your work with",
                                       "your work at",
                                       "your work",
                                       NULL};
    static const char *const clauses[] = {"your", "my",    "our",     "how", "why", "what",
                                          "when", "where", "whether", "who", NULL};
    size_t n = note_text_starts_any(t->noun, lead);
    const char *core = t->noun[n] != '\0' ? t->noun + n : t->noun;
    if (core != t->noun)
        (void)note_text_copy(t->yours, sizeof t->yours, t->noun, strlen(t->noun));
    if (note_text_starts_any(core, clauses) == 0)
        (void)note_text_copy(t->field, sizeof t->field, core, strlen(core));
}

/* "taught me how to read a core dump": a deed whose doer was left out. No phrase says who it was.
 */
static bool is_deed(const char *text)
{
    static const char *const deeds[] = {"taught",  "gave",  "helped", "made",  "built", "told",
                                        "showed",  "wrote", "got",    "saved", "kept",  "took",
                                        "brought", "led",   "ran",    "met",   "found", "sold",
                                        "won",     "see",   NULL};
    static const char *const objects[] = {"me",  "us",   "my",   "our", "your", "the", "a", "an",
                                          "how", "each", "them", "it",  "him",  "her", NULL};
    size_t n = note_text_word(text);
    const char *object = note_text_next(text);
    bool past = note_text_in(text, n, deeds) ||
                (n > 4 && memcmp(text + n - 2, "ed", 2) == 0 && text[0] >= 'a');
    return past && (note_text_word_in(object, objects) || note_text_starts(text, "see") != 0);
}

/* "shipping the app; killing the old one": two deeds of one kind are one topic. */
static void join_gerunds(char *s, size_t cap)
{
    char *mark = strstr(s, "; ");
    size_t n = strlen(s);
    if (mark == NULL || strstr(mark + 2, "; ") != NULL || n + 4 > cap ||
        !note_clause_is_gerund(s) || !note_clause_is_gerund(mark + 2))
        return;
    memmove(mark + 5, mark + 2, strlen(mark + 2) + 1);
    memcpy(mark, " and ", 5);
}

/* "caching - the hard part": in a sentence only what stands before the dash. */
static void cut_dash(char *s)
{
    static const char *const dashes[] = {
        " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", "\xE2\x80\x94", ": ", NULL};
    char before[NOTE_TOPIC_BYTES];
    cut_at(s, dashes, before, sizeof before);
    if (before[0] == '\0' || strchr(before, '"') != NULL)
        return;
    /* "lots - moss, dogs": what it was stands behind the dash. */
    static const char *const lots[] = {"lots",  "loads",   "everything", "all sorts", "many things",
                                       "a lot", "various", "stuff",      NULL};
    const char *behind = s + strlen(before) + strspn(s + strlen(before), ":-\xE2\x80\x93\x94 ");
    if (note_text_in(before, strlen(before), lots) && *behind != '\0') {
        memmove(s, behind, strlen(behind) + 1);
        return;
    }
    /* "breakout room 4: gloves that fit": where they talked is no subject. */
    static const char *const rooms[] = {"breakout room", "breakout", "room",  "hall",  "table",
                                        "track",         "panel",    "stage", "stand", "booth",
                                        "session",       "day",      "group", NULL};
    size_t room = note_text_starts_any(before, rooms);
    if (room != 0 && note_text_is_digit(before[room]) && *behind != '\0') {
        memmove(s, behind, strlen(behind) + 1);
        return;
    }
    /* "the - an MRI scanner": scrap before a dash. */
    if (note_text_word_in(before, determiners) && note_text_next(before)[0] == '\0')
        return;
    memcpy(s, before, strlen(before) + 1);
}

/* "A, and about B": one "about" is enough. "ch. 4" is a chapter, and its full stop ends nothing. In
 * place, within cap bytes. */
static void smooth(char *s, size_t cap)
{
    /* "whether cats purr, and my new job": two things, and no list. */
    static const char *const asked[] = {"whether", "how", "why", "what", NULL};
    char *and = note_text_word_in(s, asked) ? strstr(s, ", and ") : NULL;
    if (and != NULL)
        memmove(and, and+1, strlen(and+1) + 1);
    static const char *const pairs[][2] = {{", how to ", " and how to "},
                                           {", why ", " and why "},
                                           {" & how ", " and how "},
                                           {" & why ", " and why "},
                                           {" & what ", " and what "},
                                           {" + how ", " and how "},
                                           {", and about ", " and "},
                                           {" and about ", " and "},
                                           {", and on ", " and "},
                                           {", and why ", " and why "},
                                           {", and how ", " and how "},
                                           {", and what ", " and what "},
                                           {", about ", ", "},
                                           {", and then ", " and "},
                                           {" and then ", " and "},
                                           {", then ", ", "},
                                           {" ch. ", " chapter "},
                                           {" vol. ", " volume "},
                                           {" no. ", " number "},
                                           {" p. ", " page "}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        for (char *at; (at = strstr(s, pairs[i][0])) != NULL;) {
            size_t n = strlen(pairs[i][0]), k = strlen(pairs[i][1]);
            if (strlen(s) + k + 1 > cap + n)
                return;
            memmove(at + k, at + n, strlen(at + n) + 1);
            memcpy(at, pairs[i][1], k);
        }
}

/* "stuff": no subject at all. */
static const char *const nothing[] = {"nothing",
                                      "nothing really",
                                      "nothing much",
                                      "nothing special",
                                      "various",
                                      "stuff",
                                      "things",
                                      "various things",
                                      "various stuff",
                                      "random stuff",
                                      "all sorts",
                                      "everything",
                                      "anything",
                                      "whatever",
                                      "misc",
                                      "miscellaneous",
                                      "etc",
                                      "dunno",
                                      "no idea",
                                      "can't remember",
                                      "don't remember",
                                      "i forgot",
                                      "forgot",
                                      "no topic",
                                      "work",
                                      "work stuff",
                                      "several things",
                                      "lots of things",
                                      "many things",
                                      "general",
                                      "various projects",
                                      "this and that",
                                      "different things",
                                      NULL};

/* "nothing in particular - different floors": nor is what begins so. */
static const char *const openings_of_none[] = {"nothing in particular",
                                               "nothing particular",
                                               "nothing specific",
                                               "no particular",
                                               "not sure",
                                               "nothing special",
                                               "nothing much",
                                               "nothing really",
                                               "can't remember",
                                               "i can't remember",
                                               "i don't remember",
                                               "don't remember",
                                               "no idea",
                                               "idk",
                                               NULL};

static bool is_nothing(const char *text)
{
    return note_text_in(text, strlen(text), nothing) ||
           note_text_starts_any(text, openings_of_none) != 0;
}

/* Of a note jotted down, what is surely a thing. False when nothing is. */
static bool keep_thing(char *noun)
{
    size_t n = note_noun_sure(noun);
    noun[n] = '\0';
    return n != 0;
}

/* "ISO 9001 audit; VOC reporting": things, and no second sentence. */
static bool is_list(const char *core)
{
    const char *mark = strstr(core, "; ");
    return mark != NULL && strstr(core, ". ") == NULL && note_items_are(core) &&
           !note_noun_is_torn(mark + 2) && !note_clause_is(mark + 2) && !note_clause_is(core);
}

/* The first sentence. "St. Jude's" ends none; "whippets. has two" begins a new one in small
 * letters. In place. */
static void keep_sentence(char *core)
{
    enum { SURE = 12, SHORT = 6 };
    static const char *const ends[] = {". ", "? ", "; ", NULL};
    char first[NOTE_TOPIC_BYTES];
    if (is_list(core))
        return;
    cut_at(core, ends, first, sizeof first);
    size_t n = strlen(first);
    /* "the 3 a.m. prints" */
    if (n > 3 && core[n] == '.' &&
        (memcmp(core + n - 3, "a.m", 3) == 0 || memcmp(core + n - 3, "p.m", 3) == 0))
        return;
    const char *behind = core + n + strspn(core + n, ".?; ");
    int units = note_length(first, n);
    static const char *const anew[] = {"you", "you're", "i", "i'm", "we", "it", "it's", NULL};
    bool small = core[n] == '.' && behind[0] >= 'a' && behind[0] <= 'z';
    bool other = units > 0 && note_text_word_in(behind, anew);
    if (units > SURE || other || (units >= SHORT && small))
        memcpy(core, first, n + 1);
}

/* "future of work": it takes its article wherever it is said. */
static void give_the(struct note_topic *t)
{
    char with[NOTE_TOPIC_BYTES];
    bool brief = t->brief[0] != '\0' && note_the_is_lacking(t->brief);
    if (brief && note_text_join(with, sizeof with, "the ", t->brief, ""))
        memcpy(t->brief, with, sizeof with);
    if ((brief || note_the_is_lacking(t->noun)) &&
        note_text_join(with, sizeof with, "the ", t->noun, ""))
        memcpy(t->noun, with, sizeof with);
}

static void parse(const char *text, bool another, struct note_topic *out)
{
    static const char *const marks[] = {", ",        "; ",        " (",        ". ",
                                        " because ", " and how ", " and why ", " and what ",
                                        " so that ", " - ",       NULL};
    /* "I told her about prices": said about the recipient, and not to her. */
    static const char *const others[] = {"she", "her", "hers", "he", "him", "his", NULL};
    memset(out, 0, sizeof *out);
    char core[NOTE_TOPIC_BYTES];
    if (text[0] == '\0' || note_worn_is(text) || note_unsaid_is_secret(text) ||
        note_unsaid_is_machine(text) || is_nothing(text) || note_unsaid_is_private(text) ||
        (!another && note_text_find_any(text, others)))
        return;
    if (note_apostrophe_mend(text, core, sizeof core) == 0)
        return;
    note_jotting_spell(core, sizeof core);
    smooth(core, sizeof core);
    join_gerunds(core, sizeof core);
    cut_dash(core);
    note_remark_take(core, &out->remark);
    keep_sentence(core);
    const char *noun = note_lead_strip(core);
    if (noun == core && note_sentence_take(core, out->clause, sizeof out->clause, &out->of_work))
        return;
    bool lone =
        note_text_word_in(noun, determiners) && note_text_next(noun)[0] == '\0' && noun[0] >= 'a';
    if (lone || !is_noun_phrase(noun) || is_code(noun) || (noun == core && is_deed(noun)))
        return;
    if (note_midst_write(note_lead_strip_part(noun), out->noun, sizeof out->noun) == 0 ||
        !keep_thing(out->noun))
        return;
    size_t before = note_items_before_aside(out->noun);
    if (before != 0)
        out->noun[before] = '\0';
    note_remark_join_spot(out->noun, sizeof out->noun);
    if (note_items_are(out->noun))
        note_items_drop_repeats(out->noun);
    if (note_items_are(out->noun))
        note_items_say(out->noun, sizeof out->noun);
    else
        cut_at(out->noun, marks, out->brief, sizeof out->brief);
    give_the(out);
    set_field(out);
    /* "We worked on your work on the windows": those words are there already. */
    note_article_give(out->field[0] != '\0' ? out->field : out->noun, out->worked,
                      sizeof out->worked);
    if (noun != core && note_text_starts(core, "i") != 0 && note_text_find(core, "worked") == NULL)
        (void)note_midst_write(core, out->clause, sizeof out->clause);
}

void note_topic_parse(const char *text, struct note_topic *out)
{
    parse(text, false, out);
}

void note_topic_parse_of_another(const char *text, struct note_topic *out)
{
    parse(text, true, out);
}
