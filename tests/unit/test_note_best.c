/* The best few of many. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_best.h"

static struct note_best best;

static int start(void **state)
{
    (void)state;
    note_best_clear(&best, NOTE_KEPT);
    return 0;
}

static bool add(int rank, uint32_t likeness, uint16_t units, uint16_t at)
{
    return note_best_add(&best, (struct note_row){rank, units, at}, likeness);
}

static void the_best_comes_first_and_equals_stay_in_their_order(void **state)
{
    (void)state;
    assert_true(add(5, 1, 10, 0));
    assert_true(add(9, 2, 10, 1));
    assert_true(add(5, 3, 10, 2));
    assert_int_equal(best.row[0].at, 1);
    assert_int_equal(best.row[1].at, 0);
    assert_int_equal(best.row[2].at, 2);
}

static void the_last_goes_when_a_better_one_comes(void **state)
{
    (void)state;
    for (uint16_t i = 0; i < NOTE_KEPT; i++)
        assert_true(add(100 - i, i, 10, i));
    assert_false(note_best_is_beyond(&best, 100));
    assert_true(add(100, 500, 10, 77));
    assert_int_equal(best.count, NOTE_KEPT);
    assert_int_equal(best.row[1].at, 77);
    assert_int_equal(best.row[NOTE_KEPT - 1].at, NOTE_KEPT - 2);
}

static void no_better_than_the_last_is_beyond(void **state)
{
    (void)state;
    assert_false(note_best_is_beyond(&best, -1000));
    for (uint16_t i = 0; i < NOTE_KEPT; i++)
        assert_true(add(100 - i, i, 10, i));
    assert_true(note_best_is_beyond(&best, 101 - NOTE_KEPT));
    assert_false(add(101 - NOTE_KEPT, 500, 1, 77));
}

static void one_too_many_alike_is_refused(void **state)
{
    (void)state;
    for (uint16_t i = 0; i < NOTE_KEPT_ALIKE; i++)
        assert_true(add(50, 7, 10, i));
    assert_false(add(40, 7, 10, 8));
    assert_true(add(40, 8, 10, 9));
    assert_true(add(60, 7, 10, 10)); /* better than all of them */
}

static void the_shortest_of_those_alike_is_never_refused(void **state)
{
    (void)state;
    for (uint16_t i = 0; i < NOTE_KEPT_ALIKE; i++)
        assert_true(add(50, 7, 10, i));
    assert_true(add(40, 7, 9, 8));
    assert_false(add(40, 7, 9, 9));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(the_best_comes_first_and_equals_stay_in_their_order, start),
        cmocka_unit_test_setup(the_last_goes_when_a_better_one_comes, start),
        cmocka_unit_test_setup(no_better_than_the_last_is_beyond, start),
        cmocka_unit_test_setup(one_too_many_alike_is_refused, start),
        cmocka_unit_test_setup(the_shortest_of_those_alike_is_never_refused, start),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
