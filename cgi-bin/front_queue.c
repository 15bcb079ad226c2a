/* front_queue.c - readable descriptors waiting for a worker; see front_queue.h. */
#include "front_queue.h"

#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void front_queue_open(struct front_queue *q)
{
    pthread_mutex_init(&q->lock, NULL);
    pthread_cond_init(&q->filled, NULL);
    q->first = q->count = 0;
    q->closed = false;
}

bool front_queue_put(struct front_queue *q, int fd)
{
    pthread_mutex_lock(&q->lock);
    bool fits = !q->closed && q->count < FRONT_QUEUE_MOST;
    if (fits) {
        unsigned last = (q->first + q->count) % FRONT_QUEUE_MOST;
        q->fd[last] = fd;
        q->since[last] = now_ms();
        q->count++;
        pthread_cond_signal(&q->filled);
    }
    pthread_mutex_unlock(&q->lock);
    return fits;
}

int front_queue_take(struct front_queue *q, bool *late)
{
    int fd = -1;
    pthread_mutex_lock(&q->lock);
    while (q->count == 0 && !q->closed)
        pthread_cond_wait(&q->filled, &q->lock);
    if (q->count > 0) {
        fd = q->fd[q->first];
        *late = now_ms() - q->since[q->first] > FRONT_QUEUE_AGE_MS;
        q->first = (q->first + 1) % FRONT_QUEUE_MOST;
        q->count--;
    }
    pthread_mutex_unlock(&q->lock);
    return fd;
}

void front_queue_close(struct front_queue *q)
{
    pthread_mutex_lock(&q->lock);
    q->closed = true;
    pthread_cond_broadcast(&q->filled);
    pthread_mutex_unlock(&q->lock);
}

/* FastCGI 1.0, section 3.3: version 1, type, request id 1 (nginx and cgi-fcgi use no other),
 * content length, padding length, reserved. */
static void write_header(uint8_t *to, uint8_t type, size_t length)
{
    const uint8_t header[8] = {1, type, 0, 1, (uint8_t)(length >> 8), (uint8_t)length, 0, 0};
    memcpy(to, header, sizeof header);
}

void front_queue_refuse(int fd)
{
    static const char text[] = "Status: 503 Service Unavailable\r\n"
                               "Content-Type: text/plain; charset=utf-8\r\n"
                               "Cache-Control: no-store\r\nRetry-After: 5\r\n\r\n"
                               "Busy for a moment. Try again in a few seconds.\n";
    enum { STDOUT = 6, END_REQUEST = 3, HEADER = 8, BODY = 8, TEXT = sizeof text - 1 };
    uint8_t record[HEADER + TEXT + HEADER + HEADER + BODY] = {0};
    char drained[16 * 1024];
    /* A close with unread bytes would reset the connection before the answer is read. */
    while (recv(fd, drained, sizeof drained, MSG_DONTWAIT) > 0)
        continue;
    explicit_bzero(drained, sizeof drained);
    write_header(record, STDOUT, TEXT);
    memcpy(record + HEADER, text, TEXT);
    write_header(record + HEADER + TEXT, STDOUT, 0);
    write_header(record + HEADER + TEXT + HEADER, END_REQUEST, BODY);
    (void)!send(fd, record, sizeof record, MSG_NOSIGNAL | MSG_DONTWAIT);
}
