/* Schools: their full name, and which two names mean one school. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_school.h"

static void expect(const char *typed, const char *name)
{
    struct note_proper school;
    note_school_read(typed, &school);
    assert_string_equal(school.name, name);
}

static void uni_stays_as_typed(void **state)
{
    (void)state;
    expect("uni of leeds", "the Uni of Leeds");
    expect("Uni of Leeds", "the Uni of Leeds");
    expect("the uni of bath", "the Uni of Bath");
    expect("leeds uni", "Leeds Uni");
    expect("Leeds Uni", "Leeds Uni");
    expect("University of Ibadan, Ibadan, University of Ibadan", "the University of Ibadan");
}

static void uni_of_another_language_stays(void **state)
{
    (void)state;
    expect("Uni K\xC3\xB6ln", "Uni K\xC3\xB6ln");
}

static void a_name_in_small_letters_is_raised_although_more_follows(void **state)
{
    (void)state;
    expect("kindergarten st mary, Room 2", "Kindergarten St Mary, Room 2");
    expect("St Marys", "St Marys");
}

static void particles_of_a_french_name_stay_small(void **state)
{
    (void)state;
    expect("\xC3\xA9"
           "cole des mines de saint-\xC3\xA9tienne",
           "\xC3\x89"
           "cole des Mines de Saint-\xC3\x89tienne");
    expect("\xC3\xA9"
           "cole d'art (EDA)",
           "\xC3\x89"
           "cole d'Art");
    struct note_proper school;
    note_school_read("\xC3\xA9"
                     "cole nationale sup\xC3\xA9rieure des mines de "
                     "saint-\xC3\xA9tienne (EMSE)",
                     &school);
    assert_string_equal(school.brief, "EMSE");
}

static void a_degree_or_a_year_is_no_part_of_the_name(void **state)
{
    (void)state;
    expect("PhD at ETH", "ETH");
    expect("MBA INSEAD", "INSEAD");
    expect("BSc Physics, University of Leeds", "the University of Leeds");
    expect("Leeds 2008-2011", "Leeds");
    expect("P.S. 118", "P.S. 118");
}

static void common_words_for_a_school_stay_small(void **state)
{
    (void)state;
    expect("high school", "high school");
    expect("our school", "our school");
    expect("trinity college, dublin", "Trinity College, Dublin");
    expect("rwth aachen", "RWTH Aachen");
}

static void what_is_no_school_is_left_out(void **state)
{
    (void)state;
    expect("Self-taught / YouTube University", "YouTube University");
    expect("self-taught", "");
    expect("same", "");
    expect("The New School / Parsons", "The New School / Parsons");
}

static void assert_same(const char *a, const char *b)
{
    assert_true(note_school_same(a, b));
    assert_true(note_school_same(b, a));
}

static void one_school_has_many_names(void **state)
{
    (void)state;
    assert_same("MIT", "M.I.T.");
    assert_same("Melbourne Grammar", "Melbourne Grammar School");
    assert_same("MIT", "Massachusetts Institute of Technology");
    assert_same("UCL", "University College London (UCL)");
    assert_same("Texas A&M University", "texas a&m");
    assert_same("uni of leeds", "University of Leeds");
    assert_same("University of Ibadan, Ibadan", "University of Ibadan");
    assert_same("Lyc\xC3\xA9"
                "e Esteqlal",
                "lycee esteqlal, Kabul");
    assert_same("\xE6\x9D\xB1\xE4\xBA\xAC", "\xE6\x9D\xB1\xE4\xBA\xAC");
    assert_same("Leeds", "the University of Leeds");
    assert_same("\xC3\x89"
                "cole Polytechnique",
                "Ecole polytechnique");
}

static void two_schools_are_told_apart(void **state)
{
    (void)state;
    assert_false(note_school_same("Boston College", "Boston University"));
    assert_false(note_school_same("University of Miami", "Miami University"));
    assert_false(note_school_same("Michigan", "Michigan State"));
    assert_false(note_school_same("University of California", "University of California, Davis"));
    assert_false(note_school_same("Texas A&M University", "University of Texas at Austin"));
    assert_false(note_school_same("University", "Leeds"));
    assert_false(note_school_same("Keio (grad.)", "Waseda (grad.)"));
    assert_false(note_school_same("\xE6\x9D\xB1\xE4\xBA\xAC", "\xE4\xBA\xAC\xE9\x83\xBD"));
    assert_false(note_school_same(NULL, "Leeds"));
}

static void how_it_was_attended_is_no_part_of_the_name(void **state)
{
    (void)state;
    expect("ESPOL (but exchange year at EPN)", "ESPOL");
    expect("MIT dropout", "MIT");
    expect("St Mary's primary, Year 6", "St Mary's primary");
    expect("exchange at Keio", "Keio");
    expect("Grade 4 at Mount Pleasant Primary", "Mount Pleasant Primary");
    expect("Lambda School (now Bloom)", "Lambda School");
    expect("night school in Hackney, 1999", "night school in Hackney");
    expect("same primary school", "the same primary school");
    expect("school of hard knocks", "");
    expect("left school at 16", "");
}

static void letters_that_are_the_name_stay_capitals(void **state)
{
    (void)state;
    expect("UNILAG", "UNILAG");
    expect("UNIPORT", "UNIPORT");
    expect("iit bombay", "IIT Bombay");
    expect("TUT (Tampere University of Technology)", "TUT");
    expect("HARVARD", "Harvard");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(how_it_was_attended_is_no_part_of_the_name),
        cmocka_unit_test(letters_that_are_the_name_stay_capitals),
        cmocka_unit_test(a_name_in_small_letters_is_raised_although_more_follows),
        cmocka_unit_test(particles_of_a_french_name_stay_small),
        cmocka_unit_test(a_degree_or_a_year_is_no_part_of_the_name),
        cmocka_unit_test(common_words_for_a_school_stay_small),
        cmocka_unit_test(what_is_no_school_is_left_out),
        cmocka_unit_test(uni_stays_as_typed),
        cmocka_unit_test(uni_of_another_language_stays),
        cmocka_unit_test(one_school_has_many_names),
        cmocka_unit_test(two_schools_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
