/* Whether to spend a note at all, and the one sentence of advice. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "bank.h"

static void expect(struct note_form form, enum note_verdict verdict)
{
    struct note_set set;
    note_draft(bank, &form, &set);
    assert_int_equal(set.verdict, verdict);
    size_t n = strlen(set.advice);
    assert_true(n > 20 && set.advice[n - 1] == '.');
    assert_null(strpbrk(set.advice, "{}"));
}

static void a_colleague_needs_no_note(void **state)
{
    (void)state;
    struct note_form f = empty_form(NOTE_COLLEAGUE);
    f.text[NOTE_IN_COMPANY] = "Acme";
    expect(f, NOTE_SAVE);
}

static void a_colleague_with_a_reason_is_worth_one(void **state)
{
    (void)state;
    struct note_form f = empty_form(NOTE_COLLEAGUE);
    f.text[NOTE_IN_REASON] = "to swap notes on hiring";
    expect(f, NOTE_SPEND);
}

static void the_place_of_a_meeting_is_worth_one(void **state)
{
    (void)state;
    struct note_form f = empty_form(NOTE_EVENT);
    expect(f, NOTE_FIND_A_FACT);
    f.text[NOTE_IN_PLACE] = "the train to Berlin";
    expect(f, NOTE_SPEND);
}

static void a_stranger_without_a_fact_wants_one_first(void **state)
{
    (void)state;
    expect(empty_form(NOTE_COLD), NOTE_FIND_A_FACT);
}

static void a_stranger_with_a_fact_is_worth_one(void **state)
{
    (void)state;
    struct note_form f = empty_form(NOTE_COLD);
    f.text[NOTE_IN_TOPIC] = "beekeeping";
    expect(f, NOTE_SPEND);
}

static void a_meeting_without_its_name_wants_a_fact(void **state)
{
    (void)state;
    expect(empty_form(NOTE_EVENT), NOTE_FIND_A_FACT);
}

static void a_meeting_with_its_name_is_worth_one(void **state)
{
    (void)state;
    struct note_form f = empty_form(NOTE_EVENT);
    f.text[NOTE_IN_EVENT] = "Web Summit";
    expect(f, NOTE_SPEND);
}

static void a_shared_school_alone_is_not_worth_one(void **state)
{
    (void)state;
    struct note_form f = empty_form(NOTE_SCHOOL);
    f.text[NOTE_IN_SCHOOL] = "MIT";
    expect(f, NOTE_SAVE);
}

static void a_rival_without_their_school_wants_it(void **state)
{
    (void)state;
    expect(empty_form(NOTE_RIVAL), NOTE_FIND_A_FACT);
}

static void a_worn_reason_is_no_fact(void **state)
{
    (void)state;
    struct note_form f = empty_form(NOTE_COLD);
    f.text[NOTE_IN_REASON] = "to expand my network";
    expect(f, NOTE_FIND_A_FACT);
}

static void a_placeholder_is_no_fact(void **state)
{
    (void)state;
    struct note_form f = empty_form(NOTE_MUTUAL);
    f.text[NOTE_IN_MUTUAL] = "N/A";
    expect(f, NOTE_FIND_A_FACT);
}

static void an_answer_costs_nothing(void **state)
{
    (void)state;
    struct note_form f = empty_form(NOTE_UNKNOWN);
    f.direction = NOTE_REPLY;
    expect(f, NOTE_SPEND);
}

static void every_relationship_tone_and_side_has_advice(void **state)
{
    (void)state;
    for (int i = 0; i < NOTE_RELATIONSHIPS * NOTE_TONES * NOTE_SIDES * 2; i++) {
        struct note_form f = empty_form((enum note_relationship)(i % NOTE_RELATIONSHIPS));
        struct note_set set;
        f.tone = (enum note_tone)(i / NOTE_RELATIONSHIPS % NOTE_TONES);
        f.side = (enum note_side)(i / NOTE_RELATIONSHIPS / NOTE_TONES % NOTE_SIDES);
        f.met = i % 2 == 0;
        note_draft(bank, &f, &set);
        expect(f, set.verdict);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_colleague_needs_no_note),
        cmocka_unit_test(a_colleague_with_a_reason_is_worth_one),
        cmocka_unit_test(the_place_of_a_meeting_is_worth_one),
        cmocka_unit_test(a_stranger_without_a_fact_wants_one_first),
        cmocka_unit_test(a_stranger_with_a_fact_is_worth_one),
        cmocka_unit_test(a_meeting_without_its_name_wants_a_fact),
        cmocka_unit_test(a_meeting_with_its_name_is_worth_one),
        cmocka_unit_test(a_shared_school_alone_is_not_worth_one),
        cmocka_unit_test(a_rival_without_their_school_wants_it),
        cmocka_unit_test(a_worn_reason_is_no_fact),
        cmocka_unit_test(a_placeholder_is_no_fact),
        cmocka_unit_test(an_answer_costs_nothing),
        cmocka_unit_test(every_relationship_tone_and_side_has_advice),
    };
    return cmocka_run_group_tests(tests, open_bank, close_bank);
}
