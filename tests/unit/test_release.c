/* The chain of releases: numbers, and rounds added up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "release.h"

static const struct release sample = {.round = {.kind = SURVEY_OPINION,
                                                .number = 1,
                                                .id = 1,
                                                .opened = "2026-W48",
                                                .closed = "2026-W48",
                                                .ballots = 10,
                                                .n = {4, 4, 2, 3, 3, 3, 1}}};

static void a_number_has_one_spelling(void **state)
{
    (void)state;
    assert_int_equal(release_number_of("0001"), 1);
    assert_int_equal(release_number_of("12345"), 12345);
    static const char *const wrong[] = {
        "",        "0",    "1",     "001",  "00001", "0000", "-001",
        "+001",    " 001", "0001 ", "abcd", "000x",  "0x01", "99999999999999999999",
        "0001.csv"};
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_has_one_spelling),
        cmocka_unit_test(totals_add_up_rounds_of_one_kind),
        cmocka_unit_test(without_releases_the_total_is_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
