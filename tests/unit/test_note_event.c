/* Occasions and spots: events that are no names, places within an event. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_event.h"
#include "note_place.h"
#include "note_spot.h"

static void expect_event(const char *typed, const char *name)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_proper event;
    (void)note_text_clean(typed, clean);
    note_proper_event(clean, &event);
    assert_string_equal(event.name, name);
}

static void expect_place(const char *typed, const char *within)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_proper place;
    (void)note_text_clean(typed, clean);
    note_place_read(clean, &place);
    assert_string_equal(place.within, within);
}

static void an_occasion_of_somebody_takes_its_article(void **state)
{
    (void)state;
    expect_event("Funeral of Professor Ada Whitlock", "the funeral of Professor Ada Whitlock");
    expect_event("Opening of the Lyme Hall library", "the opening of the Lyme Hall library");
    expect_event("Book Launch of Salt Roads", "the book launch of Salt Roads");
    expect_event("the funeral of Ada Whitlock", "the funeral of Ada Whitlock");
}

static void a_kind_behind_a_name_takes_its_article(void **state)
{
    (void)state;
    expect_event("IX Congresso Luso-Brasileiro", "the IX Congresso Luso-Brasileiro");
    expect_event("DGPPN Kongress", "the DGPPN Kongress");
    expect_event("HIV Clinicians Society conf", "the HIV Clinicians Society conference");
    expect_event("IIM-A alumni meet, Pune chapter", "the IIM-A alumni meet, Pune chapter");
    expect_event("Realtor mixer thing downtown", "the Realtor mixer thing downtown");
    expect_event("Lord-Lieutenant's garden party", "the Lord-Lieutenant's garden party");
    expect_event("Osaka Chamber of Commerce delegation visit",
                 "the Osaka Chamber of Commerce delegation visit");
    expect_event("regional netball finals", "the regional netball finals");
    expect_event("girl guides leaders weekend", "the girl guides leaders weekend");
    expect_event("public consultation on the bypass", "the public consultation on the bypass");
    expect_event("SHRM26", "SHRM26");
    expect_event("repair caf\xC3\xA9", "the repair caf\xC3\xA9");
    expect_event("beach clean", "the beach clean");
    expect_event("Zurich - Milan train", "the Zurich to Milan train");
    expect_event("Devoxx, day 2, lunch line", "Devoxx");
    expect_event("town hall about the incinerator", "the town hall about the incinerator");
    expect_event("a wedding (Bisi & Kola's)", "Bisi and Kola's wedding");
    expect_event("hackathon (Junction)", "the Junction hackathon");
}

static void a_name_with_of_stays_a_name(void **state)
{
    (void)state;
    expect_event("Festival of Ideas", "Festival of Ideas");
    expect_event("March of Dimes", "March of Dimes");
    expect_event("Congress", "Congress");
}

static void a_nation_has_its_capital_in_small_letters(void **state)
{
    (void)state;
    expect_event("the european grid storage forum", "the European grid storage forum");
    expect_event("the nordic spring fair", "the Nordic spring fair");
    expect_event("our tuesday meetup", "our Tuesday meetup");
}

static void several_meetings_take_the_article_of_one(void **state)
{
    (void)state;
    expect_event("IMF/World Bank Annual Meetings", "the IMF/World Bank Annual Meetings");
}

static void a_common_word_with_a_capital_is_no_name(void **state)
{
    (void)state;
    expect_event("Wedding", "the wedding");
    expect_event("funeral", "the funeral");
    expect_event("AGM", "the AGM");
    expect_event("AGM of the housing co-op", "the AGM of the housing co-op");
    expect_event("Either the Rotary dinner or jury duty", "either the Rotary dinner or jury duty");
}

static void one_is_on_a_train_or_a_flight(void **state)
{
    (void)state;
    expect_event("train to York", "the train to York");
    expect_event("flight LH123", "flight LH123");
    expect_event("Train Conference", "the Train Conference");
}

static void one_is_at_a_house(void **state)
{
    (void)state;
    expect_place("St. Jude's", "at St. Jude's");
    expect_place("Kuti Hall", "at Kuti Hall");
    expect_place("St Mary's Church", "at St Mary's Church");
    expect_place("Westminster Abbey", "at Westminster Abbey");
}

static void one_is_in_a_town_or_a_room(void **state)
{
    (void)state;
    expect_place("St. Gallen", "in St. Gallen");
    expect_place("Hall 7", "in Hall 7");
    expect_place("Malta?", "in Malta");
    expect_place("outside", "outside");
    expect_place("remote", "remotely");
    expect_place("somewhere in Bristol", "somewhere in Bristol");
    expect_place("the hague", "in the Hague");
    expect_place("church", "at church");
    expect_place("the Hilton", "at the Hilton");
    expect_place("Town Hall, Leeds", "at Town Hall, Leeds");
}

static void a_spot_stands_before_its_event(void **state)
{
    (void)state;
    struct note_proper event, place;
    note_proper_event("PyCon", &event);
    note_place_read("in the queue for coffee", &place);
    assert_true(note_spot_join(&place, &event));
    assert_string_equal(event.within, "in the queue for coffee at PyCon");
    note_proper_event("Agritechnica", &event);
    note_place_read("hall 9", &place);
    assert_true(note_spot_join(&place, &event));
    assert_string_equal(event.within, "in hall 9 at Agritechnica");
}

static void one_at_is_enough(void **state)
{
    (void)state;
    struct note_proper event, place;
    note_proper_event("PyCon", &event);
    note_place_read("at the coffee machine", &place);
    assert_true(note_spot_join(&place, &event));
    assert_string_equal(event.within, "by the coffee machine at PyCon");
}

static void a_town_stands_behind_its_event(void **state)
{
    (void)state;
    struct note_proper event, place;
    note_proper_event("PyCon", &event);
    note_place_read("Dublin", &place);
    assert_false(note_spot_join(&place, &event));
    assert_string_equal(event.within, "at PyCon");
    note_place_read("in the queue", &place);
    memset(&event, 0, sizeof event);
    assert_false(note_spot_join(&place, &event));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_occasion_of_somebody_takes_its_article),
        cmocka_unit_test(a_kind_behind_a_name_takes_its_article),
        cmocka_unit_test(a_name_with_of_stays_a_name),
        cmocka_unit_test(a_nation_has_its_capital_in_small_letters),
        cmocka_unit_test(several_meetings_take_the_article_of_one),
        cmocka_unit_test(a_common_word_with_a_capital_is_no_name),
        cmocka_unit_test(one_is_on_a_train_or_a_flight),
        cmocka_unit_test(one_is_at_a_house),
        cmocka_unit_test(one_is_in_a_town_or_a_room),
        cmocka_unit_test(a_spot_stands_before_its_event),
        cmocka_unit_test(one_at_is_enough),
        cmocka_unit_test(a_town_stands_behind_its_event),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
