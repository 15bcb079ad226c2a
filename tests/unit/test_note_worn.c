/* What nobody wants to read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_worn.h"

static void insults_and_worn_phrases_are_known(void **state)
{
    (void)state;
    assert_true(note_worn_is("your people are losers"));
    assert_true(note_worn_is("pick your brain"));
    assert_false(note_worn_is("learn how you hire"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(insults_and_worn_phrases_are_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
