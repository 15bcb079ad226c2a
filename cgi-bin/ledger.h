/* ledger.h - what has been counted: in the spool, in the store, in rounds that were published.
 *
 * Owns: spool, store, the open rounds and the chain of releases; the order in which they are
 * written, and what an interrupted write left.
 * Must not know: who may vote and how often, who is told.
 *
 * One thread at a time; poll.c sees to it.
 */
#ifndef CONNOTE_LEDGER_H
#define CONNOTE_LEDGER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ballot.h"
#include "buf.h"
#include "round.h"
#include "shelf.h"
#include "store.h"
#include "survey.h"

struct key;
struct settings;
struct spool;

/* To be read by whoever has it, and written by the functions below; `closed` is the caller's to
 * take back. */
struct ledger {
    const struct settings *settings;
    struct store *store;
    struct spool *spool;
    struct round stored[SURVEY_KINDS]; /* the open rounds as the store has them */
    long published[SURVEY_KINDS];
    struct shelf shelf;
    struct store_rows rows; /* for the method page */
    int64_t purged;         /* the epoch in which old marks were removed last */
    bool fatal;             /* a write may be lost: end with 75 */
    bool closed;            /* a round */
};

/* Open store, spool and releases and bring them to one state. Settings and key are borrowed. False,
 * and nothing is open: `exit_code` and `problem` say what to end with. */
bool ledger_open(struct ledger *ledger, const struct settings *settings, const struct key *key,
                 int *exit_code, char *problem, size_t size);
void ledger_close(struct ledger *ledger);

/* Ballots of a kind that are in the spool alone. */
long ledger_waiting(const struct ledger *ledger, enum survey_kind kind);

/* Is the open round of this kind due, with `more` ballots that are nowhere yet? */
bool ledger_is_due(const struct ledger *ledger, enum survey_kind kind, long more);

/* Is this the mark of a ballot that is there already? False: it cannot be told. */
bool ledger_spent(struct ledger *ledger, const struct ballot_mark *mark, bool *spent);

/* Keep the ballots of one kind. False when nothing may follow; `held` says whether the store or the
 * spool has them. */
bool ledger_keep(struct ledger *ledger, const struct store_group *sums, bool *held);

/* Do what is left from before, and close the rounds that are due. True when there is nothing in the
 * way of new ballots. */
bool ledger_catch_up(struct ledger *ledger);

/* Leave no log behind what was written. */
void ledger_rest(struct ledger *ledger);

/* Write what waits of both kinds to the store, however little. False: some of it still waits. */
bool ledger_flush(struct ledger *ledger);

/* True when store and spool answer. */
bool ledger_alive(struct ledger *ledger);

/* Append the statements that made the tables. */
bool ledger_schema(struct ledger *ledger, struct buf *out);

#endif
