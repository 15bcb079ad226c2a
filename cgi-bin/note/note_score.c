/* note_score.c - see note_score.h. The order of the facts is that of the findings on good notes:
 * who you are to me, then something specific, then why, then where and when, then the signature. */
#include "note_score.h"

enum {
    TOP = 25600,
    ANCHOR = 12800,
    SECOND = 6400,
    WHY = 3200,
    EXTRA = 1200,
    DETAIL = 500, /* more than style and chance together can weigh */
    LATE =
        4700, /* more than a lesser fact and a wording said before; less than what matters most */
    PLAIN = 260, /* more than chance between two wordings; less than the least fact */
    BEST = 50,   /* less than what chance decides, so that the others have their turn */
    SLACK = 3,   /* units past the preview that a list may still show */
    SIGN = 0     /* the signature is added at the end wherever it fits */
};

static const int weights[NOTE_RELATIONSHIPS][NOTE_INPUTS] = {
    [NOTE_EVENT] = {[NOTE_IN_EVENT] = ANCHOR, [NOTE_IN_TOPIC] = SECOND, [NOTE_IN_MUTUAL] = EXTRA},
    [NOTE_COLLEAGUE] = {[NOTE_IN_COMPANY] = ANCHOR, [NOTE_IN_TOPIC] = SECOND},
    [NOTE_SCHOOL] = {[NOTE_IN_SCHOOL] = ANCHOR, [NOTE_IN_TOPIC] = SECOND, [NOTE_IN_WHEN] = EXTRA},
    [NOTE_RIVAL] = {[NOTE_IN_THEIR_SCHOOL] = ANCHOR,
                    [NOTE_IN_SCHOOL] = SECOND + WHY,
                    [NOTE_IN_TOPIC] = EXTRA + DETAIL + DETAIL},
    [NOTE_MUTUAL] = {[NOTE_IN_MUTUAL] = ANCHOR, [NOTE_IN_TOPIC] = SECOND},
    [NOTE_CONTENT] = {[NOTE_IN_WORK] = ANCHOR, [NOTE_IN_TOPIC] = SECOND},
    [NOTE_CLIENT_VENDOR] =
        {[NOTE_IN_COMPANY] = ANCHOR, [NOTE_IN_TOPIC] = SECOND, [NOTE_IN_MY_COMPANY] = EXTRA},
    [NOTE_RECRUITING] = {[NOTE_IN_SNIPPET] = EXTRA,
                         [NOTE_IN_EVENT] = EXTRA + DETAIL,
                         [NOTE_IN_MUTUAL] = EXTRA,
                         [NOTE_IN_ROLE] = ANCHOR,
                         [NOTE_IN_COMPANY] = SECOND + WHY,
                         [NOTE_IN_TOPIC] = EXTRA + DETAIL + DETAIL},
    [NOTE_COLD] = {[NOTE_IN_TOPIC] = ANCHOR,
                   [NOTE_IN_WORK] = SECOND + WHY,
                   [NOTE_IN_SNIPPET] = SECOND,
                   [NOTE_IN_MUTUAL] = WHY + EXTRA,
                   [NOTE_IN_COMPANY] = EXTRA + DETAIL,
                   [NOTE_IN_SCHOOL] = EXTRA + DETAIL + DETAIL + DETAIL},
    [NOTE_UNKNOWN] = {[NOTE_IN_EVENT] = ANCHOR,
                      [NOTE_IN_MUTUAL] = SECOND + WHY,
                      [NOTE_IN_TOPIC] = SECOND,
                      [NOTE_IN_COMPANY] = WHY + EXTRA,
                      [NOTE_IN_SCHOOL] = EXTRA + DETAIL + DETAIL},
};

static int weight(const struct note_form *form, size_t input)
{
    int own = weights[form->relationship][input];
    if (input == NOTE_IN_RECIPIENT)
        return TOP;
    if (input == NOTE_IN_SENDER)
        return SIGN;
    if (own != 0)
        return own;
    if (input == NOTE_IN_REASON)
        return WHY;
    return input == NOTE_IN_PLACE || input == NOTE_IN_WHEN ? DETAIL : DETAIL / 2 + 50;
}

void note_score_weights(const struct note_form *form, struct note_weights *out)
{
    enum { HALF = 8 };
    int own[HALF + HALF] = {0};
    for (size_t i = 0; i < NOTE_INPUTS; i++)
        own[i] = weight(form, i);
    out->low[0] = out->high[0] = 0;
    /* Each input doubles the sets: those before, and the same with it. */
    for (size_t i = 0; i < HALF; i++)
        for (size_t set = 0, sets = (size_t)1 << i; set < sets; set++) {
            out->low[sets + set] = out->low[set] + own[i];
            out->high[sets + set] = out->high[set] + own[i + HALF];
        }
}

int note_score_variant(const struct note_variant *v)
{
    int cost = v->plain ? -PLAIN : 0;
    if (v->best)
        cost += v->move == NOTE_MOVE_WHOLE ? 2 * BEST : BEST;
    /* What was written by hand as one note has the shape it should have. */
    bool whole = v->best && v->move == NOTE_MOVE_WHOLE;
    return v->sentences > 2 && !whole ? cost - 60 * (v->sentences - 2) : cost;
}

int note_score_stems(uint64_t a, uint64_t b)
{
    return (a & b) == 0 ? 0 : -90 * __builtin_popcountll(a & b);
}

int note_score_pair(const struct note_variant *a, const struct note_variant *b)
{
    return a->last == b->first && !b->joins ? -70 : 0;
}

/* The plateau of the findings: 110 to 180 of 200, 140 to 230 of 300; nothing is won by filling up.
 */
int note_score_length(int units, int limit, bool lean)
{
    int high = limit > NOTE_LIMIT_FREE ? 230 : 180;
    int aim = lean ? high - 60 : high;
    int cost = 0;
    if (units > aim)
        cost -= (units - aim) * 3;
    if (units < 60)
        cost -= (60 - units) * 2;
    return cost;
}

int note_score_preview(int units)
{
    int over = units - NOTE_PREVIEW;
    return over > 0 ? -1100 - (over > 40 ? 80 : over * 2) : 0;
}

int note_score_late(int units)
{
    return units > NOTE_PREVIEW + SLACK ? -LATE : 0;
}

enum note_input note_score_anchor(enum note_relationship relationship)
{
    for (size_t i = 0; i < NOTE_INPUTS; i++)
        if (weights[relationship][i] == ANCHOR)
            return (enum note_input)i;
    return NOTE_INPUTS;
}

uint32_t note_score_ties(enum note_relationship relationship)
{
    uint32_t ties = 1u << NOTE_IN_TOPIC;
    if (note_score_anchor(relationship) != NOTE_INPUTS)
        ties |= 1u << note_score_anchor(relationship);
    if (relationship == NOTE_RECRUITING)
        ties |= 1u << NOTE_IN_COMPANY;
    if (relationship == NOTE_RIVAL)
        ties |= 1u << NOTE_IN_SCHOOL;
    return ties;
}
