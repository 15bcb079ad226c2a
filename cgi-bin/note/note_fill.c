/* note_fill.c - see note_fill.h. */
#include "note_fill.h"
#include "note_formal.h"
#include "note_reason.h"
#include "note_stem.h"
#include "note_text.h"

#include <string.h>

/* A value longer than this says too much for one slot; its short form is used from the start. */
enum {
    COMFORTABLE_UNITS = 44,
    COMFORTABLE_HALF = 90, /* a reason in the user's own words is cut only for want of room */
    FRAME_UNITS = 40,      /* the least round one fact; a longer value can never be said */
};

struct note_value note_fill_keep(struct note_facts *f, const char *text)
{
    struct note_value none = {NULL, 0, 0, {0, 0}, 0};
    size_t n = strlen(text);
    if (n == 0 || n > UINT16_MAX || f->used + n + 1 > sizeof f->arena)
        return none;
    int units = note_length(text, n);
    if (units > f->room)
        return none;
    char *at = f->arena + f->used;
    memcpy(at, text, n + 1);
    note_text_balance(at);
    size_t left = note_text_trim(at);
    if (left == 0)
        return none;
    if (left != n)
        units = note_length(at, left);
    n = left;
    f->used += n + 1;
    return (struct note_value){at, (uint16_t)n, (uint16_t)units, {0, 0}, 0};
}

int note_fill_room(int limit)
{
    return limit - FRAME_UNITS < NOTE_VALUE_UNITS ? limit - FRAME_UNITS : NOTE_VALUE_UNITS;
}

static struct note_value keep(struct note_facts *f, const char *text)
{
    struct note_value value = note_fill_keep(f, text);
    if (value.text != NULL)
        value.stems = note_stem_bits(value.text);
    return value;
}

void note_fill_within(struct note_facts *f, enum note_slot slot, const char *full,
                      const char *brief, int comfortable)
{
    if (full[0] == '\0' && brief[0] == '\0')
        return;
    struct note_value a = keep(f, full), b = keep(f, brief);
    if (b.text == NULL)
        b = a;
    if (a.text == NULL || (a.units > comfortable && b.units < a.units))
        a = b;
    f->has_short |= b.units < a.units;
    f->slot[0][slot] = a;
    f->slot[1][slot] = b;
}

void note_fill(struct note_facts *f, enum note_slot slot, const char *full, const char *brief)
{
    note_fill_within(f, slot, full, brief, COMFORTABLE_UNITS);
}

/* `text` up to the first of these marks; "" when it has none of them. */
static void cut_at_first(const char *text, const char *const *cuts, char *out, size_t cap)
{
    enum { TELLING = 8 }; /* bytes: less says nothing */
    size_t end = note_text_before_any(text, cuts, TELLING);
    out[0] = '\0';
    if (text[end] != '\0')
        (void)note_text_copy(out, cap, text, end);
}

void note_fill_half(struct note_facts *f, enum note_slot slot, const char *text)
{
    /* A second thought in brackets, or after a question, stands in no sentence. */
    static const char *const thoughts[] = {" (", "? ", "?, ", NULL};
    static const char *const cuts[] = {", ",          " because ", " so that ",     " - ",
                                       " and would ", " and I'd ", " and I would ", NULL};
    char first[NOTE_REASON_BYTES], brief[NOTE_REASON_BYTES];
    if (text[0] == '\0')
        return;
    cut_at_first(text, thoughts, first, sizeof first);
    text = first[0] != '\0' ? first : text;
    cut_at_first(text, cuts, brief, sizeof brief);
    note_fill_within(f, slot, text, brief, COMFORTABLE_HALF);
}

void note_fill_clause(enum note_tone tone, enum note_slot slot, const char *text,
                      struct note_facts *f)
{
    char full[NOTE_REASON_BYTES];
    bool other = tone == NOTE_FORMAL
                     ? note_formal_spell(text, full, sizeof full) != 0
                     : tone != NOTE_PROFESSIONAL && note_formal_ease(text, full, sizeof full);
    note_fill_half(f, slot, other ? full : text);
}
