/* What was typed for a time and says how the two were tied. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_bond.h"
#include "times.h"

static struct note_bond parsed(const char *typed)
{
    struct note_bond tie;
    note_bond_read(typed, today, &tie);
    return tie;
}

static void a_tie_keeps_its_time(void **state)
{
    (void)state;
    struct note_bond tie = parsed("you taught me in Sec 2, 1987");
    assert_string_equal(tie.clause, "you taught me");
    assert_string_equal(tie.when, "in Sec 2 in 1987");
    tie = parsed("you was my manager 2014-16");
    assert_string_equal(tie.clause, "you were my manager");
    assert_string_equal(tie.when, "from 2014 to 2016");
    tie = parsed("i was your intern last summer");
    assert_string_equal(tie.clause, "I was your intern");
    assert_string_equal(tie.when, "last summer");
}

static void what_two_shared_is_a_tie(void **state)
{
    (void)state;
    struct note_bond tie = parsed("we shared an office 2010-12");
    assert_string_equal(tie.clause, "we shared an office");
    assert_string_equal(tie.when, "from 2010 to 2012");
}

static void a_tie_needs_no_time(void **state)
{
    (void)state;
    struct note_bond tie = parsed("you trained me");
    assert_string_equal(tie.clause, "you trained me");
    assert_string_equal(tie.when, "");
}

static void two_years_are_told_apart(void **state)
{
    (void)state;
    assert_string_equal(parsed("you '98, me '21").apart, "you in 1998 and I in 2021");
    assert_string_equal(parsed("me 2001 you 2009").apart, "you in 2009 and I in 2001");
    assert_string_equal(parsed("you finished in '05, I came in '06").apart,
                        "you in 2005 and I in 2006");
    assert_string_equal(parsed("me 2001, you 2001").apart, "both in 2001");
}

static void a_clause_of_time_stands_as_it_is(void **state)
{
    (void)state;
    assert_string_equal(parsed("When you were my manager").phrase, "when you were my manager");
    assert_string_equal(parsed("the year the roof leaked").phrase, "the year the roof leaked");
}

static void what_ties_nobody_is_left_out(void **state)
{
    (void)state;
    static const char *const none[] = {"I left in 2011", "you left in 2011",    "not sure", "2011",
                                       "me and you",     "when the bells rang", ""};
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
        struct note_bond tie = parsed(none[i]);
        assert_string_equal(tie.clause, "");
        assert_string_equal(tie.apart, "");
        assert_string_equal(tie.phrase, "");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_tie_keeps_its_time),
        cmocka_unit_test(what_two_shared_is_a_tie),
        cmocka_unit_test(a_tie_needs_no_time),
        cmocka_unit_test(two_years_are_told_apart),
        cmocka_unit_test(a_clause_of_time_stands_as_it_is),
        cmocka_unit_test(what_ties_nobody_is_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
