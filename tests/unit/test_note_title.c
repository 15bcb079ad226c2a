/* Ranks, knights, epithets: what stands before a name and which of it is said. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_name.h"

static struct note_name parsed(const char *typed)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_name name;
    (void)note_text_clean(typed, clean);
    note_name_parse(clean, &name);
    return name;
}

static void expect_first(const char *typed, const char *first)
{
    assert_string_equal(parsed(typed).first, first);
}

static void expect_formal(const char *typed, const char *formal)
{
    assert_string_equal(parsed(typed).formal, formal);
}

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
        cmocka_unit_test(a_handle_with_a_name_in_brackets_has_a_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
