/* http.h - one request, one response.
 *
 * Owns: the two structs that travel between the gateway and the pages, status phrases, the rule for
 * who is asking (same origin or not) and for what (HTML or JSON).
 * Must not know: FastCGI, templates, the poll, the drafter.
 */
#ifndef CONNOTE_HTTP_H
#define CONNOTE_HTTP_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"

enum {
    HTTP_BODY_MOST = 16 * 1024, /* bytes of a request body; more is 413 */
    HTTP_RETRY_SECONDS = 5      /* what Retry-After says when the machine is busy */
};

enum http_method { HTTP_GET, HTTP_HEAD, HTTP_POST, HTTP_OTHER };

struct app;
struct deferred;

/* Everything points into memory of the gateway and lives until the response is sent. Absent
 * headers are "", never NULL. */
struct request {
    enum http_method method;
    const char *path;  /* decoded by nothing: compared byte by byte with the route table */
    const char *query; /* without the question mark */
    const char *host;
    const char *origin;
    const char *sec_fetch_site;
    const char *accept;
    const char *cookie;
    const char *content_type;
    const char *remote_address;
    bool https;
    const char *body; /* NUL-terminated after body_len bytes */
    size_t body_len;
    /* Keep what a later answer needs: see struct deferred in app.h. NULL: it cannot be later; or it
     * is NULL that is returned, when there is no memory. */
    struct deferred *(*defer)(const struct app *app, const struct request *req);
    const void *peer; /* the gateway's own */
};

enum http_cache {
    HTTP_NO_STORE,  /* forms, drafts, ballots: anything of one visitor's */
    HTTP_ONE_SECOND /* the same for everyone: results, method, status */
};

struct response {
    struct buf body;
    const char *type;   /* a static string; NULL: no body */
    char location[128]; /* "" or a path of ours */
    char allow[32];     /* "" or the methods a 405 names */
    int retry_after;    /* seconds; 0: no header */
    enum http_cache cache;
    bool frameable;      /* /embed only */
    bool voted;          /* set the constant cookie */
    bool shallow;        /* nothing a visitor sent got deep into the stack; see memory.h */
    const char *problem; /* a static sentence for the error page; NULL: the status's own */
};

/* "Not Found" for 404, and so on; "Unknown" for a status that no page of ours answers. */
const char *http_phrase(int status);

enum http_method http_method_of(const char *name);

/* True when the client asks for JSON and not for HTML. */
bool http_wants_json(const struct request *r);

/* May this request change anything? Go 1.25's rule: Sec-Fetch-Site says same-origin or none; or, in
 * browsers that do not send it, there is no Origin, or its host is the one asked for. */
bool http_same_origin(const struct request *r);

/* True when the media type of the body is `type`, parameters and case aside. */
bool http_content_is(const struct request *r, const char *type);

/* True when the Cookie header holds exactly the pair `pair`, such as "voted=1". */
bool http_has_cookie(const struct request *r, const char *pair);

/* Append status line (CGI's "Status:" form), headers and the empty line. `length` is the body's. */
void http_write_head(struct buf *out, int status, const struct response *res, bool https,
                     size_t length);

#endif
