/* spool.h - accepted ballots that wait in memory until there are enough of them to write.
 *
 * Owns: a small SQLite database in a 0700 directory on tmpfs: for each kind of ballot sums, a count
 * and marks, no order. It outlives the process, a crash and an upgrade, but not the machine.
 * Must not know: rounds, noise, when to write.
 *
 * Its journal is cut after each write: a log would replay who came after whom.
 * One thread at a time.
 */
#ifndef CONNOTE_SPOOL_H
#define CONNOTE_SPOOL_H

#include <stdbool.h>
#include <stddef.h>

#include "store.h"

struct spool;

enum { SPOOL_OWNER_BYTES = 8 };

/* Open the spool below `directory` (made 0700 when missing) and read what waits. `owner` tells
 * whose it is: what waits for another stays untouched beside it. NULL: `exit_code` is 75 or 78,
 * `problem` one sentence. */
struct spool *spool_open(const char *directory, const unsigned char owner[SPOOL_OWNER_BYTES],
                         int *exit_code, char *problem, size_t size);
void spool_close(struct spool *spool);

/* Everything of a kind that waits, in an order that says nothing. Borrowed until the next spool_
 * call. */
const struct store_group *spool_group(const struct spool *spool, enum survey_kind kind);

/* Does a ballot with this mark wait? */
bool spool_holds(const struct spool *spool, const struct ballot_mark *mark);

/* Add a group of each kind, by its number, or an empty one: all of it or nothing. When STORE_OK is
 * returned it outlives the process. */
enum store_status spool_add(struct spool *spool, const struct store_group group[SURVEY_KINDS]);

/* Forget everything of a kind: it is in the store. */
enum store_status spool_clear(struct spool *spool, enum survey_kind kind);

/* True when the spool can be written now. */
bool spool_alive(struct spool *spool);

#endif
