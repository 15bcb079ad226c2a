/* What two people remember of one school. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_memory.h"

static struct note_memory read(const char *typed)
{
    struct note_memory m;
    note_memory_read(typed, &m);
    return m;
}

static void expect(const char *typed, const char *clause)
{
    struct note_memory m = read(typed);
    assert_string_equal(m.clause, clause);
}

static void a_sentence_about_the_two_is_found_among_jottings(void **state)
{
    (void)state;
    expect("you let me copy your maths", "you let me copy your maths");
    expect("pottery, you broke the kiln", "you broke the kiln");
    expect("your band rehearsed under my window", "your band rehearsed under my window");
    expect("bees. we ran the school hives together", "we ran the school hives together");
    expect("You marched drumline and I danced", "you marched drumline and I danced");
}

static void its_second_half_is_joined(void **state)
{
    (void)state;
    expect("you judged our debate, I lost", "you judged our debate and I lost");
    expect("halls, same corridor, you broke the toaster",
           "we were on the same corridor and you broke the toaster");
}

static void what_two_shared_gets_its_subject(void **state)
{
    (void)state;
    expect("the same seminar of Professor Ogawa", "we were in the same seminar of Professor Ogawa");
    expect("both fell off the same grey mare", "we both fell off the same grey mare");
    expect("both 40+ in a room of teenagers", "we were both 40+ in a room of teenagers");
    expect("same dorm Miasteczko", "we were in the same dorm, Miasteczko");
    expect("homecoming, both of us lost our voices", "we both lost our voices");
    expect("sold me a piano in 2009", "you sold me a piano in 2009");
    expect("cleaned the same latrine", "we cleaned the same latrine");
    expect("lab partners in chemistry", "we were lab partners in chemistry");
}

static void what_is_no_sure_sentence_about_both_is_left_out(void **state)
{
    (void)state;
    expect("organic chemistry. I got AIR 2214", "");
    expect("played in bad band called Rdza", "");
    expect("She told me about it", "");
    expect("rowed. You stroke, I at bow", "");
    expect("both parties", "");
    expect("same", "");
    expect("metallurgy", "");
}

static void who_taught_whom_is_told_from_fellow_students(void **state)
{
    (void)state;
    assert_true(read("you supervised my diploma, neutron detectors").taught);
    assert_true(read("I audited your course of soil mechanics").taught);
    assert_true(read("you were my maths teacher").taught);
    assert_false(read("you were my deskmate second year").taught);
    struct note_memory m;
    note_memory_of_school("Hill Road Primary (he was my maths teacher)", &m);
    assert_string_equal(m.clause, "you were my maths teacher");
    note_memory_of_school("Hill Road Primary (the old one)", &m);
    assert_string_equal(m.clause, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sentence_about_the_two_is_found_among_jottings),
        cmocka_unit_test(its_second_half_is_joined),
        cmocka_unit_test(what_two_shared_gets_its_subject),
        cmocka_unit_test(what_is_no_sure_sentence_about_both_is_left_out),
        cmocka_unit_test(who_taught_whom_is_told_from_fellow_students),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
