/* The poll as the pages see it: one ballot counts once, a full round is published, nothing is lost
 * over a restart. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <pthread.h>
#include <stdatomic.h>
#include <sys/stat.h>
#include <cmocka.h>

#include "places.h"
#include "poll.h"
#include "survey.h"

struct world {
    struct scratch scratch;
    struct settings settings;
    struct places places;
    struct poll *poll;
};

static void open_poll(struct world *w)
{
    char problem[512] = "";
    int code = 0;
    w->poll = poll_open(&w->settings, &code, problem, sizeof problem);
    if (!w->poll)
        fail_msg("exit %d: %s", code, problem);
}

static int set_up(void **state)
{
    struct world *w = calloc(1, sizeof *w);
    scratch_make(&w->scratch);
    w->settings = places_below(&w->places, &w->scratch);
    w->settings.threads = 80;
    w->settings.round_ballots = 10;
    w->settings.flush_ballots = 1;
    open_poll(w);
    *state = w;
    return 0;
}

static int tear_down(void **state)
{
    struct world *w = *state;
    if (w->poll)
        poll_close(w->poll);
    scratch_drop(&w->scratch);
    free(w);
    return 0;
}

static void reopen(struct world *w)
{
    poll_close(w->poll);
    open_poll(w);
}

static enum poll_result cast_token(struct world *w, const char *token)
{
    struct survey_answer a = survey_opinion(SURVEY_SEND_CUSTOM, SURVEY_RECEIVE_EITHER, 1);
    return poll_cast(w->poll, &a, token, "192.0.2.1");
}

static enum poll_result cast(struct world *w)
{
    char token[BALLOT_TOKEN_BYTES];
    assert_true(poll_issue(w->poll, SURVEY_OPINION, token));
    return cast_token(w, token);
}

static long open_ballots(struct world *w, enum survey_kind kind)
{
    struct poll_counts counts;
    poll_counts(w->poll, &counts);
    return counts.open[kind].ballots;
}

static void fill_round(struct world *w)
{
    for (int i = 0; i < w->settings.round_ballots; i++)
        assert_int_equal(cast(w), POLL_COUNTED);
}

static char *read_published(struct world *w, int number, const char *ending)
{
    char path[600];
    static char text[65536];
    snprintf(path, sizeof path, "%s/%04d/connote-%04d%s", w->places.releases, number, number,
             ending);
    FILE *f = fopen(path, "r");
    assert_non_null(f);
    text[fread(text, 1, sizeof text - 1, f)] = '\0';
    fclose(f);
    return text;
}

static void a_ballot_counts_once(void **state)
{
    struct world *w = *state;
    char token[BALLOT_TOKEN_BYTES];
    assert_true(poll_issue(w->poll, SURVEY_OPINION, token));
    assert_int_equal(cast_token(w, token), POLL_COUNTED);
    assert_int_equal(cast_token(w, token), POLL_REPEATED);
    assert_int_equal(open_ballots(w, SURVEY_OPINION), 1);
}

static void a_ballot_of_the_other_kind_is_forged(void **state)
{
    struct world *w = *state;
    char token[BALLOT_TOKEN_BYTES];
    assert_true(poll_issue(w->poll, SURVEY_CHOICE, token));
    assert_int_equal(cast_token(w, token), POLL_FORGED);
    assert_int_equal(open_ballots(w, SURVEY_OPINION), 0);
}

static void an_answer_out_of_range_is_not_counted(void **state)
{
    struct world *w = *state;
    char token[BALLOT_TOKEN_BYTES];
    struct survey_answer four = survey_opinion(0, 0, 0xf);
    assert_true(poll_issue(w->poll, SURVEY_OPINION, token));
    assert_int_equal(poll_cast(w->poll, &four, token, "192.0.2.1"), POLL_UNAVAILABLE);
    assert_int_equal(open_ballots(w, SURVEY_OPINION), 0);
}

static void a_counted_ballot_survives_a_restart(void **state)
{
    struct world *w = *state;
    char token[BALLOT_TOKEN_BYTES];
    assert_true(poll_issue(w->poll, SURVEY_OPINION, token));
    assert_int_equal(cast_token(w, token), POLL_COUNTED);
    reopen(w);
    assert_int_equal(open_ballots(w, SURVEY_OPINION), 1);
    assert_int_equal(cast_token(w, token), POLL_REPEATED);
    assert_int_equal(open_ballots(w, SURVEY_OPINION), 1);
}

static void nothing_is_published_before_the_round_is_full(void **state)
{
    struct world *w = *state;
    for (int i = 1; i < w->settings.round_ballots; i++)
        assert_int_equal(cast(w), POLL_COUNTED);
    assert_null(poll_newest(w->poll));
}

static void a_full_round_is_published_with_its_exact_number_of_ballots(void **state)
{
    struct world *w = *state;
    fill_round(w);
    const struct release *r = poll_newest(w->poll);
    assert_non_null(r);
    assert_int_equal(r->round.number, 1);
    assert_int_equal(r->round.ballots, 10);
    assert_int_equal(open_ballots(w, SURVEY_OPINION), 0);
}

static void the_second_round_becomes_the_second_release(void **state)
{
    struct world *w = *state;
    fill_round(w);
    fill_round(w);
    const struct release *r = poll_newest(w->poll);
    assert_int_equal(r->round.number, 2);
    assert_int_equal(r->older->round.number, 1);
    assert_null(r->older->older);
}

static void releases_are_the_same_after_a_restart(void **state)
{
    struct world *w = *state;
    fill_round(w);
    struct round before = poll_newest(w->poll)->round;
    reopen(w);
    const struct release *r = poll_newest(w->poll);
    assert_non_null(r);
    assert_memory_equal(before.n, r->round.n, sizeof before.n);
    assert_string_equal(before.closed, r->round.closed);
}

static void files_lost_before_they_were_in_place_are_made_again_the_same(void **state)
{
    struct world *w = *state;
    fill_round(w);
    fill_round(w);
    char *before = strdup(read_published(w, 1, ".csv"));
    char command[1000];
    snprintf(command, sizeof command, "rm -r '%s/0001'", w->places.releases);
    assert_int_equal(system(command), 0);
    reopen(w);
    assert_string_equal(before, read_published(w, 1, ".csv"));
    free(before);
}

static void a_published_file_is_never_written_again(void **state)
{
    struct world *w = *state;
    char path[600];
    struct stat before, after;
    fill_round(w);
    snprintf(path, sizeof path, "%s/0001/connote-0001.csv", w->places.releases);
    assert_int_equal(stat(path, &before), 0);
    reopen(w);
    fill_round(w);
    assert_int_equal(stat(path, &after), 0);
    assert_int_equal(before.st_ino, after.st_ino);
    assert_int_equal(before.st_mtim.tv_nsec, after.st_mtim.tv_nsec);
}

static void opinion_and_choice_fill_rounds_of_their_own(void **state)
{
    struct world *w = *state;
    char token[BALLOT_TOKEN_BYTES];
    struct survey_answer a = survey_choice(2, SURVEY_TOOK_STANDARD);
    assert_true(poll_issue(w->poll, SURVEY_CHOICE, token));
    assert_int_equal(poll_cast(w->poll, &a, token, "192.0.2.1"), POLL_COUNTED);
    assert_int_equal(open_ballots(w, SURVEY_OPINION), 0);
    assert_int_equal(open_ballots(w, SURVEY_CHOICE), 1);
}

static void a_missing_database_beside_published_rounds_is_not_replaced(void **state)
{
    struct world *w = *state;
    char problem[512];
    int code = 0;
    fill_round(w);
    poll_close(w->poll);
    assert_int_equal(unlink(w->places.store + strlen("sqlite:")), 0);
    w->poll = poll_open(&w->settings, &code, problem, sizeof problem);
    assert_null(w->poll);
    assert_int_equal(code, 78);
}

enum { RACERS = 16, RACES = 50 };

struct racer {
    struct world *w;
    const char *token;
    int counted;
};

static void *race(void *context)
{
    struct racer *r = context;
    for (int i = 0; i < RACES; i++) {
        enum poll_result result = r->token ? cast_token(r->w, r->token) : cast(r->w);
        r->counted += result == POLL_COUNTED;
    }
    return NULL;
}

static int run_race(struct world *w, const char *token)
{
    struct racer racer[RACERS];
    pthread_t thread[RACERS];
    int counted = 0;
    for (int i = 0; i < RACERS; i++) {
        racer[i] = (struct racer){.w = w, .token = token};
        assert_int_equal(pthread_create(&thread[i], NULL, race, &racer[i]), 0);
    }
    for (int i = 0; i < RACERS; i++) {
        pthread_join(thread[i], NULL);
        counted += racer[i].counted;
    }
    return counted;
}

static void one_ballot_sent_by_many_at_once_counts_once(void **state)
{
    struct world *w = *state;
    char token[BALLOT_TOKEN_BYTES];
    assert_true(poll_issue(w->poll, SURVEY_OPINION, token));
    assert_int_equal(run_race(w, token), 1);
    assert_int_equal(open_ballots(w, SURVEY_OPINION), 1);
}

static void many_ballots_at_once_all_count_and_rounds_stay_exact(void **state)
{
    struct world *w = *state;
    w->settings.round_ballots = 100;
    assert_int_equal(run_race(w, NULL), RACERS * RACES);
    long published = 0;
    for (const struct release *r = poll_newest(w->poll); r; r = r->older) {
        assert_int_equal(r->round.ballots, 100);
        published += r->round.ballots;
    }
    assert_int_equal(published + open_ballots(w, SURVEY_OPINION), RACERS * RACES);
}

/* --- ballots that nobody waits for ------------------------------------------------------------ */

enum { SUBMITTED = 500 };

static atomic_int told_times, told_results[POLL_RESULTS];

static void told(void *context, enum poll_result result)
{
    atomic_fetch_add((atomic_int *)context, 1);
    atomic_fetch_add(&told_results[result], 1);
}

static void forget_told(void)
{
    atomic_store(&told_times, 0);
    for (int i = 0; i < POLL_RESULTS; i++)
        atomic_store(&told_results[i], 0);
}

static void submit(struct world *w, const char *token)
{
    struct survey_answer a = survey_opinion(SURVEY_SEND_CUSTOM, SURVEY_RECEIVE_EITHER, 1);
    poll_submit(w->poll, &a, token, "192.0.2.1", told, &told_times);
}

static void submit_fresh(struct world *w)
{
    char token[BALLOT_TOKEN_BYTES];
    assert_true(poll_issue(w->poll, SURVEY_OPINION, token));
    submit(w, token);
}

static void whoever_submits_a_ballot_is_told_what_casting_it_says(void **state)
{
    struct world *w = *state;
    char token[BALLOT_TOKEN_BYTES];
    forget_told();
    assert_true(poll_start(w->poll));
    assert_true(poll_issue(w->poll, SURVEY_OPINION, token));
    submit(w, token);
    submit(w, token);
    submit(w, "forged");
    reopen(w);
    assert_int_equal(atomic_load(&told_times), 3);
    assert_int_equal(atomic_load(&told_results[POLL_COUNTED]), 1);
    assert_int_equal(atomic_load(&told_results[POLL_REPEATED]), 1);
    assert_int_equal(atomic_load(&told_results[POLL_FORGED]), 1);
    assert_int_equal(cast_token(w, token), POLL_REPEATED);
}

static void all_who_submit_are_told_before_the_poll_is_closed(void **state)
{
    struct world *w = *state;
    w->settings.round_ballots = 2 * SUBMITTED;
    forget_told();
    assert_true(poll_start(w->poll));
    for (int i = 0; i < SUBMITTED; i++)
        submit_fresh(w);
    reopen(w);
    assert_int_equal(atomic_load(&told_times), SUBMITTED);
    assert_int_equal(atomic_load(&told_results[POLL_COUNTED]), SUBMITTED);
    assert_int_equal(open_ballots(w, SURVEY_OPINION), SUBMITTED);
}

/* Nobody counts yet, so all of them wait. */
static void more_than_may_wait_are_turned_away_and_told_so(void **state)
{
    struct world *w = *state;
    enum { TOO_MANY = 5000 };
    w->settings.round_ballots = 2 * TOO_MANY;
    forget_told();
    for (int i = 0; i < TOO_MANY; i++)
        submit_fresh(w);
    int refused = atomic_load(&told_times);
    assert_in_range(refused, 1, TOO_MANY - 1);
    assert_int_equal(atomic_load(&told_results[POLL_UNAVAILABLE]), refused);
    assert_true(poll_start(w->poll));
    reopen(w);
    assert_int_equal(atomic_load(&told_times), TOO_MANY);
    assert_int_equal(open_ballots(w, SURVEY_OPINION), TOO_MANY - refused);
}

static void *submit_some(void *context)
{
    for (int i = 0; i < RACES; i++)
        submit_fresh(context);
    return NULL;
}

static void ballots_submitted_and_cast_at_once_all_count_and_rounds_stay_exact(void **state)
{
    struct world *w = *state;
    pthread_t submitter[RACERS];
    forget_told();
    w->settings.round_ballots = 100;
    assert_true(poll_start(w->poll));
    for (int i = 0; i < RACERS; i++)
        assert_int_equal(pthread_create(&submitter[i], NULL, submit_some, w), 0);
    assert_int_equal(run_race(w, NULL), RACERS * RACES);
    for (int i = 0; i < RACERS; i++)
        pthread_join(submitter[i], NULL);
    reopen(w);
    assert_int_equal(atomic_load(&told_results[POLL_COUNTED]), RACERS * RACES);
    long published = 0;
    for (const struct release *r = poll_newest(w->poll); r; r = r->older)
        published += r->round.ballots;
    assert_int_equal(published + open_ballots(w, SURVEY_OPINION), 2 * RACERS * RACES);
}

#define POLL_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        POLL_TEST(a_ballot_counts_once),
        POLL_TEST(a_ballot_of_the_other_kind_is_forged),
        POLL_TEST(an_answer_out_of_range_is_not_counted),
        POLL_TEST(a_counted_ballot_survives_a_restart),
        POLL_TEST(nothing_is_published_before_the_round_is_full),
        POLL_TEST(a_full_round_is_published_with_its_exact_number_of_ballots),
        POLL_TEST(the_second_round_becomes_the_second_release),
        POLL_TEST(releases_are_the_same_after_a_restart),
        POLL_TEST(files_lost_before_they_were_in_place_are_made_again_the_same),
        POLL_TEST(a_published_file_is_never_written_again),
        POLL_TEST(opinion_and_choice_fill_rounds_of_their_own),
        POLL_TEST(a_missing_database_beside_published_rounds_is_not_replaced),
        POLL_TEST(one_ballot_sent_by_many_at_once_counts_once),
        POLL_TEST(many_ballots_at_once_all_count_and_rounds_stay_exact),
        POLL_TEST(whoever_submits_a_ballot_is_told_what_casting_it_says),
        POLL_TEST(all_who_submit_are_told_before_the_poll_is_closed),
        POLL_TEST(more_than_may_wait_are_turned_away_and_told_so),
        POLL_TEST(ballots_submitted_and_cast_at_once_all_count_and_rounds_stay_exact),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
