/* counter.c - counts ballots; see counter.h. */
#include "counter.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "group.h"
#include "ledger.h"
#include "limit.h"
#include "settings.h"

enum { EXIT_TRY_AGAIN = 75 };

struct counter {
    struct ledger ledger;
    struct limit *limit;
};

static int64_t now(void)
{
    return (int64_t)time(NULL);
}

/* --- ballots ---------------------------------------------------------------------------------- */

/* Judge one ballot. A repeat of one that is in the group, or waits, shares the group's fate: it is
 * answered only when that one is safe. */
static void judge(struct counter *c, struct group *group, struct counter_ballot *b)
{
    bool spent = false;
    group_join(group, b);
    if (group_holds(group, &b->mark))
        b->result = COUNTER_REPEATED;
    else if (!ledger_spent(&c->ledger, &b->mark, &spent))
        b->result = COUNTER_UNAVAILABLE;
    else if (spent)
        b->result = COUNTER_REPEATED;
    else if (!limit_take(c->limit, b->answer->kind, b->address, now()))
        b->result = COUNTER_OVER_LIMIT;
    else {
        b->result = COUNTER_COUNTED;
        group_add(group, b);
    }
}

/* Those of a kind that is held are there for good: sent again, they are found. */
static void fail_group(struct counter *c, struct group *group, const bool held[SURVEY_KINDS])
{
    for (size_t i = 0; i < group->members; i++) {
        struct counter_ballot *b = group->member[i];
        if (b->result == COUNTER_COUNTED && !held[b->answer->kind])
            limit_give_back(c->limit, b->answer->kind, b->address, now());
        if (b->result != COUNTER_OVER_LIMIT)
            b->result = COUNTER_UNAVAILABLE;
    }
}

/* Keep the group, and do what it makes due. A ballot that is in the spool but cannot be written on
 * is not acknowledged. */
static bool keep_group(struct counter *c, struct group *group)
{
    bool held[SURVEY_KINDS] = {false}, any = false, clear = true;
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        if (group->sums[kind].marks == 0)
            continue;
        any = true;
        clear = clear && ledger_keep(&c->ledger, &group->sums[kind], &held[kind]);
    }
    if (any)
        clear = clear && ledger_catch_up(&c->ledger);
    if (!clear)
        fail_group(c, group, held);
    *group = (struct group){0};
    return clear;
}

/* More than flush_ballots may go to the disk together: the setting is the least, not the most. */
static bool group_is_full(const struct counter *c, const struct group *group, enum survey_kind kind)
{
    return group->members == GROUP_MOST ||
           ledger_is_due(&c->ledger, kind, group->sums[kind].ballots);
}

/* A round that fills up in the middle of the list is closed there: it holds as many ballots as it
 * takes, not as many as happened to arrive together. */
bool counter_count(struct counter *c, struct counter_ballot *list)
{
    struct group group = {0};
    c->ledger.closed = false;
    bool clear = ledger_catch_up(&c->ledger);
    for (struct counter_ballot *b = list; b; b = b->next) {
        b->result = COUNTER_UNAVAILABLE;
        if (!clear)
            continue;
        judge(c, &group, b);
        if (group_is_full(c, &group, b->answer->kind))
            clear = keep_group(c, &group);
    }
    keep_group(c, &group);
    return c->ledger.closed && shelf_state(&c->ledger.shelf) == SHELF_WRITING;
}

bool counter_wait(struct counter *c)
{
    return shelf_wait(&c->ledger.shelf);
}

void counter_watch(struct counter *c, shelf_settled *settled, void *context)
{
    shelf_watch(&c->ledger.shelf, settled, context);
}

void counter_rest(struct counter *c)
{
    ledger_rest(&c->ledger);
}

bool counter_flush(struct counter *c)
{
    return ledger_flush(&c->ledger);
}

/* --- looking ---------------------------------------------------------------------------------- */

void counter_state(struct counter *c, struct counter_state *state)
{
    struct ledger *l = &c->ledger;
    *state = (struct counter_state){.files = shelf_state(&l->shelf),
                                    .newest = shelf_newest(&l->shelf),
                                    .rows = l->rows,
                                    .fatal = l->fatal};
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        state->ballots[kind] = l->stored[kind].ballots + ledger_waiting(l, kind);
        state->published[kind] = l->published[kind];
        memcpy(state->opened[kind], l->stored[kind].opened, ROUND_WEEK_BYTES);
    }
}

bool counter_alive(struct counter *c)
{
    return ledger_alive(&c->ledger);
}

bool counter_schema(struct counter *c, struct buf *out)
{
    return ledger_schema(&c->ledger, out);
}

/* --- opening and closing ---------------------------------------------------------------------- */

struct counter *counter_open(const struct settings *settings, const struct key *key, int *exit_code,
                             char *problem, size_t size)
{
    struct counter *c = calloc(1, sizeof *c);
    *exit_code = EXIT_TRY_AGAIN;
    snprintf(problem, size, "There is not enough memory for the poll.");
    if (!c)
        return NULL;
    c->limit = limit_open(settings->ballots_per_network);
    if (c->limit && ledger_open(&c->ledger, settings, key, exit_code, problem, size))
        return c;
    limit_close(c->limit);
    free(c);
    return NULL;
}

void counter_close(struct counter *c)
{
    ledger_close(&c->ledger);
    limit_close(c->limit);
    free(c);
}
