/* fuzz_request.c - a whole request from any bytes: path, headers and body, to a whole answer.
 *
 * Input: lines method, path, accept, type, origin, cookie, then the body. Runs from the project's
 * root.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app.h"
#include "asset.h"
#include "note.h"
#include "poll.h"
#include "routes.h"
#include "settings.h"
#include "view.h"

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static struct settings settings;
static struct app app = {.settings = &settings};
static char directory[] = "/dev/shm/connote-fuzz-XXXXXX";

static void clean_up(void)
{
    char command[64];
    poll_close(app.poll);
    snprintf(command, sizeof command, "rm -rf '%s'", directory);
    if (system(command) != 0)
        fprintf(stderr, "fuzz_request: %s is left\n", directory);
}

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    static char store[96], spool[96], releases[96], key[96];
    char problem[512];
    int code;
    (void)count, (void)arguments;
    if (!mkdtemp(directory))
        return 1;
    snprintf(store, sizeof store, "CONNOTE_STORE=sqlite:%s/connote.db", directory);
    snprintf(spool, sizeof spool, "CONNOTE_SPOOL=%s", directory);
    snprintf(releases, sizeof releases, "CONNOTE_RELEASES=%s", directory);
    snprintf(key, sizeof key, "CONNOTE_KEY=%s/key", directory);
    char *environment[] = {store, spool, releases, key, NULL};
    if (!settings_read(&settings, environment, problem, sizeof problem) ||
        !asset_start("static", problem, sizeof problem) ||
        !view_start("templates", problem, sizeof problem) ||
        !(app.bank = note_bank_open("templates/notes/en", problem, sizeof problem)) ||
        !(app.poll = poll_open(&settings, &code, problem, sizeof problem))) {
        fprintf(stderr, "fuzz_request: %s\n", problem);
        exit(1);
    }
    atexit(clean_up);
    return 0;
}

/* The line at *at, which then stands after it; the text is cut at line ends in place. */
static const char *line(char **at)
{
    char *start = *at, *end = strchr(start, '\n');
    if (!end)
        end = start + strlen(start);
    *at = *end ? end + 1 : end;
    *end = '\0';
    return start;
}

static struct request read_request(char *text, const char *end)
{
    struct request req = {
        .query = "", .host = "127.0.0.1", .sec_fetch_site = "", .remote_address = "127.0.0.1"};
    char *at = text;
    req.method = http_method_of(line(&at));
    req.path = line(&at);
    req.accept = line(&at);
    req.content_type = line(&at);
    req.origin = line(&at);
    req.cookie = line(&at);
    req.body = at;
    req.body_len = (size_t)(end - at);
    return req;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    char *text = malloc(size + 1);
    if (!text)
        return 0;
    memcpy(text, data, size);
    text[size] = '\0';
    struct request req = read_request(text, text + size);
    struct response res = {0};
    struct buf head = BUF_EMPTY;
    int status = routes_answer(&app, &req, &res);
    if (status == 500 || strcmp(http_phrase(status), "Unknown") == 0)
        abort();
    http_write_head(&head, status, &res, false, res.body.len);
    buf_free(&head);
    routes_release(&res);
    free(text);
    return 0;
}
