/* store.c - totals that outlive the process; see store.h. Finds the engine for a URL. */
#include "store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store_sqlite.h"

enum { EXIT_TRY_AGAIN = 75, EXIT_BAD_STORE = 78 };

struct store {
    const struct store_engine *engine;
    void *self;
};

static const struct store_engine *const engines[] = {&store_sqlite};

static const struct store_engine *find_engine(const char *url)
{
    for (size_t i = 0; i < sizeof engines / sizeof *engines; i++) {
        if (strncmp(url, engines[i]->scheme, strlen(engines[i]->scheme)) == 0)
            return engines[i];
    }
    return NULL;
}

struct store *store_open(const char *url, bool *fresh, int *exit_code, char *problem, size_t size)
{
    const struct store_engine *engine = find_engine(url);
    *exit_code = EXIT_BAD_STORE;
    if (!engine) {
        snprintf(problem, size, "No such kind of store: %s", url);
        return NULL;
    }
    struct store *store = calloc(1, sizeof *store);
    if (!store) {
        *exit_code = EXIT_TRY_AGAIN;
        snprintf(problem, size, "There is not enough memory to open the store.");
        return NULL;
    }
    store->engine = engine;
    store->self = engine->open(url + strlen(engine->scheme), fresh, exit_code, problem, size);
    if (!store->self) {
        free(store);
        return NULL;
    }
    return store;
}

void store_close(struct store *store)
{
    if (!store)
        return;
    store->engine->close(store->self);
    free(store);
}

enum store_status store_spent(struct store *store, const struct ballot_mark *mark, bool *spent)
{
    return store->engine->spent(store->self, mark, spent);
}

enum store_status store_add(struct store *store, const struct store_group *group, const char *week)
{
    return store->engine->add(store->self, group, week);
}

enum store_status store_cut(struct store *store)
{
    return store->engine->cut(store->self);
}

enum store_status store_purge(struct store *store, int64_t from, int64_t before)
{
    return store->engine->purge(store->self, from, before);
}

enum store_status store_end_round(struct store *store, enum survey_kind kind, const char *week,
                                  struct round *closed)
{
    return store->engine->end_round(store->self, kind, week, closed);
}

enum store_status store_open_round(struct store *store, enum survey_kind kind, struct round *open)
{
    return store->engine->open_round(store->self, kind, open);
}

enum store_status store_released(struct store *store, int number, struct round *round)
{
    return store->engine->released(store->self, number, round);
}

enum store_status store_schema(struct store *store, struct buf *out)
{
    return store->engine->schema(store->self, out);
}

enum store_status store_rows(struct store *store, struct store_rows *rows)
{
    return store->engine->rows(store->self, rows);
}

bool store_alive(struct store *store)
{
    return store->engine->alive(store->self);
}
