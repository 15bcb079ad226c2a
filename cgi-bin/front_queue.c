/* front_queue.c - readable descriptors waiting for a worker; see front_queue.h. */
#include "front_queue.h"

#include <semaphore.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

#include "record.h"

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* A worker that waits, on its own stack. The last to go idle is the first to work again: a few
 * workers with warm stacks serve a steady load, where taking them in turn would walk through the
 * memory of all of them. */
struct front_taker {
    sem_t given;
    int fd;
    struct front_taker *below;
};

void front_queue_open(struct front_queue *q)
{
    pthread_mutex_init(&q->lock, NULL);
    q->idle = NULL;
    q->first = q->count = 0;
    q->closed = false;
}

/* With the lock held, which must be free before the worker is woken: it would only wait for it. */
static struct front_taker *pop(struct front_queue *q)
{
    struct front_taker *taker = q->idle;
    if (taker)
        q->idle = taker->below;
    return taker;
}

/* After sem_post() the taker may be gone. */
static void give(struct front_taker *taker, int fd)
{
    taker->fd = fd;
    sem_post(&taker->given);
}

static bool append(struct front_queue *q, int fd)
{
    if (q->count == FRONT_QUEUE_MOST)
        return false;
    unsigned last = (q->first + q->count++) % FRONT_QUEUE_MOST;
    q->fd[last] = fd;
    q->since[last] = now_ms();
    return true;
}

bool front_queue_put(struct front_queue *q, int fd)
{
    pthread_mutex_lock(&q->lock);
    struct front_taker *taker = q->closed ? NULL : pop(q);
    bool fits = taker || (!q->closed && append(q, fd));
    pthread_mutex_unlock(&q->lock);
    if (taker)
        give(taker, fd);
    return fits;
}

static int take_first(struct front_queue *q, bool *late)
{
    int fd = q->fd[q->first];
    *late = now_ms() - q->since[q->first] > FRONT_QUEUE_AGE_MS;
    q->first = (q->first + 1) % FRONT_QUEUE_MOST;
    q->count--;
    return fd;
}

static int wait_for_one(struct front_taker *taker)
{
    while (sem_wait(&taker->given) != 0)
        continue;
    sem_destroy(&taker->given);
    return taker->fd;
}

int front_queue_take(struct front_queue *q, bool *late)
{
    struct front_taker taker = {.fd = -1};
    *late = false;
    pthread_mutex_lock(&q->lock);
    bool waits = q->count == 0 && !q->closed;
    int fd = q->count > 0 ? take_first(q, late) : -1;
    if (waits) {
        sem_init(&taker.given, 0, 0);
        taker.below = q->idle;
        /* cppcheck-suppress autoVariables; nobody leaves before being taken off the list */
        q->idle = &taker;
    }
    pthread_mutex_unlock(&q->lock);
    return waits ? wait_for_one(&taker) : fd;
}

void front_queue_close(struct front_queue *q)
{
    pthread_mutex_lock(&q->lock);
    q->closed = true;
    for (struct front_taker *taker; (taker = pop(q));)
        give(taker, -1);
    pthread_mutex_unlock(&q->lock);
}

void front_queue_refuse(int fd)
{
    static const char text[] = "Status: 503 Service Unavailable\r\n"
                               "Content-Type: text/plain; charset=utf-8\r\n"
                               "Cache-Control: no-store\r\nRetry-After: 5\r\n\r\n"
                               "Busy for a moment. Try again in a few seconds.\n";
    struct buf said = BUF_EMPTY;
    char drained[16 * 1024];
    /* A close with unread bytes would reset the connection before the answer is read. */
    while (recv(fd, drained, sizeof drained, MSG_DONTWAIT) > 0)
        continue;
    explicit_bzero(drained, sizeof drained);
    buf_puts(&said, text);
    if (!buf_failed(&said))
        record_send(fd, RECORD_FIRST_ID, &said, &BUF_EMPTY, false);
    buf_free(&said);
}
