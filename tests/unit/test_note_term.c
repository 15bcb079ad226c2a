/* Times that have a name: classes, feasts, terms. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_term.h"

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

static void a_year_beside_a_class_is_a_cohort(void **state)
{
    (void)state;
    assert_string_equal(parsed("2015 cohort").cohort, "class of 2015");
    assert_string_equal(parsed("2015 grad").cohort, "class of 2015");
    assert_string_equal(parsed("class of '98").cohort, "class of '98");
    assert_string_equal(parsed("2015").cohort, "");
}

static void one_meets_at_a_feast(void **state)
{
    (void)state;
    expect("Christmas 2019", "at Christmas 2019");
    expect("xmas", "at Christmas");
    expect("around easter", "around Easter");
    expect("christmas party", "");
}

static void a_term_takes_its_article(void **state)
{
    (void)state;
    expect("fall semester 2015", "in the fall semester of 2015");
    expect("H1 2020", "in the first half of 2020");
    assert_int_equal(parsed("spring term 2030").tense, NOTE_TENSE_FUTURE);
}

static void what_is_said_just_so_stays(void **state)
{
    (void)state;
    expect("the other week", "the other week");
    expect("late last year", "late last year");
    expect("this past weekend", "last weekend");
    expect("sixth form", "in the sixth form");
}

static void in_so_many_weeks_is_to_come(void **state)
{
    (void)state;
    expect("in 2 weeks", "in two weeks");
    assert_int_equal(parsed("in 2 weeks").tense, NOTE_TENSE_FUTURE);
    expect("in 2019", "in 2019");
}

static void words_that_are_cut_short_are_read(void **state)
{
    (void)state;
    expect("weds", "on Wednesday");
    expect("summer '09", "in summer 2009");
    expect("5 or 6 years ago", "five or six years ago");
    expect("two or three years ago", "two or three years ago");
    expect("10+ years ago", "over ten years ago");
    expect("last month or so", "last month");
    expect("maybe 2019", "around 2019");
    expect("2019 (I think)", "around 2019");
    expect("during covid", "during COVID");
    expect("Nov last year", "in November last year");
    expect("or", "");
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
