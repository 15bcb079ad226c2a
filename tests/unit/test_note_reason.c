/* The seven shapes of a reason. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "note_reason.h"

static struct note_reason parsed(const char *typed)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_reason reason;
    (void)note_text_clean(typed, clean);
    note_reason_parse(clean, NOTE_SEND, &reason);
    return reason;
}

static void expect(const char *typed, enum note_shape shape, const char *said)
{
    struct note_reason r = parsed(typed);
    const char *form = r.infinitive[0] != '\0' ? r.infinitive
                       : r.clause[0] != '\0'   ? r.clause
                       : r.noun[0] != '\0'     ? r.noun
                                               : r.gerund;
    assert_string_equal(form, said);
    assert_int_equal(r.shape, shape);
}

static void a_to_infinitive(void **state)
{
    (void)state;
    expect("to swap notes on hiring", NOTE_SHAPE_TO, "swap notes on hiring");
    expect("To Introduce Myself", NOTE_SHAPE_TO, "introduce myself");
}

static void a_wish_is_an_infinitive(void **state)
{
    (void)state;
    expect("I want to break into UX", NOTE_SHAPE_TO, "break into UX");
    expect("I'd like to learn from your team", NOTE_SHAPE_TO, "learn from your team");
    expect("looking to hire in Leeds", NOTE_SHAPE_TO, "hire in Leeds");
    expect("would be great to visit your farm", NOTE_SHAPE_TO, "visit your farm");
    expect("would like to hear what you're working on", NOTE_SHAPE_TO,
           "hear what you're working on");
}

static void a_wish_behind_because_is_an_infinitive(void **state)
{
    (void)state;
    expect("because I'd like to learn from your team", NOTE_SHAPE_TO, "learn from your team");
}

static void a_bare_infinitive(void **state)
{
    (void)state;
    assert_string_equal(parsed("needs a web site").infinitive, "");
    expect("swap notes on hiring", NOTE_SHAPE_BARE, "swap notes on hiring");
    expect("learn from your team", NOTE_SHAPE_BARE, "learn from your team");
    expect("interview retired diplomats for my thesis", NOTE_SHAPE_BARE,
           "interview retired diplomats for my thesis");
}

static void a_gerund_of_a_known_verb_gives_its_infinitive(void **state)
{
    (void)state;
    expect("learning from you", NOTE_SHAPE_GERUND, "learn from you");
    expect("swapping notes on pricing", NOTE_SHAPE_GERUND, "swap notes on pricing");
    expect("sharing ideas", NOTE_SHAPE_GERUND, "share ideas");
}

static void an_unknown_gerund_stays_one(void **state)
{
    (void)state;
    expect("gardening with your charity", NOTE_SHAPE_GERUND, "gardening with your charity");
}

static void a_because_clause(void **state)
{
    (void)state;
    expect("because your team builds the tools we use", NOTE_SHAPE_BECAUSE,
           "your team builds the tools we use");
}

static void a_first_person_clause(void **state)
{
    (void)state;
    expect("i'm building a data team", NOTE_SHAPE_FIRST, "I'm building a data team");
    expect("we both hire in Leeds", NOTE_SHAPE_FIRST, "we both hire in Leeds");
}

static void a_third_person_clause(void **state)
{
    (void)state;
    expect("Your talk changed my mind", NOTE_SHAPE_THIRD, "your talk changed my mind");
    expect("your team builds the tools we use", NOTE_SHAPE_THIRD,
           "your team builds the tools we use");
}

static void a_denial_makes_a_clause(void **state)
{
    (void)state;
    expect("my daughter hasn't stopped talking about it", NOTE_SHAPE_THIRD,
           "my daughter hasn't stopped talking about it");
    expect("nothing got broken", NOTE_SHAPE_THIRD, "nothing got broken");
    expect("your team beat us in Australia", NOTE_SHAPE_THIRD, "your team beat us in Australia");
    expect("nothing special", NOTE_SHAPE_NONE, "");
}

static void what_belongs_to_somebody_is_a_thing(void **state)
{
    (void)state;
    expect("your lab's work on batteries", NOTE_SHAPE_NOUN, "your lab's work on batteries");
}

static void who_still_does_something_is_the_sender(void **state)
{
    (void)state;
    expect("still owe you a pint", NOTE_SHAPE_FIRST, "I still owe you a pint");
}

static void a_noun_phrase(void **state)
{
    (void)state;
    expect("mentorship", NOTE_SHAPE_NOUN, "mentorship");
    expect("a job at your company", NOTE_SHAPE_NOUN, "a job at your company");
    expect("your work on compilers", NOTE_SHAPE_NOUN, "your work on compilers");
    expect("the work you do on compilers", NOTE_SHAPE_NOUN, "the work you do on compilers");
}

static void a_clause_within_an_infinitive_does_not_make_it_one(void **state)
{
    (void)state;
    expect("learn how your team did it", NOTE_SHAPE_BARE, "learn how your team did it");
    expect("see if there's a fit", NOTE_SHAPE_BARE, "see if there's a fit");
    expect("do another project with you", NOTE_SHAPE_BARE, "do another project with you");
    expect("plan next year's conference", NOTE_SHAPE_BARE, "plan next year's conference");
    expect("open roles on your team", NOTE_SHAPE_NOUN, "open roles on your team");
}

static void a_question_within_a_sentence_is_a_thing(void **state)
{
    (void)state;
    expect("how your team did the migration", NOTE_SHAPE_NOUN, "how your team did the migration");
    expect("whether remote work helps the young", NOTE_SHAPE_NOUN,
           "whether remote work helps the young");
}

static void a_past_verb_makes_a_clause(void **state)
{
    (void)state;
    expect("your advice meant a lot", NOTE_SHAPE_THIRD, "your advice meant a lot");
    expect("your lecture stayed with me", NOTE_SHAPE_THIRD, "your lecture stayed with me");
    expect("your post struck a chord", NOTE_SHAPE_THIRD, "your post struck a chord");
}

static void staying_in_touch_is_no_second_thing_to_do(void **state)
{
    (void)state;
    assert_false(parsed("stay in touch").together);
    assert_true(parsed("swap notes").together);
}

static void no_reason_is_none(void **state)
{
    (void)state;
    expect("no particular reason", NOTE_SHAPE_NONE, "");
    expect("just to connect", NOTE_SHAPE_NONE, "");
}

static void an_unknown_verb_is_told_by_its_article(void **state)
{
    (void)state;
    expect("sketch a plan together", NOTE_SHAPE_BARE, "sketch a plan together");
}

static void a_participle_makes_no_clause(void **state)
{
    (void)state;
    expect("chairs made of hemp", NOTE_SHAPE_NOUN, "chairs made of hemp");
}

static void an_activity_is_what_one_is_doing(void **state)
{
    (void)state;
    expect("looking for a mentor", NOTE_SHAPE_GERUND, "I'm looking for a mentor");
}

static void one_of_what_is_looked_for_takes_its_article(void **state)
{
    (void)state;
    expect("looking for bass player", NOTE_SHAPE_GERUND, "I'm looking for a bass player");
    expect("looking for art teacher for our school", NOTE_SHAPE_GERUND,
           "I'm looking for an art teacher for our school");
    expect("looking for career advice", NOTE_SHAPE_GERUND, "I'm looking for career advice");
    expect("looking for other vets", NOTE_SHAPE_GERUND, "I'm looking for other vets");
}

static void what_both_are_is_said_with_its_verb_first(void **state)
{
    (void)state;
    expect("both of us are restoring old orchards", NOTE_SHAPE_FIRST,
           "we're both restoring old orchards");
}

static void a_past_deed_is_the_senders(void **state)
{
    (void)state;
    expect("applied last week", NOTE_SHAPE_FIRST, "I applied last week");
    expect("interviewed on Monday", NOTE_SHAPE_FIRST, "I interviewed on Monday");
    expect("applied maths is fun", NOTE_SHAPE_THIRD, "applied maths is fun");
    expect("client opening a restaurant in january", NOTE_SHAPE_THIRD,
           "a client of mine is opening a restaurant in January");
    expect("client meeting in may", NOTE_SHAPE_NOUN, "client meeting in May");
}

static void what_it_is_good_for_is_a_purpose(void **state)
{
    (void)state;
    assert_string_equal(parsed("so you can find me").purpose, "so that you can find me");
    assert_string_equal(parsed("if you ever need a sub").purpose, "in case you ever need a sub");
    assert_string_equal(parsed("let me know if you need a hand").purpose,
                        "in case you need a hand");
}

static void a_small_jan_behind_from_is_a_month_and_a_tall_one_may_be_a_person(void **state)
{
    (void)state;
    expect("I took over from Jan", NOTE_SHAPE_FIRST, "I took over from Jan");
    expect("I start in jan", NOTE_SHAPE_FIRST, "I start in January");
}

static void to_follow_is_still_to_come(void **state)
{
    (void)state;
    expect("follow your work", NOTE_SHAPE_BARE, "follow your work");
    expect("I follow your work", NOTE_SHAPE_FIRST, "I follow your work");
}

static void a_single_thing_takes_its_article(void **state)
{
    (void)state;
    expect("job", NOTE_SHAPE_NOUN, "a job");
    expect("summer internship", NOTE_SHAPE_NOUN, "a summer internship");
}

static void an_initialism_is_written_in_capitals(void **state)
{
    (void)state;
    expect("ux research", NOTE_SHAPE_NOUN, "UX research");
}

static void flattery_is_no_reason(void **state)
{
    (void)state;
    expect("you're hot and I think you're cute", NOTE_SHAPE_NONE, "");
}

static void a_saying_verb_makes_a_clause(void **state)
{
    (void)state;
    expect("our coach says hello", NOTE_SHAPE_THIRD, "our coach says hello");
}

static void a_favour_is_asked_for(void **state)
{
    (void)state;
    expect("career advice", NOTE_SHAPE_NOUN, "ask for career advice");
    expect("for a reference", NOTE_SHAPE_BARE, "ask for a reference");
}

static void a_question_is_asked(void **state)
{
    (void)state;
    expect("could you recommend a book?", NOTE_SHAPE_BARE,
           "ask whether you could recommend a book");
}

static void a_question_is_kept_as_it_was_typed(void **state)
{
    (void)state;
    struct note_reason r;
    note_reason_parse("Could you recommend a book?", NOTE_SEND, &r);
    assert_string_equal(r.question, "could you recommend a book");
    note_reason_parse("How did you get into law?", NOTE_SEND, &r);
    assert_string_equal(r.question, "how did you get into law");
    note_reason_parse("career advice", NOTE_SEND, &r);
    assert_string_equal(r.question, "");
}

static void a_shared_field_is_a_clause_about_both(void **state)
{
    (void)state;
    expect("same field", NOTE_SHAPE_FIRST, "we're in the same field");
    expect("shared interest in rowing", NOTE_SHAPE_FIRST, "we share an interest in rowing");
}

static void a_state_is_the_senders_own_and_no_wish(void **state)
{
    (void)state;
    expect("miss the laughs", NOTE_SHAPE_FIRST, "I miss the laughs");
    expect("Love your posts on rail", NOTE_SHAPE_FIRST, "I love your posts on rail");
    expect("love to hear your story", NOTE_SHAPE_TO, "hear your story");
    expect("manage", NOTE_SHAPE_NOUN, "manage");
}

static void what_one_is_getting_into_is_no_wish(void **state)
{
    struct note_reason r;
    (void)state;
    note_reason_parse("getting into sign language", NOTE_SEND, &r);
    assert_string_equal(r.clause, "I'm getting into sign language");
    note_reason_parse("just moved to the city", NOTE_SEND, &r);
    assert_string_equal(r.clause, "I've just moved to the city");
    note_reason_parse("getting to know your team", NOTE_SEND, &r);
    assert_string_equal(r.infinitive, "get to know your team");
}

static void a_welcoming_policy_is_no_ground_for_a_no(void **state)
{
    struct note_reason r;
    (void)state;
    note_reason_parse("i say yes to anyone who likes bees", NOTE_REPLY, &r);
    assert_string_equal(r.welcome, "I say yes to anyone who likes bees");
    assert_string_equal(r.clause, "");
    note_reason_parse("I only accept people ive spoken to", NOTE_REPLY, &r);
    assert_string_equal(r.welcome, "");
    assert_string_equal(r.clause, "I only accept people I've spoken to");
}

static void a_policy_becomes_what_one_would_need_to_know(void **state)
{
    static const char *const policies[][2] = {
        {"i only connect with people i have met", "once I can place you"},
        {"I only accept people I have actually worked with", "once I can place you"},
        {"prefer to know who I'm connecting with", "once I can place you"},
        {"I dont know u", "once I can place you"},
        {"tell me what you want first", "once I know a little more"},
        {"I only accept people I can place", "once I can place you"},
        {"I never accept anyone I have not worked with", "once I can place you"},
        {"not looking right now", ""},
        {"i say yes to anyone I know", ""},
    };
    struct note_reason r;
    (void)state;
    for (size_t i = 0; i < sizeof policies / sizeof policies[0]; i++) {
        note_reason_parse(policies[i][0], NOTE_REPLY, &r);
        assert_string_equal(r.once, policies[i][1]);
    }
    note_reason_parse("we have met before", NOTE_SEND, &r);
    assert_string_equal(r.once, "");
}

static void how_things_are_is_a_policy(void **state)
{
    struct note_reason r;
    (void)state;
    note_reason_parse("no budget before April", NOTE_REPLY, &r);
    assert_string_equal(r.clause, "we have no budget before April");
    note_reason_parse("no idea", NOTE_REPLY, &r);
    assert_string_equal(r.clause, "");
    note_reason_parse("not taking on new vendors this year", NOTE_REPLY, &r);
    assert_string_equal(r.clause, "I'm not taking on new vendors this year");
    note_reason_parse("happy where i am until summer", NOTE_REPLY, &r);
    assert_string_equal(r.clause, "I'm happy where I am until summer");
}

static void nobody_knows_who_he_is(void **state)
{
    (void)state;
    expect("He was the best mentor I had.", NOTE_SHAPE_NONE, "");
}

static void a_reply_has_no_wishes_of_its_own(void **state)
{
    struct note_reason r;
    (void)state;
    note_reason_parse("ask first, accept later", NOTE_REPLY, &r);
    assert_string_equal(r.infinitive, "");
}

static void what_says_nothing_is_no_reason(void **state)
{
    (void)state;
    expect("to connect", NOTE_SHAPE_NONE, "");
    expect("networking", NOTE_SHAPE_NONE, "");
    expect("I'd love to", NOTE_SHAPE_NONE, "");
}

static void a_worn_phrase_is_no_reason(void **state)
{
    (void)state;
    expect("to expand my network", NOTE_SHAPE_NONE, "");
    expect("I would love to pick your brain", NOTE_SHAPE_NONE, "");
}

static void an_insult_is_no_reason(void **state)
{
    (void)state;
    expect("because you idiots never answer", NOTE_SHAPE_NONE, "");
}

static void only_the_first_sentence_counts(void **state)
{
    (void)state;
    expect("I admire your work. Let us talk some time.", NOTE_SHAPE_FIRST, "I admire your work");
}

static void shouting_comes_back_calm(void **state)
{
    (void)state;
    expect("I LIKE YOUR WORK ON AI", NOTE_SHAPE_FIRST, "I like your work on AI");
}

static void a_lone_i_is_raised(void **state)
{
    (void)state;
    expect("because i admire your work", NOTE_SHAPE_BECAUSE, "I admire your work");
}

static void what_it_is_like_is_asked(void **state)
{
    (void)state;
    assert_string_equal(parsed("what's it like to work nights").question,
                        "what's it like to work nights");
}

static void what_one_wants_to_know_one_hears(void **state)
{
    (void)state;
    expect("want to know what the team is like", NOTE_SHAPE_TO, "hear what the team is like");
    expect("to know you better", NOTE_SHAPE_TO, "know you better");
}

static void a_wrong_article_is_mended(void **state)
{
    (void)state;
    expect("a honest opinion", NOTE_SHAPE_NOUN, "an honest opinion");
}

static void a_common_deed_is_told_from_a_plan_of_ones_own(void **state)
{
    (void)state;
    assert_true(parsed("swap notes on hiring").together);
    assert_true(parsed("to learn from your team").together);
    assert_false(parsed("I want to break into UX").together);
}

static void a_reproach_is_no_policy(void **state)
{
    (void)state;
    struct note_reason r;
    note_reason_parse("I don't connect with strangers, go away", NOTE_REPLY, &r);
    assert_int_equal(r.shape, NOTE_SHAPE_NONE);
}

static void in_a_reply_what_names_nobody_is_no_policy(void **state)
{
    (void)state;
    struct note_reason r;
    note_reason_parse("quality over quantity", NOTE_REPLY, &r);
    assert_string_equal(r.noun, "");
    note_reason_parse("no vendors please", NOTE_REPLY, &r);
    assert_string_equal(r.noun, "");
}

static void in_a_reply_a_telegram_is_a_policy(void **state)
{
    (void)state;
    struct note_reason r;
    note_reason_parse("only people I know", NOTE_REPLY, &r);
    assert_string_equal(r.noun, "people I know");
    note_reason_parse("only connect with people I know", NOTE_REPLY, &r);
    assert_string_equal(r.clause, "I only connect with people I know");
}

static void an_offer_gets_its_subject_back(void **state)
{
    (void)state;
    expect("happy to help", NOTE_SHAPE_FIRST, "I'm happy to help");
    expect("happy to connect", NOTE_SHAPE_NONE, "");
}

static void signs_and_afterthoughts_are_said_or_dropped(void **state)
{
    (void)state;
    expect("learn from you & your team", NOTE_SHAPE_BARE, "learn from you and your team");
    expect("compare notes, maybe", NOTE_SHAPE_BARE, "compare notes");
}

static void a_shouted_reason_is_calmed(void **state)
{
    (void)state;
    expect("I WANT TO LEARN", NOTE_SHAPE_TO, "learn");
    expect("MENTORSHIP", NOTE_SHAPE_NOUN, "mentorship");
}

static void a_reproach_is_no_reason(void **state)
{
    (void)state;
    expect("stop calling me", NOTE_SHAPE_NONE, "");
    expect("I hate your company", NOTE_SHAPE_NONE, "");
    expect("I'd like to connect", NOTE_SHAPE_NONE, "");
}

static void your_work_is_a_thing_and_no_clause(void **state)
{
    (void)state;
    expect("your open source work on parsers", NOTE_SHAPE_NOUN, "your open source work on parsers");
    expect("your teams work on parsers", NOTE_SHAPE_THIRD, "your teams work on parsers");
}

static void to_say_there_is_no_reason_gives_none(void **state)
{
    (void)state;
    expect("no reason really", NOTE_SHAPE_NONE, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_to_infinitive),
        cmocka_unit_test(a_wish_is_an_infinitive),
        cmocka_unit_test(a_wish_behind_because_is_an_infinitive),
        cmocka_unit_test(a_bare_infinitive),
        cmocka_unit_test(a_gerund_of_a_known_verb_gives_its_infinitive),
        cmocka_unit_test(an_unknown_gerund_stays_one),
        cmocka_unit_test(a_because_clause),
        cmocka_unit_test(a_first_person_clause),
        cmocka_unit_test(a_third_person_clause),
        cmocka_unit_test(a_denial_makes_a_clause),
        cmocka_unit_test(what_belongs_to_somebody_is_a_thing),
        cmocka_unit_test(who_still_does_something_is_the_sender),
        cmocka_unit_test(a_noun_phrase),
        cmocka_unit_test(an_unknown_verb_is_told_by_its_article),
        cmocka_unit_test(a_participle_makes_no_clause),
        cmocka_unit_test(a_clause_within_an_infinitive_does_not_make_it_one),
        cmocka_unit_test(a_question_within_a_sentence_is_a_thing),
        cmocka_unit_test(a_past_verb_makes_a_clause),
        cmocka_unit_test(staying_in_touch_is_no_second_thing_to_do),
        cmocka_unit_test(no_reason_is_none),
        cmocka_unit_test(an_activity_is_what_one_is_doing),
        cmocka_unit_test(one_of_what_is_looked_for_takes_its_article),
        cmocka_unit_test(what_both_are_is_said_with_its_verb_first),
        cmocka_unit_test(a_past_deed_is_the_senders),
        cmocka_unit_test(what_it_is_good_for_is_a_purpose),
        cmocka_unit_test(a_small_jan_behind_from_is_a_month_and_a_tall_one_may_be_a_person),
        cmocka_unit_test(to_follow_is_still_to_come),
        cmocka_unit_test(a_single_thing_takes_its_article),
        cmocka_unit_test(an_initialism_is_written_in_capitals),
        cmocka_unit_test(flattery_is_no_reason),
        cmocka_unit_test(a_saying_verb_makes_a_clause),
        cmocka_unit_test(a_favour_is_asked_for),
        cmocka_unit_test(a_question_is_asked),
        cmocka_unit_test(a_question_is_kept_as_it_was_typed),
        cmocka_unit_test(a_shared_field_is_a_clause_about_both),
        cmocka_unit_test(a_state_is_the_senders_own_and_no_wish),
        cmocka_unit_test(what_one_is_getting_into_is_no_wish),
        cmocka_unit_test(a_welcoming_policy_is_no_ground_for_a_no),
        cmocka_unit_test(a_policy_becomes_what_one_would_need_to_know),
        cmocka_unit_test(how_things_are_is_a_policy),
        cmocka_unit_test(nobody_knows_who_he_is),
        cmocka_unit_test(a_reply_has_no_wishes_of_its_own),
        cmocka_unit_test(what_says_nothing_is_no_reason),
        cmocka_unit_test(a_worn_phrase_is_no_reason),
        cmocka_unit_test(an_insult_is_no_reason),
        cmocka_unit_test(only_the_first_sentence_counts),
        cmocka_unit_test(shouting_comes_back_calm),
        cmocka_unit_test(a_lone_i_is_raised),
        cmocka_unit_test(what_it_is_like_is_asked),
        cmocka_unit_test(what_one_wants_to_know_one_hears),
        cmocka_unit_test(a_wrong_article_is_mended),
        cmocka_unit_test(a_common_deed_is_told_from_a_plan_of_ones_own),
        cmocka_unit_test(a_reproach_is_no_policy),
        cmocka_unit_test(in_a_reply_what_names_nobody_is_no_policy),
        cmocka_unit_test(in_a_reply_a_telegram_is_a_policy),
        cmocka_unit_test(an_offer_gets_its_subject_back),
        cmocka_unit_test(signs_and_afterthoughts_are_said_or_dropped),
        cmocka_unit_test(a_shouted_reason_is_calmed),
        cmocka_unit_test(a_reproach_is_no_reason),
        cmocka_unit_test(your_work_is_a_thing_and_no_clause),
        cmocka_unit_test(to_say_there_is_no_reason_gives_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
