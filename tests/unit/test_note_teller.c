/* What the acquaintance of both said, typed as a reason. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_teller.h"

static void moved(const char *name, const char *typed, const char *contact, const char *left)
{
    char mutual[NOTE_TEXT_BYTES] = "", reason[NOTE_TEXT_BYTES];
    (void)note_text_copy(reason, sizeof reason, typed, strlen(typed));
    assert_true(note_teller_move(name, mutual, reason));
    assert_string_equal(mutual, contact);
    assert_string_equal(reason, left);
}

static void stays(const char *name, const char *typed)
{
    char mutual[NOTE_TEXT_BYTES] = "", reason[NOTE_TEXT_BYTES];
    (void)note_text_copy(reason, sizeof reason, typed, strlen(typed));
    assert_false(note_teller_move(name, mutual, reason));
    assert_string_equal(reason, typed);
}

static void what_the_contact_said_is_the_contacts(void **state)
{
    (void)state;
    moved("MJ", "MJ says you repair accordions", "MJ says you repair accordions", "");
    moved("Farah Siddiqui", "farah said to talk to you about grants, I've just started",
          "Farah Siddiqui said I should talk to you about grants", "I've just started");
}

static void a_tie_of_the_contact_is_the_contacts(void **state)
{
    (void)state;
    moved("Pete Lawson", "pete is a friend", "my friend Pete Lawson", "");
    moved("Pete Lawson", "Pete Lawson is my old friend, I run a choir", "my old friend Pete Lawson",
          "I run a choir");
}

static void other_reasons_stay(void **state)
{
    (void)state;
    stays("Ana and Luis", "Ana says you repair accordions");
    stays("Pete Lawson", "pete is a friend of the choir");
    stays("Pete Lawson", "we both coach");
    stays("Will Hay", "will you be in Cork");
}

static void a_small_name_gets_its_capital(void **state)
{
    (void)state;
    char reason[] = "I work with farah, not farahs or will";
    note_teller_name("Farah Will", reason);
    assert_string_equal(reason, "I work with Farah, not farahs or will");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_the_contact_said_is_the_contacts),
        cmocka_unit_test(a_tie_of_the_contact_is_the_contacts),
        cmocka_unit_test(other_reasons_stay),
        cmocka_unit_test(a_small_name_gets_its_capital),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
