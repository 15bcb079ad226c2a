/* sql.h - SQLite behind a door: named statements, values bound by name, one remembered failure.
 *
 * Owns: a connection and its prepared statements. The files that include sqlite3.h are sql.c and,
 * for what reaches a log, sql_log.c.
 * Must not know: tables. Statements come from the lists of store_sqlite.c and spool.c.
 *
 * Between sql_begin() and sql_end() the first failure is remembered and everything after it does
 * nothing, so a transaction is written straight down and asked once, at its end.
 */
#ifndef CONNOTE_SQL_H
#define CONNOTE_SQL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct sql;

enum sql_status {
    SQL_OK,
    SQL_BUSY,  /* locked, full, no memory, read error: nothing was written, try again later */
    SQL_BAD,   /* damaged, not a database, not writable: nobody can help from inside */
    SQL_UNSAFE /* a sync failed: what is on disk is unknown until the process starts anew */
};

/* Open `path`; with `make`, make it when there is none. NULL when it cannot be opened or there is
 * no memory. Nothing of the file has been read yet. */
struct sql *sql_open(const char *path, bool make);
void sql_close(struct sql *sql);

/* Run text of ours: pragmas, schema. May hold several statements. */
enum sql_status sql_run(struct sql *sql, const char *text);

/* Prepare `count` statements, numbered by their place in the list. */
enum sql_status sql_prepare(struct sql *sql, const char *const *text, size_t count);

/* Forget an old failure; start a write transaction; end it (commit, or roll back when anything in
 * it failed). */
void sql_fresh(struct sql *sql);
void sql_begin(struct sql *sql);
enum sql_status sql_end(struct sql *sql);

/* Bind a value to `name` (":kind") of statement `s`. The bytes are copied. */
void sql_int(struct sql *sql, int s, const char *name, int64_t value);
void sql_text(struct sql *sql, int s, const char *name, const char *value);
void sql_blob(struct sql *sql, int s, const char *name, const void *bytes, size_t len);

/* Step: true while there is a row. Afterwards the statement is reset and its values are gone. */
bool sql_row(struct sql *sql, int s);

/* Step to the end: for statements that give no rows, or only one that was read. Returns how many
 * rows it changed. */
int sql_step(struct sql *sql, int s);

/* Column `c` of the current row. Text and blob live until the next step; a text is never NULL. */
int64_t sql_column_int(struct sql *sql, int s, int c);
const char *sql_column_text(struct sql *sql, int s, int c);
const void *sql_column_blob(struct sql *sql, int s, int c, size_t *len);

/* Mark the transaction as failed: what was found cannot be ours. */
void sql_fail(struct sql *sql, enum sql_status status);

/* The first failure since sql_fresh() or sql_begin(). */
enum sql_status sql_failure(const struct sql *sql);

/* First column of the first row of a statement of ours; -1 when there is none. */
int64_t sql_value(struct sql *sql, const char *text);

#endif
