/* What two studied or did at one school. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_study.h"

static void expect(const char *typed, const char *subject, const char *thing)
{
    struct note_study s;
    note_study_read(typed, &s);
    assert_string_equal(s.subject, subject);
    assert_string_equal(s.thing, thing);
}

static void a_plain_subject_is_taken(void **state)
{
    (void)state;
    expect("metallurgy", "metallurgy", "");
    expect("petroleum eng", "petroleum engineering", "");
    expect("control theory, sailing", "control theory and sailing", "");
    expect("choux. we cried", "choux", "");
    expect("Eurythmie :( and gardening :)", "Eurythmie and gardening", "");
    expect("physics (badly)", "physics", "");
}

static void one_remembers_a_thing_that_is_told_by_what_follows(void **state)
{
    (void)state;
    expect("riding exam in a blizzard", "", "the riding exam in a blizzard");
    expect("the compilers class that nearly ended us both", "",
           "the compilers class that nearly ended us both");
    expect("commiserating about the 6:20 from White Plains", "",
           "commiserating about the 6:20 from White Plains");
    expect("anatomy hall ghost story", "", "the anatomy hall ghost story");
    expect("geology field trips", "", "the geology field trips");
    expect("screen printing at 3 a.m.", "", "screen printing at 3 a.m.");
    expect("Latin with Mr Doherty", "", "Latin with Mr Doherty");
    expect("your lecture on queues, 7:45 am", "", "your lecture on queues");
    expect("the hiking club", "the hiking club", "");
    expect("Professor Favre's hydraulics laboratory", "",
           "Professor Favre's hydraulics laboratory");
    expect("robocon team 2013, silver", "", "the 2013 robocon team");
    expect("pharmacie, and the revue where you sang Piaf", "pharmacie",
           "the revue where you sang Piaf");
    expect("screen printing at 3 a.m.", "", "screen printing at 3 a.m.");
    expect("geology field trips", "", "the geology field trips");
}

static void what_is_neither_is_left_out(void **state)
{
    (void)state;
    expect("orientou meu mestrado", "", "");
    expect("ex nurse like me", "", "");
    expect("dissertation group chat still active", "", "");
    expect("nails and brows lvl 3", "", "");
    expect("cadaver lab group 6", "", "");
    expect("sociologie, no classes 3 months", "sociologie", "");
    expect("control theory, one shared textbook between five", "control theory", "");
    expect("Sparty on. East Wilson hall", "", "");
    expect("grève de 2012", "", "");
    expect("", "", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_plain_subject_is_taken),
        cmocka_unit_test(one_remembers_a_thing_that_is_told_by_what_follows),
        cmocka_unit_test(what_is_neither_is_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
