/* counter.h - counts ballots: which of a list are new and may be counted, and what became of each.
 *
 * Owns: the ledger (ledger.h) and the network limit; when what is counted is kept together, and who
 * shares its fate.
 * Must not know: tokens, threads, HTTP, in which order things are written.
 *
 * One thread at a time; poll.c sees to it.
 */
#ifndef CONNOTE_COUNTER_H
#define CONNOTE_COUNTER_H

#include <stdbool.h>
#include <stddef.h>

#include "ballot.h"
#include "buf.h"
#include "release.h"
#include "round.h"
#include "shelf.h"
#include "store.h"
#include "survey.h"

struct counter;
struct key;
struct settings;

enum counter_result { COUNTER_UNAVAILABLE, COUNTER_COUNTED, COUNTER_REPEATED, COUNTER_OVER_LIMIT };

/* One ballot whose token was good, on its way in. */
struct counter_ballot {
    const struct survey_answer *answer; /* valid */
    struct ballot_mark mark;
    const char *address;
    enum counter_result result; /* the answer */
    struct counter_ballot *next;
};

/* What anybody may know at any time. */
struct counter_state {
    long ballots[SURVEY_KINDS];                  /* in the open round */
    char opened[SURVEY_KINDS][ROUND_WEEK_BYTES]; /* "" when none is on disk */
    long published[SURVEY_KINDS];                /* in closed rounds */
    enum shelf_state files;                      /* of the last round that was closed */
    const struct release *newest; /* its files are in place; it and older ones stay until the end */
    struct store_rows rows;       /* of the tables, after the last write */
    bool fatal;                   /* a write may be lost: end with 75 */
};

/* Open store, spool and releases and bring them to one state. Settings and key are borrowed. NULL:
 * `exit_code` and `problem` say what to end with. */
struct counter *counter_open(const struct settings *settings, const struct key *key, int *exit_code,
                             char *problem, size_t size);
void counter_close(struct counter *counter);

/* Count every ballot of the list (which may be empty) and close the rounds that are due. A ballot
 * that is COUNTED outlives the process, and fewer than flush_ballots of each kind wait in memory.
 * True: a round was closed, and its files are on their way. */
bool counter_count(struct counter *counter, struct counter_ballot *list);

/* Until they are in place. False: they cannot be written; the next call tries again. */
bool counter_wait(struct counter *counter);

/* Have `settled` called, from another thread, each time that files are no longer on their way. */
void counter_watch(struct counter *counter, shelf_settled *settled, void *context);

/* What is left to do once those who cast the ballots have been told: no log stays behind them.
 * After each counter_count(). */
void counter_rest(struct counter *counter);

/* Write what waits of both kinds to the store, however little. False: some of it still waits. */
bool counter_flush(struct counter *counter);

void counter_state(struct counter *counter, struct counter_state *state);

/* True when store and spool answer. */
bool counter_alive(struct counter *counter);

/* Append the statements that made the tables. */
bool counter_schema(struct counter *counter, struct buf *out);

#endif
