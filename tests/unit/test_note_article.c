/* The article of what two worked on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_article.h"

static void expect(const char *noun, const char *given)
{
    char out[NOTE_TEXT_BYTES];
    note_article_give(noun, out, sizeof out);
    assert_string_equal(out, given);
}

static void a_single_thing_takes_it(void **state)
{
    (void)state;
    expect("burst pipe on Christmas Eve", "the burst pipe on Christmas Eve");
    expect("accessibility", "accessibility");
    expect("our burst pipe", "our burst pipe");
}

static void one_article_does_for_all_of_a_list(void **state)
{
    (void)state;
    expect("oak staircase and skirting", "the oak staircase and skirting");
    expect("hiring and pay", "hiring and pay");
    expect("shipping the mobile app and killing the old one",
           "shipping the mobile app and killing the old one");
}

static void a_thing_of_a_year_takes_it(void **state)
{
    (void)state;
    expect("2025 audit and payroll mess", "the 2025 audit and payroll mess");
    expect("40 pages", "40 pages");
}

static void a_number_names_the_first_of_two(void **state)
{
    (void)state;
    expect("route 27 and driver app", "route 27 and driver app");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_single_thing_takes_it),
        cmocka_unit_test(one_article_does_for_all_of_a_list),
        cmocka_unit_test(a_thing_of_a_year_takes_it),
        cmocka_unit_test(a_number_names_the_first_of_two),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
