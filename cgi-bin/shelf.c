/* shelf.c - the published rounds with their files in place; see shelf.h. */
#include "shelf.h"

#include <stdint.h>
#include <stdlib.h>

#include "log.h"
#include "settings.h"

void shelf_open(struct shelf *shelf, const struct settings *settings, const struct key *key)
{
    *shelf = (struct shelf){.place = {settings->releases, settings->site, key}};
    pthread_mutex_init(&shelf->lock, NULL);
    pthread_cond_init(&shelf->changed, NULL);
}

void shelf_watch(struct shelf *shelf, shelf_settled *settled, void *context)
{
    shelf->settled = settled;
    shelf->context = context;
}

static void wait_for_threads(struct shelf *shelf)
{
    pthread_mutex_lock(&shelf->lock);
    while (shelf->threads > 0)
        pthread_cond_wait(&shelf->changed, &shelf->lock);
    pthread_mutex_unlock(&shelf->lock);
}

void shelf_close(struct shelf *shelf)
{
    wait_for_threads(shelf);
    const struct release *release = shelf->newest;
    while (release) {
        const struct release *older = release->older;
        free((void *)(uintptr_t)release);
        release = older;
    }
    free(shelf->unwritten);
    pthread_cond_destroy(&shelf->changed);
    pthread_mutex_destroy(&shelf->lock);
}

void shelf_add(struct shelf *shelf, struct release *release)
{
    pthread_mutex_lock(&shelf->lock);
    release->older = shelf->newest;
    shelf->unwritten = release;
    pthread_mutex_unlock(&shelf->lock);
}

/* --- the files -------------------------------------------------------------------------------- */

/* By one thread: who is `writing`, or who found that nobody is. */
static void write_files(struct shelf *shelf)
{
    struct release *release = shelf->unwritten;
    bool written = publish_release(&shelf->place, release);
    if (!written)
        log_count("the files of a release cannot be written, round", release->round.number);
    pthread_mutex_lock(&shelf->lock);
    if (written) {
        shelf->newest = release;
        shelf->unwritten = NULL;
    }
    shelf->writing = false;
    pthread_cond_broadcast(&shelf->changed);
    pthread_mutex_unlock(&shelf->lock);
}

static void *run_thread(void *argument)
{
    struct shelf *shelf = argument;
    write_files(shelf);
    if (shelf->settled)
        shelf->settled(shelf->context);
    pthread_mutex_lock(&shelf->lock);
    shelf->threads--;
    pthread_cond_broadcast(&shelf->changed);
    pthread_mutex_unlock(&shelf->lock);
    return NULL;
}

/* With the mutex held. */
static bool start_thread(struct shelf *shelf)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, run_thread, shelf) != 0)
        return false;
    pthread_detach(thread);
    return true;
}

bool shelf_begin(struct shelf *shelf)
{
    if (!shelf->settled)
        return shelf_wait(shelf);
    pthread_mutex_lock(&shelf->lock);
    bool started = start_thread(shelf);
    shelf->writing = started;
    shelf->threads += started;
    pthread_mutex_unlock(&shelf->lock);
    return started;
}

bool shelf_wait(struct shelf *shelf)
{
    pthread_mutex_lock(&shelf->lock);
    while (shelf->writing)
        pthread_cond_wait(&shelf->changed, &shelf->lock);
    const bool left = shelf->unwritten != NULL;
    pthread_mutex_unlock(&shelf->lock);
    if (left)
        write_files(shelf);
    return shelf_state(shelf) == SHELF_SHOWN;
}

/* --- looking ---------------------------------------------------------------------------------- */

enum shelf_state shelf_state(struct shelf *shelf)
{
    pthread_mutex_lock(&shelf->lock);
    enum shelf_state state = shelf->writing     ? SHELF_WRITING
                             : shelf->unwritten ? SHELF_LEFT
                                                : SHELF_SHOWN;
    pthread_mutex_unlock(&shelf->lock);
    return state;
}

const struct release *shelf_newest(struct shelf *shelf)
{
    pthread_mutex_lock(&shelf->lock);
    const struct release *newest = shelf->newest;
    pthread_mutex_unlock(&shelf->lock);
    return newest;
}

const char *shelf_wrong_key(const struct shelf *shelf)
{
    return publish_key_fits(&shelf->place) ? NULL
                                           : "were signed with another key; put that key back";
}

const char *shelf_wrong_age(struct shelf *shelf)
{
    const struct release *newest = shelf_newest(shelf);
    return publish_newest(shelf->place.directory) <= (newest ? newest->round.number : 0)
               ? NULL
               : "are newer than the database; put the newest database back";
}
