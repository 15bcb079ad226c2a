/* store.h - totals that outlive the process, whichever engine keeps them.
 *
 * Owns: what a database of the poll can be asked, and what can go wrong with it.
 * Must not know: SQL (that is store_sqlite.c's), tokens, when to write or close.
 *
 * One thread at a time; poll.c sees to it.
 */
#ifndef CONNOTE_STORE_H
#define CONNOTE_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ballot.h"
#include "buf.h"
#include "round.h"

struct store;

enum store_status {
    STORE_OK,
    STORE_BUSY,  /* locked, full, out of memory: nothing happened, try again later */
    STORE_UNSAFE /* a write may not have reached the disk: end with 75 and start again */
};

/* Sums of a group of ballots of one kind: what one write adds. Never of both: the few of the rarer
 * kind would stand out from the many of the other. */
struct store_group {
    enum survey_kind kind;
    long ballots;
    long n[SURVEY_CELLS_MOST];
    const struct ballot_mark *mark; /* one a ballot, in any order; none is in the store yet */
    size_t marks;
};

/* How many rows each table has. */
struct store_rows {
    long rounds, tallies, spent, releases;
};

/* What an engine can do; store.c looks after the rest. The functions mean what those below say;
 * `self` is what open() returned. */
struct store_engine {
    const char *scheme; /* what its URLs begin with, the colon included */
    void *(*open)(const char *rest, bool *fresh, int *exit_code, char *problem, size_t size);
    void (*close)(void *self);
    enum store_status (*spent)(void *self, const struct ballot_mark *mark, bool *spent);
    enum store_status (*add)(void *self, const struct store_group *group, const char *week);
    enum store_status (*cut)(void *self);
    enum store_status (*purge)(void *self, int64_t from, int64_t before);
    enum store_status (*end_round)(void *self, enum survey_kind kind, const char *week,
                                   struct round *closed);
    enum store_status (*open_round)(void *self, enum survey_kind kind, struct round *open);
    enum store_status (*released)(void *self, int number, struct round *round);
    enum store_status (*schema)(void *self, struct buf *out);
    enum store_status (*rows)(void *self, struct store_rows *rows);
    bool (*alive)(void *self);
};

/* Open the database at `url` (sqlite:PATH), making it when there is none. Waits up to five seconds
 * for another process to let go of it. `fresh` says whether it was made just now. NULL: `exit_code`
 * is 75 (in use, cannot be reached) or 78 (damaged, foreign, of another version), `problem` one
 * sentence. */
struct store *store_open(const char *url, bool *fresh, int *exit_code, char *problem, size_t size);
void store_close(struct store *store);

/* Has a ballot with this mark been counted? */
enum store_status store_spent(struct store *store, const struct ballot_mark *mark, bool *spent);

/* Add a group to the open round of its kind, all of it or nothing, safely on disk when STORE_OK is
 * returned. A round without a row is begun in `week`. To be followed by store_cut(), as soon as
 * those who wait for the group have been told. */
enum store_status store_add(struct store *store, const struct store_group *group, const char *week);

/* Cut the log, which would replay who came after whom. Nothing to do unless store_add() was last.
 */
enum store_status store_cut(struct store *store);

/* Remove the marks of epochs from `from` up to, not including, `before`. */
enum store_status store_purge(struct store *store, int64_t from, int64_t before);

/* Close the open round of `kind` in `week` and give it the next release's number. `closed` is the
 * round as it is published. */
enum store_status store_end_round(struct store *store, enum survey_kind kind, const char *week,
                                  struct round *closed);

/* The open round of a kind; id 0 and no ballots when none has begun. */
enum store_status store_open_round(struct store *store, enum survey_kind kind, struct round *open);

/* The round that release `number` added; its number is 0 when there is no such release. */
enum store_status store_released(struct store *store, int number, struct round *round);

/* Append the statements that made the tables, as the database itself remembers them. */
enum store_status store_schema(struct store *store, struct buf *out);

enum store_status store_rows(struct store *store, struct store_rows *rows);

/* True when the database can be read now. */
bool store_alive(struct store *store);

#endif
