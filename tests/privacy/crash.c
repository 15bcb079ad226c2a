/* crash.c - a fault inside whatever program this is loaded into (LD_PRELOAD).
 *
 * Two seconds after the start it writes through a null pointer, or calls abort() when CRASH=abort.
 * From outside a fault cannot be made: the program blocks the signals that kill(1) would send.
 *
 * Compiled with -DDEFANGED, the two calls that forbid a core file do nothing.
 */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void *crash(void *how)
{
    sleep(2);
    if (strcmp(how, "abort") == 0)
        abort();
    *(volatile int *)NULL = 1;
    return NULL;
}

__attribute__((constructor)) static void start(void)
{
    pthread_t thread;
    char *how = getenv("CRASH");
    if (how)
        pthread_create(&thread, NULL, crash, how);
}

#ifdef DEFANGED
int prctl(int option, ...);
int setrlimit(int resource, const void *limit);
int setrlimit64(int resource, const void *limit);

int prctl(int option, ...)
{
    (void)option;
    return 0;
}

int setrlimit(int resource, const void *limit)
{
    (void)resource;
    (void)limit;
    return 0;
}

int setrlimit64(int resource, const void *limit)
{
    return setrlimit(resource, limit);
}
#endif
