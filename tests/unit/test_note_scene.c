/* Where, when and among whom, in whole drafts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "bank.h"

static struct note_form form(enum note_relationship relationship)
{
    struct note_form f = empty_form(relationship);
    f.limit = NOTE_LIMIT_PREMIUM;
    f.text[NOTE_IN_RECIPIENT] = "Maria Lopez";
    return f;
}

static void expect_in_first(const struct note_form *f, const char *words)
{
    struct note_set set;
    note_draft(bank, f, &set);
    assert_non_null(strstr(set.draft[0].text, words));
}

static void an_event_that_is_over_was_missed(void **state)
{
    (void)state;
    struct note_form f = form(NOTE_EVENT);
    struct note_set set;
    f.met = false;
    f.text[NOTE_IN_EVENT] = "Formnext";
    f.text[NOTE_IN_WHEN] = "2026-11-17";
    note_draft(bank, &f, &set);
    for (size_t i = 0; i < set.count; i++) {
        assert_null(strstr(set.draft[i].text, "both be"));
        assert_null(strstr(set.draft[i].text, "beforehand"));
        assert_non_null(strstr(set.draft[i].text, "Formnext last Tuesday"));
    }
}

static void of_work_done_weeks_ago_the_month_is_told(void **state)
{
    (void)state;
    struct note_form f = form(NOTE_CLIENT_VENDOR);
    f.side = NOTE_CLIENT;
    f.text[NOTE_IN_TOPIC] = "the trademark filing";
    f.text[NOTE_IN_WHEN] = "2026-10-14";
    expect_in_first(&f, "in October");
}

static void a_ship_is_where_two_were_on(void **state)
{
    (void)state;
    struct note_form f = form(NOTE_COLLEAGUE);
    f.text[NOTE_IN_COMPANY] = "HMCS Fredericton";
    expect_in_first(&f, " on HMCS Fredericton");
}

static void what_is_typed_about_the_other_is_said_to_them(void **state)
{
    (void)state;
    struct note_form f = form(NOTE_EVENT);
    f.text[NOTE_IN_EVENT] = "weldfab expo";
    f.text[NOTE_IN_TOPIC] = "knees, mortgages, his startup";
    expect_in_first(&f, "knees, mortgages and your startup");
    f.text[NOTE_IN_TOPIC] = "the harvest, she lent me a scythe";
    expect_in_first(&f, "the harvest");
    f.text[NOTE_IN_EVENT] = "funeral of Ada Whitlock";
    f.text[NOTE_IN_TOPIC] = "her letters";
    struct note_set set;
    note_draft(bank, &f, &set);
    assert_null(strstr(set.draft[0].text, "your letters"));
}

static void an_event_typed_for_a_place_is_one(void **state)
{
    (void)state;
    struct note_form f = form(NOTE_EVENT);
    f.text[NOTE_IN_PLACE] = "PTA quiz night, St Bride's hall";
    expect_in_first(&f, "at the PTA quiz night at St Bride's hall");
    f.text[NOTE_IN_PLACE] = NULL;
    f.text[NOTE_IN_EVENT] = "Maria's own exhibition opening";
    expect_in_first(&f, "your exhibition opening");
}

static void a_month_and_a_short_year_are_no_day_among_colleagues(void **state)
{
    (void)state;
    struct note_form f = form(NOTE_COLLEAGUE);
    f.text[NOTE_IN_COMPANY] = "Ferrari, no: Ferrarini";
    f.text[NOTE_IN_WHEN] = "apr 24";
    expect_in_first(&f, "at Ferrarini in April 2024");
}

static void a_depot_is_said_with_its_company(void **state)
{
    (void)state;
    struct note_form f = form(NOTE_COLLEAGUE);
    f.text[NOTE_IN_COMPANY] = "tesco";
    f.text[NOTE_IN_PLACE] = "Hatfield depot";
    expect_in_first(&f, "Tesco's Hatfield depot");
}

static void who_taught_whom_is_said(void **state)
{
    (void)state;
    struct note_form f = form(NOTE_SCHOOL);
    f.text[NOTE_IN_SCHOOL] = "CHIJ Toa Payoh";
    f.text[NOTE_IN_WHEN] = "she taught me in Sec 2, 1987";
    expect_in_first(&f, "ou taught me at CHIJ Toa Payoh in Sec 2 in 1987");
}

static void who_hires_for_the_own_company_recruits(void **state)
{
    (void)state;
    struct note_form f = form(NOTE_RECRUITING);
    struct note_set set;
    f.tone = NOTE_FORMAL;
    f.text[NOTE_IN_COMPANY] = f.text[NOTE_IN_MY_COMPANY] = "Kita Sonnenblume e.V.";
    f.text[NOTE_IN_ROLE] = "nurse";
    struct note_form same = f;
    same.side = NOTE_RECRUITER;
    struct note_set said;
    note_draft(bank, &f, &set);
    note_draft(bank, &same, &said);
    assert_string_equal(set.draft[0].text, said.draft[0].text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_event_that_is_over_was_missed),
        cmocka_unit_test(of_work_done_weeks_ago_the_month_is_told),
        cmocka_unit_test(a_ship_is_where_two_were_on),
        cmocka_unit_test(what_is_typed_about_the_other_is_said_to_them),
        cmocka_unit_test(an_event_typed_for_a_place_is_one),
        cmocka_unit_test(a_month_and_a_short_year_are_no_day_among_colleagues),
        cmocka_unit_test(a_depot_is_said_with_its_company),
        cmocka_unit_test(who_taught_whom_is_said),
        cmocka_unit_test(who_hires_for_the_own_company_recruits),
    };
    return cmocka_run_group_tests(tests, open_bank, close_bank);
}
