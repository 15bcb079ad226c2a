/* Summaries: what of them is worth repeating, and how it is said to their author. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "note_snippet.h"

static void expect_snippet(const char *typed, const char *said)
{
    char out[NOTE_SNIPPET_BYTES];
    note_snippet_pick(typed, out, sizeof out);
    assert_string_equal(out, said);
}

static void expect_turned(const char *snippet, const char *said)
{
    char out[NOTE_SNIPPET_BYTES];
    note_snippet_turn(snippet, false, out, sizeof out);
    assert_string_equal(out, said);
}

static void a_snippet_is_the_first_concrete_stretch(void **state)
{
    (void)state;
    expect_snippet("Building data platforms for hospitals | ex-Google",
                   "Building data platforms for hospitals");
}

static void a_snippet_passes_over_cliches(void **state)
{
    (void)state;
    expect_snippet(
        "Passionate results-driven leader. I help small towns keep their libraries open.",
        "I help small towns keep their libraries open");
}

static void self_praise_is_never_quoted_back(void **state)
{
    (void)state;
    expect_snippet("Award-winning author and thought leader", "");
}

static void a_snippet_too_short_is_none(void **state)
{
    (void)state;
    expect_snippet("CEO", "");
}

static void what_they_say_of_themselves_is_said_to_them(void **state)
{
    (void)state;
    expect_turned("I help small towns keep their libraries open",
                  "you help small towns keep their libraries open");
    expect_turned("I'm a nurse turned developer", "you're a nurse turned developer");
    expect_turned("I am moving my team to Lisbon", "you are moving your team to Lisbon");
    expect_turned("We build bridges that outlive us", "you build bridges that outlive you");
    expect_turned("i also teach what I've learned", "you also teach what you've learned");
    expect_turned("I write about the town where I was born",
                  "you write about the town where you were born");
    expect_turned("I run a bakery with my brother", "you run a bakery with your brother");
}

static void what_they_are_at_and_how_long_is_said_to_them(void **state)
{
    (void)state;
    expect_turned("Building data platforms for hospitals",
                  "you build data platforms for hospitals");
    expect_turned("Building a team in Oslo", "you're building a team in Oslo");
    expect_turned("Turning old mills into homes", "you turn old mills into homes");
    expect_turned("helping my town keep its library", "you're helping your town keep its library");
    expect_turned("Fighting for clean rivers since 1998",
                  "you've been fighting for clean rivers since 1998");
    expect_turned("11 years of imaging in rural hospitals",
                  "you have 11 years of imaging in rural hospitals");
}

static void a_deed_of_the_past_gets_its_subject(void **state)
{
    (void)state;
    expect_turned("Built 3 beehives on my roof", "you built 3 beehives on your roof");
    expect_turned("Cut waiting times to a week", "you cut waiting times to a week");
    expect_turned("Cut flowers by post", "");
}

static void a_trade_is_what_they_are(void **state)
{
    (void)state;
    expect_turned("Beekeeper and data analyst in Devon",
                  "you're a beekeeper and data analyst in Devon");
    expect_turned("Building surveyor and engineer", "you're a building surveyor and engineer");
    expect_turned("Nursing student in Leeds", "you're a nursing student in Leeds");
    expect_turned("Rust developer at Acme", "you're a Rust developer at Acme");
    expect_turned("former teacher, now designing e-learning",
                  "you're a former teacher, now designing e-learning");
    expect_turned("Clean water for all", "");
}

static void what_can_be_said_to_them_is_picked_first(void **state)
{
    (void)state;
    expect_snippet("Serial entrepreneur | I restore wooden boats in Lofoten",
                   "I restore wooden boats in Lofoten");
    expect_snippet("Retired fireman in Hull. Now I restore clocks.", "Now I restore clocks");
    expect_snippet("Fresh bread every day | Rye at weekends", "Fresh bread every day");
}

static void what_cannot_be_turned_exactly_is_not(void **state)
{
    (void)state;
    static const char *const kept[] = {
        "Helping your business grow",    "Made in Devon since 1990",
        "I help you grow your business", "I wonder: what comes next?",
        "We taught ourselves to bake",   "I \"fix\" broken clocks",
        "I, for one, like trains",       "Ask me how I bake bread",
        "I know what am I doing"};
    for (size_t i = 0; i < sizeof kept / sizeof kept[0]; i++)
        expect_turned(kept[i], "");
}

static void of_several_things_the_deed_is_picked(void **state)
{
    (void)state;
    expect_snippet("Father, civil servant, writing about life with Dravet syndrome",
                   "writing about life with Dravet syndrome");
    expect_snippet("Passionate, results-driven, award-winning nurse. I'm passionate about people.",
                   "nurse");
}

static void a_post_is_held_without_an_article(void **state)
{
    (void)state;
    expect_turned("open-data lead for the city of Vienna",
                  "you're open-data lead for the city of Vienna");
    expect_turned("Director of bridges at Arup", "you're director of bridges at Arup");
    expect_turned("Co-founder of BeeCity", "you're a co-founder of BeeCity");
}

static void a_short_word_is_told_when_it_can_be(void **state)
{
    (void)state;
    expect_snippet("Nurse", "Nurse");
    expect_turned("Senior Data Engineer", "you're a senior data engineer");
    expect_turned("PhD student, King's College London",
                  "you're a PhD student at King's College London");
    expect_turned("Engineer, dad, Leeds fan", "you're an engineer");
    expect_turned("now farming goats", "you farm goats");
}

static void signs_are_read_out(void **state)
{
    (void)state;
    expect_turned("Choir conductor & HR", "you're a choir conductor");
    expect_turned("Head of Product @ Acme", "you're head of Product at Acme");
    expect_turned("Teacher & carer in Hull", "you're a teacher and carer in Hull");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_several_things_the_deed_is_picked),
        cmocka_unit_test(a_post_is_held_without_an_article),
        cmocka_unit_test(a_short_word_is_told_when_it_can_be),
        cmocka_unit_test(signs_are_read_out),
        cmocka_unit_test(a_snippet_is_the_first_concrete_stretch),
        cmocka_unit_test(a_snippet_passes_over_cliches),
        cmocka_unit_test(self_praise_is_never_quoted_back),
        cmocka_unit_test(a_snippet_too_short_is_none),
        cmocka_unit_test(what_they_say_of_themselves_is_said_to_them),
        cmocka_unit_test(what_they_are_at_and_how_long_is_said_to_them),
        cmocka_unit_test(a_deed_of_the_past_gets_its_subject),
        cmocka_unit_test(a_trade_is_what_they_are),
        cmocka_unit_test(what_can_be_said_to_them_is_picked_first),
        cmocka_unit_test(what_cannot_be_turned_exactly_is_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
