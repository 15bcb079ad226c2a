/* Titles of works. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_work.h"

static void expect_of(enum note_work_kind kind, const char *typed, const char *piece,
                      const char *brief)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_work work;
    (void)note_text_clean(typed, clean);
    note_work_read(clean, kind, &work);
    assert_string_equal(work.piece, piece);
    assert_string_equal(work.brief_piece, brief);
}

static void expect(const char *typed, const char *piece, const char *brief)
{
    expect_of(NOTE_TALK, typed, piece, brief);
}

static void a_title_stands_in_quotation_marks(void **state)
{
    (void)state;
    expect("Why Queues Fail", "your talk \"Why Queues Fail\"", "");
}

static void a_subtitle_is_kept_with_a_shorter_form(void **state)
{
    (void)state;
    expect("\xE2\x80\x9CZero-downtime migrations: a horror story!!!\xE2\x80\x9D",
           "your talk \"Zero-downtime migrations: a horror story\"",
           "your talk \"Zero-downtime migrations\"");
}

static void a_title_in_one_case_is_written_as_a_title(void **state)
{
    (void)state;
    expect("how we're cutting our aws bill", "your talk \"How We're Cutting Our AWS Bill\"", "");
    expect("THE END OF OFFICE LIFE", "your talk \"The End of Office Life\"", "");
    expect("notes from berlin", "your talk \"Notes from Berlin\"", "");
    expect("tea", "your talk \"Tea\"", "");
    expect("Why your dashboards lie", "your talk \"Why your dashboards lie\"", "");
}

static void a_description_is_said_as_it_is(void **state)
{
    (void)state;
    expect("the talk on caching", "your talk on caching", "");
}

static void a_kind_of_work_is_no_title(void **state)
{
    (void)state;
    expect("keynote", "your keynote", "");
    expect("my talk", "your talk", "");
    expect("my talk at DevOpsDays Oslo", "your talk at DevOpsDays Oslo", "");
}

static void the_quoted_part_of_an_episode_is_its_title(void **state)
{
    (void)state;
    expect("Ep. 112: \"Is QA dead?\"", "your talk \"Is QA dead?\"", "");
}

static void a_jotted_description_is_told_in_words(void **state)
{
    (void)state;
    expect("her post re menopause at work", "your post about menopause at work", "");
    expect("that pod he does about pigeons", "that podcast about pigeons", "");
    expect("carousel about dyslexia fonts", "your carousel about dyslexia fonts", "");
    expect("webinar, heat pumps in listed buildings",
           "your webinar on heat pumps in listed buildings", "");
    expect("keynote, Slush", "your keynote", "");
}

static void what_they_wrote_is_no_title(void **state)
{
    (void)state;
    expect("what she wrote when the plant shut", "what you wrote when the plant shut", "");
    expect("was on her pod as a guest in jan", "your talk", "");
    expect("photo of the allotment w/ kids", "your photo of the allotment with kids", "");
    expect("Audiobook! Down the Pan", "your talk \"Down the Pan\"", "");
    expect("workshop mixing with vinyl", "your workshop on mixing with vinyl", "");
}

static void a_forgotten_title_is_none(void **state)
{
    (void)state;
    expect("something on grief & sentencing, title escapes me", "your talk on grief and sentencing",
           "");
    expect("long read, can't find it any more, NRC I think, 2019", "your long read", "");
    expect("Why we stopped doing stand-ups + the follow up",
           "your talk \"Why we stopped doing stand-ups\"", "");
}

static void a_description_in_another_language_is_no_title(void **state)
{
    (void)state;
    expect("article dans La Croix, sur les \xC3\xA9glises", "your talk", "");
    expect("your name in The Hindu", "", "");
    expect("hilo sobre quinua: \"what rain eats the price?\"",
           "your talk \"What Rain Eats the Price?\"", "");
}

static void the_number_of_an_episode_stands_before_its_podcast(void **state)
{
    (void)state;
    expect("ep 47 The Soil Doctor", "episode 47 of \"The Soil Doctor\"", "");
    expect_of(NOTE_PODCAST, "The Probate Hour #203", "episode 203 of \"The Probate Hour\"", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_jotted_description_is_told_in_words),
        cmocka_unit_test(what_they_wrote_is_no_title),
        cmocka_unit_test(a_forgotten_title_is_none),
        cmocka_unit_test(a_description_in_another_language_is_no_title),
        cmocka_unit_test(the_number_of_an_episode_stands_before_its_podcast),
        cmocka_unit_test(a_kind_of_work_is_no_title),
        cmocka_unit_test(the_quoted_part_of_an_episode_is_its_title),
        cmocka_unit_test(a_title_stands_in_quotation_marks),
        cmocka_unit_test(a_subtitle_is_kept_with_a_shorter_form),
        cmocka_unit_test(a_title_in_one_case_is_written_as_a_title),
        cmocka_unit_test(a_description_is_said_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
