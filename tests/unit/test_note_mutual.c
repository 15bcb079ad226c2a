/* Whom both know, and what that person said. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_mutual.h"

static void what_one_person_said_can_be_told(void **state)
{
    (void)state;
    assert_true(note_mutual_says("she said we should talk", "Dr. Ana Ruiz"));
    assert_true(note_mutual_says("He thinks we'd get on", "my old boss Karen"));
}

static void of_two_nobody_knows_who_said_it(void **state)
{
    (void)state;
    assert_false(note_mutual_says("she said we should talk", "Ana and Tom"));
    assert_false(note_mutual_says("she said we should talk", "Ana, Tom and Jo"));
    assert_false(note_mutual_says("she said we should talk", ""));
}

static void what_they_do_is_not_what_they_said(void **state)
{
    (void)state;
    assert_false(note_mutual_says("she quotes my village", "Ana"));
    assert_false(note_mutual_says("she said", "Ana"));
    assert_false(note_mutual_says("swap notes", "Ana"));
}

static void expect_people(const char *typed, const char *people)
{
    struct note_mutual mutual;
    note_mutual_read(typed, &mutual);
    assert_string_equal(mutual.people, people);
}

static void connections_are_people(void **state)
{
    (void)state;
    expect_people("loads, 31", "the same 31 people");
    expect_people("lots - 14", "the same 14 people");
    expect_people("12 mutual connections", "the same 12 people");
    expect_people("12 people", "the same 12 people");
}

static void who_is_not_known_is_nobody(void **state)
{
    (void)state;
    expect_people("no idea", "");
    expect_people("not sure", "");
}

static void several_in_common_words_stay_as_typed(void **state)
{
    (void)state;
    expect_people("half of the choir", "half of the choir");
    expect_people("your sister", "your sister");
    expect_people("friends of friends", "friends of friends");
    expect_people("maybe Uta", "Uta");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(connections_are_people),
        cmocka_unit_test(who_is_not_known_is_nobody),
        cmocka_unit_test(several_in_common_words_stay_as_typed),
        cmocka_unit_test(what_one_person_said_can_be_told),
        cmocka_unit_test(of_two_nobody_knows_who_said_it),
        cmocka_unit_test(what_they_do_is_not_what_they_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
