/* note_compose.c - from a form and the phrase bank to the drafts.
 *
 * First step, so that others can link: a plain note that states no fact and lists every given one
 * as left out.
 */
#include "note.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct note_bank {
    int nothing_yet;
};

int note_length(const char *text, size_t bytes) {
    int units = 0;
    for (size_t i = 0; i < bytes; i++) {
        unsigned char c = (unsigned char)text[i];
        units += (c & 0xC0) != 0x80;
        units += c >= 0xF0;
    }
    return units;
}

struct note_bank *note_bank_open(const char *directory, char *problem, size_t problem_size) {
    (void)directory;
    struct note_bank *bank = calloc(1, sizeof *bank);
    if (bank == NULL)
        (void)snprintf(problem, problem_size, "There is not enough memory for the phrase bank.");
    return bank;
}

void note_bank_free(struct note_bank *bank) {
    free(bank);
}

void note_draft(const struct note_bank *bank, const struct note_form *form, struct note_set *out) {
    (void)bank;
    memset(out, 0, sizeof *out);
    const char *text = form->direction == NOTE_REPLY
                           ? "Hello, thank you for the invitation. How do we know each other?"
                           : "Hello, I would be glad to connect.";
    struct note_draft *draft = &out->draft[0];
    (void)snprintf(draft->text, sizeof draft->text, "%s", text);
    draft->length = note_length(draft->text, strlen(draft->text));
    for (unsigned i = 0; i < NOTE_INPUTS; i++)
        if (form->text[i] != NULL && form->text[i][0] != '\0')
            draft->omitted |= 1u << i;
    out->count = 1;
    out->verdict = NOTE_FIND_A_FACT;
    out->advice = "Add one fact you share before you send a note.";
}
