/* front.h - who gets in, and in what order: sockets, a queue, worker threads, signals.
 *
 * Owns: the listening socket, every accepted descriptor while nobody serves it, the worker threads.
 * Must not know: FastCGI's records, HTTP. libfcgi's own accept loop is not used: a kept connection
 * would pin one of its threads, and a peer that sends one byte would pin it for ever.
 */
#ifndef CONNOTE_FRONT_H
#define CONNOTE_FRONT_H

#include <stdbool.h>

/* Serve one request on `fd`, on a worker's thread. True: the connection is kept, the front watches
 * it for the next request. False: `fd` has been closed. */
typedef bool front_serve(void *context, int fd);

/* Is `fd` a listening Unix socket? */
bool front_is_listening(int fd);

/* Block all signals but those of a fault in this thread and every one it will start. Call before
 * any thread or library that has an opinion on signals. */
void front_block_signals(void);

/* Serve until TERM, INT or front_stop(). What was accepted and readable by then is answered; what
 * waits in the listening socket is left to the next process. Returns the exit code: 0, or the one
 * that front_stop() was given, or 71 when the system refuses threads or descriptors at the start.
 */
int front_run(int listener, int threads, front_serve *serve, void *context);

/* Ask the running front to end with `exit_code`. From any thread. */
void front_stop(int exit_code);

#endif
