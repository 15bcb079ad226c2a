/* store_sqlite.c - the poll's totals in one SQLite file.
 *
 * Owns: opening it, alone, and checking that it can be right; what it is asked and told stands in
 * store_sqlite_read.c and store_sqlite_write.c.
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
#include <unistd.h>

#include "lock.h"
#include "sql.h"
#include "store_file.h"
#include "store_sqlite_read.h"
#include "store_sqlite_tables.h"
#include "store_sqlite_write.h"

enum { EXIT_TRY_AGAIN = 75, EXIT_BAD_STORE = 78, LOCK_MILLISECONDS = 5000 };

/* In closed rounds the cells of a table in which each ballot has one must add up to the ballots: a
 * flipped bit that quick_check cannot see shows here. */
static const char *check_totals(struct database *db)
{
    struct round round = {0};
    for (int number = 1; store_sqlite_read_released(db, number, &round) == STORE_OK && round.number;
         number++) {
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
    if (!wrong && sql_prepare(db->sql, store_sqlite_statement, STATEMENTS) != SQL_OK)
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
    .spent = store_sqlite_read_spent,
    .add = store_sqlite_write_add,
    .cut = store_sqlite_write_cut,
    .purge = store_sqlite_write_purge,
    .end_round = store_sqlite_write_end_round,
    .open_round = store_sqlite_read_open_round,
    .released = store_sqlite_read_released,
    .schema = store_sqlite_read_schema,
    .rows = store_sqlite_read_rows,
    .alive = store_sqlite_read_alive,
};
