/* Words typed without their apostrophe. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_apostrophe.h"

static void expect(const char *typed, const char *meant)
{
    char out[80];
    assert_int_not_equal(note_apostrophe_mend(typed, out, sizeof out), 0);
    assert_string_equal(out, meant);
}

static void a_missing_apostrophe_is_put_in(void **state)
{
    (void)state;
    expect("i only accept people ive met, dont you", "i only accept people I've met, don't you");
    expect("Im building a team", "I'm building a team");
}

static void a_letter_for_a_word_is_spelled_out(void **state)
{
    (void)state;
    expect("I dont know u", "I don't know you");
    expect("a few yrs ago", "a few years ago");
}

static void ur_is_two_words_before_what_one_is_at(void **state)
{
    (void)state;
    expect("what ur up to", "what you're up to");
    expect("love what ur doing", "love what you're doing");
    expect("ur hiring in leeds", "you're hiring in leeds");
    expect("love ur book, ur hiring process", "love your book, your hiring process");
    expect("love ur writing", "love your writing");
}

static void what_may_be_another_word_stays(void **state)
{
    (void)state;
    expect("its IM and UR, U and wont, ill", "its IM and UR, U and wont, ill");
    expect("hive, cantor, u2", "hive, cantor, u2");
}

static void other_scripts_pass_untouched(void **state)
{
    (void)state;
    expect("\xE6\x9D\x8E u.", "\xE6\x9D\x8E you.");
}

static void what_does_not_fit_gives_nothing(void **state)
{
    char out[6];
    (void)state;
    assert_int_equal(note_apostrophe_mend("dont u", out, sizeof out), 0);
    assert_int_equal(note_apostrophe_mend("don u", out, sizeof out), 0);
    assert_int_equal(note_apostrophe_mend("dont", out, sizeof out), 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_missing_apostrophe_is_put_in),
        cmocka_unit_test(a_letter_for_a_word_is_spelled_out),
        cmocka_unit_test(ur_is_two_words_before_what_one_is_at),
        cmocka_unit_test(what_may_be_another_word_stays),
        cmocka_unit_test(other_scripts_pass_untouched),
        cmocka_unit_test(what_does_not_fit_gives_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
