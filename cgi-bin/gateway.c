/* gateway.c - from FastCGI or CGI to a request and back; see gateway.h.
 *
 * Both protocols are reduced to a `struct peer` of three functions; the rest is written once.
 */
#include "gateway.h"

#include <fcgiapp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "memory.h"
#include "poll.h"
#include "record.h"
#include "routes.h"

enum { EXIT_TRY_AGAIN = 75 }; /* a write could not be made safe: only a new process may go on */

/* How to ask for a parameter, read the body and send the answer. */
struct peer {
    const char *(*param)(const struct peer *p, const char *name); /* "" when absent */
    size_t (*read)(const struct peer *p, char *to, size_t most);  /* 0 at the end */
    bool (*send)(const struct peer *p, const struct buf *head, const struct buf *body);
    FCGX_Request *fcgi;
};

/* --- FastCGI ---------------------------------------------------------------------------------- */

static const char *fcgi_param(const struct peer *p, const char *name)
{
    const char *value = FCGX_GetParam(name, p->fcgi->envp);
    return value ? value : "";
}

static size_t fcgi_read(const struct peer *p, char *to, size_t most)
{
    int got = FCGX_GetStr(to, (int)most, p->fcgi->in);
    return got > 0 && FCGX_GetError(p->fcgi->in) == 0 ? (size_t)got : 0;
}

/* A refused body stays unread; what libfcgi has not read would be taken for the next request. */
static void drain(FCGX_Stream *in)
{
    char rest[4096];
    while (FCGX_GetStr(rest, sizeof rest, in) > 0)
        continue;
    explicit_bzero(rest, sizeof rest);
}

/* The request is read to its end first: what follows on the connection is the next one. */
static bool fcgi_send(const struct peer *p, const struct buf *head, const struct buf *body)
{
    drain(p->fcgi->in);
    return record_send(p->fcgi->ipcFd, (uint16_t)p->fcgi->requestId, head, body, true);
}

/* May another request come on this connection? */
static bool is_kept(const FCGX_Request *fcgi)
{
    return fcgi->keepConnection && FCGX_GetError(fcgi->in) == 0;
}

/* --- deferred answers: FastCGI only ----------------------------------------------------------- */

/* The connection is libfcgi's no more, which only frees what it has read. */
struct later {
    struct deferred deferred; /* first: it is what others know */
    int fd;
    uint16_t id;
    bool keep;
};

static void end_if_fatal(const struct app *app)
{
    if (poll_fatal(app->poll))
        front_stop(EXIT_TRY_AGAIN);
}

/* Whoever sends has others to answer: a peer that does not read is let go. */
static void send_later(struct deferred *deferred, int status, const struct response *res)
{
    struct later *later = (struct later *)deferred;
    struct buf head = BUF_EMPTY;
    http_write_head(&head, status, res, deferred->request.https, res->body.len);
    bool sent = !buf_failed(&head) && record_send(later->fd, later->id, &head, &res->body, false);
    end_if_fatal(deferred->app);
    front_resume(later->fd, sent && later->keep);
    buf_free(&head);
    free(later);
}

static struct deferred *defer(const struct app *app, const struct request *req)
{
    FCGX_Request *fcgi = ((const struct peer *)req->peer)->fcgi;
    struct later *later = malloc(sizeof *later);
    if (!later)
        return NULL;
    drain(fcgi->in);
    *later = (struct later){
        .deferred = {app,
                     {.method = req->method,
                      .accept = http_wants_json(req) ? "application/json" : "",
                      .https = req->https},
                     send_later},
        .fd = fcgi->ipcFd,
        .id = (uint16_t)fcgi->requestId,
        .keep = is_kept(fcgi),
    };
    return &later->deferred;
}

/* --- plain CGI -------------------------------------------------------------------------------- */

static const char *cgi_param(const struct peer *p, const char *name)
{
    (void)p;
    const char *value = getenv(name);
    return value ? value : "";
}

static size_t cgi_read(const struct peer *p, char *to, size_t most)
{
    (void)p;
    ssize_t got = read(STDIN_FILENO, to, most);
    return got > 0 ? (size_t)got : 0;
}

static bool cgi_write(const struct buf *bytes)
{
    for (size_t sent = 0; sent < bytes->len;) {
        ssize_t n = write(STDOUT_FILENO, bytes->data + sent, bytes->len - sent);
        if (n <= 0)
            return false;
        sent += (size_t)n;
    }
    return true;
}

static bool cgi_send(const struct peer *p, const struct buf *head, const struct buf *body)
{
    (void)p;
    return cgi_write(head) && cgi_write(body);
}

/* --- reading the request ---------------------------------------------------------------------- */

/* The path below our root. A CGI server puts it into PATH_INFO; nginx's own parameter file knows
 * DOCUMENT_URI; SCRIPT_NAME is a path of ours only when it is not the program's own name. */
static const char *find_path(const struct peer *p)
{
    const char *path = p->param(p, "PATH_INFO");
    if (!*path)
        path = p->param(p, "DOCUMENT_URI");
    if (!*path) {
        const char *script = p->param(p, "SCRIPT_NAME");
        size_t len = strlen(script);
        bool program = len > 4 && strcmp(script + len - 4, "fcgi") == 0;
        bool cgi = len > 4 && strcmp(script + len - 4, ".cgi") == 0;
        path = program || cgi ? "" : script;
    }
    return *path ? path : "/";
}

static void read_params(const struct peer *p, struct request *req)
{
    const char *https = p->param(p, "HTTPS");
    *req = (struct request){
        .method = http_method_of(p->param(p, "REQUEST_METHOD")),
        .path = find_path(p),
        .query = p->param(p, "QUERY_STRING"),
        .host = p->param(p, "HTTP_HOST"),
        .origin = p->param(p, "HTTP_ORIGIN"),
        .sec_fetch_site = p->param(p, "HTTP_SEC_FETCH_SITE"),
        .accept = p->param(p, "HTTP_ACCEPT"),
        .cookie = p->param(p, "HTTP_COOKIE"),
        .content_type = p->param(p, "CONTENT_TYPE"),
        .remote_address = p->param(p, "REMOTE_ADDR"),
        .https = *https && strcmp(https, "off") != 0,
        .body = "",
        .defer = p->fcgi ? defer : NULL,
        .peer = p,
    };
}

/* CONTENT_LENGTH as bytes: 400 when it is not a number, 413 when it is too large, else 0. */
static int read_length(const struct peer *p, size_t *length)
{
    const char *text = p->param(p, "CONTENT_LENGTH");
    size_t digits = strspn(text, "0123456789");
    *length = 0;
    if (text[digits])
        return 400;
    if (digits > 9)
        return 413;
    *length = (size_t)strtoul(text, NULL, 10);
    return *length > HTTP_BODY_MOST ? 413 : 0;
}

/* Read exactly the bytes that were announced. A body that ends early was cut off on its way. */
static int read_body(const struct peer *p, struct request *req, char body[HTTP_BODY_MOST + 1])
{
    size_t length, got = 0, n;
    int status = read_length(p, &length);
    if (status)
        return status;
    while (got < length && (n = p->read(p, body + got, length - got)) > 0)
        got += n;
    body[got] = '\0';
    req->body = body;
    req->body_len = got;
    return got == length ? 0 : 400;
}

/* --- answering -------------------------------------------------------------------------------- */

static bool send_response(const struct peer *p, const struct request *req, int status,
                          struct response *res)
{
    struct buf head = BUF_EMPTY;
    http_write_head(&head, status, res, req->https, res->body.len);
    bool good =
        !buf_failed(&head) && p->send(p, &head, req->method == HTTP_HEAD ? &BUF_EMPTY : &res->body);
    buf_free(&head);
    return good;
}

/* A request with its body, and the status it is refused with, if any. */
struct received {
    struct request req;
    char body[HTTP_BODY_MOST + 1];
    int refused;
    bool shallow;        /* so was the answer: see memory.h */
    bool deferred, sent; /* what became of it */
};

static void receive(const struct peer *p, struct received *r)
{
    read_params(p, &r->req);
    r->refused = read_body(p, &r->req, r->body);
}

/* Answer, and forget. With `refused` set, no page is asked. */
static void answer(const struct app *app, const struct peer *p, struct received *r)
{
    struct response res = {0};
    int status = r->refused ? routes_refuse(app, &r->req, &res, r->refused)
                            : routes_answer(app, &r->req, &res);
    r->deferred = status == HTTP_DEFERRED;
    r->sent = !r->deferred && send_response(p, &r->req, status, &res);
    routes_release(&res);
    explicit_bzero(r->body, r->req.body_len);
    r->shallow = res.shallow;
}

/* --- the two protocols ------------------------------------------------------------------------ */

bool gateway_start(char *problem, size_t size)
{
    if (FCGX_Init() == 0)
        return true;
    snprintf(problem, size, "libfcgi does not start");
    return false;
}

/* libfcgi 2.4.2 reads from `ipcFd` when it is set, and keeps it open when `keepConnection` is: that
 * is how a connection accepted by the front is handed to it. Both fields are marked "don't use". */
enum front_served gateway_serve(void *app, int fd)
{
    FCGX_Request fcgi;
    FCGX_InitRequest(&fcgi, -1, 0);
    fcgi.ipcFd = fd;
    fcgi.keepConnection = 1;
    if (FCGX_Accept_r(&fcgi) < 0) {
        FCGX_Free(&fcgi, 1);
        return FRONT_CLOSED;
    }
    struct peer p = {fcgi_param, fcgi_read, fcgi_send, &fcgi};
    struct received received;
    receive(&p, &received);
    answer(app, &p, &received);
    const bool keep = received.sent && is_kept(&fcgi);
    FCGX_Free(&fcgi, 0);
    memory_wipe_stack(received.shallow);
    end_if_fatal(app);
    if (received.deferred)
        return FRONT_DEFERRED;
    if (!keep)
        close(fd);
    return keep ? FRONT_KEPT : FRONT_CLOSED;
}

static const struct peer cgi_peer = {cgi_param, cgi_read, cgi_send, NULL};
static struct received cgi_request;

void gateway_cgi_receive(void)
{
    alarm(GATEWAY_CGI_SECONDS);
    receive(&cgi_peer, &cgi_request);
    alarm(0);
}

void gateway_cgi_answer(const struct app *app)
{
    answer(app, &cgi_peer, &cgi_request);
}

void gateway_cgi_busy(const struct app *app)
{
    if (!cgi_request.refused)
        cgi_request.refused = 503;
    answer(app, &cgi_peer, &cgi_request);
}
