/* What is typed around the name of a school, and for the time there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_schooling.h"
#include "note_schoolyear.h"
#include "times.h"

static void expect_name(const char *typed, const char *name)
{
    char out[NOTE_TEXT_BYTES];
    (void)note_schooling_name(typed, out, sizeof out);
    assert_string_equal(out, name);
}

static void expect_when(const char *typed, const char *phrase, const char *cohort)
{
    struct note_when when = {0};
    note_schoolyear_parse(typed, today, &when);
    assert_string_equal(when.phrase, phrase);
    assert_string_equal(when.cohort, cohort);
}

static void a_plain_name_stays(void **state)
{
    (void)state;
    expect_name("Durham, St Chad's", "Durham, St Chad's");
    expect_name("St Mary's, the Bronx", "St Mary's, the Bronx");
    expect_name("Nanyang Girls'", "Nanyang Girls'");
    expect_name("Universidad de Salamanca, de la Cruz", "Universidad de Salamanca, de la Cruz");
    expect_name("school for the blind", "school for the blind");
}

static void a_second_thought_counts(void **state)
{
    (void)state;
    expect_name("Carmel Unified... no wait Pacific Grove High", "Pacific Grove High");
    expect_name("Oxford? no, Brookes", "Brookes");
    expect_name("Oxford? well Brookes", "Brookes");
    expect_name("mcgill... or was it concordia", "mcgill");
}

static void what_is_said_about_a_school_is_no_name(void **state)
{
    (void)state;
    expect_name("says he went to Purdue same as me", "Purdue");
    expect_name("TAFE, the Ultimo one", "TAFE");
    expect_name("Technion, the MSc at night", "Technion");
    expect_name("Lincoln Tech Indy, diesel", "Lincoln Tech Indy");
    expect_name("Oxford, poor thing", "Oxford");
    expect_name("Le Rosey for two terms only", "Le Rosey");
    expect_name("Yonsei, but exchange at UBC", "UBC");
    expect_name("the other high school in Bismarck (Century)", "Century");
    expect_name("Ramah first, then Brandeis", "Ramah and then Brandeis");
}

static void years_are_no_name(void **state)
{
    (void)state;
    expect_name("Michigan '09", "Michigan");
    expect_name("Fordham Law '15 evening division", "Fordham Law");
    expect_name("Erasmus in Bologna, 2008/09", "Erasmus in Bologna");
    expect_name("NIT Surathkal i think", "NIT Surathkal");
    expect_name("ucla boo", "ucla");
    expect_name("same uni, UPM", "UPM");
    expect_name("MSU, the chem dept", "MSU");
    expect_name("COEP Pune, passout 2019", "COEP Pune");
    struct note_when when = {0};
    note_schooling_year("Michigan '09", &when);
    assert_string_equal(when.cohort, "class of '09");
    when = (struct note_when){0};
    note_schooling_year("COEP Pune, passout 2019", &when);
    assert_string_equal(when.cohort, "class of 2019");
    when = (struct note_when){0};
    note_schooling_year("Leeds", &when);
    assert_string_equal(when.cohort, "");
}

static void latin_letters_are_taken_where_both_are_there(void **state)
{
    (void)state;
    expect_name("早稲田大学 (Waseda)", "Waseda");
    expect_name("МИФИ / MEPhI Moscow", "MEPhI Moscow");
    expect_name("fuo - federal univ otuoke", "FUO");
    expect_name("Kenya Medical Training College - Nakuru campus",
                "Kenya Medical Training College - Nakuru campus");
}

static void the_year_of_a_degree_is_a_class(void **state)
{
    (void)state;
    expect_when("PGP 2010", "", "class of 2010");
    expect_when("c/o 02", "", "class of '02");
    expect_when("86 set", "", "class of '86");
    expect_when("LEFT 1964", "", "class of 1964");
    expect_when("pinned in June 1968", "", "class of 1968");
    expect_when("graduation show 2016", "", "class of 2016");
    expect_when("2013 grads", "", "class of 2013");
}

static void the_one_year_in_a_remark_is_the_time(void **state)
{
    (void)state;
    expect_when("cert III, would of been 2017", "in 2017", "");
    expect_when("2:1 in 2020 via Zoom", "in 2020", "");
    expect_when("1988 approx", "around 1988", "");
    expect_when("studia 2002-07", "from 2002 to 2007", "");
    expect_when("1981 Sec 4", "in 1981", "");
    expect_when("he says 2015. me too", "", "");
    expect_when("after 2009", "", "");
    expect_when("97-2000", "", "");
    expect_when("1999, 2004 and 2010", "", "");
    expect_when("class 10", "", "");
    expect_when("sometime", "", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_plain_name_stays),
        cmocka_unit_test(a_second_thought_counts),
        cmocka_unit_test(what_is_said_about_a_school_is_no_name),
        cmocka_unit_test(years_are_no_name),
        cmocka_unit_test(latin_letters_are_taken_where_both_are_there),
        cmocka_unit_test(the_year_of_a_degree_is_a_class),
        cmocka_unit_test(the_one_year_in_a_remark_is_the_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
