/* Rounds are published beside the counting: nobody waits for files but who closed the round. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <fcntl.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "ballot.h"
#include "places.h"
#include "poll.h"

enum { ROUND = 5 };

struct world {
    struct scratch scratch;
    struct settings settings;
    struct places places;
    char pipe[500];
    struct poll *poll;
};

/* What one voter was told, and which release there was then. */
struct voter {
    struct poll *poll;
    char token[BALLOT_TOKEN_BYTES];
    atomic_int result; /* -1 until then */
    int newest;
};

static int set_up(void **state)
{
    struct world *w = calloc(1, sizeof *w);
    char problem[512] = "";
    int code = 0;
    scratch_make(&w->scratch);
    w->settings = places_below(&w->places, &w->scratch);
    w->settings.round_ballots = ROUND;
    w->settings.flush_ballots = 1;
    w->poll = poll_open(&w->settings, &code, problem, sizeof problem);
    *state = w;
    return w->poll && poll_start(w->poll) ? 0 : -1;
}

static int tear_down(void **state)
{
    struct world *w = *state;
    poll_close(w->poll);
    scratch_drop(&w->scratch);
    free(w);
    return 0;
}

static void told(void *context, enum poll_result result)
{
    struct voter *voter = context;
    const struct release *newest = poll_newest(voter->poll);
    voter->newest = newest ? newest->round.number : 0;
    atomic_store(&voter->result, (int)result);
}

static void send(struct voter *voter)
{
    struct survey_answer a = survey_opinion(SURVEY_SEND_CUSTOM, SURVEY_RECEIVE_EITHER, 1);
    atomic_store(&voter->result, -1);
    poll_submit(voter->poll, &a, voter->token, "192.0.2.1", told, voter);
}

static void vote(struct world *w, struct voter *voter)
{
    voter->poll = w->poll;
    assert_true(poll_issue(w->poll, SURVEY_OPINION, voter->token));
    send(voter);
}

static int wait_for(struct voter *voter)
{
    while (atomic_load(&voter->result) < 0)
        sched_yield();
    return atomic_load(&voter->result);
}

static void vote_all(struct world *w, int ballots)
{
    for (int i = 0; i < ballots; i++) {
        struct voter voter;
        vote(w, &voter);
        assert_int_equal(wait_for(&voter), POLL_COUNTED);
    }
}

/* The last ballot of a round, by itself in its list. */
static void close_round(struct world *w, struct voter *last)
{
    struct poll_counts counts = {.open[SURVEY_OPINION].ballots = 1};
    vote(w, last);
    while (counts.open[SURVEY_OPINION].ballots > 0)
        poll_counts(w->poll, &counts);
}

/* Where the first release's first file is to be written, put what blocks who opens it. */
static void block_files(struct world *w)
{
    char unfinished[450];
    snprintf(unfinished, sizeof unfinished, "%s/.0001.new", w->places.releases);
    snprintf(w->pipe, sizeof w->pipe, "%s/connote-0001.csv", unfinished);
    assert_int_equal(mkdir(unfinished, 0755), 0);
    assert_int_equal(mkfifo(w->pipe, 0644), 0);
}

/* Whoever blocks goes on, and finds that what was written cannot be synced. */
static int let_go(struct world *w)
{
    int both_ends = open(w->pipe, O_RDWR | O_CLOEXEC);
    assert_true(both_ends >= 0);
    return both_ends;
}

static void who_casts_the_last_ballot_of_a_round_finds_it_published(void **state)
{
    struct world *w = *state;
    struct voter last;
    vote_all(w, ROUND - 1);
    vote(w, &last);
    assert_int_equal(wait_for(&last), POLL_COUNTED);
    assert_int_equal(last.newest, 1);
}

static void others_are_counted_while_the_files_are_written(void **state)
{
    struct world *w = *state;
    struct voter last;
    block_files(w);
    vote_all(w, ROUND - 1);
    close_round(w, &last);
    vote_all(w, ROUND - 1);
    assert_int_equal(atomic_load(&last.result), -1);
    assert_null(poll_newest(w->poll));
    int pipe = let_go(w);
    wait_for(&last);
    close(pipe);
}

static void who_closed_a_round_that_cannot_be_published_is_refused_and_comes_again(void **state)
{
    struct world *w = *state;
    struct voter last;
    block_files(w);
    vote_all(w, ROUND - 1);
    vote(w, &last);
    int pipe = let_go(w);
    assert_int_equal(wait_for(&last), POLL_UNAVAILABLE);
    close(pipe);
    assert_int_equal(unlink(w->pipe), 0);
    send(&last);
    assert_int_equal(wait_for(&last), POLL_REPEATED);
    assert_int_equal(last.newest, 1);
}

static void the_next_round_waits_for_the_files_of_the_one_before(void **state)
{
    struct world *w = *state;
    struct voter last, next;
    block_files(w);
    vote_all(w, ROUND - 1);
    close_round(w, &last);
    vote_all(w, ROUND - 1);
    vote(w, &next);
    int pipe = let_go(w);
    wait_for(&last);
    close(pipe);
    assert_int_equal(unlink(w->pipe), 0);
    wait_for(&next);
    poll_tick(w->poll);
    for (const struct release *r = poll_newest(w->poll); r; r = r->older)
        assert_int_equal(r->round.ballots, ROUND);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(who_casts_the_last_ballot_of_a_round_finds_it_published,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(others_are_counted_while_the_files_are_written, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(
            who_closed_a_round_that_cannot_be_published_is_refused_and_comes_again, set_up,
            tear_down),
        cmocka_unit_test_setup_teardown(the_next_round_waits_for_the_files_of_the_one_before,
                                        set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
