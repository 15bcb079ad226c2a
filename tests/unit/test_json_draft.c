/* The drafts for programs, in the contract's shape. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include <stdio.h>

#include "json_draft.h"

static struct buf out;

static int drop(void **state)
{
    (void)state;
    buf_free(&out);
    return 0;
}

static struct note_set set_of(size_t count)
{
    struct note_set set = {.count = count, .verdict = NOTE_SAVE, .advice = "Save it."};
    for (size_t i = 0; i < count; i++) {
        snprintf(set.draft[i].text, sizeof set.draft[i].text, "Draft %zu \"é\"", i);
        set.draft[i].length = 11;
        set.draft[i].uses = 1u << NOTE_IN_RECIPIENT | 1u << NOTE_IN_SNIPPET;
        set.draft[i].omitted = 1u << NOTE_IN_PLACE;
    }
    return set;
}

static void the_document_is_the_contracts(void **state)
{
    (void)state;
    struct note_form form = {
        .direction = NOTE_REPLY, .relationship = NOTE_CLIENT_VENDOR, .limit = 300};
    struct note_set set = set_of(1);
    json_draft(&out, &form, &set, "TOKEN");
    assert_string_equal(
        out.data,
        "{\"direction\":\"reply\",\"relationship\":\"client_vendor\",\"limit\":300,"
        "\"drafts\":[{\"text\":\"Draft 0 "
        "\\\"é\\\"\",\"length\":11,\"uses\":[\"recipient\",\"snippet\"],\"omitted\":[\"place\"]}],"
        "\"standard\":{\"today\":\"\",\"in_2014\":\"I'd like to add you to my professional network "
        "on LinkedIn.\"},"
        "\"verdict\":{\"code\":\"save\",\"text\":\"Save it.\"},\"ballot\":\"TOKEN\"}");
}

static void every_draft_is_there_in_order(void **state)
{
    (void)state;
    struct note_form form = {.limit = 200};
    struct note_set set = set_of(3);
    json_draft(&out, &form, &set, "");
    const char *first = strstr(out.data, "Draft 0"), *second = strstr(out.data, "Draft 1"),
               *third = strstr(out.data, "Draft 2");
    assert_true(first && second && third && first < second && second < third);
}

static void every_code_of_the_contract_can_be_written(void **state)
{
    (void)state;
    struct note_set set = set_of(1);
    for (enum note_relationship r = 0; r < NOTE_RELATIONSHIPS; r++)
        for (enum note_direction d = 0; d < NOTE_DIRECTIONS; d++) {
            char expected[128];
            struct note_form form = {.direction = d, .relationship = r, .limit = 200};
            json_draft(&out, &form, &set, "");
            snprintf(expected, sizeof expected, "{\"direction\":\"%s\",\"relationship\":\"%s\",",
                     note_direction_codes[d], note_relationship_codes[r]);
            assert_memory_equal(out.data, expected, strlen(expected));
            buf_free(&out);
        }
}

static void every_input_has_its_name(void **state)
{
    (void)state;
    struct note_form form = {.limit = 200};
    struct note_set set = set_of(1);
    set.draft[0].uses = (1u << NOTE_INPUTS) - 1;
    json_draft(&out, &form, &set, "");
    for (enum note_input i = 0; i < NOTE_INPUTS; i++) {
        char quoted[64];
        snprintf(quoted, sizeof quoted, "\"%s\"", note_input_names[i]);
        assert_non_null(strstr(out.data, quoted));
    }
}

static void text_that_is_not_utf8_makes_no_document(void **state)
{
    (void)state;
    struct note_form form = {.limit = 200};
    struct note_set set = set_of(1);
    snprintf(set.draft[0].text, sizeof set.draft[0].text, "\xff");
    json_draft(&out, &form, &set, "");
    assert_true(buf_failed(&out));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_teardown(name, drop)
    const struct CMUnitTest tests[] = {
        TEST(the_document_is_the_contracts),
        TEST(every_draft_is_there_in_order),
        TEST(every_code_of_the_contract_can_be_written),
        TEST(every_input_has_its_name),
        TEST(text_that_is_not_utf8_makes_no_document),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
