/* lock.h - one process at a time.
 *
 * Owns: a lock file and the wait for it. The kernel lets go of the lock when its process dies.
 * Must not know: what is protected.
 */
#ifndef CONNOTE_LOCK_H
#define CONNOTE_LOCK_H

enum { LOCK_FAILED = -1, LOCK_TAKEN = -2 };

/* Make or open the file `path` and lock it, trying for `milliseconds`. Returns a descriptor to
 * close when done, LOCK_TAKEN when another process holds it all that time, or LOCK_FAILED. */
int lock_take(const char *path, long milliseconds);

#endif
