/* poll_queue.c - ballots that wait to be counted; see poll_queue.h. */
#include "poll_queue.h"

#include <sched.h>

#include "group.h"

enum { GATHERED_MOST = 32 }; /* then a write is worth it; others are under way meanwhile */

void poll_queue_open(struct poll_queue *q)
{
    *q = (struct poll_queue){0};
    pthread_mutex_init(&q->lock, NULL);
    pthread_cond_init(&q->wanted, NULL);
}

void poll_queue_close(struct poll_queue *q)
{
    pthread_cond_destroy(&q->wanted);
    pthread_mutex_destroy(&q->lock);
}

/* With the mutex held. */
static void append(struct poll_queue *q, struct counter_ballot *ballot)
{
    if (q->first)
        q->last->next = ballot;
    else
        q->first = ballot;
    q->last = ballot;
    q->waiting++;
}

bool poll_queue_put(struct poll_queue *q, struct counter_ballot *ballot)
{
    pthread_mutex_lock(&q->lock);
    bool fits = q->waiting < POLL_QUEUE_MOST;
    if (fits)
        append(q, ballot);
    pthread_cond_signal(&q->wanted);
    pthread_mutex_unlock(&q->lock);
    return fits;
}

/* --- taking ----------------------------------------------------------------------------------- */

/* Let those come along who are on their way: on busy cores each pass finds more of them, and a
 * write for thirty costs little more than one for three. On idle cores it is over at once. With the
 * mutex held. */
static void gather(struct poll_queue *q)
{
    for (int before = 0; before < q->waiting && q->waiting < GATHERED_MOST;) {
        before = q->waiting;
        pthread_mutex_unlock(&q->lock);
        sched_yield();
        pthread_mutex_lock(&q->lock);
    }
}

/* As many as are kept together; the others wait for the next list. With the mutex held. */
static struct counter_ballot *take_list(struct poll_queue *q)
{
    struct counter_ballot *list = q->first, *last = list;
    int taken = 1;
    for (; last->next && taken < GROUP_MOST; taken++)
        last = last->next;
    q->first = last->next;
    q->waiting -= taken;
    last->next = NULL;
    return list;
}

struct counter_ballot *poll_queue_take(struct poll_queue *q)
{
    struct counter_ballot *list = NULL;
    pthread_mutex_lock(&q->lock);
    while (!q->first && !q->ending)
        pthread_cond_wait(&q->wanted, &q->lock);
    gather(q);
    if (q->first)
        list = take_list(q);
    pthread_mutex_unlock(&q->lock);
    return list;
}

void poll_queue_end(struct poll_queue *q)
{
    pthread_mutex_lock(&q->lock);
    q->ending = true;
    pthread_cond_signal(&q->wanted);
    pthread_mutex_unlock(&q->lock);
}
