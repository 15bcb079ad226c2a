/* demo.c - a crowd of simulated people who answer the poll of `make demo`.
 *
 * Owns: starting run.sh, who votes next, a file with what the crowd truly said
 * (STATE/demo-totals.csv: a test compares it with what was published), the line that says where
 * Connote is.
 * Must not know: how answers are kept or published. It is a visitor like any other: it loads a
 * form, sends it back, and sees what everybody sees.
 *
 * usage: demo PORT STATE COMMAND…
 */
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "browser.h"
#include "crowd.h"

enum { ROUNDS_MOST = 64, CELLS_MOST = 20, EXIT_USAGE = 64 };

/* --- voting ----------------------------------------------------------------------------------- */

static bool get_ballot(struct browser *b, enum kind kind, char token[BROWSER_FOUND_MOST])
{
    if (kind == OPINION)
        return browser_ask(b, "GET", "/poll", "text/html", "") && b->status == 200 &&
               browser_find(b, "name=\"ballot\" value=\"", token);
    return browser_ask(b, "POST", "/draft", "application/json",
                       "direction=send&relationship=event") &&
           b->status == 200 &&
           (browser_find(b, "\"ballot\":\"", token) || browser_find(b, "\"ballot\": \"", token));
}

static bool vote(struct browser *b, enum kind kind, long i)
{
    char token[BROWSER_FOUND_MOST], body[FIELDS_MOST + BROWSER_FOUND_MOST + sizeof "&ballot="];
    struct person p = crowd_person(kind, i);
    if (!get_ballot(b, kind, token))
        return false;
    snprintf(body, sizeof body, "%s&ballot=%s", p.fields, token);
    return browser_ask(b, "POST", kind == OPINION ? "/vote" : "/choice", "text/html", body) &&
           b->status == 303;
}

/* --- what is in already -----------------------------------------------------------------------
 */

struct published {
    int rounds;
    struct {
        int number;
        enum kind kind;
        long ballots;
    } round[ROUNDS_MOST];
    long ballots[KINDS]; /* the open rounds' included */
};

/* The rows of the newest CSV: round,table,week_from,week_to,ballots,… */
static void read_rounds(struct published *all, const char *csv)
{
    for (const char *line = strchr(csv, '\n'); line && line[1]; line = strchr(line + 1, '\n')) {
        int number;
        long ballots;
        char table[24];
        if (sscanf(line + 1, "%d,%23[^,],%*[^,],%*[^,],%ld", &number, table, &ballots) != 3 ||
            all->rounds == ROUNDS_MOST ||
            (all->rounds > 0 && all->round[all->rounds - 1].number == number))
            continue;
        enum kind kind = strcmp(table, "choice") == 0 ? CHOICE : OPINION;
        all->round[all->rounds].number = number;
        all->round[all->rounds].kind = kind;
        all->round[all->rounds++].ballots = ballots;
        all->ballots[kind] += ballots;
    }
}

static bool read_open(struct published *all, const char *status)
{
    static const char *const name[KINDS] = {[OPINION] = "\"opinion\"", [CHOICE] = "\"choice\""};
    for (enum kind kind = 0; kind < KINDS; kind++) {
        const char *at = strstr(status, name[kind]);
        at = at ? strstr(at, "\"ballots\"") : NULL;
        at = at ? strchr(at, ':') : NULL;
        if (!at)
            return false;
        all->ballots[kind] += strtol(at + 1, NULL, 10);
    }
    return true;
}

static bool look(struct browser *b, struct published *all)
{
    *all = (struct published){0};
    if (!browser_ask(b, "GET", "/results/latest.csv", "text/csv", ""))
        return false;
    if (b->status == 302) {
        char path[BROWSER_FOUND_MOST] = "";
        const char *location = browser_header(b, "Location");
        if (!location || sscanf(location, " %127s", path) != 1)
            return false;
        if (!browser_ask(b, "GET", path, "text/csv", "") || b->status != 200)
            return false;
        read_rounds(all, b->body);
    }
    return browser_ask(b, "GET", "/status.json", "application/json", "") && b->status == 200 &&
           read_open(all, b->body);
}

/* --- what the crowd truly said ----------------------------------------------------------------
 */

struct total {
    char cell[CELL_BYTES];
    long n;
};

static void add(struct total total[CELLS_MOST], const char *cell)
{
    int i = 0;
    while (i < CELLS_MOST - 1 && total[i].cell[0] && strcmp(total[i].cell, cell) != 0)
        i++;
    memcpy(total[i].cell, cell, sizeof total[i].cell);
    total[i].n++;
}

static void write_round(FILE *file, int number, enum kind kind, long first, long ballots)
{
    struct total total[CELLS_MOST] = {0};
    for (long i = first; i < first + ballots; i++) {
        struct person p = crowd_person(kind, i);
        for (int c = 0; c < p.cells; c++)
            add(total, p.cell[c]);
    }
    for (int i = 0; i < CELLS_MOST && total[i].n > 0; i++)
        fprintf(file, "%d,%s,%ld\n", number, total[i].cell, total[i].n);
}

/* Rows of round,table,cell,count; a cell that nobody chose has none. */
static bool write_totals(const char *state, const struct published *all)
{
    char path[4096];
    long first[KINDS] = {0};
    snprintf(path, sizeof path, "%s/demo-totals.csv", state);
    FILE *file = fopen(path, "w");
    if (!file)
        return false;
    fprintf(file, "round,table,cell,count\n");
    for (int r = 0; r < all->rounds; r++) {
        enum kind kind = all->round[r].kind;
        write_round(file, all->round[r].number, kind, first[kind], all->round[r].ballots);
        first[kind] += all->round[r].ballots;
    }
    return fclose(file) == 0;
}

/* Both kinds keep step, as visitors would come; each ballot is in before the next is sent. */
static enum kind next_kind(const long in[KINDS])
{
    return in[OPINION] * crowd_size[CHOICE] <= in[CHOICE] * crowd_size[OPINION] ? OPINION : CHOICE;
}

static bool simulate(struct browser *b, struct published *all)
{
    if (!look(b, all))
        return false;
    for (long *in = all->ballots;
         in[OPINION] < crowd_size[OPINION] || in[CHOICE] < crowd_size[CHOICE];) {
        enum kind kind = next_kind(in);
        if (!vote(b, kind, in[kind]++))
            return false;
    }
    return look(b, all);
}

/* --- the process ------------------------------------------------------------------------------ */

static volatile pid_t stack;

static void stop(int signal)
{
    (void)signal;
    browser_stopped = 1;
    if (stack > 0)
        kill(stack, SIGTERM);
}

static FILE *start(char *command[])
{
    int ends[2];
    if (pipe(ends) != 0)
        return NULL;
    stack = fork();
    if (stack == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        execv(command[0], command);
        _exit(EXIT_USAGE);
    }
    close(ends[1]);
    return fdopen(ends[0], "r");
}

static int wait_for_end(void)
{
    int status = 0;
    while (waitpid(stack, &status, 0) < 0 && errno == EINTR)
        continue;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

/* The system call that a signal interrupts is not started again: the crowd stops at once. */
static void watch_signals(void)
{
    static const int watched[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction act = {.sa_handler = stop};
    for (size_t i = 0; i < sizeof watched / sizeof *watched; i++)
        sigaction(watched[i], &act, NULL);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
}

static bool play(int port, const char *state)
{
    static struct browser browser = {.fd = -1};
    struct published all;
    browser.port = port;
    bool good = simulate(&browser, &all) && write_totals(state, &all);
    browser_leave(&browser);
    return good;
}

int main(int count, char *argument[])
{
    char line[256];
    if (count < 4) {
        fprintf(stderr, "usage: demo PORT STATE COMMAND...\n");
        return EXIT_USAGE;
    }
    watch_signals();
    FILE *said = start(argument + 3);
    if (!said || !fgets(line, sizeof line, said))
        return wait_for_end();
    if (play(atoi(argument[1]), argument[2])) {
        fputs(line, stdout);
        fflush(stdout);
        return wait_for_end();
    }
    bool asked = browser_stopped;
    stop(0);
    int code = wait_for_end();
    if (!asked)
        fprintf(stderr, "connote: the simulated voters were not heard\n");
    return asked ? code : 1;
}
