/* store_sqlite_write.c - what changes the tables, each a transaction; see store_sqlite_write.h. */
#include "store_sqlite_write.h"

#include <stdio.h>

#include "noise.h"
#include "store_sqlite_read.h"
#include "store_sqlite_tables.h"

static void write_cell(struct sql *sql, int s, enum survey_kind kind, long round, size_t i, long n)
{
    const struct survey_cell *cell;
    const struct survey_table *table = survey_find(kind, i, &cell);
    sql_text(sql, s, ":table", table->code);
    sql_int(sql, s, ":round", round);
    sql_text(sql, s, ":cell", cell->code);
    sql_int(sql, s, ":n", n);
    if (sql_step(sql, s) != 1)
        sql_fail(sql, SQL_BAD);
}

/* The noise is drawn here, once: the totals are never on disk without it. */
static void begin_round(struct sql *sql, enum survey_kind kind, const char *week,
                        struct round *open)
{
    sql_text(sql, LAST_ROUND, ":kind", survey_kind_code[kind]);
    if (sql_row(sql, LAST_ROUND)) {
        open->id = (long)sql_column_int(sql, LAST_ROUND, 0) + 1;
        sql_step(sql, LAST_ROUND);
    }
    sql_text(sql, BEGIN_ROUND, ":kind", survey_kind_code[kind]);
    sql_int(sql, BEGIN_ROUND, ":id", open->id);
    sql_text(sql, BEGIN_ROUND, ":week", week);
    sql_step(sql, BEGIN_ROUND);
    if (!noise_draw(kind, open->n))
        sql_fail(sql, SQL_BUSY);
    for (size_t i = 0; i < survey_cells(kind); i++)
        write_cell(sql, BEGIN_TALLY, kind, open->id, i, open->n[i]);
}

static void add_sums(struct database *db, const struct store_group *group, const char *week)
{
    struct sql *sql = db->sql;
    struct round open;
    store_sqlite_read_open(sql, group->kind, &open);
    if (open.id == 0) {
        begin_round(sql, group->kind, week, &open);
        db->recount = true;
    }
    sql_int(sql, ADD_BALLOTS, ":ballots", group->ballots);
    sql_text(sql, ADD_BALLOTS, ":kind", survey_kind_code[group->kind]);
    sql_int(sql, ADD_BALLOTS, ":id", open.id);
    sql_step(sql, ADD_BALLOTS);
    for (size_t i = 0; i < survey_cells(group->kind); i++) {
        if (group->n[i] != 0)
            write_cell(sql, ADD_TALLY, group->kind, open.id, i, group->n[i]);
    }
}

static void add_marks(struct sql *sql, const struct store_group *group)
{
    for (size_t i = 0; i < group->marks; i++) {
        sql_int(sql, ADD_SPENT, ":epoch", group->mark[i].epoch);
        sql_blob(sql, ADD_SPENT, ":mark", group->mark[i].bytes, sizeof group->mark[i].bytes);
        sql_step(sql, ADD_SPENT);
    }
}

/* A reader, such as a backup, may keep the log from being cut; then the next write does. But a sync
 * that fails here is as bad as one that fails in the transaction. */
enum store_status store_sqlite_write_cut(void *self)
{
    struct database *db = self;
    if (!db->uncut)
        return STORE_OK;
    db->uncut = false;
    return sql_run(db->sql, "PRAGMA wal_checkpoint(TRUNCATE)") == SQL_UNSAFE ? STORE_UNSAFE
                                                                             : STORE_OK;
}

/* The log never holds two groups: what an interrupted turn left is cut first. */
static enum store_status begin_write(struct database *db)
{
    enum store_status status = store_sqlite_write_cut(db);
    if (status == STORE_OK)
        sql_begin(db->sql);
    return status;
}

static enum store_status end_write(struct database *db)
{
    enum store_status status = store_sqlite_status(sql_end(db->sql));
    db->uncut = status == STORE_OK;
    return status;
}

enum store_status store_sqlite_write_add(void *self, const struct store_group *group,
                                         const char *week)
{
    struct database *db = self;
    enum store_status status = begin_write(db);
    if (status != STORE_OK)
        return status;
    add_marks(db->sql, group);
    add_sums(db, group, week);
    status = end_write(db);
    if (status == STORE_OK)
        db->rows.spent += (long)group->marks;
    return status;
}

enum store_status store_sqlite_write_purge(void *self, int64_t from, int64_t before)
{
    struct database *db = self;
    enum store_status status = begin_write(db);
    if (status != STORE_OK)
        return status;
    sql_int(db->sql, PURGE_SPENT, ":from", from);
    sql_int(db->sql, PURGE_SPENT, ":before", before);
    int gone = sql_step(db->sql, PURGE_SPENT);
    status = end_write(db);
    if (status != STORE_OK)
        return status;
    db->rows.spent -= gone;
    return store_sqlite_write_cut(db);
}

static void add_release(struct sql *sql, struct round *round)
{
    if (sql_row(sql, LAST_RELEASE)) {
        round->number = (int)sql_column_int(sql, LAST_RELEASE, 0) + 1;
        sql_step(sql, LAST_RELEASE);
    }
    sql_int(sql, ADD_RELEASE, ":number", round->number);
    sql_text(sql, ADD_RELEASE, ":kind", survey_kind_code[round->kind]);
    sql_int(sql, ADD_RELEASE, ":round", round->id);
    sql_step(sql, ADD_RELEASE);
}

/* Make the tables add up to the ballots, once and for all. */
static void settle(struct sql *sql, struct round *round)
{
    if (!noise_settle(round->kind, round->ballots, round->n))
        sql_fail(sql, SQL_BUSY);
    for (size_t i = 0; i < survey_cells(round->kind); i++)
        write_cell(sql, SET_TALLY, round->kind, round->id, i, round->n[i]);
}

enum store_status store_sqlite_write_end_round(void *self, enum survey_kind kind, const char *week,
                                               struct round *closed)
{
    struct database *db = self;
    struct sql *sql = db->sql;
    enum store_status status = begin_write(db);
    if (status != STORE_OK)
        return status;
    db->recount = true;
    store_sqlite_read_open(sql, kind, closed);
    if (closed->id == 0)
        sql_fail(sql, SQL_BAD);
    store_sqlite_read_tallies(sql, closed);
    if (sql_failure(sql) == SQL_OK)
        settle(sql, closed);
    snprintf(closed->closed, sizeof closed->closed, "%s", week);
    sql_text(sql, END_ROUND, ":week", week);
    sql_text(sql, END_ROUND, ":kind", survey_kind_code[kind]);
    sql_int(sql, END_ROUND, ":id", closed->id);
    sql_step(sql, END_ROUND);
    add_release(sql, closed);
    status = end_write(db);
    return status == STORE_OK ? store_sqlite_write_cut(db) : status;
}
