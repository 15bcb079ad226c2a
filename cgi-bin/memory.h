/* memory.h - what a visitor typed does not linger in memory.
 *
 * Owns: free() and realloc() of the whole program, libraries included: freed memory is overwritten
 * (memory.c; not in sanitizer builds, which have an allocator of their own).
 * Must not know: whose memory it is.
 */
#ifndef CONNOTE_MEMORY_H
#define CONNOTE_MEMORY_H

#include <stdbool.h>

/* Overwrite the part of this thread's stack below the caller's frame that an answer may have used:
 * all of it, or with `shallow` the part that is nearer than MEMORY_SHALLOW_BYTES. */
enum { MEMORY_SHALLOW_BYTES = 48 * 1024 };
void memory_wipe_stack(bool shallow);

#endif
