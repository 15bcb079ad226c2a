/* A gerund: what the sender is at, or a wish. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_activity.h"

static void at(const char *typed, const char *said)
{
    char out[NOTE_TEXT_BYTES];
    assert_true(note_activity_take(typed, out, sizeof out));
    assert_string_equal(out, said);
}

static void not_at(const char *typed)
{
    char out[NOTE_TEXT_BYTES];
    assert_false(note_activity_take(typed, out, sizeof out));
}

static void a_plan_of_ones_own_is_under_way(void **state)
{
    (void)state;
    at("opening a small bakery", "I'm opening a small bakery");
    at("changing jobs soon, wanted to say thank you",
       "I'm changing jobs soon, wanted to say thank you");
    at("reading a chapter with my class", "I'm reading a chapter with my class");
    at("setting up a rota for a food bank", "I'm setting up a rota for a food bank");
    at("getting married in June", "I'm getting married in June");
    at("building a tool like yours", "I'm building a tool like yours");
    at("moving to Lyon in June and you work there",
       "I'm moving to Lyon in June and you work there");
}

static void what_two_would_do_is_a_wish(void **state)
{
    (void)state;
    not_at("comparing notes on careers");
    not_at("catching up");
    not_at("working together on a bid");
    not_at("joining your team");
}

static void what_is_hoped_for_is_a_wish(void **state)
{
    (void)state;
    not_at("finding a mentor");
    not_at("getting a job in care");
    not_at("becoming a nurse");
}

static void a_sentence_about_a_deed_is_none(void **state)
{
    (void)state;
    not_at("running a shelter is hard");
    not_at("recruiting season buddy");
}

static void what_is_done_already_is_no_wish(void **state)
{
    (void)state;
    at("having recently retired from the record office",
       "I've recently retired from the record office");
    at("having left nursing", "I've left nursing");
    at("having spent nine years on rigs and wanting to come ashore",
       "I've spent nine years on rigs and want to come ashore");
    at("having moved to a new firm, I'd like you to know",
       "I've moved to a new firm, I'd like you to know");
    not_at("having met you in Cork");
    not_at("having a coffee with you");
}

static void what_one_is_at_is_told_from_what_one_is(void **state)
{
    (void)state;
    assert_true(note_activity_is_told("I'm opening a small bakery"));
    assert_true(note_activity_is_told("I am moving to Leeds"));
    assert_false(note_activity_is_told("I'm from Cork"));
    assert_false(note_activity_is_told("I left in October"));
    assert_false(note_activity_is_told("I'm moving"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_plan_of_ones_own_is_under_way),
        cmocka_unit_test(what_two_would_do_is_a_wish),
        cmocka_unit_test(what_is_hoped_for_is_a_wish),
        cmocka_unit_test(a_sentence_about_a_deed_is_none),
        cmocka_unit_test(what_is_done_already_is_no_wish),
        cmocka_unit_test(what_one_is_at_is_told_from_what_one_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
