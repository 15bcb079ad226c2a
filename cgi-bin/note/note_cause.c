/* note_cause.c - see note_cause.h. */
#include "note_cause.h"
#include "note_text.h"
#include "note_when.h"

/* Does any wording for this kind of contact say the field, whatever else is in the form? */
static bool has_wording(const struct note_bank *bank, const struct note_form *form,
                        enum note_time time, enum note_input input)
{
    for (size_t move = 0; move < NOTE_MOVES; move++) {
        const struct note_index *index = &bank->index[move][form->relationship][form->tone];
        for (size_t i = 0; (index->uses >> input & 1) != 0 && i < index->count; i++) {
            const struct note_variant *v = &bank->variant[index->entry[i].at];
            if (v->uses >> input & 1 && note_phrase_fits(v, form, v->with, time))
                return true;
        }
    }
    return false;
}

/* A time that was understood and is not said contradicts the rest of the form. */
static bool is_clash(const struct note_form *form, enum note_input input, const char *clean)
{
    struct note_when when;
    if (input != NOTE_IN_WHEN)
        return false;
    note_when_parse(clean, form->today, &when);
    return when.phrase[0] != '\0';
}

static enum note_cause cause_of(const struct note_bank *bank, const struct note_form *form,
                                const struct note_facts *facts, enum note_input input)
{
    char clean[NOTE_TEXT_BYTES];
    /* What a fact was read from is not empty, and need not be cleaned again to know. */
    if (facts->clean[input] == NULL && note_text_clean(form->text[input], clean) == 0)
        return NOTE_CAUSE_EMPTY;
    if (!has_wording(bank, form, facts->time, input))
        return NOTE_CAUSE_KIND;
    if (facts->sayable >> input & 1)
        return NOTE_CAUSE_CROWDED;
    const size_t n = note_text_clean(form->text[input], clean);
    if (note_length(clean, n) > facts->room)
        return NOTE_CAUSE_LONG;
    return is_clash(form, input, clean) ? NOTE_CAUSE_CLASH : NOTE_CAUSE_UNREAD;
}

void note_cause_find(const struct note_bank *bank, const struct note_form *form,
                     const struct note_facts *facts, struct note_set *out)
{
    uint32_t said = 0;
    for (size_t i = 0; i < out->count; i++)
        said |= out->draft[i].uses;
    /* A yes, a no, or "only people I know": an answer follows it without its words. */
    if (facts->answer != NOTE_INVITES || facts->slot[0][NOTE_SLOT_ONCE].text != NULL)
        said |= 1u << NOTE_IN_REASON;
    for (enum note_input i = 0; i < NOTE_INPUTS; i++)
        out->cause[i] =
            facts->given & ~said & 1u << i ? cause_of(bank, form, facts, i) : NOTE_CAUSE_NONE;
}
