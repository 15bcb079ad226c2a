/* Words whose capitals are their own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_acronym.h"

static void expect_raised(const char *typed, const char *said)
{
    char text[NOTE_TEXT_BYTES];
    (void)note_text_copy(text, sizeof text, typed, strlen(typed));
    note_acronym_raise(text);
    assert_string_equal(text, said);
}

static void expect_calm(const char *typed, const char *said)
{
    char text[NOTE_TEXT_BYTES];
    (void)note_text_copy(text, sizeof text, typed, strlen(typed));
    note_acronym_calm(text);
    assert_string_equal(text, said);
}

static void small_ones_gain_their_capitals(void **state)
{
    (void)state;
    expect_raised("mri physics", "MRI physics");
    expect_raised("plumbing nvq in halifax", "plumbing NVQ in Halifax");
    expect_raised("head of hr", "head of HR");
    expect_raised("rollout in arequipa", "rollout in Arequipa");
    expect_raised("farming in zambia", "farming in Zambia");
    expect_raised("reading about china and turkey", "reading about china and turkey");
    expect_raised("senior ui/ux designer", "senior UI/UX designer");
    expect_raised("r&d and saas", "R&D and SaaS");
    expect_raised("kotlin on android in november", "Kotlin on Android in November");
    expect_raised("2d", "2D");
    expect_raised("bni breakfast", "BNI breakfast");
    expect_raised("xr", "XR");
}

static void a_capital_that_opens_a_text_does_not_hide_one(void **state)
{
    (void)state;
    expect_raised("Hr manager", "HR manager");
    expect_raised("the Hr manager", "the Hr manager");
}

static void it_is_a_trade_before_work_alone(void **state)
{
    (void)state;
    expect_raised("it support", "IT support");
    expect_raised("why it matters", "why it matters");
    expect_calm("IT SECURITY", "IT security");
    expect_calm("IT IS TIME", "it is time");
}

static void a_shouted_text_keeps_what_is_spelled_out(void **state)
{
    (void)state;
    expect_calm("PROFESSOR (MRI PHYSICS)", "professor (MRI physics)");
    expect_calm("BPMN AND YOGA", "BPMN and yoga");
    expect_calm("THX MR SMITH", "thx mr smith");
    expect_calm("CAF\xC3\x89 TALK", "caf\xC3\xA9 talk");
}

static void every_word_of_the_list_is_found(void **state)
{
    (void)state;
    static const char *const some[] = {"2d", "5g",   "ai",  "devops", "javascript", "r&d", "xr",
                                       "vr", "hvac", "ios", "uk",     "usa",        "phds"};
    for (size_t i = 0; i < sizeof some / sizeof some[0]; i++)
        assert_non_null(note_acronym_spell(some[i], strlen(some[i])));
    assert_null(note_acronym_spell("us", 2));
    assert_null(note_acronym_spell("a", 1));
    assert_null(note_acronym_spell("apiary", 6));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(small_ones_gain_their_capitals),
        cmocka_unit_test(a_capital_that_opens_a_text_does_not_hide_one),
        cmocka_unit_test(it_is_a_trade_before_work_alone),
        cmocka_unit_test(a_shouted_text_keeps_what_is_spelled_out),
        cmocka_unit_test(every_word_of_the_list_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
