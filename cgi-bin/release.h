/* release.h - what has been published: a chain of closed rounds, each added once and never changed.
 *
 * Owns: numbers, looking things up, adding rounds up. Pure functions.
 * Must not know: open rounds, files (publish.h), the database.
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

#endif
