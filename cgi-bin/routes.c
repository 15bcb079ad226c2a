/* routes.c - everything this program answers; see routes.h. Start reading here. */
#include "routes.h"

#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

#include "page.h"

enum origin { ANY_ORIGIN, SAME_ORIGIN };

static const struct route {
    enum http_method method; /* HTTP_GET answers HEAD too */
    const char *path;        /* a star at the end stands for one more segment */
    enum origin origin;
    enum http_cache cache;
    bool frameable;
    page_handler *handler;
} routes[] = {
    {HTTP_GET, "/", ANY_ORIGIN, HTTP_NO_STORE, false, page_invite_get},
    {HTTP_POST, "/draft", ANY_ORIGIN, HTTP_NO_STORE, false, page_draft_post},
    {HTTP_POST, "/choice", SAME_ORIGIN, HTTP_NO_STORE, false, page_choice_post},
    {HTTP_GET, "/poll", ANY_ORIGIN, HTTP_NO_STORE, false, page_poll_get},
    {HTTP_POST, "/vote", SAME_ORIGIN, HTTP_NO_STORE, false, page_vote_post},
    {HTTP_GET, "/thanks/*", ANY_ORIGIN, HTTP_NO_STORE, false, page_thanks_get},
    {HTTP_GET, "/results", ANY_ORIGIN, HTTP_ONE_SECOND, false, page_results_get},
    {HTTP_GET, "/results/latest.csv", ANY_ORIGIN, HTTP_ONE_SECOND, false, page_latest_get},
    {HTTP_GET, "/results/latest.json", ANY_ORIGIN, HTTP_ONE_SECOND, false, page_latest_get},
    {HTTP_GET, "/results/latest.xlsx", ANY_ORIGIN, HTTP_ONE_SECOND, false, page_latest_get},
    {HTTP_GET, "/results/latest.zip", ANY_ORIGIN, HTTP_ONE_SECOND, false, page_latest_get},
    {HTTP_GET, "/results/*", ANY_ORIGIN, HTTP_ONE_SECOND, false, page_results_get},
    {HTTP_GET, "/chart.svg", ANY_ORIGIN, HTTP_ONE_SECOND, true, page_chart_get},
    {HTTP_GET, "/embed", ANY_ORIGIN, HTTP_ONE_SECOND, true, page_embed_get},
    {HTTP_GET, "/method", ANY_ORIGIN, HTTP_ONE_SECOND, false, page_method_get},
    {HTTP_GET, "/status.json", ANY_ORIGIN, HTTP_ONE_SECOND, false, page_status_get},
    {HTTP_GET, "/healthz", ANY_ORIGIN, HTTP_NO_STORE, false, page_healthz_get},
    {HTTP_GET, "/metrics", ANY_ORIGIN, HTTP_NO_STORE, false, page_metrics_get},
};
enum { ROUTES = sizeof routes / sizeof *routes };

static bool path_matches(const char *pattern, const char *path)
{
    size_t len = strlen(pattern);
    if (pattern[len - 1] != '*')
        return strcmp(pattern, path) == 0;
    const char *rest = path + len - 1;
    return strncmp(pattern, path, len - 1) == 0 && *rest && !strchr(rest, '/');
}

static bool method_matches(enum http_method route, enum http_method asked)
{
    return route == asked || (route == HTTP_GET && asked == HTTP_HEAD);
}

/* The first row for the path and method; *path_known says whether the path alone was found. */
static const struct route *find(const struct request *req, const struct route **by_path)
{
    *by_path = NULL;
    for (size_t i = 0; i < ROUTES; i++) {
        if (!path_matches(routes[i].path, req->path))
            continue;
        if (!*by_path)
            *by_path = &routes[i];
        if (method_matches(routes[i].method, req->method))
            return &routes[i];
    }
    return NULL;
}

static int refuse_path(const struct route *by_path, struct response *res)
{
    if (!by_path)
        return 404;
    snprintf(res->allow, sizeof res->allow, "%s",
             by_path->method == HTTP_GET ? "GET, HEAD" : "POST");
    return 405;
}

/* What the table demands before a handler may look: 0 when all of it is met. */
static int check(const struct route *route, const struct request *req)
{
    if (route->origin == SAME_ORIGIN && !http_same_origin(req))
        return 403;
    if (route->method == HTTP_POST && req->body_len > HTTP_BODY_MOST)
        return 413;
    if (route->method == HTTP_POST && !http_content_is(req, "application/x-www-form-urlencoded"))
        return 415;
    return 0;
}

static int handle(const struct app *app, const struct request *req, struct response *res)
{
    const struct route *by_path;
    const struct route *route = find(req, &by_path);
    if (!route)
        return refuse_path(by_path, res);
    int status = check(route, req);
    if (status)
        return status;
    res->cache = route->cache;
    res->frameable = route->frameable;
    res->shallow = route->method == HTTP_GET; /* such a page says nothing that was sent */
    return route->handler(app, req, res);
}

enum { CLASSES = 6 };
static atomic_long answered[CLASSES];

long routes_answered(int status_class)
{
    return atomic_load(&answered[status_class]);
}

static int finish(const struct app *app, const struct request *req, struct response *res,
                  int status)
{
    if (buf_failed(&res->body)) {
        buf_free(&res->body);
        status = 503;
    }
    if (status >= 400) {
        res->cache = HTTP_NO_STORE;
        if ((status == 429 || status == 503) && res->retry_after == 0)
            res->retry_after = HTTP_RETRY_SECONDS;
        if (res->body.len == 0)
            page_error(app, req, res, status);
    }
    atomic_fetch_add(&answered[status / 100 % CLASSES], 1);
    return status;
}

int routes_answer(const struct app *app, const struct request *req, struct response *res)
{
    int status = handle(app, req, res);
    return status == HTTP_DEFERRED ? status : finish(app, req, res, status);
}

void routes_complete(struct deferred *deferred, struct response *res, int status)
{
    status = finish(deferred->app, &deferred->request, res, status);
    deferred->send(deferred, status, res);
    routes_release(res);
}

int routes_refuse(const struct app *app, const struct request *req, struct response *res,
                  int status)
{
    return finish(app, req, res, status);
}

void routes_release(struct response *res)
{
    buf_free(&res->body);
}
