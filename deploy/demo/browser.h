/* browser.h - asking Connote over HTTP as anybody does.
 *
 * Owns: one connection, the last answer.
 * Must not know: what is asked for.
 */
#ifndef CONNOTE_DEMO_BROWSER_H
#define CONNOTE_DEMO_BROWSER_H

#include <signal.h>
#include <stdbool.h>

enum { BROWSER_ANSWER_MOST = 256 * 1024, BROWSER_FOUND_MOST = 128 };

struct browser {
    int port, fd; /* fd -1: not connected */
    char answer[BROWSER_ANSWER_MOST];
    int status;
    const char *body;
};

/* Set by a signal: nothing is asked any more. */
extern volatile sig_atomic_t browser_stopped;

/* Ask until there is an answer that is not "try again": a ballot sent twice counts once. */
bool browser_ask(struct browser *b, const char *method, const char *path, const char *accept,
                 const char *body);

/* The value of a header of the answer, or NULL. */
const char *browser_header(const struct browser *b, const char *name);

/* What stands between `before` and the next quotation mark of the answer. */
bool browser_find(const struct browser *b, const char *before, char found[BROWSER_FOUND_MOST]);

/* Close the connection, if there is one. */
void browser_leave(struct browser *b);

#endif
