/* Ballots that wait to be counted. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "group.h"
#include "poll_queue.h"

static struct poll_queue queue;
static struct counter_ballot ballot[POLL_QUEUE_MOST + 1];

static int set_up(void **state)
{
    (void)state;
    poll_queue_open(&queue);
    for (int i = 0; i <= POLL_QUEUE_MOST; i++)
        ballot[i] = (struct counter_ballot){0};
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    poll_queue_close(&queue);
    return 0;
}

static void put(int from, int to)
{
    for (int i = from; i < to; i++)
        assert_true(poll_queue_put(&queue, &ballot[i]));
}

/* The list that is taken holds these ballots, in this order, and no others. */
static void expect_taken(int from, int to)
{
    const struct counter_ballot *b = poll_queue_take(&queue);
    for (int i = from; i < to; i++, b = b->next)
        assert_ptr_equal(b, &ballot[i]);
    assert_null(b);
}

static void all_that_wait_are_taken_in_their_order(void **state)
{
    (void)state;
    put(0, 1);
    expect_taken(0, 1);
    put(1, 60);
    expect_taken(1, 60);
}

static void no_more_are_taken_than_are_kept_together(void **state)
{
    (void)state;
    put(0, GROUP_MOST + 10);
    expect_taken(0, GROUP_MOST);
    put(GROUP_MOST + 10, GROUP_MOST + 20);
    expect_taken(GROUP_MOST, GROUP_MOST + 20);
}

static void it_holds_its_most_and_no_more(void **state)
{
    (void)state;
    put(0, POLL_QUEUE_MOST);
    assert_false(poll_queue_put(&queue, &ballot[POLL_QUEUE_MOST]));
    expect_taken(0, GROUP_MOST);
    assert_true(poll_queue_put(&queue, &ballot[POLL_QUEUE_MOST]));
}

static void at_the_end_all_are_taken_before_the_taker_goes(void **state)
{
    (void)state;
    put(0, 3);
    poll_queue_end(&queue);
    expect_taken(0, 3);
    assert_null(poll_queue_take(&queue));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(all_that_wait_are_taken_in_their_order),
        TEST(no_more_are_taken_than_are_kept_together),
        TEST(it_holds_its_most_and_no_more),
        TEST(at_the_end_all_are_taken_before_the_taker_goes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
