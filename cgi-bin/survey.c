/* survey.c - what is asked; see survey.h. */
#include "survey.h"

#include <string.h>

#include "note.h"

const char *const survey_kind_code[SURVEY_KINDS] = {
    [SURVEY_OPINION] = "opinion",
    [SURVEY_CHOICE] = "choice",
};

static const struct survey_cell send_cells[SURVEY_SEND_CELLS] = {
    [SURVEY_SEND_CUSTOM] = {"custom", "A custom note"},
    [SURVEY_SEND_STANDARD] = {"standard", "The standard invitation"},
    [SURVEY_SEND_DEPENDS] = {"depends", "It depends"},
};

static const struct survey_cell receive_cells[SURVEY_RECEIVE_CELLS] = {
    [SURVEY_RECEIVE_CUSTOM] = {"custom", "A custom note"},
    [SURVEY_RECEIVE_STANDARD] = {"standard", "The standard invitation"},
    [SURVEY_RECEIVE_EITHER] = {"either", "Either is fine"},
    [SURVEY_RECEIVE_NO_ANSWER] = {"no_answer", "No answer"},
};

static const struct survey_cell reason_cells[SURVEY_REASONS_CELLS] = {
    {"care", "If the contact matters to you, the wording should too"},
    {"distinct", "A note of your own sets you apart"},
    {"professional", "It is what a professional does"},
    {"acceptance", "An invitation with a note is more likely to be accepted"},
    {"never_generic", "I accept no invitation without a note"},
    {"app", "LinkedIn, its phone app above all, makes it awkward to add a note"},
    {"known", "People who know me do not expect a note"},
    {"no_promotion", "Among people I know there is nothing to sell"},
    {"effort", "A note is too much work for what it brings"},
    {"person", "What counts is the person, not the wording"},
};

/* One row per relationship, in the order of enum note_relationship: custom, then standard. The
 * codes must be note.h's; a unit test holds the two together. */
static const struct survey_cell took_cells[NOTE_RELATIONSHIPS * SURVEY_TOOK_WAYS] = {
    {"event_custom", "Met at an event: a custom note"},
    {"event_standard", "Met at an event: the standard invitation"},
    {"colleague_custom", "Worked together: a custom note"},
    {"colleague_standard", "Worked together: the standard invitation"},
    {"school_custom", "Same school: a custom note"},
    {"school_standard", "Same school: the standard invitation"},
    {"rival_custom", "Rival school: a custom note"},
    {"rival_standard", "Rival school: the standard invitation"},
    {"mutual_custom", "A connection in common: a custom note"},
    {"mutual_standard", "A connection in common: the standard invitation"},
    {"content_custom", "Something they published: a custom note"},
    {"content_standard", "Something they published: the standard invitation"},
    {"client_vendor_custom", "Client or vendor: a custom note"},
    {"client_vendor_standard", "Client or vendor: the standard invitation"},
    {"recruiting_custom", "Recruiting: a custom note"},
    {"recruiting_standard", "Recruiting: the standard invitation"},
    {"cold_custom", "No tie yet: a custom note"},
    {"cold_standard", "No tie yet: the standard invitation"},
    {"unknown_custom", "Not sure: a custom note"},
    {"unknown_standard", "Not sure: the standard invitation"},
};

_Static_assert(NOTE_RELATIONSHIPS *SURVEY_TOOK_WAYS <= SURVEY_CELLS_MOST, "cells of a choice");
_Static_assert(SURVEY_SEND_CELLS + SURVEY_RECEIVE_CELLS + SURVEY_REASONS_CELLS <= SURVEY_CELLS_MOST,
               "cells of an opinion");

const struct survey_table survey_table[SURVEY_TABLES] = {
    [SURVEY_SEND] = {.kind = SURVEY_OPINION,
                     .code = "send",
                     .question =
                         "When you invite somebody to connect on LinkedIn, what do you send?",
                     .cell = send_cells,
                     .cells = SURVEY_SEND_CELLS,
                     .first = 0,
                     .most_touched = 1,
                     .ratio_over = 2,
                     .ratio_under = 3,
                     .adds_up = true},
    [SURVEY_RECEIVE] = {.kind = SURVEY_OPINION,
                        .code = "receive",
                        .question = "When somebody invites you, what would you rather receive?",
                        .cell = receive_cells,
                        .cells = SURVEY_RECEIVE_CELLS,
                        .first = SURVEY_SEND_CELLS,
                        .most_touched = 1,
                        .ratio_over = 4,
                        .ratio_under = 5,
                        .adds_up = true},
    [SURVEY_REASONS] = {.kind = SURVEY_OPINION,
                        .code = "reasons",
                        .question = "Which reasons do you agree with? Choose up to three.",
                        .cell = reason_cells,
                        .cells = SURVEY_REASONS_CELLS,
                        .first = SURVEY_SEND_CELLS + SURVEY_RECEIVE_CELLS,
                        .most_touched = SURVEY_REASONS_MOST,
                        .ratio_over = 9,
                        .ratio_under = 10,
                        .adds_up = false},
    [SURVEY_TOOK] =
        {.kind = SURVEY_CHOICE,
         .code = "choice",
         .question = "Which will you send to this person: the note, or the standard invitation?",
         .cell = took_cells,
         .cells = NOTE_RELATIONSHIPS * SURVEY_TOOK_WAYS,
         .first = 0,
         .most_touched = 1,
         .ratio_over = 2,
         .ratio_under = 3,
         .adds_up = true},
};

struct survey_answer survey_opinion(int send, int receive, unsigned reasons)
{
    unsigned long touched = 1ul << (survey_table[SURVEY_SEND].first + (size_t)send);
    touched |= 1ul << (survey_table[SURVEY_RECEIVE].first + (size_t)receive);
    touched |= (unsigned long)reasons << survey_table[SURVEY_REASONS].first;
    return (struct survey_answer){.kind = SURVEY_OPINION, .touched = touched};
}

struct survey_answer survey_choice(int relationship, int took)
{
    int cell = relationship * SURVEY_TOOK_WAYS + took;
    return (struct survey_answer){.kind = SURVEY_CHOICE, .touched = 1ul << cell};
}

static int bits_of(const struct survey_table *t, unsigned long touched)
{
    unsigned long mask = ((1ul << t->cells) - 1) << t->first;
    return __builtin_popcountl(touched & mask);
}

bool survey_valid(const struct survey_answer *answer)
{
    for (size_t i = 0; i < SURVEY_TABLES; i++) {
        const struct survey_table *t = &survey_table[i];
        if (t->kind != answer->kind)
            continue;
        int bits = bits_of(t, answer->touched);
        if (bits > t->most_touched || (t->adds_up && bits != 1))
            return false;
    }
    return answer->touched >> survey_cells(answer->kind) == 0;
}

size_t survey_cells(enum survey_kind kind)
{
    size_t cells = 0;
    for (size_t i = 0; i < SURVEY_TABLES; i++) {
        if (survey_table[i].kind == kind)
            cells += survey_table[i].cells;
    }
    return cells;
}

const struct survey_table *survey_find(enum survey_kind kind, size_t i,
                                       const struct survey_cell **cell)
{
    for (size_t t = 0; t < SURVEY_TABLES; t++) {
        const struct survey_table *table = &survey_table[t];
        if (table->kind == kind && i >= table->first && i < table->first + table->cells) {
            *cell = &table->cell[i - table->first];
            return table;
        }
    }
    return NULL;
}

int survey_index(const char *table, const char *cell, enum survey_kind *kind)
{
    for (size_t t = 0; t < SURVEY_TABLES; t++) {
        if (strcmp(survey_table[t].code, table) != 0)
            continue;
        *kind = survey_table[t].kind;
        for (size_t c = 0; c < survey_table[t].cells; c++) {
            if (strcmp(survey_table[t].cell[c].code, cell) == 0)
                return (int)(survey_table[t].first + c);
        }
    }
    return -1;
}

int survey_kind_of(const char *code)
{
    for (int k = 0; k < SURVEY_KINDS; k++) {
        if (strcmp(survey_kind_code[k], code) == 0)
            return k;
    }
    return -1;
}
