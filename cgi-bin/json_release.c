/* json_release.c - published rounds for programs; see json_release.h. */
#include "json_release.h"

#include "json_text.h"
#include "noise.h"

static json_t *table_cells(const struct survey_table *t)
{
    json_t *cells = json_array();
    for (size_t c = 0; c < t->cells; c++)
        json_array_append_new(
            cells, json_pack("{s:s,s:s}", "cell", t->cell[c].code, "wording", t->cell[c].label));
    return cells;
}

static json_t *tables(void)
{
    json_t *all = json_array();
    for (size_t i = 0; i < SURVEY_TABLES; i++) {
        const struct survey_table *t = &survey_table[i];
        json_array_append_new(all, json_pack("{s:s,s:s,s:s,s:o}", "table", t->code, "ballot",
                                             survey_kind_code[t->kind], "question", t->question,
                                             "cells", table_cells(t)));
    }
    return all;
}

static json_t *row(const struct round *round, const struct survey_table *t, size_t c)
{
    return json_pack("{s:i,s:s,s:s,s:s,s:I,s:s,s:I,s:i,s:i}", "round", round->number, "table",
                     t->code, "week_from", round->opened, "week_to", round->closed, "ballots",
                     (json_int_t)round->ballots, "cell", t->cell[c].code, "count",
                     (json_int_t)round->n[t->first + c], "noise_sd", noise_sd(t), "noise_95",
                     noise_95(t));
}

static void add_round(json_t *rows, const struct round *round)
{
    for (size_t t = 0; t < SURVEY_TABLES; t++) {
        for (size_t c = 0; survey_table[t].kind == round->kind && c < survey_table[t].cells; c++)
            json_array_append_new(rows, row(round, &survey_table[t], c));
    }
}

/* Members stand in the order in which they are packed, so the bytes are the same every time. */
void json_release(struct buf *out, const struct release *newest)
{
    json_t *rows = json_array();
    for (int number = 1; number <= newest->round.number; number++)
        add_round(rows, &release_find(newest, number)->round);
    json_text(out, json_pack("{s:i,s:o,s:o}", "release", newest->round.number, "tables", tables(),
                             "rows", rows));
    buf_puts(out, "\n");
}
