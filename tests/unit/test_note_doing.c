/* Headlines that leave the subject out, and what a stranger does not bring up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_doing.h"
#include "note_snippet.h"

static void expect(const char *typed, const char *turned)
{
    char clean[NOTE_TEXT_BYTES], picked[NOTE_SNIPPET_BYTES], out[NOTE_SNIPPET_BYTES];
    (void)note_text_clean(typed, clean);
    note_snippet_pick(clean, picked, sizeof picked);
    note_snippet_turn(picked, false, out, sizeof out);
    assert_string_equal(out, turned);
}

static void expect_pick(const char *typed, const char *picked)
{
    char clean[NOTE_TEXT_BYTES], out[NOTE_SNIPPET_BYTES];
    (void)note_text_clean(typed, clean);
    note_snippet_pick(clean, out, sizeof out);
    assert_string_equal(out, picked);
}

static void what_she_does_is_said_to_her(void **state)
{
    (void)state;
    expect("Helps SMEs with VAT", "you help SMEs with VAT");
    expect("She helps SMEs with VAT", "you help SMEs with VAT");
    expect("photographs abandoned pools", "you photograph abandoned pools");
    expect("Bakes bread, breaks builds", "you bake bread");
    expect("teach kids to code", "you teach kids to code");
    expect("Have caught 2,000 babies", "you have caught 2,000 babies");
}

static void a_plural_is_no_verb(void **state)
{
    (void)state;
    expect("Photographs of abandoned pools", "");
    expect("Designs for print and web", "");
    expect("Help desk for small firms", "");
}

static void what_lasts_has_been_going_on(void **state)
{
    (void)state;
    expect("Teaching kids to code for 12 yrs", "you've been teaching kids to code for 12 years");
    expect("Helping SMEs with VAT since 2009", "you've been helping SMEs with VAT since 2009");
    expect("Still fixing clocks on Saturdays", "you're still fixing clocks on Saturdays");
}

static void a_field_is_what_they_are_in(void **state)
{
    (void)state;
    expect("Interested in: energy storage, heat pumps, tariffs",
           "you're interested in energy storage, heat pumps and tariffs");
    expect("Specialist in heat pumps", "you specialise in heat pumps");
}

static void brackets_and_weighing_words_are_left_out(void **state)
{
    (void)state;
    expect_pick("Mainly structural steel detailing now (Tekla, a bit of SDS2)",
                "structural steel detailing");
    expect("flood modeller at the Environment Agency (views mine)",
           "you're a flood modeller at the Environment Agency");
}

static void private_matters_are_left_to_them(void **state)
{
    (void)state;
    expect_pick("Widower, back at work since March. Mainly structural steel detailing",
                "structural steel detailing");
    expect("Divorced, three cats, clock repairer", "you're a clock repairer");
    expect_pick("On a career break after burnout", "");
    expect_pick("Laid off in March, open to anything in logistics", "");
}

static void what_they_were_is_not_what_they_are(void **state)
{
    (void)state;
    expect("Trained as a nurse, now a data analyst", "you're a data analyst");
    expect("Previously head of data at DFDS", "");
    expect("Was a nurse in a big hospital", "");
}

static void a_trade_ends_at_its_comma(void **state)
{
    (void)state;
    expect("Train driver, Northern line", "you're a train driver");
    expect("PhD candidate (soil!), University of Ghent",
           "you're a PhD candidate at the University of Ghent");
    expect("head of supply chain, Arla", "you're head of supply chain at Arla");
    expect("Actuary by day, drummer by night", "you're an actuary by day, drummer by night");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_she_does_is_said_to_her),
        cmocka_unit_test(a_plural_is_no_verb),
        cmocka_unit_test(what_lasts_has_been_going_on),
        cmocka_unit_test(a_field_is_what_they_are_in),
        cmocka_unit_test(brackets_and_weighing_words_are_left_out),
        cmocka_unit_test(private_matters_are_left_to_them),
        cmocka_unit_test(what_they_were_is_not_what_they_are),
        cmocka_unit_test(a_trade_ends_at_its_comma),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
