/* A company's name as it was jotted down. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "note_firm.h"

static void expect(const char *typed, const char *name)
{
    char text[NOTE_TEXT_BYTES];
    memcpy(text, typed, strlen(typed) + 1);
    note_firm_mend(text);
    assert_string_equal(text, name);
}

static void what_was_taken_back_is_not_said(void **state)
{
    (void)state;
    expect("HMS something, the ferry - no wait it was Red Funnel", "Red Funnel");
    expect("Ferrari, no: Ferrarini (the ham)", "Ferrarini (the ham)");
    expect("Polarbr\xC3\xB6\x64? or the parent", "Polarbr\xC3\xB6\x64");
    expect("Infosys \xE2\x86\x92 then Cognizant, both places", "Infosys");
    expect("Mille Collines / Serena after", "Mille Collines");
}

static void what_is_no_name_goes(void **state)
{
    (void)state;
    expect("private client (do not name)", "");
    expect("newlyweds, not a company", "");
    expect("me, sailmaker", "");
    expect("seasonal, Apata packhouse", "Apata packhouse");
    expect("now Fairly Ltd", "Fairly Ltd");
    expect("us, IceTech", "IceTech");
    expect("Netto, the till", "Netto");
    expect("Geek Squad, the Tulsa one", "Geek Squad");
    expect("M&S, the Leeds one, food hall", "M&S");
    expect("BASF but contractor via Randstad", "BASF");
    expect("same firm, other floor (PwC)", "PwC");
    expect("The Old Rectory B&B", "The Old Rectory B&B");
    expect("Next", "Next");
    expect("Meridian", "Meridian");
}

static void a_sentence_holds_the_name(void **state)
{
    (void)state;
    expect("we were both let go from Klarna same day", "Klarna");
    expect("WeWork", "WeWork");
    expect("Translated as \"White Crow\" agency", "White Crow");
    expect("your own clinic in Lafayette", "your clinic in Lafayette");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_taken_back_is_not_said),
        cmocka_unit_test(what_is_no_name_goes),
        cmocka_unit_test(a_sentence_holds_the_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
