/* Several people in one field. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "note_list.h"

static void expect_people(const char *typed, const char *said)
{
    char clean[NOTE_TEXT_BYTES], out[512];
    (void)note_text_clean(typed, clean);
    (void)note_list_people(clean, out, sizeof out);
    assert_string_equal(out, said);
}

static void one_is_one(void **state)
{
    (void)state;
    expect_people("Tom Reyes", "Tom Reyes");
}

static void two_are_joined_by_and(void **state)
{
    (void)state;
    expect_people("Tom Reyes, Ana Ruiz", "Tom Reyes and Ana Ruiz");
    expect_people("Tom Reyes & Ana Ruiz", "Tom Reyes and Ana Ruiz");
    expect_people("Tom Reyes/Ana Ruiz", "Tom Reyes and Ana Ruiz");
    expect_people("Tom Reyes; Ana Ruiz", "Tom Reyes and Ana Ruiz");
}

static void three_take_commas_and_one_and(void **state)
{
    (void)state;
    expect_people("Tom, Ana and Li", "Tom, Ana and Li");
}

static void a_comma_before_and_is_dropped(void **state)
{
    (void)state;
    expect_people("Tom, Ana, and Li", "Tom, Ana and Li");
}

static void doubles_are_dropped(void **state)
{
    (void)state;
    expect_people("Jo; Jo; Sam", "Jo and Sam");
}

static void each_is_recased(void **state)
{
    (void)state;
    expect_people("tom reyes, ana ruiz", "Tom Reyes and Ana Ruiz");
}

static void brackets_do_not_split(void **state)
{
    (void)state;
    expect_people("Ana Ruiz (Acme, Leeds), Tom", "Ana Ruiz and Tom");
}

static void credentials_are_no_person(void **state)
{
    (void)state;
    expect_people("Ana Ruiz, PhD, Tom", "Ana Ruiz and Tom");
}

static void more_than_four_are_left_out(void **state)
{
    (void)state;
    expect_people("A1, B1, C1, D1, E1, F1, G1", "A1, B1, C1 and D1");
}

static void and_in_capitals_separates_too(void **state)
{
    (void)state;
    expect_people("DR. LEE, PROF. K. MBEKI; ANA, ANA AND JOS\xC3\x89",
                  "Dr. Lee, Prof. K. Mbeki, Ana and Jos\xC3\xA9");
}

static void those_who_are_counted_stay_in_small_letters(void **state)
{
    (void)state;
    expect_people("Ana; Ben / Chlo\xC3\xA9 & ana, and 14 others",
                  "Ana, Ben, Chlo\xC3\xA9 and 14 others");
    expect_people("ana and 3 more people", "Ana and three more people");
}

static void those_who_are_described_stay_as_typed(void **state)
{
    (void)state;
    expect_people("Jo & the whole Tuesday climbing crew", "Jo and the whole Tuesday climbing crew");
    expect_people("Dame Judith Akinwande & the late Dr. W. Blum",
                  "Dame Judith Akinwande and the late Dr. W. Blum");
    expect_people("Ana and my sister", "Ana and my sister");
}

static void a_number_behind_names_counts_others(void **state)
{
    (void)state;
    expect_people("Ana, Ben +14", "Ana, Ben and 14 others");
    expect_people("Ana + Ben + 3", "Ana, Ben and three others");
    expect_people("Ana Ruiz and 12 other mutual connections", "Ana Ruiz and twelve others");
    expect_people("Ana, Ben etc.", "Ana and Ben");
}

static void who_somebody_is_is_nobody_else(void **state)
{
    (void)state;
    expect_people("Tim, your brother", "Tim");
    expect_people("Ana, who is Ben's wife", "Ana");
    expect_people("Ana, Ben, my sister", "Ana, Ben and my sister");
}

static void where_one_is_known_from_stays_with_the_name(void **state)
{
    (void)state;
    expect_people("Old Pete from the allotment", "Old Pete from the allotment");
    expect_people("Tom from Acme and Ana from choir", "Tom and Ana from choir");
}

static void the_and_of_a_department_parts_no_people(void **state)
{
    (void)state;
    expect_people("Ana Ruiz of the Department of Physics and Astronomy, Ben Ito",
                  "Ana Ruiz and Ben Ito");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_is_one),
        cmocka_unit_test(two_are_joined_by_and),
        cmocka_unit_test(three_take_commas_and_one_and),
        cmocka_unit_test(a_comma_before_and_is_dropped),
        cmocka_unit_test(doubles_are_dropped),
        cmocka_unit_test(each_is_recased),
        cmocka_unit_test(brackets_do_not_split),
        cmocka_unit_test(credentials_are_no_person),
        cmocka_unit_test(more_than_four_are_left_out),
        cmocka_unit_test(and_in_capitals_separates_too),
        cmocka_unit_test(those_who_are_counted_stay_in_small_letters),
        cmocka_unit_test(those_who_are_described_stay_as_typed),
        cmocka_unit_test(a_number_behind_names_counts_others),
        cmocka_unit_test(who_somebody_is_is_nobody_else),
        cmocka_unit_test(where_one_is_known_from_stays_with_the_name),
        cmocka_unit_test(the_and_of_a_department_parts_no_people),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
