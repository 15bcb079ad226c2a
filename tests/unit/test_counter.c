/* Counting ballots when things go wrong: what is acknowledged is kept, what is not can be sent
 * again, and everything heals by itself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <cmocka.h>

#include "counter.h"
#include "key.h"
#include "places.h"

enum { FLUSH = 4, ROUND = 10, LIMIT = 100 };

struct world {
    struct scratch scratch;
    struct settings settings;
    struct places places;
    struct key *key;
    struct counter *counter;
    int next; /* marks are numbers */
};

static void open_counter(struct world *w)
{
    char problem[512] = "";
    int code = 0;
    w->counter = counter_open(&w->settings, w->key, &code, problem, sizeof problem);
    if (!w->counter)
        fail_msg("exit %d: %s", code, problem);
}

static int set_up(void **state)
{
    struct world *w = calloc(1, sizeof *w);
    char problem[256];
    int code;
    scratch_make(&w->scratch);
    w->settings = places_below(&w->places, &w->scratch);
    w->settings.round_ballots = ROUND;
    w->settings.flush_ballots = FLUSH;
    w->settings.ballots_per_network = LIMIT;
    w->key = key_open(w->places.key, &code, problem, sizeof problem);
    if (!w->key)
        return -1;
    open_counter(w);
    *state = w;
    return 0;
}

static int tear_down(void **state)
{
    struct world *w = *state;
    counter_close(w->counter);
    key_free(w->key);
    scratch_drop(&w->scratch);
    free(w);
    return 0;
}

/* Cast the ballot whose mark is `number`. */
static enum counter_result cast_of(struct world *w, enum survey_kind kind, int number)
{
    const struct survey_answer answer =
        kind == SURVEY_CHOICE ? survey_choice(0, SURVEY_TOOK_CUSTOM) : survey_opinion(0, 0, 0);
    struct counter_ballot ballot = {.answer = &answer, .address = "192.0.2.1"};
    ballot.mark.epoch = ballot_epoch((int64_t)time(NULL));
    memcpy(ballot.mark.bytes, &number, sizeof number);
    counter_count(w->counter, &ballot);
    return ballot.result;
}

static enum counter_result cast(struct world *w, int number)
{
    return cast_of(w, SURVEY_OPINION, number);
}

static void choose(struct world *w, int ballots)
{
    for (int i = 0; i < ballots; i++)
        assert_int_equal(cast_of(w, SURVEY_CHOICE, w->next++), COUNTER_COUNTED);
}

static void cast_new(struct world *w, int ballots, enum counter_result expected)
{
    for (int i = 0; i < ballots; i++)
        assert_int_equal(cast(w, w->next++), expected);
}

static long open_ballots(struct world *w)
{
    struct counter_state state;
    counter_state(w->counter, &state);
    return state.ballots[SURVEY_OPINION];
}

static int newest(struct world *w)
{
    struct counter_state state;
    counter_wait(w->counter);
    counter_state(w->counter, &state);
    return state.newest ? state.newest->round.number : 0;
}

static sqlite3 *open_database(struct world *w)
{
    sqlite3 *db;
    assert_int_equal(sqlite3_open(w->places.store + strlen("sqlite:"), &db), SQLITE_OK);
    return db;
}

static long read_number(struct world *w, const char *sql)
{
    sqlite3 *db = open_database(w);
    sqlite3_stmt *statement;
    assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &statement, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    long number = (long)sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return number;
}

static long ballots_on_disk(struct world *w)
{
    return read_number(w, "SELECT coalesce(sum(ballots), 0) FROM rounds");
}

static long choices_on_disk(struct world *w)
{
    return read_number(w, "SELECT coalesce(sum(ballots), 0) FROM rounds WHERE kind = 'choice'");
}

static void fewer_ballots_than_a_group_do_not_reach_the_disk(void **state)
{
    struct world *w = *state;
    cast_new(w, FLUSH - 1, COUNTER_COUNTED);
    assert_int_equal(ballots_on_disk(w), 0);
    assert_int_equal(open_ballots(w), FLUSH - 1);
}

static void a_full_group_reaches_the_disk_before_its_last_ballot_is_acknowledged(void **state)
{
    struct world *w = *state;
    cast_new(w, FLUSH, COUNTER_COUNTED);
    assert_int_equal(ballots_on_disk(w), FLUSH);
    assert_int_equal(open_ballots(w), FLUSH);
}

static void a_full_group_of_one_kind_leaves_the_other_in_memory(void **state)
{
    struct world *w = *state;
    choose(w, FLUSH - 1);
    cast_new(w, FLUSH, COUNTER_COUNTED);
    assert_int_equal(ballots_on_disk(w), FLUSH);
    assert_int_equal(choices_on_disk(w), 0);
    assert_int_equal(read_number(w, "SELECT count(*) FROM spent"), FLUSH);
}

static void ballots_of_two_kinds_make_no_group_together(void **state)
{
    struct world *w = *state;
    choose(w, FLUSH - 1);
    cast_new(w, FLUSH - 1, COUNTER_COUNTED);
    assert_int_equal(ballots_on_disk(w), 0);
    choose(w, 1);
    assert_int_equal(choices_on_disk(w), FLUSH);
    assert_int_equal(ballots_on_disk(w), FLUSH);
}

static void a_closing_round_leaves_the_other_kind_in_memory(void **state)
{
    struct world *w = *state;
    choose(w, 1);
    cast_new(w, ROUND, COUNTER_COUNTED);
    assert_int_equal(newest(w), 1);
    assert_int_equal(choices_on_disk(w), 0);
    assert_int_equal(cast_of(w, SURVEY_CHOICE, 0), COUNTER_REPEATED);
}

static void one_list_may_hold_both_kinds(void **state)
{
    struct world *w = *state;
    const struct survey_answer answer[] = {survey_opinion(0, 0, 0),
                                           survey_choice(0, SURVEY_TOOK_CUSTOM)};
    struct counter_ballot list[2 * FLUSH] = {0};
    for (int i = 0; i < 2 * FLUSH; i++) {
        list[i] = (struct counter_ballot){.answer = &answer[i % 2], .address = "192.0.2.1"};
        list[i].next = i + 1 < 2 * FLUSH ? &list[i + 1] : NULL;
        list[i].mark.epoch = ballot_epoch((int64_t)time(NULL));
        memcpy(list[i].mark.bytes, &i, sizeof i);
    }
    counter_count(w->counter, list);
    for (int i = 0; i < 2 * FLUSH; i++)
        assert_int_equal(list[i].result, COUNTER_COUNTED);
    assert_int_equal(choices_on_disk(w), FLUSH);
    assert_int_equal(ballots_on_disk(w), 2 * FLUSH);
    assert_int_equal(read_number(w, "SELECT count(*) FROM spent"), 2 * FLUSH);
}

static void flushing_writes_both_kinds(void **state)
{
    struct world *w = *state;
    choose(w, 1);
    cast_new(w, 2, COUNTER_COUNTED);
    assert_true(counter_flush(w->counter));
    assert_int_equal(choices_on_disk(w), 1);
    assert_int_equal(ballots_on_disk(w), 3);
}

static void flushing_writes_what_waits(void **state)
{
    struct world *w = *state;
    cast_new(w, 1, COUNTER_COUNTED);
    assert_true(counter_flush(w->counter));
    assert_int_equal(ballots_on_disk(w), 1);
    assert_int_equal(open_ballots(w), 1);
}

static void a_closing_round_takes_what_waits_with_it(void **state)
{
    struct world *w = *state;
    cast_new(w, ROUND, COUNTER_COUNTED);
    assert_int_equal(newest(w), 1);
    assert_int_equal(ballots_on_disk(w), ROUND);
    assert_int_equal(open_ballots(w), 0);
}

static void repeats_are_found_in_memory_and_on_disk(void **state)
{
    struct world *w = *state;
    cast_new(w, FLUSH + 1, COUNTER_COUNTED);
    assert_int_equal(cast(w, 0), COUNTER_REPEATED);
    assert_int_equal(cast(w, FLUSH), COUNTER_REPEATED);
    assert_int_equal(open_ballots(w), FLUSH + 1);
}

static void two_of_one_ballot_in_one_list_count_once(void **state)
{
    struct world *w = *state;
    const struct survey_answer answer = survey_opinion(0, 0, 0);
    struct counter_ballot second = {.answer = &answer, .address = "192.0.2.1"};
    second.mark.epoch = ballot_epoch((int64_t)time(NULL));
    struct counter_ballot first = second;
    first.next = &second;
    counter_count(w->counter, &first);
    assert_int_equal(first.result, COUNTER_COUNTED);
    assert_int_equal(second.result, COUNTER_REPEATED);
    assert_int_equal(open_ballots(w), 1);
}

static void a_locked_database_refuses_ballots_once_a_group_waits_and_heals(void **state)
{
    struct world *w = *state;
    sqlite3 *db = open_database(w);
    assert_int_equal(sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    cast_new(w, FLUSH - 1, COUNTER_COUNTED);
    cast_new(w, 3, COUNTER_UNAVAILABLE);
    assert_true(counter_alive(w->counter));
    sqlite3_close(db);
    assert_int_equal(cast(w, FLUSH - 1), COUNTER_REPEATED); /* it was in memory already */
    assert_int_equal(cast(w, FLUSH), COUNTER_COUNTED);      /* it was nowhere */
    assert_int_equal(open_ballots(w), FLUSH + 1);
    assert_int_equal(ballots_on_disk(w), FLUSH);
}

static void a_repeat_is_not_acknowledged_while_its_ballot_is_not_safe(void **state)
{
    struct world *w = *state;
    sqlite3 *db = open_database(w);
    assert_int_equal(sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    cast_new(w, FLUSH - 1, COUNTER_COUNTED);
    cast_new(w, 1, COUNTER_UNAVAILABLE);
    assert_int_equal(cast(w, FLUSH - 1), COUNTER_UNAVAILABLE);
    sqlite3_close(db);
}

/* A file stands where the directory of releases should be. */
static void block_releases(struct world *w, bool block)
{
    char aside[420];
    snprintf(aside, sizeof aside, "%s.aside", w->places.releases);
    if (block) {
        assert_int_equal(rename(w->places.releases, aside), 0);
        fclose(fopen(w->places.releases, "w"));
    } else {
        assert_int_equal(unlink(w->places.releases), 0);
        assert_int_equal(rename(aside, w->places.releases), 0);
    }
}

static void a_release_is_not_shown_before_its_files_are_there_and_heals(void **state)
{
    struct world *w = *state;
    cast_new(w, ROUND - 1, COUNTER_COUNTED);
    block_releases(w, true);
    cast(w, w->next++);
    assert_int_equal(newest(w), 0);
    cast_new(w, 1, COUNTER_UNAVAILABLE);
    block_releases(w, false);
    counter_count(w->counter, NULL);
    assert_int_equal(newest(w), 1);
    assert_int_equal(cast(w, ROUND - 1), COUNTER_REPEATED);
    assert_int_equal(open_ballots(w), 0);
}

static void a_network_over_its_limit_is_refused_but_its_repeats_are_not(void **state)
{
    struct world *w = *state;
    cast_new(w, LIMIT, COUNTER_COUNTED);
    cast_new(w, 1, COUNTER_OVER_LIMIT);
    assert_int_equal(cast(w, 0), COUNTER_REPEATED);
    assert_int_equal(cast(w, LIMIT - 1), COUNTER_REPEATED);
}

/* Had failures cost the visitor a place, the last of LIMIT ballots would be refused. */
static void a_ballot_that_could_not_be_kept_does_not_count_against_its_network(void **state)
{
    struct world *w = *state;
    sqlite3 *db = open_database(w);
    cast_new(w, FLUSH - 1, COUNTER_COUNTED);
    assert_int_equal(sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    cast_new(w, 1, COUNTER_UNAVAILABLE); /* in memory, so it does */
    cast_new(w, 2, COUNTER_UNAVAILABLE);
    sqlite3_close(db);
    cast_new(w, LIMIT - FLUSH, COUNTER_COUNTED);
    cast_new(w, 1, COUNTER_OVER_LIMIT);
}

static void what_waited_is_counted_by_the_next_process(void **state)
{
    struct world *w = *state;
    cast_new(w, FLUSH - 1, COUNTER_COUNTED);
    counter_close(w->counter);
    open_counter(w);
    assert_int_equal(open_ballots(w), FLUSH - 1);
    assert_int_equal(cast(w, 0), COUNTER_REPEATED);
    cast_new(w, 1, COUNTER_COUNTED);
    assert_int_equal(ballots_on_disk(w), FLUSH);
}

static void rows_are_looked_at_after_each_write(void **state)
{
    struct world *w = *state;
    struct counter_state seen;
    cast_new(w, FLUSH, COUNTER_COUNTED);
    counter_state(w->counter, &seen);
    assert_int_equal(seen.rows.rounds, 1);
    assert_int_equal(seen.rows.tallies, 17);
    assert_int_equal(seen.rows.spent, FLUSH);
}

static void without_a_place_for_releases_nothing_opens(void **state)
{
    struct world *w = *state;
    char problem[512] = "";
    int code = 0;
    counter_close(w->counter);
    block_releases(w, true);
    w->counter = counter_open(&w->settings, w->key, &code, problem, sizeof problem);
    assert_null(w->counter);
    assert_int_equal(code, 75);
    assert_non_null(strstr(problem, w->places.releases));
    block_releases(w, false);
    open_counter(w);
}

#define COUNTER_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        COUNTER_TEST(fewer_ballots_than_a_group_do_not_reach_the_disk),
        COUNTER_TEST(a_full_group_reaches_the_disk_before_its_last_ballot_is_acknowledged),
        COUNTER_TEST(a_full_group_of_one_kind_leaves_the_other_in_memory),
        COUNTER_TEST(ballots_of_two_kinds_make_no_group_together),
        COUNTER_TEST(a_closing_round_leaves_the_other_kind_in_memory),
        COUNTER_TEST(one_list_may_hold_both_kinds),
        COUNTER_TEST(flushing_writes_both_kinds),
        COUNTER_TEST(flushing_writes_what_waits),
        COUNTER_TEST(a_closing_round_takes_what_waits_with_it),
        COUNTER_TEST(repeats_are_found_in_memory_and_on_disk),
        COUNTER_TEST(two_of_one_ballot_in_one_list_count_once),
        COUNTER_TEST(a_locked_database_refuses_ballots_once_a_group_waits_and_heals),
        COUNTER_TEST(a_repeat_is_not_acknowledged_while_its_ballot_is_not_safe),
        COUNTER_TEST(a_release_is_not_shown_before_its_files_are_there_and_heals),
        COUNTER_TEST(a_network_over_its_limit_is_refused_but_its_repeats_are_not),
        COUNTER_TEST(a_ballot_that_could_not_be_kept_does_not_count_against_its_network),
        COUNTER_TEST(what_waited_is_counted_by_the_next_process),
        COUNTER_TEST(rows_are_looked_at_after_each_write),
        COUNTER_TEST(without_a_place_for_releases_nothing_opens),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
