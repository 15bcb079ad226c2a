/* poll.c - the poll as the pages see it; see poll.h.
 *
 * Many threads cast ballots, one at a time counts them: the first to come takes all that wait as
 * one list, counts it, and wakes the others. The mutex guards the queue and the state that pages
 * look at, and is never held during a write, so a page that only looks does not wait for a disk.
 */
#include "poll.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "counter.h"
#include "key.h"
#include "limit.h"
#include "settings.h"

enum { EXIT_TRY_AGAIN = 75 };

struct poll {
    const struct settings *settings;
    struct key *key;
    struct counter *counter; /* belongs to the thread whose turn it is */
    struct buf schema;

    pthread_mutex_t lock;
    pthread_cond_t turn; /* the thread that counted is through */
    bool counting;       /* it is somebody's turn */
    bool alive;          /* as the last one who asked found it */
    int voters;          /* threads that hold a ballot */
    struct counter_ballot *first, *last;
    struct counter_state state; /* as the last turn left it */
    long ended[POLL_RESULTS];
};

static int64_t now(void)
{
    return (int64_t)time(NULL);
}

/* --- taking turns: all of it with the mutex held
 * -------------------------------------------------- */

/* Wait for a turn. False: meanwhile somebody else counted `ballot`. */
static bool get_turn(struct poll *poll, const struct counter_ballot *ballot)
{
    while (poll->counting && !(ballot && ballot->done))
        pthread_cond_wait(&poll->turn, &poll->lock);
    if (ballot && ballot->done)
        return false;
    poll->counting = true;
    return true;
}

static void end_turn(struct poll *poll)
{
    counter_state(poll->counter, &poll->state);
    poll->counting = false;
    pthread_cond_broadcast(&poll->turn);
}

/* Count all that wait, letting go of the mutex meanwhile. A ballot lives on its thread's stack and
 * may be gone as soon as it is done and the mutex free. */
static void count_queue(struct poll *poll)
{
    struct counter_ballot *list = poll->first;
    poll->first = poll->last = NULL;
    pthread_mutex_unlock(&poll->lock);
    counter_count(poll->counter, list);
    pthread_mutex_lock(&poll->lock);
    for (struct counter_ballot *b = list; b; b = b->next)
        b->done = true;
}

static void enqueue(struct poll *poll, struct counter_ballot *ballot)
{
    if (poll->last)
        poll->last->next = ballot;
    else
        poll->first = ballot;
    poll->last = ballot;
}

/* --- casting
 * --------------------------------------------------------------------------------------- */

/* However slow the disk, a fifth of the workers is left for those who only look. */
static int voters_most(const struct poll *poll)
{
    int threads = poll->settings->threads;
    int most = threads - (threads + 4) / 5;
    return most > 0 ? most : 1;
}

static enum poll_result count_ballot(struct poll *poll, struct counter_ballot *ballot)
{
    static const enum poll_result meaning[] = {
        [COUNTER_UNAVAILABLE] = POLL_UNAVAILABLE,
        [COUNTER_COUNTED] = POLL_COUNTED,
        [COUNTER_REPEATED] = POLL_REPEATED,
        [COUNTER_OVER_LIMIT] = POLL_OVER_LIMIT,
    };
    pthread_mutex_lock(&poll->lock);
    bool room = poll->voters < voters_most(poll);
    if (room) {
        poll->voters++;
        enqueue(poll, ballot);
        if (get_turn(poll, ballot)) {
            count_queue(poll);
            end_turn(poll);
        }
        poll->voters--;
    }
    pthread_mutex_unlock(&poll->lock);
    return room ? meaning[ballot->result] : POLL_UNAVAILABLE;
}

static enum poll_result cast(struct poll *poll, const struct survey_answer *answer,
                             const char *token, const char *address)
{
    struct counter_ballot ballot = {.answer = answer, .address = address};
    switch (ballot_check(poll->key, answer->kind, now(), token, &ballot.mark)) {
    case BALLOT_GOOD:
        return survey_valid(answer) ? count_ballot(poll, &ballot) : POLL_UNAVAILABLE;
    case BALLOT_EXPIRED:
        return POLL_EXPIRED;
    default:
        return POLL_FORGED;
    }
}

enum poll_result poll_cast(struct poll *poll, const struct survey_answer *answer, const char *token,
                           const char *address)
{
    enum poll_result result = cast(poll, answer, token, address);
    pthread_mutex_lock(&poll->lock);
    poll->ended[result]++;
    pthread_mutex_unlock(&poll->lock);
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
    get_turn(poll, NULL);
    count_queue(poll);
    end_turn(poll);
    pthread_mutex_unlock(&poll->lock);
}

bool poll_flush(struct poll *poll)
{
    pthread_mutex_lock(&poll->lock);
    get_turn(poll, NULL);
    pthread_mutex_unlock(&poll->lock);
    bool flushed = counter_flush(poll->counter);
    pthread_mutex_lock(&poll->lock);
    end_turn(poll);
    pthread_mutex_unlock(&poll->lock);
    return flushed;
}

bool poll_alive(struct poll *poll)
{
    pthread_mutex_lock(&poll->lock);
    if (!poll->counting) {
        get_turn(poll, NULL);
        pthread_mutex_unlock(&poll->lock);
        bool alive = counter_alive(poll->counter);
        pthread_mutex_lock(&poll->lock);
        poll->alive = alive;
        end_turn(poll);
    }
    /* While somebody writes, the last answer stands: who only looks does not wait for a disk. */
    bool alive = poll->alive;
    pthread_mutex_unlock(&poll->lock);
    return alive;
}

/* --- looking
 * --------------------------------------------------------------------------------------- */

bool poll_fatal(struct poll *poll)
{
    pthread_mutex_lock(&poll->lock);
    bool fatal = poll->state.fatal;
    pthread_mutex_unlock(&poll->lock);
    return fatal;
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
    memcpy(out->ended, poll->ended, sizeof out->ended);
    pthread_mutex_unlock(&poll->lock);
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
    pthread_cond_init(&poll->turn, NULL);
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
    pthread_cond_destroy(&poll->turn);
    pthread_mutex_destroy(&poll->lock);
    free(poll);
}
