/* Sentences whose subject was left out, and what somebody wants. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_ellipsis.h"
#include "note_told.h"
#include "note_want.h"

static void reason(const char *typed, const char *said)
{
    char out[NOTE_TEXT_BYTES];
    if (!note_ellipsis_reason(typed, out, sizeof out))
        (void)note_text_copy(out, sizeof out, typed, strlen(typed));
    assert_string_equal(out, said);
}

static void topic(const char *typed, const char *said)
{
    char out[NOTE_TEXT_BYTES] = "";
    bool work;
    if (!note_told_in_full(typed, out, sizeof out, &work))
        out[0] = '\0';
    assert_string_equal(out, said);
}

static void what_only_the_sender_does_is_told_with_i(void **state)
{
    (void)state;
    reason("heard you're hiring", "I heard you're hiring");
    reason("owe you a pint", "I owe you a pint");
    reason("wondering if you still teach guitar", "I'm wondering if you still teach guitar");
    reason("hear how you hire", "hear how you hire");
}

static void a_time_spent_has_its_for(void **state)
{
    (void)state;
    reason("been caring for my mum 4 years", "I've been caring for my mum for four years");
    reason("been caring for my mum 4 years and want to ask",
           "I've been caring for my mum for four years and want to ask");
    reason("been learning Welsh for 2 years", "I've been learning Welsh for 2 years");
}

static void a_past_deed_is_whose_it_can_be(void **state)
{
    (void)state;
    reason("passed the exam thanks to your notes", "I passed the exam thanks to your notes");
    reason("learnt loads from you", "I learnt loads from you");
    reason("fixed my roof", "you fixed my roof");
    reason("shared housing", "shared housing");
    reason("20 years later and I still use your notes", "I still use your notes 20 years later");
}

static void a_tie_is_told_by_who_has_it(void **state)
{
    (void)state;
    reason("former student of yours", "I'm a former student of yours");
    reason("taught by you in year 4", "I was taught by you in year 4");
    reason("recommended by my dentist", "you were recommended to me by my dentist");
    reason("great book", "your book is great");
}

static void what_the_other_would_do_is_asked_for(void **state)
{
    (void)state;
    reason("speak at our school", "to invite you to speak at our school");
    reason("read my paper", "to ask you to read my paper");
    reason("what became of you", "to hear what became of you");
}

static void a_since_stands_behind_what_it_dates(void **state)
{
    (void)state;
    reason("since 2019 it's one university so we get along",
           "it's been one university since 2019, and we get along");
}

static void what_two_left_undone_is_told_with_we(void **state)
{
    (void)state;
    reason("haven't spoken since the wedding", "we haven't spoken since the wedding");
    reason("too long since we talked", "it's been too long since we talked");
}

static void a_question_is_something_to_ask(void **state)
{
    (void)state;
    reason("2 questions: visas, schools", "to ask you about visas, schools");
    reason("quick question about visas", "to ask you about visas");
    reason("one question only", "to ask you a question");
}

static void a_coffee_is_something_to_meet_for(void **state)
{
    (void)state;
    reason("coffee next time you're in Cork", "to meet for a coffee next time you're in Cork");
    reason("coffee in Ethiopia", "coffee in Ethiopia");
}

static void a_search_is_told_with_its_seeker(void **state)
{
    (void)state;
    reason("cofounder wanted", "I'm looking for a cofounder");
    reason("seeking a cofounder", "I'm looking for a cofounder");
    reason("find job in Canada", "find a job in Canada");
}

static void who_one_is_is_told_with_i(void **state)
{
    (void)state;
    reason("student at Cork", "I'm a student at Cork");
    reason("retired engineer, happy to help", "I'm a retired engineer, happy to help");
    reason("student housing", "student housing");
}

static void the_fact_stands_behind_the_doubt(void **state)
{
    (void)state;
    reason("you probably don't remember me but you taught me to swim", "you taught me to swim");
    reason("not sure you remember me, I sat behind you", "I sat behind you");
}

static void a_judgement_is_told_to_who_made_the_point(void **state)
{
    (void)state;
    topic("right about apprentices", "you're right about apprentices");
    topic("disagreed with most of it but right about apprentices",
          "I disagreed with most of it, but you're right about apprentices");
}

static void what_takes_two_is_told_with_we(void **state)
{
    (void)state;
    topic("laughed at the same slide", "we laughed at the same slide");
    topic("both vegetarians", "we're both vegetarians");
    topic("both hate karaoke", "we both hate karaoke");
    topic("both sides of the border", "");
    topic("laughed a lot", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_only_the_sender_does_is_told_with_i),
        cmocka_unit_test(a_time_spent_has_its_for),
        cmocka_unit_test(a_past_deed_is_whose_it_can_be),
        cmocka_unit_test(a_tie_is_told_by_who_has_it),
        cmocka_unit_test(what_the_other_would_do_is_asked_for),
        cmocka_unit_test(a_since_stands_behind_what_it_dates),
        cmocka_unit_test(what_two_left_undone_is_told_with_we),
        cmocka_unit_test(a_question_is_something_to_ask),
        cmocka_unit_test(a_coffee_is_something_to_meet_for),
        cmocka_unit_test(a_search_is_told_with_its_seeker),
        cmocka_unit_test(who_one_is_is_told_with_i),
        cmocka_unit_test(the_fact_stands_behind_the_doubt),
        cmocka_unit_test(a_judgement_is_told_to_who_made_the_point),
        cmocka_unit_test(what_takes_two_is_told_with_we),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
