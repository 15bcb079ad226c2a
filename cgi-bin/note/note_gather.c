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

/* Of the inputs `ties`, the first that it says shows who the sender is; else the first fact. */
static void measure(const struct note_value *values, struct note_part *p, uint32_t ties)
{
    const uint32_t facts = ~(1u << NOTE_INPUTS | 1u << NOTE_IN_RECIPIENT | 1u << NOTE_IN_SENDER);
    const struct note_variant *v = p->v;
    int units = 0, tie_end = -1, fact_end = -1;
    uint64_t stems = 0;
    for (const struct note_gap *g = v->gap; g < v->gap + v->gaps; g++) {
        units += values[g->slot].units;
        stems |= values[g->slot].stems;
        if (tie_end < 0 && (ties >> g->input & 1) != 0)
            tie_end = g->before + units;
        if (fact_end < 0 && (facts >> g->input & 1) != 0)
            fact_end = g->before + units;
    }
    p->units = v->units + units + !v->joins;
    p->stems = stems;
    p->tied = tie_end >= 0;
    p->anchor_end = p->tied ? tie_end : fact_end >= 0 ? fact_end : 0;
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

/* What it says that the weights of the inputs do not see. */
static int beyond_inputs(enum note_move move, uint64_t slots)
{
    const uint64_t thing = NOTE_SLOT_BIT(NOTE_SLOT_TOPIC) | NOTE_SLOT_BIT(NOTE_SLOT_THE_TOPIC);
    const uint64_t beside = NOTE_SLOT_BIT(NOTE_SLOT_TOPIC_CLAUSE) | NOTE_SLOT_BIT(NOTE_SLOT_DEED);
    const uint64_t names = NOTE_SLOT_BIT(NOTE_SLOT_NAMESAKE) | NOTE_SLOT_BIT(NOTE_SLOT_FORMER);
    int merit = 0;
    /* The kind of work is a choice and no input. */
    if ((slots & NOTE_SLOT_BIT(NOTE_SLOT_KIND)) != 0)
        merit += NOTE_JITTER;
    /* The subject, and what was said of it: two facts of one input. */
    if ((slots & beside) != 0 && (slots & thing) != 0)
        merit += 3 * NOTE_JITTER;
    /* A no with the word that it is nothing personal. */
    const uint64_t more = NOTE_SLOT_BIT(NOTE_SLOT_BUSY) | NOTE_SLOT_BIT(NOTE_SLOT_TOUCH);
    if ((slots & (names | more)) != 0)
        merit += 2 * NOTE_JITTER;
    /* "I'm happy to help students": the ground of a yes is most of it. */
    if (move == NOTE_MOVE_ACCEPT && (slots & NOTE_SLOT_BIT(NOTE_SLOT_WELCOME)) != 0)
        merit += 4 * NOTE_SCORE_MATTERS; /* more than where one knows them from */
    /* Nor does a policy put as a condition count as said; it is what this reply is for. */
    if ((slots & NOTE_SLOT_BIT(NOTE_SLOT_ONCE)) != 0)
        merit += NOTE_SCORE_MATTERS;
    return merit;
}

/* Who was known by another name signs with both, and so is not named in the note before. */
static bool hides_former(const struct note_search *s, const struct note_variant *v)
{
    const uint64_t me = NOTE_SLOT_BIT(NOTE_SLOT_ME), former = NOTE_SLOT_BIT(NOTE_SLOT_FORMER);
    return v->move != NOTE_MOVE_SIGN && (s->fillable & former) != 0 &&
           (v->slots & (me | former)) == me;
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
        if ((v->with & ~given) != 0 || (v->without & given) != 0)
            continue;
        bool anchors = move == NOTE_MOVE_ANCHOR || move == NOTE_MOVE_WHOLE;
        if (anchors && s->facts->anchors != 0 && (v->slots & s->facts->anchors) == 0)
            continue;
        const uint32_t inner = contained(s, v->uses);
        /* It names a fact and another that holds its very words. */
        if ((inner & v->uses) != 0 || hides_former(s, v))
            continue;
        struct note_part *p = &out->at[out->count];
        p->v = v;
        measure(s->values, p, ties);
        if (p->units > form->limit)
            continue;
        p->wants = v->wants;
        p->allows = v->allows;
        p->likeness = v->likeness;
        p->line = note_search_line(v);
        p->uses = v->uses;
        p->all_uses = v->uses | inner;
        p->merit = v->worth + jitter(s, p->line) + note_score_stems(v->stems, p->stems) +
                   beyond_inputs(move, v->slots);
        p->stems |= v->stems;
        out->count++;
    }
}
