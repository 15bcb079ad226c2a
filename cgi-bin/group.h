/* group.h - ballots that are kept together: their sums, their marks, and who shares their fate.
 *
 * Owns: the bound of a group, adding up. Pure functions.
 * Must not know: spool, store, rounds.
 */
#ifndef CONNOTE_GROUP_H
#define CONNOTE_GROUP_H

#include <stdbool.h>
#include <stddef.h>

#include "ballot.h"
#include "store.h"
#include "survey.h"

struct counter_ballot;

enum { GROUP_MOST = 256 };

/* Of both kinds. Starts as all zeros. */
struct group {
    struct store_group sums[SURVEY_KINDS];
    struct ballot_mark mark[SURVEY_KINDS][GROUP_MOST];
    struct counter_ballot *member[GROUP_MOST];
    size_t members;
};

/* Let a ballot share the group's fate, counted or not. There is room until members is GROUP_MOST.
 */
void group_join(struct group *group, struct counter_ballot *ballot);

/* Add what a member said. */
void group_add(struct group *group, const struct counter_ballot *ballot);

/* Has a ballot with this mark been added? */
bool group_holds(const struct group *group, const struct ballot_mark *mark);

#endif
