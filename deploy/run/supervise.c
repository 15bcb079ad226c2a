/* supervise.c - keep the program and nginx running in the foreground; what `make run` ends in.
 *
 * Owns: the listening socket (so that it outlives the program: a restart refuses nobody), the two
 * children, the line that says where Connote is.
 * Must not know: what the children do.
 *
 * usage: supervise SOCKET PORT PROGRAM NGINX-CONFIGURATION
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    BACKLOG = 1024,          /* the program takes them in at once; its own queue has the bound */
    READY_SECONDS = 20,      /* from start to the first good answer */
    END_SECONDS = 10,        /* from TERM to KILL */
    QUICK_DEATH_SECONDS = 1, /* a program that lives shorter is restarted only after a pause */
    RETRY_MS = 1000,
    EXIT_USAGE = 64,
    EXIT_CONFIG = 78
};

enum child { PROGRAM, NGINX, CHILDREN };

struct supervisor {
    const char *socket, *program, *configuration;
    int port, listener, signals;
    pid_t pid[CHILDREN]; /* 0: not running */
    time_t started[CHILDREN];
    bool stopping;
    int exit_code;
};

static int complain(const char *what, const char *which)
{
    fprintf(stderr, "connote: %s %s: %s\n", what, which, strerror(errno));
    return 1;
}

static time_t seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

/* --- before anything starts ------------------------------------------------------------------- */

static struct sockaddr_in loopback(int port)
{
    return (struct sockaddr_in){.sin_family = AF_INET,
                                .sin_port = htons((uint16_t)port),
                                .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
}

/* nginx would say so too, but in five lines and after five tries. */
static bool port_is_free(int port)
{
    struct sockaddr_in address = loopback(port);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &(int){1}, sizeof(int));
    bool is_free = bind(fd, (struct sockaddr *)&address, sizeof address) == 0 && listen(fd, 1) == 0;
    close(fd);
    if (!is_free)
        fprintf(stderr, "connote: port %d is in use or not allowed; choose another with PORT=…\n",
                port);
    return is_free;
}

static int open_listener(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (strlen(path) >= sizeof address.sun_path) {
        fprintf(stderr, "connote: the path %s is too long for a socket; choose a shorter STATE\n",
                path);
        return -1;
    }
    memcpy(address.sun_path, path, strlen(path) + 1);
    unlink(path);
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    mode_t before = umask(0117);
    bool good =
        bind(fd, (struct sockaddr *)&address, sizeof address) == 0 && listen(fd, BACKLOG) == 0;
    umask(before);
    if (good)
        return fd;
    complain("cannot open the socket", path);
    close(fd);
    return -1;
}

/* --- children --------------------------------------------------------------------------------- */

static void become(const struct supervisor *s, enum child which)
{
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    /* A killed supervisor leaves nobody behind. */
    prctl(PR_SET_PDEATHSIG, which == NGINX ? SIGQUIT : SIGTERM);
    if (which == PROGRAM) {
        dup2(s->listener, STDIN_FILENO);
        execl(s->program, s->program, (char *)NULL);
        complain("cannot run", s->program);
    } else {
        setpgid(0, 0); /* so that its workers can be ended when it cannot end them itself */
        execlp("nginx", "nginx", "-e", "stderr", "-c", s->configuration, (char *)NULL);
        complain("cannot run", "nginx");
    }
    _exit(EXIT_USAGE);
}

static void start(struct supervisor *s, enum child which)
{
    s->started[which] = seconds();
    s->pid[which] = fork();
    if (s->pid[which] == 0)
        become(s, which);
    if (s->pid[which] < 0) {
        complain("cannot start", which == PROGRAM ? s->program : "nginx");
        s->pid[which] = 0;
    }
}

static void stop(struct supervisor *s, int exit_code)
{
    if (s->stopping)
        return;
    s->stopping = true;
    s->exit_code = exit_code;
    for (enum child i = 0; i < CHILDREN; i++)
        if (s->pid[i] > 0)
            kill(s->pid[i], SIGTERM);
    alarm(END_SECONDS);
}

static void kill_all(const struct supervisor *s)
{
    for (enum child i = 0; i < CHILDREN; i++)
        if (s->pid[i] > 0)
            kill(i == NGINX ? -s->pid[i] : s->pid[i], SIGKILL);
}

/* A wrong setting stays wrong however often the program is started. */
static bool is_hopeless(int status)
{
    return WIFEXITED(status) &&
           (WEXITSTATUS(status) == EXIT_USAGE || WEXITSTATUS(status) == EXIT_CONFIG);
}

static void restart_program(struct supervisor *s)
{
    if (seconds() - s->started[PROGRAM] < QUICK_DEATH_SECONDS)
        nanosleep(&(struct timespec){.tv_nsec = 200 * 1000 * 1000}, NULL);
    start(s, PROGRAM);
}

static void reap(struct supervisor *s)
{
    int status;
    pid_t pid;
    while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
        enum child which = pid == s->pid[PROGRAM] ? PROGRAM : NGINX;
        if (pid != s->pid[which])
            continue;
        s->pid[which] = 0;
        if (which == NGINX)
            kill(-pid, SIGKILL);
        if (s->stopping)
            continue;
        if (which == NGINX || is_hopeless(status))
            stop(s, 1);
        else
            restart_program(s);
    }
}

static void handle_signals(struct supervisor *s)
{
    struct signalfd_siginfo signal;
    while (read(s->signals, &signal, sizeof signal) == sizeof signal) {
        if (signal.ssi_signo == SIGCHLD)
            reap(s);
        else if (signal.ssi_signo == SIGALRM)
            kill_all(s);
        else
            stop(s, 0);
    }
}

/* --- ready ------------------------------------------------------------------------------------ */

static bool answers(int port)
{
    static const char request[] = "GET /healthz HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n";
    struct sockaddr_in address = loopback(port);
    char line[16] = "";
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &(struct timeval){.tv_sec = 1}, sizeof(struct timeval));
    bool good = connect(fd, (struct sockaddr *)&address, sizeof address) == 0 &&
                write(fd, request, sizeof request - 1) > 0 && read(fd, line, sizeof line - 1) > 12;
    close(fd);
    return good && strncmp(line + 9, "200", 3) == 0;
}

static void wait_until_ready(struct supervisor *s)
{
    struct pollfd wake = {.fd = s->signals, .events = POLLIN};
    time_t start_time = seconds();
    while (!s->stopping) {
        if (answers(s->port)) {
            printf("Connote is at http://127.0.0.1:%d/\n", s->port);
            fflush(stdout);
            return;
        }
        if (seconds() - start_time > READY_SECONDS) {
            fprintf(stderr, "connote: no answer within %d seconds\n", READY_SECONDS);
            stop(s, 1);
        }
        poll(&wake, 1, 50);
        handle_signals(s);
    }
}

static int run(struct supervisor *s)
{
    start(s, PROGRAM);
    start(s, NGINX);
    wait_until_ready(s);
    while (s->pid[PROGRAM] > 0 || s->pid[NGINX] > 0 || !s->stopping) {
        poll(&(struct pollfd){.fd = s->signals, .events = POLLIN}, 1, RETRY_MS);
        handle_signals(s);
        /* The machine had no process to spare when it was to be restarted. */
        if (s->pid[PROGRAM] == 0 && !s->stopping)
            start(s, PROGRAM);
    }
    unlink(s->socket);
    return s->exit_code;
}

static int watch_signals(void)
{
    sigset_t watched;
    sigemptyset(&watched);
    sigaddset(&watched, SIGCHLD);
    sigaddset(&watched, SIGTERM);
    sigaddset(&watched, SIGINT);
    sigaddset(&watched, SIGHUP);
    sigaddset(&watched, SIGALRM);
    sigprocmask(SIG_BLOCK, &watched, NULL);
    return signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK);
}

/* Started with one of them closed, the listener would get its number and be closed on exec. */
static void fill_standard_descriptors(void)
{
    int fd = open("/dev/null", O_RDWR);
    while (fd >= 0 && fd <= STDERR_FILENO)
        fd = dup(fd);
    if (fd > STDERR_FILENO)
        close(fd);
}

int main(int count, char *argument[])
{
    if (count != 5) {
        fprintf(stderr, "usage: supervise SOCKET PORT PROGRAM NGINX-CONFIGURATION\n");
        return EXIT_USAGE;
    }
    struct supervisor s = {.socket = argument[1],
                           .port = atoi(argument[2]),
                           .program = argument[3],
                           .configuration = argument[4]};
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    fill_standard_descriptors();
    if (!port_is_free(s.port) || (s.listener = open_listener(s.socket)) < 0)
        return 1;
    s.signals = watch_signals();
    return run(&s);
}
