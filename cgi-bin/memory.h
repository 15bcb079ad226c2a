/* memory.h - what a visitor typed does not linger in memory.
 *
 * Owns: free() and realloc() of the whole program, libraries included: freed memory is overwritten
 * (memory.c; not in sanitizer builds, which have an allocator of their own).
 * Must not know: whose memory it is.
 */
#ifndef CONNOTE_MEMORY_H
#define CONNOTE_MEMORY_H

/* Overwrite the part of this thread's stack below the caller's frame that an answer may have used.
 */
void memory_wipe_stack(void);

#endif
