/* When a round closes: enough ballots, and either a tenth more or a new week. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "round.h"

static void assert_week(int64_t now, const char *expected)
{
    char week[ROUND_WEEK_BYTES];
    round_week(now, week);
    assert_string_equal(week, expected);
}

static void weeks_are_iso_weeks_in_utc(void **state)
{
    (void)state;
    assert_week(0, "1970-W01");
    assert_week(1795392000 - 1, "2026-W47"); /* the last second of Sunday 22 November 2026 */
    assert_week(1795392000, "2026-W48");
}

static void a_week_belongs_to_the_year_of_its_thursday(void **state)
{
    (void)state;
    assert_week(1609459200, "2020-W53"); /* 1 January 2021, a Friday */
    assert_week(1735516800, "2025-W01"); /* 30 December 2024, a Monday */
}

static void a_week_begins_on_its_monday(void **state)
{
    (void)state;
    for (int64_t now = 0; now < 4102444800; now += 5 * 86400 + 3601) {
        char week[ROUND_WEEK_BYTES], again[ROUND_WEEK_BYTES];
        round_week(now, week);
        int64_t monday = round_week_begins(week);
        round_week(monday, again);
        assert_string_equal(week, again);
        round_week(monday - 1, again);
        assert_string_not_equal(week, again);
        assert_true(monday <= now && now < monday + 7 * 86400);
    }
    assert_int_equal(round_week_begins("never"), 0);
}

static void a_first_round_closes_at_the_least_number(void **state)
{
    (void)state;
    assert_false(round_due(99, 0, 100, "2026-W48", "2026-W48"));
    assert_true(round_due(100, 0, 100, "2026-W48", "2026-W48"));
}

static void a_later_round_needs_a_tenth_of_what_is_published(void **state)
{
    (void)state;
    assert_int_equal(round_needed(5000, 100, "2026-W48", "2026-W48"), 500);
    assert_false(round_due(499, 5000, 100, "2026-W48", "2026-W48"));
    assert_true(round_due(500, 5000, 100, "2026-W48", "2026-W48"));
}

static void a_tenth_is_rounded_up(void **state)
{
    (void)state;
    assert_int_equal(round_needed(1001, 100, "2026-W48", "2026-W48"), 101);
    assert_int_equal(round_needed(1000, 100, "2026-W48", "2026-W48"), 100);
}

static void a_new_week_closes_a_round_that_has_the_least_number(void **state)
{
    (void)state;
    assert_false(round_due(100, 5000, 100, "2026-W48", "2026-W48"));
    assert_true(round_due(100, 5000, 100, "2026-W48", "2026-W49"));
    assert_true(round_due(100, 5000, 100, "2026-W53", "2027-W01"));
}

static void a_new_week_does_not_close_a_round_below_the_least_number(void **state)
{
    (void)state;
    assert_false(round_due(99, 5000, 100, "2026-W48", "2027-W20"));
}

static void a_clock_set_back_does_not_turn_the_week(void **state)
{
    (void)state;
    assert_false(round_due(100, 5000, 100, "2026-W48", "2026-W47"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(weeks_are_iso_weeks_in_utc),
        cmocka_unit_test(a_week_belongs_to_the_year_of_its_thursday),
        cmocka_unit_test(a_week_begins_on_its_monday),
        cmocka_unit_test(a_first_round_closes_at_the_least_number),
        cmocka_unit_test(a_later_round_needs_a_tenth_of_what_is_published),
        cmocka_unit_test(a_tenth_is_rounded_up),
        cmocka_unit_test(a_new_week_closes_a_round_that_has_the_least_number),
        cmocka_unit_test(a_new_week_does_not_close_a_round_below_the_least_number),
        cmocka_unit_test(a_clock_set_back_does_not_turn_the_week),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
