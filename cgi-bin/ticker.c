/* ticker.c - something to do now and then; see ticker.h. */
#include "ticker.h"

#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <time.h>

struct ticker {
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t wake;
    bool stopping;
    int seconds;
    void (*act)(void *);
    void *context;
};

/* True when it is time to act, false when it is time to end. */
static bool wait_for_turn(struct ticker *t)
{
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += t->seconds;
    pthread_mutex_lock(&t->lock);
    while (!t->stopping && pthread_cond_timedwait(&t->wake, &t->lock, &until) != ETIMEDOUT)
        continue;
    bool going = !t->stopping;
    pthread_mutex_unlock(&t->lock);
    return going;
}

static void *run(void *argument)
{
    struct ticker *t = argument;
    while (wait_for_turn(t))
        t->act(t->context);
    return NULL;
}

struct ticker *ticker_start(int seconds, void (*act)(void *context), void *context)
{
    struct ticker *t = calloc(1, sizeof *t);
    pthread_condattr_t steady;
    if (!t)
        return NULL;
    *t = (struct ticker){.seconds = seconds, .act = act, .context = context};
    pthread_mutex_init(&t->lock, NULL);
    pthread_condattr_init(&steady);
    pthread_condattr_setclock(&steady, CLOCK_MONOTONIC);
    pthread_cond_init(&t->wake, &steady);
    pthread_condattr_destroy(&steady);
    if (pthread_create(&t->thread, NULL, run, t) == 0)
        return t;
    free(t);
    return NULL;
}

void ticker_stop(struct ticker *t)
{
    if (!t)
        return;
    pthread_mutex_lock(&t->lock);
    t->stopping = true;
    pthread_cond_signal(&t->wake);
    pthread_mutex_unlock(&t->lock);
    pthread_join(t->thread, NULL);
    pthread_cond_destroy(&t->wake);
    pthread_mutex_destroy(&t->lock);
    free(t);
}
