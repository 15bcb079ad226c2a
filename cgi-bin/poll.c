/* poll.c - the poll as the pages see it; see poll.h.
 *
 * Many threads cast ballots, one at a time counts them: the first to come takes all that wait as
 * one list and counts it; whoever came meanwhile is the next list, and its first member has the
 * next turn. Each voter sleeps on a semaphore of its own and is woken once, with its answer or for
 * its turn: one bell for all would wake sixty-four threads for one. The mutex guards the queue and
 * the state that pages look at, and is never held during a write, so a page that only looks does
 * not wait for a disk.
 */
#include "poll.h"

#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "counter.h"
#include "key.h"
#include "limit.h"
#include "settings.h"

enum { EXIT_TRY_AGAIN = 75, LOOKERS = 12 };

/* A ballot on its thread's stack, until that thread is woken. */
struct voter {
    struct counter_ballot ballot; /* first: the counter's lists are of these */
    sem_t woken;
    bool counted; /* else woken to count */
};

struct poll {
    const struct settings *settings;
    struct key *key;
    struct counter *counter; /* belongs to the thread whose turn it is */
    struct buf schema;

    pthread_mutex_t lock;
    pthread_cond_t free; /* nobody's turn: for those who do not vote */
    bool counting;       /* it is somebody's turn */
    bool alive;          /* as the last one who asked found it */
    int voters;          /* threads that hold a ballot */
    int others;          /* threads that wait for `free` */
    struct counter_ballot *first, *last;
    int queued;                 /* from first to last */
    struct counter_state state; /* as the last turn left it */
    atomic_bool fatal;          /* the same as in `state`: every answer asks */
    atomic_long ended[POLL_RESULTS];
};

static int64_t now(void)
{
    return (int64_t)time(NULL);
}

/* --- taking turns: all of it with the mutex held
 * -------------------------------------------------- */

static void enqueue(struct poll *poll, struct counter_ballot *ballot)
{
    if (poll->last)
        poll->last->next = ballot;
    else
        poll->first = ballot;
    poll->last = ballot;
    poll->queued++;
}

/* Wait until it is nobody's turn, and take it. */
static void get_turn(struct poll *poll)
{
    poll->others++;
    while (poll->counting)
        pthread_cond_wait(&poll->free, &poll->lock);
    poll->others--;
    poll->counting = true;
}

static void show_state(struct poll *poll)
{
    counter_state(poll->counter, &poll->state);
    atomic_store(&poll->fatal, poll->state.fatal);
}

/* End it and let go of the mutex. Voters come one after the other without a gap, so those who do
 * not vote go first: what they wait for comes once a minute. */
static void end_turn(struct poll *poll)
{
    show_state(poll);
    struct voter *next = poll->others > 0 ? NULL : (struct voter *)poll->first;
    if (!next) {
        poll->counting = false;
        pthread_cond_signal(&poll->free);
    }
    pthread_mutex_unlock(&poll->lock);
    if (next)
        sem_post(&next->woken);
}

/* However slow the disk, a fifth of the workers is left for those who only look, or a dozen: enough
 * for all cores. */
static int voters_most(const struct poll *poll)
{
    int threads = poll->settings->threads, fifth = (threads + 4) / 5;
    int most = threads - (fifth < LOOKERS ? fifth : LOOKERS);
    return most > 0 ? most : 1;
}

/* Let those come along who are on their way: on busy cores each pass finds more of them, and a
 * write for thirty costs little more than one for three. On idle cores it is over at once; and
 * a quarter of the voters that there may be is far from the limit. */
static void gather(struct poll *poll)
{
    for (int before = 0; before < poll->queued && poll->queued < voters_most(poll) / 4;) {
        before = poll->queued;
        pthread_mutex_unlock(&poll->lock);
        sched_yield();
        pthread_mutex_lock(&poll->lock);
    }
}

/* Count all that wait. Lets go of the mutex. */
static struct counter_ballot *count_queue(struct poll *poll)
{
    gather(poll);
    struct counter_ballot *list = poll->first;
    poll->first = poll->last = NULL;
    poll->queued = 0;
    pthread_mutex_unlock(&poll->lock);
    counter_count(poll->counter, list);
    pthread_mutex_lock(&poll->lock);
    for (struct counter_ballot *b = list; b; b = b->next)
        poll->voters--;
    show_state(poll);
    pthread_mutex_unlock(&poll->lock);
    return list;
}

/* --- casting
 * --------------------------------------------------------------------------------------- */

/* Without the mutex: whoever is woken needs nothing more. A voter may be gone as soon as it is;
 * the one who counted does not sleep, and takes no notice. */
static void wake(struct counter_ballot *list)
{
    for (struct counter_ballot *next; list; list = next) {
        struct voter *voter = (struct voter *)list;
        next = list->next;
        voter->counted = true;
        sem_post(&voter->woken);
    }
}

/* True when the turn is this voter's, false when somebody else counted it. */
static bool wait_for_turn(struct voter *voter)
{
    while (sem_wait(&voter->woken) != 0)
        continue;
    return !voter->counted;
}

/* With the mutex held, and the turn; ends both. */
static void count_voters(struct poll *poll)
{
    wake(count_queue(poll));
    counter_rest(poll->counter);
    pthread_mutex_lock(&poll->lock);
    end_turn(poll);
}

static enum poll_result count_ballot(struct poll *poll, struct voter *voter)
{
    static const enum poll_result meaning[] = {
        [COUNTER_UNAVAILABLE] = POLL_UNAVAILABLE,
        [COUNTER_COUNTED] = POLL_COUNTED,
        [COUNTER_REPEATED] = POLL_REPEATED,
        [COUNTER_OVER_LIMIT] = POLL_OVER_LIMIT,
    };
    pthread_mutex_lock(&poll->lock);
    if (poll->voters == voters_most(poll)) {
        pthread_mutex_unlock(&poll->lock);
        return POLL_UNAVAILABLE;
    }
    bool mine = !poll->counting && poll->others == 0;
    poll->counting = poll->counting || mine;
    poll->voters++;
    enqueue(poll, &voter->ballot);
    if (!mine) {
        pthread_mutex_unlock(&poll->lock);
        mine = wait_for_turn(voter);
        if (mine)
            pthread_mutex_lock(&poll->lock);
    }
    if (mine)
        count_voters(poll);
    return meaning[voter->ballot.result];
}

static enum poll_result cast(struct poll *poll, const struct survey_answer *answer,
                             const char *token, const char *address)
{
    struct voter voter = {.ballot = {.answer = answer, .address = address}};
    switch (ballot_check(poll->key, answer->kind, now(), token, &voter.ballot.mark)) {
    case BALLOT_GOOD:
        break;
    case BALLOT_EXPIRED:
        return POLL_EXPIRED;
    default:
        return POLL_FORGED;
    }
    if (!survey_valid(answer))
        return POLL_UNAVAILABLE;
    sem_init(&voter.woken, 0, 0);
    enum poll_result result = count_ballot(poll, &voter);
    sem_destroy(&voter.woken);
    return result;
}

enum poll_result poll_cast(struct poll *poll, const struct survey_answer *answer, const char *token,
                           const char *address)
{
    enum poll_result result = cast(poll, answer, token, address);
    atomic_fetch_add(&poll->ended[result], 1);
    return result;
}

bool poll_issue(struct poll *poll, enum survey_kind kind, char token[BALLOT_TOKEN_BYTES])
{
    return ballot_issue(poll->key, kind, now(), token);
}

int poll_wait(void)
{
    return limit_wait(now());
}

void poll_tick(struct poll *poll)
{
    pthread_mutex_lock(&poll->lock);
    get_turn(poll);
    count_voters(poll);
}

bool poll_flush(struct poll *poll)
{
    pthread_mutex_lock(&poll->lock);
    get_turn(poll);
    pthread_mutex_unlock(&poll->lock);
    bool flushed = counter_flush(poll->counter);
    pthread_mutex_lock(&poll->lock);
    end_turn(poll);
    return flushed;
}

bool poll_alive(struct poll *poll)
{
    pthread_mutex_lock(&poll->lock);
    bool alive = poll->alive, ask = !poll->counting;
    if (!ask) {
        /* While somebody writes, the last answer stands: who only looks does not wait for a disk.
         */
        pthread_mutex_unlock(&poll->lock);
        return alive;
    }
    poll->counting = true;
    pthread_mutex_unlock(&poll->lock);
    alive = counter_alive(poll->counter);
    pthread_mutex_lock(&poll->lock);
    poll->alive = alive;
    end_turn(poll);
    return alive;
}

/* --- looking
 * --------------------------------------------------------------------------------------- */

bool poll_fatal(struct poll *poll)
{
    return atomic_load(&poll->fatal);
}

const struct release *poll_newest(struct poll *poll)
{
    pthread_mutex_lock(&poll->lock);
    const struct release *newest = poll->state.newest;
    pthread_mutex_unlock(&poll->lock);
    return newest;
}

void poll_counts(struct poll *poll, struct poll_counts *out)
{
    char week[ROUND_WEEK_BYTES];
    round_week(now(), week);
    pthread_mutex_lock(&poll->lock);
    const struct counter_state *s = &poll->state;
    *out = (struct poll_counts){.published = s->newest ? s->newest->round.number : 0};
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        out->open[kind].ballots = s->ballots[kind];
        out->open[kind].needed = round_needed(s->published[kind], poll->settings->round_ballots,
                                              *s->opened[kind] ? s->opened[kind] : week, week);
    }
    out->rows =
        (struct poll_rows){s->rows.rounds, s->rows.tallies, s->rows.spent, s->rows.releases};
    pthread_mutex_unlock(&poll->lock);
    for (int result = 0; result < POLL_RESULTS; result++)
        out->ended[result] = atomic_load(&poll->ended[result]);
}

const char *poll_schema(const struct poll *poll)
{
    return poll->schema.data ? poll->schema.data : "";
}

const struct key *poll_key(const struct poll *poll)
{
    return poll->key;
}

/* --- opening and closing
 * ---------------------------------------------------------------------------- */

struct poll *poll_open(const struct settings *settings, int *exit_code, char *problem, size_t size)
{
    struct poll *poll = calloc(1, sizeof *poll);
    *exit_code = EXIT_TRY_AGAIN;
    snprintf(problem, size, "There is not enough memory for the poll.");
    if (!poll)
        return NULL;
    poll->settings = settings;
    poll->alive = true;
    pthread_mutex_init(&poll->lock, NULL);
    pthread_cond_init(&poll->free, NULL);
    poll->key = key_open(settings->key, exit_code, problem, size);
    if (poll->key)
        poll->counter = counter_open(settings, poll->key, exit_code, problem, size);
    if (!poll->counter) {
        poll_close(poll);
        return NULL;
    }
    counter_schema(poll->counter, &poll->schema);
    counter_state(poll->counter, &poll->state);
    return poll;
}

void poll_close(struct poll *poll)
{
    if (poll->counter)
        counter_close(poll->counter);
    key_free(poll->key);
    buf_free(&poll->schema);
    pthread_cond_destroy(&poll->free);
    pthread_mutex_destroy(&poll->lock);
    free(poll);
}
