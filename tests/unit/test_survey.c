/* What is asked: the table that forms, files and the database walk. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "note.h"
#include "survey.h"

static void every_relationship_has_a_custom_and_a_standard_cell(void **state)
{
    (void)state;
    const struct survey_table *t = &survey_table[SURVEY_TOOK];
    assert_int_equal(t->cells, NOTE_RELATIONSHIPS * 2);
    for (size_t r = 0; r < NOTE_RELATIONSHIPS; r++) {
        char code[64];
        snprintf(code, sizeof code, "%s_custom", note_relationship_codes[r]);
        assert_string_equal(t->cell[2 * r + SURVEY_TOOK_CUSTOM].code, code);
        snprintf(code, sizeof code, "%s_standard", note_relationship_codes[r]);
        assert_string_equal(t->cell[2 * r + SURVEY_TOOK_STANDARD].code, code);
    }
}

static void reasons_are_the_ten_of_the_contract_in_order(void **state)
{
    (void)state;
    static const char *const codes[] = {"care",          "distinct", "professional", "acceptance",
                                        "never_generic", "app",      "known",        "no_promotion",
                                        "effort",        "person"};
    assert_int_equal(survey_table[SURVEY_REASONS].cells, 10);
    for (size_t i = 0; i < 10; i++)
        assert_string_equal(survey_table[SURVEY_REASONS].cell[i].code, codes[i]);
}

static void tables_of_a_kind_lie_side_by_side(void **state)
{
    (void)state;
    size_t next[SURVEY_KINDS] = {0};
    for (size_t t = 0; t < SURVEY_TABLES; t++) {
        assert_int_equal(survey_table[t].first, next[survey_table[t].kind]);
        next[survey_table[t].kind] += survey_table[t].cells;
    }
    assert_int_equal(next[SURVEY_OPINION], survey_cells(SURVEY_OPINION));
    assert_int_equal(next[SURVEY_CHOICE], survey_cells(SURVEY_CHOICE));
}

static void every_cell_is_found_again_by_its_codes(void **state)
{
    (void)state;
    for (enum survey_kind k = 0; k < SURVEY_KINDS; k++) {
        for (size_t i = 0; i < survey_cells(k); i++) {
            const struct survey_cell *cell;
            enum survey_kind kind;
            const struct survey_table *t = survey_find(k, i, &cell);
            assert_non_null(t);
            assert_int_equal(survey_index(t->code, cell->code, &kind), i);
            assert_int_equal(kind, k);
        }
    }
}

static void an_unknown_cell_is_not_found(void **state)
{
    (void)state;
    enum survey_kind kind;
    assert_int_equal(survey_index("send", "either", &kind), -1);
    assert_int_equal(survey_index("sent", "custom", &kind), -1);
}

static void an_opinion_without_reasons_touches_two_cells(void **state)
{
    (void)state;
    struct survey_answer a = survey_opinion(SURVEY_SEND_DEPENDS, SURVEY_RECEIVE_NO_ANSWER, 0);
    assert_int_equal(a.touched, 1u << 2 | 1u << 6);
    assert_true(survey_valid(&a));
}

static void three_reasons_are_valid_and_four_are_not(void **state)
{
    (void)state;
    struct survey_answer three = survey_opinion(0, 0, 0x7);
    struct survey_answer four = survey_opinion(0, 0, 0xf);
    assert_true(survey_valid(&three));
    assert_false(survey_valid(&four));
}

static void an_answer_beyond_the_cells_is_not_valid(void **state)
{
    (void)state;
    struct survey_answer reasons = survey_opinion(0, 0, 1u << 10);
    struct survey_answer took = survey_choice(NOTE_RELATIONSHIPS, SURVEY_TOOK_CUSTOM);
    assert_false(survey_valid(&reasons));
    assert_false(survey_valid(&took));
}

static void two_answers_to_one_question_are_not_valid(void **state)
{
    (void)state;
    struct survey_answer both = {.kind = SURVEY_OPINION, .touched = 1u << 0 | 1u << 1 | 1u << 3};
    struct survey_answer none = {.kind = SURVEY_OPINION, .touched = 1u << 3};
    assert_false(survey_valid(&both));
    assert_false(survey_valid(&none));
}

static void codes_are_plain_ascii(void **state)
{
    (void)state;
    for (size_t t = 0; t < SURVEY_TABLES; t++) {
        for (size_t c = 0; c < survey_table[t].cells; c++) {
            const char *code = survey_table[t].cell[c].code;
            assert_int_equal(strspn(code, "abcdefghijklmnopqrstuvwxyz_"), strlen(code));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_relationship_has_a_custom_and_a_standard_cell),
        cmocka_unit_test(reasons_are_the_ten_of_the_contract_in_order),
        cmocka_unit_test(tables_of_a_kind_lie_side_by_side),
        cmocka_unit_test(every_cell_is_found_again_by_its_codes),
        cmocka_unit_test(an_unknown_cell_is_not_found),
        cmocka_unit_test(an_opinion_without_reasons_touches_two_cells),
        cmocka_unit_test(three_reasons_are_valid_and_four_are_not),
        cmocka_unit_test(an_answer_beyond_the_cells_is_not_valid),
        cmocka_unit_test(two_answers_to_one_question_are_not_valid),
        cmocka_unit_test(codes_are_plain_ascii),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
