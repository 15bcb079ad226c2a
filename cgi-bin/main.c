/* main.c - the process: opens everything in order, serves, closes everything in reverse.
 *
 * Owns: the order of starting, the exit codes, what the kernel may keep of this process.
 * Must not know: how any part works.
 *
 * Exit codes: 0 clean, 64 bad setting or wrong way of starting, 71 the system refuses, 75 try again
 * (another process holds the database), 78 a template, key or database that cannot be used.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app.h"
#include "asset.h"
#include "front.h"
#include "gateway.h"
#include "note.h"
#include "poll.h"
#include "settings.h"
#include "ticker.h"
#include "view.h"

enum {
    EXIT_USAGE = 64,
    EXIT_OS_ERROR = 71,
    EXIT_TRY_AGAIN = 75,
    EXIT_CONFIG = 78,
    PROBLEM_BYTES = 512,
    TICK_SECONDS = 60,
    DESCRIPTORS = 8192
};

static const char *const usage =
    "start it with a listening Unix socket as standard input (FastCGI), or from a CGI server; "
    "`make run` does the former";

static int die(int code, const char *problem)
{
    fprintf(stderr, "connote: %s\n", problem);
    return code;
}

/* A core file or a debugger would show names. */
static void leave_no_traces(void)
{
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    prctl(PR_SET_DUMPABLE, 0);
    umask(077);
}

/* Each visitor under way is a descriptor, and the usual soft limit is for programs with few. */
static void allow_descriptors(void)
{
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max < DESCRIPTORS ? limit.rlim_max : DESCRIPTORS;
    setrlimit(RLIMIT_NOFILE, &limit);
}

static void tick(void *poll)
{
    poll_tick(poll);
    if (poll_fatal(poll))
        front_stop(EXIT_TRY_AGAIN);
}

static int serve(const struct app *app, char *problem)
{
    if (!gateway_start(problem, PROBLEM_BYTES))
        return die(EXIT_CONFIG, problem);
    if (!poll_start(app->poll))
        return die(EXIT_OS_ERROR, "the system refuses a thread");
    struct ticker *ticker = ticker_start(TICK_SECONDS, tick, app->poll);
    int code = front_run(STDIN_FILENO, app->settings->threads, gateway_serve, (void *)app);
    ticker_stop(ticker);
    poll_flush(app->poll);
    return code;
}

static int with_poll(struct app *app, bool cgi, char *problem)
{
    int code = 0;
    if (cgi)
        gateway_cgi_receive();
    app->poll = poll_open(app->settings, &code, problem, PROBLEM_BYTES);
    if (!app->poll && cgi)
        gateway_cgi_busy(app);
    if (!app->poll)
        return die(code, problem);
    code = 0;
    if (cgi)
        gateway_cgi_answer(app);
    else
        code = serve(app, problem);
    poll_close(app->poll);
    return code;
}

static int with_bank(struct app *app, bool cgi, char *problem)
{
    char directory[1024];
    snprintf(directory, sizeof directory, "%s/notes/en", app->settings->templates);
    struct note_bank *bank = note_bank_open(directory, problem, PROBLEM_BYTES);
    if (!bank)
        return die(EXIT_CONFIG, problem);
    app->bank = bank;
    int code = with_poll(app, cgi, problem);
    note_bank_free(bank);
    return code;
}

static int with_views(struct app *app, bool cgi, char *problem)
{
    if (!asset_start(app->settings->static_files, problem, PROBLEM_BYTES) ||
        !view_start(app->settings->templates, problem, PROBLEM_BYTES))
        return die(EXIT_CONFIG, problem);
    int code = with_bank(app, cgi, problem);
    view_stop();
    return code;
}

int main(void)
{
    char problem[PROBLEM_BYTES] = "";
    struct settings settings;
    struct app app = {.settings = &settings};
    bool cgi = !front_is_listening(STDIN_FILENO);
    leave_no_traces();
    allow_descriptors();
    if (!settings_read(&settings, environ, problem, sizeof problem))
        return die(EXIT_USAGE, problem);
    if (cgi && !getenv("GATEWAY_INTERFACE"))
        return die(EXIT_USAGE, usage);
    if (!cgi)
        front_block_signals();
    return with_views(&app, cgi, problem);
}
