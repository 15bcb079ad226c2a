/* Events, places, schools, companies. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "note_company.h"
#include "note_event.h"
#include "note_place.h"
#include "note_school.h"

typedef void proper(const char *text, struct note_proper *out);

static struct note_proper parsed(proper *read, const char *typed)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_proper name;
    (void)note_text_clean(typed, clean);
    read(clean, &name);
    return name;
}

static void expect_name(proper *read, const char *typed, const char *name)
{
    assert_string_equal(parsed(read, typed).name, name);
}

static void expect_within(proper *read, const char *typed, const char *within)
{
    assert_string_equal(parsed(read, typed).within, within);
}

static void expect_brief(proper *read, const char *typed, const char *brief)
{
    assert_string_equal(parsed(read, typed).brief, brief);
}

static void a_proper_event_name_stays_as_typed(void **state)
{
    (void)state;
    expect_name(note_proper_event, "Web Summit", "Web Summit");
    expect_name(note_proper_event, "the AWS Summit", "the AWS Summit");
    expect_name(note_proper_event, "AWS re:Invent 2024", "AWS re:Invent 2024");
}

static void a_common_event_takes_the(void **state)
{
    (void)state;
    expect_name(note_proper_event, "spring careers fair", "the spring careers fair");
    expect_name(note_proper_event, "Berlin Python meetup", "the Berlin Python meetup");
    expect_name(note_proper_event, "Women in Tech dinner", "the Women in Tech dinner");
}

static void a_determined_event_takes_no_the(void **state)
{
    (void)state;
    expect_name(note_proper_event, "your webinar", "your webinar");
    expect_name(note_proper_event, "a meetup in Leeds", "a meetup in Leeds");
    expect_name(note_proper_event, "Tom's party", "Tom's party");
}

static void a_leading_preposition_is_stripped(void **state)
{
    (void)state;
    expect_name(note_proper_event, "at the Web Summit", "the Web Summit");
    expect_name(note_proper_event, "we met at KubeCon", "KubeCon");
}

static void a_preposition_of_the_event_is_kept(void **state)
{
    (void)state;
    expect_within(note_proper_event, "on the panel", "on the panel");
    expect_within(note_proper_event, "Web Summit", "at Web Summit");
}

static void a_shouted_event_is_recased(void **state)
{
    (void)state;
    expect_name(note_proper_event, "WEB SUMMIT", "Web Summit");
    expect_name(note_proper_event, "AWS SUMMIT LONDON", "AWS Summit London");
}

static void a_low_event_is_recased(void **state)
{
    (void)state;
    expect_name(note_proper_event, "web summit", "Web Summit");
    expect_name(note_proper_event, "fosdem", "FOSDEM");
    expect_name(note_proper_event, "aws re:invent 2024", "AWS re:Invent 2024");
}

static void an_annual_event_takes_the(void **state)
{
    (void)state;
    expect_name(note_proper_event, "11th Annual Ball", "the 11th Annual Ball");
}

static void letters_before_an_apostrophe_keep_their_spelling(void **state)
{
    (void)state;
    expect_name(note_proper_event, "icml'24", "ICML'24");
}

static void a_shouted_school_is_recased(void **state)
{
    (void)state;
    expect_name(note_school_read, "YALE", "Yale");
    expect_name(note_school_read, "UCLA", "UCLA");
}

static void a_short_form_is_the_acronym_in_brackets(void **state)
{
    (void)state;
    expect_brief(note_proper_event, "Conference on Human Factors (CHI 2024)", "CHI 2024");
    expect_brief(note_company_read, "PricewaterhouseCoopers Limited (PwC)", "PwC");
}

static void a_short_form_is_the_text_before_the_comma(void **state)
{
    (void)state;
    expect_brief(note_proper_event, "Grace Hopper Celebration, Orlando",
                 "Grace Hopper Celebration");
}

static void a_city_is_in(void **state)
{
    (void)state;
    expect_within(note_place_read, "berlin", "in Berlin");
    expect_within(note_place_read, "in Berlin", "in Berlin");
}

static void a_stand_is_at(void **state)
{
    (void)state;
    expect_within(note_place_read, "booth 12", "at booth 12");
    expect_within(note_place_read, "Moscone Center", "at Moscone Center");
    expect_within(note_place_read, "the bar", "at the bar");
}

static void a_queue_is_in(void **state)
{
    (void)state;
    expect_within(note_place_read, "the coffee queue", "in the coffee queue");
    expect_within(note_place_read, "coffee queue", "in the coffee queue");
}

static void a_channel_is_on(void **state)
{
    (void)state;
    expect_within(note_proper_event, "Zoom", "on Zoom");
    expect_within(note_place_read, "zoom", "on Zoom");
    expect_within(note_place_read, "the train to Leeds", "on the train to Leeds");
}

static void online_stands_bare(void **state)
{
    (void)state;
    expect_within(note_place_read, "online", "online");
}

static void a_typed_preposition_wins(void **state)
{
    (void)state;
    expect_within(note_place_read, "near the stage", "near the stage");
    expect_within(note_place_read, "outside Hall 3", "outside Hall 3");
}

static void university_of_takes_the(void **state)
{
    (void)state;
    expect_name(note_school_read, "University of Texas", "the University of Texas");
    expect_name(note_school_read, "the University of Texas", "the University of Texas");
    expect_name(note_school_read, "university of texas", "the University of Texas");
}

static void a_named_university_takes_none(void **state)
{
    (void)state;
    expect_name(note_school_read, "Boston University", "Boston University");
    expect_name(note_school_read, "MIT", "MIT");
    expect_name(note_school_read, "mit", "MIT");
}

static void the_ohio_state_university_keeps_its_article(void **state)
{
    (void)state;
    expect_name(note_school_read, "The Ohio State University", "The Ohio State University");
}

static void a_cohort_behind_a_school_is_cut(void **state)
{
    (void)state;
    expect_name(note_school_read, "Stanford, class of 2012", "Stanford");
}

static void a_company_in_one_case_is_recased(void **state)
{
    (void)state;
    expect_name(note_company_read, "acme", "Acme");
    expect_name(note_company_read, "ibm", "IBM");
    expect_name(note_company_read, "IBM", "IBM");
    expect_name(note_company_read, "BANK OF AMERICA", "Bank of America");
    expect_name(note_company_read, "acme gmbh", "Acme");
    expect_name(note_company_read,
                "L'OR\xC3\x89"
                "AL PARIS",
                "L'Or\xC3\xA9"
                "al Paris");
}

static void a_company_loses_its_preposition(void **state)
{
    (void)state;
    expect_name(note_company_read, "at Acme", "Acme");
    expect_name(note_company_read, "from Acme", "Acme");
}

static void a_company_as_described_stays(void **state)
{
    (void)state;
    expect_name(note_company_read, "our startup", "our startup");
    expect_name(note_company_read, "City of Austin", "the City of Austin");
}

static void legal_forms_are_left_out(void **state)
{
    (void)state;
    expect_name(note_company_read, "Acme, Inc.", "Acme");
    expect_name(note_company_read, "Northwind Traders Ltd.", "Northwind Traders");
    expect_name(note_company_read, "HANSEATISCHE VERSICHERUNG AG", "Hanseatische Versicherung");
    expect_name(note_company_read, "M\xC3\xBCller GmbH & Co. KG", "M\xC3\xBCller");
    expect_name(note_company_read, "Foo Pty Ltd", "Foo");
    expect_name(note_company_read, "ABC Holdings (Pty) Ltd.", "ABC Holdings");
}

static void a_legal_form_that_is_the_name_stays(void **state)
{
    (void)state;
    expect_name(note_company_read, "Tiffany & Co.", "Tiffany & Co.");
    expect_name(note_company_read, "AB InBev", "AB InBev");
    expect_name(note_company_read, "Inc.", "Inc.");
}

static void an_acronym_in_brackets_is_the_short_form(void **state)
{
    (void)state;
    expect_name(note_company_read,
                "M\xC3\xA9"
                "decins Sans Fronti\xC3\xA8res (MSF)",
                "M\xC3\xA9"
                "decins Sans Fronti\xC3\xA8res");
    expect_brief(note_company_read,
                 "M\xC3\xA9"
                 "decins Sans Fronti\xC3\xA8res (MSF)",
                 "MSF");
    expect_name(note_school_read, "Massachusetts Institute of Technology (MIT)", "MIT");
    expect_name(note_school_read, "American University in Cairo (AUC)",
                "the American University in Cairo");
    expect_name(note_company_read, "The BBC", "the BBC");
    expect_name(note_company_read, "The Hour Glass", "The Hour Glass");
    expect_name(note_company_read, "NHS", "the NHS");
    expect_name(note_company_read, "NHS Digital", "NHS Digital");
}

static void a_campus_behind_a_comma_belongs_to_the_name(void **state)
{
    (void)state;
    expect_name(note_school_read, "University of California, Berkeley",
                "the University of California, Berkeley");
    expect_brief(note_school_read, "University of California, Berkeley", "");
    expect_brief(note_school_read, "Trinity College, Dublin", "");
    expect_brief(note_school_read, "University of Leeds, UK", "the University of Leeds");
    expect_brief(note_school_read, "University of California, Berkeley, School of Law",
                 "the University of California, Berkeley");
}

static void a_small_word_inside_a_name_is_no_preposition(void **state)
{
    (void)state;
    expect_name(note_company_read, "AT&T Corp.", "AT&T");
    expect_name(note_proper_event, "On-Demand Summit", "On-Demand Summit");
    expect_name(note_company_read, "Johnson & Johnson", "Johnson & Johnson");
}

static void an_institution_of_something_takes_the(void **state)
{
    (void)state;
    expect_name(note_company_read, "European Bank for Reconstruction",
                "the European Bank for Reconstruction");
    expect_name(note_company_read, "Bank of America", "Bank of America");
    expect_name(note_school_read, "London School of Economics", "the London School of Economics");
}

static void an_article_does_not_hide_that_a_name_is_shouted(void **state)
{
    (void)state;
    expect_name(note_company_read, "the HANSEATISCHE VERSICHERUNG AG",
                "the Hanseatische Versicherung");
    expect_name(note_school_read, "the CHULALONGKORN UNIVERSITY", "the Chulalongkorn University");
    expect_name(note_company_read, "the BBC", "the BBC");
}

static void a_domain_keeps_its_small_letters(void **state)
{
    (void)state;
    expect_name(note_company_read, "booking.com", "Booking.com");
    expect_name(note_company_read, "Booking.com", "Booking.com");
}

static void an_acronym_behind_a_shouted_name_stays_one(void **state)
{
    (void)state;
    expect_brief(note_proper_event, "CONFERENCE ON ACOUSTICS, SPEECH AND SIGNALS (ICASSP)",
                 "ICASSP");
    expect_name(note_place_read, "UNIVERSITY OF ST ANDREWS", "the University of St Andrews");
    expect_name(note_proper_event, "ETAPS 2025", "ETAPS 2025");
    expect_name(note_proper_event, "WEB SUMMIT 2024", "Web Summit 2024");
    expect_name(note_proper_event, "pub quiz", "the pub quiz");
    expect_name(note_place_read, "SAUDI ARABIAN OIL COMPANY", "Saudi Arabian Oil Company");
}

static void some_meetings_take_no_article(void **state)
{
    (void)state;
    expect_within(note_proper_event, "lunch", "at lunch");
    expect_within(note_proper_event, "coffee", "over coffee");
    expect_within(note_proper_event, "online", "online");
    expect_within(note_proper_event, "train", "on the train");
    expect_within(note_proper_event, "Zoom call", "on a Zoom call");
}

static void a_meeting_or_a_forum_takes_the(void **state)
{
    (void)state;
    expect_name(note_proper_event, "Annual Meeting of the ACM", "the Annual Meeting of the ACM");
    expect_name(note_proper_event, "board meeting", "the board meeting");
    expect_name(note_proper_event, "World Economic Forum", "the World Economic Forum");
}

static void some_countries_take_the(void **state)
{
    (void)state;
    expect_within(note_place_read, "UK", "in the UK");
    expect_within(note_place_read, "united states", "in the United States");
    expect_within(note_place_read, "Kenya", "in Kenya");
}

static void acronyms_with_a_slash_or_at_the_end_stay(void **state)
{
    (void)state;
    expect_name(note_proper_event, "IEEE/ACM WORKSHOP", "the IEEE/ACM Workshop");
    expect_name(note_proper_event, "pycon us", "PyCon US");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_proper_event_name_stays_as_typed),
        cmocka_unit_test(a_common_event_takes_the),
        cmocka_unit_test(a_determined_event_takes_no_the),
        cmocka_unit_test(a_leading_preposition_is_stripped),
        cmocka_unit_test(a_preposition_of_the_event_is_kept),
        cmocka_unit_test(a_shouted_event_is_recased),
        cmocka_unit_test(a_low_event_is_recased),
        cmocka_unit_test(an_annual_event_takes_the),
        cmocka_unit_test(letters_before_an_apostrophe_keep_their_spelling),
        cmocka_unit_test(a_shouted_school_is_recased),
        cmocka_unit_test(a_short_form_is_the_acronym_in_brackets),
        cmocka_unit_test(a_short_form_is_the_text_before_the_comma),
        cmocka_unit_test(a_city_is_in),
        cmocka_unit_test(a_stand_is_at),
        cmocka_unit_test(a_queue_is_in),
        cmocka_unit_test(a_channel_is_on),
        cmocka_unit_test(online_stands_bare),
        cmocka_unit_test(a_typed_preposition_wins),
        cmocka_unit_test(university_of_takes_the),
        cmocka_unit_test(a_named_university_takes_none),
        cmocka_unit_test(the_ohio_state_university_keeps_its_article),
        cmocka_unit_test(a_cohort_behind_a_school_is_cut),
        cmocka_unit_test(a_company_in_one_case_is_recased),
        cmocka_unit_test(a_company_loses_its_preposition),
        cmocka_unit_test(a_company_as_described_stays),
        cmocka_unit_test(legal_forms_are_left_out),
        cmocka_unit_test(a_legal_form_that_is_the_name_stays),
        cmocka_unit_test(an_acronym_in_brackets_is_the_short_form),
        cmocka_unit_test(a_campus_behind_a_comma_belongs_to_the_name),
        cmocka_unit_test(a_small_word_inside_a_name_is_no_preposition),
        cmocka_unit_test(an_institution_of_something_takes_the),
        cmocka_unit_test(an_article_does_not_hide_that_a_name_is_shouted),
        cmocka_unit_test(a_domain_keeps_its_small_letters),
        cmocka_unit_test(an_acronym_behind_a_shouted_name_stays_one),
        cmocka_unit_test(some_meetings_take_no_article),
        cmocka_unit_test(a_meeting_or_a_forum_takes_the),
        cmocka_unit_test(some_countries_take_the),
        cmocka_unit_test(acronyms_with_a_slash_or_at_the_end_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
