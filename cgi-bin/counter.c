/* counter.c - counts ballots; see counter.h.
 *
 * A ballot is in the spool before it is acknowledged. What waits of one kind is written to the
 * store as a group, and cleared after; the other kind is left to its own group, or the few ballots
 * of the rarer would reach the disk nearly one by one. Whether an interrupted write happened is
 * told by the group's marks: they are in the store all together or not at all, and stay there at
 * least until the next group of the kind is written.
 */
#include "counter.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "group.h"
#include "key.h"
#include "limit.h"
#include "log.h"
#include "settings.h"
#include "shelf.h"
#include "spool.h"
#include "store.h"

enum { EXIT_TRY_AGAIN = 75, EXIT_BAD_STORE = 78, EPOCHS_A_YEAR = 366 * 4 };

struct counter {
    const struct settings *settings;
    struct store *store;
    struct spool *spool;
    struct limit *limit;
    struct round stored[SURVEY_KINDS]; /* the open rounds as the store has them */
    long published[SURVEY_KINDS];
    struct shelf shelf;
    struct store_rows rows;
    int64_t purged; /* the epoch in which old marks were removed last */
    bool fatal;
    bool closed; /* a round, while the list was counted */
};

static int64_t now(void)
{
    return (int64_t)time(NULL);
}

/* Remember what a status means for the process. */
static bool kept(struct counter *c, enum store_status status)
{
    if (status == STORE_UNSAFE && !c->fatal) {
        c->fatal = true;
        log_event("a write may be lost; ending, so that the next start looks at what there is");
    }
    return status == STORE_OK;
}

/* --- rounds ------------------------------------------------------------------------------------
 */

static long waiting(const struct counter *c, enum survey_kind kind)
{
    return spool_group(c->spool, kind)->ballots;
}

/* Is the open round of this kind due, with `more` ballots that are nowhere yet? */
static bool is_due(const struct counter *c, enum survey_kind kind, long more)
{
    char week[ROUND_WEEK_BYTES];
    const struct round *stored = &c->stored[kind];
    long ballots = stored->ballots + waiting(c, kind) + more;
    round_week(now(), week);
    return ballots > 0 && round_due(ballots, c->published[kind], c->settings->round_ballots,
                                    stored->id > 0 ? stored->opened : week, week);
}

static bool read_stored(struct counter *c)
{
    bool ok = true;
    for (enum survey_kind kind = 0; ok && kind < SURVEY_KINDS; kind++)
        ok = kept(c, store_open_round(c->store, kind, &c->stored[kind]));
    return ok;
}

/* For the method page. */
static bool look(struct counter *c)
{
    return kept(c, store_rows(c->store, &c->rows));
}

static bool write_group(struct counter *c, const struct store_group *group)
{
    char week[ROUND_WEEK_BYTES];
    round_week(now(), week);
    return kept(c, store_add(c->store, group, week));
}

/* Did the store get what waits of this kind? Then only the clearing was interrupted. */
static bool in_store(struct counter *c, enum survey_kind kind, bool *there)
{
    const struct store_group *group = spool_group(c->spool, kind);
    *there = false;
    return group->marks == 0 || kept(c, store_spent(c->store, &group->mark[0], there));
}

/* Write what waits of one kind, however little. */
static bool flush(struct counter *c, enum survey_kind kind)
{
    bool there;
    if (waiting(c, kind) == 0)
        return true;
    if (c->fatal || !in_store(c, kind, &there))
        return false;
    if (!there && !write_group(c, spool_group(c->spool, kind)))
        return false;
    return kept(c, spool_clear(c->spool, kind)) && read_stored(c) && look(c);
}

/* After a crash: forget what waits of a kind if it was written. */
static bool clear_written(struct counter *c, enum survey_kind kind)
{
    bool there;
    return in_store(c, kind, &there) && (!there || kept(c, spool_clear(c->spool, kind)));
}

/* Once an epoch, remove the marks whose forms died long ago. Marks older than a year by this clock
 * are left alone: rather than that old they are young, and the clock is wrong; without them forms
 * of today would count again once it is put right. Nor is anything removed while what waits may be
 * in the store already: its marks tell. */
static void purge(struct counter *c)
{
    const int64_t epoch = ballot_epoch(now()), before = epoch - BALLOT_EPOCHS_KEPT;
    bool there;
    if (epoch == c->purged)
        return;
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        if (!in_store(c, kind, &there) || there)
            return;
    }
    if (kept(c, store_purge(c->store, before - EPOCHS_A_YEAR, before))) {
        c->purged = epoch;
        look(c);
    }
}

/* Close a round for good. Its files follow while others count on; the next round waits for them, so
 * that releases appear in order. */
static bool end_round(struct counter *c, enum survey_kind kind)
{
    char week[ROUND_WEEK_BYTES];
    if (!shelf_wait(&c->shelf))
        return false;
    struct release *release = calloc(1, sizeof *release);
    if (!release)
        return false;
    round_week(now(), week);
    if (!kept(c, store_end_round(c->store, kind, week, &release->round))) {
        free(release);
        return false;
    }
    c->published[kind] += release->round.ballots;
    c->stored[kind] = (struct round){.kind = kind};
    look(c);
    shelf_add(&c->shelf, release);
    c->closed = true;
    return shelf_begin(&c->shelf);
}

/* Do what is left from before. True when there is nothing in the way of new ballots. */
static bool catch_up(struct counter *c)
{
    bool clear = !c->fatal && (shelf_state(&c->shelf) == SHELF_WRITING || shelf_wait(&c->shelf));
    if (clear)
        purge(c);
    for (enum survey_kind kind = 0; clear && kind < SURVEY_KINDS; kind++) {
        if (waiting(c, kind) >= c->settings->flush_ballots)
            clear = flush(c, kind);
        if (clear && is_due(c, kind, 0))
            clear = flush(c, kind) && end_round(c, kind);
    }
    return clear;
}

/* --- ballots -----------------------------------------------------------------------------------
 */

/* Judge one ballot. A repeat of one that is in the group, or waits, shares the group's fate: it is
 * answered only when that one is safe. */
static void judge(struct counter *c, struct group *group, struct counter_ballot *b)
{
    bool spent = false;
    group_join(group, b);
    if (group_holds(group, &b->mark) || spool_holds(c->spool, &b->mark))
        b->result = COUNTER_REPEATED;
    else if (!kept(c, store_spent(c->store, &b->mark, &spent)))
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

/* What is enough for a write by itself, with nothing waiting before it, goes straight to the store:
 * under load the spool would only be filled and emptied each time. */
static bool goes_straight(const struct counter *c, const struct store_group *sums)
{
    return sums->ballots >= c->settings->flush_ballots && waiting(c, sums->kind) == 0;
}

/* False when nothing may follow. `held` says whether the store or the spool has the ballots. A
 * store that has just refused is not asked again: that would only double the wait for its lock. */
static bool keep_kind(struct counter *c, const struct store_group *sums, bool *held)
{
    struct store_group alone[SURVEY_KINDS] = {0};
    const bool straight = goes_straight(c, sums);
    *held = straight && write_group(c, sums);
    if (*held)
        return read_stored(c) && look(c);
    alone[sums->kind] = *sums;
    *held = !c->fatal && kept(c, spool_add(c->spool, alone));
    return *held && !straight;
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
        clear = clear && keep_kind(c, &group->sums[kind], &held[kind]);
    }
    if (any)
        clear = clear && catch_up(c);
    if (!clear)
        fail_group(c, group, held);
    *group = (struct group){0};
    return clear;
}

/* More than flush_ballots may go to the disk together: the setting is the least, not the most. */
static bool group_is_full(const struct counter *c, const struct group *group, enum survey_kind kind)
{
    return group->members == GROUP_MOST || is_due(c, kind, group->sums[kind].ballots);
}

/* A round that fills up in the middle of the list is closed there: it holds as many ballots as it
 * takes, not as many as happened to arrive together. */
bool counter_count(struct counter *c, struct counter_ballot *list)
{
    struct group group = {0};
    c->closed = false;
    bool clear = catch_up(c);
    for (struct counter_ballot *b = list; b; b = b->next) {
        b->result = COUNTER_UNAVAILABLE;
        if (!clear)
            continue;
        judge(c, &group, b);
        if (group_is_full(c, &group, b->answer->kind))
            clear = keep_group(c, &group);
    }
    keep_group(c, &group);
    return c->closed && shelf_state(&c->shelf) == SHELF_WRITING;
}

bool counter_wait(struct counter *c)
{
    return shelf_wait(&c->shelf);
}

void counter_watch(struct counter *c, shelf_settled *settled, void *context)
{
    shelf_watch(&c->shelf, settled, context);
}

void counter_rest(struct counter *c)
{
    if (!c->fatal)
        kept(c, store_cut(c->store));
}

bool counter_flush(struct counter *c)
{
    bool flushed = true;
    for (enum survey_kind kind = 0; flushed && kind < SURVEY_KINDS; kind++)
        flushed = flush(c, kind);
    flushed = flushed && catch_up(c) && shelf_wait(&c->shelf);
    counter_rest(c);
    return flushed && !c->fatal;
}

/* --- looking ---------------------------------------------------------------------------------- */

void counter_state(struct counter *c, struct counter_state *state)
{
    *state = (struct counter_state){.files = shelf_state(&c->shelf),
                                    .newest = shelf_newest(&c->shelf),
                                    .rows = c->rows,
                                    .fatal = c->fatal};
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        state->ballots[kind] = c->stored[kind].ballots + waiting(c, kind);
        state->published[kind] = c->published[kind];
        memcpy(state->opened[kind], c->stored[kind].opened, ROUND_WEEK_BYTES);
    }
}

bool counter_alive(struct counter *c)
{
    return !c->fatal && store_alive(c->store) && spool_alive(c->spool);
}

bool counter_schema(struct counter *c, struct buf *out)
{
    return kept(c, store_schema(c->store, out));
}

/* --- opening and closing -------------------------------------------------------------------------
 */

/* Read every published round, oldest first, and make sure that its files are there. */
static bool load_releases(struct counter *c)
{
    for (int number = 1;; number++) {
        struct release *release = calloc(1, sizeof *release);
        bool ok = release && kept(c, store_released(c->store, number, &release->round));
        if (!ok || release->round.number == 0) {
            free(release);
            return ok;
        }
        c->published[release->round.kind] += release->round.ballots;
        shelf_add(&c->shelf, release);
        if (!shelf_wait(&c->shelf))
            return false;
    }
}

static bool fits(const struct counter *c, const char *wrong, int *exit_code, char *problem,
                 size_t size)
{
    if (!wrong)
        return true;
    *exit_code = EXIT_BAD_STORE;
    snprintf(problem, size, "The published rounds in %s %s.", c->settings->releases, wrong);
    return false;
}

static bool open_spool(struct counter *c, const struct key *key, int *exit_code, char *problem,
                       size_t size)
{
    static const char label[] = "spool";
    unsigned char owner[KEY_MAC_BYTES];
    key_mac(key, KEY_STORE, label, sizeof label - 1, owner);
    c->spool = spool_open(c->settings->spool, owner, exit_code, problem, size);
    return c->spool != NULL;
}

static bool load(struct counter *c, int *exit_code, char *problem, size_t size)
{
    *exit_code = EXIT_TRY_AGAIN;
    snprintf(problem, size, "The published rounds cannot be read, or %s cannot be written.",
             c->settings->releases);
    if (!fits(c, shelf_wrong_key(&c->shelf), exit_code, problem, size) || !load_releases(c) ||
        !read_stored(c) || !fits(c, shelf_wrong_age(&c->shelf), exit_code, problem, size) ||
        !publish_key(&c->shelf.place))
        return false;
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        if (!clear_written(c, kind))
            return false;
    }
    catch_up(c);
    counter_wait(c);
    counter_rest(c);
    look(c);
    return !c->fatal;
}

struct counter *counter_open(const struct settings *settings, const struct key *key, int *exit_code,
                             char *problem, size_t size)
{
    bool fresh;
    struct counter *c = calloc(1, sizeof *c);
    *exit_code = EXIT_TRY_AGAIN;
    snprintf(problem, size, "There is not enough memory for the poll.");
    if (!c)
        return NULL;
    c->settings = settings;
    shelf_open(&c->shelf, settings, key);
    c->limit = limit_open(settings->ballots_per_network);
    if (c->limit)
        c->store = store_open(settings->store, &fresh, exit_code, problem, size);
    if (c->store && open_spool(c, key, exit_code, problem, size) &&
        load(c, exit_code, problem, size))
        return c;
    counter_close(c);
    return NULL;
}

void counter_close(struct counter *c)
{
    shelf_close(&c->shelf);
    spool_close(c->spool);
    store_close(c->store);
    limit_close(c->limit);
    free(c);
}
