/* view_shape.c - pages that differ only in their texts share a shape; see view_shape.h. */
#include "view_shape.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>

#include "view_ctpl.h"

enum { SHAPES_MOST = 256 /* about 4 MiB when all are the largest page */ };

static struct {
    pthread_rwlock_t lock;
    uint64_t key[SHAPES_MOST]; /* 0 is free */
    struct buf marked[SHAPES_MOST];
    size_t next;
} shapes = {.lock = PTHREAD_RWLOCK_INITIALIZER};

/* --- naming a shape --------------------------------------------------------------------------- */

static uint64_t mix(uint64_t key, uint64_t value)
{
    key = (key ^ value) * 0x9E3779B97F4A7C15u; /* the golden ratio; Knuth 6.4 */
    return key ^ (key >> 29);
}

/* Differs from process to process (the kernel's bytes, getauxval(3)), so that nobody can look for
 * two forms whose shapes are taken for one. */
static uint64_t seed(void)
{
    uint64_t random = 0;
    const void *bytes = (const void *)getauxval(AT_RANDOM);
    if (bytes)
        memcpy(&random, bytes, sizeof random);
    return random;
}

static bool is_tested(const struct view_template *t, const struct view_item *item)
{
    bool symbol = item->kind == VIEW_TEXT || item->kind == VIEW_NUMBER;
    return item->kind == VIEW_CELL || (symbol && view_template_tests(t, item->hash));
}

bool view_shape_mark(const struct view_template *t, struct view_items *items)
{
    for (size_t i = 0; i < items->count; i++) {
        struct view_item *item = &items->item[i];
        bool tested = is_tested(t, item);
        if (tested && item->kind == VIEW_NUMBER)
            return false;
        item->marked = !tested || item->length > 0;
    }
    return true;
}

static uint64_t item_shape(const struct view_item *item)
{
    switch (item->kind) {
    case VIEW_FLAG:
        return item->length;
    case VIEW_ROW:
        return item->list;
    default:
        return item->marked;
    }
}

uint64_t view_shape_key(uint64_t page, const struct view_items *items)
{
    uint64_t key = mix(seed(), page);
    for (size_t i = 0; i < items->count; i++) {
        const struct view_item *item = &items->item[i];
        key = mix(key, item->hash ^ ((uint64_t)item->kind << 56));
        key = mix(key, item_shape(item));
    }
    return key ? key : 1;
}

/* --- filling one ------------------------------------------------------------------------------ */

static bool fill(const struct buf *marked, const struct view_items *items, struct buf *out)
{
    const char *at = marked->data;
    const char *const end = at + marked->len;
    buf_reserve(out, marked->len + items->bytes.len);
    for (;;) {
        const char *mark = memchr(at, VIEW_MARK_START, (size_t)(end - at));
        buf_add(out, at, (size_t)((mark ? mark : end) - at));
        if (!mark)
            return true;
        size_t i = (size_t)strtoul(mark + 1, NULL, 16);
        if (i >= items->count)
            return false;
        buf_add(out, items->bytes.data + items->item[i].at, items->item[i].length);
        at = mark + VIEW_MARK_BYTES;
    }
}

/* With the lock held. -1 when the shape is not known. */
static long find(uint64_t key)
{
    for (long i = 0; i < SHAPES_MOST && shapes.key[i]; i++)
        if (shapes.key[i] == key)
            return i;
    return -1;
}

bool view_shape_fill(uint64_t key, const struct view_items *items, struct buf *out)
{
    bool found = false;
    pthread_rwlock_rdlock(&shapes.lock);
    long i = find(key);
    if (i >= 0)
        found = fill(&shapes.marked[i], items, out);
    pthread_rwlock_unlock(&shapes.lock);
    return found;
}

static void remember(uint64_t key, const struct buf *marked)
{
    struct buf copy = BUF_EMPTY;
    buf_add(&copy, marked->data, marked->len);
    if (buf_failed(&copy))
        return;
    pthread_rwlock_wrlock(&shapes.lock);
    if (find(key) >= 0) {
        buf_free(&copy); /* another thread was faster */
    } else {
        size_t i = shapes.next++ % SHAPES_MOST;
        buf_free(&shapes.marked[i]);
        shapes.marked[i] = copy;
        shapes.key[i] = key;
    }
    pthread_rwlock_unlock(&shapes.lock);
}

bool view_shape_learn(uint64_t key, const struct buf *marked, const struct view_items *items,
                      struct buf *out)
{
    if (!fill(marked, items, out))
        return false;
    remember(key, marked);
    return true;
}

void view_shape_clear(void)
{
    pthread_rwlock_wrlock(&shapes.lock);
    for (size_t i = 0; i < SHAPES_MOST; i++) {
        buf_free(&shapes.marked[i]);
        shapes.key[i] = 0;
    }
    shapes.next = 0;
    pthread_rwlock_unlock(&shapes.lock);
}
