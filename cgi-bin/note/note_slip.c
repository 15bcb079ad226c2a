/* note_slip.c - see note_slip.h. */
#include "note_slip.h"

#include <string.h>

/* Put `with` in the place of k bytes at `at`. False when it does not fit. */
static bool swap(char *text, size_t cap, size_t at, size_t k, const char *with)
{
    size_t m = strlen(with), n = strlen(text);
    if (n + m + 1 > cap + k)
        return false;
    memmove(text + at + m, text + at + k, n - at - k + 1);
    memcpy(text + at, with, m);
    return true;
}

static void drop(char *text, size_t n)
{
    n += strspn(text + n, ", ");
    if (n != 0 && text[n] != '\0')
        memmove(text, text + n, strlen(text + n) + 1);
}

/* "Sir I am ...", "respectfully, ...", "ask do you ...": what stands before the sentence. */
static void drop_front(char *text)
{
    static const char *const called[] = {"sir",        "madam",   "ma'am",   "dear sir",
                                         "dear madam", "sister",  "brother", "hello sir",
                                         "hi sir",     "kia ora", NULL};
    static const char *const manners[] = {"respectfully", "humbly", "basically", "simply", NULL};
    static const char *const asks[] = {"ask",         "to ask", "wanted to ask",
                                       "want to ask", "asking", NULL};
    static const char *const asked[] = {"do you",    "are you",    "can you",     "could you",
                                        "would you", "can i",      "could i",     "is there",
                                        "are there", "how do you", "how did you", NULL};
    drop(text, note_text_starts_any(text, called));
    drop(text, note_text_starts_any(text, manners));
    size_t n = note_text_starts_any(text, asks);
    if (n != 0 && note_text_starts_any(text + n, asked) != 0)
        drop(text, n);
}

/* "we sell to same people": "same" has its article. */
static void add_the(char *text, size_t cap)
{
    static const char *const before[] = {"to",   "in",   "at",   "on",    "from", "for",  "with",
                                         "of",   "by",   "try",  "tried", "do",   "did",  "use",
                                         "used", "have", "had",  "saw",   "see",  "face", "faced",
                                         "like", "love", "feel", "share", NULL};
    const char *last = text;
    for (const char *w = note_text_next(text); *w != '\0'; last = w, w = note_text_next(w))
        if (note_text_word_in(w, (const char *const[]){"same", NULL}) &&
            note_text_word_in(last, before)) {
            (void)swap(text, cap, (size_t)(w - text), 0, "the ");
            return;
        }
}

/* "cos", "id be", "want learn", "dream is to": in full, at the start. */
static void spell_start(char *text, size_t cap)
{
    static const char *const starts[][2] = {{"cos", "because"},
                                            {"coz", "because"},
                                            {"id be", "I'd be"},
                                            {"id have", "I'd have"},
                                            {"id go", "I'd go"},
                                            {"id rather", "I'd rather"},
                                            {"want learn", "want to learn"},
                                            {"want know", "want to know"},
                                            {"want ask", "want to ask"},
                                            {"like learn", "like to learn"},
                                            {"dream is", "my dream is"},
                                            {"plan is", "my plan is"},
                                            {"goal is", "my goal is"},
                                            {"hope is", "my hope is"},
                                            {"idea is", "my idea is"},
                                            {"plan to", "I plan to"},
                                            {"wondering what", "to ask what"},
                                            {"wondering how", "to ask how"},
                                            {"wondering if", "to ask whether"},
                                            {"wondering whether", "to ask whether"},
                                            {"wondering why", "to ask why"},
                                            {"i'm wondering what", "to ask what"},
                                            {"i'm wondering how", "to ask how"},
                                            {"i'm wondering if", "to ask whether"},
                                            {"i am wondering what", "to ask what"},
                                            {"i am wondering how", "to ask how"},
                                            {"i am wondering if", "to ask whether"},
                                            {"intend to", "I intend to"},
                                            {"aim to", "I aim to"}};
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++)
        if (note_text_starts(text, starts[i][0]) != 0) {
            (void)swap(text, cap, 0, strlen(starts[i][0]), starts[i][1]);
            return;
        }
}

/* "Working on the gauge, I hold data": the sentence stands behind the comma. */
static void keep_main(char *text)
{
    size_t n = note_text_word(text);
    const char *main = strstr(text, ", ");
    if (n > 5 && memcmp(text + n - 3, "ing", 3) == 0 && main != NULL &&
        note_text_word_in(main + 2, (const char *const[]){"i", "we", "i've", NULL}) &&
        note_text_next(note_text_next(main + 2))[0] != '\0')
        drop(text, (size_t)(main - text));
}

void note_slip_mend(char *text, size_t cap)
{
    drop_front(text);
    keep_main(text);
    spell_start(text, cap);
    add_the(text, cap);
}
