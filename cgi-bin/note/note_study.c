/* note_study.c - see note_study.h. */
#include "note_study.h"
#include "note_clause.h"
#include "note_jotting.h"
#include "note_lead.h"
#include "note_noun.h"
#include "note_thing.h"

#include <string.h>

enum { THING_UNITS = 70, MANY_WORDS = 5, YEAR_DIGITS = 4 };

static size_t word_count(const char *text)
{
    size_t words = 0;
    for (const char *w = text; *w != '\0'; w = note_text_next(w))
        words++;
    return words;
}

static const char *last_word(const char *text)
{
    const char *space = strrchr(text, ' ');
    return space == NULL ? text : space + 1;
}

/* "riding exam in a blizzard": something follows the thing that makes it the one. NULL when nothing
 * does. */
static const char *head_end(const char *noun)
{
    static const char *const behind[] = {"of",   "in",    "at",   "on",    "with",  "to",
                                         "from", "where", "that", "which", "when",  "against",
                                         "who",  "for",   "by",   "about", "under", NULL};
    for (const char *w = note_text_next(noun); *w != '\0'; w = note_text_next(w))
        if (note_text_word_in(w, behind))
            return w;
    return NULL;
}

/* "commiserating", "football": they take no article. */
static bool is_mass(const char *noun, const char *end)
{
    static const char *const endings[] = {"ing", "ball", "ics", "ogy", "try",
                                          "phy", "omy",  "ism", NULL};
    static const char *const mass[] = {
        "maths",   "law",   "medicine", "history", "music",    "tennis", "hockey", "rugby",
        "cricket", "chess", "drama",    "love",    "research", "work",   "life",   NULL};
    const char *last = noun;
    for (const char *w = noun; w < end; w = note_text_next(w))
        last = w;
    size_t n = note_text_word(last);
    for (size_t i = 0; endings[i] != NULL; i++) {
        size_t k = strlen(endings[i]);
        if (n > k + 1 && memcmp(last + n - k, endings[i], k) == 0)
            return true;
    }
    return note_text_in(last, n, mass);
}

/* A colon parts sentences, but not in "the 6:20". */
static bool has_mark(const char *text)
{
    for (const char *p = text; *p != '\0'; p++)
        if (strchr(",;()\"?/=", *p) != NULL ||
            (*p == ':' && !(p > text && note_text_is_digit(p[-1]) && note_text_is_digit(p[1]))))
            return true;
    return false;
}

/* "robocon team 2013": the one of that year. */
static bool take_year(const char *text, char *out)
{
    const char *year = last_word(text);
    char thing[NOTE_STUDY_BYTES], led[NOTE_STUDY_BYTES];
    if (year == text || strspn(year, "0123456789") != YEAR_DIGITS || year[YEAR_DIGITS] != '\0' ||
        text[0] < 'a' || text[0] > 'z' || word_count(text) > MANY_WORDS ||
        note_text_copy(thing, sizeof thing, text, (size_t)(year - text - 1)) == 0 ||
        strlen(last_word(thing)) < 4) /* "grève de 2012": of another language */
        return false;
    return note_text_join(led, sizeof led, "the ", year, " ") &&
           note_text_join(out, NOTE_STUDY_BYTES, led, thing, "");
}

/* A thing one remembers, with its article. */
static bool take_thing(const char *text, char *out)
{
    static const char *const led[] = {"the", "our", "that", "those", "your", NULL};
    static const char *const not_led[] = {"my",   "a",  "an",   "being", "how",  "why",
                                          "what", "no", "both", "all",   "each", "neither",
                                          "none", "ex", "his",  "her",   "some", NULL};
    if (has_mark(text) || note_length(text, strlen(text)) > THING_UNITS ||
        note_text_word_in(text, not_led))
        return false;
    if (take_year(text, out))
        return true;
    char joined[NOTE_STUDY_BYTES];
    note_thing_joined(text, false, joined, sizeof joined);
    if (joined[0] != '\0') /* "the hiking club": one was in it */
        return false;
    /* "Professor Favre's laboratory" */
    if (text[0] >= 'A' && text[0] <= 'Z' && strstr(text, "'s ") != NULL && word_count(text) > 2)
        return note_text_copy(out, NOTE_STUDY_BYTES, text, strlen(text)) != 0;
    if (note_text_word_in(text, led))
        return note_text_next(text)[0] != '\0' && !note_clause_is(text) &&
               note_text_copy(out, NOTE_STUDY_BYTES, text, strlen(text)) != 0;
    static const char *const ones[] = {
        "trip",     "story",  "play",    "prank",       "concert", "final",   "fire",
        "flood",    "strike", "protest", "incident",    "revue",   "canteen", "musical",
        "marathon", "parade", "march",   "expedition",  "trips",   "plays",   "pranks",
        "concerts", "finals", "marches", "expeditions", NULL};
    const char *end = head_end(text), *last = last_word(text);
    if (end == NULL && last != text && text[0] >= 'a' && text[0] <= 'z' &&
        note_text_in(last, strlen(last), ones) && note_noun_sure(text) == strlen(text))
        return note_text_join(out, NOTE_STUDY_BYTES, "the ", text, "");
    bool named = (unsigned char)text[0] < 'a' || (unsigned char)text[0] > 'z';
    /* "Latin with Mr Doherty" */
    if (named && end != NULL && end == note_text_next(text) && note_text_starts(end, "with") != 0)
        return note_text_copy(out, NOTE_STUDY_BYTES, text, strlen(text)) != 0;
    if (end == NULL || named || note_noun_sure(text) != strlen(text) ||
        note_text_word_in(last_word(text), (const char *const[]){"of", "in", "at", NULL}))
        return false;
    bool bare = is_mass(text, end) || note_text_find_any(text, (const char *const[]){"and", NULL});
    /* "Machine learning in healthcare" is a subject, "screen printing at 3 a.m." a night. */
    bool hour = note_text_starts(end, "at") != 0 && note_text_is_digit(note_text_next(end)[0]);
    if (bare && !hour && !note_clause_is_gerund(text))
        return false;
    return note_text_join(out, NOTE_STUDY_BYTES, bare ? "" : "the ", text, "");
}

/* "petroleum eng": the word that is meant. In place, NOTE_STUDY_BYTES. */
static void spell_end(char *text)
{
    static const char *const ends[][2] = {{"eng", "engineering"},  {"sci", "science"},
                                          {"chem", "chemistry"},   {"econ", "economics"},
                                          {"phys", "physics"},     {"lit", "literature"},
                                          {"psych", "psychology"}, {"bio", "biology"}};
    char *last = text + (last_word(text) - text);
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (strcmp(last, ends[i][0]) == 0 && strlen(text) + 10 < NOTE_STUDY_BYTES) {
            memcpy(last, ends[i][1], strlen(ends[i][1]) + 1);
            return;
        }
}

/* "orientou meu mestrado": small words of another language than ours make it more than a name. */
static bool is_foreign(const char *text)
{
    static const char *const words[] = {"meu",      "minha", "mein",     "meine", "mon", "mi",
                                        "nuestra",  "notre", "unser",    "und",   "der", "das",
                                        "les",      "tous",  "ensemble", "avec",  "con", "mit",
                                        "zusammen", "que",   "nous",     "wir",   "ich", "je",
                                        "elle",     "samen", "onze",     NULL};
    return note_text_find_any(text, words);
}

/* A subject in a few plain words: no remark, no figure, nothing compared. */
static bool is_subject(const char *text)
{
    static const char *const odd[] = {"like", "still", "me",    "us",    "no",      "ex",   "not",
                                      "now",  "then",  "same",  "both",  "neither", "lvl",  "level",
                                      "vs",   "too",   "never", "lol",   "etc",     "we",   "i",
                                      "you",  "they",  "was",   "were",  "is",      "only", "later",
                                      "had",  "who",   "which", "dunno", "ones",    NULL};
    static const char *const hanging[] = {"on",  "in",  "at",   "of",  "up",
                                          "out", "for", "with", "off", NULL};
    return word_count(text) <= MANY_WORDS && strpbrk(text, "0123456789") == NULL &&
           !has_mark(text) && !note_text_find_any(text, odd) && !is_foreign(text) &&
           !note_text_word_in(last_word(text), hanging) && note_noun_sure(text) == strlen(text);
}

/* Bytes up to the next break, and of the break. The stop of "Dr." is none. */
static size_t segment(const char *text, size_t *mark)
{
    static const char *const marks[] = {
        ", ", "; ", "? ", "... ", " - ", " -- ", ": ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", NULL};
    static const char *const ends[] = {"on", "in",  "up",  "us",  "me",
                                       "it", "out", "too", "now", NULL};
    enum { ABBREVIATION = 4 };
    size_t word = 0;
    for (size_t i = 0; text[i] != '\0'; i++) {
        word = text[i] == ' ' ? i + 1 : word;
        *mark = 2;
        if (strncmp(text + i, ". ", 2) == 0 &&
            (i - word >= ABBREVIATION || note_text_in(text + word, i - word, ends)))
            return i;
        for (size_t m = 0; i > 0 && marks[m] != NULL; m++)
            if (strncmp(text + i, marks[m], *mark = strlen(marks[m])) == 0)
                return i;
    }
    *mark = 0;
    return strlen(text);
}

/* ":(" and ":)" are read, and not said. In place. */
static void drop_faces(char *text)
{
    static const char *const faces[] = {":(", ":)", ";)", ":D", ":-)", ":-(", ":/", "<3", NULL};
    for (size_t i = 0; faces[i] != NULL; i++)
        for (char *at; (at = strstr(text, faces[i])) != NULL;) {
            size_t n = strlen(faces[i]), lead = at > text && at[-1] == ' ';
            memmove(at - lead, at + n, strlen(at + n) + 1);
        }
}

/* "control theory, sailing" are two; a third or a doubtful one goes unsaid. */
static void add_subject(const char *one, size_t place, char *subject)
{
    char both[NOTE_STUDY_BYTES];
    enum { SHORT = 2 };
    if (place == 0)
        (void)note_text_copy(subject, NOTE_STUDY_BYTES, one, strlen(one));
    else if (place == 1 && subject[0] != '\0' && word_count(one) <= SHORT &&
             strchr(one, '-') == NULL &&
             !note_text_word_in(
                 one, (const char *const[]){"off", "in", "on", "at", "for", "with", "by", NULL}) &&
             strstr(subject, " and ") == NULL && one[0] >= 'a' &&
             note_text_join(both, sizeof both, subject, " and ", one))
        memcpy(subject, both, strlen(both) + 1);
}

void note_study_read(const char *text, struct note_study *out)
{
    char plain[NOTE_TEXT_BYTES], one[NOTE_STUDY_BYTES];
    memset(out, 0, sizeof *out);
    if (note_text_copy(plain, sizeof plain, text, strlen(text)) == 0)
        return;
    drop_faces(plain);
    note_jotting_spell(plain, sizeof plain);
    note_jotting_drop_brackets(plain);
    const char *at = note_lead_strip(plain);
    for (size_t place = 0; *at != '\0'; place++) {
        size_t mark, n = segment(at, &mark);
        if (n < sizeof one && note_text_copy(one, sizeof one, at, n) != 0) {
            (void)note_text_trim(one);
            size_t and = note_text_starts(one, "and");
            spell_end(one);
            bool thing = out->thing[0] == '\0' && take_thing(one + and, out->thing);
            if (!thing && is_subject(one + and))
                add_subject(one + and, place, out->subject);
        }
        at += n + mark;
        at += strspn(at, " .");
    }
}
