/* note_wish.c - see note_wish.h. */
#include "note_wish.h"
#include "note_midst.h"
#include "note_joint.h"
#include "note_worn.h"

#include <string.h>

static const char *const wishes[] = {"i want to",
                                     "i wanted to",
                                     "i'd like to",
                                     "i would like to",
                                     "i'd love to",
                                     "i would love to",
                                     "i'd really like to",
                                     "i'd really love to",
                                     "i hope to",
                                     "i'm hoping to",
                                     "i am hoping to",
                                     "dying to",
                                     "i'm looking to",
                                     "i am looking to",
                                     "i'm trying to",
                                     "i am trying to",
                                     "i'd be keen to",
                                     "i wish to",
                                     "i need to",
                                     "want to",
                                     "wanted to",
                                     "would like to",
                                     "would love to",
                                     "would really like to",
                                     "would really love to",
                                     "hoping to",
                                     "hope to",
                                     "looking to",
                                     "wanting to",
                                     "it would be nice to",
                                     "it'd be nice to",
                                     "would be nice to",
                                     "would be good to",
                                     "would be great to",
                                     "it would be great to",
                                     "it would be good to",
                                     "it'd be good to",
                                     "thought it would be nice to",
                                     "thought it'd be nice to",
                                     "trying to",
                                     "like to",
                                     "love to",
                                     "in order to",
                                     "so that we can",
                                     "so we can",
                                     "so as to",
                                     "i want",
                                     "i'm keen to",
                                     "keen to",
                                     "eager to",
                                     "i\xE2\x80\x99"
                                     "d like to",
                                     "i\xE2\x80\x99"
                                     "d love to",
                                     "i\xE2\x80\x99m hoping to",
                                     "i\xE2\x80\x99m looking to",
                                     "id like to",
                                     "id love to",
                                     "to",
                                     NULL};

void note_wish_set(struct note_reason *out, const char *text, enum note_shape shape)
{
    /* Nobody hopes "to know what it is like": one hears it. */
    static const char *const known[] = {"know what", "know how",     "know why",  "know where",
                                        "know if",   "know whether", "know more", NULL};
    out->shape = shape;
    (void)note_midst_write(text, out->infinitive, sizeof out->infinitive);
    if (note_text_starts_any(out->infinitive, known) != 0)
        memcpy(out->infinitive, "hear", 4);
}

bool note_wish_take(const char *text, struct note_reason *out)
{
    size_t n = note_text_starts_any(text, wishes);
    if (n == 0 || text[n] == '\0')
        return false;
    bool article = note_text_word_in(text + n, (const char *const[]){"a", "an", "the", "your", "my",
                                                                     "our", "some", "you", NULL});
    if (article)
        return false;
    if (!note_worn_is(text + n))
        note_wish_set(out, text + n, NOTE_SHAPE_TO);
    return true;
}

/* "so you can find me", "in case you need a sub", "let me know if you need a hand": what it would
 * be good for to the other. */
static bool take_use(const char *core, struct note_reason *out)
{
    static const char *const leads[][2] = {
        {"so that you", "so that you "},        {"so you", "so that you "},
        {"in case you", "in case you "},        {"in case your", "in case your "},
        {"let me know if you", "in case you "}, {"if you ever", "in case you ever "},
        {"if you need", "in case you need "},   {"in case the", "in case the "}};
    static const char *const verbs[] = {"can",   "have", "know", "need",  "ever", "want",
                                        "would", "get",  "come", "could", "are",  NULL};
    char rest[NOTE_REASON_BYTES];
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++) {
        size_t n = note_text_starts(core, leads[i][0]);
        const char *what = core + n;
        bool yours = strcmp(leads[i][0] + strlen(leads[i][0]) - 3, "you") == 0;
        if (n == 0 || *what == '\0' || (yours && !note_text_word_in(what, verbs)) ||
            strpbrk(what, ",;") != NULL || note_worn_is(what) ||
            note_midst_write(what, rest, sizeof rest - 24) == 0)
            continue;
        return note_text_join(out->purpose, sizeof out->purpose, leads[i][1], rest, "");
    }
    return false;
}

bool note_wish_purpose(const char *core, struct note_reason *out)
{
    static const char *const leads[] = {"so i can",        "so that i can", "so i could",
                                        "so that i could", "so i know",     NULL};
    char rest[NOTE_REASON_BYTES];
    if (take_use(core, out))
        return true;
    size_t n = note_text_starts_any(core, leads);
    if (n == 0)
        return false;
    bool know = note_text_starts(core, "so i know") != 0;
    const char *deed = core + n;
    if (deed[0] == '\0' || note_worn_is(deed) ||
        note_midst_write(deed, rest, sizeof rest - 20) == 0)
        return true;
    if (note_joint_is_shared(deed) && !know)
        note_wish_set(out, deed, NOTE_SHAPE_TO);
    else
        (void)note_text_join(out->purpose, sizeof out->purpose, "so that I can ",
                             know ? "know " : "", rest);
    return true;
}

bool note_wish_is_empty(const char *core)
{
    size_t n = note_text_starts_any(core, wishes);
    return n != 0 && core[n] == '\0';
}
