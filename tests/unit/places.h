/* places.h - where a poll of a test keeps what it keeps: settings below a scratch directory. */
#ifndef CONNOTE_TEST_PLACES_H
#define CONNOTE_TEST_PLACES_H

#include <stdio.h>

#include "scratch.h"
#include "settings.h"

struct places {
    char store[400], releases[400], key[400], spool[400];
};

/* Settings that point into `places`, which must outlive them. */
static inline struct settings places_below(struct places *places, const struct scratch *scratch)
{
    snprintf(places->store, sizeof places->store, "sqlite:%s/connote.db", scratch->path);
    snprintf(places->releases, sizeof places->releases, "%s/releases", scratch->path);
    snprintf(places->key, sizeof places->key, "%s/key", scratch->path);
    snprintf(places->spool, sizeof places->spool, "%s/spool", scratch->path);
    return (struct settings){.store = places->store,
                             .releases = places->releases,
                             .key = places->key,
                             .spool = places->spool,
                             .site = ""};
}

#endif
