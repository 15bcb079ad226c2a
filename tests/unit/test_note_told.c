/* Topics that are a sentence without its subject. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_told.h"

static void expect(const char *text, const char *wanted, bool of_work)
{
    char out[NOTE_TEXT_BYTES] = "";
    bool work = false, told = note_told_in_full(text, out, sizeof out, &work);
    assert_int_equal(told, wanted[0] != '\0');
    assert_string_equal(told ? out : "", wanted);
    assert_int_equal(told && work, of_work);
}

static void what_a_work_did_is_of_the_work(void **state)
{
    (void)state;
    expect("took me until Tuesday", "it took me until Tuesday", true);
    expect("made me laugh", "it made me laugh", true);
    expect("7 down had me beaten", "7 down had me beaten", true);
}

static void a_reader_disagreed_with_a_work(void **state)
{
    (void)state;
    expect("disagreed with nearly all of it", "I disagreed with nearly all of it", true);
    expect("not convinced by chapter 2", "I'm not convinced by chapter 2", true);
}

static void two_disagreed_about_a_subject(void **state)
{
    (void)state;
    expect("disagreed about phones", "we disagreed about phones", false);
}

static void who_was_asked_was_the_writer(void **state)
{
    (void)state;
    expect("told me to ask again in winter", "you told me to ask again in winter", false);
}

static void a_thing_is_told_of_nobody(void **state)
{
    (void)state;
    expect("tolls and tariffs", "", false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_work_did_is_of_the_work),
        cmocka_unit_test(a_reader_disagreed_with_a_work),
        cmocka_unit_test(two_disagreed_about_a_subject),
        cmocka_unit_test(who_was_asked_was_the_writer),
        cmocka_unit_test(a_thing_is_told_of_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
