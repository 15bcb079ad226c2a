/* Reasons typed without their subject. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_reason.h"
#include "note_telegram.h"

static void expect(const char *typed, const char *full)
{
    char out[NOTE_REASON_BYTES];
    assert_true(note_telegram_expand(typed, out, sizeof out));
    assert_string_equal(out, full);
}

static void expect_as_typed(const char *typed)
{
    char out[NOTE_REASON_BYTES];
    assert_false(note_telegram_expand(typed, out, sizeof out));
}

static void a_deed_gets_its_subject(void **state)
{
    (void)state;
    expect("Loved your talk", "I loved your talk");
    expect("need a mentor", "I need a mentor");
    expect("looking forward to seeing your garden", "I'm looking forward to seeing your garden");
}

static void a_favour_is_asked_for(void **state)
{
    (void)state;
    expect("reconnect, we're both abroad", "to reconnect");
    expect("mentor me", "ask you to mentor me");
    expect("send me the slides", "ask you to send me the slides");
}

static void thanks_are_given_in_full(void **state)
{
    (void)state;
    expect("thanks for the lift", "thank you for the lift");
}

static void curiosity_hears(void **state)
{
    (void)state;
    expect("curious how you do it", "hear how you do it");
}

static void a_prospect_gets_its_article(void **state)
{
    (void)state;
    expect("potential collaboration", "a potential collaboration");
    expect("possible partnership on school meals", "a possible partnership on school meals");
}

static void what_both_do_gets_its_we(void **state)
{
    (void)state;
    expect("both do UX", "we both do UX");
    expect("both from Hull", "we're both from Hull");
    expect_as_typed("both of your talks");
}

static void the_senders_state_gets_its_subject(void **state)
{
    (void)state;
    expect("new to the area", "I'm new to the area");
    expect("think we met at a wedding", "I think we met at a wedding");
    expect("read it in one sitting", "I read it in one sitting");
    expect("always wanted to drive trams", "I've always wanted to drive trams");
    expect_as_typed("think about bees");
}

static void what_theirs_did_gets_its_subject(void **state)
{
    (void)state;
    expect("made me laugh", "it made me laugh");
    expect("helped me find a flat", "you helped me find a flat");
    expect("name rings a bell", "your name rings a bell");
}

static void what_one_fancies_is_asked(void **state)
{
    (void)state;
    expect("fancy a kickabout", "would you fancy a kickabout");
}

static void who_is_up_for_it_is_the_sender(void **state)
{
    (void)state;
    expect("always up for coffee", "I'm always up for coffee");
}

static void the_end_of_a_chat_message_goes(void **state)
{
    (void)state;
    char text[] = "parking LOL";
    note_telegram_end(text);
    assert_string_equal(text, "parking");
    char whole[] = "lol";
    note_telegram_end(whole);
    assert_string_equal(whole, "lol");
}

static void an_aside_goes(void **state)
{
    (void)state;
    expect("just to say hello", "to say hello");
}

static void what_is_whole_stays(void **state)
{
    (void)state;
    expect_as_typed("swap notes on hiring");
    expect_as_typed("I loved your talk");
    expect_as_typed("want to learn Go");
    expect_as_typed("let me know");
    expect_as_typed("have a coffee");
    expect_as_typed("potential energy");
    expect_as_typed("");
}

static void what_does_not_fit_is_refused(void **state)
{
    (void)state;
    char out[12];
    assert_false(note_telegram_expand("loved your talk", out, sizeof out));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_deed_gets_its_subject),
        cmocka_unit_test(a_favour_is_asked_for),
        cmocka_unit_test(thanks_are_given_in_full),
        cmocka_unit_test(curiosity_hears),
        cmocka_unit_test(a_prospect_gets_its_article),
        cmocka_unit_test(what_both_do_gets_its_we),
        cmocka_unit_test(the_senders_state_gets_its_subject),
        cmocka_unit_test(what_theirs_did_gets_its_subject),
        cmocka_unit_test(what_one_fancies_is_asked),
        cmocka_unit_test(who_is_up_for_it_is_the_sender),
        cmocka_unit_test(the_end_of_a_chat_message_goes),
        cmocka_unit_test(an_aside_goes),
        cmocka_unit_test(what_is_whole_stays),
        cmocka_unit_test(what_does_not_fit_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
