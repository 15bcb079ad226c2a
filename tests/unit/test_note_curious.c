/* What one likes to know of people, asked of one of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_curious.h"

static void expect(const char *typed, const char *asked)
{
    char out[200] = "";
    assert_int_equal(note_curious_take(typed, out, sizeof out), asked[0] != '\0');
    assert_string_equal(out, asked);
}

static void what_people_are_asked_this_one_is_asked(void **state)
{
    (void)state;
    expect("I usually ask how people know my contacts", "may I ask how you know my contacts");
    expect("I accept former students of mine once I know which course they took",
           "may I ask which course you took");
    expect("ask how she knows Bernie", "may I ask how you know Bernie");
}

static void a_guess_where_it_was_is_asked(void **state)
{
    (void)state;
    expect("I may have met you at the dentist", "did we meet at the dentist");
    expect("maybe we met in Cork", "did we meet in Cork");
    expect("I may have met you", "");
}

static void what_would_be_blunt_or_is_no_question_is_left(void **state)
{
    (void)state;
    expect("I like to know who people are", "");
    expect("I only connect with people I know", "");
    expect("I want to know how they got my name, and why", "");
    expect("I like to know a little about people first", "");
    expect("know where", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_people_are_asked_this_one_is_asked),
        cmocka_unit_test(a_guess_where_it_was_is_asked),
        cmocka_unit_test(what_would_be_blunt_or_is_no_question_is_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
