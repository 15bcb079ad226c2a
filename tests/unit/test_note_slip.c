/* Slips of haste and of a second language. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_slip.h"

static void expect(const char *typed, const char *meant)
{
    char text[NOTE_TEXT_BYTES];
    (void)note_text_copy(text, sizeof text, typed, strlen(typed));
    note_slip_mend(text, sizeof text);
    assert_string_equal(text, meant);
}

static void same_has_its_article(void **state)
{
    (void)state;
    expect("we sell to same people", "we sell to the same people");
    expect("we try same on phones in Bamako", "we try the same on phones in Bamako");
    expect("we sell to the same people", "we sell to the same people");
    expect("same street as you", "same street as you");
}

static void what_is_called_out_first_goes(void **state)
{
    (void)state;
    expect("Sir I am writing my finals", "I am writing my finals");
    expect("ask do you take apprentices over 40", "do you take apprentices over 40");
    expect("ask for advice", "ask for advice");
    expect("Working on the gauge, I hold some data", "I hold some data");
}

static void a_start_is_spelled_out(void **state)
{
    (void)state;
    expect("dream is to do the same in Sardinia", "my dream is to do the same in Sardinia");
    expect("id be number 4", "I'd be number 4");
    expect("respectfully want learn sharpening", "want to learn sharpening");
    expect("plan to sit in the front row", "I plan to sit in the front row");
    expect("plan a workshop", "plan a workshop");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(same_has_its_article),
        cmocka_unit_test(what_is_called_out_first_goes),
        cmocka_unit_test(a_start_is_spelled_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
