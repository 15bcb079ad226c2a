/* note_joint.c - see note_joint.h. */
#include "note_joint.h"

#include <string.h>

static const char *const deeds[] = {
    "swap",          "compare",       "exchange",      "trade ideas",       "trade notes",
    "trade stories", "trade tips",    "collaborate",   "catch up",          "reconnect",
    "talk",          "chat",          "discuss",       "share ideas",       "share notes",
    "share tips",    "share views",   "share stories", "share experiences", "share recipes",
    "work together", "team up",       "join forces",   "meet up",           "help each other",
    "meet for",      "grab a coffee", "have a coffee", "go for a",          NULL};

/* Who is in it besides "we"; and whom one would do it to. */
static const char *const others[] = {"me", "my", "myself", "to you", "us", "our team", NULL};

void note_joint_take(const char *infinitive, char *out, size_t cap)
{
    static const char with_you[] = " with you";
    out[0] = '\0';
    if (note_text_starts_any(infinitive, deeds) == 0 || note_text_find_any(infinitive, others) ||
        note_text_copy(out, cap, infinitive, strlen(infinitive)) == 0)
        return;
    char *at = strstr(out, with_you);
    size_t n = sizeof with_you - 1;
    if (at != NULL && (at[n] == '\0' || at[n] == ' '))
        memmove(at, at + n, strlen(at + n) + 1);
}

/* What the two would do together. */
static const char *const shared[] = {"swap",
                                     "compare",
                                     "exchange",
                                     "hear",
                                     "stay",
                                     "collaborate",
                                     "catch up",
                                     "keep in",
                                     "keep up",
                                     "trade",
                                     "reconnect",
                                     "continue",
                                     "bounce",
                                     "learn more",
                                     "learn about",
                                     "learn how",
                                     "talk about",
                                     "talk shop",
                                     "discuss",
                                     "chat about",
                                     "share ideas",
                                     "share notes",
                                     "share experiences",
                                     "ask about",
                                     "follow",
                                     "work together",
                                     NULL};

bool note_joint_is_shared(const char *infinitive)
{
    return note_text_starts_any(infinitive, shared) != 0;
}

bool note_joint_is_together(const char *infinitive)
{
    static const char *const you[] = {"you", "your", "yours", "each other", "together", NULL};
    return note_joint_is_shared(infinitive) || note_text_find_any(infinitive, you);
}

bool note_joint_is_aim(const char *infinitive)
{
    static const char *const said[] = {
        "thank", "ask",       "tell", "hear", "say",  "see",       "know",         "invite",
        "offer", "apologise", "give", "show", "help", "apologize", "congratulate", NULL};
    return infinitive[0] != '\0' && !note_joint_is_together(infinitive) &&
           note_text_starts_any(infinitive, deeds) == 0 &&
           note_text_starts_any(infinitive, said) == 0;
}

bool note_joint_with_you(const char *infinitive, char *out, size_t cap)
{
    static const char *const verbs[] = {
        "swap",        "compare",       "exchange",          "discuss",       "trade ideas",
        "trade notes", "trade tips",    "share ideas",       "share notes",   "share tips",
        "share views", "share stories", "share experiences", "trade stories", NULL};
    static const char *const with[] = {"you",  "your", "yours", "with",     "together", "our",
                                       "ours", "us",   "each",  "and then", NULL};
    static const char *const ends[] = {" on ", " about ", NULL};
    enum { FAR = 40 };
    size_t n = strlen(infinitive), at = n;
    for (size_t i = 0; ends[i] != NULL; i++) {
        const char *mark = strstr(infinitive, ends[i]);
        if (mark != NULL && (size_t)(mark - infinitive) < at)
            at = (size_t)(mark - infinitive);
    }
    if (note_text_starts_any(infinitive, verbs) == 0 || note_text_find_any(infinitive, with) ||
        strpbrk(infinitive, ",;:.") != NULL || at > FAR)
        return note_text_copy(out, cap, infinitive, n) != 0;
    char head[FAR + 1];
    return note_text_copy(head, sizeof head, infinitive, at) != 0 &&
           note_text_join(out, cap, head, " with you", infinitive + at) != 0;
}

bool note_joint_is_touch(const char *wish)
{
    static const char *const touch[] = {"connect",          "stay in touch",
                                        "keep in touch",    "be in touch",
                                        "remain in touch",  "stay in contact",
                                        "keep in contact",  "stay connected",
                                        "be back in touch", "remain in contact",
                                        "remain connected", "be in contact",
                                        "keep contact",     NULL};
    return note_text_starts_any(wish, touch) != 0;
}
