/* Times as one jots them down. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_shorthand.h"

static void expect(const char *typed, const char *said)
{
    char out[128];
    assert_int_equal(note_shorthand_spell(typed, out, sizeof out), strlen(said));
    assert_string_equal(out, said);
}

static void small_numbers_are_said_in_words(void **state)
{
    (void)state;
    expect("2 years ago", "two years ago");
    expect("3 yrs ago", "three years ago");
    expect("about 10 wks ago", "about ten weeks ago");
    expect("6mos ago", "six months ago");
    expect("1 year ago", "one year ago");
    expect("1 hr ago", "one hour ago");
}

static void large_numbers_stay(void **state)
{
    (void)state;
    expect("20 yrs ago", "20 years ago");
}

static void what_counts_no_time_stays(void **state)
{
    (void)state;
    expect("3 March 2020", "3 March 2020");
    expect("2016-2019", "2016-2019");
    expect("the 2 of us", "the 2 of us");
}

static void a_year_that_is_about_right_is_around(void **state)
{
    (void)state;
    expect("2001ish", "around 2001");
    expect("~2001", "around 2001");
    expect("ca. 2001", "around 2001");
    expect("2001 or so", "around 2001");
    expect("2001", "2001");
    expect("about 2 years ago", "about two years ago");
}

static void what_does_not_fit_is_none(void **state)
{
    (void)state;
    char out[8];
    assert_int_equal(note_shorthand_spell("3 yrs ago", out, sizeof out), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(small_numbers_are_said_in_words),
        cmocka_unit_test(large_numbers_stay),
        cmocka_unit_test(what_counts_no_time_stays),
        cmocka_unit_test(a_year_that_is_about_right_is_around),
        cmocka_unit_test(what_does_not_fit_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
