/* store_sqlite.c - the poll's totals in one SQLite file.
 *
 * Owns: the statements, and checking that what they find can be right.
 * Must not know: how a file is made (store_file.c), tokens, rounds' rules, HTTP. SQLite itself
 * stands behind sql.h.
 *
 * Exactly one connection writes and checkpoints (SQLite before 3.51.3 can lose a WAL when two do),
 * and a lock file keeps other processes of ours away. Every write is checkpointed with TRUNCATE
 * before the next, and freed bytes are zeroed (secure_delete): the log would replay who came after
 * whom. One of the two syncs of a group is the checkpoint's, so it is a step of its own: nobody
 * needs to wait for it. sql_log.h relies on that order.
 */
#include "store_sqlite.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lock.h"
#include "noise.h"
#include "sql.h"
#include "store_file.h"

enum { EXIT_TRY_AGAIN = 75, EXIT_BAD_STORE = 78, LOCK_MILLISECONDS = 5000 };

enum {
    SPENT,
    ADD_SPENT,
    PURGE_SPENT,
    OPEN_ROUND,
    LAST_ROUND,
    BEGIN_ROUND,
    ADD_BALLOTS,
    BEGIN_TALLY,
    ADD_TALLY,
    SET_TALLY,
    TALLIES,
    END_ROUND,
    LAST_RELEASE,
    ADD_RELEASE,
    RELEASED,
    SCHEMA,
    ROWS,
    PING,
    STATEMENTS
};

static const char *const statements[STATEMENTS] = {
    [SPENT] = "SELECT 1 FROM spent WHERE epoch = :epoch AND mark = :mark",
    [ADD_SPENT] = "INSERT INTO spent (epoch, mark) VALUES (:epoch, :mark)",
    [PURGE_SPENT] = "DELETE FROM spent WHERE epoch >= :from AND epoch < :before",
    [OPEN_ROUND] = "SELECT id, opened, ballots FROM rounds WHERE kind = :kind AND closed = ''",
    [LAST_ROUND] = "SELECT coalesce(max(id), 0) FROM rounds WHERE kind = :kind",
    [BEGIN_ROUND] = "INSERT INTO rounds (kind, id, opened, closed, ballots)"
                    " VALUES (:kind, :id, :week, '', 0)",
    [ADD_BALLOTS] =
        "UPDATE rounds SET ballots = ballots + :ballots WHERE kind = :kind AND id = :id",
    [BEGIN_TALLY] = "INSERT INTO tallies (\"table\", round, cell, n)"
                    " VALUES (:table, :round, :cell, :n)",
    [ADD_TALLY] = "UPDATE tallies SET n = n + :n"
                  " WHERE \"table\" = :table AND round = :round AND cell = :cell",
    [SET_TALLY] = "UPDATE tallies SET n = :n"
                  " WHERE \"table\" = :table AND round = :round AND cell = :cell",
    [TALLIES] = "SELECT cell, n FROM tallies WHERE \"table\" = :table AND round = :round",
    [END_ROUND] = "UPDATE rounds SET closed = :week WHERE kind = :kind AND id = :id",
    [LAST_RELEASE] = "SELECT coalesce(max(number), 0) FROM releases",
    [ADD_RELEASE] = "INSERT INTO releases (number, kind, round) VALUES (:number, :kind, :round)",
    [RELEASED] = "SELECT r.kind, r.id, r.opened, r.closed, r.ballots FROM releases l"
                 " JOIN rounds r ON r.kind = l.kind AND r.id = l.round WHERE l.number = :number",
    [SCHEMA] = "SELECT sql FROM sqlite_schema WHERE type = 'table' ORDER BY rowid",
    [ROWS] = "SELECT (SELECT count(*) FROM rounds), (SELECT count(*) FROM tallies),"
             " (SELECT count(*) FROM releases)",
    [PING] = "SELECT count(*) FROM releases",
};

struct database {
    struct sql *sql;
    int lock;
    struct store_rows rows;
    bool recount; /* a round has begun or ended; marks are counted as they come and go */
    bool uncut;   /* the log holds a group */
};

/* What went wrong with a request: a damaged file is as hopeless from inside as a failed sync, and
 * the next start says so with a code of its own. */
static enum store_status status_of(enum sql_status status)
{
    if (status == SQL_OK)
        return STORE_OK;
    return status == SQL_BUSY ? STORE_BUSY : STORE_UNSAFE;
}

/* --- reading ---------------------------------------------------------------------------------- */

static enum store_status spent(void *self, const struct ballot_mark *mark, bool *found)
{
    struct sql *sql = ((struct database *)self)->sql;
    sql_fresh(sql);
    sql_int(sql, SPENT, ":epoch", mark->epoch);
    sql_blob(sql, SPENT, ":mark", mark->bytes, sizeof mark->bytes);
    *found = sql_row(sql, SPENT);
    if (*found)
        sql_step(sql, SPENT);
    return status_of(sql_failure(sql));
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

static void read_tallies(struct sql *sql, struct round *round)
{
    for (size_t t = 0; t < SURVEY_TABLES; t++) {
        if (survey_table[t].kind == round->kind)
            read_table(sql, &survey_table[t], round);
    }
}

static void read_open(struct sql *sql, enum survey_kind kind, struct round *open)
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

static enum store_status open_round(void *self, enum survey_kind kind, struct round *open)
{
    struct sql *sql = ((struct database *)self)->sql;
    sql_fresh(sql);
    read_open(sql, kind, open);
    return status_of(sql_failure(sql));
}

static enum store_status released(void *self, int number, struct round *round)
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
        read_tallies(sql, round);
    }
    return status_of(sql_failure(sql));
}

static enum store_status schema(void *self, struct buf *out)
{
    struct sql *sql = ((struct database *)self)->sql;
    sql_fresh(sql);
    while (sql_row(sql, SCHEMA)) {
        buf_puts(out, sql_column_text(sql, SCHEMA, 0));
        buf_puts(out, ";\n\n");
    }
    return status_of(sql_failure(sql));
}

static enum store_status rows(void *self, struct store_rows *rows)
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
    return status_of(sql_failure(sql));
}

static bool alive(void *self)
{
    struct sql *sql = ((struct database *)self)->sql;
    sql_fresh(sql);
    bool row = sql_row(sql, PING);
    if (row)
        sql_step(sql, PING);
    return row && sql_failure(sql) == SQL_OK;
}

/* --- writing ---------------------------------------------------------------------------------- */

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
    read_open(sql, group->kind, &open);
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
static enum store_status cut(void *self)
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
    enum store_status status = cut(db);
    if (status == STORE_OK)
        sql_begin(db->sql);
    return status;
}

static enum store_status end_write(struct database *db)
{
    enum store_status status = status_of(sql_end(db->sql));
    db->uncut = status == STORE_OK;
    return status;
}

static enum store_status add(void *self, const struct store_group *group, const char *week)
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

static enum store_status purge(void *self, int64_t from, int64_t before)
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
    return cut(db);
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

static enum store_status end_round(void *self, enum survey_kind kind, const char *week,
                                   struct round *closed)
{
    struct database *db = self;
    struct sql *sql = db->sql;
    enum store_status status = begin_write(db);
    if (status != STORE_OK)
        return status;
    db->recount = true;
    read_open(sql, kind, closed);
    if (closed->id == 0)
        sql_fail(sql, SQL_BAD);
    read_tallies(sql, closed);
    if (sql_failure(sql) == SQL_OK)
        settle(sql, closed);
    snprintf(closed->closed, sizeof closed->closed, "%s", week);
    sql_text(sql, END_ROUND, ":week", week);
    sql_text(sql, END_ROUND, ":kind", survey_kind_code[kind]);
    sql_int(sql, END_ROUND, ":id", closed->id);
    sql_step(sql, END_ROUND);
    add_release(sql, closed);
    status = end_write(db);
    return status == STORE_OK ? cut(db) : status;
}

/* --- opening ----------------------------------------------------------------------- */

/* In closed rounds the cells of a table in which each ballot has one must add up to the ballots: a
 * flipped bit that quick_check cannot see shows here. */
static const char *check_totals(struct database *db)
{
    struct round round = {0};
    for (int number = 1; released(db, number, &round) == STORE_OK && round.number; number++) {
        for (size_t t = 0; t < SURVEY_TABLES; t++) {
            const struct survey_table *table = &survey_table[t];
            long sum = 0;
            for (size_t c = 0; c < table->cells; c++)
                sum += round.n[table->first + c];
            if (table->kind == round.kind && table->adds_up && sum != round.ballots)
                return "its published totals do not add up";
        }
    }
    return sql_failure(db->sql) == SQL_OK ? NULL : "its published rounds cannot be read";
}

static const char *open_locked(struct database *db, const char *path, bool *fresh, int *exit_code)
{
    const char *wrong = store_file_ready(path, fresh, exit_code);
    if (wrong)
        return wrong;
    *exit_code = EXIT_BAD_STORE;
    db->sql = sql_open(path, false);
    if (!db->sql)
        return "it cannot be opened";
    wrong = store_file_examine(db->sql);
    if (!wrong && sql_prepare(db->sql, statements, STATEMENTS) != SQL_OK)
        wrong = "its tables are not those of this version";
    db->rows.spent = (long)sql_value(db->sql, "SELECT count(*) FROM spent");
    db->recount = true;
    return wrong ? wrong : check_totals(db);
}

static void close_database(void *self)
{
    struct database *db = self;
    sql_close(db->sql);
    if (db->lock >= 0)
        close(db->lock);
    free(db);
}

static int take_lock(const char *path)
{
    char name[PATH_MAX];
    int len = snprintf(name, sizeof name, "%s.lock", path);
    return len < 0 || (size_t)len >= sizeof name ? LOCK_FAILED : lock_take(name, LOCK_MILLISECONDS);
}

static void *open_database(const char *path, bool *fresh, int *exit_code, char *problem,
                           size_t size)
{
    const char *wrong = "there is not enough memory";
    *exit_code = EXIT_TRY_AGAIN;
    struct database *db = calloc(1, sizeof *db);
    if (db) {
        db->lock = take_lock(path);
        if (db->lock == LOCK_TAKEN)
            wrong = "another Connote is using it";
        else if (db->lock == LOCK_FAILED)
            wrong = "its directory cannot be written";
        else
            wrong = open_locked(db, path, fresh, exit_code);
    }
    if (!wrong)
        return db;
    snprintf(problem, size, "The database %s cannot be used: %s.", path, wrong);
    if (db)
        close_database(db);
    return NULL;
}

const struct store_engine store_sqlite = {
    .scheme = "sqlite:",
    .open = open_database,
    .close = close_database,
    .spent = spent,
    .add = add,
    .cut = cut,
    .purge = purge,
    .end_round = end_round,
    .open_round = open_round,
    .released = released,
    .schema = schema,
    .rows = rows,
    .alive = alive,
};
