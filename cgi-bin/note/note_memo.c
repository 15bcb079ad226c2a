/* note_memo.c - see note_memo.h. Nine in ten words are in none of the lists they are looked for in,
 * and a list lies scattered in memory: one look at a set of bits takes the place of walking it. */
#include "note_memo.h"

#include <stdatomic.h>
#include <string.h>

enum {
    PLACES = 2048, /* twice as many as there are lists */
    TRIES = 4,
    WORDS = NOTE_MEMO_BITS / 64
};

/* The list that a place is taken by, and what it starts with, which does not change once the list
 * stands there. */
static _Atomic(const char *const *) taken[PLACES];
static _Alignas(NOTE_MEMO_BITS / 8) uint64_t starts[PLACES][WORDS];

static const char *const being_written[] = {NULL};

/* What is part of the program stays as it is. A list on the stack may be another the next time. */
static bool is_lasting(const char *const *list)
{
    extern const char __executable_start, end;
    return (uintptr_t)list >= (uintptr_t)&__executable_start && (uintptr_t)list < (uintptr_t)&end;
}

static void add(uint64_t *set, uint32_t start)
{
    uint32_t bit = note_memo_bit(start);
    set[bit / 64] |= UINT64_C(1) << bit % 64;
}

/* Behind a mark of one byte or two anything may follow. */
static void add_mark(uint64_t *set, const char *mark)
{
    enum { ANY = 32 };
    if (mark[0] == '\0' || mark[1] == '\0')
        memset(set, 0xFF, NOTE_MEMO_BITS / 8);
    else if (mark[2] != '\0')
        add(set, note_memo_mark(mark));
    else
        for (char third = 0; third < ANY; third++)
            add(set, note_memo_mark((const char[]){mark[0], mark[1], third}));
}

/* False when another thread has taken the place since. */
static bool learn(size_t place, const char *const *list)
{
    const char *const *none = NULL;
    if (!atomic_compare_exchange_strong_explicit(&taken[place], &none, being_written,
                                                 memory_order_relaxed, memory_order_relaxed))
        return false;
    for (const char *const *entry = list; *entry != NULL; entry++) {
        add(starts[place], note_memo_start(*entry, SIZE_MAX));
        if (!note_text_is_word_byte((*entry)[0]))
            add_mark(starts[place], *entry);
    }
    atomic_store_explicit(&taken[place], list, memory_order_release);
    return true;
}

/* Not where it is looked for first: it lies further on, or is to be learnt, or cannot be. */
static __attribute__((noinline)) const uint64_t *search(const char *const *list, size_t place)
{
    for (size_t i = 0; i < TRIES && is_lasting(list); i++, place = (place + 1) % PLACES) {
        const char *const *found = atomic_load_explicit(&taken[place], memory_order_acquire);
        if (found == list || (found == NULL && learn(place, list)))
            return starts[place];
    }
    return NULL;
}

const uint64_t *note_memo_of(const char *const *list)
{
    uint32_t address = (uint32_t)((uintptr_t)list / sizeof(void *));
    size_t place = (address * UINT32_C(0x9E3779B9) >> 16) % PLACES;
    bool here = atomic_load_explicit(&taken[place], memory_order_acquire) == list;
    return here ? starts[place] : search(list, place);
}
