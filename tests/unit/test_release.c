/* Files of a release: all of them or none, public, and never touched again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <cmocka.h>

#include "release.h"
#include "scratch.h"

static int set_up(void **state)
{
    struct scratch *s = calloc(1, sizeof *s);
    scratch_make(s);
    *state = s;
    return 0;
}

static int tear_down(void **state)
{
    scratch_drop(*state);
    free(*state);
    return 0;
}

static const struct release sample = {.round = {.kind = SURVEY_OPINION,
                                                .number = 1,
                                                .id = 1,
                                                .opened = "2026-W48",
                                                .closed = "2026-W48",
                                                .ballots = 10,
                                                .n = {4, 4, 2, 3, 3, 3, 1}}};

static void files_are_written_below_a_directory_made_for_them(void **state)
{
    struct scratch *s = *state;
    struct stat st;
    assert_true(release_write(scratch_file(s, "r"), &sample));
    assert_int_equal(stat(scratch_file(s, "r/0001/connote-0001.csv"), &st), 0);
    assert_true(st.st_size > 0);
    assert_int_equal(stat(scratch_file(s, "r/0001/connote-0001.json"), &st), 0);
}

static void published_files_can_be_read_by_everybody_whatever_the_umask(void **state)
{
    struct scratch *s = *state;
    struct stat st;
    mode_t before = umask(077);
    assert_true(release_write(scratch_file(s, "r"), &sample));
    umask(before);
    assert_int_equal(stat(scratch_file(s, "r/0001/connote-0001.csv"), &st), 0);
    assert_int_equal(st.st_mode & 0777, 0644);
    assert_int_equal(stat(scratch_file(s, "r/0001"), &st), 0);
    assert_int_equal(st.st_mode & 0777, 0755);
}

static void what_is_there_is_left_as_it_is(void **state)
{
    struct scratch *s = *state;
    struct stat st;
    assert_true(release_write(scratch_file(s, "r"), &sample));
    assert_int_equal(truncate(scratch_file(s, "r/0001/connote-0001.csv"), 3), 0);
    assert_true(release_write(scratch_file(s, "r"), &sample));
    assert_int_equal(stat(scratch_file(s, "r/0001/connote-0001.csv"), &st), 0);
    assert_int_equal(st.st_size, 3);
}

static void what_a_crash_left_unfinished_is_finished(void **state)
{
    struct scratch *s = *state;
    struct stat st;
    assert_int_equal(mkdir(scratch_file(s, "r"), 0755), 0);
    assert_int_equal(mkdir(scratch_file(s, "r/.0001.new"), 0755), 0);
    FILE *f = fopen(scratch_file(s, "r/.0001.new/connote-0001.csv"), "w");
    for (int i = 0; i < 10000; i++)
        fputs("half a file ", f);
    fclose(f);
    assert_true(release_write(scratch_file(s, "r"), &sample));
    assert_int_not_equal(stat(scratch_file(s, "r/.0001.new"), &st), 0);
    assert_int_equal(stat(scratch_file(s, "r/0001/connote-0001.csv"), &st), 0);
    assert_true(st.st_size < 10000);
}

static void a_place_that_cannot_be_written_is_reported(void **state)
{
    struct scratch *s = *state;
    assert_false(release_write(scratch_file(s, "no/such/place"), &sample));
}

static void only_numbered_directories_are_releases(void **state)
{
    struct scratch *s = *state;
    assert_false(release_any(scratch_file(s, "r")));
    assert_int_equal(mkdir(scratch_file(s, "r"), 0755), 0);
    assert_int_equal(mkdir(scratch_file(s, "r/.0001.new"), 0755), 0);
    assert_false(release_any(scratch_file(s, "r")));
    assert_true(release_write(scratch_file(s, "r"), &sample));
    assert_true(release_any(scratch_file(s, "r")));
}

static void a_number_has_one_spelling(void **state)
{
    (void)state;
    assert_int_equal(release_number_of("0001"), 1);
    assert_int_equal(release_number_of("12345"), 12345);
    static const char *const wrong[] = {"",      "0",     "1",      "001",    "00001", "0000",
                                        "-001",  "+001",  " 001",   "0001 ",  "abcd",  "000x",
                                        "0x01",  "99999999999999999999", "0001.csv"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_int_equal(release_number_of(wrong[i]), 0);
}

static void totals_add_up_rounds_of_one_kind(void **state)
{
    (void)state;
    struct release first = sample, second = sample, third = sample;
    struct round sum;
    second.round.number = 2;
    second.round.kind = SURVEY_CHOICE;
    second.older = &first;
    third.round.number = 3;
    memcpy(third.round.opened, "2026-W49", 9);
    memcpy(third.round.closed, "2026-W50", 9);
    third.older = &second;
    assert_int_equal(release_total(&third, SURVEY_OPINION, &sum), 2);
    assert_int_equal(sum.number, 3);
    assert_int_equal(sum.ballots, 20);
    assert_int_equal(sum.n[0], 8);
    assert_string_equal(sum.opened, "2026-W48");
    assert_string_equal(sum.closed, "2026-W50");
}

static void without_releases_the_total_is_nothing(void **state)
{
    (void)state;
    struct round sum;
    assert_int_equal(release_total(NULL, SURVEY_OPINION, &sum), 0);
    assert_int_equal(sum.number, 0);
    assert_int_equal(sum.ballots, 0);
}

#define RELEASE_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        RELEASE_TEST(files_are_written_below_a_directory_made_for_them),
        RELEASE_TEST(published_files_can_be_read_by_everybody_whatever_the_umask),
        RELEASE_TEST(what_is_there_is_left_as_it_is),
        RELEASE_TEST(what_a_crash_left_unfinished_is_finished),
        RELEASE_TEST(a_place_that_cannot_be_written_is_reported),
        RELEASE_TEST(only_numbered_directories_are_releases),
        cmocka_unit_test(a_number_has_one_spelling),
        cmocka_unit_test(totals_add_up_rounds_of_one_kind),
        cmocka_unit_test(without_releases_the_total_is_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
