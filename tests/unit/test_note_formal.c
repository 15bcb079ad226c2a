/* Contractions in full. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_formal.h"

static void expect(const char *typed, const char *full)
{
    char out[200];
    assert_true(note_formal_spell(typed, out, sizeof out) > 0);
    assert_string_equal(out, full);
}

static void a_contraction_is_written_in_full(void **state)
{
    (void)state;
    expect("I'm looking for a mentor", "I am looking for a mentor");
    expect("we're moving and can't wait", "we are moving and cannot wait");
    expect("You've helped me", "You have helped me");
}

static void a_curly_apostrophe_is_one(void **state)
{
    (void)state;
    expect("I\xE2\x80\x99m new here", "I am new here");
}

static void a_wish_would(void **state)
{
    (void)state;
    expect("I'd value your view", "I would value your view");
    expect("I'd met you before", "I'd met you before");
}

static void a_friend_is_told_in_short(void **state)
{
    (void)state;
    char out[200];
    assert_true(note_formal_ease("I am about to do the same", out, sizeof out));
    assert_string_equal(out, "I'm about to do the same");
    assert_false(note_formal_ease("I amble about", out, sizeof out));
    assert_false(note_formal_ease("I am", out, sizeof out));
}

static void two_readings_stay(void **state)
{
    (void)state;
    expect("it's been a year at St. Jude's", "it's been a year at St. Jude's");
}

static void what_does_not_fit_is_refused(void **state)
{
    (void)state;
    char out[6];
    assert_int_equal(note_formal_spell("I'm here", out, sizeof out), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_contraction_is_written_in_full),
        cmocka_unit_test(a_curly_apostrophe_is_one),
        cmocka_unit_test(a_wish_would),
        cmocka_unit_test(a_friend_is_told_in_short),
        cmocka_unit_test(two_readings_stay),
        cmocka_unit_test(what_does_not_fit_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
