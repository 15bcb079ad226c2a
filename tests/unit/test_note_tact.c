/* How what a receiver says of himself is put. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_tact.h"

static void a_rule_is_one_and_a_state_is_none(void **state)
{
    (void)state;
    const char *once = "once I can place you";
    assert_int_equal(note_tact_slot(NOTE_COLD, once, "I only add people I've met"),
                     NOTE_SLOT_POLICY);
    assert_int_equal(note_tact_slot(NOTE_COLLEAGUE, once, "I left in 2011"), NOTE_SLOT_STANCE);
    assert_int_equal(note_tact_slot(NOTE_COLD, "once I know a little more", "I like to ask first"),
                     NOTE_SLOT_CURIOUS);
    assert_int_equal(note_tact_slot(NOTE_SCHOOL, "", "I only add people from my own year"),
                     NOTE_SLOT_POLICY);
}

static void what_has_a_but_or_is_fond_stands_by_itself(void **state)
{
    (void)state;
    assert_int_equal(
        note_tact_slot(NOTE_RECRUITING, "", "I'm happy where I am, but my brother is looking"),
        NOTE_SLOT_WELCOME);
    assert_int_equal(note_tact_slot(NOTE_EVENT, "", "I loved the chat"), NOTE_SLOT_WELCOME);
    assert_int_equal(note_tact_slot(NOTE_EVENT, "", "I'm on leave"), NOTE_SLOT_STANCE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_rule_is_one_and_a_state_is_none),
        cmocka_unit_test(what_has_a_but_or_is_fond_stands_by_itself),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
