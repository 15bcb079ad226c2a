/* poll.c - the poll as the pages see it; see poll.h.
 *
 * Many threads cast ballots, one at a time counts them: the first to come takes all that wait as
 * one group, writes it, and wakes the others. The mutex guards the queue and the counts, and is
 * never held during a write, so pages that only look do not wait for a disk.
 */
#include "poll.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "key.h"
#include "log.h"
#include "settings.h"
#include "store.h"

enum { EXIT_TRY_AGAIN = 75, EXIT_BAD_STORE = 78, GROUP_MOST = 64 };

/* One ballot on its way in; lives on its thread's stack. */
struct waiting {
    const struct survey_answer *answer;
    struct ballot_mark mark;
    enum poll_result result;
    bool done;
    struct waiting *next;
};

struct poll {
    const struct settings *settings;
    struct key *key;

    /* Only the thread that counts touches these. */
    struct store *store;
    struct release *unwritten; /* closed, its files not in place yet: NULL most of the time */

    pthread_mutex_t lock;
    pthread_cond_t turn; /* a group is through */
    bool counting;       /* a thread is at it */
    struct waiting *first, *last;
    struct round open[SURVEY_KINDS];
    long published[SURVEY_KINDS]; /* ballots in closed rounds */
    long ended[POLL_RESULTS];
    _Atomic(const struct release *) newest;
    atomic_bool fatal;
};

static void this_week(char week[ROUND_WEEK_BYTES])
{
    round_week((int64_t)time(NULL), week);
}

/* --- counting: one thread at a time, without the mutex -----------------------------------------
 */

/* Remember what a status of the store means for the process. */
static bool kept(struct poll *poll, enum store_status status)
{
    if (status == STORE_UNSAFE && !atomic_exchange(&poll->fatal, true))
        log_event("a write to the database may be lost; ending so that it is checked");
    return status == STORE_OK;
}

/* Put the files of a closed round in place, then show the release: nobody is sent to a file that is
 * not there. */
static bool publish(struct poll *poll)
{
    struct release *release = poll->unwritten;
    if (!release)
        return true;
    if (!release_write(poll->settings->releases, release)) {
        log_count("the files of a release cannot be written, round", release->round.number);
        return false;
    }
    poll->unwritten = NULL;
    atomic_store(&poll->newest, release);
    return true;
}

static bool is_due(struct poll *poll, const struct round *open, const char *week)
{
    return open->id > 0 && round_due(open->ballots, poll->published[open->kind],
                                     poll->settings->round_ballots, open->opened, week);
}

/* Close a round for good. The next one waits until the files of this one are in place, so that
 * releases appear in order. */
static bool end_round(struct poll *poll, enum survey_kind kind, const char *week)
{
    struct release *release = calloc(1, sizeof *release);
    if (!release)
        return false;
    if (!kept(poll, store_end_round(poll->store, kind, week, &release->round))) {
        free(release);
        return false;
    }
    release->older = atomic_load(&poll->newest);
    poll->unwritten = release;
    pthread_mutex_lock(&poll->lock);
    poll->published[kind] += release->round.ballots;
    poll->open[kind] = (struct round){.kind = kind};
    pthread_mutex_unlock(&poll->lock);
    return publish(poll);
}

/* What is left from before: files, rounds that are due. True when there is nothing in the way of
 * new ballots. */
static bool catch_up(struct poll *poll)
{
    char week[ROUND_WEEK_BYTES];
    this_week(week);
    bool clear = !atomic_load(&poll->fatal) && publish(poll);
    for (enum survey_kind kind = 0; clear && kind < SURVEY_KINDS; kind++) {
        if (is_due(poll, &poll->open[kind], week))
            clear = end_round(poll, kind, week);
    }
    return clear;
}

/* A group that is being made up, and who waits for it. */
struct group {
    struct store_group sums;
    struct ballot_mark mark[GROUP_MOST];
    struct waiting *member[GROUP_MOST];
    size_t members;
};

static bool in_group(const struct group *group, const struct ballot_mark *mark)
{
    for (size_t i = 0; i < group->sums.marks; i++) {
        if (memcmp(group->mark[i].bytes, mark->bytes, sizeof mark->bytes) == 0)
            return true;
    }
    return false;
}

static void add_to_group(struct group *group, struct waiting *w)
{
    enum survey_kind kind = w->answer->kind;
    group->mark[group->sums.marks++] = w->mark;
    group->sums.ballots[kind]++;
    for (size_t i = 0; i < survey_cells(kind); i++)
        group->sums.n[kind][i] += (long)(w->answer->touched >> i & 1);
}

/* Judge one ballot. A repeat of one in the same group shares that one's fate. */
static void take(struct poll *poll, struct group *group, struct waiting *w)
{
    bool spent = false;
    group->member[group->members++] = w;
    w->result = POLL_REPEATED;
    if (in_group(group, &w->mark))
        return;
    if (!kept(poll, store_spent(poll->store, &w->mark, &spent))) {
        w->result = POLL_UNAVAILABLE;
    } else if (!spent) {
        w->result = POLL_COUNTED;
        add_to_group(group, w);
    }
}

static void add_to_open(struct poll *poll, const struct group *group, const char *week)
{
    pthread_mutex_lock(&poll->lock);
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        struct round *open = &poll->open[kind];
        if (group->sums.ballots[kind] > 0 && open->id == 0) {
            open->id = 1;
            memcpy(open->opened, week, sizeof open->opened);
        }
        open->ballots += group->sums.ballots[kind];
    }
    pthread_mutex_unlock(&poll->lock);
}

/* Write the group; on failure everybody in it is told that nothing was kept. */
static void write_group(struct poll *poll, struct group *group)
{
    char week[ROUND_WEEK_BYTES];
    this_week(week);
    uint32_t epoch = ballot_epoch((int64_t)time(NULL));
    group->sums.mark = group->mark;
    if (group->sums.marks > 0) {
        if (kept(poll, store_add(poll->store, &group->sums, week, epoch - BALLOT_EPOCHS_KEPT))) {
            add_to_open(poll, group, week);
        } else {
            for (size_t i = 0; i < group->members; i++)
                group->member[i]->result = POLL_UNAVAILABLE;
        }
    }
    *group = (struct group){0};
}

/* True when the group would fill the open round of this kind. */
static bool fills_round(struct poll *poll, const struct group *group, enum survey_kind kind)
{
    char week[ROUND_WEEK_BYTES];
    this_week(week);
    struct round open = poll->open[kind];
    if (open.id == 0)
        memcpy(open.opened, week, sizeof open.opened);
    open.id = 1;
    open.ballots += group->sums.ballots[kind];
    return is_due(poll, &open, week);
}

/* Count all ballots of the list. A round that fills up in the middle is closed there: a round holds
 * as many ballots as it takes, not as many as happened to arrive together. */
static void count(struct poll *poll, struct waiting *list)
{
    struct group group = {0};
    bool clear = catch_up(poll);
    for (struct waiting *w = list; w; w = w->next) {
        if (!clear) {
            w->result = POLL_UNAVAILABLE;
            continue;
        }
        take(poll, &group, w);
        bool full = fills_round(poll, &group, w->answer->kind);
        if (full || group.members == GROUP_MOST) {
            write_group(poll, &group);
            clear = !full || catch_up(poll);
        }
    }
    write_group(poll, &group);
}

/* --- taking turns ------------------------------------------------------------------------------
 */

/* With the mutex held: become the thread that counts, or return false because `w` is through. */
static bool get_turn(struct poll *poll, const struct waiting *w)
{
    while (poll->counting && !(w && w->done))
        pthread_cond_wait(&poll->turn, &poll->lock);
    if (w && w->done)
        return false;
    poll->counting = true;
    return true;
}

static struct waiting *take_queue(struct poll *poll)
{
    struct waiting *list = poll->first;
    poll->first = poll->last = NULL;
    return list;
}

/* With the mutex held, which is let go meanwhile. A ballot's thread may return, and its entry be
 * gone, as soon as `done` is set and the mutex released. */
static void count_queue(struct poll *poll)
{
    struct waiting *list = take_queue(poll);
    pthread_mutex_unlock(&poll->lock);
    count(poll, list);
    pthread_mutex_lock(&poll->lock);
    for (struct waiting *w = list; w; w = w->next)
        w->done = true;
    poll->counting = false;
    pthread_cond_broadcast(&poll->turn);
}

static void enqueue(struct poll *poll, struct waiting *w)
{
    if (poll->last)
        poll->last->next = w;
    else
        poll->first = w;
    poll->last = w;
}

static enum poll_result count_ballot(struct poll *poll, struct waiting *w)
{
    pthread_mutex_lock(&poll->lock);
    enqueue(poll, w);
    if (get_turn(poll, w))
        count_queue(poll);
    pthread_mutex_unlock(&poll->lock);
    return w->result;
}

enum poll_result poll_cast(struct poll *poll, const struct survey_answer *answer, const char *token,
                           const char *address)
{
    (void)address;
    struct waiting w = {.answer = answer, .result = POLL_UNAVAILABLE};
    switch (ballot_check(poll->key, answer->kind, (int64_t)time(NULL), token, &w.mark)) {
    case BALLOT_GOOD:
        if (survey_valid(answer))
            count_ballot(poll, &w);
        break;
    case BALLOT_EXPIRED:
        w.result = POLL_EXPIRED;
        break;
    case BALLOT_FORGED:
        w.result = POLL_FORGED;
        break;
    }
    pthread_mutex_lock(&poll->lock);
    poll->ended[w.result]++;
    pthread_mutex_unlock(&poll->lock);
    return w.result;
}

void poll_tick(struct poll *poll)
{
    pthread_mutex_lock(&poll->lock);
    if (get_turn(poll, NULL))
        count_queue(poll);
    pthread_mutex_unlock(&poll->lock);
}

bool poll_flush(struct poll *poll)
{
    poll_tick(poll);
    return !atomic_load(&poll->fatal);
}

bool poll_alive(struct poll *poll)
{
    pthread_mutex_lock(&poll->lock);
    get_turn(poll, NULL);
    pthread_mutex_unlock(&poll->lock);
    bool alive = !atomic_load(&poll->fatal) && store_alive(poll->store);
    pthread_mutex_lock(&poll->lock);
    poll->counting = false;
    pthread_cond_broadcast(&poll->turn);
    pthread_mutex_unlock(&poll->lock);
    return alive;
}

bool poll_fatal(struct poll *poll)
{
    return atomic_load(&poll->fatal);
}

/* --- looking -----------------------------------------------------------------------------------
 */

bool poll_issue(struct poll *poll, enum survey_kind kind, char token[BALLOT_TOKEN_BYTES])
{
    return ballot_issue(poll->key, kind, (int64_t)time(NULL), token);
}

const struct release *poll_newest(struct poll *poll)
{
    return atomic_load(&poll->newest);
}

void poll_counts(struct poll *poll, struct poll_counts *out)
{
    char week[ROUND_WEEK_BYTES];
    const struct release *newest = poll_newest(poll);
    this_week(week);
    *out = (struct poll_counts){.published = newest ? newest->round.number : 0};
    pthread_mutex_lock(&poll->lock);
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        const struct round *open = &poll->open[kind];
        out->open[kind].ballots = open->ballots;
        out->open[kind].needed = round_needed(poll->published[kind], poll->settings->round_ballots,
                                              open->id > 0 ? open->opened : week, week);
    }
    memcpy(out->ended, poll->ended, sizeof out->ended);
    pthread_mutex_unlock(&poll->lock);
}

/* --- opening and closing ------------------------------------------------------------------------
 */

/* Read every published round, oldest first, and make sure that its files are there. */
static bool load_releases(struct poll *poll)
{
    for (int number = 1;; number++) {
        struct release *release = calloc(1, sizeof *release);
        if (!release || store_released(poll->store, number, &release->round) != STORE_OK ||
            release->round.number == 0) {
            bool end = release && release->round.number == 0 && store_alive(poll->store);
            free(release);
            return end;
        }
        release->older = atomic_load(&poll->newest);
        poll->published[release->round.kind] += release->round.ballots;
        poll->unwritten = release;
        if (!publish(poll))
            return false;
    }
}

static bool load_open_rounds(struct poll *poll)
{
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        if (store_open_round(poll->store, kind, &poll->open[kind]) != STORE_OK)
            return false;
    }
    return true;
}

static bool open_store(struct poll *poll, int *exit_code, char *problem, size_t size)
{
    bool fresh = false;
    poll->store = store_open(poll->settings->store, &fresh, exit_code, problem, size);
    if (!poll->store)
        return false;
    if (fresh && release_any(poll->settings->releases)) {
        *exit_code = EXIT_BAD_STORE;
        snprintf(problem, size,
                 "%s holds published rounds, but the database that goes with them is missing.",
                 poll->settings->releases);
        return false;
    }
    if (load_releases(poll) && load_open_rounds(poll) &&
        (catch_up(poll) || !atomic_load(&poll->fatal)))
        return true;
    *exit_code = EXIT_TRY_AGAIN;
    snprintf(problem, size, "The published rounds cannot be read, or %s cannot be written.",
             poll->settings->releases);
    return false;
}

struct poll *poll_open(const struct settings *settings, int *exit_code, char *problem, size_t size)
{
    *exit_code = EXIT_TRY_AGAIN;
    snprintf(problem, size, "There is not enough memory for the poll.");
    struct poll *poll = calloc(1, sizeof *poll);
    if (!poll)
        return NULL;
    poll->settings = settings;
    pthread_mutex_init(&poll->lock, NULL);
    pthread_cond_init(&poll->turn, NULL);
    poll->key = key_open(settings->key, exit_code, problem, size);
    if (!poll->key || !open_store(poll, exit_code, problem, size)) {
        poll_close(poll);
        return NULL;
    }
    return poll;
}

void poll_close(struct poll *poll)
{
    const struct release *release = atomic_load(&poll->newest);
    while (release) {
        const struct release *older = release->older;
        free((void *)(uintptr_t)release);
        release = older;
    }
    free(poll->unwritten);
    store_close(poll->store);
    key_free(poll->key);
    pthread_cond_destroy(&poll->turn);
    pthread_mutex_destroy(&poll->lock);
    free(poll);
}
