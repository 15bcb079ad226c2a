/* shelf.h - the published rounds, oldest to newest, with their files in place.
 *
 * Owns: the chain of releases, the rule that nobody is sent to a file that is not there, and that
 * what was published is the record: neither another key nor an older database may go on from it,
 * or one number would come to stand for two rounds. A dozen files are a dozen flushes of the disk:
 * a thread of the shelf's own writes them while others count on.
 * Must not know: ballots, the database, when a round closes.
 *
 * One thread at a time calls, but for shelf_newest() and shelf_state().
 */
#ifndef CONNOTE_SHELF_H
#define CONNOTE_SHELF_H

#include <pthread.h>
#include <stdbool.h>

#include "publish.h"
#include "release.h"

struct key;
struct settings;

enum shelf_state {
    SHELF_SHOWN,   /* the files of every release are in place */
    SHELF_WRITING, /* those of the last are on their way */
    SHELF_LEFT     /* nobody is at them */
};

/* Called from the shelf's thread, with nothing held, when it is no longer at the files. */
typedef void shelf_settled(void *context);

struct shelf {
    struct publish_place place;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    const struct release *newest; /* stays, like all older ones, until shelf_close() */
    struct release *unwritten;    /* closed, its files not in place yet: NULL most of the time */
    bool writing;                 /* by the shelf's thread */
    int threads;                  /* that have not ended */
    shelf_settled *settled;
    void *context;
};

/* Start with an empty one. Settings and key are borrowed. */
void shelf_open(struct shelf *shelf, const struct settings *settings, const struct key *key);

/* From now on a thread of the shelf's own writes the files, and `settled` is called after each. */
void shelf_watch(struct shelf *shelf, shelf_settled *settled, void *context);

/* Ends when the shelf's thread has. */
void shelf_close(struct shelf *shelf);

/* Add a closed round, which becomes the shelf's (from calloc). Not while another is unwritten:
 * releases appear in order. */
void shelf_add(struct shelf *shelf, struct release *release);

/* Begin to put its files in place; when nobody watches, put them there. False: nobody is at them,
 * and they are left for shelf_wait(). */
bool shelf_begin(struct shelf *shelf);

/* Until the files of every release are in place: waits for who is at them, or puts them there
 * itself. False: they cannot be written; the next call tries again. */
bool shelf_wait(struct shelf *shelf);

enum shelf_state shelf_state(struct shelf *shelf);

/* The newest release whose files are in place, or NULL. */
const struct release *shelf_newest(struct shelf *shelf);

/* What is wrong with the directory's files, to go on after "The published rounds in DIRECTORY ";
 * NULL: nothing. They must be signed with our key, and none be newer than what was added. */
const char *shelf_wrong_key(const struct shelf *shelf);
const char *shelf_wrong_age(struct shelf *shelf);

#endif
