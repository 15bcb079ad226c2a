/* note_gather.c - the wordings of one move that can stand in this note, each filled in once.
 *
 * Owns: which wordings fit, and what each is worth by itself: its length, its words, its lot.
 * Must not know: how wordings are paired.
 */
#include "note_search.h"

#define PRIME UINT32_C(16777619)

/* FNV-1a over the four bytes of a word, the lowest first. Most words end in bytes that are 0, each
 * of which only multiplies: that is done at once. */
static uint32_t fnv(uint32_t hash, uint32_t word)
{
    static const uint32_t prime = PRIME, powers[] = {1, PRIME, PRIME * PRIME, PRIME * PRIME * PRIME,
                                                     PRIME * PRIME * PRIME * PRIME};
    size_t left = sizeof word;
    for (; word != 0; word >>= 8, left--)
        hash = (hash ^ (word & 255)) * prime;
    return hash * powers[left];
}

/* A hash of the normalised input, the line and the salt: the same form gives the same note, two
 * people in the same situation different wordings. */
static int jitter(const struct note_search *s, uint32_t line)
{
    uint32_t hash = fnv(fnv(s->lot, line), s->salt);
    hash ^= hash >> 15;
    hash *= 2246822519u;
    return (int)((hash >> 16) % NOTE_JITTER);
}

/* The facts that stand inside the words of those of `uses`. */
static uint32_t contained(const struct note_search *s, uint32_t uses)
{
    uint32_t inner = 0;
    for (uint32_t rest = uses & s->holders; rest != 0; rest &= rest - 1)
        inner |= s->facts->contains[__builtin_ctz(rest)];
    return inner;
}

/* "Pick it up again" needs a subject that was talked about; "you beat me in 23 moves" is none. */
static uint32_t spoken_of(const struct note_search *s)
{
    const enum note_relationship r = s->form->relationship;
    const uint64_t things = NOTE_SLOT_BIT(NOTE_SLOT_TOPIC) | NOTE_SLOT_BIT(NOTE_SLOT_THE_TOPIC) |
                            NOTE_SLOT_BIT(NOTE_SLOT_YOURS);
    bool told = (r == NOTE_EVENT || r == NOTE_COLLEAGUE) && (s->fillable & things) == 0;
    return s->facts->sayable & ~((uint32_t)told << NOTE_IN_TOPIC);
}

void note_gather_begin(struct note_search *s)
{
    s->given = spoken_of(s);
    s->lot = fnv(UINT32_C(2166136261), s->facts->hash);
    s->holders = 0;
    for (unsigned i = 0; i < NOTE_INPUTS; i++)
        s->holders |= (uint32_t)(s->facts->contains[i] != 0) << i;
}

static void measure(const struct note_search *s, struct note_part *p, uint32_t ties)
{
    int units = 0;
    p->anchor_end = -1;
    p->tied = false;
    p->stems = 0;
    for (size_t i = 0; i < p->v->count; i++) {
        const struct note_piece *piece = &p->v->piece[i];
        if (piece->slot < 0) {
            units += piece->units;
            continue;
        }
        units += s->values[piece->slot].units;
        p->stems |= s->values[piece->slot].stems;
        enum note_input input = note_slot_names[piece->slot].input;
        bool person = input == NOTE_IN_RECIPIENT || input == NOTE_IN_SENDER;
        bool tie = input != NOTE_INPUTS && (ties >> input & 1) != 0 && !p->tied;
        if (tie || (p->anchor_end < 0 && input != NOTE_INPUTS && !person))
            p->anchor_end = units;
        p->tied |= tie;
    }
    p->units = units + !p->v->joins;
    if (p->anchor_end < 0)
        p->anchor_end = 0;
}

/* A whole takes no invitation: it must not crowd out what does. */
static uint32_t likeness_of(const struct note_variant *v)
{
    enum { MOVE = NOTE_INPUTS, JOINS = MOVE + 8, BUT };
    return v->uses | (uint32_t)v->move << MOVE | (uint32_t)v->joins << JOINS |
           (uint32_t)v->but << BUT;
}

static uint8_t beginning(bool but)
{
    return but ? NOTE_BEGINS_BUT : NOTE_BEGINS_AND;
}

static void note_links(struct note_part *p)
{
    const struct note_variant *v = p->v;
    p->wants = v->joins ? beginning(v->but) : NOTE_BEGINS_ANEW;
    p->allows = (uint8_t)(NOTE_BEGINS_ANEW | (v->joinable ? beginning(v->denies) : 0));
    p->line = note_search_line(v);
    p->likeness = likeness_of(v);
}

/* What this note cannot give to a wording that asks for it. Those that say the subject may count on
 * it where the others may not: they are told apart later. */
static struct note_entry lacks(const struct note_search *s)
{
    const struct note_form *form = s->form;
    uint32_t here = note_phrase_stands(1u << form->side, 1u << form->work_kind,
                                       1u << s->facts->time, 1u << form->direction);
    return (struct note_entry){~s->fillable, ~s->facts->sayable, s->given, here, 0};
}

/* The place of the next wording that is not out. */
static size_t next(const struct note_index *index, size_t i, struct note_entry lacks)
{
    for (; i < index->count; i++) {
        const struct note_entry *e = &index->entry[i];
        if (((e->slots & lacks.slots) | (e->with & lacks.with) | (e->without & lacks.without) |
             (e->never & lacks.never)) == 0)
            break;
    }
    return i;
}

void note_gather(const struct note_search *s, enum note_move move, struct note_parts *out)
{
    const struct note_form *form = s->form;
    const struct note_index *index = &s->bank->index[move][form->relationship][form->tone];
    uint32_t ties = note_score_ties(form->relationship);
    const struct note_entry without = lacks(s);
    for (size_t i = next(index, 0, without); i < index->count && out->count < NOTE_PARTS;
         i = next(index, i + 1, without)) {
        const struct note_variant *v = &s->bank->variant[index->entry[i].at];
        const uint32_t given = (v->uses >> NOTE_IN_TOPIC & 1) != 0 ? s->facts->sayable : s->given;
        if (!note_phrase_fits(v, form, given, s->facts->time))
            continue;
        bool anchors = move == NOTE_MOVE_ANCHOR || move == NOTE_MOVE_WHOLE;
        if (anchors && s->facts->anchors != 0 && (v->slots & s->facts->anchors) == 0)
            continue;
        const uint32_t inner = contained(s, v->uses);
        if ((inner & v->uses) != 0) /* it names a fact and another that holds its very words */
            continue;
        struct note_part *p = &out->at[out->count];
        p->v = v;
        measure(s, p, ties);
        if (p->units > form->limit)
            continue;
        note_links(p);
        p->uses = v->uses;
        p->all_uses = v->uses | inner;
        p->merit =
            note_score_variant(v) + jitter(s, p->line) + note_score_stems(v->stems, p->stems);
        p->stems |= v->stems;
        /* The kind of work is a choice and no input, so the weights do not see it. */
        if ((v->slots & NOTE_SLOT_BIT(NOTE_SLOT_KIND)) != 0)
            p->merit += NOTE_JITTER;
        /* The subject, and what was said of it: two facts of one input. */
        const uint64_t beside =
            NOTE_SLOT_BIT(NOTE_SLOT_TOPIC_CLAUSE) | NOTE_SLOT_BIT(NOTE_SLOT_DEED);
        const uint64_t thing = NOTE_SLOT_BIT(NOTE_SLOT_TOPIC) | NOTE_SLOT_BIT(NOTE_SLOT_THE_TOPIC);
        if ((v->slots & beside) != 0 && (v->slots & thing) != 0)
            p->merit += 3 * NOTE_JITTER;
        if ((v->slots & (NOTE_SLOT_BIT(NOTE_SLOT_NAMESAKE) | NOTE_SLOT_BIT(NOTE_SLOT_FORMER))) != 0)
            p->merit += 2 * NOTE_JITTER;
        /* "I'm happy to help students": the ground of a yes is most of it. */
        if (move == NOTE_MOVE_ACCEPT && (v->slots & NOTE_SLOT_BIT(NOTE_SLOT_WELCOME)) != 0)
            p->merit += 4 * NOTE_SCORE_MATTERS; /* more than where one knows them from */
        /* Nor does a policy put as a condition count as said; it is what this reply is for. */
        if ((v->slots & NOTE_SLOT_BIT(NOTE_SLOT_ONCE)) != 0)
            p->merit += NOTE_SCORE_MATTERS;
        out->count++;
    }
}
