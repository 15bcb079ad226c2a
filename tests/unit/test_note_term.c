/* Times that have a name: classes, feasts, terms. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_term.h"
#include "times.h"

static void a_year_beside_a_class_is_a_cohort(void **state)
{
    (void)state;
    assert_string_equal(parsed_when("2015 cohort").cohort, "class of 2015");
    assert_string_equal(parsed_when("2015 grad").cohort, "class of 2015");
    assert_string_equal(parsed_when("class of '98").cohort, "class of '98");
    assert_string_equal(parsed_when("2015").cohort, "");
}

static void one_meets_at_a_feast(void **state)
{
    (void)state;
    expect_phrase("Christmas 2019", "at Christmas 2019");
    expect_phrase("xmas", "at Christmas");
    expect_phrase("around easter", "around Easter");
    expect_phrase("christmas party", "");
}

static void a_term_takes_its_article(void **state)
{
    (void)state;
    expect_phrase("fall semester 2015", "in the fall semester of 2015");
    expect_phrase("H1 2020", "in the first half of 2020");
    assert_int_equal(parsed_when("spring term 2030").tense, NOTE_TENSE_FUTURE);
}

static void what_is_said_just_so_stays(void **state)
{
    (void)state;
    expect_phrase("the other week", "the other week");
    expect_phrase("late last year", "late last year");
    expect_phrase("this past weekend", "last weekend");
    expect_phrase("sixth form", "in the sixth form");
}

static void in_so_many_weeks_is_to_come(void **state)
{
    (void)state;
    expect_phrase("in 2 weeks", "in two weeks");
    assert_int_equal(parsed_when("in 2 weeks").tense, NOTE_TENSE_FUTURE);
    expect_phrase("in 2019", "in 2019");
}

static void words_that_are_cut_short_are_read(void **state)
{
    (void)state;
    expect_phrase("weds", "on Wednesday");
    expect_phrase("summer '09", "in summer 2009");
    expect_phrase("5 or 6 years ago", "five or six years ago");
    expect_phrase("two or three years ago", "two or three years ago");
    expect_phrase("10+ years ago", "over ten years ago");
    expect_phrase("last month or so", "last month");
    expect_phrase("maybe 2019", "around 2019");
    expect_phrase("2019 (I think)", "around 2019");
    expect_phrase("during covid", "during COVID");
    expect_phrase("Nov last year", "in November last year");
    expect_phrase("or", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_year_beside_a_class_is_a_cohort),
        cmocka_unit_test(one_meets_at_a_feast),
        cmocka_unit_test(a_term_takes_its_article),
        cmocka_unit_test(what_is_said_just_so_stays),
        cmocka_unit_test(in_so_many_weeks_is_to_come),
        cmocka_unit_test(words_that_are_cut_short_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
