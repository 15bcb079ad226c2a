/* demo.c - a crowd of simulated people who answer the poll of `make demo`.
 *
 * Owns: starting run.sh, the crowd, a file with what the crowd truly said (STATE/demo-totals.csv: a
 * test compares it with what was published), the line that says where Connote is.
 * Must not know: how answers are kept or published. It is a visitor like any other: it loads a
 * form, sends it back, and sees what everybody sees.
 *
 * Person i of a kind says the same on every machine, so a crowd that was interrupted goes on where
 * it stopped: with the person whose number is the count of the ballots that are in.
 *
 * usage: demo PORT STATE COMMAND…
 */
#include <arpa/inet.h>
#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    ANSWER_MOST = 256 * 1024,
    BODY_MOST = 512,
    TOKEN_MOST = 128,
    TRIES = 20,
    PAUSE_MICROSECONDS = 200 * 1000,
    EXIT_USAGE = 64
};

/* --- the crowd --------------------------------------------------------------------------------
 *
 * Plausible, not measured. Two gaps are built in: fewer people send a note of their own (about 34
 * in 100) than would like to get one (58), and more take it once a draft lies before them (68). */

enum kind { OPINION, CHOICE, KINDS };
enum { ROUNDS_MOST = 64, CELLS_MOST = 20, CELL_BYTES = 64 };

/* Enough for several rounds of 300, and a part of another one. */
static const long crowd[KINDS] = {[OPINION] = 1300, [CHOICE] = 1000};

struct option {
    const char *code;
    int weight;
};

enum { SEND_OPTIONS = 3, RECEIVE_OPTIONS = 4, REASONS = 10, REASONS_MOST = 3, RELATIONSHIPS = 10 };

static const struct option send_options[SEND_OPTIONS] = {
    {"custom", 34}, {"standard", 48}, {"depends", 18}};

/* What people would rather receive depends on what they send. */
static const struct option receive_options[SEND_OPTIONS][RECEIVE_OPTIONS] = {
    {{"custom", 82}, {"standard", 3}, {"either", 12}, {"no_answer", 3}},
    {{"custom", 41}, {"standard", 20}, {"either", 33}, {"no_answer", 6}},
    {{"custom", 60}, {"standard", 8}, {"either", 28}, {"no_answer", 4}},
};

/* So do their reasons; of those, 10 in 100 give none, 35 one, 35 two and 20 three. */
static const int reasons_given[REASONS_MOST + 1] = {10, 35, 35, 20};
static const char *const reason_code[REASONS] = {
    "care", "distinct", "professional", "acceptance", "never_generic",
    "app",  "known",    "no_promotion", "effort",     "person"};
static const int reason_weight[SEND_OPTIONS][REASONS] = {
    {30, 24, 14, 18, 4, 2, 2, 1, 1, 4},
    {3, 2, 2, 4, 1, 22, 26, 8, 14, 18},
    {12, 8, 6, 12, 1, 14, 20, 5, 7, 15},
};

/* How often each relationship is the one a draft is asked for, and how many of 100 take it. */
static const struct {
    const char *code;
    int weight, take;
} relationship[RELATIONSHIPS] = {
    {"event", 22, 78},  {"colleague", 20, 58}, {"school", 10, 64},       {"rival", 3, 70},
    {"mutual", 12, 72}, {"content", 9, 76},    {"client_vendor", 9, 66}, {"recruiting", 7, 71},
    {"cold", 5, 62},    {"unknown", 3, 41},
};

/* One person's answer: the form's fields, and the cells that it adds one to. */
struct person {
    char fields[BODY_MOST];
    char cell[REASONS_MOST + 2][CELL_BYTES]; /* "table,cell" */
    int cells;
};

/* splitmix64: a number nobody could tell from chance, the same everywhere. */
static uint64_t roll(uint64_t *state)
{
    uint64_t z = *state += 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

/* An index below `count`, as likely as its weight, which stands every `stride` bytes. */
static int pick(uint64_t *dice, const int *weight, size_t stride, int count)
{
    const char *at = (const char *)weight;
    int sum = 0;
    for (int i = 0; i < count; i++)
        sum += *(const int *)(at + (size_t)i * stride);
    int left = (int)(roll(dice) % (uint64_t)sum);
    for (int i = 0; i < count; i++) {
        left -= *(const int *)(at + (size_t)i * stride);
        if (left < 0)
            return i;
    }
    return count - 1;
}

static void says(struct person *p, const char *table, const char *cell)
{
    snprintf(p->cell[p->cells++], sizeof p->cell[0], "%s,%s", table, cell);
}

static void __attribute__((format(printf, 2, 3))) fill(struct person *p, const char *format, ...)
{
    size_t len = strlen(p->fields);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(p->fields + len, sizeof p->fields - len, format, arguments);
    va_end(arguments);
}

static void give_reasons(struct person *p, uint64_t *dice, int send)
{
    bool given[REASONS] = {false};
    int wanted = pick(dice, reasons_given, sizeof(int), REASONS_MOST + 1);
    while (wanted > 0) {
        int r = pick(dice, reason_weight[send], sizeof(int), REASONS);
        if (given[r])
            continue;
        given[r] = true;
        wanted--;
        fill(p, "&reason=%s", reason_code[r]);
        says(p, "reasons", reason_code[r]);
    }
}

static void answer_poll(struct person *p, uint64_t *dice)
{
    int send = pick(dice, &send_options[0].weight, sizeof *send_options, SEND_OPTIONS);
    const struct option *receives = receive_options[send];
    int receive = pick(dice, &receives[0].weight, sizeof *receives, RECEIVE_OPTIONS);
    fill(p, "send=%s", send_options[send].code);
    says(p, "send", send_options[send].code);
    if (strcmp(receives[receive].code, "no_answer") != 0)
        fill(p, "&receive=%s", receives[receive].code);
    says(p, "receive", receives[receive].code);
    give_reasons(p, dice, send);
}

static void take_draft(struct person *p, uint64_t *dice)
{
    char cell[40];
    int r = pick(dice, &relationship[0].weight, sizeof *relationship, RELATIONSHIPS);
    const char *took = (int)(roll(dice) % 100) < relationship[r].take ? "custom" : "standard";
    fill(p, "relationship=%s&took=%s", relationship[r].code, took);
    snprintf(cell, sizeof cell, "%s_%s", relationship[r].code, took);
    says(p, "choice", cell);
}

static struct person person_number(enum kind kind, long i)
{
    struct person p = {.fields = ""};
    uint64_t dice = ((uint64_t)kind << 32 | (uint64_t)i) * 0x2545f4914f6cdd1du;
    if (kind == OPINION)
        answer_poll(&p, &dice);
    else
        take_draft(&p, &dice);
    return p;
}

/* --- a visitor's browser ----------------------------------------------------------------------
 */

static volatile sig_atomic_t stopped;

struct browser {
    int port, fd; /* fd -1: not connected */
    char answer[ANSWER_MOST];
    int status;
    const char *body;
};

static void leave(struct browser *b)
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
    leave(b);
    return false;
}

/* The value of a header of the answer, or NULL. */
static const char *header(const struct browser *b, const char *name)
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
            const char *length = header(b, "Content-Length");
            wanted = (size_t)(b->body - b->answer) + (length ? strtoul(length, NULL, 10) : 0);
        }
    }
    b->status = atoi(b->answer + strcspn(b->answer, " "));
    const char *connection = header(b, "Connection");
    if (connection && strncasecmp(connection, " close", 6) == 0)
        leave(b);
    return b->body != NULL;
}

static bool try_once(struct browser *b, const char *request, size_t len)
{
    return visit(b) && send(b->fd, request, len, MSG_NOSIGNAL) == (ssize_t)len && receive(b);
}

/* Ask until there is an answer that is not "try again": a ballot sent twice counts once. */
static bool ask(struct browser *b, const char *method, const char *path, const char *accept,
                const char *body)
{
    char request[4 * BODY_MOST];
    int len = snprintf(request, sizeof request,
                       "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: %s\r\n"
                       "Content-Type: application/x-www-form-urlencoded\r\n"
                       "Content-Length: %zu\r\n\r\n%s",
                       method, path, b->port, accept, strlen(body), body);
    for (int left = TRIES; left > 0 && !stopped; left--) {
        if (try_once(b, request, (size_t)len) && b->status != 503)
            return true;
        leave(b);
        usleep(PAUSE_MICROSECONDS);
    }
    return false;
}

/* What stands between `before` and the next quotation mark of the answer. */
static bool find_token(const struct browser *b, const char *before, char token[TOKEN_MOST])
{
    const char *at = strstr(b->body, before);
    if (!at)
        return false;
    at += strlen(before);
    size_t len = strcspn(at, "\"");
    if (len == 0 || len >= TOKEN_MOST)
        return false;
    memcpy(token, at, len);
    token[len] = '\0';
    return true;
}

static bool get_ballot(struct browser *b, enum kind kind, char token[TOKEN_MOST])
{
    if (kind == OPINION)
        return ask(b, "GET", "/poll", "text/html", "") && b->status == 200 &&
               find_token(b, "name=\"ballot\" value=\"", token);
    return ask(b, "POST", "/draft", "application/json", "direction=send&relationship=event") &&
           b->status == 200 &&
           (find_token(b, "\"ballot\":\"", token) || find_token(b, "\"ballot\": \"", token));
}

static bool vote(struct browser *b, enum kind kind, long i)
{
    char token[TOKEN_MOST], body[BODY_MOST + TOKEN_MOST + sizeof "&ballot="];
    struct person p = person_number(kind, i);
    if (!get_ballot(b, kind, token))
        return false;
    snprintf(body, sizeof body, "%s&ballot=%s", p.fields, token);
    return ask(b, "POST", kind == OPINION ? "/vote" : "/choice", "text/html", body) &&
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
    if (!ask(b, "GET", "/results/latest.csv", "text/csv", ""))
        return false;
    if (b->status == 302) {
        char path[TOKEN_MOST] = "";
        const char *location = header(b, "Location");
        if (!location || sscanf(location, " %127s", path) != 1)
            return false;
        if (!ask(b, "GET", path, "text/csv", "") || b->status != 200)
            return false;
        read_rounds(all, b->body);
    }
    return ask(b, "GET", "/status.json", "application/json", "") && b->status == 200 &&
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
        struct person p = person_number(kind, i);
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
    return in[OPINION] * crowd[CHOICE] <= in[CHOICE] * crowd[OPINION] ? OPINION : CHOICE;
}

static bool simulate(struct browser *b, struct published *all)
{
    if (!look(b, all))
        return false;
    for (long *in = all->ballots; in[OPINION] < crowd[OPINION] || in[CHOICE] < crowd[CHOICE];) {
        enum kind kind = next_kind(in);
        if (!vote(b, kind, in[kind]++))
            return false;
    }
    return look(b, all);
}

/* --- the process ------------------------------------------------------------------------------
 */

static volatile pid_t stack;

static void stop(int signal)
{
    (void)signal;
    stopped = 1;
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
    leave(&browser);
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
    bool asked = stopped;
    stop(0);
    int code = wait_for_end();
    if (!asked)
        fprintf(stderr, "connote: the simulated voters were not heard\n");
    return asked ? code : 1;
}
