/* http.c - one request, one response; see http.h. */
#include "http.h"

#include <string.h>
#include <strings.h>

const char *http_phrase(int status)
{
    static const struct {
        int status;
        const char *phrase;
    } phrases[] = {
        {200, "OK"},
        {302, "Found"},
        {303, "See Other"},
        {400, "Bad Request"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {410, "Gone"},
        {413, "Content Too Large"},
        {415, "Unsupported Media Type"},
        {422, "Unprocessable Content"},
        {429, "Too Many Requests"},
        {500, "Internal Server Error"},
        {503, "Service Unavailable"},
    };
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
        if (phrases[i].status == status)
            return phrases[i].phrase;
    return "Unknown";
}

enum http_method http_method_of(const char *name)
{
    if (strcmp(name, "GET") == 0)
        return HTTP_GET;
    if (strcmp(name, "HEAD") == 0)
        return HTTP_HEAD;
    if (strcmp(name, "POST") == 0)
        return HTTP_POST;
    return HTTP_OTHER;
}

bool http_wants_json(const struct request *r)
{
    bool json =
        strstr(r->accept, "application/json") || strstr(r->accept, "application/problem+json");
    return json && !strstr(r->accept, "text/html");
}

/* The host of "scheme://host[:port]" must be the Host asked for; the port is part of it. */
static bool origin_is_host(const char *origin, const char *host)
{
    const char *mark = strstr(origin, "://");
    return mark && *host && strcasecmp(mark + 3, host) == 0;
}

bool http_same_origin(const struct request *r)
{
    if (*r->sec_fetch_site)
        return strcmp(r->sec_fetch_site, "same-origin") == 0 ||
               strcmp(r->sec_fetch_site, "none") == 0;
    return *r->origin == '\0' || origin_is_host(r->origin, r->host);
}

bool http_content_is(const struct request *r, const char *type)
{
    size_t len = strlen(type);
    if (strncasecmp(r->content_type, type, len) != 0)
        return false;
    char next = r->content_type[len];
    return next == '\0' || next == ';' || next == ' ' || next == '\t';
}

bool http_has_cookie(const struct request *r, const char *pair)
{
    size_t len = strlen(pair);
    for (const char *at = r->cookie; *at;) {
        at += strspn(at, "; ");
        size_t here = strcspn(at, ";");
        if (here == len && memcmp(at, pair, len) == 0)
            return true;
        at += here;
    }
    return false;
}

static const char *cache_control(enum http_cache cache)
{
    return cache == HTTP_ONE_SECOND ? "public, max-age=1" : "no-store";
}

/* The same bytes for every voter: the cookie says that somebody voted here, not who. A __Host-
 * cookie needs Secure, which a browser refuses to keep over plain http. */
static const char *voted_cookie(bool https)
{
    return https ? "__Host-voted=1; Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax"
                 : "voted=1; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax";
}

/* Referrer-Policy is same-origin: under no-referrer a browser sends "Origin: null" with our own
 * forms, and one that lacks Sec-Fetch-Site could then not vote. */
static void write_policy(struct buf *out, bool frameable)
{
    buf_puts(out,
             "Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; "
             "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; ");
    buf_puts(out, frameable ? "frame-ancestors *\r\n" : "frame-ancestors 'none'\r\n");
    buf_puts(out, "Referrer-Policy: same-origin\r\nX-Content-Type-Options: nosniff\r\n"
                  "Cross-Origin-Opener-Policy: same-origin\r\n"
                  "Permissions-Policy: camera=(), geolocation=(), microphone=()\r\n");
    buf_puts(out, frameable
                      ? "Cross-Origin-Resource-Policy: cross-origin\r\n"
                      : "Cross-Origin-Resource-Policy: same-origin\r\nX-Frame-Options: DENY\r\n");
}

static void write_text(struct buf *out, const char *name, const char *value)
{
    buf_puts(out, name);
    buf_puts(out, value);
    buf_puts(out, "\r\n");
}

static void write_number(struct buf *out, const char *name, size_t value)
{
    buf_puts(out, name);
    buf_number(out, (long long)value);
    buf_puts(out, "\r\n");
}

void http_write_head(struct buf *out, int status, const struct response *res, bool https,
                     size_t length)
{
    buf_puts(out, "Status: ");
    buf_number(out, status);
    write_text(out, " ", http_phrase(status));
    if (res->type)
        write_text(out, "Content-Type: ", res->type);
    write_number(out, "Content-Length: ", length);
    if (*res->location)
        write_text(out, "Location: ", res->location);
    if (*res->allow)
        write_text(out, "Allow: ", res->allow);
    if (res->retry_after > 0)
        write_number(out, "Retry-After: ", (size_t)res->retry_after);
    if (res->voted)
        write_text(out, "Set-Cookie: ", voted_cookie(https));
    write_text(out, "Cache-Control: ", cache_control(res->cache));
    buf_puts(out, "Vary: Accept\r\n");
    write_policy(out, res->frameable);
    buf_puts(out, "\r\n");
}
