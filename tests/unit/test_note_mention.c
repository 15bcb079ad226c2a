/* What a profile is said to mention. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_mention.h"

static void expect(const char *typed, const char *said)
{
    char out[NOTE_TEXT_BYTES];
    note_mention_take(typed, out, sizeof out);
    assert_string_equal(out, said);
}

static void a_thing_needs_no_quotation_marks(void **state)
{
    (void)state;
    expect("tidal energy permitting in Orkney", "tidal energy permitting in Orkney");
    expect("coffee roasting and logistics", "coffee roasting and logistics");
    expect("MRI physics in small hospitals", "MRI physics in small hospitals");
    expect("Restoration of wetlands", "restoration of wetlands");
}

static void persons_and_sentences_are_quoted(void **state)
{
    (void)state;
    expect("Father of four in Leeds", "\"Father of four in Leeds\"");
    expect("beekeeper in Devon", "\"beekeeper in Devon\"");
    expect("open to work in finance", "\"open to work in finance\"");
    expect("we restore boats", "\"we restore boats\"");
    expect("from the sea to the desk", "\"from the sea to the desk\"");
}

static void a_capital_that_may_be_a_name_is_not_guessed(void **state)
{
    (void)state;
    expect("Wetland repair by hand", "\"Wetland repair by hand\"");
}

static void nothing_is_mentioned_of_nothing(void **state)
{
    (void)state;
    expect("", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_thing_needs_no_quotation_marks),
        cmocka_unit_test(persons_and_sentences_are_quoted),
        cmocka_unit_test(a_capital_that_may_be_a_name_is_not_guessed),
        cmocka_unit_test(nothing_is_mentioned_of_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
