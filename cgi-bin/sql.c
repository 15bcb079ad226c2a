/* sql.c - SQLite behind a door; see sql.h. */
#include "sql.h"

#include <sqlite3.h>
#include <stdlib.h>

#include "sql_log.h"

enum { BUSY_MILLISECONDS = 100 };

struct sql {
    sqlite3 *db;
    sqlite3_stmt **statement;
    size_t count;
    enum sql_status failure;
    bool unsafe; /* sticks: a later success proves nothing */
};

/* After a failed sync the kernel may have dropped the pages, and later syncs succeed without them.
 */
static enum sql_status status_of(struct sql *sql, int code)
{
    switch (code & 0xff) {
    case SQLITE_OK:
    case SQLITE_ROW:
    case SQLITE_DONE:
        return sql->unsafe ? SQL_UNSAFE : SQL_OK;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_READONLY:
    case SQLITE_ERROR:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
        return SQL_BAD;
    default:
        break;
    }
    int extended = sqlite3_extended_errcode(sql->db);
    if (extended == SQLITE_IOERR_FSYNC || extended == SQLITE_IOERR_DIR_FSYNC)
        sql->unsafe = true;
    return sql->unsafe ? SQL_UNSAFE : SQL_BUSY;
}

static bool check(struct sql *sql, int code)
{
    enum sql_status status = status_of(sql, code);
    if (sql->failure == SQL_OK)
        sql->failure = status;
    return status == SQL_OK;
}

struct sql *sql_open(const char *path, bool make)
{
    struct sql *sql = calloc(1, sizeof *sql);
    if (!sql)
        return NULL;
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (make ? SQLITE_OPEN_CREATE : 0);
    const char *vfs = sql_log_vfs();
    if (!vfs || sqlite3_open_v2(path, &sql->db, flags, vfs) != SQLITE_OK) {
        sql_close(sql);
        return NULL;
    }
    sqlite3_extended_result_codes(sql->db, 1);
    sqlite3_busy_timeout(sql->db, BUSY_MILLISECONDS);
    return sql;
}

void sql_close(struct sql *sql)
{
    if (!sql)
        return;
    for (size_t i = 0; i < sql->count; i++)
        sqlite3_finalize(sql->statement[i]);
    free(sql->statement);
    sqlite3_close(sql->db);
    free(sql);
}

enum sql_status sql_run(struct sql *sql, const char *text)
{
    return status_of(sql, sqlite3_exec(sql->db, text, NULL, NULL, NULL));
}

enum sql_status sql_prepare(struct sql *sql, const char *const *text, size_t count)
{
    sql->statement = calloc(count, sizeof(sqlite3_stmt *));
    if (!sql->statement)
        return SQL_BUSY;
    for (sql->count = 0; sql->count < count; sql->count++) {
        int code = sqlite3_prepare_v3(sql->db, text[sql->count], -1, SQLITE_PREPARE_PERSISTENT,
                                      &sql->statement[sql->count], NULL);
        if (code != SQLITE_OK)
            return status_of(sql, code);
    }
    return SQL_OK;
}

void sql_fresh(struct sql *sql)
{
    sql->failure = sql->unsafe ? SQL_UNSAFE : SQL_OK;
}

void sql_begin(struct sql *sql)
{
    sql_fresh(sql);
    if (sql->failure == SQL_OK)
        check(sql, sqlite3_exec(sql->db, "BEGIN IMMEDIATE", NULL, NULL, NULL));
}

enum sql_status sql_end(struct sql *sql)
{
    if (sql->failure == SQL_OK)
        check(sql, sqlite3_exec(sql->db, "COMMIT", NULL, NULL, NULL));
    if (!sqlite3_get_autocommit(sql->db))
        sqlite3_exec(sql->db, "ROLLBACK", NULL, NULL, NULL);
    return sql->failure;
}

/* 0 when there is nothing to bind to; binding then fails and is remembered. */
static int place(struct sql *sql, int s, const char *name)
{
    return sqlite3_bind_parameter_index(sql->statement[s], name);
}

void sql_int(struct sql *sql, int s, const char *name, int64_t value)
{
    check(sql, sqlite3_bind_int64(sql->statement[s], place(sql, s, name), value));
}

void sql_text(struct sql *sql, int s, const char *name, const char *value)
{
    check(sql,
          sqlite3_bind_text(sql->statement[s], place(sql, s, name), value, -1, SQLITE_TRANSIENT));
}

void sql_blob(struct sql *sql, int s, const char *name, const void *bytes, size_t len)
{
    check(sql, sqlite3_bind_blob64(sql->statement[s], place(sql, s, name), bytes, len,
                                   SQLITE_TRANSIENT));
}

static void put_down(struct sql *sql, int s)
{
    sqlite3_reset(sql->statement[s]);
    sqlite3_clear_bindings(sql->statement[s]);
}

bool sql_row(struct sql *sql, int s)
{
    if (sql->failure == SQL_OK) {
        int code = sqlite3_step(sql->statement[s]);
        if (check(sql, code) && code == SQLITE_ROW)
            return true;
    }
    put_down(sql, s);
    return false;
}

int sql_step(struct sql *sql, int s)
{
    while (sql_row(sql, s)) {
    }
    return sql->failure == SQL_OK ? sqlite3_changes(sql->db) : 0;
}

int64_t sql_column_int(struct sql *sql, int s, int c)
{
    return sqlite3_column_int64(sql->statement[s], c);
}

const char *sql_column_text(struct sql *sql, int s, int c)
{
    const unsigned char *text = sqlite3_column_text(sql->statement[s], c);
    return text ? (const char *)text : "";
}

const void *sql_column_blob(struct sql *sql, int s, int c, size_t *len)
{
    const void *bytes = sqlite3_column_blob(sql->statement[s], c);
    *len = (size_t)sqlite3_column_bytes(sql->statement[s], c);
    return bytes;
}

void sql_fail(struct sql *sql, enum sql_status status)
{
    if (sql->failure == SQL_OK)
        sql->failure = status;
}

enum sql_status sql_failure(const struct sql *sql)
{
    return sql->failure;
}

int64_t sql_value(struct sql *sql, const char *text)
{
    sqlite3_stmt *statement = NULL;
    int64_t value = -1;
    if (sqlite3_prepare_v2(sql->db, text, -1, &statement, NULL) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        value = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return value;
}
