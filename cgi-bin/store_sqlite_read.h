/* store_sqlite_read.h - reading the poll's tables in SQLite, and checking that what is there can be
 * right.
 *
 * Owns: how a row becomes a round.
 * Must not know: writing, files.
 *
 * Those with `self`, a struct database, are the engine's and mean what store.h says of them. The
 * others are for the middle of a transaction: a failure is remembered by `sql`.
 */
#ifndef CONNOTE_STORE_SQLITE_READ_H
#define CONNOTE_STORE_SQLITE_READ_H

#include "sql.h"
#include "store.h"

enum store_status store_sqlite_read_spent(void *self, const struct ballot_mark *mark, bool *found);
enum store_status store_sqlite_read_open_round(void *self, enum survey_kind kind,
                                               struct round *open);
enum store_status store_sqlite_read_released(void *self, int number, struct round *round);
enum store_status store_sqlite_read_schema(void *self, struct buf *out);
enum store_status store_sqlite_read_rows(void *self, struct store_rows *rows);
bool store_sqlite_read_alive(void *self);

/* The open round of a kind without its sums; its id is 0 when none has begun. */
void store_sqlite_read_open(struct sql *sql, enum survey_kind kind, struct round *open);

/* The sums of a round whose kind and id are known. */
void store_sqlite_read_tallies(struct sql *sql, struct round *round);

#endif
