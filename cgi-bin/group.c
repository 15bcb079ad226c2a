/* group.c - ballots that are kept together; see group.h. */
#include "group.h"

#include <string.h>

#include "counter.h"

void group_join(struct group *group, struct counter_ballot *ballot)
{
    group->member[group->members++] = ballot;
}

void group_add(struct group *group, const struct counter_ballot *ballot)
{
    enum survey_kind kind = ballot->answer->kind;
    struct store_group *sums = &group->sums[kind];
    sums->kind = kind;
    sums->mark = group->mark[kind];
    group->mark[kind][sums->marks++] = ballot->mark;
    sums->ballots++;
    for (size_t i = 0; i < survey_cells(kind); i++)
        sums->n[i] += (long)(ballot->answer->touched >> i & 1);
}

bool group_holds(const struct group *group, const struct ballot_mark *mark)
{
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        for (size_t i = 0; i < group->sums[kind].marks; i++) {
            if (memcmp(group->mark[kind][i].bytes, mark->bytes, sizeof mark->bytes) == 0)
                return true;
        }
    }
    return false;
}
