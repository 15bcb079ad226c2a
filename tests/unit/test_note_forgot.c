/* Who has forgotten where it was says so. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_forgot.h"

static void what_is_forgotten_is_named(void **state)
{
    (void)state;
    assert_string_equal(note_forgot_what("cant remember where we met sorry"), "where we met");
    assert_string_equal(note_forgot_what("not sure how we know each other"),
                        "how we know each other");
    assert_null(note_forgot_what("I remember where we met"));
    assert_null(note_forgot_what("I forgot my umbrella"));
    assert_null(note_forgot_what(""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_forgotten_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
