/* Titles of works. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_work.h"

static void expect(const char *typed, const char *piece, const char *brief)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_work work;
    (void)note_text_clean(typed, clean);
    note_work_read(clean, NOTE_TALK, &work);
    assert_string_equal(work.piece, piece);
    assert_string_equal(work.brief_piece, brief);
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_kind_of_work_is_no_title),
        cmocka_unit_test(the_quoted_part_of_an_episode_is_its_title),
        cmocka_unit_test(a_title_stands_in_quotation_marks),
        cmocka_unit_test(a_subtitle_is_kept_with_a_shorter_form),
        cmocka_unit_test(a_title_in_one_case_is_written_as_a_title),
        cmocka_unit_test(a_description_is_said_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
