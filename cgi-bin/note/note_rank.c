/* note_rank.c - what the drafts before cost a wording, and which of a move are best after that.
 *
 * Owns: the lines that drafts have taken and the words they opened with.
 * Must not know: how wordings are paired.
 */
#include "note_search.h"

enum {
    AGAIN = 900,       /* a wording that an earlier draft has */
    ONCE_MORE = 60,    /* ... and each time more; with it, less than any fact that matters */
    OPENS_ALIKE = 240, /* a draft of this set begins with the same words; less than being plain */
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

int note_search_again(const struct note_search *s, uint32_t line)
{
    int times = 0;
    if ((s->used_marks & mark_of(line)) == 0)
        return 0;
    for (size_t i = 0; i < s->used_count; i++)
        times += s->used[i] == line;
    return times == 0 ? 0 : AGAIN + (times < 4 ? times : 4) * ONCE_MORE;
}

void note_search_begin(struct note_search *s)
{
    s->sentences_before = 0;
    s->opened_count = 0;
    s->moves = NULL; /* what was gathered is ranked by the drafts before */
}

void note_search_opened(struct note_search *s, const struct note_variant *v)
{
    if (s->opened_count < NOTE_DRAFTS)
        s->opened[s->opened_count++] = v->opens;
}

/* By a draft after the first `after` of the set. */
static bool was_opened(const struct note_search *s, const struct note_part *p, size_t after)
{
    for (size_t i = after; i < s->opened_count; i++)
        if (s->opened[i] == p->v->opens)
            return true;
    return false;
}

/* Has a draft since taken one of those that are kept, or opened like it? Else they are the best
 * still. */
static bool is_stale(const struct note_search *s, const struct note_parts *list)
{
    if (list->ranked > s->used_count)
        return true;
    for (size_t i = 0; i < list->best.count; i++) {
        const struct note_part *p = &list->at[list->best.row[i].at];
        for (size_t k = list->ranked; k < s->used_count; k++)
            if (p->line == s->used[k])
                return true;
        if (list->opens && was_opened(s, p, list->opened))
            return true;
    }
    return false;
}

void note_search_rank(struct note_search *s, struct note_parts *list, bool opens)
{
    list->opens = opens;
    if (!is_stale(s, list))
        return;
    list->ranked = s->used_count;
    list->opened = s->opened_count;
    note_best_clear(&list->best, list->best.most);
    for (size_t i = 0; i < list->count; i++) {
        struct note_part *p = &list->at[i];
        p->score = p->merit - note_search_again(s, p->line);
        if (opens && was_opened(s, p, 0))
            p->score -= OPENS_ALIKE;
        struct note_row row = {p->score + p->facts, (uint16_t)p->units, (uint16_t)i};
        if (!note_best_is_beyond(&list->best, row.rank))
            (void)note_best_add(&list->best, row, p->likeness);
    }
}
