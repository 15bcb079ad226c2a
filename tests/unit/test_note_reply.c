/* What a receiver jots down about an invitation. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_reply.h"

static struct note_reason read_reply(const char *typed, char *core)
{
    struct note_reason r;
    memset(&r, 0, sizeof r);
    note_reply_read(typed, &r, core, NOTE_REASON_BYTES);
    return r;
}

static void expect(const char *typed, const char *said)
{
    char core[NOTE_REASON_BYTES];
    (void)read_reply(typed, core);
    assert_string_equal(core, said);
}

static void once(const char *typed, const char *condition)
{
    char core[NOTE_REASON_BYTES];
    assert_string_equal(read_reply(typed, core).once, condition);
}

static void welcome(const char *typed, const char *said)
{
    char core[NOTE_REASON_BYTES];
    assert_string_equal(read_reply(typed, core).welcome, said);
}

static void a_claim_is_known_to_who_made_it(void **state)
{
    (void)state;
    expect("says we were colleagues, but I left in 2011 and can't place you", "I left in 2011");
    expect("says we met in Cork", "");
}

static void a_stranger_is_asked_and_not_told(void **state)
{
    (void)state;
    once("don't know you", "once I can place you");
    once("no idea who this is", "once I can place you");
    once("says we were colleagues, but I left in 2011 and can't place you", "once I can place you");
    expect("don't know you", "");
    expect("I don't recall you at all", "");
}

static void a_why_is_a_condition(void **state)
{
    (void)state;
    once("tell me why", "once I know a little more");
    once("depends on the shifts", "once I know a little more about the shifts");
    once("what's this about", "once I know a little more");
}

static void a_door_left_open_is_a_yes(void **state)
{
    (void)state;
    welcome("I'm not looking right now but happy to stay in touch",
            "I'm not looking right now, but I'm happy to stay in touch");
    expect("I'm not looking right now but happy to stay in touch", "I'm not looking right now");
    welcome("open to offers from March", "I'm open to offers from March");
}

static void suspicion_and_grudges_stay_unsaid(void **state)
{
    (void)state;
    expect("looks fake", "");
    expect("you want to sell me solar", "");
    expect("Tom never mentioned you", "");
    expect("try Anna in HR", "");
    expect("you're my student this term", "you're my student this term");
    expect("you bullied me", "");
    expect("still owes us for the last job", "");
}

static void what_is_said_of_others_goes(void **state)
{
    (void)state;
    expect("I keep this for work, and school was not a happy time for me", "I keep this for work");
    expect("I only add people I work with, and this is the third solar firm this month",
           "I only add people I work with");
    expect("we have a supplier and are happy with them", "we have a supplier");
    expect("I keep work and private life separate", "I keep work and private life separate");
}

static void a_state_has_its_subject(void **state)
{
    (void)state;
    expect("on leave until May", "I'm on leave until May");
    expect("no recruiters please, happy in my job", "I'm happy in my job");
    expect("trying to keep this small", "I try to keep this small");
    expect("already have a supplier", "I already have a supplier");
    expect("family only", "only family");
    expect("remote only", "I'm only looking for remote work");
    expect("just started a new job", "I've just started a new job");
    expect("can't relocate", "I can't relocate");
    expect("no budget before April", "We have no budget before April");
    expect("no time until May", "I have no time until May");
    expect("retired, only here for old friends", "I'm retired and only here for old friends");
    expect("not looking before spring, just started a new job",
           "I'm not looking before spring as I've just started a new job");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_claim_is_known_to_who_made_it),
        cmocka_unit_test(a_stranger_is_asked_and_not_told),
        cmocka_unit_test(a_why_is_a_condition),
        cmocka_unit_test(a_door_left_open_is_a_yes),
        cmocka_unit_test(suspicion_and_grudges_stay_unsaid),
        cmocka_unit_test(what_is_said_of_others_goes),
        cmocka_unit_test(a_state_has_its_subject),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
