/* note_memo.c - see note_memo.h. Nine in ten words are in none of the lists they are looked for in,
 * and a list lies scattered in memory: one look at a set of bits takes the place of walking it. */
#include "note_memo.h"

#include <stdatomic.h>
#include <string.h>

enum {
    PLACES = 2048, /* twice as many as there are lists */
    TRIES = 4,
    WORDS = 8 /* of 64 bits: a line of the processor's cache */
};

/* The list that a place is taken by, and a set of what it begins with, which does not change once
 * the list stands there. */
static _Atomic(const char *const *) taken[PLACES];
static _Alignas(WORDS * sizeof(uint64_t)) uint64_t starts[PLACES][WORDS];

static const char *const being_written[] = {NULL};

/* What is part of the program stays as it is. A list on the stack may be another the next time. */
static bool is_lasting(const char *const *list)
{
    extern const char __executable_start, end;
    return (uintptr_t)list >= (uintptr_t)&__executable_start && (uintptr_t)list < (uintptr_t)&end;
}

static uint32_t spread(uint32_t number)
{
    return number * UINT32_C(0x9E3779B9) >> 16;
}

static uint32_t bit_of(uint32_t start)
{
    return spread(start) % (WORDS * 64);
}

/* False when another thread has taken the place since. */
static bool learn(size_t place, const char *const *list)
{
    const char *const *none = NULL;
    if (!atomic_compare_exchange_strong_explicit(&taken[place], &none, being_written,
                                                 memory_order_relaxed, memory_order_relaxed))
        return false;
    for (const char *const *word = list; *word != NULL; word++) {
        uint32_t bit = bit_of(note_memo_start(*word, SIZE_MAX));
        starts[place][bit / 64] |= UINT64_C(1) << bit % 64;
    }
    atomic_store_explicit(&taken[place], list, memory_order_release);
    return true;
}

static bool has_start(size_t place, uint32_t start)
{
    uint32_t bit = bit_of(start);
    return (starts[place][bit / 64] >> bit % 64 & 1) != 0;
}

/* Not where it is looked for first: it lies further on, or is to be learnt, or cannot be. */
static __attribute__((noinline)) bool search(const char *const *list, size_t place, uint32_t start)
{
    for (size_t i = 0; i < TRIES && is_lasting(list); i++, place = (place + 1) % PLACES) {
        const char *const *found = atomic_load_explicit(&taken[place], memory_order_acquire);
        if (found == list || (found == NULL && learn(place, list)))
            return has_start(place, start);
    }
    return true;
}

bool note_memo_may_hold(const char *const *list, uint32_t start)
{
    size_t place = spread((uint32_t)((uintptr_t)list / sizeof(void *))) % PLACES;
    if (atomic_load_explicit(&taken[place], memory_order_acquire) == list)
        return has_start(place, start);
    return search(list, place, start);
}
