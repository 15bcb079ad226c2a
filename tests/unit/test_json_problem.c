/* Errors for programs: RFC 9457. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "json_problem.h"
#include "message.h"

static struct buf out;

static int drop(void **state)
{
    (void)state;
    buf_free(&out);
    return 0;
}

static void a_problem_has_a_title_a_status_and_a_detail(void **state)
{
    (void)state;
    json_problem(&out, 404, "No such page", "It has moved.");
    assert_string_equal(out.data,
                        "{\"title\":\"No such page\",\"status\":404,\"detail\":\"It has moved.\"}");
}

static void text_is_escaped_for_json(void **state)
{
    (void)state;
    json_problem(&out, 400, "a\"b\\c", "d\ne\x01 é </script>");
    assert_string_equal(
        out.data,
        "{\"title\":\"a\\\"b\\\\c\",\"status\":400,\"detail\":\"d\\ne\\u0001 é </script>\"}");
}

static const struct field fields[] = {{.name = "who", .kind = FIELD_TEXT, .most = 3},
                                      {.name = "n", .kind = FIELD_NUMBER, .most = 9},
                                      {.name = "ok", .kind = FIELD_TEXT, .most = 9}};

static void a_form_lists_its_errors_in_the_order_of_its_fields(void **state)
{
    (void)state;
    struct form form;
    const char *body = "n=x&who=abcd&ok=yes";
    assert_int_equal(form_read(&form, fields, 3, body, strlen(body)), FORM_INVALID);
    json_problem_form(&out, 422, &form);
    form_free(&form);
    const char *errors = strstr(out.data, "\"errors\":");
    assert_non_null(errors);
    assert_string_equal(
        errors,
        "\"errors\":[{\"field\":\"who\",\"message\":\"Use at most 3 characters for this field. "
        "It has 4.\"},"
        "{\"field\":\"n\",\"message\":\"Give a whole number for this field, such as 0 or "
        "1.\"}]}");
}

static void the_words_are_those_of_the_status(void **state)
{
    (void)state;
    struct form form;
    form_blank(&form, fields, 3);
    json_problem_form(&out, 422, &form);
    form_free(&form);
    assert_non_null(strstr(out.data, message_for_status(422)->heading));
    assert_non_null(strstr(out.data, "\"errors\":[]"));
}

static void what_a_visitor_typed_is_not_repeated(void **state)
{
    (void)state;
    struct form form;
    const char *body = "who=Priya";
    form_read(&form, fields, 3, body, strlen(body));
    json_problem_form(&out, 422, &form);
    form_free(&form);
    assert_null(strstr(out.data, "Priya"));
}

static void text_that_is_not_utf8_makes_no_document(void **state)
{
    (void)state;
    json_problem(&out, 400, "\xff", "x");
    assert_true(buf_failed(&out));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_teardown(name, drop)
    const struct CMUnitTest tests[] = {
        TEST(a_problem_has_a_title_a_status_and_a_detail),
        TEST(text_is_escaped_for_json),
        TEST(a_form_lists_its_errors_in_the_order_of_its_fields),
        TEST(the_words_are_those_of_the_status),
        TEST(what_a_visitor_typed_is_not_repeated),
        TEST(text_that_is_not_utf8_makes_no_document),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
