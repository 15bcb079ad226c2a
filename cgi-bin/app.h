/* app.h - what the process owns, handed to every page.
 *
 * Owns: nothing but the list. main.c opens each part in order and closes it in reverse.
 * Must not become: a place to put things. Pages get it read only; a part that changes (the poll)
 * keeps its own lock.
 */
#ifndef CONNOTE_APP_H
#define CONNOTE_APP_H

#include "http.h"

struct settings;
struct note_bank;
struct poll;
struct view;

struct app {
    const struct settings *settings;
    const struct note_bank *bank;
    struct poll *poll;
};

/* What is left of a request whose answer is deferred: given later, from whichever thread has it, by
 * routes_complete(). Whoever holds one must do so exactly once. */
struct deferred {
    const struct app *app;
    struct request request; /* only what an answer depends on: method, Accept, https */
    void (*send)(struct deferred *deferred, int status, const struct response *res); /* and free */
};

/* What a handler returns that has taken req->defer() and seen to it that the answer comes. */
enum { HTTP_DEFERRED = -1 };

/* A handler reads the request, fills the response's body, and returns the HTTP status. A status of
 * 400 or more with an empty body becomes an error page, or a problem document, in routes.c. */
typedef int page_handler(const struct app *app, const struct request *req, struct response *res);

/* Symbols that layout.html names, for every page alike; `current` is the path that the navigation
 * marks, `title` stands in the tab. NULL when out of memory. In page.c. */
struct view *page_view(const struct app *app, const char *current, const char *title);

#endif
