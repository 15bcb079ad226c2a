/* What a stranger typed: decoding and checking, every branch. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#include "form.h"

enum { NAME, KIND, MANY, COUNT, DAY, TOKEN, FIELDS };

static const char *const kinds[] = {"red", "green"};
static const char *const many[] = {"a", "b", "c", "d"};

static const struct field fields[FIELDS] = {
    [NAME] = {.name = "name",
              .kind = FIELD_TEXT,
              .most = 5,
              .called = MESSAGE_INPUT_FIRST + NOTE_IN_RECIPIENT},
    [KIND] = {.name = "kind", .kind = FIELD_CHOICE, .codes = kinds, .code_count = 2},
    [MANY] = {.name = "many",
              .kind = FIELD_MULTI,
              .most = 2,
              .codes = many,
              .code_count = 4,
              .called = MESSAGE_FIELD_REASONS},
    [COUNT] = {.name = "count", .kind = FIELD_NUMBER, .most = 100},
    [DAY] = {.name = "day", .kind = FIELD_DATE, .called = MESSAGE_FIELD_TODAY},
    [TOKEN] = {.name = "token", .kind = FIELD_TOKEN, .most = 8},
};

static struct form form;

static enum form_status read_bytes(const char *body, size_t len)
{
    form_free(&form);
    return form_read(&form, fields, FIELDS, body, len);
}

static enum form_status read_text(const char *body)
{
    return read_bytes(body, strlen(body));
}

static void expect(const char *body, enum form_status status)
{
    if (read_text(body) != status)
        print_message("body: %s\n", body);
    assert_int_equal(read_text(body), status);
}

static void expect_name(const char *body, const char *name)
{
    expect(body, FORM_OK);
    assert_string_equal(form.text[NAME], name);
}

static int drop(void **state)
{
    (void)state;
    form_free(&form);
    return 0;
}

/* --- decoding --------------------------------------------------------------------------------- */

static void a_body_of_nothing_is_an_empty_form(void **state)
{
    (void)state;
    assert_int_equal(read_bytes(NULL, 0), FORM_OK);
    for (size_t i = 0; i < FIELDS; i++)
        assert_string_equal(form.text[i], "");
    assert_int_equal(form.value[KIND], -1);
    assert_int_equal(form.value[MANY], 0);
    assert_int_equal(form.value[COUNT], 0);
}

static void a_plus_is_a_space_and_hex_is_read_in_both_cases(void **state)
{
    (void)state;
    expect_name("name=a+b%2Bc", "a b+c");
    expect_name("name=%c3%a9%C3%A9", "éé");
    expect_name("name=%61%39%0a%0A", "a9\n\n");
}

static void every_hex_digit_is_read(void **state)
{
    (void)state;
    for (int c = 1; c < 128; c++) {
        char body[16];
        const char expected[] = {(char)c, '\0'};
        snprintf(body, sizeof body, "name=%%%02x", (unsigned)c);
        expect_name(body, expected);
        snprintf(body, sizeof body, "name=%%%02X", (unsigned)c);
        expect_name(body, expected);
    }
}

static void a_bad_escape_is_refused(void **state)
{
    (void)state;
    static const char *const bad[] = {"%",   "%4",  "%g1", "%1g", "%G1",  "%1G", "%/1",
                                      "%:1", "%@1", "%`1", "% 1", "%%41", "a%"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char body[32];
        snprintf(body, sizeof body, "name=%s", bad[i]);
        expect(body, FORM_MALFORMED);
        snprintf(body, sizeof body, "name=%s&kind=red", bad[i]);
        expect(body, FORM_MALFORMED);
        snprintf(body, sizeof body, "%s=x", bad[i]);
        expect(body, FORM_MALFORMED);
    }
}

static void an_escape_may_not_reach_into_the_next_pair(void **state)
{
    (void)state;
    expect("name=%4&kind=red", FORM_MALFORMED);
    expect("nam%6=5", FORM_MALFORMED);
}

static void nul_is_refused_raw_and_escaped(void **state)
{
    (void)state;
    expect("name=a%00b", FORM_MALFORMED);
    expect("name=%00", FORM_MALFORMED);
    expect("name%00=b", FORM_MALFORMED);
    assert_int_equal(read_bytes("name=a\0b", 8), FORM_MALFORMED);
    assert_int_equal(read_bytes("\0", 1), FORM_MALFORMED);
    assert_int_equal(read_bytes("name=a\0", 7), FORM_MALFORMED);
}

static void bad_utf8_is_refused(void **state)
{
    (void)state;
    static const char *const bad[] = {"%ff",       "%80",          "%c0%80", "%e2%82",
                                      "%ed%a0%80", "%f4%90%80%80", "\xff",   "\xe2\x82"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char body[32];
        snprintf(body, sizeof body, "name=%s", bad[i]);
        expect(body, FORM_MALFORMED);
    }
}

static void a_character_may_be_half_raw_and_half_escaped(void **state)
{
    (void)state;
    expect_name("name=\xc3%a9", "é");
}

static void a_sequence_may_not_reach_into_the_next_pair(void **state)
{
    (void)state;
    expect("name=\xc3&\xa9=x", FORM_MALFORMED);
}

static void names_are_decoded_too(void **state)
{
    (void)state;
    expect_name("%6e%61me=x", "x");
}

static void empty_pairs_are_passed_over(void **state)
{
    (void)state;
    expect_name("&&name=x&&&", "x");
    expect("&", FORM_OK);
}

static void a_pair_without_an_equals_sign_is_an_empty_field(void **state)
{
    (void)state;
    expect_name("name", "");
    expect("nobody", FORM_MALFORMED);
}

static void a_second_equals_sign_belongs_to_the_value(void **state)
{
    (void)state;
    expect_name("name=a=b=", "a=b=");
}

static void an_escaped_ampersand_or_equals_sign_belongs_to_the_value(void **state)
{
    (void)state;
    expect_name("name=a%26b%3Dc", "a&b=c");
}

static void the_callers_bytes_are_not_touched_and_need_no_nul(void **state)
{
    (void)state;
    char body[] = {'n', 'a', 'm', 'e', '=', '%', '4', '1'};
    assert_int_equal(read_bytes(body, sizeof body), FORM_OK);
    assert_string_equal(form.text[NAME], "A");
    assert_memory_equal(body, "name=%41", 8);
}

/* --- fields ----------------------------------------------------------------------------------- */

static void an_unknown_field_is_refused(void **state)
{
    (void)state;
    expect("colour=red", FORM_MALFORMED);
    expect("Name=x", FORM_MALFORMED);
    expect("name%20=x", FORM_MALFORMED);
    expect("=x", FORM_MALFORMED);
    expect("=", FORM_MALFORMED);
}

static void a_single_field_may_stand_once(void **state)
{
    (void)state;
    expect("name=a&name=a", FORM_MALFORMED);
    expect("name=&name=", FORM_MALFORMED);
    expect("name=&name=a", FORM_MALFORMED);
    expect("kind=red&name=a&kind=red", FORM_MALFORMED);
    expect("token=a&token=b", FORM_MALFORMED);
}

static void text_is_counted_in_utf16_units(void **state)
{
    (void)state;
    expect("name=12345", FORM_OK);
    expect("name=123456", FORM_INVALID);
    assert_string_equal(form.error[NAME], "Use at most 5 characters for their name. It has 6.");
    assert_string_equal(form.text[NAME], "123456");
    expect("name=éééé你", FORM_OK);
    expect("name=12🎉3", FORM_OK);
    expect("name=12🎉34", FORM_INVALID);
    expect("name=1%0D%0A345", FORM_OK);
}

static void a_choice_is_one_of_its_codes(void **state)
{
    (void)state;
    expect("kind=green", FORM_OK);
    assert_int_equal(form.value[KIND], 1);
    expect("kind=red", FORM_OK);
    assert_int_equal(form.value[KIND], 0);
    expect("kind=Red", FORM_INVALID);
    assert_int_equal(form.value[KIND], -1);
    assert_string_equal(form.error[KIND], "Choose one of the answers offered for this field.");
    expect("kind=re", FORM_INVALID);
    expect("kind=redd", FORM_INVALID);
}

static void an_empty_choice_is_absent(void **state)
{
    (void)state;
    expect("kind=", FORM_OK);
    assert_int_equal(form.value[KIND], -1);
}

static void many_is_a_set_of_codes(void **state)
{
    (void)state;
    expect("many=b&many=d", FORM_OK);
    assert_int_equal(form.value[MANY], 1 << 1 | 1 << 3);
    expect("many=b&many=b&many=b", FORM_OK);
    assert_int_equal(form.value[MANY], 1 << 1);
    expect("many=a&many=b&many=c", FORM_INVALID);
    assert_string_equal(form.error[MANY], "Choose at most 2 of the reasons. You chose 3.");
    expect("many=a&many=x", FORM_INVALID);
    assert_string_equal(form.error[MANY], "Choose one of the answers offered for the reasons.");
    expect("many=&many=a", FORM_OK);
}

static void a_number_is_digits_up_to_its_most(void **state)
{
    (void)state;
    expect("count=0", FORM_OK);
    expect("count=100", FORM_OK);
    assert_int_equal(form.value[COUNT], 100);
    expect("count=007", FORM_OK);
    assert_int_equal(form.value[COUNT], 7);
    static const char *const bad[] = {
        "101", "-1", "+1", "1.0", "1e1", "x", "1x", "1234567890", "99999999999999999999",
        "٣",   " 1"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char body[64];
        snprintf(body, sizeof body, "count=%s", bad[i]);
        expect(strcmp(bad[i], "+1") == 0 ? "count=%2B1" : body, FORM_INVALID);
        assert_string_equal(form.error[COUNT],
                            "Give a whole number for this field, such as 0 or 1.");
    }
}

static void a_date_is_a_day_that_exists(void **state)
{
    (void)state;
    expect("day=2026-02-28", FORM_OK);
    expect("day=2026-02-29", FORM_INVALID);
    assert_string_equal(form.error[DAY],
                        "Give today’s date as year, month and day, such as 2026-03-31.");
    expect("day=today", FORM_INVALID);
}

static void a_token_too_long_is_as_good_as_forged(void **state)
{
    (void)state;
    expect("token=12345678", FORM_OK);
    assert_string_equal(form.text[TOKEN], "12345678");
    expect("token=123456789", FORM_OK);
    assert_string_equal(form.text[TOKEN], "-");
}

static void all_errors_are_found_at_once(void **state)
{
    (void)state;
    expect("name=123456&kind=x&count=x&day=x&many=x", FORM_INVALID);
    for (size_t i = 0; i < TOKEN; i++)
        assert_true(form.error[i][0] != '\0');
}

static void damage_is_told_before_errors(void **state)
{
    (void)state;
    expect("kind=x&name=%", FORM_MALFORMED);
}

/* --- required fields -------------------------------------------------------------------------- */

static const struct field needed[] = {
    {.name = "who",
     .kind = FIELD_TEXT,
     .required = true,
     .most = 10,
     .if_missing = MESSAGE_RELATIONSHIP_MISSING},
    {.name = "kind",
     .kind = FIELD_CHOICE,
     .required = true,
     .codes = kinds,
     .code_count = 2,
     .called = MESSAGE_FIELD_TONE},
};

static void expect_needed(const char *body, enum form_status status, const char *first,
                          const char *second)
{
    form_free(&form);
    assert_int_equal(form_read(&form, needed, 2, body, strlen(body)), status);
    assert_string_equal(form.error[0], first);
    assert_string_equal(form.error[1], second);
}

static void a_required_field_absent_or_empty_has_its_sentence(void **state)
{
    (void)state;
    const char *who = message_text(MESSAGE_RELATIONSHIP_MISSING), *any = "Fill in the tone.";
    expect_needed("", FORM_INVALID, who, any);
    expect_needed("who=&kind=", FORM_INVALID, who, any);
    expect_needed("who=x", FORM_INVALID, "", any);
    expect_needed("who=x&kind=red", FORM_OK, "", "");
    expect_needed("who=x&kind=blue", FORM_INVALID, "",
                  "Choose one of the answers offered for the tone.");
}

/* --- the rest --------------------------------------------------------------------------------- */

static void a_blank_form_is_valid_and_empty(void **state)
{
    (void)state;
    form_free(&form);
    form_blank(&form, fields, FIELDS);
    for (size_t i = 0; i < FIELDS; i++) {
        assert_string_equal(form.text[i], "");
        assert_string_equal(form.error[i], "");
        assert_int_equal(form.value[i], fields[i].kind == FIELD_CHOICE ? -1 : 0);
    }
}

static void a_handlers_error_is_cut_to_its_room(void **state)
{
    (void)state;
    char longest[2 * FORM_ERROR_BYTES];
    memset(longest, 'x', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    read_text("");
    form_error(&form, NAME, "Not this one.");
    assert_string_equal(form.error[NAME], "Not this one.");
    form_error(&form, NAME, longest);
    assert_int_equal(strlen(form.error[NAME]), FORM_ERROR_BYTES - 1);
}

static void each_status_has_its_http_status(void **state)
{
    (void)state;
    assert_int_equal(form_http_status(FORM_OK), 200);
    assert_int_equal(form_http_status(FORM_INVALID), 422);
    assert_int_equal(form_http_status(FORM_MALFORMED), 400);
    assert_int_equal(form_http_status(FORM_NO_MEMORY), 503);
}

static void no_memory_is_told(void **state)
{
    (void)state;
    form_free(&form);
    assert_int_equal(form_read(&form, fields, FIELDS, "", (size_t)PTRDIFF_MAX), FORM_NO_MEMORY);
    form_free(&form);
}

static void a_form_may_be_freed_twice(void **state)
{
    (void)state;
    read_text("name=x");
    form_free(&form);
    form_free(&form);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_body_of_nothing_is_an_empty_form),
        cmocka_unit_test(a_plus_is_a_space_and_hex_is_read_in_both_cases),
        cmocka_unit_test(every_hex_digit_is_read),
        cmocka_unit_test(a_bad_escape_is_refused),
        cmocka_unit_test(an_escape_may_not_reach_into_the_next_pair),
        cmocka_unit_test(nul_is_refused_raw_and_escaped),
        cmocka_unit_test(bad_utf8_is_refused),
        cmocka_unit_test(a_character_may_be_half_raw_and_half_escaped),
        cmocka_unit_test(a_sequence_may_not_reach_into_the_next_pair),
        cmocka_unit_test(names_are_decoded_too),
        cmocka_unit_test(empty_pairs_are_passed_over),
        cmocka_unit_test(a_pair_without_an_equals_sign_is_an_empty_field),
        cmocka_unit_test(a_second_equals_sign_belongs_to_the_value),
        cmocka_unit_test(an_escaped_ampersand_or_equals_sign_belongs_to_the_value),
        cmocka_unit_test(the_callers_bytes_are_not_touched_and_need_no_nul),
        cmocka_unit_test(an_unknown_field_is_refused),
        cmocka_unit_test(a_single_field_may_stand_once),
        cmocka_unit_test(text_is_counted_in_utf16_units),
        cmocka_unit_test(a_choice_is_one_of_its_codes),
        cmocka_unit_test(an_empty_choice_is_absent),
        cmocka_unit_test(many_is_a_set_of_codes),
        cmocka_unit_test(a_number_is_digits_up_to_its_most),
        cmocka_unit_test(a_date_is_a_day_that_exists),
        cmocka_unit_test(a_token_too_long_is_as_good_as_forged),
        cmocka_unit_test(all_errors_are_found_at_once),
        cmocka_unit_test(damage_is_told_before_errors),
        cmocka_unit_test(a_required_field_absent_or_empty_has_its_sentence),
        cmocka_unit_test(a_blank_form_is_valid_and_empty),
        cmocka_unit_test(a_handlers_error_is_cut_to_its_room),
        cmocka_unit_test(each_status_has_its_http_status),
        cmocka_unit_test(no_memory_is_told),
        cmocka_unit_test(a_form_may_be_freed_twice),
    };
    return cmocka_run_group_tests(tests, NULL, drop);
}
