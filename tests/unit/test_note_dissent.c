/* Who disagrees does not give thanks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_dissent.h"

static void who_disagrees_says_so(void **state)
{
    (void)state;
    assert_true(note_dissent_is("I disagreed with nearly all of it"));
    assert_true(note_dissent_is("argue about it properly"));
    assert_false(note_dissent_is("I agree with all of it"));
    assert_false(note_dissent_is("compare notes"));
}

static void his_anchor_says_that_it_was_read(void **state)
{
    (void)state;
    struct note_form form = {.relationship = NOTE_CONTENT, .limit = 200, .work_kind = NOTE_TALK};
    static struct note_facts facts;
    form.text[NOTE_IN_WORK] = "Against Homework";
    form.text[NOTE_IN_REASON] = "I disagree with most of it";
    note_facts_read(&form, &facts);
    assert_true((facts.anchors & NOTE_SLOT_BIT(NOTE_SLOT_READ)) != 0);
    form.text[NOTE_IN_REASON] = "I teach maths";
    note_facts_read(&form, &facts);
    assert_true((facts.anchors & NOTE_SLOT_BIT(NOTE_SLOT_READ)) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_disagrees_says_so),
        cmocka_unit_test(his_anchor_says_that_it_was_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
