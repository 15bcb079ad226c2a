/* note_talk.c - see note_talk.h. */
#include "note_talk.h"
#include "note_clause.h"
#include "note_noun.h"
#include "note_told.h"
#include "note_unsaid.h"

#include <string.h>

/* Bytes of the mark at `p` behind which a second thought may stand, else 0. */
static size_t seam_at(const char *text, const char *p)
{
    static const char *const marks[] = {
        ", ", "; ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " + ", " & ", " (", ". ", NULL};
    enum { ABBREVIATION = 4 };
    if (note_text_is_word_byte(*p) && (unsigned char)*p < 128)
        return 0;
    for (size_t i = 0; marks[i] != NULL; i++)
        if (note_text_begins(p, marks[i])) {
            const char *word = p;
            while (word > text && word[-1] != ' ')
                word--;
            bool stop = marks[i][0] == '.';
            bool name = word < p && *word >= 'A' && *word <= 'Z' && p - word < ABBREVIATION;
            return stop && (name || p - word < 2) && !note_text_is_digit(p[-1]) ? 0
                                                                                : strlen(marks[i]);
        }
    return 0;
}

static const char *skip_joint(const char *tail)
{
    static const char *const joints[] = {"and then", "and", "then", "but", "also", "+", "&", NULL};
    return tail + note_text_starts_any(tail, joints);
}

static const char *const subjects[] = {"you",  "you're", "you've", "i",  "i'm", "i've",
                                       "we",   "we're",  "we've",  "im", "ive", "youre",
                                       "your", "my",     "our",    NULL};

/* "neither of our kids wants the dairy", "you showed me the trick". */
static bool is_sentence(const char *text)
{
    static const char *const of_us[] = {"neither of", "both of", "none of", NULL};
    static const char *const own[] = {"your", "my", "our", NULL};
    static const char *const subjectless[] = {"i think",  "i guess", "i forget", "i can't",
                                              "i dont",   "i don't", "i cant",   "i believe",
                                              "i forgot", NULL};
    char full[NOTE_TOPIC_BYTES];
    bool of_work;
    const char *next = note_text_next(text);
    size_t n = note_text_word(next);
    bool doing = n > 4 && memcmp(next + n - 3, "ing", 3) == 0 && !note_text_word_in(text, own) &&
                 strchr(text, '\'') == NULL;
    if (note_text_starts_any(text, subjectless) != 0 || *next == '\0')
        return false;
    if (note_text_word_in(text, subjects))
        return !doing && !note_noun_is_torn(text) && note_clause_is(text);
    if (note_text_starts_any(text, of_us) != 0)
        return note_text_next(note_text_next(next))[0] != '\0';
    return strlen(text) < sizeof full && note_told_in_full(text, full, sizeof full, &of_work) &&
           !of_work;
}

/* Behind "we got talking", "talked": the words need no "about". `tail` when there are none. */
static const char *behind_talk(const char *tail)
{
    static const char *const leads[] = {"we got talking about",
                                        "we got talking",
                                        "got talking about",
                                        "got talking",
                                        "ended up talking about",
                                        "ended up discussing",
                                        "we ended up talking about",
                                        "we talked about",
                                        "we talked",
                                        "talked about",
                                        "talked",
                                        "we chatted about",
                                        "chatted about",
                                        "chatted",
                                        "we discussed",
                                        "discussed",
                                        NULL};
    static const char *const length[] = {"for", "all", "until", "till",  "a lot", "to", "with",
                                         "at",  "in",  "on",    "loads", "over",  NULL};
    size_t n = note_text_starts_any(tail, leads);
    return tail[n] == '\0' || note_text_starts_any(tail + n, length) != 0 ? tail : tail + n;
}

/* What people add when they jot, and nobody writes. In place. */
static void drop_noise(char *text)
{
    static const char *const noise[] = {" ha", " haha", " lol", " lmao", " hehe", ")", NULL};
    size_t n = note_text_trim(text);
    for (size_t i = 0; noise[i] != NULL; i++) {
        size_t k = strlen(noise[i]);
        bool bracket = noise[i][0] == ')' && strchr(text, '(') != NULL;
        if (n > k && !bracket && memcmp(text + n - k, noise[i], k) == 0) {
            text[n - k] = '\0';
            n = note_text_trim(text);
        }
    }
}

static bool keep(char *out, const char *text, size_t n)
{
    if (note_text_copy(out, NOTE_TOPIC_BYTES, text, n) == 0)
        return out[0] = '\0', false;
    drop_noise(out);
    return out[0] != '\0';
}

/* Is it fit to be read by the one it is about? */
static void drop_unfit(char *told)
{
    static const char *const others[] = {"he", "she", "his", "her", "him", "hers", NULL};
    static const char *const blunt[] = {"drunk",  "hungover", "hangover", "cried",       "crying",
                                        "fired",  "sacked",   "flirted",  "your ex",     "my ex",
                                        "boring", "rude",     "awkward",  "forgot your", NULL};
    if (note_unsaid_is_reason(told) || note_unsaid_is_secret(told) ||
        note_text_find_any(told, others) || note_text_find_any(told, blunt))
        told[0] = '\0';
}

static bool is_thing(const char *text)
{
    static const char *const lengths[] = {"hours", "hour", "minutes", "mins", "days", NULL};
    if (note_text_starts(text, "nothing") != 0 ||
        (note_text_is_digit(text[0]) && note_text_word_in(note_text_next(text), lengths)))
        return false;
    return !note_text_word_in(text, subjects) && !note_clause_is(text) &&
           note_noun_sure(text) == strlen(text);
}

/* "team mate, we lost": what they were to one another is no subject. */
static bool is_person(const char *head)
{
    static const char *const people[] = {
        "team mate", "teammate", "team-mate", "team mates",  "teammates",  "roommate",  "room mate",
        "neighbour", "neighbor", "colleague", "table mates", "tablemates", "strangers", NULL};
    return note_text_in(head, strlen(head), people);
}

/* "I paint foxes. you publish foxes": one sentence of two, when neither is long. */
static bool join_both(const char *head, const char *tail, struct note_talk *out)
{
    enum { TOGETHER = 100 };
    char second[NOTE_TOPIC_BYTES];
    if (!is_sentence(tail) || strlen(head) + strlen(tail) > TOGETHER ||
        note_text_find(head, "and") != NULL || !keep(second, tail, strcspn(tail, ".;?(")) ||
        note_text_find(second, "and") != NULL)
        return false;
    bool me = second[0] == 'I' && (second[1] == ' ' || second[1] == '\'');
    second[0] = me ? 'I' : note_text_low(second[0]);
    out->thing[0] = '\0';
    return note_text_join(out->told, sizeof out->told, head, " and ", second);
}

/* What stands before the seam and behind it; false when this seam parts nothing. */
static bool part(const char *text, size_t n, const char *tail, struct note_talk *out)
{
    const char *about = behind_talk(tail);
    char head[NOTE_TOPIC_BYTES];
    if (!keep(head, text, n))
        return false;
    bool sentence = is_sentence(head);
    if (about != tail) {
        if (!keep(out->thing, about, strlen(about)) || !is_thing(out->thing))
            return false;
        (void)keep(out->told, head, sentence ? strlen(head) : 0);
        return true;
    }
    if (sentence && note_text_word_in(head, subjects))
        return text[n] != ',' && join_both(head, tail, out);
    if (!is_sentence(tail))
        return false;
    bool thing = is_thing(head);
    /* "nothing work related, but you mentioned hiring", "3 hours in a queue, you know everything"
     */
    bool nothing =
        !thing && (note_text_starts(head, "nothing") != 0 || note_text_is_digit(head[0]));
    if (nothing) {
        out->thing[0] = '\0';
        return keep(out->told, tail, strlen(tail));
    }
    if (!thing && !sentence)
        return false;
    out->thing[0] = '\0';
    if (thing && !is_person(head))
        memcpy(out->thing, head, strlen(head) + 1);
    return thing ? keep(out->told, tail, strlen(tail)) : keep(out->told, head, strlen(head));
}

/* "you pitching cold storage": behind the words that say who told whom. `text` when there are none.
 */
static const char *behind_doing(const char *text)
{
    static const char *const who[] = {"you", "me", "us", NULL};
    static const char *const doing[] = {
        "pitching",   "explaining", "asking",  "telling", "showing",     "describing", "praising",
        "presenting", "discussing", "talking", "moaning", "complaining", NULL};
    static const char *const whom[] = {"you about", "me about", "us about", "about", NULL};
    size_t n = note_text_starts_any(text, who);
    size_t k = n == 0 ? 0 : note_text_starts_any(text + n, doing);
    if (k == 0)
        return text;
    const char *rest = text + n + k;
    rest += note_text_starts_any(rest, whom);
    return *rest == '\0' || note_text_word_in(rest, who) ? text : rest;
}

/* "you pitching X, me asking you about Y": X and Y. */
static bool part_doing(const char *text, struct note_talk *out)
{
    const char *one = behind_doing(text), *comma = strstr(one, ", ");
    if (one == text)
        return false;
    const char *two = comma == NULL ? "" : behind_doing(skip_joint(comma + 2));
    out->told[0] = '\0';
    if (comma == NULL || two == skip_joint(comma + 2))
        return keep(out->thing, one, comma == NULL ? strlen(one) : (size_t)(comma - one));
    char first[NOTE_TOPIC_BYTES];
    return keep(first, one, (size_t)(comma - one)) &&
           note_text_join(out->thing, sizeof out->thing, first, " and ", two);
}

bool note_talk_split(const char *text, struct note_talk *out)
{
    static const char *const nothing[] = {"not much",   "nothing much", "not a lot",
                                          "not really", "small talk",   NULL};
    size_t none = note_text_starts_any(text, nothing);
    size_t more = none == 0 ? 0 : strspn(text + none, ",;.- ");
    size_t out_ = note_text_starts_any(
        text, (const char *const[]){"turns out that", "turns out", "it turns out", NULL});
    if (out_ != 0 && note_text_word_in(text + out_, subjects))
        none = out_, more = 1;
    text += out_ != 0 && none == out_ ? out_ : more == 0 ? 0 : none + more;
    if (strlen(text) >= NOTE_TOPIC_BYTES || strchr(text, '"') != NULL ||
        note_text_starts(text, "both") != 0)
        return false;
    if (part_doing(text, out))
        return true;
    for (const char *p = text; *p != '\0'; p++) {
        size_t n = p == text ? 0 : seam_at(text, p);
        if (n == 0 || !part(text, (size_t)(p - text), skip_joint(p + n), out))
            continue;
        drop_unfit(out->told);
        return out->thing[0] != '\0' || out->told[0] != '\0';
    }
    out->thing[0] = '\0';
    return more != 0 && keep(out->told, text, strlen(text));
}

void note_talk_deed(const char *clause, char *out, size_t cap)
{
    static const char *const deeds[][2] = {
        {"showed", "showing "},       {"taught", "teaching "},
        {"explained", "explaining "}, {"gave", "giving "},
        {"lent", "lending "},         {"helped", "helping "},
        {"guided", "guiding "},       {"introduced", "introducing "},
        {"saved", "saving "},         {"drove", "driving "},
        {"walked", "walking "},       {"fixed", "fixing "},
        {"answered", "answering "},   {"advised", "advising "},
        {"covered", "covering "},     {"encouraged", "encouraging "},
        {"bought", "buying "},        {"offered", "offering "}};
    static const char *const whom[] = {"me", "us", "my", "our", NULL};
    size_t you = note_text_starts(clause, "you");
    const char *verb = clause + you, *object = note_text_next(verb);
    out[0] = '\0';
    if (you == 0 || !note_text_word_in(object, whom) || note_text_next(object)[0] == '\0' ||
        note_text_find_any(object, (const char *const[]){"and you", "and i", "and we", NULL}))
        return;
    for (size_t i = 0; i < sizeof deeds / sizeof deeds[0]; i++)
        if (note_text_starts(verb, deeds[i][0]) != 0)
            (void)note_text_join(out, cap, deeds[i][1], object, "");
}

/* "walks my dog": what one does, as "walking". Bytes of the verb written, else 0. */
static size_t present_doing(const char *text, size_t n, char *out, size_t cap)
{
    static const char *const mine[] = {"my", "our", "me", "us", NULL};
    if (n < 4 || n + 4 > cap || text[n - 1] != 's' || text[n - 2] == 's' ||
        !note_text_word_in(note_text_next(text), mine) ||
        note_text_lower(text, n - 1, out, cap) == 0)
        return 0;
    size_t k = n - 1;
    bool hiss = k > 3 && out[k - 1] == 'e' && strchr("hxsz", out[k - 2]) != NULL;
    bool mute = !hiss && out[k - 1] == 'e';
    k -= hiss || mute;
    bool twice = !hiss && !mute && k == 3 && strchr("aeiou", out[1]) != NULL &&
                 strchr("aeiouwxy", out[2]) == NULL;
    if (twice)
        out[k] = out[k - 1], k++;
    memcpy(out + k, "ing", 4);
    return k + 3;
}

static bool say_doing(const char *text, char *out, size_t cap)
{
    static const char *const odd[][2] = {
        {"took", "taking"},      {"got", "getting"},     {"made", "making"},
        {"built", "building"},   {"gave", "giving"},     {"found", "finding"},
        {"ran", "running"},      {"kept", "keeping"},    {"wrote", "writing"},
        {"drew", "drawing"},     {"taught", "teaching"}, {"drove", "driving"},
        {"brought", "bringing"}, {"caught", "catching"}, {"hung", "hanging"},
        {"laid", "laying"},      {"dug", "digging"},     {"came", "coming"},
        {"went", "going"},       {"put", "putting"},     {"cut", "cutting"},
        {"dealt", "dealing"},    {"sewed", "sewing"},    {"did", "doing"},
        {"sold", "selling"}};
    static const char *const objects[] = {"the", "a",     "an",  "my",   "our",  "your",  "his",
                                          "her", "their", "all", "some", "both", "every", "down",
                                          "up",  "out",   "off", "me",   "us",   "it",    NULL};
    size_t n = note_text_word(text);
    const char *object = note_text_next(text);
    if (!note_text_word_in(object, objects) && !note_text_is_digit(object[0]))
        return false;
    char verb[40];
    if (present_doing(text, n, verb, sizeof verb) != 0)
        return note_text_join(out, cap, verb, " ", object);
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++)
        if (note_text_is(text, n, odd[i][0]))
            return note_text_join(out, cap, odd[i][1], " ", object);
    if (n < 5 || n + 2 > sizeof verb || memcmp(text + n - 2, "ed", 2) != 0 || text[n - 3] == 'e' ||
        note_text_lower(text, n - 2, verb, sizeof verb) == 0)
        return false;
    bool y = verb[n - 3] == 'i'; /* "tidied" */
    verb[n - 3] = y ? 'y' : verb[n - 3];
    return note_text_join(out, cap, verb, "ing ", object);
}

bool note_talk_doing(const char *text, char *out, size_t cap)
{
    char first[NOTE_TOPIC_BYTES], second[NOTE_TOPIC_BYTES];
    const char *and = strstr(text, " and ");
    if (strlen(text) >= sizeof first)
        return false;
    /* "came out in a storm and fixed the leak" */
    if (and != NULL && say_doing(and+5, second, sizeof second)) {
        char head[NOTE_TOPIC_BYTES];
        (void)note_text_copy(head, sizeof head, text, (size_t)(and-text));
        return say_doing(head, first, sizeof first) &&
               note_text_join(out, cap, first, " and ", second);
    }
    return say_doing(text, out, cap);
}
