/* Times as one says them to oneself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_diary.h"
#include "times.h"

static void a_day_is_said_as_one_writes_it(void **state)
{
    (void)state;
    expect_phrase("thurs nite", "on Thursday night");
    expect_phrase("two saturdays back", "two Saturdays ago");
    expect_phrase("next week Thursday", "on Thursday next week");
    expect_phrase("Wednesday 4pm IST", "on Wednesday");
    expect_phrase("a while ago now", "quite a while ago");
    expect_phrase("black friday last year", "on Black Friday last year");
    expect_phrase("May bank hol", "over the May bank holiday");
    expect_phrase("fall", "in the fall");
    expect_phrase("fall 2019", "in fall 2019");
    expect_phrase("2011ish-2013", "from 2011 to 2013");
    expect_phrase("98 to 05", "from 1998 to 2005");
    expect_phrase("Warsaw office, '18", "in 2018");
    expect_phrase("Praktikum, 2017", "in 2017");
    expect_phrase("this year Q2", "in Q2 this year");
}

static void what_was_taken_back_is_no_time(void **state)
{
    (void)state;
    expect_phrase("summer (not this one, the one before)", "");
}

static void a_short_year_behind_a_month_is_one_where_something_lasted(void **state)
{
    (void)state;
    struct note_when w = {0};
    assert_true(note_diary_month("apr 24", (struct note_date){2026, 11, 23}, &w));
    assert_string_equal(w.phrase, "in April 2024");
    assert_true(note_diary_month("Sept '98", (struct note_date){2026, 11, 23}, &w));
    assert_string_equal(w.phrase, "in September 1998");
    assert_true(note_diary_month("jan 09 - mar 11", (struct note_date){2026, 11, 23}, &w));
    assert_string_equal(w.phrase, "from January 2009 to March 2011");
    assert_false(note_diary_month("apr 4", (struct note_date){2026, 11, 23}, &w));
    assert_false(note_diary_month("room 24", (struct note_date){2026, 11, 23}, &w));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_is_said_as_one_writes_it),
        cmocka_unit_test(what_was_taken_back_is_no_time),
        cmocka_unit_test(a_short_year_behind_a_month_is_one_where_something_lasted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
