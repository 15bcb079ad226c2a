/* What an acquaintance is to either of the two. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_mutual.h"
#include "note_tie.h"

static struct note_mutual read(const char *typed)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_mutual m;
    (void)note_text_clean(typed, clean);
    note_mutual_read(clean, &m);
    return m;
}

static void expect_tie(const char *typed, const char *tie)
{
    struct note_mutual m = read(typed);
    assert_string_equal(m.tie, tie);
}

static void expect_people(const char *typed, const char *people)
{
    struct note_mutual m = read(typed);
    assert_string_equal(m.people, people);
}

static void expect_deed(const char *typed, const char *clause)
{
    struct note_mutual m = read(typed);
    assert_string_equal(m.clause, clause);
    assert_string_equal(m.people, "");
}

static void expect_nobody(const char *typed)
{
    struct note_mutual m = read(typed);
    assert_string_equal(m.people, "");
    assert_string_equal(m.tie, "");
    assert_string_equal(m.clause, "");
}

static void what_the_sender_is_to_somebody_introduces_him(void **state)
{
    (void)state;
    expect_tie("your sister Bea (I'm her landlord)", "I'm your sister Bea's landlord");
    expect_tie("Rita - I was her student", "I was Rita's student");
    expect_tie("friend of Ken's", "I'm a friend of Ken's");
    expect_tie("Rita (I'm her therapist)", "");
    expect_people("Rita (I'm her therapist)", "Rita");
}

static void who_is_whose_says_who_knows_whom(void **state)
{
    (void)state;
    expect_tie("my cousin Tom Reyes", "I think you know my cousin Tom Reyes");
    expect_tie("your manager, Lou Reed", "I know your manager, Lou Reed");
    expect_tie("our dentist", "we have the same dentist");
    expect_tie("my former colleague Ivy Chen, now at SAP",
               "I think you know my former colleague Ivy Chen");
}

static void who_has_died_was_known(void **state)
{
    (void)state;
    expect_tie("the late Prof. Ilan Gold", "we both knew the late Prof. Ilan Gold");
    expect_people("the late Prof. Ilan Gold", "");
    expect_tie("Ana (RIP)", "we both knew Ana");
    expect_tie("my late father, Ron Harper", "I think you knew my late father, Ron Harper");
    expect_nobody("your late wife");
}

static void a_sentence_stays_one(void **state)
{
    (void)state;
    expect_tie("my neighbour is your aunt", "my neighbour is your aunt");
    expect_tie("your dad coached me", "your dad coached me");
    expect_tie("our daughters are in the same class", "our daughters are in the same class");
    expect_deed("your brother Max - he fixed my boiler", "your brother Max fixed my boiler");
    expect_deed("my wife, who works with you at ING", "my wife works with you at ING");
    expect_deed("Ken Lo (he says hi)", "Ken Lo says hi");
    expect_deed("rita told me about you", "Rita told me about you");
}

static void who_brought_them_together_did_it(void **state)
{
    (void)state;
    expect_deed("introduced by Ken Lo", "Ken Lo introduced us");
    expect_deed("intro from Ken Lo at Acme", "Ken Lo introduced us");
    expect_deed("referred by Ken Lo", "Ken Lo referred me to you");
}

static void what_was_between_two_is_nobodys_business(void **state)
{
    (void)state;
    expect_nobody("my ex");
    expect_nobody("your ex-husband");
    expect_people("my ex-wife Dana", "Dana");
    expect_people("Ivy, whose divorce I handled", "Ivy");
    expect_people("Ken Lo doesn't know I'm writing", "Ken Lo");
    expect_nobody("your boss fired me last year and owes my wife");
}

static void of_many_the_named_ones_are_told(void **state)
{
    (void)state;
    expect_tie("5 people incl. Jo Ann Castillo, Wei, J.P. O'Hara, that guy from Sysco",
               "we have five people in common, among them Jo Ann Castillo, Wei and J.P. O'Hara");
    expect_tie("37 mutual connections including Bea Stark",
               "we have 37 people in common, Bea Stark among them");
    expect_people("several, e.g. Mia Wong", "Mia Wong and others");
    expect_people("lots - Mia Wong, Ken, etc.", "Mia Wong and Ken");
    expect_people("Bea Stark and 4 others", "Bea Stark and four others");
    expect_people("Jo's mum, Helen", "Jo's mum Helen");
    expect_people("Ana; Jo & Jo's brother", "Ana, Jo and Jo's brother");
    expect_people("Tom (my cousin), Ben", "Tom and Ben");
    expect_people("Dame Judith Oyelaran; Karl Ost & the late Dr. W. Blum",
                  "Dame Judith Oyelaran, Karl Ost and the late Dr. W. Blum");
}

static void no_name_is_made_of_what_is_none(void **state)
{
    (void)state;
    expect_nobody("nobody that I know of");
    expect_nobody("either Rita or Rick");
    expect_nobody("same people as at the Tuesday quiz");
    expect_nobody("2nd degree");
    expect_people("someone called Ivy", "Ivy");
    expect_people("Rita, Rick & the gang from Aldi", "Rita and Rick");
}

static void what_somebody_is_to_the_sender_stays_behind_the_name(void **state)
{
    (void)state;
    expect_tie("Lord Ashcombe (my godfather)", "I think you know Lord Ashcombe, my godfather");
    expect_tie("Ole, my neighbour with the goats",
               "I think you know Ole, my neighbour with the goats");
    expect_tie("Sue, my old boss Kay", "");
    expect_tie("Freya (my ex, it's fine)", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_the_sender_is_to_somebody_introduces_him),
        cmocka_unit_test(who_is_whose_says_who_knows_whom),
        cmocka_unit_test(who_has_died_was_known),
        cmocka_unit_test(a_sentence_stays_one),
        cmocka_unit_test(who_brought_them_together_did_it),
        cmocka_unit_test(what_was_between_two_is_nobodys_business),
        cmocka_unit_test(of_many_the_named_ones_are_told),
        cmocka_unit_test(no_name_is_made_of_what_is_none),
        cmocka_unit_test(what_somebody_is_to_the_sender_stays_behind_the_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
