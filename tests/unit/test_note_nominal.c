/* Deeds jotted down as things. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_nominal.h"

static void deed(const char *typed, const char *said)
{
    char out[NOTE_TEXT_BYTES];
    assert_true(note_nominal_take(typed, out, sizeof out));
    assert_string_equal(out, said);
}

static void a_thing_that_is_done_is_a_deed(void **state)
{
    (void)state;
    deed("exchange of seismic data", "exchange seismic data");
    deed("Exchange of seed catalogues", "exchange seed catalogues");
    deed("collaboration on a history of the department",
         "collaborate on a history of the department");
    deed("discussion of our dig reports", "discuss our dig reports");
}

static void a_thing_one_is_given_is_asked_for(void **state)
{
    (void)state;
    deed("introduction to your agent in Rotterdam",
         "ask for an introduction to your agent in Rotterdam");
    deed("permission to quote your diary", "ask for permission to quote your diary");
}

static void a_joint_thing_is_talked_over(void **state)
{
    (void)state;
    deed("joint application for the Hanse grant",
         "discuss a joint application for the Hanse grant");
    deed("joint research on mosses", "discuss joint research on mosses");
}

static void other_things_are_none(void **state)
{
    (void)state;
    char out[NOTE_TEXT_BYTES];
    assert_false(note_nominal_take("exchange year in Ghent", out, sizeof out));
    assert_false(note_nominal_take("introduction", out, sizeof out));
    assert_false(note_nominal_take("joint pain", out, sizeof out));
    assert_false(note_nominal_take("swap notes on hiring", out, sizeof out));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_thing_that_is_done_is_a_deed),
        cmocka_unit_test(a_thing_one_is_given_is_asked_for),
        cmocka_unit_test(a_joint_thing_is_talked_over),
        cmocka_unit_test(other_things_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
