/* Times: prepositions, dates from today, what is left out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "note_date.h"
#include "times.h"

static void relative_words_stand_bare(void **state)
{
    (void)state;
    expect_phrase("yesterday", "yesterday");
    expect_phrase("Last Week", "last week");
    expect_phrase("last tuesday", "last Tuesday");
    expect_phrase("this morning", "this morning");
    expect_phrase("two weeks ago", "two weeks ago");
    expect_phrase("recently", "recently");
}

static void a_relative_word_loses_its_preposition(void **state)
{
    (void)state;
    expect_phrase("on yesterday", "yesterday");
    expect_phrase("in last March", "last March");
}

static void a_weekday_takes_on(void **state)
{
    (void)state;
    expect_phrase("tuesday", "on Tuesday");
    expect_phrase("Fri", "on Friday");
    expect_phrase("tuesday afternoon", "on Tuesday afternoon");
}

static void a_month_takes_in(void **state)
{
    (void)state;
    expect_phrase("march", "in March");
    expect_phrase("in march", "in March");
    expect_phrase("Sept 2024", "in September 2024");
    expect_phrase("early march", "in early March");
}

static void a_season_takes_in(void **state)
{
    (void)state;
    expect_phrase("spring 2019", "in spring 2019");
    expect_phrase("the summer of 2019", "in the summer of 2019");
}

static void a_year_takes_in(void **state)
{
    (void)state;
    expect_phrase("2012", "in 2012");
    expect_phrase("in 2012", "in 2012");
}

static void a_day_of_a_month_takes_on(void **state)
{
    (void)state;
    expect_phrase("march 3", "on March 3");
    expect_phrase("3rd of march", "on 3 March");
    expect_phrase("Nov 12th", "on November 12th");
}

static void a_quarter_takes_in(void **state)
{
    (void)state;
    expect_phrase("Q3 2023", "in Q3 2023");
}

static void a_decade_takes_in(void **state)
{
    (void)state;
    expect_phrase("the 90s", "in the 90s");
}

static void a_range_of_years_goes_from_to(void **state)
{
    (void)state;
    expect_phrase("2016-2019", "from 2016 to 2019");
    expect_phrase("2016 \xE2\x80\x93 2019", "from 2016 to 2019");
    expect_phrase("2016 to 2019", "from 2016 to 2019");
    expect_phrase("2016-19", "from 2016 to 2019");
    expect_phrase("98-05", "from 1998 to 2005");
}

static void an_open_range_goes_since(void **state)
{
    (void)state;
    expect_phrase("2016 - present", "since 2016");
}

static void a_date_of_the_last_days_is_its_weekday(void **state)
{
    (void)state;
    expect_phrase("2026-11-22", "yesterday");
    expect_phrase("2026-11-20", "on Friday");
    expect_phrase("2026-11-23", "earlier today");
}

static void a_date_of_the_week_before_is_last_week(void **state)
{
    (void)state;
    expect_phrase("2026-11-16", "last week");
}

static void a_date_of_the_last_two_months_is_its_day(void **state)
{
    (void)state;
    expect_phrase("2026-11-02", "on 2 November");
    expect_phrase("2026-10-01", "on 1 October");
    expect_phrase("29/10/2026", "on 29 October");
}

static void an_older_date_is_its_month(void **state)
{
    (void)state;
    expect_phrase("2026-03-10", "in March");
    expect_phrase("2019-03-10", "in March 2019");
}

static void a_month_in_numbers_is_named(void **state)
{
    (void)state;
    expect_phrase("2026-06", "in June");
    expect_phrase("2025-06", "in June 2025");
    expect_phrase("12/2024", "in December 2024");
    expect_phrase("2026-19", "");
    assert_int_equal(parsed_when("2026-06").tense, NOTE_TENSE_PAST);
    assert_int_equal(parsed_when("2026-12").tense, NOTE_TENSE_FUTURE);
}

static void a_date_to_come_is_said_ahead(void **state)
{
    (void)state;
    expect_phrase("2026-11-24", "tomorrow");
    expect_phrase("2026-11-27", "on Friday");
    expect_phrase("2026-12-24", "on 24 December");
}

static void dots_are_read_day_first(void **state)
{
    (void)state;
    expect_phrase("12.03.2026", "in March");
}

static void slashes_are_anybodys_guess_and_left_out(void **state)
{
    (void)state;
    expect_phrase("12/11/2026", "");
}

static void an_impossible_date_is_left_out(void **state)
{
    (void)state;
    expect_phrase("2026-13-45", "");
}

static void class_of_is_a_cohort(void **state)
{
    (void)state;
    assert_string_equal(parsed_when("Class of 2012").cohort, "class of 2012");
    assert_string_equal(parsed_when("class of 2012").phrase, "");
}

static void a_phrase_with_its_own_preposition_stands(void **state)
{
    (void)state;
    expect_phrase("during the keynote", "during the keynote");
    expect_phrase("over lunch", "over lunch");
}

static void what_is_no_time_is_left_out(void **state)
{
    (void)state;
    expect_phrase("asdf", "");
    expect_phrase("some time", "");
    expect_phrase("mid of nowhere", "");
}

static void a_day_that_never_was_is_left_out(void **state)
{
    (void)state;
    expect_phrase("2025-02-29", "");
    expect_phrase("2024-02-29", "in February 2024");
}

static void a_month_said_twice_is_said_once(void **state)
{
    (void)state;
    expect_phrase("march march", "in March");
}

static void the_other_day_stands(void **state)
{
    (void)state;
    expect_phrase("the other day", "the other day");
}

static void tense_is_told(void **state)
{
    (void)state;
    assert_int_equal(parsed_when("tomorrow").tense, NOTE_TENSE_FUTURE);
    assert_int_equal(parsed_when("next week").tense, NOTE_TENSE_FUTURE);
    assert_int_equal(parsed_when("2027-01-05").tense, NOTE_TENSE_FUTURE);
    assert_int_equal(parsed_when("last week").tense, NOTE_TENSE_PAST);
    assert_int_equal(parsed_when("2019").tense, NOTE_TENSE_PAST);
    assert_int_equal(parsed_when("march").tense, NOTE_TENSE_UNKNOWN);
}

static void days_are_counted_across_leap_years(void **state)
{
    (void)state;
    assert_int_equal(note_date_days((struct note_date){2024, 3, 1}) -
                         note_date_days((struct note_date){2024, 2, 28}),
                     2);
    assert_int_equal(note_date_days((struct note_date){2100, 3, 1}) -
                         note_date_days((struct note_date){2100, 2, 28}),
                     1);
}

static void a_date_is_found_among_scrap(void **state)
{
    (void)state;
    assert_int_equal(parsed_when("at 2026-12-04").tense, NOTE_TENSE_FUTURE);
    assert_int_equal(parsed_when("alert(\"2026-12-04\")").tense, NOTE_TENSE_FUTURE);
}

static void a_typed_day_keeps_its_order_and_loses_a_near_year(void **state)
{
    (void)state;
    expect_phrase("12 November 2026", "on 12 November");
    expect_phrase("November 12, 2026", "on November 12");
    expect_phrase("the 12th of November", "on 12 November");
    expect_phrase("Thursday, 12 November 2026", "on Thursday 12 November");
    expect_phrase("12 May 2019", "on 12 May 2019");
    expect_phrase("November 2026", "in November");
}

static void a_date_in_words_must_exist(void **state)
{
    (void)state;
    expect_phrase("31st of February", "");
    expect_phrase("30 February 2026", "");
    expect_phrase("2025-02-29", "");
    expect_phrase("29 February", "on 29 February");
}

static void slashes_are_read_when_only_one_reading_is_a_date(void **state)
{
    (void)state;
    expect_phrase("8/29/2026", "in August");
    expect_phrase("05/06/2026", "");
    expect_phrase("12/2024", "in December 2024");
}

static void shorthand_is_read_as_it_is_said(void **state)
{
    (void)state;
    expect_phrase("2 years ago", "two years ago");
    expect_phrase("3 yrs ago", "three years ago");
    expect_phrase("2001ish", "around 2001");
    expect_phrase("back in 2009", "in 2009");
    expect_phrase("Spring 2009", "in spring 2009");
    expect_phrase("since 03/2024", "since March 2024");
    expect_phrase("until 03/2021", "until March 2021");
    expect_phrase("Q3", "in Q3");
}

static void decades_in_words_are_times_as_well(void **state)
{
    (void)state;
    expect_phrase("the nineties", "in the nineties");
    expect_phrase("back in the nineties", "in the nineties");
    expect_phrase("the early eighties", "in the early eighties");
    expect_phrase("late noughties", "in the late noughties");
}

static void long_ago_needs_no_number(void **state)
{
    (void)state;
    expect_phrase("ages ago", "ages ago");
    expect_phrase("Many years ago", "many years ago");
    expect_phrase("a while back", "quite a while ago");
    assert_int_equal(parsed_when("a long time ago").tense, NOTE_TENSE_PAST);
}

static void one_of_two_years_is_said_as_such(void **state)
{
    (void)state;
    expect_phrase("1999 or 2000", "in 1999 or 2000");
    expect_phrase("2000 or blue", "");
}

static void a_year_behind_a_degree_is_a_cohort(void **state)
{
    (void)state;
    assert_string_equal(parsed_when("MBA 2012").cohort, "class of 2012");
    assert_string_equal(parsed_when("promo 2015").cohort, "class of 2015");
    assert_string_equal(parsed_when("BSc '09").cohort, "class of '09");
}

static void some_times_take_an_article_or_nothing(void **state)
{
    (void)state;
    expect_phrase("1990s", "in the 1990s");
    expect_phrase("early 90s", "in the early 90s");
    expect_phrase("spring of 2017", "in the spring of 2017");
    expect_phrase("end of October", "at the end of October");
    expect_phrase("in around 2018", "around 2018");
    expect_phrase("mid-March", "in mid-March");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(relative_words_stand_bare),
        cmocka_unit_test(a_relative_word_loses_its_preposition),
        cmocka_unit_test(a_weekday_takes_on),
        cmocka_unit_test(a_month_takes_in),
        cmocka_unit_test(a_season_takes_in),
        cmocka_unit_test(a_year_takes_in),
        cmocka_unit_test(a_day_of_a_month_takes_on),
        cmocka_unit_test(a_quarter_takes_in),
        cmocka_unit_test(a_decade_takes_in),
        cmocka_unit_test(a_range_of_years_goes_from_to),
        cmocka_unit_test(an_open_range_goes_since),
        cmocka_unit_test(a_date_of_the_last_days_is_its_weekday),
        cmocka_unit_test(a_date_of_the_week_before_is_last_week),
        cmocka_unit_test(a_date_of_the_last_two_months_is_its_day),
        cmocka_unit_test(an_older_date_is_its_month),
        cmocka_unit_test(a_month_in_numbers_is_named),
        cmocka_unit_test(a_date_to_come_is_said_ahead),
        cmocka_unit_test(dots_are_read_day_first),
        cmocka_unit_test(slashes_are_anybodys_guess_and_left_out),
        cmocka_unit_test(an_impossible_date_is_left_out),
        cmocka_unit_test(class_of_is_a_cohort),
        cmocka_unit_test(a_phrase_with_its_own_preposition_stands),
        cmocka_unit_test(what_is_no_time_is_left_out),
        cmocka_unit_test(a_day_that_never_was_is_left_out),
        cmocka_unit_test(a_month_said_twice_is_said_once),
        cmocka_unit_test(the_other_day_stands),
        cmocka_unit_test(tense_is_told),
        cmocka_unit_test(days_are_counted_across_leap_years),
        cmocka_unit_test(a_date_is_found_among_scrap),
        cmocka_unit_test(a_typed_day_keeps_its_order_and_loses_a_near_year),
        cmocka_unit_test(a_date_in_words_must_exist),
        cmocka_unit_test(slashes_are_read_when_only_one_reading_is_a_date),
        cmocka_unit_test(shorthand_is_read_as_it_is_said),
        cmocka_unit_test(decades_in_words_are_times_as_well),
        cmocka_unit_test(long_ago_needs_no_number),
        cmocka_unit_test(one_of_two_years_is_said_as_such),
        cmocka_unit_test(a_year_behind_a_degree_is_a_cohort),
        cmocka_unit_test(some_times_take_an_article_or_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
