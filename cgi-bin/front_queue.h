/* front_queue.h - readable descriptors waiting for a worker, first come, first served.
 *
 * Owns: the queue's bound, which of the idle workers is next, and the words for whoever does not
 * fit.
 */
#ifndef CONNOTE_FRONT_QUEUE_H
#define CONNOTE_FRONT_QUEUE_H

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

enum {
    /* About a fifth of a second's work on two cores; a longer queue only hides the delay. */
    FRONT_QUEUE_MOST = 1024,
    /* Whoever has waited longer is told so: nginx gives up soon after, and the visitor before. */
    FRONT_QUEUE_AGE_MS = 1000
};

struct front_taker;

struct front_queue {
    pthread_mutex_t lock;
    struct front_taker *idle; /* whoever came last is first to go; nobody while descriptors wait */
    int fd[FRONT_QUEUE_MOST];
    int64_t since[FRONT_QUEUE_MOST]; /* CLOCK_MONOTONIC, ms */
    unsigned first, count;
    bool closed;
};

void front_queue_open(struct front_queue *q);

/* False when the queue is full or closed; the descriptor is then still the caller's. */
bool front_queue_put(struct front_queue *q, int fd);

/* Wait for a descriptor, which is then the caller's; -1 once the queue is closed and empty. `late`
 * says that it has waited longer than FRONT_QUEUE_AGE_MS. */
int front_queue_take(struct front_queue *q, bool *late);

/* Let the takers go home when the queue is empty. */
void front_queue_close(struct front_queue *q);

/* Send 503 with Retry-After as FastCGI records, without reading the request first. */
void front_queue_refuse(int fd);

#endif
