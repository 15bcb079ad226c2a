/* Shares and their ranges, as people read them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>
#include <stdlib.h>
#include <cmocka.h>

#include "noise.h"
#include "share.h"

static const struct survey_table *const send = &survey_table[SURVEY_SEND];

static void a_share_is_rounded_to_the_nearest(void **state)
{
    (void)state;
    assert_int_equal(share_of(send, 1, 1, 1, 3).percent, 33);
    assert_int_equal(share_of(send, 1, 1, 2, 3).percent, 67);
    assert_int_equal(share_of(send, 1, 1, 1, 200).percent, 1);
    assert_int_equal(share_of(send, 1, 1, 0, 200).percent, 0);
}

static void a_share_is_never_below_nothing_or_above_all(void **state)
{
    (void)state;
    struct share below = share_of(send, 1, 1, -5, 100);
    struct share above = share_of(send, 1, 1, 104, 100);
    assert_int_equal(below.percent, 0);
    assert_int_equal(below.low, 0);
    assert_int_equal(above.percent, 100);
    assert_int_equal(above.high, 100);
}

static void the_range_is_the_noise_alone_rounded_outwards(void **state)
{
    (void)state;
    struct share s = share_of(send, 1, 1, 48, 100); /* give or take 7 */
    assert_int_equal(s.low, 41);
    assert_int_equal(s.high, 55);
    s = share_of(send, 1, 1, 480, 1003);
    assert_int_equal(s.low, 47);
    assert_int_equal(s.high, 49);
}

static void more_rounds_and_cells_have_wider_ranges_in_ballots(void **state)
{
    (void)state;
    struct share one = share_of(send, 1, 1, 500, 1000);
    struct share many = share_of(send, 10, 1, 500, 1000);
    struct share summed = share_of(send, 1, 10, 500, 1000); /* as if there were so many */
    assert_true(many.high - many.low > one.high - one.low);
    assert_int_equal(many.high, summed.high);
}

/* Whatever the noise does to 10 of the 20 cells, 95 times in 100 it stays in the range. */
static void the_range_of_half_a_table_holds_and_is_not_much_too_wide(void **state)
{
    (void)state;
    enum { TRIES = 4000, BALLOTS = 1000 };
    const struct survey_table *took = &survey_table[SURVEY_TOOK];
    struct share s = share_of(took, 1, 10, BALLOTS / 2, BALLOTS);
    long half = 0, inside = 0;
    while (share_of(took, 1, 10, 0, BALLOTS).high > half)
        half++;
    half *= BALLOTS / 100;
    for (int i = 0; i < TRIES; i++) {
        long n[SURVEY_CELLS_MOST], sum = 0;
        assert_true(noise_draw(SURVEY_CHOICE, n));
        for (int c = 0; c < 20; c++)
            n[c] += BALLOTS / 20;
        assert_true(noise_settle(SURVEY_CHOICE, BALLOTS, n));
        for (int c = 0; c < 20; c += 2)
            sum += n[c];
        inside += labs(sum - BALLOTS / 2) <= half;
    }
    assert_true(s.low < 50 && s.high > 50);
    assert_true(inside >= TRIES * 94 / 100);
    assert_true(half <= 20);
}

/* Of half the ballots that answered: whatever the noise does to a count and to how many answered,
 * 95 times in 100 the true share lies in the range, for a share of none, some, half, most, all. */
static void the_range_of_those_who_answered_holds(void **state)
{
    (void)state;
    enum { TRIES = 4000, ANSWERED = 500, BALLOTS = 1000 };
    static const long true_percents[] = {0, 20, 50, 80, 100};
    for (size_t p = 0; p < sizeof true_percents / sizeof *true_percents; p++) {
        const long custom = ANSWERED * true_percents[p] / 100;
        long inside = 0;
        for (int i = 0; i < TRIES; i++) {
            long n[SURVEY_CELLS_MOST], *cell = n + survey_table[SURVEY_RECEIVE].first;
            assert_true(noise_draw(SURVEY_OPINION, n));
            cell[SURVEY_RECEIVE_CUSTOM] += custom;
            cell[SURVEY_RECEIVE_STANDARD] += ANSWERED - custom;
            cell[SURVEY_RECEIVE_NO_ANSWER] += BALLOTS - ANSWERED;
            assert_true(noise_settle(SURVEY_OPINION, BALLOTS, n));
            struct share s =
                share_of_answered(&survey_table[SURVEY_RECEIVE], 1, cell[SURVEY_RECEIVE_CUSTOM],
                                  BALLOTS - cell[SURVEY_RECEIVE_NO_ANSWER]);
            inside += s.low <= true_percents[p] && true_percents[p] <= s.high;
        }
        assert_true(inside >= TRIES * 94 / 100);
    }
}

static void a_share_that_the_noise_could_move_by_more_than_a_quarter_is_rough(void **state)
{
    (void)state;
    const struct survey_table *receive = &survey_table[SURVEY_RECEIVE]; /* give or take 14 */
    assert_false(share_of_answered(receive, 1, 30, 56).rough);
    assert_true(share_of_answered(receive, 1, 30, 55).rough);
    assert_true(share_of_answered(receive, 1, 0, 0).rough);
    assert_int_equal(share_of_answered(receive, 1, 0, 0).high, 100);
    assert_true(share_of(&survey_table[SURVEY_REASONS], 1, 1, 0, 100).rough);
    assert_false(share_of(send, 1, 1, 0, 100).rough);
}

static void wilson_of_those_who_answered_allows_for_the_noise_of_their_number(void **state)
{
    (void)state;
    const struct survey_table *receive = &survey_table[SURVEY_RECEIVE];
    struct share all = share_wilson(receive, 1, 100, 200);
    struct share answered = share_wilson_answered(receive, 1, 100, 200);
    assert_int_equal(answered.percent, all.percent);
    assert_true(answered.high - answered.low > all.high - all.low);
}

static void nothing_published_is_nothing(void **state)
{
    (void)state;
    struct share s = share_of(send, 0, 1, 0, 0);
    assert_int_equal(s.percent + s.low + s.high, 0);
}

static void ranges_that_touch_are_not_apart(void **state)
{
    (void)state;
    assert_false(share_apart((struct share){40, 35, 45, false}, (struct share){50, 45, 55, false}));
    assert_true(share_apart((struct share){40, 35, 44, false}, (struct share){50, 45, 55, false}));
    assert_true(share_apart((struct share){50, 45, 55, false}, (struct share){40, 35, 44, false}));
}

/* Wilson's interval of 50 of 100 is 40.4 to 59.6; with much noise-free data ours is the same. */
static void wilson_without_noise_is_the_textbooks(void **state)
{
    (void)state;
    struct share s = share_wilson(send, 0, 50, 100);
    assert_int_equal(s.low, 40);
    assert_int_equal(s.high, 60);
    s = share_wilson(send, 0, 10, 100); /* 5.5 to 17.4 */
    assert_int_equal(s.low, 5);
    assert_int_equal(s.high, 18);
}

static void noise_widens_wilson_as_the_formula_says(void **state)
{
    (void)state;
    const double n = 100, p = 0.5, z = 1.959964, effective = n * p * p / (p * p + 8 / n);
    const double half =
        z / (1 + z * z / effective) * sqrt(p * p / effective + z * z / (4 * effective * effective));
    struct share s = share_wilson(send, 1, 50, 100);
    assert_int_equal(s.low, (long)(100 * (0.5 - half)));
    assert_int_equal(s.high, (long)(100 * (0.5 + half)) + 1);
}

static void wilson_of_none_and_of_all_stays_within_bounds(void **state)
{
    (void)state;
    struct share none = share_wilson(send, 1, -3, 100);
    struct share all = share_wilson(send, 1, 103, 100);
    assert_int_equal(none.low, 0);
    assert_true(none.high > 0 && none.high < 50);
    assert_int_equal(all.high, 100);
    assert_true(all.low < 100 && all.low > 50);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_share_is_rounded_to_the_nearest),
        cmocka_unit_test(a_share_is_never_below_nothing_or_above_all),
        cmocka_unit_test(the_range_is_the_noise_alone_rounded_outwards),
        cmocka_unit_test(more_rounds_and_cells_have_wider_ranges_in_ballots),
        cmocka_unit_test(the_range_of_half_a_table_holds_and_is_not_much_too_wide),
        cmocka_unit_test(the_range_of_those_who_answered_holds),
        cmocka_unit_test(a_share_that_the_noise_could_move_by_more_than_a_quarter_is_rough),
        cmocka_unit_test(wilson_of_those_who_answered_allows_for_the_noise_of_their_number),
        cmocka_unit_test(nothing_published_is_nothing),
        cmocka_unit_test(ranges_that_touch_are_not_apart),
        cmocka_unit_test(wilson_without_noise_is_the_textbooks),
        cmocka_unit_test(noise_widens_wilson_as_the_formula_says),
        cmocka_unit_test(wilson_of_none_and_of_all_stays_within_bounds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
