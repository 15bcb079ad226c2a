/* Is it UTF-8, how long is it, is it a date. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "text.h"

static void expect_utf8(const char *bytes, size_t len, bool good)
{
    assert_int_equal(text_is_utf8(bytes, len), good);
}

#define GOOD(text) expect_utf8(text, sizeof text - 1, true)
#define BAD(text)  expect_utf8(text, sizeof text - 1, false)

static void the_edges_of_each_length_are_utf8(void **state)
{
    (void)state;
    GOOD("");
    GOOD("\x01\x7f");
    GOOD("\xc2\x80");
    GOOD("\xdf\xbf");
    GOOD("\xe0\xa0\x80");
    GOOD("\xed\x9f\xbf");
    GOOD("\xee\x80\x80");
    GOOD("\xef\xbf\xbf");
    GOOD("\xf0\x90\x80\x80");
    GOOD("\xf4\x8f\xbf\xbf");
}

static void nul_is_a_character_of_one_byte(void **state)
{
    (void)state;
    GOOD("a\0b");
}

static void bytes_that_never_stand_in_utf8_are_refused(void **state)
{
    (void)state;
    for (int c = 0x80; c < 0x100; c++)
        expect_utf8((char[]){(char)c}, 1, false);
    BAD("\xc0\x80");
    BAD("\xc1\xbf");
    BAD("\xf5\x80\x80\x80");
    BAD("\xff\xff\xff\xff");
}

static void overlong_forms_are_refused(void **state)
{
    (void)state;
    BAD("\xe0\x9f\xbf");
    BAD("\xf0\x8f\xbf\xbf");
}

static void surrogates_are_refused(void **state)
{
    (void)state;
    BAD("\xed\xa0\x80");
    BAD("\xed\xbf\xbf");
}

static void nothing_stands_above_the_last_character(void **state)
{
    (void)state;
    BAD("\xf4\x90\x80\x80");
}

static void a_sequence_cut_off_is_refused(void **state)
{
    (void)state;
    BAD("\xc2");
    BAD("\xe2\x82");
    BAD("\xf0\x9f\x8e");
    BAD("a\xe2\x82"
        "b");
}

static void a_wrong_byte_inside_a_sequence_is_refused(void **state)
{
    (void)state;
    BAD("\xc2\x7f");
    BAD("\xc2\xc0");
    BAD("\xe2\x82\x7f");
    BAD("\xe2\x82\xc0");
    BAD("\xf0\x9f\x7f\x80");
    BAD("\xf0\x9f\x8e\xc0");
}

static void every_two_byte_string_agrees_with_the_definition(void **state)
{
    (void)state;
    for (int a = 0; a < 256; a++)
        for (int b = 0; b < 256; b++) {
            bool good =
                (a < 0x80 && b < 0x80) || (a >= 0xc2 && a <= 0xdf && b >= 0x80 && b <= 0xbf);
            expect_utf8((char[]){(char)a, (char)b}, 2, good);
        }
}

static void expect_units(const char *text, int units)
{
    assert_int_equal(text_units(text, strlen(text)), units);
}

static void units_are_those_of_utf16(void **state)
{
    (void)state;
    expect_units("", 0);
    expect_units("abc", 3);
    expect_units("é", 1);
    expect_units("你好", 2);
    expect_units("🎉", 2);
    expect_units("a🎉é", 4);
}

static void a_line_end_counts_once_however_it_is_written(void **state)
{
    (void)state;
    expect_units("a\nb", 3);
    expect_units("a\r\nb", 3);
    expect_units("a\rb", 3);
    expect_units("\r\n\r\n", 2);
    expect_units("\r", 1);
    assert_int_equal(text_units("\r\n", 1), 1);
}

static void expect_date(const char *text, bool good)
{
    struct text_date date;
    assert_int_equal(text_read_date(text, &date), good);
}

static void a_date_is_read(void **state)
{
    (void)state;
    struct text_date date;
    assert_true(text_read_date("2026-03-31", &date));
    assert_int_equal(date.year, 2026);
    assert_int_equal(date.month, 3);
    assert_int_equal(date.day, 31);
}

static void only_days_that_exist_are_dates(void **state)
{
    (void)state;
    expect_date("2024-02-29", true);
    expect_date("2026-02-29", false);
    expect_date("2000-02-29", true);
    expect_date("1900-02-29", false);
    expect_date("2100-02-29", false);
    expect_date("2026-04-30", true);
    expect_date("2026-04-31", false);
    expect_date("2026-12-31", true);
    expect_date("2026-12-32", false);
    expect_date("2026-00-10", false);
    expect_date("2026-13-10", false);
    expect_date("2026-10-00", false);
}

static void years_run_from_1900_to_2200(void **state)
{
    (void)state;
    expect_date("1899-12-31", false);
    expect_date("1900-01-01", true);
    expect_date("2200-12-31", true);
    expect_date("2201-01-01", false);
}

static void what_is_written_otherwise_is_no_date(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "",           "2026",       "2026-3-31",   "2026-03-3",  "2026-03-311",
        "2026/03/31", "2026-03/31", "31.03.2026",  "202a-03-31", "2026-0a-31",
        "2026-03-3a", "-026-03-31", "2026-03-31 ", "+026-03-31"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        expect_date(bad[i], false);
}

static void today_is_a_date(void **state)
{
    (void)state;
    struct text_date today = text_today();
    assert_true(today.year >= 2025 && today.month >= 1 && today.month <= 12 && today.day >= 1 &&
                today.day <= 31);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_edges_of_each_length_are_utf8),
        cmocka_unit_test(nul_is_a_character_of_one_byte),
        cmocka_unit_test(bytes_that_never_stand_in_utf8_are_refused),
        cmocka_unit_test(overlong_forms_are_refused),
        cmocka_unit_test(surrogates_are_refused),
        cmocka_unit_test(nothing_stands_above_the_last_character),
        cmocka_unit_test(a_sequence_cut_off_is_refused),
        cmocka_unit_test(a_wrong_byte_inside_a_sequence_is_refused),
        cmocka_unit_test(every_two_byte_string_agrees_with_the_definition),
        cmocka_unit_test(units_are_those_of_utf16),
        cmocka_unit_test(a_line_end_counts_once_however_it_is_written),
        cmocka_unit_test(a_date_is_read),
        cmocka_unit_test(only_days_that_exist_are_dates),
        cmocka_unit_test(years_run_from_1900_to_2200),
        cmocka_unit_test(what_is_written_otherwise_is_no_date),
        cmocka_unit_test(today_is_a_date),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
