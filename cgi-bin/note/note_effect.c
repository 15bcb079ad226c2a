/* note_effect.c - see note_effect.h. */
#include "note_effect.h"
#include "note_midst.h"

#include <string.h>

/* What people call a work of each kind; the first of them is the kind itself. */
static const char *const names[NOTE_WORK_KINDS][7] = {
    [NOTE_WORK_NONE] = {"work", "piece", NULL},
    [NOTE_ARTICLE] = {"article", "piece", "essay", "paper", "text", NULL},
    [NOTE_POST] = {"post", "piece", "blog post", "thread", NULL},
    [NOTE_PODCAST] = {"podcast", "episode", "show", NULL},
    [NOTE_TALK] = {"talk", "keynote", "lecture", "session", "presentation", "speech", NULL},
    [NOTE_BOOK] = {"book", "novel", "memoir", NULL}};

static const char *behind_name(const char *text, enum note_work_kind kind)
{
    static const char *const owners[] = {"your", "the", "this", "that", NULL};
    static const char *const alone[] = {"it", "this", "that", NULL};
    size_t owner = note_text_starts_any(text, owners);
    size_t name = owner == 0 ? 0 : note_text_starts_any(text + owner, names[kind]);
    if (name != 0)
        return text + owner + name;
    return text + note_text_starts_any(text, alone);
}

/* Past deeds and plain verbs; "is" and "has" would hang behind a title in quotation marks. */
static bool is_deed(const char *word, size_t n)
{
    static const char *const deeds[] = {
        "made",  "gave",  "got",   "taught", "led",     "put",      "kept", "brought", "sent",
        "took",  "told",  "stuck", "struck", "meant",   "set",      "won",  "spoke",   "rang",
        "makes", "gives", "shows", "helps",  "reminds", "explains", NULL};
    /* "It happened to me too": what the work is about did. */
    if (n == 8 && memcmp(word, "happened", n) == 0)
        return false;
    return note_text_in(word, n, deeds) || (n > 4 && memcmp(word + n - 2, "ed", 2) == 0);
}

size_t note_effect_take(const char *text, enum note_work_kind kind, char *out, size_t cap)
{
    const char *verb = behind_name(text, kind);
    static const char *const adverbs[] = {"really", "also", "finally", "just", NULL};
    size_t adverb = note_text_starts_any(verb, adverbs);
    out[0] = '\0';
    if (verb == text || !is_deed(verb + adverb, note_text_word(verb + adverb)) ||
        note_text_next(verb + adverb)[0] == '\0')
        return 0;
    return note_midst_write(verb, out, cap);
}

/* "that talk you gave changed how we work": whatever stands before these words did it. */
bool note_effect_tells(const char *core)
{
    static const char *const effects[] = {"made me",     "made us",  "made my",     "changed how",
                                          "changed my",  "saved my", "helped me",   "taught me",
                                          "reminded me", "moved me", "inspired me", "gave me",
                                          NULL};
    static const char *const subjects[] = {"that",    "your",     "the",    "this", "reading",
                                           "hearing", "watching", "seeing", NULL};
    static const char *const within[] = {"who",        "which",    "you gave",  "that gave",
                                         "you taught", "you made", "that made", "that taught",
                                         "how",        "what",     NULL};
    return note_text_starts_any(core, subjects) != 0 && note_text_find_any(core, effects) &&
           (!note_text_find_any(core, within) || note_text_find(core, "changed how") != NULL);
}
