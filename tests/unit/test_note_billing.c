/* An event's name as it was jotted down. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "note_billing.h"

static void expect(const char *typed, const char *meant)
{
    char text[200];
    memcpy(text, typed, strlen(typed) + 1);
    note_billing_mend(text, sizeof text);
    assert_string_equal(text, meant);
}

static void what_was_taken_back_is_not_said(void **state)
{
    (void)state;
    expect("Sziget?? no - the Budapest Data Forum", "the Budapest Data Forum");
    expect("PyCon, no wait, EuroPython", "EuroPython");
    expect("AA\xE2\x80\xA6 no just put 'a support group'", "a support group'");
    expect("No Code Conference", "No Code Conference");
    expect("Who Cares? no idea", "Who Cares");
}

static void what_is_doubted_goes(void **state)
{
    (void)state;
    expect("wine tasting in mendoza?? or san juan", "wine tasting");
    expect("Who Pays? The Cost of Care", "Who Pays? The Cost of Care");
}

static void a_name_in_brackets_stands_before_its_kind(void **state)
{
    (void)state;
    expect("a wedding (Bisi & Kola's)", "Bisi and Kola's wedding");
    expect("stag do (Dave's)", "Dave's stag do");
    expect("hackathon (Junction)", "Junction hackathon");
    expect("Slush (the afterparty)", "Slush (the afterparty)");
    expect("workshop (day two)", "workshop (day two)");
}

static void short_words_are_written_in_full(void **state)
{
    (void)state;
    expect("HIV Clinicians Society conf", "HIV Clinicians Society conference");
    expect("climbing gym comp", "climbing gym competition");
    expect("Comp Sci Expo", "Comp Sci Expo");
    expect("Naija Food Fest Peckham", "Naija Food Fest Peckham");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_taken_back_is_not_said),
        cmocka_unit_test(what_is_doubted_goes),
        cmocka_unit_test(a_name_in_brackets_stands_before_its_kind),
        cmocka_unit_test(short_words_are_written_in_full),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
