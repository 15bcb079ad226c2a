/* publish.h - a closed round becomes files that never change.
 *
 * Owns: the releases directory: which files a release has, their names, writing them all or none.
 * Must not know: open rounds, ballots, the database.
 *
 * Release 7 is the directory 0007 with connote-0007.csv, .json, .xlsx, .zip, .cff (how to cite it),
 * .sha256 (sums of the first four), .pub (the key) and a .minisig beside each file worth signing.
 */
#ifndef CONNOTE_PUBLISH_H
#define CONNOTE_PUBLISH_H

#include <stdbool.h>

#include "release.h"

struct key;

struct publish_place {
    const char *directory;
    const char *site; /* public base URL, "" when unknown */
    const struct key *key;
};

/* Make sure that the files of `release` stand below the directory (made when missing): write all of
 * them under another name, sync, and move them into place as one directory. What is already there
 * is left as it is. False: they could not be written; nothing half made is in the way of trying
 * again. */
bool publish_release(const struct publish_place *place, const struct release *release);

/* Make sure that connote.pub in the directory is the public key in use. */
bool publish_key(const struct publish_place *place);

/* False when connote.pub is there and is another key's: releases made from here on would not fit
 * those made so far. */
bool publish_key_fits(const struct publish_place *place);

/* The highest number of a release whose files `directory` holds; 0 for none. */
int publish_newest(const char *directory);

#endif
