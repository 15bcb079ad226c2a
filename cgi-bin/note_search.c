/* note_search.c - see note_search.h. The work is bounded: each wording is filled in once, the best
 * few of each move are paired by lengths and bit sets alone, and only finalists are ever written
 * out. */
#include "note_search.h"

#include <string.h>

enum {
    PER_SET = 4,       /* wordings and openings kept that say the same facts */
    AGAIN = 900,       /* a wording that an earlier draft has */
    ONCE_MORE = 60,    /* ... and each time more; with it, less than any fact that matters */
    AGAIN_SHAPE = 140, /* as many sentences as the draft before */
    TWO_CALLS = 2000,  /* more than one exclamation mark */
    UNASKED = 200,     /* connecting is the ask: a note without it leaves one wondering */
    TWO_MOVES = 110    /* a specific that is a sentence of its own reads as mail-merge */
};

static uint64_t mark_of(uint32_t line)
{
    return UINT64_C(1) << (line % 64);
}

void note_search_remember(struct note_search *s, const struct note_variant *v)
{
    uint32_t line = note_search_line(v);
    if (s->used_count == NOTE_USED_LINES)
        return;
    s->used[s->used_count++] = line;
    s->used_marks |= mark_of(line);
}

/* What it costs that earlier drafts have this line: more each time, but never as much as a fact
 * that matters. */
static int again(const struct note_search *s, const struct note_variant *v)
{
    uint32_t line = note_search_line(v);
    int times = 0;
    if ((s->used_marks & mark_of(line)) == 0)
        return 0;
    for (size_t i = 0; i < s->used_count; i++)
        times += s->used[i] == line;
    return times == 0 ? 0 : AGAIN + (times < 4 ? times : 4) * ONCE_MORE;
}

/* A list shows where an invitation begins; a reply is read whole. */
static int preview(const struct note_search *s, int units)
{
    return s->form->direction == NOTE_SEND ? note_score_preview(units) : 0;
}

/* Everything that says who the sender is ends past what a list shows, the anchor itself being one
 * of those. `tie_end`: where the first of them ends, 0 when there is none. */
static int late(const struct note_search *s, uint32_t uses, int tie_end)
{
    if (s->form->direction != NOTE_SEND || s->anchor == NOTE_INPUTS || (uses >> s->anchor & 1) == 0)
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
static void weigh(struct note_search *s, enum note_place place)
{
    struct note_parts *list = &s->part[place];
    for (size_t i = 0; i < list->count; i++) {
        struct note_part *p = &list->at[i];
        int cost = place == NOTE_ANCHOR ? late(s, p->uses, tie_end(p, 0)) : 0;
        p->facts = cost + note_score_facts(&s->weights, p->all_uses);
    }
}

void note_search_gather(struct note_search *s, const enum note_move moves[4], int form)
{
    s->values = s->facts->slot[form];
    s->moves = moves;
    s->fillable = 0;
    s->anchor = note_score_anchor(s->form->relationship);
    for (unsigned i = 0; i < NOTE_SLOTS; i++)
        s->fillable |= s->values[i].text == NULL ? 0 : NOTE_SLOT_BIT(i);
    for (size_t i = 0; i < NOTE_PLACES; i++)
        s->part[i].count = 0;
    note_gather(s, NOTE_MOVE_GREET, &s->part[NOTE_GREET]);
    note_gather(s, moves[0], &s->part[NOTE_ANCHOR]);
    if (moves[0] == NOTE_MOVE_ANCHOR) {
        note_gather(s, NOTE_MOVE_WHOLE, &s->part[NOTE_ANCHOR]);
        note_gather(s, moves[1], &s->part[NOTE_SPECIFIC]);
    }
    note_gather(s, moves[2], &s->part[NOTE_INVITE]);
    if (moves[3] != NOTE_MOVES)
        note_gather(s, moves[3], &s->part[NOTE_OUT]);
    note_gather(s, NOTE_MOVE_SIGN, &s->part[NOTE_SIGN]);
    s->greeting_units = 7 + s->values[NOTE_SLOT_NAME].units;
    weigh(s, NOTE_ANCHOR);
    weigh(s, NOTE_SPECIFIC);
    weigh(s, NOTE_INVITE);
}

/* May one more wording with these facts be kept beside the better ones that are? */
static bool is_one_too_many(const struct note_parts *list, const struct note_part *p, size_t at)
{
    size_t same = 0;
    bool shortest =
        true; /* the shortest stays: with a long fact only it may leave room for the rest */
    for (size_t i = 0; i < at; i++) {
        const struct note_part *q = &list->at[list->order[i]];
        /* A whole takes no invitation: it must not crowd out what does. */
        bool alike = q->uses == p->uses && q->v->joins == p->v->joins && q->v->but == p->v->but &&
                     q->v->move == p->v->move;
        same += alike;
        shortest = shortest && !(alike && q->units <= p->units);
    }
    return same >= PER_SET && !shortest;
}

/* Keep the best of a move, in order, for the draft at hand. */
static void keep_best(struct note_search *s, struct note_parts *list)
{
    int ranks[NOTE_KEPT];
    list->kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        struct note_part *p = &list->at[i];
        p->score = p->merit - again(s, p->v);
        int own = p->score + p->facts;
        size_t at = list->kept;
        while (at > 0 && ranks[at - 1] < own)
            at--;
        if (at == NOTE_KEPT || is_one_too_many(list, p, at))
            continue;
        size_t tail = list->kept < NOTE_KEPT ? list->kept : NOTE_KEPT - 1;
        memmove(&list->order[at + 1], &list->order[at], (tail - at) * sizeof list->order[0]);
        memmove(&ranks[at + 1], &ranks[at], (tail - at) * sizeof ranks[0]);
        list->order[at] = (uint16_t)i;
        ranks[at] = own;
        list->kept = tail + 1;
    }
}

static void add_opening(struct note_search *s, const struct note_opening *o)
{
    size_t at = s->openings, same = 0;
    if (at == NOTE_KEPT && s->opening[at - 1].score >= o->score)
        return;
    while (at > 0 && s->opening[at - 1].score < o->score)
        at--;
    bool shortest = true;
    for (size_t i = 0; i < at; i++) {
        bool alike = s->opening[i].uses == o->uses && s->opening[i].a->v->move == o->a->v->move;
        same += alike;
        shortest = shortest && !(alike && s->opening[i].units <= o->units);
    }
    if ((same >= PER_SET && !shortest) || at == NOTE_KEPT)
        return;
    size_t tail = s->openings < NOTE_KEPT ? s->openings : NOTE_KEPT - 1;
    memmove(&s->opening[at + 1], &s->opening[at], (tail - at) * sizeof *o);
    s->opening[at] = *o;
    s->openings = tail + 1;
}

/* ", and I'd like to" wants a plain statement before it, ", but" one that denies something. */
static bool may_follow(const struct note_variant *before, const struct note_variant *v)
{
    return !v->joins || (before->joinable && before->denies == v->but);
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
    if (!may_follow(a->v, p->v) || says_twice(a->all_uses, p->all_uses) ||
        a->units + p->units > s->form->limit)
        return;
    int style = alone->style + p->score / 2 - TWO_MOVES;
    uint32_t all_uses = alone->all_uses | p->all_uses;
    /* Nothing below adds to this: what is last already stays ahead of it. */
    if (s->openings == NOTE_KEPT &&
        s->opening[NOTE_KEPT - 1].score >= style + note_score_facts(&s->weights, all_uses))
        return;
    struct note_opening o = *alone;
    o.s = p;
    o.units += p->units;
    o.uses |= p->uses;
    o.all_uses = all_uses;
    o.style = style + note_score_stems(a->stems, p->stems) + note_score_pair(a->v, p->v);
    o.stems |= p->stems;
    if (o.tie_end == 0)
        o.tie_end = tie_end(p, a->units);
    o.score = o.style + late(s, o.uses, o.tie_end) + note_score_facts(&s->weights, o.all_uses);
    add_opening(s, &o);
}

static void find_openings(struct note_search *s)
{
    const struct note_parts *anchors = &s->part[NOTE_ANCHOR], *specifics = &s->part[NOTE_SPECIFIC];
    s->openings = 0;
    for (size_t i = 0; i < anchors->kept; i++) {
        const struct note_part *a = &anchors->at[anchors->order[i]];
        /* One wording for the whole note draws one lot where two draw two, and the better of many
         * pairs wins: it gets the difference. */
        int whole = a->v->move == NOTE_MOVE_WHOLE ? NOTE_JITTER / 2 : 0;
        int style = a->score + whole + preview(s, a->anchor_end + s->greeting_units);
        int tie = tie_end(a, 0);
        int score = style + late(s, a->uses, tie) + note_score_facts(&s->weights, a->all_uses);
        struct note_opening o = {a,   NULL,    a->units,    score,   style,
                                 tie, a->uses, a->all_uses, a->stems};
        add_opening(s, &o);
        for (size_t j = 0; j < specifics->kept && a->v->move != NOTE_MOVE_WHOLE; j++)
            add_pair(s, &o, &specifics->at[specifics->order[j]]);
    }
}

/* A greeting for an opening that does not name the recipient itself: by name where that fits. */
static const struct note_part *greeting(const struct note_search *s, int room)
{
    const struct note_parts *list = &s->part[NOTE_GREET];
    const struct note_part *best = NULL;
    int most = 0;
    for (size_t i = 0; i < list->count; i++) {
        const struct note_part *p = &list->at[i];
        int worth = p->merit + note_score_facts(&s->weights, p->uses);
        if (p->units > room || (best != NULL && worth <= most))
            continue;
        best = p;
        most = worth;
    }
    return best;
}

int note_search_sentences(const struct note_candidate *c)
{
    int n = 0;
    for (size_t i = NOTE_ANCHOR; i <= NOTE_OUT; i++)
        n += c->v[i] == NULL ? 0 : c->v[i]->sentences;
    return n;
}

static int style_of(const struct note_search *s, const struct note_candidate *c, int units)
{
    int sentences = note_search_sentences(c), mine = 0, calls = 0;
    int score = note_score_length(units, s->form->limit, s->lean);
    bool invites = s->form->direction == NOTE_REPLY;
    for (size_t i = NOTE_ANCHOR; i <= NOTE_INVITE; i++) {
        mine += c->v[i] == NULL ? 0 : c->v[i]->i_openings;
        invites = invites || (c->v[i] != NULL && c->v[i]->invites);
        calls += c->v[i] != NULL && c->v[i]->exclaims;
    }
    if (calls > 1)
        score -= TWO_CALLS;
    if (!invites)
        score -= UNASKED;
    if (sentences > 3)
        score -= 80 * (sentences - 3);
    if (mine * 2 > sentences && sentences > 1)
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
        greet = greeting(s, s->form->limit - units);
        if (greet == NULL)
            return;
        units += greet->units;
        uses |= greet->uses;
        style += greet->merit / 2;
    }
    struct note_candidate c = {{greet == NULL ? NULL : greet->v, o->a->v,
                                o->s == NULL ? NULL : o->s->v, b == NULL ? NULL : b->v, NULL, NULL},
                               0};
    c.score = style + style_of(s, &c, units) + note_score_facts(&s->weights, uses);
    add_finalist(s, &c);
}

static void pair_with_invitations(struct note_search *s, const struct note_opening *o)
{
    const struct note_parts *list = &s->part[NOTE_INVITE];
    const struct note_variant *last = o->s != NULL ? o->s->v : o->a->v;
    int room = s->form->limit + 1 - o->units;
    for (size_t i = 0; i < list->kept; i++) {
        const struct note_part *b = &list->at[list->order[i]];
        s->looked_at++;
        if (b->units > room || says_twice(o->all_uses, b->all_uses) || !may_follow(last, b->v))
            continue;
        uint32_t uses = o->all_uses | b->all_uses;
        int style = o->style + b->score;
        /* Not even with a named greeting and perfect style among the finalists: no need to look. */
        uint32_t at_best = uses | (s->facts->sayable & 1u << NOTE_IN_RECIPIENT);
        if (style + note_score_facts(&s->weights, at_best) + NOTE_JITTER <= worst_finalist(s))
            continue;
        style += note_score_pair(last, b->v) + note_score_stems(o->stems, b->stems);
        int tie = o->tie_end == 0 ? tie_end(b, o->units) : o->tie_end;
        style += late(s, uses & ~o->all_uses, tie) + late(s, o->uses, o->tie_end);
        consider(s, o, b, style, uses);
    }
}

void note_search_run(struct note_search *s)
{
    keep_best(s, &s->part[NOTE_ANCHOR]);
    keep_best(s, &s->part[NOTE_SPECIFIC]);
    keep_best(s, &s->part[NOTE_INVITE]);
    find_openings(s);
    s->finalists = 0;
    for (size_t i = 0; i < s->openings; i++) {
        const struct note_opening *o = &s->opening[i];
        if (o->a->v->move == NOTE_MOVE_WHOLE)
            consider(s, o, NULL, o->style + late(s, o->uses, o->tie_end), o->all_uses);
        else
            pair_with_invitations(s, o);
    }
}

const struct note_part *note_search_out(const struct note_search *s, int room,
                                        const struct note_variant *last, uint32_t not_uses)
{
    const struct note_parts *list = &s->part[NOTE_OUT];
    const struct note_part *best = NULL;
    int most = 0;
    for (size_t i = 0; i < list->count; i++) {
        const struct note_part *p = &list->at[i];
        bool fits = p->units <= room && note_score_stems(last->stems, p->v->stems) == 0 &&
                    (!p->v->asked || last->asks) && again(s, p->v) == 0 &&
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
