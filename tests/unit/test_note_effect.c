/* What a work did to its reader. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_effect.h"

static void expect(const char *typed, enum note_work_kind kind, const char *said)
{
    char out[NOTE_TEXT_BYTES];
    (void)note_effect_take(typed, kind, out, sizeof out);
    assert_string_equal(out, said);
}

static void the_work_is_the_subject(void **state)
{
    (void)state;
    expect("your book made me take up birdwatching", NOTE_BOOK, "made me take up birdwatching");
    expect("it changed how i teach", NOTE_ARTICLE, "changed how I teach");
    expect("the talk made me rethink caching", NOTE_TALK, "made me rethink caching");
    expect("your keynote really stuck with me", NOTE_TALK, "really stuck with me");
}

static void another_subject_is_none(void **state)
{
    (void)state;
    expect("your team made me curious", NOTE_BOOK, "");
    expect("your talk made me curious", NOTE_BOOK, "");
    expect("it's way too long", NOTE_BOOK, "");
    expect("it is about bees", NOTE_BOOK, "");
    expect("I teach maths", NOTE_BOOK, "");
    expect("it helped", NOTE_BOOK, "");
}

static void what_the_work_is_about_happened_and_not_the_work(void **state)
{
    (void)state;
    expect("it happened to me too", NOTE_POST, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_work_is_the_subject),
        cmocka_unit_test(another_subject_is_none),
        cmocka_unit_test(what_the_work_is_about_happened_and_not_the_work),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
