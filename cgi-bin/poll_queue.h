/* poll_queue.h - ballots that wait to be counted, in the order in which they came.
 *
 * Owns: how many may wait, how many are counted together, and when it is worth waiting for more.
 * Must not know: what is done with a ballot, who is told.
 *
 * Many threads put, one takes.
 */
#ifndef CONNOTE_POLL_QUEUE_H
#define CONNOTE_POLL_QUEUE_H

#include <pthread.h>
#include <stdbool.h>

#include "counter.h"

enum { POLL_QUEUE_MOST = 1024 }; /* a tenth of a second's work; who comes then is to come again */

struct poll_queue {
    pthread_mutex_t lock;
    pthread_cond_t wanted; /* a ballot waits, or it is time to end */
    struct counter_ballot *first, *last;
    int waiting; /* from first to last */
    bool ending;
};

void poll_queue_open(struct poll_queue *q);
void poll_queue_close(struct poll_queue *q);

/* False when too many wait already; the ballot is then still the caller's. */
bool poll_queue_put(struct poll_queue *q, struct counter_ballot *ballot);

/* Wait for ballots and take a list of them, no longer than a group; NULL once it is time to end and
 * none waits. */
struct counter_ballot *poll_queue_take(struct poll_queue *q);

/* Let the taker go when it has all. */
void poll_queue_end(struct poll_queue *q);

#endif
