/* What two people were to each other, typed beside a company or a school. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_standing.h"

static void expect(const char *typed, const char *place, const char *said)
{
    char left[NOTE_TEXT_BYTES], out[NOTE_MEMORY_BYTES];
    (void)note_text_clean(typed, left);
    assert_true(note_standing_take(left, out));
    assert_string_equal(left, place);
    assert_string_equal(out, said);
}

static void expect_none(const char *typed)
{
    char left[NOTE_TEXT_BYTES], before[NOTE_TEXT_BYTES], out[NOTE_MEMORY_BYTES];
    (void)note_text_clean(typed, before);
    memcpy(left, before, sizeof left);
    assert_false(note_standing_take(left, out));
    assert_string_equal(left, before);
}

static void expect_role(const char *typed, const char *said)
{
    char clean[NOTE_TEXT_BYTES], out[NOTE_MEMORY_BYTES];
    (void)note_text_clean(typed, clean);
    assert_true(note_standing_of_role(clean, out) == (said[0] != '\0'));
    assert_string_equal(out, said);
}

static void a_sentence_beside_a_place_says_who_was_what(void **state)
{
    (void)state;
    expect("Acme Foods Inc. - she was my shift lead", "Acme Foods Inc.", "you were my shift lead");
    expect("Northgate Labs (I was his trainee)", "Northgate Labs", "I was your trainee");
    expect("Asda, he was the night manager", "Asda", "you were the night manager");
    expect("IKEA; she trained me", "IKEA", "you trained me");
    expect("St Bede's, he was two years above me", "St Bede's", "you were two years above me");
}

static void so_do_a_few_words(void **state)
{
    (void)state;
    expect("Air France, same crew", "Air France", "we were in the same crew");
    expect("Park Lane (my year 3 teacher) Leeds", "Park Lane Leeds", "you were my year 3 teacher");
    expect("Acme - his assistant", "Acme", "I was your assistant");
    expect("Elm Road, sat behind me", "Elm Road", "you sat behind me");
}

static void other_remarks_stay(void **state)
{
    (void)state;
    expect_none("Halfords (Saturday job)");
    expect_none("Ayar Bank, Mandalay branch 2");
    expect_none("Acme (my first employer)");
    expect_none("Johnson, Ives and Partners");
    expect_none("Acme (or his boss's)");
    expect_none("he was my boss");
}

static void roles_say_whose_they_are(void **state)
{
    (void)state;
    expect_role("branch manager (him), teller (me)",
                "you were the branch manager and I was a teller");
    expect_role("Nurse (me) / ward sister (her)", "you were a ward sister and I was a nurse");
    expect_role("she was head chef, I washed pots", "you were head chef and I washed pots");
    expect_role("team lead (her)", "you were the team lead");
}

static void a_role_of_nobody_is_not_told(void **state)
{
    (void)state;
    expect_role("data engineer", "");
    expect_role("nurse (nights), teller (me)", "");
    expect_role("teller (me), clerk (me)", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sentence_beside_a_place_says_who_was_what),
        cmocka_unit_test(so_do_a_few_words),
        cmocka_unit_test(other_remarks_stay),
        cmocka_unit_test(roles_say_whose_they_are),
        cmocka_unit_test(a_role_of_nobody_is_not_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
