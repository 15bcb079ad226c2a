/* Places of work, and places that are none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_company.h"
#include "note_place.h"
#include "note_site.h"

static struct note_proper read(void (*reader)(const char *, struct note_proper *),
                               const char *typed)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_proper name;
    (void)note_text_clean(typed, clean);
    reader(clean, &name);
    return name;
}

static void expect_place(const char *typed, const char *within)
{
    assert_string_equal(read(note_place_read, typed).within, within);
}

static void expect_company(const char *typed, const char *within)
{
    assert_string_equal(read(note_company_read, typed).within, within);
}

static void a_depot_is_the_one_of_its_town(void **state)
{
    (void)state;
    expect_place("Hatfield depot", "at the Hatfield depot");
    expect_place("farm", "at the farm");
    expect_place("site 3", "at site 3");
    expect_place("ward 6", "on ward 6");
    expect_place("M6 services", "at the M6 services");
}

static void a_depot_belongs_to_its_company(void **state)
{
    (void)state;
    struct note_proper place = read(note_place_read, "Hatfield depot");
    struct note_proper company = read(note_company_read, "tesco");
    assert_true(note_site_of(&place, &company));
    assert_string_equal(company.name, "Tesco's Hatfield depot");
    assert_string_equal(company.brief, "Tesco");
    company = read(note_company_read, "steve's plumbing");
    assert_false(note_site_of(&place, &company));
    place = read(note_place_read, "Hatfield");
    company = read(note_company_read, "tesco");
    assert_false(note_site_of(&place, &company));
}

static void one_is_on_a_ship_and_in_the_army(void **state)
{
    (void)state;
    expect_place("HMCS Fredericton", "on HMCS Fredericton");
    expect_company("HMCS Fredericton", "on HMCS Fredericton");
    expect_company("army", "in the army");
    expect_company("RAF", "in the RAF");
    expect_company("Salvation Army", "at Salvation Army");
    expect_company("Tesco", "at Tesco");
}

static void what_is_no_place_is_left_out(void **state)
{
    (void)state;
    expect_place("can't remember", "");
    expect_place("everywhere", "");
    expect_place("51.5,-0.12", "");
    expect_place("my office", "at my office");
}

static void a_second_place_is_left_out(void **state)
{
    (void)state;
    expect_place("Lisbon / online", "in Lisbon");
    expect_place("online (Zoom)", "online");
    expect_place("London/remote", "in London");
    expect_place("K\xC3\xB6ln, Halle 4", "in K\xC3\xB6ln");
    expect_place("Stockholm (Kista)", "in Stockholm");
}

static void some_places_take_an_article(void **state)
{
    (void)state;
    expect_place("Isle of Wight", "on the Isle of Wight");
    expect_place("Outer Hebrides", "in the Outer Hebrides");
    expect_place("smoking area", "in the smoking area");
    expect_place("Zoom call", "on a Zoom call");
    expect_place("12 High Street", "at 12 High Street");
    expect_place("Bondi beach", "at Bondi beach");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_depot_is_the_one_of_its_town),
        cmocka_unit_test(a_depot_belongs_to_its_company),
        cmocka_unit_test(one_is_on_a_ship_and_in_the_army),
        cmocka_unit_test(what_is_no_place_is_left_out),
        cmocka_unit_test(a_second_place_is_left_out),
        cmocka_unit_test(some_places_take_an_article),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
