/* front.c - who gets in, and in what order; see front.h.
 *
 * One thread waits (epoll), many serve. A descriptor is in exactly one place at a time: armed in
 * epoll, in the queue, with a worker, or with whoever answers it later; EPOLLONESHOT keeps it so
 * without a lock around it.
 */
#include "front.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#include "front_queue.h"
#include "log.h"

enum {
    EVENTS_A_WAIT = 64,
    PEER_TIMEOUT_SECONDS = 2, /* a peer that stalls inside a request loses its worker after this */
    EXIT_OS_ERROR = 71
};

struct front {
    int listener, poller, signals, stop;
    uid_t socket_owner; /* whoever owns the socket file may talk to it */
    struct front_queue queue;
    front_serve *serve;
    void *context;

    pthread_mutex_t lock;
    pthread_cond_t resumed;
    int deferred; /* connections whose answers are somebody else's; below 0 if that one was quick */
};

static struct front front;
static _Atomic int stop_fd = -1;
static _Atomic int stop_code;

bool front_is_listening(int fd)
{
    int listening = 0;
    socklen_t len = sizeof listening;
    struct sockaddr_storage address;
    socklen_t address_len = sizeof address;
    return getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listening, &len) == 0 && listening &&
           getsockname(fd, (struct sockaddr *)&address, &address_len) == 0 &&
           address.ss_family == AF_UNIX;
}

void front_block_signals(void)
{
    /* A fault of our own must end the process at once; so must a watchdog's SIGABRT. */
    static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT};
    sigset_t all;
    sigfillset(&all);
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
        sigdelset(&all, faults[i]);
    pthread_sigmask(SIG_BLOCK, &all, NULL);
}

void front_stop(int exit_code)
{
    int fd = atomic_load(&stop_fd);
    atomic_store(&stop_code, exit_code);
    if (fd >= 0 && write(fd, &(uint64_t){1}, sizeof(uint64_t)) < 0)
        log_event("cannot wake the front");
}

/* --- letting peers in ------------------------------------------------------------------------- */

/* libfcgi trusts its peer with its memory, so only the web server, ourselves and root may be one.
 */
static bool peer_is_trusted(const struct front *f, int fd)
{
    struct ucred peer;
    socklen_t len = sizeof peer;
    if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &len) != 0)
        return false;
    return peer.uid == 0 || peer.uid == geteuid() || peer.uid == f->socket_owner;
}

static void arm(struct front *f, int fd, int operation)
{
    struct epoll_event event = {.events = EPOLLIN | EPOLLRDHUP | EPOLLONESHOT, .data.fd = fd};
    if (epoll_ctl(f->poller, operation, fd, &event) != 0)
        close(fd);
}

static void admit(struct front *f, int fd)
{
    struct timeval limit = {.tv_sec = PEER_TIMEOUT_SECONDS};
    if (!peer_is_trusted(f, fd)) {
        log_event("a peer was turned away");
        close(fd);
        return;
    }
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    arm(f, fd, EPOLL_CTL_ADD);
}

static void accept_peers(struct front *f)
{
    for (int i = 0; i < EVENTS_A_WAIT; i++) {
        int fd = accept4(f->listener, NULL, NULL, SOCK_CLOEXEC);
        if (fd >= 0) {
            admit(f, fd);
            continue;
        }
        /* Out of descriptors: the listener stays readable, so without a pause this would spin. */
        if (errno == EMFILE || errno == ENFILE)
            nanosleep(&(struct timespec){.tv_nsec = 10 * 1000 * 1000}, NULL);
        return;
    }
}

/* A readable connection goes to the workers; when they are a whole queue behind, it is told so now,
 * which is kinder than a time-out later. */
static void refuse(int fd)
{
    front_queue_refuse(fd);
    close(fd);
}

static void enqueue(struct front *f, int fd)
{
    if (!front_queue_put(&f->queue, fd))
        refuse(fd);
}

/* --- serving ---------------------------------------------------------------------------------- */

static void count_deferred(struct front *f, int change)
{
    pthread_mutex_lock(&f->lock);
    f->deferred += change;
    if (f->deferred == 0)
        pthread_cond_signal(&f->resumed);
    pthread_mutex_unlock(&f->lock);
}

static void serve(struct front *f, int fd)
{
    switch (f->serve(f->context, fd)) {
    case FRONT_KEPT:
        arm(f, fd, EPOLL_CTL_MOD);
        break;
    case FRONT_DEFERRED:
        count_deferred(f, 1);
        break;
    case FRONT_CLOSED:
        break;
    }
}

void front_resume(int fd, bool keep)
{
    if (keep)
        arm(&front, fd, EPOLL_CTL_MOD);
    else
        close(fd);
    count_deferred(&front, -1);
}

static void *work(void *argument)
{
    struct front *f = argument;
    bool late;
    int fd;
    while ((fd = front_queue_take(&f->queue, &late)) >= 0) {
        if (late)
            refuse(fd);
        else
            serve(f, fd);
    }
    return NULL;
}

static int start_workers(struct front *f, pthread_t thread[], int threads)
{
    for (int i = 0; i < threads; i++)
        if (pthread_create(&thread[i], NULL, work, f) != 0)
            return i;
    return threads;
}

/* --- waiting ---------------------------------------------------------------------------------- */

/* False when it is time to end. */
static bool dispatch(struct front *f, int fd)
{
    if (fd == f->signals || fd == f->stop)
        return false;
    if (fd == f->listener)
        accept_peers(f);
    else
        enqueue(f, fd);
    return true;
}

static void wait_for_peers(struct front *f)
{
    struct epoll_event events[EVENTS_A_WAIT];
    for (bool going = true; going;) {
        int ready = epoll_wait(f->poller, events, EVENTS_A_WAIT, -1);
        for (int i = 0; i < ready; i++)
            going = dispatch(f, events[i].data.fd) && going;
    }
}

static bool watch(const struct front *f, int fd)
{
    struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};
    return fd >= 0 && epoll_ctl(f->poller, EPOLL_CTL_ADD, fd, &event) == 0;
}

/* The owner of the socket's file, found by its name; our own uid when it has none. */
static uid_t owner_of(int listener)
{
    struct sockaddr_un address = {0};
    socklen_t len = sizeof address;
    struct stat file;
    if (getsockname(listener, (struct sockaddr *)&address, &len) == 0 && address.sun_path[0] &&
        stat(address.sun_path, &file) == 0)
        return file.st_uid;
    return geteuid();
}

static bool open_front(struct front *f)
{
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    f->poller = epoll_create1(EPOLL_CLOEXEC);
    f->signals = signalfd(-1, &ends, SFD_CLOEXEC);
    f->stop = eventfd(0, EFD_CLOEXEC);
    f->socket_owner = owner_of(f->listener);
    atomic_store(&stop_fd, f->stop);
    int flags = fcntl(f->listener, F_GETFL);
    return fcntl(f->listener, F_SETFL, flags | O_NONBLOCK) == 0 && watch(f, f->listener) &&
           watch(f, f->signals) && watch(f, f->stop);
}

static void wait_for_deferred(struct front *f)
{
    pthread_mutex_lock(&f->lock);
    while (f->deferred > 0)
        pthread_cond_wait(&f->resumed, &f->lock);
    pthread_mutex_unlock(&f->lock);
}

static void close_front(struct front *f)
{
    atomic_store(&stop_fd, -1);
    close(f->poller);
    close(f->signals);
    close(f->stop);
}

int front_run(int listener, int threads, front_serve *serve_one, void *context)
{
    pthread_t thread[256];
    front = (struct front){.listener = listener, .serve = serve_one, .context = context};
    pthread_mutex_init(&front.lock, NULL);
    pthread_cond_init(&front.resumed, NULL);
    front_queue_open(&front.queue);
    int started = open_front(&front) ? start_workers(&front, thread, threads) : 0;
    if (started == threads)
        wait_for_peers(&front);
    else
        atomic_store(&stop_code, EXIT_OS_ERROR);
    front_queue_close(&front.queue);
    for (int i = 0; i < started; i++)
        pthread_join(thread[i], NULL);
    wait_for_deferred(&front);
    close_front(&front);
    return atomic_load(&stop_code);
}
