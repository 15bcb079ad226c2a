/* shelf.c - the published rounds with their files in place; see shelf.h. */
#include "shelf.h"

#include <stdint.h>
#include <stdlib.h>

#include "log.h"
#include "settings.h"

void shelf_open(struct shelf *shelf, const struct settings *settings, const struct key *key)
{
    *shelf = (struct shelf){.place = {settings->releases, settings->site, key}};
}

void shelf_close(struct shelf *shelf)
{
    const struct release *release = shelf->newest;
    while (release) {
        const struct release *older = release->older;
        free((void *)(uintptr_t)release);
        release = older;
    }
    free(shelf->unwritten);
}

bool shelf_show(struct shelf *shelf)
{
    if (!shelf->unwritten)
        return true;
    if (!publish_release(&shelf->place, shelf->unwritten)) {
        log_count("the files of a release cannot be written, round",
                  shelf->unwritten->round.number);
        return false;
    }
    shelf->newest = shelf->unwritten;
    shelf->unwritten = NULL;
    return true;
}

bool shelf_add(struct shelf *shelf, struct release *release)
{
    release->older = shelf->newest;
    shelf->unwritten = release;
    return shelf_show(shelf);
}

const char *shelf_wrong_key(const struct shelf *shelf)
{
    return publish_key_fits(&shelf->place) ? NULL
                                           : "were signed with another key; put that key back";
}

const char *shelf_wrong_age(const struct shelf *shelf)
{
    int newest = shelf->newest ? shelf->newest->round.number : 0;
    return publish_newest(shelf->place.directory) <= newest
               ? NULL
               : "are newer than the database; put the newest database back";
}
