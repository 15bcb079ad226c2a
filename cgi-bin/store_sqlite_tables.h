/* store_sqlite_tables.h - what the files of the SQLite engine share: the statements, the
 * connection.
 *
 * Owns: the list of everything that is said to SQLite about the poll's tables.
 * Must not know: when what is said.
 */
#ifndef CONNOTE_STORE_SQLITE_TABLES_H
#define CONNOTE_STORE_SQLITE_TABLES_H

#include "sql.h"
#include "store.h"

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

extern const char *const store_sqlite_statement[STATEMENTS];

struct database {
    struct sql *sql;
    int lock;
    struct store_rows rows;
    bool recount; /* a round has begun or ended; marks are counted as they come and go */
    bool uncut;   /* the log holds a group */
};

/* What went wrong with a request: a damaged file is as hopeless from inside as a failed sync, and
 * the next start says so with a code of its own. */
enum store_status store_sqlite_status(enum sql_status status);

#endif
