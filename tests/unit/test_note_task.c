/* What a vendor was asked to do. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_task.h"

static void expect(const char *typed, const char *said)
{
    char task[200];
    assert_int_equal(note_task_take(typed, task, sizeof task), said[0] != '\0');
    assert_string_equal(task, said);
}

static void a_gerund_is_what_one_was_asked_to_do(void **state)
{
    (void)state;
    expect("installing the digital X-ray system", "install the digital X-ray system");
    expect("rewiring the shop", "rewire the shop");
    expect("running payroll", "run payroll");
    expect("fitting the kitchen", "fit the kitchen");
    expect("translating our website", "translate our website");
}

static void two_deeds_and_things_stay_as_they_are(void **state)
{
    (void)state;
    expect("painting the hall and tiling the kitchen", "");
    expect("catering", "");
    expect("wedding photos", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_gerund_is_what_one_was_asked_to_do),
        cmocka_unit_test(two_deeds_and_things_stay_as_they_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
