/* store_sqlite_read.c - what the tables say; see store_sqlite_read.h. */
#include "store_sqlite_read.h"

#include <stdio.h>

#include "store_sqlite_tables.h"

enum store_status store_sqlite_read_spent(void *self, const struct ballot_mark *mark, bool *found)
{
    struct sql *sql = ((struct database *)self)->sql;
    sql_fresh(sql);
    sql_int(sql, SPENT, ":epoch", mark->epoch);
    sql_blob(sql, SPENT, ":mark", mark->bytes, sizeof mark->bytes);
    *found = sql_row(sql, SPENT);
    if (*found)
        sql_step(sql, SPENT);
    return store_sqlite_status(sql_failure(sql));
}

static void read_table(struct sql *sql, const struct survey_table *t, struct round *round)
{
    sql_text(sql, TALLIES, ":table", t->code);
    sql_int(sql, TALLIES, ":round", round->id);
    size_t rows = 0;
    while (sql_row(sql, TALLIES)) {
        enum survey_kind kind;
        int i = survey_index(t->code, sql_column_text(sql, TALLIES, 0), &kind);
        if (i >= 0)
            round->n[i] = (long)sql_column_int(sql, TALLIES, 1);
        rows += i >= 0;
    }
    if (rows != t->cells)
        sql_fail(sql, SQL_BAD);
}

void store_sqlite_read_tallies(struct sql *sql, struct round *round)
{
    for (size_t t = 0; t < SURVEY_TABLES; t++) {
        if (survey_table[t].kind == round->kind)
            read_table(sql, &survey_table[t], round);
    }
}

void store_sqlite_read_open(struct sql *sql, enum survey_kind kind, struct round *open)
{
    *open = (struct round){.kind = kind};
    sql_text(sql, OPEN_ROUND, ":kind", survey_kind_code[kind]);
    if (!sql_row(sql, OPEN_ROUND))
        return;
    open->id = (long)sql_column_int(sql, OPEN_ROUND, 0);
    snprintf(open->opened, sizeof open->opened, "%s", sql_column_text(sql, OPEN_ROUND, 1));
    open->ballots = (long)sql_column_int(sql, OPEN_ROUND, 2);
    sql_step(sql, OPEN_ROUND);
}

enum store_status store_sqlite_read_open_round(void *self, enum survey_kind kind,
                                               struct round *open)
{
    struct sql *sql = ((struct database *)self)->sql;
    sql_fresh(sql);
    store_sqlite_read_open(sql, kind, open);
    return store_sqlite_status(sql_failure(sql));
}

enum store_status store_sqlite_read_released(void *self, int number, struct round *round)
{
    struct sql *sql = ((struct database *)self)->sql;
    *round = (struct round){0};
    sql_fresh(sql);
    sql_int(sql, RELEASED, ":number", number);
    if (sql_row(sql, RELEASED)) {
        int kind = survey_kind_of(sql_column_text(sql, RELEASED, 0));
        round->kind = kind < 0 ? SURVEY_OPINION : (enum survey_kind)kind;
        round->number = number;
        round->id = (long)sql_column_int(sql, RELEASED, 1);
        snprintf(round->opened, sizeof round->opened, "%s", sql_column_text(sql, RELEASED, 2));
        snprintf(round->closed, sizeof round->closed, "%s", sql_column_text(sql, RELEASED, 3));
        round->ballots = (long)sql_column_int(sql, RELEASED, 4);
        sql_step(sql, RELEASED);
        store_sqlite_read_tallies(sql, round);
    }
    return store_sqlite_status(sql_failure(sql));
}

enum store_status store_sqlite_read_schema(void *self, struct buf *out)
{
    struct sql *sql = ((struct database *)self)->sql;
    sql_fresh(sql);
    while (sql_row(sql, SCHEMA)) {
        buf_puts(out, sql_column_text(sql, SCHEMA, 0));
        buf_puts(out, ";\n\n");
    }
    return store_sqlite_status(sql_failure(sql));
}

enum store_status store_sqlite_read_rows(void *self, struct store_rows *rows)
{
    struct database *db = self;
    struct sql *sql = db->sql;
    sql_fresh(sql);
    if (db->recount && sql_row(sql, ROWS)) {
        db->rows.rounds = (long)sql_column_int(sql, ROWS, 0);
        db->rows.tallies = (long)sql_column_int(sql, ROWS, 1);
        db->rows.releases = (long)sql_column_int(sql, ROWS, 2);
        sql_step(sql, ROWS);
    }
    if (sql_failure(sql) == SQL_OK)
        db->recount = false;
    *rows = db->rows;
    return store_sqlite_status(sql_failure(sql));
}

bool store_sqlite_read_alive(void *self)
{
    struct sql *sql = ((struct database *)self)->sql;
    sql_fresh(sql);
    bool row = sql_row(sql, PING);
    if (row)
        sql_step(sql, PING);
    return row && sql_failure(sql) == SQL_OK;
}
