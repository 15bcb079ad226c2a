/* Times that no calendar has, and times that are about right. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_when.h"

/* A Monday. */
static const struct note_date today = {2026, 11, 23};

static struct note_when parsed(const char *typed)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_when when;
    (void)note_text_clean(typed, clean);
    note_when_parse(clean, today, &when);
    return when;
}

static void expect(const char *typed, const char *phrase)
{
    assert_string_equal(parsed(typed).phrase, phrase);
}

static void a_time_all_know_by_its_name_takes_its_preposition(void **state)
{
    (void)state;
    expect("lockdown", "during lockdown");
    expect("pre-covid", "before COVID");
    expect("Michaelmas 2009", "in Michaelmas term 2009");
    expect("freshers week 2012", "in freshers' week 2012");
    expect("New Year's Eve", "on New Year's Eve");
    expect("opening night", "on opening night");
}

static void a_year_of_school_has_its_number(void **state)
{
    (void)state;
    expect("Sec 2, 1987", "in Sec 2 in 1987");
    expect("year 9", "in Year 9");
    expect("6th grade", "in 6th grade");
    expect("sixth form, 1987", "in the sixth form in 1987");
}

static void a_part_is_counted_in_words(void **state)
{
    (void)state;
    expect("2nd half of 2019", "in the second half of 2019");
    expect("second day", "on the second day");
    expect("day 2", "on day two");
    expect("the 20th", "on the 20th");
    expect("Q3 FY24", "in Q3 of FY24");
}

static void how_long_it_was_takes_for(void **state)
{
    (void)state;
    expect("3 yrs", "for three years");
    expect("for 14 months", "for 14 months");
    expect("three summers", "for three summers");
    expect("three", "");
}

static void a_guess_is_said_to_be_one(void **state)
{
    (void)state;
    expect("c. 1998-2001?", "from around 1998 to 2001");
    expect("2010 (I think)", "around 2010");
    expect("2011ish to 2014", "from around 2011 to 2014");
}

static void the_hour_is_left_out(void **state)
{
    (void)state;
    expect("Tuesday 3pm", "on Tuesday");
    expect("3pm today", "today");
    expect("thurs eve", "on Thursday evening");
    expect("couple of weeks ago", "a couple of weeks ago");
}

static void several_years_are_never_run_together(void **state)
{
    (void)state;
    expect("2019, 2021", "in 2019 and 2021");
    expect("2019 and 2021", "in 2019 and 2021");
    expect("5 Feb 2024, 7 March 2025", "on 5 February 2024");
    expect("2016-2019, then again 2022", "from 2016 to 2019");
    expect("'98-'01", "from 1998 to 2001");
    expect("1989-93", "from 1989 to 1993");
}

static void days_of_last_week_are_last_week(void **state)
{
    (void)state;
    expect("2026-11-17", "last Tuesday");
    expect("17-20 Nov 2026", "last week");
    expect("24-27 November 2026", "from 24 to 27 November");
    assert_true(parsed("17-20 Nov").just_over);
    assert_false(parsed("24-27 Nov").just_over);
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
