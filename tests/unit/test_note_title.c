/* Ranks, knights, epithets: what stands before a name and which of it is said. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "names.h"

static void a_rank_of_two_words_is_one_title(void **state)
{
    (void)state;
    expect_formal("Lt Col Sarah Pemberton-Hughes (Ret'd)", "Lt Col Pemberton-Hughes");
    expect_first("Lt Col Sarah Pemberton-Hughes (Ret'd)", "Sarah");
    expect_formal("Lt. Col. Rhys ap Gwilym", "Lt. Col. Gwilym");
    expect_formal("WING COMMANDER ANN HALL", "Wing Commander Hall");
    expect_formal("Capt Ray Holt", "Capt Holt");
}

static void a_rank_with_nothing_behind_it_is_a_name(void **state)
{
    (void)state;
    expect_first("Major General", "Major General");
}

static void knights_and_ladies_keep_their_title_among_friends(void **state)
{
    (void)state;
    expect_first("Sir Ranulph Tweedie-Smythe", "Sir Ranulph");
    expect_first("Dame Judith Akinwande", "Dame Judith");
    expect_first("Lord Pemberton of Ashby", "Lord Pemberton");
}

static void a_knighthood_goes_before_an_office(void **state)
{
    (void)state;
    expect_formal("Ambassador (ret.) Sir Dhruv Mehta KCMG", "Sir Dhruv");
}

static void a_professor_or_reverend_stays_one_as_a_knight(void **state)
{
    (void)state;
    expect_formal("Prof. Sir John Bell", "Prof. Bell");
    assert_string_equal(parsed("Prof. em. Karl Maier").titled, "Prof. Karl Maier");
}

static void who_has_a_chief_of_staff_is_no_group(void **state)
{
    (void)state;
    expect_formal("Eng. Abdul-Rahman al-Rashid, Minister's Chief of Staff", "Eng. al-Rashid");
    expect_first("Nursing Staff", "");
}

static void an_honorific_behind_the_family_name_needs_no_given_name(void **state)
{
    (void)state;
    expect_formal("Yuki Tanaka-san", "Tanaka-san");
    expect_first("Yuki Tanaka-san", "Yuki");
}

static void a_job_before_a_first_name_is_left_out(void **state)
{
    (void)state;
    expect_first("Recruiter Rick", "Rick");
    expect_first("CEO Maria Lopez", "Maria");
    expect_formal("Director Hwang", "Director Hwang");
}

static void an_epithet_before_a_name_is_left_out(void **state)
{
    (void)state;
    expect_first("Crypto Queen Vanessa", "Vanessa");
    expect_first("SEO Guru Anna", "Anna");
    expect_first("Crypto King 88", "");
    expect_first("Crypto Trader", "");
    expect_first("King Vidor", "King");
}

static void letters_without_a_vowel_are_said_one_by_one(void **state)
{
    (void)state;
    expect_first("kj", "KJ");
    expect_first("jd", "JD");
    expect_first("ng", "Ng");
    expect_first("al", "Al");
}

static void a_name_in_latin_letters_behind_another_script_is_for_those_who_read_them(void **state)
{
    (void)state;
    expect_first("\xE6\x9D\x8E\xE9\x9B\xAA (Li Xue)", "Li Xue");
    expect_first("Li Xue (\xE6\x9D\x8E\xE9\x9B\xAA)", "Li Xue");
}

static void a_handle_with_a_name_in_brackets_has_a_name(void **state)
{
    (void)state;
    expect_first("@jdoe_92 (Jane Doe)", "Jane");
    expect_first("mei-ling.k@example.com (Mei-Ling)", "Mei-Ling");
}

static void a_department_is_no_nickname_and_no_family_name(void **state)
{
    (void)state;
    expect_formal("Anna-Lena (Marketing) Schmidt", "Anna-Lena Schmidt");
    expect_first("Maria, HR", "Maria");
    expect_formal("Sara Product", "Sara");
    expect_first("maria, the one from the conference", "Maria");
}

static void a_degree_in_brackets_is_no_end_of_the_name(void **state)
{
    (void)state;
    expect_formal("Dipl.-Ing. (FH) Peter Maier", "Dipl.-Ing. Maier");
}

static void how_near_a_profile_is_says_nothing_of_a_name(void **state)
{
    (void)state;
    expect_first("Jane Doe 3rd+", "Jane");
    expect_formal("Jane Doe 2nd", "Jane Doe");
    expect_formal("John Smith 3rd", "John Smith 3rd");
}

static void a_couple_is_greeted_as_one(void **state)
{
    (void)state;
    expect_formal("Mr. & Mrs. Smith", "Mr. and Mrs. Smith");
    expect_first("Mr. & Mrs. Smith", "Mr. and Mrs. Smith");
}

static void what_people_are_called_stays_with_the_first_name(void **state)
{
    (void)state;
    expect_first("Chief Olu Fashina", "Chief Olu");
    expect_formal("Chief Olu Fashina", "Chief Olu Fashina");
    expect_first("Uncle Bob", "Uncle Bob");
    expect_first("Chef Gordon Ramsay", "Chef Gordon");
}

static void councillors_have_a_title(void **state)
{
    (void)state;
    expect_formal("Cllr Ann Lee", "Cllr Lee");
    expect_first("Rt Hon Jane Doe MP", "Jane");
}

static void quotation_marks_at_the_front_go(void **state)
{
    (void)state;
    expect_first("\"Mo\" Farah", "Mo");
    expect_formal("Mo 'the rocket' Farah", "Mo Farah");
}

static void what_somebody_was_is_left_out(void **state)
{
    (void)state;
    expect_first("former CEO Ann Hall", "Ann");
    expect_first("Fitness Coach Kim", "Kim");
    expect_first("jane doe md", "Jane");
    expect_formal("jane doe md", "Jane Doe");
    expect_formal("md rahman", "Md Rahman");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_rank_of_two_words_is_one_title),
        cmocka_unit_test(a_rank_with_nothing_behind_it_is_a_name),
        cmocka_unit_test(knights_and_ladies_keep_their_title_among_friends),
        cmocka_unit_test(a_knighthood_goes_before_an_office),
        cmocka_unit_test(a_professor_or_reverend_stays_one_as_a_knight),
        cmocka_unit_test(who_has_a_chief_of_staff_is_no_group),
        cmocka_unit_test(an_honorific_behind_the_family_name_needs_no_given_name),
        cmocka_unit_test(a_job_before_a_first_name_is_left_out),
        cmocka_unit_test(an_epithet_before_a_name_is_left_out),
        cmocka_unit_test(letters_without_a_vowel_are_said_one_by_one),
        cmocka_unit_test(a_name_in_latin_letters_behind_another_script_is_for_those_who_read_them),
        cmocka_unit_test(a_department_is_no_nickname_and_no_family_name),
        cmocka_unit_test(a_degree_in_brackets_is_no_end_of_the_name),
        cmocka_unit_test(how_near_a_profile_is_says_nothing_of_a_name),
        cmocka_unit_test(a_couple_is_greeted_as_one),
        cmocka_unit_test(what_people_are_called_stays_with_the_first_name),
        cmocka_unit_test(councillors_have_a_title),
        cmocka_unit_test(quotation_marks_at_the_front_go),
        cmocka_unit_test(what_somebody_was_is_left_out),
        cmocka_unit_test(a_handle_with_a_name_in_brackets_has_a_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
