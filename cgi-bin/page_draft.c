/* page_draft.c - the drafts as the page shows them; see page_draft.h. */
#include "page_draft.h"

#include <stdio.h>
#include <string.h>

#include "buf.h"
#include "message.h"
#include "page_fate.h"

/* "their name, the event and the place". */
static void append_inputs(struct buf *out, uint32_t inputs)
{
    int left = __builtin_popcount(inputs);
    for (enum note_input i = 0; i < NOTE_INPUTS; i++) {
        if (!(inputs & 1u << i))
            continue;
        buf_puts(out, message_input(i));
        left--;
        if (left > 0)
            buf_puts(out, left == 1 ? message_text(MESSAGE_AND) : ", ");
    }
}

/* "Made from their name and the event." Nothing for no inputs. */
static void append_list(struct buf *out, enum message start, uint32_t inputs)
{
    if (!inputs)
        return;
    buf_puts(out, out->len > 0 ? " " : "");
    buf_puts(out, message_text(start));
    append_inputs(out, inputs);
    buf_puts(out, ".");
}

/* Which fields of a draft had each fate. */
static void sort_fates(uint32_t fates[PAGE_FATES], const struct note_form *form,
                       const struct note_set *set, size_t draft)
{
    for (enum note_input i = 0; i < NOTE_INPUTS; i++)
        fates[page_fate_of(form, set, draft, i)] |= 1u << i;
}

static size_t shortest(const struct note_set *set)
{
    size_t found = 0;
    for (size_t i = 1; i < set->count; i++)
        if (set->draft[i].length < set->draft[found].length)
            found = i;
    return found;
}

/* What no draft says is told once, each field with its own reason. */
static void push_left(struct view *v, const struct note_form *form, const struct note_set *set,
                      enum note_input input)
{
    const size_t roomy = shortest(set);
    const enum page_fate fate = page_fate_of(form, set, roomy, input);
    const char *name = fate == PAGE_FATE_NO_DAY ? form->text[input] : message_input(input);
    char text[MESSAGE_BYTES];
    if (fate < PAGE_FATE_NO_WORDS)
        return;
    message_fill(text, sizeof text, MESSAGE_LEFT_FIRST + (fate - PAGE_FATE_NO_WORDS), name,
                 (const long[]){page_fate_room(form, &set->draft[roomy])});
    view_row(v, "left", 2, (const char *const[]){text, note_input_names[input]});
    explicit_bzero(text, sizeof text); /* it may hold what somebody typed */
}

static void push_draft(struct view *v, const struct note_form *form, const struct note_set *set,
                       size_t i)
{
    const struct note_draft *draft = &set->draft[i];
    uint32_t fates[PAGE_FATES] = {0};
    char numbers[3][24], heading[MESSAGE_BYTES];
    struct buf said = BUF_EMPTY, left_out = BUF_EMPTY;
    snprintf(numbers[0], sizeof numbers[0], "%zu", i + 1);
    snprintf(numbers[1], sizeof numbers[1], "%d", draft->length);
    snprintf(numbers[2], sizeof numbers[2], "%d", form->limit);
    message_fill(heading, sizeof heading, MESSAGE_DRAFT_INVITES + draft->intent, NULL,
                 (const long[]){(long)i + 1});
    sort_fates(fates, form, set, i);
    append_list(&said, MESSAGE_DRAFT_USES, draft->uses);
    append_list(&left_out, MESSAGE_DRAFT_PART, fates[PAGE_FATE_PART]);
    append_list(&left_out, MESSAGE_DRAFT_OMITS, fates[PAGE_FATE_ELSEWHERE]);
    if (!buf_failed(&said) && !buf_failed(&left_out))
        view_row(v, "drafts", 7,
                 (const char *const[]){numbers[0], draft->text, numbers[1], numbers[2],
                                       said.len ? said.data : "", left_out.len ? left_out.data : "",
                                       heading});
    buf_free(&said);
    buf_free(&left_out);
}

/* Nobody is greeted by a name that was not given. */
static bool nameless(const struct note_form *form, const struct note_set *set)
{
    static const char hello[] = "Hello";
    const char *name = form->text[NOTE_IN_RECIPIENT];
    return (!name || !*name) && strncmp(set->draft[0].text, hello, sizeof hello - 1) == 0;
}

void page_draft_push(struct view *v, const struct note_form *form, const struct note_set *set)
{
    view_list(v, "drafts");
    view_list(v, "left");
    view_flag(v, "nameless", set && set->count > 0 && nameless(form, set));
    for (size_t i = 0; set && i < set->count; i++)
        push_draft(v, form, set, i);
    for (enum note_input i = 0; set && set->count > 0 && i < NOTE_INPUTS; i++)
        push_left(v, form, set, i);
}
