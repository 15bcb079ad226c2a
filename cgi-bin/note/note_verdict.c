/* note_verdict.c - see note_verdict.h. */
#include "note_verdict.h"

static bool any(uint32_t sayable, uint32_t wanted)
{
    return (sayable & wanted) != 0;
}

#define BIT(input) (1u << NOTE_IN_##input)

/* People one has met or worked with know who is asking, unless the form holds something to remind
 * them of. Strangers get a note only when there is a fact that makes it theirs. */
enum note_verdict note_verdict_of(const struct note_form *form, uint32_t sayable)
{
    const uint32_t personal = BIT(TOPIC) | BIT(REASON) | BIT(SNIPPET) | BIT(WORK);
    if (form->direction == NOTE_REPLY)
        return NOTE_SPEND;
    switch (form->relationship) {
    case NOTE_COLLEAGUE:
        return any(sayable, BIT(TOPIC) | BIT(REASON)) ? NOTE_SPEND : NOTE_SAVE;
    case NOTE_CLIENT_VENDOR:
        return any(sayable, BIT(TOPIC) | BIT(REASON))         ? NOTE_SPEND
               : any(sayable, BIT(COMPANY) | BIT(MY_COMPANY)) ? NOTE_SAVE
                                                              : NOTE_FIND_A_FACT;
    case NOTE_EVENT:
        return any(sayable, BIT(EVENT) | BIT(PLACE) | personal) ? NOTE_SPEND : NOTE_FIND_A_FACT;
    case NOTE_SCHOOL:
        return any(sayable, personal | BIT(MUTUAL)) ? NOTE_SPEND
               : any(sayable, BIT(SCHOOL))          ? NOTE_SAVE
                                                    : NOTE_FIND_A_FACT;
    case NOTE_RIVAL:
        return any(sayable, BIT(THEIR_SCHOOL)) ? NOTE_SPEND : NOTE_FIND_A_FACT;
    case NOTE_MUTUAL:
        return any(sayable, BIT(MUTUAL)) ? NOTE_SPEND : NOTE_FIND_A_FACT;
    case NOTE_CONTENT:
        return any(sayable, personal) ? NOTE_SPEND : NOTE_FIND_A_FACT;
    case NOTE_RECRUITING:
        return any(sayable, BIT(ROLE) | BIT(COMPANY)) ? NOTE_SPEND : NOTE_FIND_A_FACT;
    default:
        return any(sayable, personal | BIT(EVENT) | BIT(MUTUAL) | BIT(SCHOOL)) ? NOTE_SPEND
                                                                               : NOTE_FIND_A_FACT;
    }
}

/* The most particular line that fits: the one with the most conditions. */
const char *note_verdict_advice(const struct note_bank *bank, const struct note_form *form,
                                enum note_verdict verdict, uint32_t sayable, enum note_time time)
{
    enum note_move move = verdict == NOTE_SPEND  ? NOTE_MOVE_SPEND
                          : verdict == NOTE_SAVE ? NOTE_MOVE_SAVE
                                                 : NOTE_MOVE_FIND;
    const char *best = "";
    int most = -1;
    for (size_t i = bank->first[move]; i < bank->last[move]; i++) {
        const struct note_variant *v = &bank->variant[i];
        if (!note_phrase_fits(v, form, sayable, time) || v->slots != 0)
            continue;
        int narrow = (int)NOTE_RELATIONSHIPS -
                     __builtin_popcount(v->relationships & ((1u << NOTE_RELATIONSHIPS) - 1)) +
                     (v->tenses < 3 || (v->tenses & 3) != 3) + 20 * ((v->directions & 3) != 3) +
                     2 * __builtin_popcount(v->with) + 2 * __builtin_popcount(v->without);
        if (narrow > most) {
            most = narrow;
            best = v->piece[0].text;
        }
    }
    return best;
}
