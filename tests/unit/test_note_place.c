/* Places as forms and LinkedIn write them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_place.h"

static void expect(const char *typed, const char *within)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_proper place;
    (void)note_text_clean(typed, clean);
    note_place_read(clean, &place);
    assert_string_equal(place.within, within);
}

static void a_pasted_place_is_its_town(void **state)
{
    (void)state;
    expect("Helsinki, Helsinki, Finland", "in Helsinki");
    expect("Lisbon, Portugal", "in Lisbon");
    expect("LONDON, UK", "in London");
    expect("Hotel Torni, Helsinki, Finland", "at Hotel Torni");
}

static void a_state_in_two_letters_goes_but_dc_is_the_name(void **state)
{
    (void)state;
    expect("Austin, TX", "in Austin");
    expect("Washington, DC", "in Washington, DC");
}

static void a_house_stands_before_its_town(void **state)
{
    (void)state;
    expect("Abuja, the Transcorp", "at the Transcorp in Abuja");
    expect("Chennai, Music Academy canteen", "in the Music Academy canteen in Chennai");
    expect("ski lift, Hemsedal", "on the ski lift in Hemsedal");
    expect("Village hall Great Haywood", "at the village hall in Great Haywood");
    expect("zaragoza, near the river Ebro", "in Zaragoza, near the river Ebro");
}

static void a_house_has_its_name(void **state)
{
    (void)state;
    expect("KICC", "at KICC");
    expect("CTICC", "at CTICC");
    expect("USA", "in the USA");
    expect("NYC", "in NYC");
    expect("Hoghton Tower", "at Hoghton Tower");
    expect("CityCube Berlin", "at CityCube Berlin");
    expect("landmark centre VI", "at landmark centre VI");
    expect("St Bride's hall", "at St Bride's hall");
    expect("ICC Belfast", "at ICC Belfast");
    expect("NYC, Church Center", "at Church Center in NYC");
    expect("gallery on Mare St", "at the gallery on Mare St");
    expect("Port of Spain", "in Port of Spain");
    expect("Port Harcourt", "in Port Harcourt");
    expect("Brockwell pk", "in Brockwell Park");
    expect("Irapuato, Gto.", "in Irapuato");
}

static void an_area_of_linkedin_is_its_town(void **state)
{
    (void)state;
    expect("Greater London Area, United Kingdom", "in Greater London");
    expect("Helsinki Metropolitan Area", "in Helsinki");
    expect("Greater Paris Metropolitan Region", "in Greater Paris");
    expect("San Francisco Bay Area", "in the San Francisco Bay Area");
}

static void a_country_alone_stays(void **state)
{
    (void)state;
    expect("Finland", "in Finland");
    expect("the Netherlands", "in the Netherlands");
}

static void a_small_name_in_a_mixed_text_is_raised(void **state)
{
    (void)state;
    expect("at the university of zaragoza, Spain", "at the University of Zaragoza");
    expect("uni of leeds", "at Uni of Leeds");
    expect("lisbon, near the Oceanario", "in Lisbon, near the Oceanario");
}

static void a_common_word_before_a_name_stays_small(void **state)
{
    (void)state;
    expect("reception, Hilton", "at reception, Hilton");
    expect("the bar, Hilton", "at the bar, Hilton");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pasted_place_is_its_town),
        cmocka_unit_test(a_state_in_two_letters_goes_but_dc_is_the_name),
        cmocka_unit_test(a_house_stands_before_its_town),
        cmocka_unit_test(a_house_has_its_name),
        cmocka_unit_test(an_area_of_linkedin_is_its_town),
        cmocka_unit_test(a_country_alone_stays),
        cmocka_unit_test(a_small_name_in_a_mixed_text_is_raised),
        cmocka_unit_test(a_common_word_before_a_name_stays_small),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
