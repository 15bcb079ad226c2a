/* A receiver who has made up his mind. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_answer.h"
#include "note_receiver.h"
#include "note_refusal.h"

static void expect(const char *typed, enum note_intent answer, const char *rest)
{
    struct note_reason r;
    char told[NOTE_REASON_BYTES];
    memset(&r, 0, sizeof r);
    assert_string_equal(note_answer_open(typed, &r, told), rest);
    assert_int_equal(r.answer, answer);
}

static void expect_once(const char *typed, const char *once)
{
    struct note_reason r;
    char told[NOTE_REASON_BYTES];
    memset(&r, 0, sizeof r);
    (void)note_answer_open(typed, &r, told);
    assert_string_equal(r.once, once);
}

static void who_connects_with_nobody_from_there_declines(void **state)
{
    (void)state;
    expect("not connecting with anyone from Brightwater for now", NOTE_DECLINES,
           "not connecting with anyone from Brightwater for now");
    expect("not connecting with strangers", NOTE_INVITES, "not connecting with strangers");
    expect("I only connect with people I know", NOTE_INVITES, "I only connect with people I know");
}

static void a_no_at_the_end_is_one(void **state)
{
    (void)state;
    expect("no crypto, no MLM, no thanks", NOTE_DECLINES, "no crypto, no MLM");
}

static void a_sore_point_is_not_asked_about(void **state)
{
    (void)state;
    expect("I keep this for work, and school was not a happy time for me", NOTE_DECLINES,
           "I keep this for work, and school was not a happy time for me");
}

static void what_one_just_did_is_no_plea(void **state)
{
    (void)state;
    expect("not looking before spring 2027, just started a new job", NOTE_INVITES,
           "not looking before spring 2027, just started a new job");
}

static void a_yes_is_taken_off(void **state)
{
    (void)state;
    expect("Yes of course, always happy to hear from the faculty", NOTE_ACCEPTS,
           "always happy to hear from the faculty");
    expect("sure, but please no marketing", NOTE_ACCEPTS, "");
    expect("course mate, owes me a bacon roll", NOTE_ACCEPTS, "owes me a bacon roll");
    expect("so happy for you, obviously yes", NOTE_ACCEPTS, "");
    expect("duh yes. why so late", NOTE_ACCEPTS, "");
    expect("ok sure, no hard feelings", NOTE_ACCEPTS, "");
}

static void a_no_is_taken_off(void **state)
{
    (void)state;
    expect("no", NOTE_DECLINES, "");
    expect("no thanks, already have a supplier", NOTE_DECLINES, "already have a supplier");
    expect("not on here pal, work don't know", NOTE_DECLINES, "pal, work don't know");
    expect("no recruiters, happy in my job", NOTE_INVITES, "no recruiters, happy in my job");
}

static void a_condition_is_no_answer_yet(void **state)
{
    (void)state;
    expect("gladly, if it's about farming", NOTE_INVITES, "");
    expect_once("gladly, if it's about farming and not forex", "if it's about farming");
    expect_once("yes if you are a bot", "");
    expect("yes once he has paid", NOTE_INVITES, "yes once he has paid");
}

static void a_rule_of_the_house_refuses(void **state)
{
    (void)state;
    assert_true(note_refusal_is("Teachers here may not accept pupils until they leave"));
    assert_true(note_refusal_is("I don't connect with bidders"));
    assert_true(note_refusal_is("prefer to keep school friends on Facebook"));
    assert_false(note_refusal_is("I don't connect with strangers"));
    assert_false(note_refusal_is("I don't accept people I haven't met"));
    assert_false(note_refusal_is("don't accept anyone without a message"));
}

static void a_courtesy_before_it_is_dropped(void **state)
{
    (void)state;
    expect("flattered, yet tied to my post", NOTE_INVITES, "tied to my post");
    expect("I'm 80, my granddaughter set this up. I accept family", NOTE_INVITES,
           "I accept family");
}

static void what_is_denied_is_not_asked_about(void **state)
{
    (void)state;
    assert_true(note_receiver_denies("bro I was not even there"));
    assert_false(note_receiver_denies("I was umpiring there"));
    char topic[64] = "ventilation ducts, invoice 2025 still open";
    note_receiver_topic(topic);
    assert_string_equal(topic, "ventilation ducts");
}

static void expect_name(const char *typed, const char *name)
{
    char text[80];
    assert_true(strlen(typed) < sizeof text);
    memcpy(text, typed, strlen(typed) + 1);
    note_receiver_name(text);
    assert_string_equal(text, name);
}

static void a_remark_is_no_name(void **state)
{
    (void)state;
    expect_name("our shop is in dispute with them", "");
    expect_name("the team in Shiraz; Dr Rezaei chiefly", "the team in Shiraz");
    expect_name("a client of theirs, name not given", "");
    expect_name("both my exes, weirdly", "");
    expect_name("Essex County", "Essex County");
}

static void how_one_closes_is_dropped(void **state)
{
    (void)state;
    expect("I keep this for clergy, God bless", NOTE_INVITES, "I keep this for clergy");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_connects_with_nobody_from_there_declines),
        cmocka_unit_test(a_no_at_the_end_is_one),
        cmocka_unit_test(what_one_just_did_is_no_plea),
        cmocka_unit_test(a_sore_point_is_not_asked_about),
        cmocka_unit_test(a_yes_is_taken_off),
        cmocka_unit_test(a_no_is_taken_off),
        cmocka_unit_test(a_condition_is_no_answer_yet),
        cmocka_unit_test(a_rule_of_the_house_refuses),
        cmocka_unit_test(a_courtesy_before_it_is_dropped),
        cmocka_unit_test(what_is_denied_is_not_asked_about),
        cmocka_unit_test(a_remark_is_no_name),
        cmocka_unit_test(how_one_closes_is_dropped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
