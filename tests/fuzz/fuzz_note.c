/* fuzz_note.c - any text in any field: one to three notes, whole, within the limit.
 *
 * Input: eight bytes of choices, then the fields' texts between line ends. Runs from the project's
 * root.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "note.h"
#include "text.h"

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static struct note_bank *bank;

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    char problem[512];
    (void)count, (void)arguments;
    bank = note_bank_open("templates/notes/en", problem, sizeof problem);
    if (!bank) {
        fprintf(stderr, "fuzz_note: %s\n", problem);
        exit(1);
    }
    return 0;
}

static struct note_form choose(const unsigned char *c)
{
    return (struct note_form){.direction = c[0] % NOTE_DIRECTIONS,
                              .relationship = c[1] % NOTE_RELATIONSHIPS,
                              .side = c[2] % NOTE_SIDES,
                              .tone = c[3] % NOTE_TONES,
                              .work_kind = c[4] % NOTE_WORK_KINDS,
                              .limit = c[5] & 1 ? NOTE_LIMIT_FREE : NOTE_LIMIT_PREMIUM,
                              .met = c[6] & 1,
                              .today = {2026, 11, 23},
                              .variant = c[7]};
}

/* The form promises texts of at most so many bytes, as form.c does to the drafter. */
static void set_texts(struct note_form *form, char *text)
{
    for (size_t i = 0; i < NOTE_INPUTS && *text; i++) {
        size_t length = strcspn(text, "\n");
        char *next = text[length] ? text + length + 1 : text + length;
        text[length] = '\0';
        form->text[i] = text_units(text, length) <= NOTE_INPUT_UNITS ? text : "";
        text = next;
    }
}

static void check(const struct note_form *form, const struct note_set *set)
{
    if (set->count < 1 || set->count > NOTE_DRAFTS || !set->advice)
        abort();
    for (size_t i = 0; i < set->count; i++) {
        const struct note_draft *draft = &set->draft[i];
        size_t bytes = strlen(draft->text);
        if (bytes == 0 || !text_is_utf8(draft->text, bytes) || draft->length > form->limit ||
            draft->length != note_length(draft->text, bytes) || (draft->uses & draft->omitted))
            abort();
        if (strpbrk(draft->text, "{}<>"))
            abort();
    }
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size < 8 || !text_is_utf8((const char *)data + 8, size - 8) ||
        memchr(data + 8, 0, size - 8))
        return 0;
    char *text = malloc(size - 7);
    if (!text)
        return 0;
    memcpy(text, data + 8, size - 8);
    text[size - 8] = '\0';
    struct note_form form = choose(data);
    struct note_set set;
    set_texts(&form, text);
    note_draft(bank, &form, &set);
    check(&form, &set);
    free(text);
    return 0;
}
