/* store_sqlite_write.h - changing the poll's tables in SQLite.
 *
 * Owns: the transactions, and that the log never holds two of them.
 * Must not know: files, when to write or close a round.
 *
 * `self` is a struct database; the functions are the engine's and mean what store.h says of them.
 */
#ifndef CONNOTE_STORE_SQLITE_WRITE_H
#define CONNOTE_STORE_SQLITE_WRITE_H

#include "store.h"

enum store_status store_sqlite_write_add(void *self, const struct store_group *group,
                                         const char *week);
enum store_status store_sqlite_write_cut(void *self);
enum store_status store_sqlite_write_purge(void *self, int64_t from, int64_t before);
enum store_status store_sqlite_write_end_round(void *self, enum survey_kind kind, const char *week,
                                               struct round *closed);

#endif
