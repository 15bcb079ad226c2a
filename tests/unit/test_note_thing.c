/* What kind of thing a subject is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_thing.h"

static void expect_joined(const char *noun, const char *wanted)
{
    char out[96];
    note_thing_joined(noun, false, out, sizeof out);
    assert_string_equal(out, wanted);
}

static void a_subject_is_done_at_a_school(void **state)
{
    (void)state;
    char out[96];
    expect_joined("geography", "doing geography");
    expect_joined("Kuti Hall", "in Kuti Hall");
    expect_joined("mechanical engineering", "doing mechanical engineering");
    expect_joined("computer science", "doing computer science");
    note_thing_joined("law", true, out, sizeof out);
    assert_string_equal(out, "studied law");
}

static void a_formal_note_tells_it_with_its_verb(void **state)
{
    (void)state;
    char out[96];
    note_thing_joined("debating team", true, out, sizeof out);
    assert_string_equal(out, "was in the debating team");
    note_thing_joined("hockey", true, out, sizeof out);
    assert_string_equal(out, "");
}

static void one_is_in_a_club(void **state)
{
    (void)state;
    expect_joined("the hiking club", "in the hiking club");
    expect_joined("marching band", "in the marching band");
    expect_joined("hydraulics lab", "in the hydraulics lab");
    expect_joined("our debating society", "in our debating society");
}

static void one_is_on_a_course(void **state)
{
    (void)state;
    expect_joined("paramedic program", "in the paramedic program");
    expect_joined("the nursing programme", "on the nursing programme");
    expect_joined("foundation course", "on the foundation course");
    expect_joined("plumbing NVQ", "on the plumbing NVQ");
    expect_joined("student council", "on the student council");
    expect_joined("course", "");
    expect_joined("my own course", "");
}

static void nothing_else_is_joined(void **state)
{
    (void)state;
    expect_joined("hockey", "");
    expect_joined("engineering", "");
    expect_joined("your choir", "");
    expect_joined("law and order", "");
    expect_joined("the history of the choir", "");
    expect_joined("seismic retrofitting", "");
    expect_joined("", "");
}

static void a_client_gives_thanks_for_what_is_new_or_mended(void **state)
{
    (void)state;
    assert_true(note_thing_is_delivered("the new boiler"));
    assert_true(note_thing_is_delivered("our new website"));
    assert_true(note_thing_is_delivered("the roof repairs"));
    assert_false(note_thing_is_delivered("our website"));
    assert_false(note_thing_is_delivered("the data migration"));
    assert_false(note_thing_is_delivered("the leaking boiler"));
    assert_false(note_thing_is_delivered(""));
}

static void a_passage_is_liked_itself(void **state)
{
    (void)state;
    static const char *const named[][2] = {
        {"chapter 7", "chapter 7"},
        {"the footnotes on village dialect", "the footnotes on village dialect"},
        {"footnotes", "the footnotes"},
        {"the chapter on budgets, suppliers and allergies",
         "the chapter on budgets, suppliers and allergies"},
        {"the chapter on budgets, which I read twice", ""},
        {"missing data", ""},
        {"pageviews", ""},
        {"maps", "the maps"},
        {"", ""}};
    char out[96];
    for (size_t i = 0; i < sizeof named / sizeof named[0]; i++) {
        note_thing_passage(named[i][0], out, sizeof out);
        assert_string_equal(out, named[i][1]);
    }
}

static void one_is_in_several_groups(void **state)
{
    (void)state;
    expect_joined("choir, marching band and debate", "in the choir, marching band and debate");
    expect_joined("the hydraulics lab", "in the hydraulics lab");
    expect_joined("choir and heat pumps", "");
}

static void what_is_used_for_long_may_be_asked_after(void **state)
{
    (void)state;
    assert_true(note_thing_is_lasting("the new website"));
    assert_true(note_thing_is_lasting("the warehouse racking"));
    assert_false(note_thing_is_lasting("the ISO 9001 audit"));
    assert_false(note_thing_is_lasting("the new contract"));
    assert_false(note_thing_is_lasting("the apple deliveries"));
    assert_false(note_thing_is_lasting(""));
}

static void an_interest_is_a_common_noun(void **state)
{
    (void)state;
    assert_true(note_thing_is_interest("hockey"));
    assert_true(note_thing_is_interest("seismic retrofitting"));
    assert_false(note_thing_is_interest("Kuti Hall"));
    assert_false(note_thing_is_interest("the hiking club"));
    assert_false(note_thing_is_interest("hockey, and more"));
    assert_false(note_thing_is_interest(""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_subject_is_done_at_a_school),
        cmocka_unit_test(a_formal_note_tells_it_with_its_verb),
        cmocka_unit_test(one_is_in_a_club),
        cmocka_unit_test(one_is_on_a_course),
        cmocka_unit_test(nothing_else_is_joined),
        cmocka_unit_test(a_client_gives_thanks_for_what_is_new_or_mended),
        cmocka_unit_test(a_passage_is_liked_itself),
        cmocka_unit_test(one_is_in_several_groups),
        cmocka_unit_test(what_is_used_for_long_may_be_asked_after),
        cmocka_unit_test(an_interest_is_a_common_noun),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
