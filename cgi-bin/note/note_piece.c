/* note_piece.c - see note_piece.h. */
#include "note_piece.h"
#include "note_clause.h"
#include "note_jotting.h"

#include <string.h>

static const char *const kinds[] = {
    "article",     "post",    "podcast",  "talk",         "episode",    "essay",      "keynote",
    "paper",       "webinar", "thread",   "video",        "lecture",    "interview",  "workshop",
    "panel",       "piece",   "report",   "session",      "blog",       "column",     "speech",
    "sermon",      "reel",    "carousel", "meme",         "cartoon",    "demo",       "tutorial",
    "poster",      "comment", "slides",   "presentation", "newsletter", "long read",  "longread",
    "infographic", "photo",   "picture",  "drawing",      "map",        "reflection", "homily",
    "sketch",      "rant",    "story",    "clip",         NULL};

/* Put `with` in the place of k bytes at `at`. False when it does not fit. */
static bool swap(char *text, size_t cap, char *at, size_t k, const char *with)
{
    size_t m = strlen(with);
    if (strlen(text) + m + 1 > cap + k)
        return false;
    memmove(at + m, at + k, strlen(at + k) + 1);
    memcpy(at, with, m);
    return true;
}

static void keep_from(char *text, const char *from)
{
    memmove(text, from, strlen(from) + 1);
}

/* "title escapes me", "can't find it any more", "+ the follow up": no part of any name. */
static void cut_remarks(char *text)
{
    static const char *const remarks[] = {", title ",
                                          ", can't ",
                                          ", cant ",
                                          ", cannot ",
                                          ", forgot",
                                          ", forget",
                                          ", no idea",
                                          ", not sure",
                                          ", i think",
                                          ", I think",
                                          ", or so",
                                          ", don't ",
                                          ", dont ",
                                          ", name ",
                                          " (title",
                                          " - title ",
                                          " + the ",
                                          " + follow",
                                          " + part",
                                          " + comments",
                                          " and the follow",
                                          ", the one ",
                                          ", i forgot",
                                          ", can i ",
                                          ", something like that",
                                          NULL};
    note_text_cut(text, remarks);
}

/* "pod", "vid", "preso": in full. */
static void spell_kind(char *text, size_t cap)
{
    static const char *const shorts[][2] = {{"pod", "podcast"},        {"vid", "video"},
                                            {"preso", "presentation"}, {"prezo", "presentation"},
                                            {"insta post", "post"},    {"linkedin post", "post"},
                                            {"blogpost", "blog post"}};
    for (size_t i = 0; i < sizeof shorts / sizeof shorts[0]; i++) {
        const char *at = note_text_find(text, shorts[i][0]);
        if (at != NULL)
            (void)swap(text, cap, text + (at - text), strlen(shorts[i][0]), shorts[i][1]);
    }
}

/* Bytes of the kind at `word`, or 0. */
static size_t kind_at(const char *word)
{
    size_t longest = 0;
    for (size_t i = 0; kinds[i] != NULL; i++) {
        size_t n = note_text_starts(word, kinds[i]) != 0 ? strlen(kinds[i]) : 0;
        longest = n > longest ? n : longest;
    }
    return longest;
}

/* "the pod he does about pigeons": that it is theirs is said by "your". */
static void drop_doer(char *text, char *behind)
{
    static const char *const who[] = {"he", "she", "they", "you", NULL};
    static const char *const does[] = {
        "does",   "did", "do",   "wrote", "made",  "gave", "posted", "shared",  "runs",     "hosts",
        "writes", "has", "have", "had",   "write", "run",  "host",   "put out", "presents", NULL};
    size_t n = note_text_starts_any(behind, who);
    size_t k = n == 0 ? 0 : note_text_starts_any(behind + n, does);
    if (k != 0)
        memmove(behind, behind + n + k, strlen(behind + n + k) + 1);
    if (behind[0] == '\0' && behind > text && behind[-1] == ' ')
        behind[-1] = '\0';
}

/* "keynote, foot and mouth": what stands behind the comma is what it was about. */
static void join_subject(char *text, size_t cap, size_t n)
{
    static const char *const times[] = {
        "last",   "yesterday", "online", "zoom", "virtual", "in",      "at",
        "on",     "from",      "with",   "day",  "monday",  "january", "spring",
        "summer", "autumn",    "winter", "part", "episode", "very",    "good",
        "great",  "brilliant", "about",  "hall", "room",    "the one", "really",
        "this",   "for",       "loved",  "just", "not",     "only",    "no",
        "both",   "think",     "hosted", "i",    "you",     "my",      NULL};
    char *comma = text + n;
    if (strncmp(comma, ", ", 2) != 0 || strchr(comma + 1, ',') != NULL)
        return;
    const char *rest = comma + 2;
    bool small = rest[0] >= 'a' && rest[0] <= 'z';
    if (small && note_text_starts_any(rest, times) == 0 && strpbrk(rest, "0123456789") == NULL)
        (void)swap(text, cap, comma, 2, " on ");
}

/* "workshop mixing with vinyl": it was on that. */
static void join_gerund(char *text, size_t cap, size_t n)
{
    if (text[n] == ' ' && note_clause_is_gerund(text + n + 1))
        (void)swap(text, cap, text + n, 1, " on ");
}

/* "what she wrote when the plant shut": theirs, and no title. */
static void turn_doer(char *text, size_t cap)
{
    static const char *const who[] = {"what she", "what he", "what they", "what u", NULL};
    size_t n = note_text_starts_any(text, who);
    if (n != 0 && text[n] != '\0')
        (void)swap(text, cap, text, n, "what you ");
}

void note_piece_mend(char *text, size_t cap)
{
    static const char *const leads[] = {"that", "the",   "this", "his", "her",
                                        "your", "their", "a",    "an",  NULL};
    enum { BEFORE = 2 }; /* "the lightning talk" */
    cut_remarks(text);
    size_t label =
        note_text_starts_any(text, (const char *const[]){"audiobook", "ebook", "e-book", NULL});
    if (label != 0 && text[label + strspn(text + label, "!:- ")] != '\0')
        keep_from(text, text + label + strspn(text + label, "!:- "));
    if (text[0] < 'a' || text[0] > 'z')
        return;
    note_jotting_spell(text, cap);
    turn_doer(text, cap);
    spell_kind(text, cap);
    char *about = strstr(text, " about "), *on = strstr(text, " on ");
    for (char *and; (about != NULL || on != NULL) && (and = strstr(text, " & ")) != NULL;)
        if (!swap(text, cap, and, 3, " and "))
            return;
    size_t lead = note_text_starts_any(text, leads), n = 0;
    char *word = text + lead;
    for (int i = 0; i < BEFORE && (n = kind_at(word)) == 0 && note_text_next(word)[0] != '\0'; i++)
        word += note_text_next(word) - word;
    if (n == 0)
        return;
    char *behind = word + n + (word[n] == ' ');
    drop_doer(text, behind);
    join_subject(text, cap, (size_t)(word - text) + n);
    join_gerund(text, cap, (size_t)(word - text) + n);
}

bool note_piece_is_unsayable(const char *text)
{
    static const char *const foreign[] = {"dans",
                                          "sur",
                                          "sobre",
                                          "en",
                                          "im",
                                          "auf",
                                          "von",
                                          "zu",
                                          "\xC3\xBC"
                                          "ber",
                                          "su",
                                          "di",
                                          "del",
                                          "om",
                                          "i",
                                          "over",
                                          "van",
                                          "para",
                                          "de",
                                          "du",
                                          NULL};
    static const char *const no_works[] = {"your name",    "your face",    "your photo",
                                           "your picture", "your profile", "your pic",
                                           "his name",     "her name",     NULL};
    /* "was on her podcast as a guest": a story, and no work. */
    static const char *const told[] = {"was", "were", "am", "went", "saw", "heard", "met",
                                       "had", "been", "i",  "we",   "is",  "have",  NULL};
    bool small = text[0] >= 'a' && text[0] <= 'z';
    if (small && note_text_word_in(text, told) && note_text_next(text)[0] != '\0')
        return true;
    size_t n = small ? kind_at(text) : 0;
    const char *next = text + n + (text[n] == ' ');
    return (n != 0 && note_text_in(next, note_text_word(next), foreign)) ||
           note_text_starts_any(text, no_works) != 0;
}
