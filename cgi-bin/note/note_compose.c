/* note_compose.c - from a form and the phrase bank to the drafts.
 *
 * Owns: the order of moves in a note, writing a candidate down, and the choice of two or three
 * different drafts. The search is in note_search.c.
 * Must not know: how facts are read, how a phrase is spelled, what a weight is worth.
 */
#include "note_compose.h"
#include "note_cause.h"
#include "note_gate.h"
#include "note_school.h"
#include "note_search.h"
#include "note_text.h"
#include "note_verdict.h"

#include <string.h>

enum { NEVER = -1000000, SETS_A_SALT = 8 };

/* The drafts already in this set, and their wordings: anchor, specific, invitation. */
struct shown {
    size_t count;
    const struct note_variant *body[NOTE_DRAFTS][3];
    const char *text[NOTE_DRAFTS];
};

/* A fact inside another's words counts as said when the text really holds it. */
static uint32_t really_said(const struct note_search *s, uint32_t uses, const char *text)
{
    uint32_t said = uses, within = 0;
    for (uint32_t rest = uses; rest != 0; rest &= rest - 1)
        within |= s->facts->contains[__builtin_ctz(rest)];
    for (uint32_t rest = within & ~uses; rest != 0; rest &= rest - 1) {
        unsigned input = (unsigned)__builtin_ctz(rest);
        if (note_text_find(text, s->facts->clean[input]) != NULL)
            said |= 1u << input;
    }
    return said;
}

static bool write_candidate(const struct note_search *s, const struct note_candidate *c,
                            struct note_draft *draft)
{
    size_t n = 0;
    uint32_t uses = 0;
    for (size_t i = 0; i < NOTE_PLACES; i++) {
        if (c->v[i] == NULL)
            continue;
        if (n > 0)
            draft->text[n++] = ' ';
        bool low = n >= 2 && draft->text[n - 2] == ',';
        if (!note_phrase_write(c->v[i], s->values, low, draft->text, sizeof draft->text, &n))
            return false;
        uses |= c->v[i]->uses;
    }
    draft->text[n] = '\0';
    n = note_text_tidy(draft->text);
    draft->length = note_length(draft->text, n);
    draft->uses = really_said(s, uses, draft->text) & s->facts->given;
    draft->omitted = s->facts->given & ~draft->uses;
    return draft->length <= s->form->limit && draft->length > 0;
}

/* Write one more sentence behind a draft, which else is left as it was. */
static bool append(const struct note_search *s, const struct note_value *values,
                   const struct note_variant *v, struct note_draft *draft)
{
    const size_t end = strlen(draft->text);
    const char last = draft->text[end - 1]; /* ", but" takes the full stop back */
    size_t n = end;
    draft->text[n++] = ' ';
    bool whole = note_phrase_write(v, values, false, draft->text, sizeof draft->text, &n);
    draft->text[whole ? n : end] = '\0';
    n = end - 1 + note_text_tidy(draft->text + end - 1);
    const int length = draft->length + note_length(draft->text + end, n - end);
    if (!whole || length > s->form->limit) {
        draft->text[end - 1] = last;
        draft->text[end] = '\0';
        return false;
    }
    draft->length = length;
    draft->uses = really_said(s, draft->uses | v->uses, draft->text) & s->facts->given;
    draft->omitted = s->facts->given & ~draft->uses;
    return true;
}

/* Put `part` at `place` when the note stays good with it; unless `strict`, when it fits. */
static void try_adding(const struct note_search *s, const struct note_value *values,
                       struct note_candidate *c, enum note_place place,
                       const struct note_part *part, bool strict, struct note_draft *draft)
{
    if (part == NULL)
        return;
    struct note_draft longer = *draft;
    if (!append(s, values, part->v, &longer) || (strict && note_gate_check(longer.text) != NULL))
        return;
    *draft = longer;
    c->v[place] = part->v;
}

/* A name without its title signs as well, where there is no room for both. */
static void sign(const struct note_search *s, struct note_candidate *c, bool strict,
                 struct note_draft *draft)
{
    const struct note_value *full = &s->facts->slot[0][NOTE_SLOT_ME];
    const struct note_value *brief = &s->facts->slot[1][NOTE_SLOT_ME];
    int room = s->form->limit - 4 - draft->length;
    try_adding(s, s->values, c, NOTE_SIGN, note_search_sign(s, room, draft->uses), strict, draft);
    if (c->v[NOTE_SIGN] != NULL || s->values != s->facts->slot[0] || brief->units >= full->units)
        return;
    room += full->units - brief->units;
    try_adding(s, s->facts->slot[1], c, NOTE_SIGN, note_search_sign(s, room, draft->uses), strict,
               draft);
}

/* Add what is worth adding and fits: an easy way out for strangers, then the signature. */
static void finish(const struct note_search *s, struct note_candidate *c, bool strict,
                   struct note_draft *draft)
{
    int high = s->form->limit > NOTE_LIMIT_FREE ? 240 : 190;
    if (s->form->direction == NOTE_REPLY)
        high = s->form->limit; /* it was asked for, and is read whole */
    const struct note_variant *last = c->v[NOTE_ANCHOR];
    for (size_t i = NOTE_SPECIFIC; i <= NOTE_INVITE; i++)
        last = c->v[i] != NULL ? c->v[i] : last;
    bool wanted = (!last->soft || last->asks) && note_search_sentences(c) < 4;
    /* The short draft of the set goes without, unless its question asks for one. */
    if (wanted && (!s->lean || last->asks))
        try_adding(s, s->values, c, NOTE_OUT,
                   note_search_out(s, high - draft->length, last, draft->uses), strict, draft);
    sign(s, c, strict, draft);
}

/* A draft whose body an earlier one of the set has, whatever its greeting, is no further draft. */
static bool is_new(const struct shown *shown, const struct note_candidate *c)
{
    for (size_t i = 0; i < shown->count; i++)
        if (memcmp(shown->body[i], &c->v[NOTE_ANCHOR], sizeof shown->body[i]) == 0)
            return false;
    return true;
}

/* What a draft says begins behind its greeting. */
static const char *body_of(const char *text)
{
    const char *comma = strchr(text, ',');
    return comma != NULL && comma - text < 40 ? comma : text;
}

/* Do both say the same, whatever their case, marks and spaces? */
static bool same_letters(const char *a, const char *b)
{
    for (;; a++, b++) {
        while (*a != '\0' && !note_text_is_word_byte(*a))
            a++;
        while (*b != '\0' && !note_text_is_word_byte(*b))
            b++;
        if (note_text_low(*a) != note_text_low(*b))
            return false;
        if (*a == '\0')
            return true;
    }
}

/* Two lines of the bank can come out alike, word for word, when a fact has two shapes. */
static bool is_said_anew(const struct shown *shown, const char *text)
{
    const char *body = body_of(text);
    for (size_t i = 0; i < shown->count; i++)
        if (same_letters(body_of(shown->text[i]), body))
            return false;
    return true;
}

static void remember(struct note_search *s, struct shown *shown, const struct note_candidate *c,
                     const char *text)
{
    shown->text[shown->count] = text;
    for (size_t i = NOTE_ANCHOR; i <= NOTE_OUT; i++)
        if (c->v[i] != NULL)
            note_search_remember(s, c->v[i]);
    note_search_opened(s, c->v[NOTE_ANCHOR]);
    memcpy(shown->body[shown->count++], &c->v[NOTE_ANCHOR], sizeof shown->body[0]);
    s->sentences_before = note_search_sentences(c);
    s->greeted_before = c->v[NOTE_GREET] != NULL;
}

/* Finish a candidate and pass it through the gate. Nearly always the whole note passes and is
 * looked at once; else what is added is looked at piece by piece. */
static bool finish_well(const struct note_search *s, struct note_candidate *c, bool strict,
                        struct note_draft *draft)
{
    struct note_candidate whole = *c;
    struct note_draft longer = *draft;
    finish(s, &whole, false, &longer);
    if (note_gate_check(longer.text) == NULL) {
        *c = whole;
        *draft = longer;
        return true;
    }
    if (strict && note_gate_check(draft->text) != NULL)
        return false;
    finish(s, c, true, draft);
    return true;
}

/* The best candidate that passes the gate; its score, or NEVER. A form whose own words do not pass
 * still gets its note. */
static int choose(const struct note_search *s, const struct shown *shown, struct note_draft *draft,
                  struct note_candidate *chosen)
{
    for (int strict = 1; strict >= 0; strict--)
        for (size_t i = 0; i < s->finalists; i++) {
            *chosen = s->finalist[i];
            if (!is_new(shown, chosen) || !write_candidate(s, chosen, draft) ||
                !finish_well(s, chosen, strict, draft) || !is_said_anew(shown, draft->text))
                continue;
            return s->finalist[i].score;
        }
    return NEVER;
}

static const enum note_move moves_of[NOTE_INTENTS][4] = {
    {NOTE_MOVE_ANCHOR, NOTE_MOVE_SPECIFIC, NOTE_MOVE_INVITE, NOTE_MOVE_OUT},
    {NOTE_MOVE_THANK, NOTE_MOVE_SPECIFIC, NOTE_MOVE_ASK, NOTE_MOVE_OPEN},
    {NOTE_MOVE_THANK, NOTE_MOVE_SPECIFIC, NOTE_MOVE_ACCEPT, NOTE_MOVES},
    {NOTE_MOVE_THANK, NOTE_MOVE_SPECIFIC, NOTE_MOVE_DECLINE, NOTE_MOVES},
};

/* Is there a fact that matters, has a short form, and is missing? */
static bool could_say_more(const struct note_search *s, int score, const struct note_draft *draft)
{
    if (score == NEVER)
        return true;
    uint32_t missing = s->facts->sayable & ~draft->uses;
    for (; missing != 0; missing &= missing - 1)
        if (note_score_facts(&s->weights, missing & -missing) >= NOTE_SCORE_MATTERS)
            return s->facts->has_short;
    return false;
}

/* The three answers come in the order of their intents, but for the one that was typed: first. */
static enum note_intent intent_of(const struct note_search *s, size_t which)
{
    enum note_intent typed = s->facts->answer;
    if (s->form->direction != NOTE_REPLY)
        return NOTE_INVITES;
    if (typed != NOTE_INVITES && which == 0)
        return typed;
    enum note_intent next = NOTE_ASKS + (enum note_intent)which;
    return typed != NOTE_INVITES && next <= typed ? next - 1 : next;
}

/* One draft: with the facts in full, or with their short forms when that gets more of them in. */
static bool draft_one(struct note_search *s, struct shown *shown, size_t which,
                      struct note_draft *draft)
{
    const enum note_move *moves = moves_of[intent_of(s, which)];
    struct note_candidate full, brief;
    struct note_draft shorter;
    s->lean = which == 2;
    if (s->moves != moves || s->values != s->facts->slot[0])
        note_search_gather(s, moves, 0);
    note_search_run(s);
    int score = choose(s, shown, draft, &full);
    if (could_say_more(s, score, draft)) {
        note_search_gather(s, moves, 1);
        note_search_run(s);
        int other = choose(s, shown, &shorter, &brief);
        if (other > score + NOTE_SCORE_MATTERS / 2) {
            *draft = shorter;
            full = brief;
            score = other;
        }
    }
    if (score == NEVER)
        return false;
    draft->intent = intent_of(s, which);
    remember(s, shown, &full, draft->text);
    return true;
}

static void draft_set(struct note_search *s, struct note_set *out)
{
    struct shown shown;
    shown.count = 0;
    out->count = 0;
    note_search_begin(s);
    for (size_t which = 0; which < NOTE_DRAFTS; which++)
        if (draft_one(s, &shown, which, &out->draft[out->count]))
            out->count++;
}

/* No bank this program accepts gets here; a caller who hands over an empty one still gets a note.
 */
static void last_resort(const struct note_facts *facts, struct note_set *out)
{
    static const char text[] = "Hello, I would be glad to connect.";
    memcpy(out->draft[0].text, text, sizeof text);
    out->draft[0].length = (int)sizeof text - 1;
    out->draft[0].uses = 0;
    out->draft[0].omitted = facts->given;
    out->draft[0].intent = NOTE_INVITES;
    out->count = 1;
}

long note_compose(const struct note_bank *bank, const struct note_form *form,
                  const struct note_facts *facts, struct note_set *out)
{
    struct note_search s;
    s.bank = bank;
    s.form = form;
    s.facts = facts;
    s.values = NULL;
    s.moves = NULL;
    s.looked_at = 0;
    s.used_count = 0;
    s.used_marks = 0;
    s.greeted_before = false;
    out->count = 0;
    note_score_weights(form, &s.weights);
    /* Set k follows the sets before it, so that no two of them share their wordings; after a while
     * a new salt starts over. */
    s.salt = form->variant / SETS_A_SALT;
    for (unsigned k = 0; k <= form->variant % SETS_A_SALT; k++) {
        draft_set(&s, out);
    }
    if (out->count == 0)
        last_resort(facts, out);
    out->verdict = note_verdict_of(form, facts->sayable);
    out->advice = note_verdict_advice(bank, form, out->verdict, facts->sayable, facts->time);
    return s.looked_at;
}

/* Who names the hiring company as the one of their own and no side is the one who hires. */
static bool hires_for_own(const struct note_form *form)
{
    const char *mine = form->text[NOTE_IN_MY_COMPANY];
    const char *hiring = form->text[NOTE_IN_COMPANY];
    return form->direction == NOTE_SEND && form->relationship == NOTE_RECRUITING &&
           form->side == NOTE_SIDE_NONE && mine != NULL && hiring != NULL && mine[0] != '\0' &&
           note_text_is(mine, strlen(mine), hiring);
}

/* What no wording for this kind of contact says is not read: it takes time, and changes nothing but
 * what is reported as left out. */
static void read_facts(const struct note_bank *bank, const struct note_form *form,
                       struct note_facts *facts)
{
    struct note_form asked = *form;
    uint32_t unread = 0;
    /* Of colleagues no wording has a role, but it may tell who was whose manager. */
    uint32_t asked_for = bank->asked[form->relationship];
    asked_for |= (uint32_t)(form->relationship == NOTE_COLLEAGUE) << NOTE_IN_ROLE;
    for (unsigned i = 0; i < NOTE_INPUTS; i++) {
        if ((asked_for >> i & 1) != 0 || form->text[i] == NULL)
            continue;
        unread |= (uint32_t)!note_text_is_blank(form->text[i]) << i;
        asked.text[i] = NULL;
    }
    note_facts_read(&asked, facts);
    facts->given |= unread;
}

void note_draft(const struct note_bank *bank, const struct note_form *form, struct note_set *out)
{
    struct note_facts facts;
    struct note_form same = *form;
    if (hires_for_own(form))
        same.side = NOTE_RECRUITER;
    read_facts(bank, &same, &facts);
    /* Two rivals who name the same school are no rivals. */
    if (form->relationship == NOTE_RIVAL &&
        note_school_same(facts.clean[NOTE_IN_SCHOOL], facts.clean[NOTE_IN_THEIR_SCHOOL]))
        same.relationship = NOTE_SCHOOL;
    (void)note_compose(bank, &same, &facts, out);
    note_cause_find(bank, &same, &facts, out);
}
