/* ledger.c - what has been counted; see ledger.h.
 *
 * What waits of one kind is written to the store as a group, and cleared after; the other kind is
 * left to its own group, or the few ballots of the rarer would reach the disk nearly one by one.
 * Whether an interrupted write happened is told by the group's marks: they are in the store all
 * together or not at all, and stay there at least until the next group of the kind is written.
 */
#include "ledger.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "key.h"
#include "log.h"
#include "settings.h"
#include "spool.h"

enum { EXIT_TRY_AGAIN = 75, EXIT_BAD_STORE = 78, EPOCHS_A_YEAR = 366 * 4 };

static int64_t now(void)
{
    return (int64_t)time(NULL);
}

/* Remember what a status means for the process. */
static bool kept(struct ledger *l, enum store_status status)
{
    if (status == STORE_UNSAFE && !l->fatal) {
        l->fatal = true;
        log_event("a write may be lost; ending, so that the next start looks at what there is");
    }
    return status == STORE_OK;
}

/* --- rounds ----------------------------------------------------------------------------------- */

long ledger_waiting(const struct ledger *l, enum survey_kind kind)
{
    return spool_group(l->spool, kind)->ballots;
}

bool ledger_is_due(const struct ledger *l, enum survey_kind kind, long more)
{
    char week[ROUND_WEEK_BYTES];
    const struct round *stored = &l->stored[kind];
    long ballots = stored->ballots + ledger_waiting(l, kind) + more;
    round_week(now(), week);
    return ballots > 0 && round_due(ballots, l->published[kind], l->settings->round_ballots,
                                    stored->id > 0 ? stored->opened : week, week);
}

static bool read_stored(struct ledger *l)
{
    bool ok = true;
    for (enum survey_kind kind = 0; ok && kind < SURVEY_KINDS; kind++)
        ok = kept(l, store_open_round(l->store, kind, &l->stored[kind]));
    return ok;
}

static bool look(struct ledger *l)
{
    return kept(l, store_rows(l->store, &l->rows));
}

static bool write_group(struct ledger *l, const struct store_group *group)
{
    char week[ROUND_WEEK_BYTES];
    round_week(now(), week);
    return kept(l, store_add(l->store, group, week));
}

/* Did the store get what waits of this kind? Then only the clearing was interrupted. */
static bool in_store(struct ledger *l, enum survey_kind kind, bool *there)
{
    const struct store_group *group = spool_group(l->spool, kind);
    *there = false;
    return group->marks == 0 || kept(l, store_spent(l->store, &group->mark[0], there));
}

/* Write what waits of one kind, however little. */
static bool flush(struct ledger *l, enum survey_kind kind)
{
    bool there;
    if (ledger_waiting(l, kind) == 0)
        return true;
    if (l->fatal || !in_store(l, kind, &there))
        return false;
    if (!there && !write_group(l, spool_group(l->spool, kind)))
        return false;
    return kept(l, spool_clear(l->spool, kind)) && read_stored(l) && look(l);
}

/* After a crash: forget what waits of a kind if it was written. */
static bool clear_written(struct ledger *l, enum survey_kind kind)
{
    bool there;
    return in_store(l, kind, &there) && (!there || kept(l, spool_clear(l->spool, kind)));
}

/* Once an epoch, remove the marks whose forms died long ago. Marks older than a year by this clock
 * are left alone: rather than that old they are young, and the clock is wrong; without them forms
 * of today would count again once it is put right. Nor is anything removed while what waits may be
 * in the store already: its marks tell. */
static void purge(struct ledger *l)
{
    const int64_t epoch = ballot_epoch(now()), before = epoch - BALLOT_EPOCHS_KEPT;
    bool there;
    if (epoch == l->purged)
        return;
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        if (!in_store(l, kind, &there) || there)
            return;
    }
    if (kept(l, store_purge(l->store, before - EPOCHS_A_YEAR, before))) {
        l->purged = epoch;
        look(l);
    }
}

/* Close a round for good. Its files follow while others count on; the next round waits for them, so
 * that releases appear in order. */
static bool end_round(struct ledger *l, enum survey_kind kind)
{
    char week[ROUND_WEEK_BYTES];
    if (!shelf_wait(&l->shelf))
        return false;
    struct release *release = calloc(1, sizeof *release);
    if (!release)
        return false;
    round_week(now(), week);
    if (!kept(l, store_end_round(l->store, kind, week, &release->round))) {
        free(release);
        return false;
    }
    l->published[kind] += release->round.ballots;
    l->stored[kind] = (struct round){.kind = kind};
    look(l);
    shelf_add(&l->shelf, release);
    l->closed = true;
    return shelf_begin(&l->shelf);
}

bool ledger_catch_up(struct ledger *l)
{
    bool clear = !l->fatal && (shelf_state(&l->shelf) == SHELF_WRITING || shelf_wait(&l->shelf));
    if (clear)
        purge(l);
    for (enum survey_kind kind = 0; clear && kind < SURVEY_KINDS; kind++) {
        if (ledger_waiting(l, kind) >= l->settings->flush_ballots)
            clear = flush(l, kind);
        if (clear && ledger_is_due(l, kind, 0))
            clear = flush(l, kind) && end_round(l, kind);
    }
    return clear;
}

/* --- keeping ---------------------------------------------------------------------------------- */

bool ledger_spent(struct ledger *l, const struct ballot_mark *mark, bool *spent)
{
    *spent = spool_holds(l->spool, mark);
    return *spent || kept(l, store_spent(l->store, mark, spent));
}

/* What is enough for a write by itself, with nothing waiting before it, goes straight to the store:
 * under load the spool would only be filled and emptied each time. */
static bool goes_straight(const struct ledger *l, const struct store_group *sums)
{
    return sums->ballots >= l->settings->flush_ballots && ledger_waiting(l, sums->kind) == 0;
}

/* A store that has just refused is not asked again: that would only double the wait for its lock.
 */
bool ledger_keep(struct ledger *l, const struct store_group *sums, bool *held)
{
    struct store_group alone[SURVEY_KINDS] = {0};
    const bool straight = goes_straight(l, sums);
    *held = straight && write_group(l, sums);
    if (*held)
        return read_stored(l) && look(l);
    alone[sums->kind] = *sums;
    *held = !l->fatal && kept(l, spool_add(l->spool, alone));
    return *held && !straight;
}

void ledger_rest(struct ledger *l)
{
    if (!l->fatal)
        kept(l, store_cut(l->store));
}

bool ledger_flush(struct ledger *l)
{
    bool flushed = true;
    for (enum survey_kind kind = 0; flushed && kind < SURVEY_KINDS; kind++)
        flushed = flush(l, kind);
    flushed = flushed && ledger_catch_up(l) && shelf_wait(&l->shelf);
    ledger_rest(l);
    return flushed && !l->fatal;
}

bool ledger_alive(struct ledger *l)
{
    return !l->fatal && store_alive(l->store) && spool_alive(l->spool);
}

bool ledger_schema(struct ledger *l, struct buf *out)
{
    return kept(l, store_schema(l->store, out));
}

/* --- opening and closing ---------------------------------------------------------------------- */

/* Read every published round, oldest first, and make sure that its files are there. */
static bool load_releases(struct ledger *l)
{
    for (int number = 1;; number++) {
        struct release *release = calloc(1, sizeof *release);
        bool ok = release && kept(l, store_released(l->store, number, &release->round));
        if (!ok || release->round.number == 0) {
            free(release);
            return ok;
        }
        l->published[release->round.kind] += release->round.ballots;
        shelf_add(&l->shelf, release);
        if (!shelf_wait(&l->shelf))
            return false;
    }
}

static bool fits(const struct ledger *l, const char *wrong, int *exit_code, char *problem,
                 size_t size)
{
    if (!wrong)
        return true;
    *exit_code = EXIT_BAD_STORE;
    snprintf(problem, size, "The published rounds in %s %s.", l->settings->releases, wrong);
    return false;
}

static bool open_spool(struct ledger *l, const struct key *key, int *exit_code, char *problem,
                       size_t size)
{
    static const char label[] = "spool";
    unsigned char owner[KEY_MAC_BYTES];
    key_mac(key, KEY_STORE, label, sizeof label - 1, owner);
    l->spool = spool_open(l->settings->spool, owner, exit_code, problem, size);
    return l->spool != NULL;
}

static bool load(struct ledger *l, int *exit_code, char *problem, size_t size)
{
    *exit_code = EXIT_TRY_AGAIN;
    snprintf(problem, size, "The published rounds cannot be read, or %s cannot be written.",
             l->settings->releases);
    if (!fits(l, shelf_wrong_key(&l->shelf), exit_code, problem, size) || !load_releases(l) ||
        !read_stored(l) || !fits(l, shelf_wrong_age(&l->shelf), exit_code, problem, size) ||
        !publish_key(&l->shelf.place))
        return false;
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        if (!clear_written(l, kind))
            return false;
    }
    ledger_catch_up(l);
    shelf_wait(&l->shelf);
    ledger_rest(l);
    look(l);
    return !l->fatal;
}

bool ledger_open(struct ledger *l, const struct settings *settings, const struct key *key,
                 int *exit_code, char *problem, size_t size)
{
    bool fresh;
    *l = (struct ledger){.settings = settings};
    shelf_open(&l->shelf, settings, key);
    l->store = store_open(settings->store, &fresh, exit_code, problem, size);
    if (l->store && open_spool(l, key, exit_code, problem, size) &&
        load(l, exit_code, problem, size))
        return true;
    ledger_close(l);
    return false;
}

void ledger_close(struct ledger *l)
{
    shelf_close(&l->shelf);
    spool_close(l->spool);
    store_close(l->store);
}
