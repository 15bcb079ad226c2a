/* note_memory.c - see note_memory.h. */
#include "note_memory.h"
#include "note_address.h"
#include "note_clause.h"
#include "note_midst.h"
#include "note_jotting.h"

#include <string.h>

enum { LONGEST = 96, LEAST_WORDS = 3 };

static size_t word_count(const char *text)
{
    size_t words = 0;
    for (const char *w = text; *w != '\0'; w = note_text_next(w))
        words++;
    return words;
}

static bool is_past(const char *word)
{
    static const char *const pasts[] = {
        "was",    "were",  "had",    "did",    "broke", "let",    "ran",     "took",   "gave",
        "told",   "kept",  "led",    "sat",    "stood", "sang",   "taught",  "wrote",  "made",
        "got",    "went",  "came",   "saw",    "knew",  "fell",   "met",     "found",  "bought",
        "built",  "drew",  "drove",  "ate",    "flew",  "forgot", "brought", "caught", "chose",
        "held",   "hid",   "lent",   "lost",   "paid",  "rode",   "said",    "sold",   "sent",
        "slept",  "spoke", "spent",  "swam",   "threw", "woke",   "wore",    "won",    "drank",
        "left",   "grew",  "fought", "cut",    "hit",   "put",    "beat",    "set",    "shared",
        "wasn't", "swore", "stole",  "burnt",  "bit",   "wept",   "weren't", "didn't", "couldn't",
        "could",  "would", "danced", "shot",   "blew",  "froze",  "began",   "felt",   "read",
        "used",   "dug",   "swept",  "learnt", "spilt", "dreamt", "hung",    "rang",   NULL};
    size_t n = note_text_word(word);
    while (n > 0 && strchr(",;.:", word[n - 1]) != NULL)
        n--;
    bool ed = n > 3 && memcmp(word + n - 2, "ed", 2) == 0 && word[n - 3] != 'e';
    return n > 0 && (ed || note_text_in(word, n, pasts));
}

/* The verb behind a subject: "you never let ...", "we both fell ...". */
static const char *verb_of(const char *rest)
{
    static const char *const between[] = {"both",  "always", "never", "once", "also", "still",
                                          "often", "just",   "all",   "even", NULL};
    for (int i = 0; i < 2 && note_text_word_in(rest, between); i++)
        rest = note_text_next(rest);
    return rest;
}

/* Does a sentence in the past begin here, with one of the two for its subject? */
static bool is_told(const char *text)
{
    static const char *const people[] = {"you", "i", "we", NULL};
    static const char *const alike[] = {"and so do i", "and so am i", "and so did i", "as do i",
                                        NULL};
    return note_text_word_in(text, people) &&
           (is_past(verb_of(note_text_next(text))) || note_text_find_any(text, alike));
}

/* "your band rehearsed under my window" */
static bool is_told_of_theirs(const char *text)
{
    static const char *const whose[] = {"your", "our", NULL};
    static const char *const us[] = {"my", "me", "i", "we", "us", "our", NULL};
    static const char *const openers[] = {"that", "who", "which", "we", "you", "i", NULL};
    enum { NEAR = 5 };
    if (!note_text_word_in(text, whose) || !note_text_find_any(text, us))
        return false;
    const char *w = note_text_next(note_text_next(text));
    for (int i = 2; i < NEAR && *w != '\0'; i++, w = note_text_next(w)) {
        if (note_text_word_in(w, openers))
            return false;
        if (is_past(w))
            return note_text_next(w)[0] != '\0';
    }
    return false;
}

/* Is it about the other at all? "I got a first" is not. */
static bool is_about_both(const char *text)
{
    static const char *const both[] = {"you",           "your",     "yours",    "we",   "our",
                                       "ours",          "us",       "yourself", "each", "together",
                                       "the two of us", "the same", NULL};
    return note_text_find_any(text, both);
}

static bool put(char *out, const char *lead, const char *rest)
{
    return note_text_join(out, NOTE_MEMORY_BYTES, lead, rest, "");
}

/* "same corridor": one is on a floor, in a house, and has the same teacher. */
static bool say_same(const char *rest, char *out)
{
    static const char *const on[] = {"corridor", "floor",     "course", "landing",   "bus",
                                     "bench",    "staircase", "team",   "committee", NULL};
    static const char *const in[] = {
        "dorm",    "house", "class", "hall",     "halls",   "room",    "year",
        "seminar", "band",  "choir", "form",     "lab",     "section", "group",
        "block",   "crew",  "squad", "hostel",   "studio",  "cohort",  "dormitory",
        "stream",  "batch", "set",   "tutorial", "society", "boat",    NULL};
    const char *head = rest;
    for (const char *w = rest; *w != '\0'; w = note_text_next(w)) {
        if (note_text_word_in(w, (const char *const[]){"of", "in", "at", "as", "with", NULL}))
            break;
        if (note_text_word_in(w, on) || note_text_word_in(w, in))
            head = w;
    }
    bool floor = note_text_word_in(head, on), house = note_text_word_in(head, in);
    if (word_count(rest) > 6 || !(floor || house))
        return false;
    /* "same dorm Miasteczko": its name stands behind a comma. */
    const char *name = note_text_next(head);
    char led[NOTE_MEMORY_BYTES];
    size_t n = note_text_word(head) + (size_t)(head - rest);
    if (name[0] >= 'A' && name[0] <= 'Z' && note_text_copy(led, sizeof led, rest, n) != 0) {
        char named[NOTE_MEMORY_BYTES];
        return note_text_join(named, sizeof named, led, ", ", name) &&
               put(out, floor ? "we were on the same " : "we were in the same ", named);
    }
    return put(out, floor ? "we were on the same " : "we were in the same ", rest);
}

/* "both fell off the grey mare", "both 40+ in a room of teenagers". */
static bool say_both(const char *rest, char *out)
{
    static const char *const whose[] = {"the",   "your",  "my",  "our",     "of",
                                        "sides", "with",  "at",  "parties", "these",
                                        "in",    "those", "and", "from",    NULL};
    static const char *const then[] = {"same", "last", "in", "at", "the year", NULL};
    if (*rest == '\0' || note_text_word_in(rest, whose))
        return false;
    if (is_past(verb_of(rest)))
        return put(out, "we both ", rest);
    bool state = !note_clause_is_verb(rest, note_text_word(rest)) && word_count(rest) > 1;
    return state && note_text_find_any(rest, then) && put(out, "we were both ", rest);
}

/* "cleaned the same latrine", "lab partners in chemistry". */
static bool say_together(const char *text, char *out)
{
    static const char *const two[] = {"each other", "together", "the same", NULL};
    static const char *const mates[] = {
        "roomies",    "partners",   "roommates", "room-mates", "flatmates", "housemates",
        "classmates", "deskmates",  "bunkmates", "neighbours", "neighbors", "teammates",
        "team-mates", "groupmates", "lab mates", "labmates",   NULL};
    static const char *const me[] = {"me", NULL};
    if (is_past(text) && note_text_word_in(note_text_next(text), me)) /* "sold me a piano" */
        return note_text_next(note_text_next(text))[0] != '\0' && put(out, "you ", text);
    if (is_past(text) && note_text_find_any(text, two))
        return put(out, "we ", text);
    const char *w = text;
    for (int i = 0; i < 3 && *w != '\0'; i++, w = note_text_next(w))
        if (note_text_word_in(w, mates))
            return put(out, "we were ", text);
    return false;
}

/* One jotting as a sentence. False when it is none for certain. */
static bool tell(const char *text, char *out, bool *lasted)
{
    *lasted = false;
    static const char *const same[] = {"same", "the same", "in the same", "on the same", NULL};
    static const char *const both[] = {"both of us", "we both", "both", NULL};
    out[0] = '\0';
    if (is_told(text) || is_told_of_theirs(text))
        return put(out, "", text);
    size_t n = note_text_starts_any(text, same), k = note_text_starts_any(text, both);
    if (n != 0)
        return say_same(text + n, out);
    if (k == 0)
        return say_together(text, out);
    *lasted = !is_past(verb_of(text + k));
    return say_both(text + k, out);
}

/* Somebody a third, a doubt, a mark that no sentence of ours can hold. */
static bool is_sayable(const char *clause)
{
    static const char *const others[] = {"he",   "she",   "him",  "his",   "her",     "hers",
                                         "they", "their", "them", "maybe", "i think", "lol",
                                         "haha", "idk",   "or",   NULL};
    int units = note_length(clause, strlen(clause));
    return units <= LONGEST && word_count(clause) >= LEAST_WORDS &&
           !note_text_find_any(clause, others) && strpbrk(clause, "?()\":/*") == NULL;
}

/* Bytes up to the next break between two jottings, and of the break. */
static size_t segment(const char *text, size_t *mark)
{
    static const char *const marks[] = {
        ", ", "; ", ". ", "? ", "... ", " - ", ": ", " \xE2\x80\x93 ", " \xE2\x80\x94 ",
        " (", NULL};
    for (size_t i = 0; text[i] != '\0'; i++)
        for (size_t m = 0; marks[m] != NULL; m++)
            if (i > 0 && strncmp(text + i, marks[m], strlen(marks[m])) == 0) {
                *mark = strlen(marks[m]);
                return i;
            }
    *mark = 0;
    return strlen(text);
}

/* ", I lost": the second half of what was told, where it has no second half yet. */
static void add_half(const char *text, char *clause)
{
    char half[NOTE_MEMORY_BYTES], both[NOTE_MEMORY_BYTES];
    size_t mark, n = segment(text, &mark);
    if (strstr(clause, " and ") != NULL || note_text_copy(half, sizeof half, text, n) == 0)
        return;
    (void)note_text_trim(half);
    size_t and = note_text_starts(half, "and");
    if (is_told(half + and) && note_text_join(both, sizeof both, clause, " and ", half + and) &&
        is_sayable(both))
        memcpy(clause, both, strlen(both) + 1);
}

/* What somebody who taught the other, or was taught by him, is called. */
static const char *const offices[] = {"teacher",
                                      "tutor",
                                      "lecturer",
                                      "professor",
                                      "supervisor",
                                      "coach",
                                      "headmaster",
                                      "headmistress",
                                      "head teacher",
                                      "headteacher",
                                      "instructor",
                                      "dean",
                                      "advisor",
                                      "adviser",
                                      "housemaster",
                                      "principal",
                                      "counsellor",
                                      "trainer",
                                      "teaching assistant",
                                      "student",
                                      "pupil",
                                      "matron",
                                      "librarian",
                                      "examiner",
                                      NULL};

/* Who taught, examined or trained whom. */
static bool is_taught(const char *clause)
{
    static const char *const ties[] = {"you taught",
                                       "you supervised",
                                       "you lectured",
                                       "you tutored",
                                       "you examined",
                                       "you coached me",
                                       "you coached us",
                                       "you coached our",
                                       "you marked",
                                       "you trained me",
                                       "you took our",
                                       "you took us",
                                       "i audited your",
                                       "i took your",
                                       "i taught",
                                       "i supervised",
                                       "i tutored",
                                       "i was your",
                                       "i attended your",
                                       "i sat in on your",
                                       "i was in your class",
                                       "i marked",
                                       NULL};
    static const char *const being[] = {"you were my", "you were our", "you were the",
                                        "i was your",  "i was the",    NULL};
    if (note_text_starts_any(clause, being) != 0)
        return note_text_find_any(clause, offices);
    return note_text_starts_any(clause, ties) != 0;
}

/* "You let": in mid-sentence. */
static void settle(struct note_memory *out)
{
    char low[NOTE_MEMORY_BYTES];
    if (note_midst_write(out->clause, low, sizeof low) != 0)
        memcpy(out->clause, low, strlen(low) + 1);
    if (out->clause[0] == 'Y' || out->clause[0] == 'W')
        out->clause[0] = note_text_low(out->clause[0]);
    out->taught = is_taught(out->clause);
}

void note_memory_read(const char *text, struct note_memory *out)
{
    static const char *const leads[] = {
        "turns out",   "it turns out",    "also", "then",  "later",   "once", "apparently",
        "pretty sure", "i'm pretty sure", "sure", "think", "i think", NULL};
    /* "a pump, you lent me one": without the pump nobody knows what. */
    static const char *const points[] = {"it", "one", "them", "there", "this", "that", NULL};
    char plain[NOTE_TEXT_BYTES], one[NOTE_MEMORY_BYTES];
    memset(out, 0, sizeof *out);
    if (note_text_copy(plain, sizeof plain, text, strlen(text)) == 0)
        return;
    note_jotting_spell(plain, sizeof plain);
    note_jotting_drop_brackets(plain);
    for (const char *at = plain; *at != '\0';) {
        size_t mark, n = segment(at, &mark);
        bool fits = n < sizeof one && note_text_copy(one, sizeof one, at, n) != 0;
        if (fits) {
            (void)note_text_trim(one);
            size_t and = note_text_starts(one, "and");
            const char *told = one + and;
            told += note_text_starts_any(told, leads);
            bool pointed = at != plain && note_text_find_any(told, points);
            if (!pointed && tell(told, out->clause, &out->lasted) && is_about_both(out->clause) &&
                is_sayable(out->clause)) {
                add_half(at + n + mark, out->clause);
                settle(out);
                return;
            }
        }
        out->clause[0] = '\0';
        at += n + mark;
        at += strspn(at, " .");
    }
}

void note_memory_of_school(const char *text, struct note_memory *out)
{
    char aside[NOTE_MEMORY_BYTES];
    memset(out, 0, sizeof *out);
    const char *mark = strpbrk(text, "(,;");
    if (mark == NULL || mark == text ||
        note_text_copy(aside, sizeof aside, mark + 1, strcspn(mark + 1, ")")) == 0)
        return;
    (void)note_text_trim(aside);
    (void)note_address_turn(aside, sizeof aside, true);
    note_memory_read(aside, out);
    if (!out->taught)
        out->clause[0] = '\0';
}
