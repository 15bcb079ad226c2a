/* scratch.h - a directory for one test, gone afterwards; included by the tests that need one. */
#ifndef CONNOTE_TEST_SCRATCH_H
#define CONNOTE_TEST_SCRATCH_H

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct scratch {
    char path[256];
    char name[8][320]; /* room for scratch_file() */
    int names;
};

static int scratch_remove_one(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
    (void)st;
    (void)type;
    (void)ftw;
    return remove(path);
}

static inline void scratch_make(struct scratch *s)
{
    const char *base = getenv("TMPDIR");
    snprintf(s->path, sizeof s->path, "%s/connote-test-XXXXXX", base ? base : "/tmp");
    s->names = 0;
    if (!mkdtemp(s->path))
        abort();
}

static inline void scratch_drop(struct scratch *s)
{
    nftw(s->path, scratch_remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

/* A path below the directory; good until eight more were asked for. */
static inline const char *scratch_file(struct scratch *s, const char *name)
{
    char path[sizeof s->name[0]];
    snprintf(path, sizeof path, "%.255s/%.60s", s->path, name);
    return memcpy(s->name[s->names++ % 8], path, sizeof path);
}

#endif
