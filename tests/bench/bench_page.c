/* bench_page.c - microseconds per answer without any protocol: routes_answer() in a loop.
 *
 * usage: bench_page [ROUNDS], from the project's root. Makes its store in a directory of its own
 * below /dev/shm and removes it. One line a page: name, bytes, median microseconds over the rounds.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "app.h"
#include "asset.h"
#include "note.h"
#include "poll.h"
#include "routes.h"
#include "settings.h"
#include "view.h"

enum { ANSWERS_A_ROUND = 500, ROUNDS_MOST = 101 };

static const char DRAFT_BODY[] =
    "direction=send&relationship=event&recipient=Maria+Silva&sender=Tom&event=AWS+Summit&"
    "place=Lisbon&when=last+tuesday&topic=caching&reason=to+swap+notes+on+latency&limit=300";

static const struct page {
    const char *name;
    enum http_method method;
    const char *path, *accept, *body;
} pages[] = {
    {"GET /", HTTP_GET, "/", "text/html", ""},
    {"GET /poll", HTTP_GET, "/poll", "text/html", ""},
    {"GET /results", HTTP_GET, "/results", "text/html", ""},
    {"POST /draft (page)", HTTP_POST, "/draft", "text/html", DRAFT_BODY},
    {"POST /draft (JSON)", HTTP_POST, "/draft", "application/json", DRAFT_BODY},
    {"GET /nowhere (404)", HTTP_GET, "/nowhere", "text/html", ""},
};

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static size_t answer(const struct app *app, const struct page *page)
{
    struct request req = {.method = page->method,
                          .path = page->path,
                          .query = "",
                          .host = "127.0.0.1",
                          .origin = "",
                          .sec_fetch_site = "",
                          .accept = page->accept,
                          .cookie = "",
                          .content_type = "application/x-www-form-urlencoded",
                          .remote_address = "127.0.0.1",
                          .body = page->body,
                          .body_len = strlen(page->body)};
    struct response res = {0};
    routes_answer(app, &req, &res);
    size_t bytes = res.body.len;
    routes_release(&res);
    return bytes;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void measure(const struct app *app, const struct page *page, int rounds)
{
    double took[ROUNDS_MOST];
    size_t bytes = answer(app, page);
    for (int i = 0; i < rounds; i++) {
        double start = seconds();
        for (int k = 0; k < ANSWERS_A_ROUND; k++)
            answer(app, page);
        took[i] = (seconds() - start) / ANSWERS_A_ROUND * 1e6;
    }
    qsort(took, (size_t)rounds, sizeof *took, by_size);
    printf("%-22s %7zu bytes %9.1f us\n", page->name, bytes, took[rounds / 2]);
}

static void open_settings(struct settings *settings, const char *directory)
{
    static char store[256], spool[256], releases[256], key[256];
    snprintf(store, sizeof store, "CONNOTE_STORE=sqlite:%s/connote.db", directory);
    snprintf(spool, sizeof spool, "CONNOTE_SPOOL=%s", directory);
    snprintf(releases, sizeof releases, "CONNOTE_RELEASES=%s", directory);
    snprintf(key, sizeof key, "CONNOTE_KEY=%s/key", directory);
    char problem[512];
    char *environment[] = {store, spool, releases, key, NULL};
    if (!settings_read(settings, environment, problem, sizeof problem))
        exit(64);
}

static void fail(const char *problem)
{
    fprintf(stderr, "bench_page: %s\n", problem);
    exit(1);
}

static void open_app(struct app *app, const struct settings *settings)
{
    char problem[512];
    int code;
    app->settings = settings;
    if (!asset_start("static", problem, sizeof problem) ||
        !view_start("templates", problem, sizeof problem))
        fail(problem);
    app->bank = note_bank_open("templates/notes/en", problem, sizeof problem);
    if (!app->bank)
        fail(problem);
    app->poll = poll_open(settings, &code, problem, sizeof problem);
    if (!app->poll)
        fail(problem);
}

int main(int count, char *argument[])
{
    char directory[] = "/dev/shm/connote-bench-XXXXXX", remove[64];
    struct settings settings;
    struct app app;
    int rounds = count > 1 ? atoi(argument[1]) : 5;
    if (rounds < 1 || rounds > ROUNDS_MOST || !mkdtemp(directory))
        return 64;
    open_settings(&settings, directory);
    open_app(&app, &settings);
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        measure(&app, &pages[i], rounds);
    poll_close(app.poll);
    note_bank_free((struct note_bank *)app.bank);
    view_stop();
    snprintf(remove, sizeof remove, "rm -rf '%s'", directory);
    return system(remove) == 0 ? 0 : 1;
}
