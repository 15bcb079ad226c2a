/* Times that last. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "times.h"

static void days_are_their_month(void **state)
{
    (void)state;
    expect_phrase("Feb 1-2", "in February");
    expect_phrase("3-5 March 2026", "in March");
    expect_phrase("March 3rd - 5th", "in March");
    expect_phrase("Nov 19-21, 2024", "in November 2024");
    expect_phrase("2026-11-03 to 2026-11-05", "in November");
}

static void days_that_never_were_are_left_out(void **state)
{
    (void)state;
    expect_phrase("Feb 28-31 2026", "");
    expect_phrase("March 5-3", "");
    expect_phrase("Jan 30 - Feb 2 2026", "");
}

static void months_of_two_years_are_their_years(void **state)
{
    (void)state;
    expect_phrase("Jan 2020 - Mar 2022", "from 2020 to 2022");
    expect_phrase("Q3 2018 - feb 2021", "from 2018 to 2021");
    expect_phrase("2011 bis 2014", "from 2011 to 2014");
    expect_phrase("Jan to March 2020", "from January to March 2020");
}

static void an_open_end_keeps_its_word(void **state)
{
    (void)state;
    expect_phrase("until 03/2021", "until March 2021");
    expect_phrase("until 2021", "until 2021");
    expect_phrase("since 03/2024", "since March 2024");
    expect_phrase("until 2030", "");
}

static void a_school_year_is_in(void **state)
{
    (void)state;
    expect_phrase("WS 2003/04", "in 2003/04");
    expect_phrase("2019/2020", "in 2019/2020");
    expect_phrase("2019/23", "");
}

static void a_day_that_contradicts_its_date_is_left_out(void **state)
{
    (void)state;
    expect_phrase("yesterday, 2026-12-10", "");
    expect_phrase("yesterday, 2026-11-22", "yesterday");
}

static void a_short_year_is_read_when_the_day_is_plain(void **state)
{
    (void)state;
    expect_phrase("13/02/26", "in February");
    expect_phrase("5/6/26", "");
    expect_phrase("32/13/2026", "");
}

static void words_for_a_day_need_nothing(void **state)
{
    (void)state;
    expect_phrase("the day before yesterday", "the day before yesterday");
    expect_phrase("the other day at lunch", "the other day");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_their_month),
        cmocka_unit_test(days_that_never_were_are_left_out),
        cmocka_unit_test(months_of_two_years_are_their_years),
        cmocka_unit_test(an_open_end_keeps_its_word),
        cmocka_unit_test(a_school_year_is_in),
        cmocka_unit_test(a_day_that_contradicts_its_date_is_left_out),
        cmocka_unit_test(a_short_year_is_read_when_the_day_is_plain),
        cmocka_unit_test(words_for_a_day_need_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
