/* browser.c - what a visitor's browser does; see browser.h. */
#include "browser.h"

#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

enum { REQUEST_MOST = 2048, TRIES = 20, PAUSE_MICROSECONDS = 200 * 1000 };

volatile sig_atomic_t browser_stopped;

void browser_leave(struct browser *b)
{
    if (b->fd >= 0)
        close(b->fd);
    b->fd = -1;
}

static bool visit(struct browser *b)
{
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons((uint16_t)b->port),
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    if (b->fd >= 0)
        return true;
    b->fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (b->fd >= 0 && connect(b->fd, (struct sockaddr *)&address, sizeof address) == 0)
        return true;
    browser_leave(b);
    return false;
}

const char *browser_header(const struct browser *b, const char *name)
{
    size_t len = strlen(name);
    for (const char *line = strstr(b->answer, "\r\n"); line && line + 2 < b->body;
         line = strstr(line + 2, "\r\n")) {
        if (strncasecmp(line + 2, name, len) == 0 && line[2 + len] == ':')
            return line + 2 + len + 1;
    }
    return NULL;
}

/* Read one answer. nginx says how long each of ours is. */
static bool receive(struct browser *b)
{
    size_t got = 0, wanted = sizeof b->answer - 1;
    b->body = NULL;
    while (got < wanted) {
        ssize_t n = read(b->fd, b->answer + got, sizeof b->answer - 1 - got);
        if (n <= 0)
            return false;
        got += (size_t)n;
        b->answer[got] = '\0';
        char *end = b->body ? NULL : strstr(b->answer, "\r\n\r\n");
        if (end) {
            b->body = end + 4;
            const char *length = browser_header(b, "Content-Length");
            wanted = (size_t)(b->body - b->answer) + (length ? strtoul(length, NULL, 10) : 0);
        }
    }
    b->status = atoi(b->answer + strcspn(b->answer, " "));
    const char *connection = browser_header(b, "Connection");
    if (connection && strncasecmp(connection, " close", 6) == 0)
        browser_leave(b);
    return b->body != NULL;
}

static bool try_once(struct browser *b, const char *request, size_t len)
{
    return visit(b) && send(b->fd, request, len, MSG_NOSIGNAL) == (ssize_t)len && receive(b);
}

bool browser_ask(struct browser *b, const char *method, const char *path, const char *accept,
                 const char *body)
{
    char request[REQUEST_MOST];
    int len = snprintf(request, sizeof request,
                       "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: %s\r\n"
                       "Content-Type: application/x-www-form-urlencoded\r\n"
                       "Content-Length: %zu\r\n\r\n%s",
                       method, path, b->port, accept, strlen(body), body);
    for (int left = TRIES; left > 0 && !browser_stopped; left--) {
        if (try_once(b, request, (size_t)len) && b->status != 503)
            return true;
        browser_leave(b);
        usleep(PAUSE_MICROSECONDS);
    }
    return false;
}

bool browser_find(const struct browser *b, const char *before, char found[BROWSER_FOUND_MOST])
{
    const char *at = strstr(b->body, before);
    if (!at)
        return false;
    at += strlen(before);
    size_t len = strcspn(at, "\"");
    if (len == 0 || len >= BROWSER_FOUND_MOST)
        return false;
    memcpy(found, at, len);
    found[len] = '\0';
    return true;
}
