/* Something to do now and then. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include <stdatomic.h>
#include <unistd.h>

#include "ticker.h"

static atomic_int calls;

static void count(void *context)
{
    atomic_fetch_add((atomic_int *)context, 1);
}

static void it_acts_again_and_again(void **state)
{
    (void)state;
    atomic_store(&calls, 0);
    struct ticker *t = ticker_start(0, count, &calls);
    assert_non_null(t);
    for (int i = 0; i < 10000 && atomic_load(&calls) < 3; i++)
        usleep(1000);
    ticker_stop(t);
    assert_true(atomic_load(&calls) >= 3);
}

static void after_its_end_it_acts_no_more(void **state)
{
    (void)state;
    struct ticker *t = ticker_start(0, count, &calls);
    ticker_stop(t);
    int then = atomic_load(&calls);
    usleep(20000);
    assert_int_equal(atomic_load(&calls), then);
}

static void its_end_does_not_wait_for_its_turn(void **state)
{
    (void)state;
    atomic_store(&calls, 0);
    struct ticker *t = ticker_start(1000000, count, &calls);
    assert_non_null(t);
    ticker_stop(t);
    assert_int_equal(atomic_load(&calls), 0);
}

static void many_begin_and_end(void **state)
{
    (void)state;
    for (int i = 0; i < 200; i++)
        ticker_stop(ticker_start(i % 2 * 1000, count, &calls));
}

static void no_ticker_may_be_stopped(void **state)
{
    (void)state;
    ticker_stop(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_acts_again_and_again),
        cmocka_unit_test(after_its_end_it_acts_no_more),
        cmocka_unit_test(its_end_does_not_wait_for_its_turn),
        cmocka_unit_test(many_begin_and_end),
        cmocka_unit_test(no_ticker_may_be_stopped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
