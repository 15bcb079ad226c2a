/* How the two of a note are called, as drafts show it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "bank.h"

static const char *signed_by(const char *sender, enum note_tone tone)
{
    static struct note_set set;
    struct note_form form = empty_form(NOTE_COLLEAGUE);
    form.limit = NOTE_LIMIT_PREMIUM;
    form.tone = tone;
    form.text[NOTE_IN_RECIPIENT] = "Bob Trueblood";
    form.text[NOTE_IN_COMPANY] = "Acme";
    form.text[NOTE_IN_SENDER] = sender;
    note_draft(bank, &form, &set);
    return set.draft[0].text;
}

static void the_name_one_had_stands_behind_the_one_one_has(void **state)
{
    (void)state;
    assert_non_null(strstr(signed_by("Pat Ng (was Patricia Hollis)", NOTE_PROFESSIONAL),
                           " Pat Ng (formerly Patricia Hollis)"));
    assert_non_null(strstr(signed_by("Ana Souza (then: Ana de Wit)", NOTE_FRIENDLY),
                           " Ana (formerly Ana de Wit)"));
    assert_non_null(strstr(signed_by("Pat Ng (née Hollis)", NOTE_FORMAL), "Pat Ng (née Hollis)"));
}

static void what_else_stands_in_brackets_is_no_name_one_had(void **state)
{
    (void)state;
    assert_null(strchr(signed_by("Pat Ng (was on your team)", NOTE_FRIENDLY), '('));
    assert_null(strchr(signed_by("Pat Ng (Leeds office)", NOTE_FRIENDLY), '('));
    assert_null(strchr(signed_by("Pat Ng (was Hollis", NOTE_FRIENDLY), '('));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_name_one_had_stands_behind_the_one_one_has),
        cmocka_unit_test(what_else_stands_in_brackets_is_no_name_one_had),
    };
    return cmocka_run_group_tests(tests, open_bank, close_bank);
}
