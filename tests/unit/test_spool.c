/* Ballots that wait in memory: all of a group or nothing, and they outlive the process. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <cmocka.h>

#include "scratch.h"
#include "spool.h"

struct world {
    struct scratch scratch;
    struct spool *spool;
};

#define FILE_NAME "spool/6f75727300000000.spool"
static const unsigned char ours[SPOOL_OWNER_BYTES] = "ours";
static const unsigned char theirs[SPOOL_OWNER_BYTES] = "theirs";

static struct spool *try_open(struct world *w, const unsigned char *owner, int *code)
{
    char problem[512] = "";
    struct spool *spool =
        spool_open(scratch_file(&w->scratch, "spool"), owner, code, problem, sizeof problem);
    if (!spool)
        assert_true(strlen(problem) > 0);
    return spool;
}

static int set_up(void **state)
{
    struct world *w = calloc(1, sizeof *w);
    int code;
    scratch_make(&w->scratch);
    w->spool = try_open(w, ours, &code);
    *state = w;
    return w->spool ? 0 : -1;
}

static int tear_down(void **state)
{
    struct world *w = *state;
    spool_close(w->spool);
    scratch_drop(&w->scratch);
    free(w);
    return 0;
}

static void reopen(struct world *w)
{
    int code;
    spool_close(w->spool);
    w->spool = try_open(w, ours, &code);
    assert_non_null(w->spool);
}

static struct ballot_mark mark_of(unsigned char byte)
{
    struct ballot_mark mark = {.epoch = 7};
    memset(mark.bytes, byte, sizeof mark.bytes);
    return mark;
}

/* Two ballots, one of each kind. */
static enum store_status add_two(struct world *w, unsigned char first)
{
    struct ballot_mark mark[2] = {mark_of((unsigned char)(first + 1)), mark_of(first)};
    struct store_group group = {.ballots = {1, 1}, .mark = mark, .marks = 2};
    group.n[SURVEY_OPINION][0] = 1;
    group.n[SURVEY_OPINION][16] = 1;
    group.n[SURVEY_CHOICE][19] = 1;
    return spool_add(w->spool, &group);
}

static bool holds(struct world *w, unsigned char byte)
{
    struct ballot_mark mark = mark_of(byte);
    return spool_holds(w->spool, &mark);
}

static void assert_holds_two_groups(struct world *w)
{
    const struct store_group *group = spool_group(w->spool);
    assert_int_equal(group->ballots[SURVEY_OPINION], 2);
    assert_int_equal(group->ballots[SURVEY_CHOICE], 2);
    assert_int_equal(group->n[SURVEY_OPINION][0], 2);
    assert_int_equal(group->n[SURVEY_OPINION][16], 2);
    assert_int_equal(group->n[SURVEY_CHOICE][19], 2);
    assert_int_equal(group->marks, 4);
    for (unsigned char byte = 1; byte <= 4; byte++)
        assert_true(holds(w, byte));
    assert_false(holds(w, 5));
}

static void a_new_spool_holds_nothing(void **state)
{
    struct world *w = *state;
    assert_int_equal(spool_group(w->spool)->marks, 0);
    assert_false(holds(w, 1));
}

static void groups_add_up(void **state)
{
    assert_int_equal(add_two(*state, 3), STORE_OK);
    assert_int_equal(add_two(*state, 1), STORE_OK);
    assert_holds_two_groups(*state);
}

static void what_waits_outlives_the_process(void **state)
{
    assert_int_equal(add_two(*state, 3), STORE_OK);
    assert_int_equal(add_two(*state, 1), STORE_OK);
    reopen(*state);
    assert_holds_two_groups(*state);
    assert_int_equal(spool_group(((struct world *)*state)->spool)->mark[0].epoch, 7);
}

static void marks_stand_in_an_order_that_is_not_that_of_arrival(void **state)
{
    struct world *w = *state;
    assert_int_equal(add_two(w, 3), STORE_OK);
    assert_int_equal(add_two(w, 1), STORE_OK);
    for (unsigned char byte = 1; byte <= 4; byte++)
        assert_int_equal(spool_group(w->spool)->mark[byte - 1].bytes[0], byte);
}

static void a_group_with_a_mark_that_waits_already_changes_nothing(void **state)
{
    assert_int_equal(add_two(*state, 1), STORE_OK);
    assert_int_not_equal(add_two(*state, 2), STORE_OK);
    assert_int_equal(spool_group(((struct world *)*state)->spool)->marks, 2);
    reopen(*state);
    assert_int_equal(spool_group(((struct world *)*state)->spool)->marks, 2);
    assert_false(holds(*state, 3));
}

static void a_cleared_spool_holds_nothing_after_a_restart_either(void **state)
{
    struct world *w = *state;
    assert_int_equal(add_two(w, 1), STORE_OK);
    assert_int_equal(spool_clear(w->spool), STORE_OK);
    assert_int_equal(spool_group(w->spool)->ballots[SURVEY_OPINION], 0);
    assert_false(holds(w, 1));
    reopen(w);
    assert_int_equal(spool_group(w->spool)->marks, 0);
    assert_int_equal(spool_group(w->spool)->n[SURVEY_OPINION][0], 0);
}

static void thousands_may_wait(void **state)
{
    struct world *w = *state;
    for (int i = 0; i < 2000; i++) {
        struct ballot_mark mark = {.epoch = 7};
        struct store_group group = {.ballots = {1}, .mark = &mark, .marks = 1};
        memcpy(mark.bytes, &i, sizeof i);
        assert_int_equal(spool_add(w->spool, &group), STORE_OK);
    }
    assert_int_equal(spool_group(w->spool)->ballots[SURVEY_OPINION], 2000);
}

/* A log would tell the order of arrival; a journal would hold what was there before. */
static void no_log_or_journal_is_left_after_a_write(void **state)
{
    struct world *w = *state;
    struct stat st;
    assert_int_equal(add_two(w, 1), STORE_OK);
    assert_int_not_equal(stat(scratch_file(&w->scratch, FILE_NAME "-wal"), &st), 0);
    if (stat(scratch_file(&w->scratch, FILE_NAME "-journal"), &st) == 0)
        assert_int_equal(st.st_size, 0);
}

static void cleared_marks_are_gone_from_the_file(void **state)
{
    struct world *w = *state;
    static char bytes[1 << 20];
    struct ballot_mark mark = mark_of(0xa5);
    assert_int_equal(add_two(w, 0xa5), STORE_OK);
    assert_int_equal(spool_clear(w->spool), STORE_OK);
    FILE *f = fopen(scratch_file(&w->scratch, FILE_NAME), "r");
    size_t len = fread(bytes, 1, sizeof bytes, f);
    fclose(f);
    assert_null(memmem(bytes, len, mark.bytes, sizeof mark.bytes));
}

static void the_directory_is_its_owners_alone(void **state)
{
    struct world *w = *state;
    struct stat st;
    assert_int_equal(stat(scratch_file(&w->scratch, "spool"), &st), 0);
    assert_int_equal(st.st_mode & 0777, 0700);
}

static void assert_refused(struct world *w, int expected)
{
    int code = 0;
    spool_close(w->spool);
    w->spool = try_open(w, ours, &code);
    assert_null(w->spool);
    assert_int_equal(code, expected);
}

static void a_directory_open_to_others_is_refused(void **state)
{
    struct world *w = *state;
    assert_int_equal(chmod(scratch_file(&w->scratch, "spool"), 0755), 0);
    assert_refused(w, 75);
}

static void what_waits_for_another_is_neither_read_nor_lost(void **state)
{
    struct world *w = *state;
    int code;
    assert_int_equal(add_two(w, 1), STORE_OK);
    spool_close(w->spool);
    w->spool = try_open(w, theirs, &code);
    assert_non_null(w->spool);
    assert_int_equal(spool_group(w->spool)->marks, 0);
    reopen(w);
    assert_int_equal(spool_group(w->spool)->marks, 2);
}

static void a_spool_cut_off_is_refused(void **state)
{
    struct world *w = *state;
    assert_int_equal(truncate(scratch_file(&w->scratch, FILE_NAME), 0), 0);
    assert_refused(w, 78);
}

#define SPOOL_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        SPOOL_TEST(a_new_spool_holds_nothing),
        SPOOL_TEST(groups_add_up),
        SPOOL_TEST(what_waits_outlives_the_process),
        SPOOL_TEST(marks_stand_in_an_order_that_is_not_that_of_arrival),
        SPOOL_TEST(a_group_with_a_mark_that_waits_already_changes_nothing),
        SPOOL_TEST(a_cleared_spool_holds_nothing_after_a_restart_either),
        SPOOL_TEST(thousands_may_wait),
        SPOOL_TEST(no_log_or_journal_is_left_after_a_write),
        SPOOL_TEST(cleared_marks_are_gone_from_the_file),
        SPOOL_TEST(the_directory_is_its_owners_alone),
        SPOOL_TEST(a_directory_open_to_others_is_refused),
        SPOOL_TEST(what_waits_for_another_is_neither_read_nor_lost),
        SPOOL_TEST(a_spool_cut_off_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
