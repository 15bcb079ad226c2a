/* release.h - a closed round becomes files that never change.
 *
 * Owns: the releases directory: which files a release has, their names, writing them all or none.
 * Must not know: open rounds, ballots, the database.
 */
#ifndef CONNOTE_RELEASE_H
#define CONNOTE_RELEASE_H

#include <stdbool.h>
#include <stddef.h>

#include "round.h"

/* How a release's number is written: at least four digits. */
#define RELEASE_NUMBER "%04d"

/* Release N publishes round N and holds it with all before it. Never changes once made. */
struct release {
    struct round round;
    const struct release *older; /* NULL for the first */
};

/* The release with this number, from `newest` down; NULL when there is none. */
const struct release *release_find(const struct release *newest, int number);

/* The number that `text` writes as RELEASE_NUMBER would, or 0. */
int release_number_of(const char *text);

/* The newest release of a round of this kind, from `newest` down; NULL when there is none. */
const struct release *release_of_kind(const struct release *newest, enum survey_kind kind);

/* Add up all rounds of `kind` from `newest` down: ballots and counts in `sum`, the weeks from the
 * first to the last; sum->number is the newest release of the kind, 0 when there is none. Returns
 * how many rounds there are. */
int release_total(const struct release *newest, enum survey_kind kind, struct round *sum);

/* Make sure that the files of `release` stand below `directory` (made when missing): write all of
 * them under another name, sync, and move them into place as one directory. What is already there
 * is left as it is. False: they could not be written; nothing half made is in the way of trying
 * again. */
bool release_write(const char *directory, const struct release *release);

/* True when `directory` holds the files of any release. */
bool release_any(const char *directory);

#endif
