/* Telegrams of the sender about himself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_self.h"

static void expect(const char *typed, const char *said)
{
    char text[NOTE_TEXT_BYTES], out[NOTE_TEXT_BYTES];
    (void)note_text_clean(typed, text);
    note_self_trim(text);
    if (!note_self_expand(text, out, sizeof out))
        (void)note_text_copy(out, sizeof out, text, strlen(text));
    assert_string_equal(out, said);
}

static void who_did_it_is_put_back(void **state)
{
    (void)state;
    expect("have done 3,900 rides myself", "I've done 3,900 rides myself");
    expect("hold STCW II/1", "I hold STCW II/1");
    expect("laughed, then checked my lesson plans", "I laughed, then checked my lesson plans");
    expect("felt seen", "I felt seen");
    expect("CeMAP finished in June", "I finished CeMAP in June");
    expect("hold a workshop together", "hold a workshop together");
}

static void what_goes_on_is_the_senders(void **state)
{
    (void)state;
    expect("coming back after maternity leave", "I'm coming back after maternity leave");
    expect("using it with novices", "I'm using it with novices");
}

static void years_are_behind_the_sender(void **state)
{
    (void)state;
    expect("30 yrs on nights meself", "I've done 30 years on nights myself");
    expect("14 yrs of welding", "I have 14 years of welding");
    expect("5 years ago in Leeds", "5 years ago in Leeds");
}

static void the_best_of_a_kind_is_theirs(void **state)
{
    (void)state;
    expect("best thing I saw all year", "it was the best thing I saw all year");
    expect("best boss I ever had", "you were the best boss I ever had");
    expect("same thing happened to me in March", "the same thing happened to me in March");
}

static void what_one_is_has_its_article(void **state)
{
    (void)state;
    expect("I'm veteran, looking for civil work", "I'm a veteran, looking for civil work");
    expect("I am trained nurse", "I am a trained nurse");
    expect("I am a nurse", "I am a nurse");
    expect("you volunteer at the hospice in Leeds", "you volunteer at the hospice in Leeds");
    expect("I'm huge fan of your work", "I'm a huge fan of your work");
    expect("I'm head of year at Leeds", "I'm head of year at Leeds");
}

static void what_lasts_has_its_tense(void **state)
{
    (void)state;
    expect("I love planes since small", "I've loved planes since I was small");
    expect("I am a teacher since 2004", "I've been a teacher since 2004");
    expect("I live in Cork since May", "I've lived in Cork since May");
    expect("I have been here since May", "I have been here since May");
}

static void a_habit_is_the_senders(void **state)
{
    (void)state;
    expect("collect timetables", "I collect timetables");
    expect("farm visits", "farm visits");
    expect("thesis on quolls", "I'm working on a thesis on quolls");
    expect("nurse in the same patch", "I'm a nurse in the same patch");
}

static void cries_and_pleas_go(void **state)
{
    (void)state;
    expect("abeg more people need to hear it", "more people need to hear it");
    expect("refer me please ma'am", "refer me please");
    expect("not a bot promise, i actually read your repo", "i actually read your repo");
    expect("the post is STILL empty", "the post is still empty");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_did_it_is_put_back),
        cmocka_unit_test(what_goes_on_is_the_senders),
        cmocka_unit_test(years_are_behind_the_sender),
        cmocka_unit_test(the_best_of_a_kind_is_theirs),
        cmocka_unit_test(what_one_is_has_its_article),
        cmocka_unit_test(what_lasts_has_its_tense),
        cmocka_unit_test(a_habit_is_the_senders),
        cmocka_unit_test(cries_and_pleas_go),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
