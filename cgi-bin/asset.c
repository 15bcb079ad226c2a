/* asset.c - addresses of static files that change when the file does; see asset.h. */
#include "asset.h"

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>

static const char *const linked[] = {"style.css", "app.js", "favicon.svg"};

/* FNV-1a, 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv). It tells versions apart, nothing more. */
static const uint64_t FNV_OFFSET = 14695981039346656037u, FNV_PRIME = 1099511628211u;

static uint64_t fingerprint;

static bool add_file(const char *path)
{
    unsigned char chunk[4096];
    size_t got;
    FILE *file = fopen(path, "re");
    if (!file)
        return false;
    while ((got = fread(chunk, 1, sizeof chunk, file)) > 0)
        for (size_t i = 0; i < got; i++)
            fingerprint = (fingerprint ^ chunk[i]) * FNV_PRIME;
    bool good = !ferror(file);
    fclose(file);
    return good;
}

bool asset_start(const char *directory, char *problem, size_t size)
{
    fingerprint = FNV_OFFSET;
    for (size_t i = 0; i < sizeof linked / sizeof *linked; i++) {
        char path[1024];
        snprintf(path, sizeof path, "%s/%s", directory, linked[i]);
        if (!add_file(path)) {
            snprintf(problem, size, "cannot read the static file %s", path);
            return false;
        }
    }
    return true;
}

void asset_url(const char *name, char url[ASSET_URL_BYTES])
{
    snprintf(url, ASSET_URL_BYTES, "/static/%016" PRIx64 "/%s", fingerprint, name);
}
