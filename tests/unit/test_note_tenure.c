/* Years at something. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_tenure.h"

static void expect(const char *typed, const char *said)
{
    char out[NOTE_TEXT_BYTES];
    (void)note_tenure_say(typed, out, sizeof out);
    assert_string_equal(out, said);
}

static void years_before_a_thing_are_years_of_it(void **state)
{
    (void)state;
    expect("10 yrs of draws at the plasma center", "ten years of draws at the plasma center");
    expect("12+ years on lathes", "over 12 years of experience on lathes");
}

static void years_behind_a_thing_are_years_with_it(void **state)
{
    (void)state;
    expect("hydraulics benches, 14 years", "14 years of experience with hydraulics benches");
}

static void other_figures_are_no_years(void **state)
{
    (void)state;
    expect("the Malbec, 2023 one", "");
    expect("3 years ago in Leeds", "");
    expect("hydraulics benches", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(years_before_a_thing_are_years_of_it),
        cmocka_unit_test(years_behind_a_thing_are_years_with_it),
        cmocka_unit_test(other_figures_are_no_years),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
