/* What was typed about the recipient is said to the recipient. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "note_address.h"

static void expect_for(bool subject, const char *typed, const char *said)
{
    char text[NOTE_TEXT_BYTES];
    memcpy(text, typed, strlen(typed) + 1);
    (void)note_address_turn(text, sizeof text, subject);
    assert_string_equal(text, said);
}

static void expect(const char *typed, const char *said)
{
    expect_for(true, typed, said);
}

static void whom_one_misses_is_you(void **state)
{
    (void)state;
    expect("i miss working with him", "i miss working with you");
    expect("we turned her down in 2024", "we turned you down in 2024");
    expect("to know her better", "to know you better");
    expect("ask her how to publish", "ask you how to publish");
    expect("show her my first collection", "show you my first collection");
    expect("he taught himself Rust", "you taught yourself Rust");
}

static void what_is_theirs_is_yours(void **state)
{
    (void)state;
    expect("ask his advice on a restoration", "ask your advice on a restoration");
    expect("follow her research", "follow your research");
    expect("a book of his", "a book of yours");
    expect("their team fixed what ours has not", "your team fixed what ours has not");
    expect("we like their team", "we like their team");
}

static void the_verb_follows(void **state)
{
    (void)state;
    expect("She quotes my village", "you quote my village");
    expect("see what hes up to these days", "see what you're up to these days");
    expect("he always answers", "you always answer");
    expect("she teaches and is kind", "you teach and are kind");
    expect("he sets routes + does UX for a bank", "you set routes + do UX for a bank");
    expect("has he still contacts there", "have you still contacts there");
    expect("ask where did she learn it", "ask where did you learn it");
    expect("have him teach us, but that is for later", "have you teach us, but that is for later");
    expect("he reviewed my code and was kind", "you reviewed my code and were kind");
    expect("if she doesnt mind", "if you don't mind");
    expect("she told me my son is ill and has to rest",
           "you told me my son is ill and has to rest");
    expect("he was my hero", "you were my hero");
    expect("she studies bees", "you study bees");
    expect("he could help", "you could help");
}

static void somebody_named_before_is_not_the_recipient(void **state)
{
    (void)state;
    expect("my mentor and her team", "my mentor and her team");
    expect("we know Ana and her book", "we know Ana and her book");
    expect("you were in my brother's class, he sang", "you were in my brother's class, he sang");
    expect("in the same ward when he died", "in the same ward when he died");
    expect("my sister loves her books", "my sister loves her books");
    expect("my daughter enrolled at his place", "my daughter enrolled at your place");
    expect("I work on the Ostiglia gauge, data that may interest her",
           "I work on the Ostiglia gauge, data that may interest you");
    expect("I worked with her dad, didn't know he passed", "I worked with your dad");
}

static void who_is_named_beside_him_is_not_she(void **state)
{
    (void)state;
    expect("my daughter enrolled at his place", "my daughter enrolled at your place");
    expect("I'm at SkyWest and follow his flying", "I'm at SkyWest and follow your flying");
    expect_for(true, "my daughter and her dog", "my daughter and her dog");
}

static void a_town_or_a_remark_is_nobody(void **state)
{
    (void)state;
    expect("I'm moving to Munich and he works there", "I'm moving to Munich and you work there");
    expect("our daughters have the same diagnosis (Dravet), saw her fundraiser",
           "our daughters have the same diagnosis (Dravet), saw your fundraiser");
}

static void a_common_contact_may_be_he(void **state)
{
    (void)state;
    expect_for(false, "he said I should contact her", "he said I should contact you");
    expect_for(false, "ask his advice", "ask your advice");
}

static void what_has_no_pronoun_stays(void **state)
{
    (void)state;
    expect("the shepherd's hut", "the shepherd's hut");
    expect("", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whom_one_misses_is_you),
        cmocka_unit_test(what_is_theirs_is_yours),
        cmocka_unit_test(the_verb_follows),
        cmocka_unit_test(somebody_named_before_is_not_the_recipient),
        cmocka_unit_test(who_is_named_beside_him_is_not_she),
        cmocka_unit_test(a_town_or_a_remark_is_nobody),
        cmocka_unit_test(a_common_contact_may_be_he),
        cmocka_unit_test(what_has_no_pronoun_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
