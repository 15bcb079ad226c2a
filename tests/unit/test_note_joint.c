/* What two people do together. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_joint.h"

static void expect(const char *infinitive, const char *together)
{
    char out[NOTE_TEXT_BYTES];
    note_joint_take(infinitive, out, sizeof out);
    assert_string_equal(out, together);
}

static void what_both_do_is_joint(void **state)
{
    (void)state;
    expect("swap notes on hiring", "swap notes on hiring");
    expect("talk about glazes", "talk about glazes");
}

static void the_other_one_is_in_we_already(void **state)
{
    (void)state;
    expect("swap notes with you on hiring", "swap notes on hiring");
    expect("chat with you", "chat");
    expect("talk with your team", "talk with your team");
}

static void what_one_does_is_not(void **state)
{
    (void)state;
    expect("learn how you hire", "");
    expect("discuss my thesis", "");
    expect("talk to you about bees", "");
    expect("", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_both_do_is_joint),
        cmocka_unit_test(the_other_one_is_in_we_already),
        cmocka_unit_test(what_one_does_is_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
