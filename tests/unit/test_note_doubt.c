/* Times one is not sure of, and days from one to another. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_when.h"

static void expect(const char *typed, const char *said, enum note_tense tense)
{
    struct note_when when;
    note_when_parse(typed, (struct note_date){2026, 11, 23}, &when);
    assert_string_equal(when.phrase, said);
    assert_int_equal(when.tense, tense);
}

static void either_of_two_years_is_said_in_full(void **state)
{
    (void)state;
    expect("1998? or 99", "in 1998 or 1999", NOTE_TENSE_PAST);
    expect("97 or 98?", "in 1997 or 1998", NOTE_TENSE_PAST);
}

static void either_of_two_counts_is_said(void **state)
{
    (void)state;
    expect("2 weeks ago or maybe 3", "two or three weeks ago", NOTE_TENSE_PAST);
    expect("2 weekends ago", "two weekends ago", NOTE_TENSE_PAST);
}

static void days_to_come_are_told_without_a_year(void **state)
{
    (void)state;
    expect("from 2026-12-14 to 2027-01-08", "from 14 December to 8 January", NOTE_TENSE_FUTURE);
    expect("2026-03-14 to 2026-04-08", "from 14 March to 8 April", NOTE_TENSE_PAST);
}

static void what_starts_then_is_then(void **state)
{
    (void)state;
    expect("starting in january 2027", "in January 2027", NOTE_TENSE_FUTURE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(either_of_two_years_is_said_in_full),
        cmocka_unit_test(either_of_two_counts_is_said),
        cmocka_unit_test(days_to_come_are_told_without_a_year),
        cmocka_unit_test(what_starts_then_is_then),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
