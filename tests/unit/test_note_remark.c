/* Remarks beside a thing: in brackets, and behind a comma. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_remark.h"

static void expect_put(const char *typed, const char *noun, const char *whole)
{
    char text[NOTE_TEXT_BYTES], out[NOTE_TEXT_BYTES] = "";
    struct note_remark remark;
    memcpy(text, typed, strlen(typed) + 1);
    note_remark_take(text, &remark);
    assert_int_equal(note_remark_put(&remark, noun, out, sizeof out), whole[0] != '\0');
    assert_string_equal(out, whole);
}

static void expect_left(const char *typed, const char *left)
{
    char text[NOTE_TEXT_BYTES];
    struct note_remark remark;
    memcpy(text, typed, strlen(typed) + 1);
    note_remark_take(text, &remark);
    assert_string_equal(text, left);
}

static void expect_joined(const char *typed, const char *joined)
{
    char text[NOTE_TEXT_BYTES];
    memcpy(text, typed, strlen(typed) + 1);
    note_remark_join_spot(text, sizeof text);
    assert_string_equal(text, joined);
}

static void a_remark_is_put_back_behind_its_thing(void **state)
{
    (void)state;
    expect_put("plant closure (58 jobs, mine too)", "the plant closure",
               "the plant closure (58 jobs, mine too)");
    expect_put("oak staircase (the curved one), skirting", "the oak staircase and skirting",
               "the oak staircase (the curved one) and skirting");
    expect_put("2025 audit, payroll mess (our fault)", "the 2025 audit and payroll mess",
               "the 2025 audit and payroll mess (our fault)");
}

static void a_remark_whose_thing_is_gone_is_not_put(void **state)
{
    (void)state;
    expect_put("bees (the wild ones), jam", "jam", "");
}

static void a_note_to_oneself_or_about_the_reader_is_not_put(void **state)
{
    (void)state;
    expect_put("audit (your fault I think)", "the audit", "");
    expect_put("audit (she hates it so)", "the audit", "");
    expect_put("rota (do not mention it)", "the rota", "");
}

static void a_list_goes_on_behind_an_unfit_remark(void **state)
{
    (void)state;
    expect_left("bees (I think so), jam", "bees, jam");
}

static void a_short_bracket_stays_in_its_thing(void **state)
{
    (void)state;
    expect_left("marching band (sousaphone)", "marching band (sousaphone)");
}

static void a_numbered_spot_or_a_month_behind_a_comma_is_where_and_when(void **state)
{
    (void)state;
    expect_joined("lift modernisation, Building 7", "lift modernisation in Building 7");
    expect_joined("handover, Ward 4b", "handover on Ward 4b");
    expect_joined("COVID ward, January 2021", "COVID ward in January 2021");
    expect_joined("hiring, pay", "hiring, pay");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_remark_is_put_back_behind_its_thing),
        cmocka_unit_test(a_remark_whose_thing_is_gone_is_not_put),
        cmocka_unit_test(a_note_to_oneself_or_about_the_reader_is_not_put),
        cmocka_unit_test(a_list_goes_on_behind_an_unfit_remark),
        cmocka_unit_test(a_short_bracket_stays_in_its_thing),
        cmocka_unit_test(a_numbered_spot_or_a_month_behind_a_comma_is_where_and_when),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
