/* A subject, and what was said beside it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "note_talk.h"

static void expect(const char *text, const char *thing, const char *told)
{
    struct note_talk t;
    assert_true(note_talk_split(text, &t));
    assert_string_equal(t.thing, thing);
    assert_string_equal(t.told, told);
}

static void expect_whole(const char *text)
{
    struct note_talk t;
    assert_false(note_talk_split(text, &t));
}

static void expect_deed(const char *clause, const char *deed)
{
    char out[NOTE_TOPIC_BYTES];
    note_talk_deed(clause, out, sizeof out);
    assert_string_equal(out, deed);
}

static void a_sentence_stands_beside_its_subject(void **state)
{
    (void)state;
    expect("tig on thin stainless, you showed me the trick", "tig on thin stainless",
           "you showed me the trick");
    expect("IFRS 18. you explained it with a braai metaphor", "IFRS 18",
           "you explained it with a braai metaphor");
    expect("succession - neither of our kids wants the dairy", "succession",
           "neither of our kids wants the dairy");
    expect("the hallway track, + both have twins", "the hallway track", "both have twins");
    expect("rye starter (you gave me yours)", "rye starter", "you gave me yours");
}

static void a_sentence_may_come_first(void **state)
{
    (void)state;
    expect("you outbid me on the baler ha. then we got talking cover crops", "cover crops",
           "you outbid me on the baler");
    expect("queue for the sauna, 40 mins, talked grid batteries", "grid batteries", "");
    expect("rode the last 200k with you, you make frames", "", "rode the last 200k with you");
    expect("turns out we both do payroll", "", "we both do payroll");
    expect("nothing work related, but you mentioned hiring", "", "you mentioned hiring");
    expect("not much, shared a taxi after", "", "shared a taxi after");
}

static void two_short_sentences_are_one(void **state)
{
    (void)state;
    expect("I illustrate foxes. you publish foxes", "", "I illustrate foxes and you publish foxes");
}

static void who_told_whom_is_no_subject(void **state)
{
    (void)state;
    expect("you pitching cold storage, me asking you about diesel cost",
           "cold storage and diesel cost", "");
    expect("team mate, we lost but the glove worked", "", "we lost but the glove worked");
}

static void what_nobody_would_be_told_is_dropped(void **state)
{
    (void)state;
    expect("river ports, you were drunk", "river ports", "");
    expect("river ports, we think he lied", "river ports", "");
}

static void a_list_and_a_sentence_stay_whole(void **state)
{
    (void)state;
    expect_whole("knees, mortgages, your startup");
    expect_whole("varroa - oxalic vs thymol");
    expect_whole("you judged, I lost on ground 2");
    expect_whole("we lost, but the glove worked");
    expect_whole("both nurses, both hate karaoke");
    expect_whole("hospice shops, how to keep volunteers over 70");
    expect_whole("you speaking");
}

static void a_favour_is_thanked_for(void **state)
{
    (void)state;
    expect_deed("you showed me the trick", "showing me the trick");
    expect_deed("you fixed my spokes", "fixing my spokes");
    expect_deed("you told me lies", "");
    expect_deed("you gave a talk", "");
    expect_deed("I showed you the trick", "");
}

static void expect_doing(const char *text, const char *doing)
{
    char out[NOTE_TOPIC_BYTES] = "";
    assert_int_equal(note_talk_doing(text, out, sizeof out), doing[0] != '\0');
    assert_string_equal(out, doing);
}

static void a_deed_done_is_what_one_was_hired_for(void **state)
{
    (void)state;
    expect_doing("took down the ash by the chapel", "taking down the ash by the chapel");
    expect_doing("wrapped your 3 trucks purple", "wrapping your 3 trucks purple");
    expect_doing("got 9 years of pictures off a dead drive",
                 "getting 9 years of pictures off a dead drive");
    expect_doing("came out in a storm and fixed the leak",
                 "coming out in a storm and fixing the leak");
    expect_doing("walks my dog", "walking my dog");
    expect_doing("cuts our hedge", "cutting our hedge");
    expect_doing("fixes my bike", "fixing my bike");
    expect_doing("makes my lunch", "making my lunch");
    expect_doing("signs along the road", "");
    expect_doing("tidied our loft", "tidying our loft");
    expect_doing("restored torah ark doors", "");
    expect_doing("dried flowers for a wake", "");
    expect_doing("need the roof done", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sentence_stands_beside_its_subject),
        cmocka_unit_test(a_sentence_may_come_first),
        cmocka_unit_test(two_short_sentences_are_one),
        cmocka_unit_test(who_told_whom_is_no_subject),
        cmocka_unit_test(what_nobody_would_be_told_is_dropped),
        cmocka_unit_test(a_list_and_a_sentence_stay_whole),
        cmocka_unit_test(a_favour_is_thanked_for),
        cmocka_unit_test(a_deed_done_is_what_one_was_hired_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
