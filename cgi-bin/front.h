/* front.h - who gets in, and in what order: sockets, a queue, worker threads, signals.
 *
 * Owns: the listening socket, every accepted descriptor while nobody serves it, the worker threads.
 * Must not know: FastCGI's records, HTTP. libfcgi's own accept loop is not used: a kept connection
 * would pin one of its threads, and a peer that sends one byte would pin it for ever.
 */
#ifndef CONNOTE_FRONT_H
#define CONNOTE_FRONT_H

#include <stdbool.h>

/* What became of a connection: */
enum front_served {
    FRONT_CLOSED,
    FRONT_KEPT,    /* to be watched for the next request */
    FRONT_DEFERRED /* its answer comes later, and then front_resume() */
};

/* Serve one request on `fd`, on a worker's thread. */
typedef enum front_served front_serve(void *context, int fd);

/* A deferred request has its answer: watch `fd` for the next one, or close it. Once for each, from
 * any thread, maybe before the front_serve() that deferred it has returned. */
void front_resume(int fd, bool keep);

/* Is `fd` a listening Unix socket? */
bool front_is_listening(int fd);

/* Block all signals but those of a fault in this thread and every one it will start. Call before
 * any thread or library that has an opinion on signals. */
void front_block_signals(void);

/* Serve until TERM, INT or front_stop(). What was accepted and readable by then is answered, and
 * what was deferred waited for; what waits in the listening socket is left to the next process.
 * Returns the exit code: 0, or the one
 * that front_stop() was given, or 71 when the system refuses threads or descriptors at the start.
 */
int front_run(int listener, int threads, front_serve *serve_one, void *context);

/* Ask the running front to end with `exit_code`. From any thread. */
void front_stop(int exit_code);

#endif
