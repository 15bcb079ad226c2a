/* The numbers that pages compare: each reads its own cells. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note.h"
#include "tally.h"

static const struct round opinion = {
    .kind = SURVEY_OPINION, .number = 1, .ballots = 1000, .n = {340, 480, 180, 590, 130, 230, 50}};

static struct round choice_round(void)
{
    struct round r = {.kind = SURVEY_CHOICE, .number = 2, .ballots = 1000};
    for (size_t i = 0; i < NOTE_RELATIONSHIPS; i++) {
        r.n[i * SURVEY_TOOK_WAYS + SURVEY_TOOK_CUSTOM] = 70;
        r.n[i * SURVEY_TOOK_WAYS + SURVEY_TOOK_STANDARD] = 30;
    }
    return r;
}

static void who_sends_and_who_would_receive_are_two_questions(void **state)
{
    (void)state;
    const struct tally one = tally_one(&opinion);
    assert_int_equal(tally_send(&one).percent, 34);
    assert_int_equal(tally_receive(&one).percent, 62); /* 590 of the 950 who answered that */
    assert_int_equal(tally_count(&one, SURVEY_SEND, SURVEY_SEND_DEPENDS), 180);
}

static void no_answer_is_no_choice(void **state)
{
    (void)state;
    struct round half = opinion;
    const long n[] = {300, 100, 100, 500};
    for (size_t c = 0; c < SURVEY_RECEIVE_CELLS; c++)
        half.n[survey_table[SURVEY_RECEIVE].first + c] = n[c];
    const struct tally one = tally_one(&half);
    const struct share receive = tally_receive(&one);
    assert_int_equal(tally_answered(&one, SURVEY_RECEIVE), 500);
    assert_int_equal(tally_answered(&one, SURVEY_SEND), 1000);
    assert_int_equal(receive.percent, 60);
    assert_int_equal(receive.low, 57); /* 14 of 500 */
    assert_int_equal(receive.high, 63);
    assert_false(receive.rough);
}

static void who_took_a_note_is_added_up_over_every_kind_of_contact(void **state)
{
    (void)state;
    const struct round choice = choice_round();
    const struct tally one = tally_one(&choice);
    assert_int_equal(tally_took(&one).percent, 70);
}

static void a_round_is_about_what_its_kind_is_about(void **state)
{
    (void)state;
    const struct round choice = choice_round();
    assert_int_equal(tally_headline(&opinion).percent, 34);
    assert_int_equal(tally_headline(&choice).percent, 70);
}

static void all_rounds_of_a_kind_are_added_up_and_no_other(void **state)
{
    (void)state;
    const struct release first = {.round = opinion};
    const struct release second = {.round = choice_round(), .older = &first};
    const struct release third = {.round = opinion, .older = &second};
    const struct tally all = tally_all(&third, SURVEY_OPINION);
    assert_int_equal(all.rounds, 2);
    assert_int_equal(all.round.ballots, 2000);
    assert_int_equal(tally_send(&all).percent, 34);
    assert_int_equal(tally_all(NULL, SURVEY_CHOICE).rounds, 0);
    assert_int_equal(tally_took(&(struct tally){0}).high, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_sends_and_who_would_receive_are_two_questions),
        cmocka_unit_test(no_answer_is_no_choice),
        cmocka_unit_test(who_took_a_note_is_added_up_over_every_kind_of_contact),
        cmocka_unit_test(a_round_is_about_what_its_kind_is_about),
        cmocka_unit_test(all_rounds_of_a_kind_are_added_up_and_no_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
