/* shelf.h - the published rounds, oldest to newest, with their files in place.
 *
 * Owns: the chain of releases, the rule that nobody is sent to a file that is not there, and that
 * what was published is the record: neither another key nor an older database may go on from it,
 * or one number would come to stand for two rounds.
 * Must not know: ballots, the database, when a round closes.
 */
#ifndef CONNOTE_SHELF_H
#define CONNOTE_SHELF_H

#include <stdbool.h>

#include "publish.h"
#include "release.h"

struct key;
struct settings;

struct shelf {
    struct publish_place place;
    const struct release *newest; /* stays, like all older ones, until shelf_close() */
    struct release *unwritten;    /* closed, its files not in place yet: NULL most of the time */
};

/* Start with an empty one. Settings and key are borrowed. */
void shelf_open(struct shelf *shelf, const struct settings *settings, const struct key *key);
void shelf_close(struct shelf *shelf);

/* Add a closed round, which becomes the shelf's (from calloc), and show it. Not while another is
 * unwritten: releases appear in order. */
bool shelf_add(struct shelf *shelf, struct release *release);

/* Put the files of the release that is not written yet in place, then show it. False: they cannot
 * be written; the next call tries again. */
bool shelf_show(struct shelf *shelf);

/* What is wrong with the directory's files, to go on after "The published rounds in DIRECTORY ";
 * NULL: nothing. They must be signed with our key, and none be newer than what was added. */
const char *shelf_wrong_key(const struct shelf *shelf);
const char *shelf_wrong_age(const struct shelf *shelf);

#endif
