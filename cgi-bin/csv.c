/* csv.c - published rounds as comma-separated values; see csv.h. */
#include "csv.h"

#include <string.h>

#include "noise.h"

void csv_field(struct buf *out, const char *text)
{
    bool formula = *text && strchr("=+-@\t\r", *text);
    if (!formula && !strpbrk(text, ",\"\r\n")) {
        buf_puts(out, text);
        return;
    }
    buf_puts(out, formula ? "\"'" : "\"");
    for (const char *c = text; *c; c++) {
        if (*c == '"')
            buf_puts(out, "\"");
        buf_add(out, c, 1);
    }
    buf_puts(out, "\"");
}

static void add_cell(struct buf *out, const struct round *round, const struct survey_table *table,
                     size_t c)
{
    const char *const codes[] = {table->code, round->opened, round->closed};
    buf_number(out, round->number);
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        buf_puts(out, ",");
        csv_field(out, codes[i]);
    }
    buf_printf(out, ",%ld,", round->ballots);
    csv_field(out, table->cell[c].code);
    buf_printf(out, ",%ld,%d,%d\n", round->n[table->first + c], noise_sd(table), noise_95(table));
}

static void add_round(struct buf *out, const struct round *round)
{
    for (size_t t = 0; t < SURVEY_TABLES; t++) {
        if (survey_table[t].kind != round->kind)
            continue;
        for (size_t c = 0; c < survey_table[t].cells; c++)
            add_cell(out, round, &survey_table[t], c);
    }
}

void csv_release(struct buf *out, const struct release *newest)
{
    buf_puts(out, "round,table,week_from,week_to,ballots,cell,count,noise_sd,noise_95\n");
    for (int number = 1; newest && number <= newest->round.number; number++)
        add_round(out, &release_find(newest, number)->round);
}
