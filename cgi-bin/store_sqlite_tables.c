/* store_sqlite_tables.c - everything that is said to SQLite; see store_sqlite_tables.h. */
#include "store_sqlite_tables.h"

const char *const store_sqlite_statement[STATEMENTS] = {
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

enum store_status store_sqlite_status(enum sql_status status)
{
    if (status == SQL_OK)
        return STORE_OK;
    return status == SQL_BUSY ? STORE_BUSY : STORE_UNSAFE;
}
