/* lock.c - one process at a time; see lock.h. */
#include "lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

enum { PAUSE_MILLISECONDS = 5, NANOSECONDS = 1000000 };

int lock_take(const char *path, long milliseconds)
{
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return LOCK_FAILED;
    while (flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EINTR && errno != EWOULDBLOCK) {
            close(fd);
            return LOCK_FAILED;
        }
        if (milliseconds <= 0) {
            close(fd);
            return LOCK_TAKEN;
        }
        nanosleep(&(struct timespec){.tv_nsec = PAUSE_MILLISECONDS * (long)NANOSECONDS}, NULL);
        milliseconds -= PAUSE_MILLISECONDS;
    }
    return fd;
}
