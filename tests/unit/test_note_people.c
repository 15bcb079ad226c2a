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

static const char *greeted(const char *recipient, enum note_tone tone)
{
    static struct note_set set;
    struct note_form form = empty_form(NOTE_COLLEAGUE);
    form.tone = tone;
    form.text[NOTE_IN_RECIPIENT] = recipient;
    form.text[NOTE_IN_COMPANY] = "Acme";
    note_draft(bank, &form, &set);
    return set.draft[0].text;
}

static void a_formal_letter_writes_a_title_in_full(void **state)
{
    (void)state;
    assert_non_null(strstr(greeted("Prof. Dr. Eva Stein", NOTE_FORMAL), "Dear Professor Stein,"));
    assert_non_null(strstr(greeted("Capt. Sean Byrne", NOTE_FORMAL), "Dear Captain Byrne,"));
    assert_non_null(strstr(greeted("Rev. Tom Boyd", NOTE_FORMAL), "Dear Rev. Boyd,"));
    assert_non_null(strstr(greeted("Lt. Col. Ann Hughes", NOTE_FORMAL), "Dear Lt. Col. Hughes,"));
}

static void a_formal_letter_is_signed_with_the_title_of_its_writer(void **state)
{
    (void)state;
    assert_non_null(strstr(signed_by("Dr. Orla Keane", NOTE_FORMAL), "Dr. Orla Keane"));
    assert_null(strstr(signed_by("Mr Orla Keane", NOTE_FORMAL), "Mr Orla"));
    assert_null(strstr(signed_by("Dr. Orla Keane", NOTE_PROFESSIONAL), "Dr."));
}

static void who_is_called_mr_is_called_so_among_professionals(void **state)
{
    (void)state;
    assert_non_null(strstr(greeted("Mr Alan Grey", NOTE_PROFESSIONAL), "Hello Mr Grey,"));
    assert_non_null(strstr(greeted("Mr Alan Grey", NOTE_FRIENDLY), " Alan,"));
}

static void among_professionals_some_are_greeted_with_hi(void **state)
{
    char name[] = "Gita";
    int easy = 0, stiff = 0;
    (void)state;
    for (name[3] = 'a'; name[3] <= 'z'; name[3]++) {
        const char *text = greeted(name, NOTE_PROFESSIONAL);
        easy += strncmp(text, "Hi Git", 6) == 0;
        stiff += strncmp(text, "Hello Git", 9) == 0;
    }
    assert_in_range(easy, 5, 21);
    assert_int_equal(easy + stiff, 26);
}

static void who_is_called_by_a_title_is_not_greeted_with_hi(void **state)
{
    char name[] = "Ms Eva Gita";
    (void)state;
    for (name[10] = 'a'; name[10] <= 'z'; name[10]++)
        assert_memory_equal(greeted(name, NOTE_PROFESSIONAL), "Hello Ms Git", 12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_name_one_had_stands_behind_the_one_one_has),
        cmocka_unit_test(what_else_stands_in_brackets_is_no_name_one_had),
        cmocka_unit_test(a_formal_letter_writes_a_title_in_full),
        cmocka_unit_test(a_formal_letter_is_signed_with_the_title_of_its_writer),
        cmocka_unit_test(who_is_called_mr_is_called_so_among_professionals),
        cmocka_unit_test(among_professionals_some_are_greeted_with_hi),
        cmocka_unit_test(who_is_called_by_a_title_is_not_greeted_with_hi),
    };
    return cmocka_run_group_tests(tests, open_bank, close_bank);
}
