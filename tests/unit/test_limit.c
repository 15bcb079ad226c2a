/* The network limit: so many ballots a day from one place, and nothing remembered the day after. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "limit.h"

enum { DAY = 86400 };
static const int64_t noon = 20000 * (int64_t)DAY + DAY / 2;

static int set_up(void **state)
{
    *state = limit_open(5);
    return *state ? 0 : -1;
}

static int tear_down(void **state)
{
    limit_close(*state);
    return 0;
}

static int take_many(struct limit *limit, enum survey_kind kind, const char *address, int times)
{
    int taken = 0;
    for (int i = 0; i < times; i++)
        taken += limit_take(limit, kind, address, noon);
    return taken;
}

static void one_address_may_cast_the_limit_and_no_more(void **state)
{
    assert_int_equal(take_many(*state, SURVEY_OPINION, "192.0.2.1", 100), 5);
}

static void another_address_has_a_count_of_its_own(void **state)
{
    assert_int_equal(take_many(*state, SURVEY_OPINION, "192.0.2.1", 100), 5);
    assert_int_equal(take_many(*state, SURVEY_OPINION, "192.0.2.2", 100), 5);
}

static void the_24_of_an_address_may_cast_ten_times_as_many(void **state)
{
    int taken = 0;
    for (int i = 0; i < 256; i++) {
        char address[32];
        snprintf(address, sizeof address, "192.0.2.%d", i);
        taken += take_many(*state, SURVEY_OPINION, address, 6);
    }
    assert_int_equal(taken, 50);
    assert_int_equal(take_many(*state, SURVEY_OPINION, "192.0.3.1", 6), 5);
}

static void choices_are_counted_apart_and_four_times_as_high(void **state)
{
    assert_int_equal(take_many(*state, SURVEY_OPINION, "192.0.2.1", 100), 5);
    assert_int_equal(take_many(*state, SURVEY_CHOICE, "192.0.2.1", 100), 20);
}

static void an_ipv6_64_is_one_network(void **state)
{
    assert_int_equal(take_many(*state, SURVEY_OPINION, "2001:db8:1:2::1", 3), 3);
    assert_int_equal(take_many(*state, SURVEY_OPINION, "2001:db8:1:2:ffff::9", 100), 2);
    assert_int_equal(take_many(*state, SURVEY_OPINION, "2001:db8:1:3::1", 100), 5);
}

static void an_ipv6_48_may_cast_ten_times_as_many(void **state)
{
    int taken = 0;
    for (int i = 0; i < 200; i++) {
        char address[48];
        snprintf(address, sizeof address, "2001:db8:1:%x::1", i);
        taken += take_many(*state, SURVEY_OPINION, address, 6);
    }
    assert_int_equal(taken, 50);
}

static void an_ipv4_address_in_ipv6_clothes_is_the_ipv4_address(void **state)
{
    assert_int_equal(take_many(*state, SURVEY_OPINION, "192.0.2.1", 100), 5);
    assert_int_equal(take_many(*state, SURVEY_OPINION, "::ffff:192.0.2.1", 100), 0);
}

static void addresses_that_cannot_be_read_share_one_count(void **state)
{
    assert_int_equal(take_many(*state, SURVEY_OPINION, "", 3), 3);
    assert_int_equal(take_many(*state, SURVEY_OPINION, "not an address", 100), 2);
}

static void the_next_day_begins_anew(void **state)
{
    assert_int_equal(take_many(*state, SURVEY_OPINION, "192.0.2.1", 100), 5);
    assert_true(limit_take(*state, SURVEY_OPINION, "192.0.2.1", noon + DAY));
}

static void a_ballot_given_back_can_be_cast_again(void **state)
{
    assert_int_equal(take_many(*state, SURVEY_OPINION, "192.0.2.1", 100), 5);
    limit_give_back(*state, SURVEY_OPINION, "192.0.2.1", noon);
    assert_int_equal(take_many(*state, SURVEY_OPINION, "192.0.2.1", 100), 1);
}

static void a_limit_of_zero_is_none(void **state)
{
    (void)state;
    struct limit *none = limit_open(0);
    assert_int_equal(take_many(none, SURVEY_OPINION, "192.0.2.1", 1000), 1000);
    limit_close(none);
}

static void a_hundred_thousand_networks_are_told_apart(void **state)
{
    int taken = 0;
    for (int i = 0; i < 100000; i++) {
        char address[48];
        snprintf(address, sizeof address, "2001:%x:%x:1::1", i / 256, i % 256);
        taken += limit_take(*state, SURVEY_OPINION, address, noon);
    }
    assert_int_equal(taken, 100000);
    assert_int_equal(take_many(*state, SURVEY_OPINION, "2001:0:0:1::1", 100), 4);
}

static void the_wait_ends_at_midnight(void **state)
{
    (void)state;
    assert_int_equal(limit_wait(noon), DAY / 2);
    assert_int_equal(limit_wait(noon + DAY / 2 - 1), 1);
}

#define LIMIT_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        LIMIT_TEST(one_address_may_cast_the_limit_and_no_more),
        LIMIT_TEST(another_address_has_a_count_of_its_own),
        LIMIT_TEST(the_24_of_an_address_may_cast_ten_times_as_many),
        LIMIT_TEST(choices_are_counted_apart_and_four_times_as_high),
        LIMIT_TEST(an_ipv6_64_is_one_network),
        LIMIT_TEST(an_ipv6_48_may_cast_ten_times_as_many),
        LIMIT_TEST(an_ipv4_address_in_ipv6_clothes_is_the_ipv4_address),
        LIMIT_TEST(addresses_that_cannot_be_read_share_one_count),
        LIMIT_TEST(the_next_day_begins_anew),
        LIMIT_TEST(a_ballot_given_back_can_be_cast_again),
        cmocka_unit_test(a_limit_of_zero_is_none),
        LIMIT_TEST(a_hundred_thousand_networks_are_told_apart),
        cmocka_unit_test(the_wait_ends_at_midnight),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
