/* xlsx.c - published rounds as a workbook; see xlsx.h. */
#include "xlsx.h"

#include <limits.h>
#include <stdio.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "noise.h"

enum { WIDE_COLUMN = 60, COLUMN = 14 };

/* The date inside the file is the week's, not the moment's: nobody learns when a round closed. */
static void set_properties(lxw_workbook *book, const struct release *newest)
{
    lxw_doc_properties properties = {
        .title = "Connote: a custom note or the standard invitation?",
        .comments = "Counts with noise; see the method page.",
        .created = (time_t)round_week_begins(newest->round.closed),
    };
    workbook_set_properties(book, &properties);
}

static void write_heading(lxw_workbook *book, lxw_worksheet *sheet, size_t columns,
                          const char *const *heading)
{
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    for (size_t c = 0; c < columns; c++)
        worksheet_write_string(sheet, 0, (lxw_col_t)c, heading[c], bold);
    worksheet_freeze_panes(sheet, 1, 0);
}

static void write_cell(lxw_worksheet *sheet, lxw_row_t row, const struct round *round,
                       const struct survey_table *t, size_t c)
{
    worksheet_write_number(sheet, row, 0, round->number, NULL);
    worksheet_write_string(sheet, row, 1, t->code, NULL);
    worksheet_write_string(sheet, row, 2, round->opened, NULL);
    worksheet_write_string(sheet, row, 3, round->closed, NULL);
    worksheet_write_number(sheet, row, 4, (double)round->ballots, NULL);
    worksheet_write_string(sheet, row, 5, t->cell[c].code, NULL);
    worksheet_write_number(sheet, row, 6, (double)round->n[t->first + c], NULL);
    worksheet_write_number(sheet, row, 7, noise_sd(t), NULL);
    worksheet_write_number(sheet, row, 8, noise_95(t), NULL);
}

static void write_counts(lxw_workbook *book, const struct release *newest)
{
    static const char *const heading[] = {"round", "table", "week_from", "week_to", "ballots",
                                          "cell",  "count", "noise_sd",  "noise_95"};
    lxw_worksheet *sheet = workbook_add_worksheet(book, "counts");
    lxw_row_t row = 0;
    write_heading(book, sheet, sizeof heading / sizeof *heading, heading);
    worksheet_set_column(sheet, 0, 8, COLUMN, NULL);
    for (int number = 1; number <= newest->round.number; number++) {
        const struct round *round = &release_find(newest, number)->round;
        for (size_t t = 0; t < SURVEY_TABLES; t++) {
            for (size_t c = 0; survey_table[t].kind == round->kind && c < survey_table[t].cells;
                 c++)
                write_cell(sheet, ++row, round, &survey_table[t], c);
        }
    }
}

static void write_wording(lxw_workbook *book)
{
    static const char *const heading[] = {"table", "cell", "question", "answer"};
    lxw_worksheet *sheet = workbook_add_worksheet(book, "wording");
    lxw_row_t row = 0;
    write_heading(book, sheet, sizeof heading / sizeof *heading, heading);
    worksheet_set_column(sheet, 0, 1, COLUMN, NULL);
    worksheet_set_column(sheet, 2, 3, WIDE_COLUMN, NULL);
    for (size_t t = 0; t < SURVEY_TABLES; t++) {
        for (size_t c = 0; c < survey_table[t].cells; c++) {
            worksheet_write_string(sheet, ++row, 0, survey_table[t].code, NULL);
            worksheet_write_string(sheet, row, 1, survey_table[t].cell[c].code, NULL);
            worksheet_write_string(sheet, row, 2, survey_table[t].question, NULL);
            worksheet_write_string(sheet, row, 3, survey_table[t].cell[c].label, NULL);
        }
    }
}

static bool read_back(struct buf *out, const char *path)
{
    char bytes[4096];
    FILE *file = fopen(path, "rbe");
    if (!file)
        return false;
    for (size_t len; (len = fread(bytes, 1, sizeof bytes, file)) > 0;)
        buf_add(out, bytes, len);
    bool ok = !ferror(file);
    fclose(file);
    return ok;
}

/* libxlsxwriter writes to a file only. */
void xlsx_release(struct buf *out, const struct release *newest, const char *directory)
{
    char path[PATH_MAX], scratch[PATH_MAX];
    int len = snprintf(path, sizeof path, "%s/.workbook.new", directory);
    snprintf(scratch, sizeof scratch, "%s", directory);
    lxw_workbook_options options = {.tmpdir = scratch};
    lxw_workbook *book = NULL;
    if (len > 0 && (size_t)len < sizeof path)
        book = workbook_new_opt(path, &options);
    if (!book) {
        out->failed = true;
        return;
    }
    set_properties(book, newest);
    write_counts(book, newest);
    write_wording(book);
    if (workbook_close(book) != LXW_NO_ERROR || !read_back(out, path))
        out->failed = true;
    unlink(path);
}
