/* note_search.c - see note_search.h. The work is bounded: each wording is filled in once, the best
 * few of each move are paired by lengths and bit sets alone, and only finalists are ever written
 * out. */
#include "note_search.h"

#include <string.h>

enum {
    KEPT_LAST = 12,     /* of wholes and of openings: all 28 gave one other draft in 2,880 */
    AGAIN_SHAPE = 140,  /* as many sentences as the draft before */
    TWO_CALLS = 2000,   /* more than one exclamation mark */
    CHEERFUL_NO = 1200, /* an exclamation mark before a refusal */
    UNASKED = 200,      /* connecting is the ask: a note without it leaves one wondering */
    TWO_MOVES = 110     /* a specific that is a sentence of its own reads as mail-merge */
};

/* A list shows where an invitation begins; a reply is read whole. */
static int preview(const struct note_search *s, int units)
{
    return s->form->direction == NOTE_SEND ? note_score_preview(units) : 0;
}

/* Everything that says who the sender is ends past what a list shows, the anchor itself being one
 * of those. `tie_end`: where the first of them ends, 0 when there is none. */
static int late(const struct note_search *s, uint32_t uses, int tie_end)
{
    if ((uses & s->anchor_bit) == 0)
        return 0;
    return note_score_late(tie_end + s->greeting_units);
}

/* Where the first tie ends in a wording that begins after `before` units; 0 when it has none. */
static int tie_end(const struct note_part *p, int before)
{
    return p->tied ? before + p->anchor_end : 0;
}

/* What its facts are worth: with it a wording is compared with others of its move before it is
 * paired. The same for every draft of the set. */
static void weigh(struct note_search *s, struct note_parts *list, bool opens)
{
    for (size_t i = 0; i < list->count; i++) {
        struct note_part *p = &list->at[i];
        int cost = opens ? late(s, p->uses, tie_end(p, 0)) : 0;
        p->facts = cost + note_score_facts(&s->weights, p->all_uses);
    }
}

static void clear(struct note_parts *list, size_t most)
{
    list->count = 0;
    list->ranked = SIZE_MAX;
    list->best.most = most;
}

void note_search_gather(struct note_search *s, const enum note_move moves[4], int form)
{
    s->values = s->facts->slot[form];
    s->moves = moves;
    s->fillable = 0;
    enum note_input anchor = note_score_anchor(s->form->relationship);
    bool sent = s->form->direction == NOTE_SEND && anchor != NOTE_INPUTS;
    s->anchor_bit = sent ? 1u << anchor : 0;
    for (unsigned i = 0; i < NOTE_SLOTS; i++)
        s->fillable |= s->values[i].text == NULL ? 0 : NOTE_SLOT_BIT(i);
    for (size_t i = 0; i < NOTE_PLACES; i++)
        clear(&s->part[i], NOTE_KEPT);
    clear(&s->wholes, KEPT_LAST);
    note_gather_begin(s);
    note_gather(s, NOTE_MOVE_GREET, &s->part[NOTE_GREET]);
    note_gather(s, moves[0], &s->part[NOTE_ANCHOR]);
    if (moves[0] == NOTE_MOVE_ANCHOR) {
        note_gather(s, NOTE_MOVE_WHOLE, &s->wholes);
        note_gather(s, moves[1], &s->part[NOTE_SPECIFIC]);
    }
    note_gather(s, moves[2], &s->part[NOTE_INVITE]);
    if (moves[3] != NOTE_MOVES)
        note_gather(s, moves[3], &s->part[NOTE_OUT]);
    note_gather(s, NOTE_MOVE_SIGN, &s->part[NOTE_SIGN]);
    note_greeting_begin(s);
    /* "Dear", a name and a comma; or "Hello, it's", who writes and a stop. */
    s->greeting_units = s->values[NOTE_SLOT_NAME].text != NULL
                            ? 7 + s->values[NOTE_SLOT_NAME].units
                            : (s->greeting == NULL ? 10 : s->greeting->units);
    weigh(s, &s->wholes, true);
    weigh(s, &s->part[NOTE_ANCHOR], true);
    weigh(s, &s->part[NOTE_SPECIFIC], false);
    weigh(s, &s->part[NOTE_INVITE], false);
}

/* What takes the place of the last, when all are taken, takes its memory too. */
static void add_opening(struct note_search *s, const struct note_opening *o, int score)
{
    struct note_best *best = &s->openings;
    if (note_best_is_beyond(best, score))
        return;
    uint16_t at = best->count < best->most ? (uint16_t)best->count : best->row[best->most - 1].at;
    uint32_t likeness = o->uses | (uint32_t)o->a->v->move << NOTE_INPUTS;
    if (note_best_add(best, (struct note_row){score, (uint16_t)o->units, at}, likeness))
        s->opening[at] = *o;
}

/* Is a fact said on both sides? */
static bool says_twice(uint32_t a, uint32_t b)
{
    return (a & b & ~(1u << NOTE_IN_RECIPIENT)) != 0;
}

static void add_pair(struct note_search *s, const struct note_opening *alone,
                     const struct note_part *p)
{
    const struct note_part *a = alone->a;
    if ((a->allows & p->wants) == 0 || says_twice(a->all_uses, p->all_uses) ||
        a->units + p->units > s->form->limit)
        return;
    int style = alone->style + p->score / 2 - TWO_MOVES;
    uint32_t all_uses = alone->all_uses | p->all_uses;
    int facts = note_score_facts(&s->weights, all_uses);
    /* Nothing below adds to this. */
    if (note_best_is_beyond(&s->openings, style + facts))
        return;
    struct note_opening o = *alone;
    o.s = p;
    o.units += p->units;
    o.allows = p->allows;
    o.uses |= p->uses;
    o.all_uses = all_uses;
    o.style = style + note_score_stems(a->stems, p->stems) + note_score_pair(a->v, p->v);
    o.stems |= p->stems;
    if (o.tie_end == 0)
        o.tie_end = tie_end(p, a->units);
    add_opening(s, &o, o.style + late(s, o.uses, o.tie_end) + facts);
}

/* What the specifics from each place on can add at most: where that is too little, the rest need
 * no look. */
static void find_gains(const struct note_parts *list, int *gain)
{
    int most = 0;
    for (size_t j = list->best.count; j-- > 0; gain[j] = most) {
        const struct note_part *p = &list->at[list->best.row[j].at];
        int own = p->score / 2 - TWO_MOVES + p->facts;
        most = j + 1 == list->best.count || own > most ? own : most;
    }
}

/* An opening without a specific. */
static struct note_opening alone(const struct note_search *s, const struct note_part *a)
{
    /* One wording for the whole note draws one lot where two draw two, and the better of many
     * pairs wins: it gets the difference. */
    int whole = a->v->move == NOTE_MOVE_WHOLE ? NOTE_JITTER * 5 / 8 : 0;
    int style = a->score + whole + preview(s, a->anchor_end + s->greeting_units);
    return (struct note_opening){a,       NULL,        a->units, style, a->allows, tie_end(a, 0),
                                 a->uses, a->all_uses, a->stems};
}

static void open_with(struct note_search *s, const struct note_part *a, const int *gain)
{
    const struct note_parts *specifics = &s->part[NOTE_SPECIFIC];
    int facts = note_score_facts(&s->weights, a->all_uses);
    struct note_opening o = alone(s, a);
    add_opening(s, &o, o.style + late(s, a->uses, o.tie_end) + facts);
    for (size_t j = 0; j < specifics->best.count; j++) {
        if (note_best_is_beyond(&s->openings, o.style + facts + gain[j]))
            break;
        add_pair(s, &o, &specifics->at[specifics->best.row[j].at]);
    }
}

static void find_openings(struct note_search *s)
{
    const struct note_parts *anchors = &s->part[NOTE_ANCHOR];
    int gain[NOTE_KEPT];
    find_gains(&s->part[NOTE_SPECIFIC], gain);
    note_best_clear(&s->openings, KEPT_LAST);
    for (size_t i = 0; i < anchors->best.count; i++)
        open_with(s, &anchors->at[anchors->best.row[i].at], gain);
}

int note_search_sentences(const struct note_candidate *c)
{
    int n = 0;
    for (size_t i = NOTE_ANCHOR; i <= NOTE_OUT; i++)
        n += c->v[i] == NULL ? 0 : c->v[i]->sentences;
    return n;
}

static int style_of(const struct note_search *s, const struct note_candidate *c)
{
    int score = 0, sentences = note_search_sentences(c), mine = 0, calls = 0;
    bool invites = s->form->direction == NOTE_REPLY;
    for (size_t i = NOTE_ANCHOR; i <= NOTE_INVITE; i++) {
        mine += c->v[i] == NULL ? 0 : c->v[i]->i_openings;
        invites = invites || (c->v[i] != NULL && c->v[i]->invites);
        calls += c->v[i] != NULL && c->v[i]->exclaims;
    }
    if (calls > 1)
        score -= TWO_CALLS;
    if (calls > 0 && c->v[NOTE_INVITE] != NULL && c->v[NOTE_INVITE]->move == NOTE_MOVE_DECLINE)
        score -= CHEERFUL_NO;
    if (!invites)
        score -= UNASKED;
    if (sentences > 3)
        score -= 80 * (sentences - 3);
    const struct note_variant *a = c->v[NOTE_ANCHOR];
    bool by_hand = a != NULL && a->best && a->move == NOTE_MOVE_WHOLE;
    if (mine * 2 > sentences && sentences > 1 && !by_hand)
        score -= 60;
    if (s->sentences_before == sentences)
        score -= AGAIN_SHAPE / 2;
    if (s->sentences_before != 0 && s->greeted_before == (c->v[NOTE_GREET] != NULL))
        score -= AGAIN_SHAPE / 4;
    return score;
}

static void add_finalist(struct note_search *s, const struct note_candidate *c)
{
    size_t at = s->finalists;
    while (at > 0 && s->finalist[at - 1].score < c->score)
        at--;
    if (at == NOTE_FINALISTS)
        return;
    size_t tail = s->finalists < NOTE_FINALISTS ? s->finalists : NOTE_FINALISTS - 1;
    memmove(&s->finalist[at + 1], &s->finalist[at], (tail - at) * sizeof *c);
    s->finalist[at] = *c;
    s->finalists = tail + 1;
}

static int worst_finalist(const struct note_search *s)
{
    return s->finalists < NOTE_FINALISTS ? -1000000 : s->finalist[NOTE_FINALISTS - 1].score;
}

/* Greet and score one opening with an invitation (NULL: none). `style` and `uses` are of both. */
static void consider(struct note_search *s, const struct note_opening *o, const struct note_part *b,
                     int style, uint32_t uses)
{
    int units = o->units + (b == NULL ? 0 : b->units) - 1;
    const struct note_part *greet = NULL;
    if ((uses >> NOTE_IN_RECIPIENT & 1) == 0) {
        greet = note_greeting(s, s->form->limit - units, uses);
        if (greet == NULL)
            return;
        units += greet->units;
        uses |= greet->uses;
        style += greet->merit / 2;
    }
    style +=
        note_score_facts(&s->weights, uses) + note_score_length(units, s->form->limit, s->lean);
    if (style <= worst_finalist(s)) /* what follows only takes away */
        return;
    struct note_candidate c = {{greet == NULL ? NULL : greet->v, o->a->v,
                                o->s == NULL ? NULL : o->s->v, b == NULL ? NULL : b->v, NULL, NULL},
                               0};
    c.score = style + style_of(s, &c);
    add_finalist(s, &c);
}

static void pair_with_invitations(struct note_search *s, const struct note_opening *o)
{
    const struct note_parts *list = &s->part[NOTE_INVITE];
    const struct note_variant *last = o->s != NULL ? o->s->v : o->a->v;
    const uint32_t named = s->facts->sayable & 1u << NOTE_IN_RECIPIENT;
    const int gain = (o->all_uses >> NOTE_IN_RECIPIENT & 1) != 0 ? 0 : s->greeting_gain;
    int room = s->form->limit + 1 - o->units, own_late = late(s, o->uses, o->tie_end);
    int at_best = o->style + note_score_facts(&s->weights, o->all_uses | named) + gain;
    for (size_t i = 0; i < list->best.count; i++) {
        /* Not even with the best greeting and perfect style among the finalists, and so none of
         * those behind it: no need to look. */
        if (at_best + list->best.row[i].rank <= worst_finalist(s))
            break;
        const struct note_part *b = &list->at[list->best.row[i].at];
        s->looked_at++;
        if (b->units > room || says_twice(o->all_uses, b->all_uses) || (o->allows & b->wants) == 0)
            continue;
        uint32_t uses = o->all_uses | b->all_uses;
        int style = o->style + b->score;
        if (style + note_score_facts(&s->weights, uses | named) + gain <= worst_finalist(s))
            continue;
        style += note_score_pair(last, b->v) + note_score_stems(o->stems, b->stems) + own_late;
        int tie = o->tie_end == 0 ? tie_end(b, o->units) : o->tie_end;
        consider(s, o, b, style + late(s, uses & ~o->all_uses, tie), uses);
    }
}

/* Wordings that are a note by themselves wait for no invitation. */
static void consider_wholes(struct note_search *s)
{
    for (size_t i = 0; i < s->wholes.best.count; i++) {
        struct note_opening o = alone(s, &s->wholes.at[s->wholes.best.row[i].at]);
        consider(s, &o, NULL, o.style + late(s, o.uses, o.tie_end), o.all_uses);
    }
}

void note_search_run(struct note_search *s)
{
    note_search_rank(s, &s->wholes, true);
    note_search_rank(s, &s->part[NOTE_ANCHOR], true);
    note_search_rank(s, &s->part[NOTE_SPECIFIC], false);
    note_search_rank(s, &s->part[NOTE_INVITE], false);
    s->finalists = 0;
    consider_wholes(s);
    find_openings(s);
    for (size_t i = 0; i < s->openings.count; i++)
        pair_with_invitations(s, &s->opening[s->openings.row[i].at]);
}

const struct note_part *note_search_out(const struct note_search *s, int room,
                                        const struct note_variant *last, uint32_t not_uses)
{
    const struct note_parts *list = &s->part[NOTE_OUT];
    const uint64_t once = NOTE_SLOT_BIT(NOTE_SLOT_ONCE);
    const struct note_part *best = NULL;
    int most = 0;
    for (size_t i = 0; i < list->count; i++) {
        const struct note_part *p = &list->at[i];
        /* "I only add people I know ... once I can place you": a rule is told once. */
        if ((p->v->slots & once) != 0 && (not_uses >> NOTE_IN_REASON & 1) != 0)
            continue;
        bool fits = p->units <= room && note_score_stems(last->stems, p->v->stems) == 0 &&
                    (!p->v->asked || last->asks) && note_search_again(s, p->line) == 0 &&
                    !says_twice(p->all_uses, not_uses);
        int worth = p->merit + note_score_facts(&s->weights, p->all_uses);
        if (!fits || (best != NULL && worth <= most))
            continue;
        best = p;
        most = worth;
    }
    return best;
}

const struct note_part *note_search_sign(const struct note_search *s, int room, uint32_t not_uses)
{
    const struct note_parts *list = &s->part[NOTE_SIGN];
    const struct note_part *best = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const struct note_part *p = &list->at[i];
        if (p->units <= room && (p->uses & not_uses) == 0 &&
            (best == NULL || p->merit > best->merit))
            best = p;
    }
    return best;
}
