/* Subjects: lists, asides, and what is none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_topic.h"

static void expect(const char *typed, const char *noun)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_topic t;
    (void)note_text_clean(typed, clean);
    note_topic_parse(clean, &t);
    assert_string_equal(t.noun, noun);
}

static void how_long_and_when_are_no_items(void **state)
{
    (void)state;
    expect("pilot, 3 months", "pilot");
    expect("the baking certificate, 2022", "the baking certificate");
    expect("the invoice dispute, now settled", "the invoice dispute");
    expect("2024 audit, 2025 audit", "2024 audit and 2025 audit");
}

static void one_thing_said_twice_is_one(void **state)
{
    (void)state;
    expect("chapter 4, ch. 4 on courtyards", "chapter 4 on courtyards");
    expect("red bike, your red bike", "your red bike");
}

static void one_about_is_enough(void **state)
{
    (void)state;
    expect("We talked about level generation, and about accessibility.",
           "level generation and accessibility");
}

static void a_wonder_is_cut_for_the_short_form(void **state)
{
    (void)state;
    char clean[NOTE_TEXT_BYTES];
    struct note_topic t;
    (void)note_text_clean("accessibility, and why nobody tests it", clean);
    note_topic_parse(clean, &t);
    assert_string_equal(t.noun, "accessibility and why nobody tests it");
    assert_string_equal(t.brief, "accessibility");
    expect("GDPR / DSGVO", "GDPR and DSGVO");
}

static void no_subject_is_none(void **state)
{
    (void)state;
    expect("nothing in particular - different floors", "");
    expect("various", "");
    expect("stuff", "");
    expect("Project Daffodil (confidential!!)", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(how_long_and_when_are_no_items),
        cmocka_unit_test(one_thing_said_twice_is_one),
        cmocka_unit_test(one_about_is_enough),
        cmocka_unit_test(a_wonder_is_cut_for_the_short_form),
        cmocka_unit_test(no_subject_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
