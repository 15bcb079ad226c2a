/* Events that are told and not named, and sad ones. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_happening.h"

static void expect(const char *event, const char *wanted)
{
    char told[NOTE_TEXT_BYTES] = "";
    assert_int_equal(note_happening_take(event, told, sizeof told), wanted[0] != '\0');
    assert_string_equal(told, wanted);
}

static void what_happened_to_two_is_told(void **state)
{
    (void)state;
    expect("both stuck in the lift of the Hilton", "we were both stuck in the lift of the Hilton");
    expect("shared a taxi from the IETF in Prague", "we shared a taxi from the IETF in Prague");
    expect("we sat next to each other at the gala", "we sat next to each other at the gala");
}

static void what_stands_behind_a_comma_is_where_or_a_remark(void **state)
{
    (void)state;
    expect("both stuck in the lift, fire alarm, fintech conf",
           "we were both stuck in the lift (fire alarm) at the fintech conference");
    expect("stranded at Schiphol, cancelled flight",
           "we were stranded at Schiphol (cancelled flight)");
}

static void a_name_happened_to_nobody(void **state)
{
    (void)state;
    expect("Slush", "");
    expect("Shared Services Week", "");
    expect("Stuck in Traffic Festival?", "");
    expect("saw her keynote", "");
}

static void a_funeral_is_sad(void **state)
{
    (void)state;
    assert_true(note_happening_is_sad("funeral of Mrs Adeyemi"));
    assert_true(note_happening_is_sad("the memorial service for Bill Okafor"));
    assert_false(note_happening_is_sad("Memorial Day barbecue"));
    assert_false(note_happening_is_sad("the careers fair"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_happened_to_two_is_told),
        cmocka_unit_test(what_stands_behind_a_comma_is_where_or_a_remark),
        cmocka_unit_test(a_name_happened_to_nobody),
        cmocka_unit_test(a_funeral_is_sad),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
