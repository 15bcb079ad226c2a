/* note_compose.c - from a form and the phrase bank to the drafts: over-generate, score, choose.
 *
 * Owns: the order of moves in a note, the search, and the choice of two or three different drafts.
 * Must not know: how facts are read, how a phrase is spelled, what a weight is worth.
 */
#include "note_compose.h"
#include "note_gate.h"
#include "note_score.h"
#include "note_text.h"
#include "note_verdict.h"

#include <string.h>

enum {
    PARTS = 192,    /* wordings of one move that are looked at */
    OPENINGS = 56,  /* anchor and specific together */
    PER_SET = 6,    /* openings kept that say the same facts */
    FINALISTS = 24, /* candidates that are written out until one passes the gate */
    USED_LINES = 24,
    JITTER = 130, /* near ties: a style point or two; never as much as a fact */
    AGAIN = 700,  /* the cost of a wording that an earlier draft of the set has */
    AGAIN_SHAPE = 140,
    NEVER = -1000000
};

struct part {
    const struct note_variant *v; /* NULL: nothing stands here */
    int units;                    /* with the space before it */
    uint32_t uses;
    int score;
    uint64_t stems; /* of its words and of the facts in it */
};

struct parts {
    size_t count;
    struct part at[PARTS];
};

struct opening {
    const struct part *a, *s;
    int units, score;
    uint32_t uses;
    uint64_t stems;
};

struct candidate {
    const struct note_variant *v[6]; /* greet, anchor, specific, invite, out, sign */
    int score;
    uint32_t uses;
};

struct search {
    const struct note_bank *bank;
    const struct note_form *form;
    const struct note_facts *facts;
    const struct note_value *values;
    uint32_t fillable; /* bit per slot that has a value */
    struct note_weights weights;
    uint32_t salt;
    bool lean;
    int greeting_units;  /* about what a greeting takes of the preview */
    int first_sentences; /* of the draft before, 0 when there is none */
    bool first_greets;
    size_t used_count;
    uint32_t used[USED_LINES];
    size_t shown; /* drafts of this set so far: their anchor, specific and invitation */
    struct {
        const struct note_variant *v[3];
    } shown_body[NOTE_DRAFTS];
    struct parts greet, a, s, b, c, sign;
    size_t openings;
    struct opening opening[OPENINGS];
    size_t finalists;
    struct candidate finalist[FINALISTS];
    long looked_at;
};

static uint32_t line_of(const struct note_variant *v)
{
    return (uint32_t)v->file << 16 | v->line;
}

/* FNV-1a over the normalised input and the line: the same form gives the same note, two people in
 * the same situation different wordings. */
static int jitter(const struct search *s, const struct note_variant *v)
{
    uint32_t word[3] = {s->facts->hash, line_of(v), s->salt}, hash = 2166136261u;
    for (size_t i = 0; i < 3; i++)
        for (int shift = 0; shift < 32; shift += 8)
            hash = (hash ^ (word[i] >> shift & 255)) * 16777619u;
    hash ^= hash >> 15;
    hash *= 2246822519u;
    return (int)((hash >> 16) % JITTER);
}

static bool was_used(const struct search *s, const struct note_variant *v)
{
    for (size_t i = 0; i < s->used_count; i++)
        if (s->used[i] == line_of(v))
            return true;
    return false;
}

static void gather(struct search *s, enum note_move move, bool again_matters, struct parts *out)
{
    for (size_t i = s->bank->first[move]; i < s->bank->last[move] && out->count < PARTS; i++) {
        const struct note_variant *v = &s->bank->variant[i];
        if ((v->slots & ~s->fillable) != 0 ||
            !note_phrase_fits(v, s->form, s->facts->sayable, s->facts->future))
            continue;
        int units = note_phrase_units(v, s->values) + !v->joins;
        if (units > s->form->limit)
            continue;
        uint64_t stems = 0;
        for (uint32_t rest = v->slots; rest != 0; rest &= rest - 1)
            stems |= s->values[__builtin_ctz(rest)].stems;
        int score = note_score_variant(v) + jitter(s, v) -
                    (again_matters && was_used(s, v) ? AGAIN : 0) +
                    note_score_stems(v->stems, stems);
        out->at[out->count++] = (struct part){v, units, v->uses, score, v->stems | stems};
    }
}

static void gather_all(struct search *s, const enum note_move moves[4])
{
    s->greet.count = s->a.count = s->s.count = s->b.count = s->c.count = s->sign.count = 0;
    gather(s, NOTE_MOVE_GREET, false, &s->greet);
    gather(s, moves[0], true, &s->a);
    if (moves[0] == NOTE_MOVE_ANCHOR) {
        gather(s, NOTE_MOVE_WHOLE, true, &s->a);
        gather(s, moves[1], true, &s->s);
    }
    gather(s, moves[2], true, &s->b);
    if (moves[3] != NOTE_MOVES)
        gather(s, moves[3], false, &s->c);
    gather(s, NOTE_MOVE_SIGN, false, &s->sign);
}

/* Insert into a list sorted by score, best first; the last falls out when it is full. */
static void add_opening(struct search *s, struct opening o)
{
    size_t same = 0, at = s->openings;
    for (size_t i = 0; i < s->openings; i++)
        if (s->opening[i].uses == o.uses && s->opening[i].score >= o.score && ++same == PER_SET)
            return;
    while (at > 0 && s->opening[at - 1].score < o.score)
        at--;
    if (at == OPENINGS)
        return;
    size_t tail = s->openings < OPENINGS ? s->openings : OPENINGS - 1;
    memmove(&s->opening[at + 1], &s->opening[at], (tail - at) * sizeof o);
    s->opening[at] = o;
    s->openings = tail + 1;
}

static void add_candidate(struct search *s, const struct candidate *c)
{
    size_t at = s->finalists;
    while (at > 0 && s->finalist[at - 1].score < c->score)
        at--;
    if (at == FINALISTS)
        return;
    size_t tail = s->finalists < FINALISTS ? s->finalists : FINALISTS - 1;
    memmove(&s->finalist[at + 1], &s->finalist[at], (tail - at) * sizeof *c);
    s->finalist[at] = *c;
    s->finalists = tail + 1;
}

/* Facts of `uses`, with those that stand inside another's words. */
static uint32_t with_contained(const struct search *s, uint32_t uses)
{
    uint32_t all = uses;
    for (uint32_t rest = uses; rest != 0; rest &= rest - 1)
        all |= s->facts->contains[__builtin_ctz(rest)];
    return all;
}

static bool says_twice(const struct search *s, uint32_t a, uint32_t b)
{
    return (with_contained(s, a) & with_contained(s, b) & ~(1u << NOTE_IN_RECIPIENT)) != 0;
}

static bool repeats_itself(const struct search *s, uint32_t uses)
{
    for (uint32_t rest = uses; rest != 0; rest &= rest - 1)
        if ((s->facts->contains[__builtin_ctz(rest)] & uses) != 0)
            return true;
    return false;
}

/* ", and I'd like to" wants a plain statement before it, ", but" one that denies something. */
static bool may_follow(const struct note_variant *before, const struct note_variant *v)
{
    return !v->joins || (before->joinable && before->denies == v->but);
}

/* UTF-16 units up to the end of the anchor's own fact, or of the whole when it has none. */
static int anchor_end(const struct search *s, const struct part *a)
{
    enum note_input anchor = note_score_anchor(s->form->relationship);
    int units = 0;
    for (size_t i = 0; i < a->v->count; i++) {
        const struct note_piece *p = &a->v->piece[i];
        units += p->slot < 0 ? note_length(p->text, p->bytes) : s->values[p->slot].units;
        if (p->slot >= 0 && note_slot_names[p->slot].input == anchor)
            return units;
    }
    return a->units;
}

static void find_openings(struct search *s)
{
    s->openings = 0;
    s->greeting_units = 7 + s->values[NOTE_SLOT_NAME].units;
    for (size_t i = 0; i < s->a.count; i++) {
        const struct part *a = &s->a.at[i];
        if (repeats_itself(s, a->uses))
            continue;
        int preview = note_score_preview(anchor_end(s, a) + s->greeting_units);
        struct opening o = {a,        NULL,
                            a->units, a->score + preview + note_score_facts(&s->weights, a->uses),
                            a->uses,  a->stems};
        add_opening(s, o);
        if (a->v->move == NOTE_MOVE_WHOLE)
            continue;
        for (size_t j = 0; j < s->s.count; j++) {
            const struct part *p = &s->s.at[j];
            if (!may_follow(a->v, p->v) || (p->uses & a->uses) != 0 ||
                a->units + p->units > s->form->limit || says_twice(s, a->uses, p->uses))
                continue;
            uint32_t uses = a->uses | p->uses;
            int style = a->score + p->score / 2 + preview + note_score_stems(a->stems, p->stems) +
                        note_score_pair(a->v, p->v) - 60;
            add_opening(s, (struct opening){a, p, a->units + p->units,
                                            style + note_score_facts(&s->weights, uses), uses,
                                            a->stems | p->stems});
        }
    }
}

static const struct part *best_of(const struct parts *list, int room, uint32_t not_uses)
{
    const struct part *best = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const struct part *p = &list->at[i];
        if (p->units <= room && (p->uses & not_uses) == 0 &&
            (best == NULL || p->score > best->score))
            best = p;
    }
    return best;
}

/* The easy way out that goes with the sentence before it. */
static const struct part *easy_out(const struct search *s, int room,
                                   const struct note_variant *last)
{
    const struct part *best = NULL;
    for (size_t i = 0; i < s->c.count; i++) {
        const struct part *p = &s->c.at[i];
        bool repeats = note_score_stems(last->stems, p->v->stems) < 0;
        if (p->units <= room && !repeats && (!p->v->asked || last->asks) &&
            (best == NULL || p->score > best->score))
            best = p;
    }
    return best;
}

/* A greeting for an opening that does not name the recipient itself: by name where that fits. */
static const struct part *greeting(const struct search *s, int room)
{
    const struct part *best = NULL;
    for (size_t i = 0; i < s->greet.count; i++) {
        const struct part *p = &s->greet.at[i];
        int worth = p->score + note_score_facts(&s->weights, p->uses);
        if (p->units <= room &&
            (best == NULL || worth > best->score + note_score_facts(&s->weights, best->uses)))
            best = p;
    }
    return best;
}

static int sentences_of(const struct candidate *c)
{
    int n = 0;
    for (size_t i = 1; i < 5; i++)
        n += c->v[i] == NULL ? 0 : c->v[i]->sentences;
    return n;
}

static int style_of(const struct search *s, const struct candidate *c, int units)
{
    int sentences = sentences_of(c), mine = 0,
        score = note_score_length(units, s->form->limit, s->lean);
    for (size_t i = 1; i < 5; i++)
        mine += c->v[i] == NULL ? 0 : c->v[i]->i_openings;
    if (sentences > 3)
        score -= 80 * (sentences - 3);
    if (mine * 2 > sentences && sentences > 1)
        score -= 60;
    if (s->first_sentences == sentences)
        score -= AGAIN_SHAPE / 2;
    if (s->used_count > 0 && s->first_greets == (c->v[0] != NULL))
        score -= AGAIN_SHAPE / 4;
    return score;
}

/* Try an opening with an invitation (or none): greeting, easy-out and signature go round it. */
static void consider(struct search *s, const struct opening *o, const struct part *b)
{
    const struct note_variant *last = o->s != NULL ? o->s->v : o->a->v;
    uint32_t uses = o->uses | (b == NULL ? 0 : b->uses);
    int units = o->units + (b == NULL ? 0 : b->units) - 1;
    s->looked_at++;
    if (b != NULL &&
        (!may_follow(last, b->v) || (b->uses & o->uses & ~(1u << NOTE_IN_RECIPIENT)) != 0))
        return;
    if (units > s->form->limit || (b != NULL && says_twice(s, o->uses, b->uses)))
        return;
    bool named = (uses >> NOTE_IN_RECIPIENT & 1) != 0;
    const struct part *greet = named ? NULL : greeting(s, s->form->limit - units);
    if (!named && greet == NULL && s->greet.count > 0)
        return;
    units += greet == NULL ? 0 : greet->units;
    uses |= greet == NULL ? 0 : greet->uses;
    struct candidate c = {{greet == NULL ? NULL : greet->v, o->a->v, o->s == NULL ? NULL : o->s->v,
                           b == NULL ? NULL : b->v, NULL, NULL},
                          0,
                          0};
    int style = o->score - note_score_facts(&s->weights, o->uses);
    if (b != NULL)
        style += b->score + note_score_pair(last, b->v) + note_score_stems(o->stems, b->stems);
    style += greet == NULL ? 0 : greet->score / 2;
    c.uses = uses;
    c.score =
        style + style_of(s, &c, units) + note_score_facts(&s->weights, with_contained(s, uses));
    add_candidate(s, &c);
}

static void search_all(struct search *s, bool needs_b)
{
    s->finalists = 0;
    find_openings(s);
    for (size_t i = 0; i < s->openings; i++) {
        const struct opening *o = &s->opening[i];
        if (o->a->v->move == NOTE_MOVE_WHOLE || !needs_b)
            consider(s, o, NULL);
        for (size_t j = 0; j < s->b.count && o->a->v->move != NOTE_MOVE_WHOLE; j++)
            consider(s, o, &s->b.at[j]);
    }
}

/* A fact inside another's words counts as said when the text really holds it. */
static uint32_t really_said(const struct search *s, uint32_t uses, const char *text)
{
    uint32_t said = uses;
    for (uint32_t rest = with_contained(s, uses) & ~uses; rest != 0; rest &= rest - 1) {
        unsigned input = (unsigned)__builtin_ctz(rest);
        if (note_text_find(text, s->facts->clean[input]) != NULL)
            said |= 1u << input;
    }
    return said;
}

static bool write_candidate(const struct search *s, const struct candidate *c,
                            struct note_draft *draft)
{
    size_t n = 0;
    for (size_t i = 0; i < 6; i++) {
        if (c->v[i] == NULL)
            continue;
        if (n > 0)
            draft->text[n++] = ' ';
        bool low = n >= 2 && draft->text[n - 2] == ',';
        if (!note_phrase_write(c->v[i], s->values, low, draft->text, sizeof draft->text, &n))
            return false;
    }
    draft->text[n] = '\0';
    n = note_text_tidy(draft->text);
    draft->length = note_length(draft->text, n);
    draft->uses = 0;
    for (size_t i = 0; i < 6; i++)
        draft->uses |= c->v[i] == NULL ? 0 : c->v[i]->uses;
    draft->uses = really_said(s, draft->uses, draft->text) & s->facts->given;
    draft->omitted = s->facts->given & ~draft->uses;
    return draft->length <= s->form->limit && draft->length > 0;
}

/* Add what is worth adding and fits: an easy way out for strangers, then the signature. */
static void finish(const struct search *s, struct candidate *c, struct note_draft *draft)
{
    int high = s->form->limit > NOTE_LIMIT_FREE ? 240 : 190;
    struct candidate with = *c;
    struct note_draft longer;
    const struct note_variant *last = c->v[3] != NULL   ? c->v[3]
                                      : c->v[2] != NULL ? c->v[2]
                                                        : c->v[1];
    const struct part *out =
        last->soft && !last->asks ? NULL : easy_out(s, high - draft->length, last);
    if (out != NULL && sentences_of(c) < 4) {
        with.v[4] = out->v;
        if (write_candidate(s, &with, &longer) && note_gate_check(longer.text) == NULL) {
            *draft = longer;
            *c = with;
        }
    }
    with = *c;
    const struct part *sign = best_of(&s->sign, s->form->limit - 4 - draft->length, draft->uses);
    if (sign == NULL)
        return;
    with.v[5] = sign->v;
    if (write_candidate(s, &with, &longer) && note_gate_check(longer.text) == NULL) {
        *draft = longer;
        *c = with;
    }
}

static void remember(struct search *s, const struct candidate *c)
{
    for (size_t i = 1; i < 4; i++)
        if (c->v[i] != NULL && s->used_count < USED_LINES)
            s->used[s->used_count++] = line_of(c->v[i]);
    memcpy(&s->shown_body[s->shown++], &c->v[1], sizeof s->shown_body[0]);
    s->first_sentences = sentences_of(c);
    s->first_greets = c->v[0] != NULL;
}

/* A draft whose body an earlier one of the set has, whatever its greeting, is no further draft. */
static bool is_new(const struct search *s, const struct candidate *c)
{
    for (size_t i = 0; i < s->shown; i++)
        if (memcmp(&s->shown_body[i], &c->v[1], sizeof s->shown_body[i]) == 0)
            return false;
    return true;
}

/* The best candidate that passes the gate; its score, or NEVER. */
static int choose(struct search *s, struct note_draft *draft, struct candidate *chosen)
{
    for (int strict = 1; strict >= 0; strict--)
        for (size_t i = 0; i < s->finalists; i++) {
            *chosen = s->finalist[i];
            if (!is_new(s, chosen) || !write_candidate(s, chosen, draft) ||
                (strict && note_gate_check(draft->text) != NULL))
                continue;
            finish(s, chosen, draft);
            return s->finalist[i].score;
        }
    return NEVER;
}

static const enum note_move moves_of[4][4] = {
    {NOTE_MOVE_ANCHOR, NOTE_MOVE_SPECIFIC, NOTE_MOVE_INVITE, NOTE_MOVE_OUT},
    {NOTE_MOVE_THANK, NOTE_MOVE_SPECIFIC, NOTE_MOVE_ASK, NOTE_MOVE_OPEN},
    {NOTE_MOVE_THANK, NOTE_MOVE_SPECIFIC, NOTE_MOVE_ACCEPT, NOTE_MOVES},
    {NOTE_MOVE_THANK, NOTE_MOVE_SPECIFIC, NOTE_MOVE_DECLINE, NOTE_MOVES},
};

static int attempt(struct search *s, const enum note_move moves[4], int form,
                   struct note_draft *draft, struct candidate *chosen)
{
    s->values = s->facts->slot[form];
    s->fillable = 0;
    for (unsigned i = 0; i < NOTE_SLOTS; i++)
        s->fillable |= s->values[i].text == NULL ? 0 : 1u << i;
    gather_all(s, moves);
    search_all(s, true);
    return choose(s, draft, chosen);
}

/* One draft: with the facts in full, or with their short forms when that gets more of them in. */
static bool draft_one(struct search *s, size_t which, struct note_draft *draft)
{
    const enum note_move *moves = moves_of[s->form->direction == NOTE_REPLY ? which + 1 : 0];
    struct candidate full, brief;
    struct note_draft shorter;
    s->lean = which == 2;
    int score = attempt(s, moves, 0, draft, &full);
    bool complete =
        score != NEVER &&
        note_score_facts(&s->weights, s->facts->sayable & ~draft->uses) < NOTE_SCORE_MATTERS;
    if (!complete) {
        int other = attempt(s, moves, 1, &shorter, &brief);
        if (other > score + NOTE_SCORE_MATTERS / 2) {
            *draft = shorter;
            full = brief;
            score = other;
        }
    }
    if (score != NEVER)
        remember(s, &full);
    return score != NEVER;
}

static void draft_set(struct search *s, struct note_set *out)
{
    out->count = 0;
    s->shown = 0;
    s->first_sentences = 0;
    for (size_t which = 0; which < NOTE_DRAFTS; which++) {
        struct note_draft *draft = &out->draft[out->count];
        if (draft_one(s, which, draft))
            out->count++;
    }
}

/* No bank this program accepts gets here; a caller who hands over an empty one still gets a note.
 */
static void last_resort(const struct search *s, struct note_set *out)
{
    static const char text[] = "Hello, I would be glad to connect.";
    memcpy(out->draft[0].text, text, sizeof text);
    out->draft[0].length = (int)sizeof text - 1;
    out->draft[0].omitted = s->facts->given;
    out->count = 1;
}

long note_compose(const struct note_bank *bank, const struct note_form *form,
                  const struct note_facts *facts, struct note_set *out)
{
    struct search s;
    memset(out, 0, sizeof *out);
    s.bank = bank;
    s.form = form;
    s.facts = facts;
    s.looked_at = 0;
    s.used_count = 0;
    note_score_weights(form, &s.weights);
    /* Set k follows the sets before it, so that no two of them share their wordings; after eight a
     * new salt starts over. */
    s.salt = form->variant / 8;
    for (unsigned k = 0; k <= form->variant % 8; k++) {
        s.used_count = s.used_count > USED_LINES / 2 ? 0 : s.used_count;
        draft_set(&s, out);
    }
    if (out->count == 0)
        last_resort(&s, out);
    out->verdict = note_verdict_of(form, facts->sayable);
    out->advice = note_verdict_advice(bank, form, out->verdict, facts->sayable, facts->future);
    return s.looked_at;
}

void note_draft(const struct note_bank *bank, const struct note_form *form, struct note_set *out)
{
    struct note_facts facts;
    note_facts_read(form, &facts);
    (void)note_compose(bank, form, &facts, out);
}
