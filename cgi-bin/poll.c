/* poll.c - the poll as the pages see it; see poll.h.
 *
 * One thread counts: it takes the ballots that wait as one list, has them kept, and tells whoever
 * cast them, while those who come meanwhile are put on the next list. So no thread waits with a
 * ballot, and a hundred voters are not a hundred threads to be woken one by one. `turn` belongs to
 * whoever has the counter; `lock` guards what pages look at, and is never held during a write, so a
 * page that only looks does not wait for a disk.
 */
#include "poll.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "counter.h"
#include "key.h"
#include "limit.h"
#include "poll_queue.h"
#include "settings.h"

enum {
    EXIT_TRY_AGAIN = 75,
    ADDRESS_BYTES = 64 /* more than the longest address: a text that is cut off is still none */
};

/* A ballot on its way, until whoever cast it is told. */
struct voter {
    struct counter_ballot ballot; /* first: the counter's lists are of these */
    struct survey_answer answer;
    char address[ADDRESS_BYTES];
    poll_told *told;
    void *context;
};

struct poll {
    const struct settings *settings;
    struct key *key;
    struct counter *counter;        /* belongs to whoever has the turn */
    struct counter_ballot *closing; /* so do these: counted, told when a round's files are there */
    struct buf schema;
    pthread_mutex_t turn;

    pthread_t thread; /* the one that counts */
    bool started;
    struct poll_queue queue;

    pthread_mutex_t lock;
    struct counter_state state; /* as the last turn left it */
    atomic_bool alive;          /* as the last one who asked found it */
    atomic_bool fatal;          /* the same as in `state`: every answer asks */
    atomic_long ended[POLL_RESULTS];
};

static int64_t now(void)
{
    return (int64_t)time(NULL);
}

/* --- counting --------------------------------------------------------------------------------- */

/* With the turn. */
static void show_state(struct poll *poll)
{
    pthread_mutex_lock(&poll->lock);
    counter_state(poll->counter, &poll->state);
    atomic_store(&poll->fatal, poll->state.fatal);
    pthread_mutex_unlock(&poll->lock);
}

/* Take the turn and count. Whoever looks after being told finds the ballot among the others. True:
 * the list closed a round whose files are on their way. */
static bool count(struct poll *poll, struct counter_ballot *list)
{
    pthread_mutex_lock(&poll->turn);
    bool closed = counter_count(poll->counter, list);
    show_state(poll);
    return closed;
}

/* What need not be waited for; ends the turn. */
static void rest(struct poll *poll)
{
    counter_rest(poll->counter);
    show_state(poll);
    pthread_mutex_unlock(&poll->turn);
}

static enum poll_result result_of(const struct counter_ballot *ballot)
{
    static const enum poll_result meaning[] = {
        [COUNTER_UNAVAILABLE] = POLL_UNAVAILABLE,
        [COUNTER_COUNTED] = POLL_COUNTED,
        [COUNTER_REPEATED] = POLL_REPEATED,
        [COUNTER_OVER_LIMIT] = POLL_OVER_LIMIT,
    };
    return meaning[ballot->result];
}

static enum poll_result note_end(struct poll *poll, enum poll_result result)
{
    atomic_fetch_add(&poll->ended[result], 1);
    return result;
}

static void tell(struct poll *poll, poll_told *told, void *context, enum poll_result result)
{
    told(context, note_end(poll, result));
}

static void tell_all(struct poll *poll, struct counter_ballot *list)
{
    for (struct counter_ballot *next; list; list = next) {
        struct voter *voter = (struct voter *)list;
        next = list->next;
        tell(poll, voter->told, voter->context, result_of(list));
        free(voter);
    }
}

/* --- rounds that close ------------------------------------------------------------------------ */

/* Ballots that are kept are refused all the same when a round cannot be published: those who cast
 * them come again, and are counted once. */
static void refuse(struct counter_ballot *list)
{
    for (; list; list = list->next) {
        if (list->result != COUNTER_OVER_LIMIT)
            list->result = COUNTER_UNAVAILABLE;
    }
}

/* With the turn: whoever casts the last ballot of a round finds it published when told. */
static void hold(struct poll *poll, struct counter_ballot *list)
{
    struct counter_ballot **end = &poll->closing;
    while (*end)
        end = &(*end)->next;
    *end = list;
}

/* Files are in place, or cannot be written. When those of another round are on their way, it is
 * they that whoever is left waits for. */
static void tell_closing(void *context)
{
    struct poll *poll = context;
    struct counter_ballot *list = NULL;
    pthread_mutex_lock(&poll->turn);
    show_state(poll);
    if (poll->state.files != SHELF_WRITING) {
        list = poll->closing;
        poll->closing = NULL;
    }
    if (poll->state.files == SHELF_LEFT)
        refuse(list);
    pthread_mutex_unlock(&poll->turn);
    tell_all(poll, list);
}

/* --- the thread that counts ------------------------------------------------------------------- */

/* Many are told as soon as they may be, and a voter alone when the log is cut as well: on a quiet
 * site not even that shows who has just voted. */
static void count_list(struct poll *poll, struct counter_ballot *list)
{
    const bool alone = !list->next;
    if (count(poll, list)) {
        hold(poll, list);
        list = NULL;
    }
    if (alone)
        rest(poll);
    tell_all(poll, list);
    if (!alone)
        rest(poll);
}

static void *count_all(void *argument)
{
    struct poll *poll = argument;
    for (struct counter_ballot *list; (list = poll_queue_take(&poll->queue));)
        count_list(poll, list);
    return NULL;
}

bool poll_start(struct poll *poll)
{
    counter_watch(poll->counter, tell_closing, poll);
    poll->started = pthread_create(&poll->thread, NULL, count_all, poll) == 0;
    return poll->started;
}

static void stop(struct poll *poll)
{
    if (!poll->started)
        return;
    poll_queue_end(&poll->queue);
    pthread_join(poll->thread, NULL);
}

/* --- casting ---------------------------------------------------------------------------------- */

/* POLL_COUNTED: nothing speaks against counting it. */
static enum poll_result check(const struct poll *poll, const struct survey_answer *answer,
                              const char *token, struct ballot_mark *mark)
{
    switch (ballot_check(poll->key, answer->kind, now(), token, mark)) {
    case BALLOT_GOOD:
        return survey_valid(answer) ? POLL_COUNTED : POLL_UNAVAILABLE;
    case BALLOT_EXPIRED:
        return POLL_EXPIRED;
    default:
        return POLL_FORGED;
    }
}

enum poll_result poll_cast(struct poll *poll, const struct survey_answer *answer, const char *token,
                           const char *address)
{
    struct counter_ballot ballot = {.answer = answer, .address = address};
    enum poll_result result = check(poll, answer, token, &ballot.mark);
    if (result == POLL_COUNTED) {
        if (count(poll, &ballot) && !counter_wait(poll->counter))
            refuse(&ballot);
        rest(poll);
        result = result_of(&ballot);
    }
    return note_end(poll, result);
}

static struct voter *new_voter(const struct survey_answer *answer, const struct ballot_mark *mark,
                               const char *address)
{
    struct voter *voter = calloc(1, sizeof *voter);
    if (!voter)
        return NULL;
    voter->answer = *answer;
    snprintf(voter->address, sizeof voter->address, "%s", address);
    voter->ballot.answer = &voter->answer;
    voter->ballot.address = voter->address;
    voter->ballot.mark = *mark;
    return voter;
}

void poll_submit(struct poll *poll, const struct survey_answer *answer, const char *token,
                 const char *address, poll_told *told, void *context)
{
    struct ballot_mark mark;
    enum poll_result result = check(poll, answer, token, &mark);
    struct voter *voter = result == POLL_COUNTED ? new_voter(answer, &mark, address) : NULL;
    if (voter) {
        voter->told = told;
        voter->context = context;
        if (poll_queue_put(&poll->queue, &voter->ballot))
            return;
        free(voter);
    }
    tell(poll, told, context, result == POLL_COUNTED ? POLL_UNAVAILABLE : result);
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
    count(poll, NULL);
    rest(poll);
}

bool poll_flush(struct poll *poll)
{
    pthread_mutex_lock(&poll->turn);
    bool flushed = counter_flush(poll->counter);
    show_state(poll);
    pthread_mutex_unlock(&poll->turn);
    return flushed;
}

/* While somebody writes, the last answer stands: who only looks does not wait for a disk. */
bool poll_alive(struct poll *poll)
{
    if (pthread_mutex_trylock(&poll->turn) == 0) {
        atomic_store(&poll->alive, counter_alive(poll->counter));
        pthread_mutex_unlock(&poll->turn);
    }
    return atomic_load(&poll->alive);
}

/* --- looking ---------------------------------------------------------------------------------- */

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

/* --- opening and closing ---------------------------------------------------------------------- */

struct poll *poll_open(const struct settings *settings, int *exit_code, char *problem, size_t size)
{
    struct poll *poll = calloc(1, sizeof *poll);
    *exit_code = EXIT_TRY_AGAIN;
    snprintf(problem, size, "There is not enough memory for the poll.");
    if (!poll)
        return NULL;
    poll->settings = settings;
    poll->alive = true;
    pthread_mutex_init(&poll->turn, NULL);
    pthread_mutex_init(&poll->lock, NULL);
    poll_queue_open(&poll->queue);
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
    stop(poll);
    if (poll->counter)
        counter_close(poll->counter);
    key_free(poll->key);
    buf_free(&poll->schema);
    poll_queue_close(&poll->queue);
    pthread_mutex_destroy(&poll->lock);
    pthread_mutex_destroy(&poll->turn);
    free(poll);
}
