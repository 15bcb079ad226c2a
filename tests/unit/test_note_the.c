/* Topics without their article. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_the.h"

static void a_single_thing_with_its_place_or_owner_lacks_it(void **state)
{
    (void)state;
    assert_true(note_the_is_lacking("future of work"));
    assert_true(note_the_is_lacking("retrofit of servo presses"));
    assert_true(note_the_is_lacking("HR community in Cebu"));
    assert_true(note_the_is_lacking("new bus lane"));
    assert_true(note_the_is_lacking("ethics of AI"));
}

static void what_is_not_counted_lacks_none(void **state)
{
    (void)state;
    assert_false(note_the_is_lacking("freedom of speech"));
    assert_false(note_the_is_lacking("types of glue"));
    assert_false(note_the_is_lacking("women of colour in tech"));
    assert_false(note_the_is_lacking("housing in Cork"));
    assert_false(note_the_is_lacking("new work on bees"));
    assert_false(note_the_is_lacking("new apprentices"));
    assert_false(note_the_is_lacking("the future of work"));
    assert_false(note_the_is_lacking("how to run a new shop"));
    assert_false(note_the_is_lacking(""));
}

static void two_speak_of_one_merger_and_live_through_shifts(void **state)
{
    (void)state;
    assert_true(note_the_is_of_two("school merger"));
    assert_false(note_the_is_of_two("website migration"));
    assert_true(note_the_is_lived("5am shifts"));
    assert_false(note_the_is_lived("our 5am shifts"));
    assert_false(note_the_is_lived("blade recycling"));
    assert_true(note_the_is_several("community gardens in Cork"));
    assert_false(note_the_is_several("foster care panel"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_single_thing_with_its_place_or_owner_lacks_it),
        cmocka_unit_test(what_is_not_counted_lacks_none),
        cmocka_unit_test(two_speak_of_one_merger_and_live_through_shifts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
