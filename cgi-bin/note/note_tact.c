/* note_tact.c - see note_tact.h. */
#include "note_tact.h"
#include "note_fill.h"

#include <string.h>

/* "I left in 2011" is no rule to make an exception of. */
static bool is_policy(const char *said)
{
    static const char *const rules[] = {
        "accept", "accepting", "connect", "connecting",  "add",       "adding", "only", "know",
        "known",  "met",       "meet",    "worked",      "strangers", "prefer", "keep", "keeping",
        "like",   "friends",   "place",   "invitations", "ask",       "here",   "use",  NULL};
    return note_text_find_any(said, rules);
}

static void clear(struct note_facts *facts, enum note_slot slot)
{
    for (size_t i = 0; i < NOTE_FORMS; i++)
        facts->slot[i][slot].text = NULL;
}

/* "says she read my book": what the inviter did with it. */
static void tell_reading(const char *typed, enum note_work_kind kind, struct note_facts *facts)
{
    static const char *const deeds[][2] = {{"read", "read"},   {"listened", "listened to"},
                                           {"heard", "heard"}, {"watched", "watched"},
                                           {"loved", NULL},    {"liked", NULL},
                                           {"enjoyed", NULL}};
    static const char *const doubts[] = {"not",    "never", "hasn't", "didn't", "if",
                                         "hasnt",  "didnt", "maybe",  "only",   "unless",
                                         "before", "until", NULL};
    const struct note_value *title = &facts->slot[0][NOTE_SLOT_TITLE];
    if (typed == NULL || title->text == NULL || note_text_find(typed, "my") == NULL ||
        note_text_find_any(typed, doubts))
        return;
    for (size_t i = 0; i < sizeof deeds / sizeof deeds[0]; i++)
        if (note_text_find(typed, deeds[i][0]) != NULL) {
            bool spoken = kind == NOTE_TALK || kind == NOTE_PODCAST;
            const char *deed = deeds[i][1] != NULL ? deeds[i][1] : spoken ? "heard" : "read";
            note_fill_half(facts, NOTE_SLOT_IT_CLAUSE, deed);
            clear(facts, NOTE_SLOT_CLAUSE);
            return;
        }
}

/* "I never accept strangers, nothing personal": to be said with it. */
static void tell_goodwill(const char *typed, struct note_facts *facts)
{
    static const char *const said[] = {"nothing personal",
                                       "not personal",
                                       "no offence",
                                       "no offense",
                                       "not about you",
                                       "nothing against",
                                       "not with him",
                                       "not with her",
                                       "not with you",
                                       "not with them",
                                       "not his fault",
                                       "not her fault",
                                       "nothing to do with him",
                                       "nothing to do with her",
                                       "nothing to do with you",
                                       "no hard feelings",
                                       NULL};
    if (typed != NULL && note_text_find_any(typed, said))
        note_fill_half(facts, NOTE_SLOT_TOUCH, "nothing personal");
}

void note_tact_tell(const struct note_form *form, struct note_facts *facts)
{
    const char *typed = form->text[NOTE_IN_REASON];
    tell_goodwill(typed, facts);
    if (form->relationship == NOTE_CONTENT)
        tell_reading(typed, form->work_kind, facts);
}

/* "but my brother is looking", "I loved the chat": a sentence by itself, with no "but" behind it.
 */
static bool stands_alone(const char *said)
{
    static const char *const fond[] = {"i loved", "i enjoyed", "i liked", "i remember", NULL};
    return strstr(said, " but ") != NULL || note_text_starts_any(said, fond) != 0;
}

enum note_slot note_tact_slot(enum note_relationship relationship, const char *once,
                              const char *said)
{
    static const char *const only[] = {"only add", "only accept", "only connect", NULL};
    if (once[0] != '\0' && is_policy(said))
        return strstr(once, "know") != NULL ? NOTE_SLOT_CURIOUS : NOTE_SLOT_POLICY;
    if (relationship == NOTE_SCHOOL && note_text_find_any(said, only))
        return NOTE_SLOT_POLICY;
    return stands_alone(said) ? NOTE_SLOT_WELCOME : NOTE_SLOT_STANCE;
}

void note_tact_no(const char *said, struct note_facts *facts)
{
    char no[NOTE_REASON_BYTES];
    const char *but = strstr(said, " but ");
    size_t n = but == NULL ? 0 : (size_t)(but - said);
    while (n > 0 && strchr(", ", said[n - 1]) != NULL)
        n--;
    memcpy(no, said, n);
    no[n] = '\0';
    clear(facts, NOTE_SLOT_I_CLAUSE);
    note_fill_half(facts, NOTE_SLOT_I_CLAUSE, no);
}
