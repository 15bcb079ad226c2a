/* Times that no calendar has, and times that are about right. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "times.h"

static void a_time_all_know_by_its_name_takes_its_preposition(void **state)
{
    (void)state;
    expect_phrase("lockdown", "during lockdown");
    expect_phrase("pre-covid", "before COVID");
    expect_phrase("Michaelmas 2009", "in Michaelmas term 2009");
    expect_phrase("freshers week 2012", "in freshers' week 2012");
    expect_phrase("New Year's Eve", "on New Year's Eve");
    expect_phrase("opening night", "on opening night");
}

static void a_year_of_school_has_its_number(void **state)
{
    (void)state;
    expect_phrase("Sec 2, 1987", "in Sec 2 in 1987");
    expect_phrase("year 9", "in Year 9");
    expect_phrase("6th grade", "in 6th grade");
    expect_phrase("sixth form, 1987", "in the sixth form in 1987");
}

static void a_part_is_counted_in_words(void **state)
{
    (void)state;
    expect_phrase("2nd half of 2019", "in the second half of 2019");
    expect_phrase("second day", "on the second day");
    expect_phrase("day 2", "on day two");
    expect_phrase("the 20th", "on the 20th");
    expect_phrase("Q3 FY24", "in Q3 of FY24");
}

static void how_long_it_was_takes_for(void **state)
{
    (void)state;
    expect_phrase("3 yrs", "for three years");
    expect_phrase("for 14 months", "for 14 months");
    expect_phrase("three summers", "for three summers");
    expect_phrase("three", "");
}

static void a_guess_is_said_to_be_one(void **state)
{
    (void)state;
    expect_phrase("c. 1998-2001?", "from around 1998 to 2001");
    expect_phrase("2010 (I think)", "around 2010");
    expect_phrase("2011ish to 2014", "from around 2011 to 2014");
}

static void the_hour_is_left_out(void **state)
{
    (void)state;
    expect_phrase("Tuesday 3pm", "on Tuesday");
    expect_phrase("3pm today", "today");
    expect_phrase("thurs eve", "on Thursday evening");
    expect_phrase("couple of weeks ago", "a couple of weeks ago");
}

static void several_years_are_never_run_together(void **state)
{
    (void)state;
    expect_phrase("2019, 2021", "in 2019 and 2021");
    expect_phrase("2019 and 2021", "in 2019 and 2021");
    expect_phrase("5 Feb 2024, 7 March 2025", "on 5 February 2024");
    expect_phrase("2016-2019, then again 2022", "from 2016 to 2019");
    expect_phrase("'98-'01", "from 1998 to 2001");
    expect_phrase("1989-93", "from 1989 to 1993");
}

static void days_of_last_week_are_last_week(void **state)
{
    (void)state;
    expect_phrase("2026-11-17", "last Tuesday");
    expect_phrase("17-20 Nov 2026", "last week");
    expect_phrase("24-27 November 2026", "from 24 to 27 November");
    assert_true(parsed_when("17-20 Nov").just_over);
    assert_false(parsed_when("24-27 Nov").just_over);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_time_all_know_by_its_name_takes_its_preposition),
        cmocka_unit_test(a_year_of_school_has_its_number),
        cmocka_unit_test(a_part_is_counted_in_words),
        cmocka_unit_test(how_long_it_was_takes_for),
        cmocka_unit_test(a_guess_is_said_to_be_one),
        cmocka_unit_test(the_hour_is_left_out),
        cmocka_unit_test(several_years_are_never_run_together),
        cmocka_unit_test(days_of_last_week_are_last_week),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
