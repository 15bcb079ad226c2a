/* memory.c - what a visitor typed does not linger in memory; see memory.h.
 *
 * libfcgi, jansson and the C library copy names into buffers of their own and free them as they
 * are. Every one of them calls the free() of the program, so it is here that a name ends.
 */
#include "memory.h"

#include <string.h>

enum {
    /* An answer's deepest call, the drafter, stays well within this; tests/privacy looks. */
    STACK_BYTES = 192 * 1024
};

__attribute__((noinline)) static void wipe_all(void)
{
    char below[STACK_BYTES];
    explicit_bzero(below, sizeof below);
}

__attribute__((noinline)) static void wipe_shallow(void)
{
    char below[MEMORY_SHALLOW_BYTES];
    explicit_bzero(below, sizeof below);
}

/* With sixty voters on sixty stacks the whole would not stay in the processor's cache: a twelfth of
 * what a vote costs. */
void memory_wipe_stack(bool shallow)
{
    if (shallow)
        wipe_shallow();
    else
        wipe_all();
}

#ifdef CONNOTE_WIPE_FREED

#include <malloc.h>
#include <stdlib.h>

void __libc_free(void *memory); /* glibc's own, exported for allocators that stand before it */

void free(void *memory)
{
    if (memory)
        explicit_bzero(memory, malloc_usable_size(memory));
    __libc_free(memory);
}

/* The old block would be freed, or left in part, by glibc's realloc() without passing our free().
 */
void *realloc(void *memory, size_t size)
{
    size_t had = memory ? malloc_usable_size(memory) : 0;
    if (memory && size > 0 && size <= had && size >= had / 2)
        return memory;
    void *more = malloc(size);
    if (!more)
        return NULL;
    if (memory)
        memcpy(more, memory, had < size ? had : size);
    free(memory);
    return more;
}

#endif
