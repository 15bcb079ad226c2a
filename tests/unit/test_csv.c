/* Published rounds as CSV: the columns of the contract, codes and integers only. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "csv.h"

static struct release release_with(int number, enum survey_kind kind, const struct release *older)
{
    struct release r = {.older = older,
                        .round = {.kind = kind,
                                  .number = number,
                                  .id = 1,
                                  .opened = "2026-W48",
                                  .closed = "2026-W49",
                                  .ballots = 100}};
    for (size_t i = 0; i < survey_cells(kind); i++)
        r.round.n[i] = (long)i;
    return r;
}

static int lines(const char *text)
{
    int n = 0;
    for (const char *c = text; *c; c++)
        n += *c == '\n';
    return n;
}

static void the_header_is_the_contracts(void **state)
{
    (void)state;
    static const char header[] =
        "round,table,week_from,week_to,ballots,cell,count,noise_sd,noise_95\n";
    struct release r = release_with(1, SURVEY_OPINION, NULL);
    struct buf out = BUF_EMPTY;
    csv_release(&out, &r);
    assert_memory_equal(out.data, header, sizeof header - 1);
    buf_free(&out);
}

static void every_cell_of_a_round_has_a_line(void **state)
{
    (void)state;
    struct release r = release_with(1, SURVEY_OPINION, NULL);
    struct buf out = BUF_EMPTY;
    csv_release(&out, &r);
    assert_int_equal(lines(out.data), 1 + 17);
    assert_non_null(strstr(out.data, "\n1,receive,2026-W48,2026-W49,100,no_answer,6,"));
    buf_free(&out);
}

static void rounds_stand_oldest_first(void **state)
{
    (void)state;
    struct release first = release_with(1, SURVEY_OPINION, NULL);
    struct release second = release_with(2, SURVEY_CHOICE, &first);
    struct buf out = BUF_EMPTY;
    csv_release(&out, &second);
    assert_int_equal(lines(out.data), 1 + 17 + 20);
    assert_true(strstr(out.data, "\n1,send,") < strstr(out.data, "\n2,choice,"));
    buf_free(&out);
}

static void a_negative_count_stays(void **state)
{
    (void)state;
    struct release r = release_with(1, SURVEY_OPINION, NULL);
    struct buf out = BUF_EMPTY;
    r.round.n[2] = -4;
    csv_release(&out, &r);
    assert_non_null(strstr(out.data, ",depends,-4,"));
    buf_free(&out);
}

static void only_codes_and_integers_are_written(void **state)
{
    (void)state;
    struct release first = release_with(1, SURVEY_OPINION, NULL);
    struct release second = release_with(2, SURVEY_CHOICE, &first);
    struct buf out = BUF_EMPTY;
    csv_release(&out, &second);
    assert_int_equal(strspn(out.data, "abcdefghijklmnopqrstuvwxyz_W0123456789,-\n"), out.len);
    buf_free(&out);
}

static void assert_field(const char *text, const char *expected)
{
    struct buf out = BUF_EMPTY;
    buf_puts(&out, "");
    csv_field(&out, text);
    assert_string_equal(out.data, expected);
    buf_free(&out);
}

static void a_field_that_needs_quotes_gets_them(void **state)
{
    (void)state;
    assert_field("plain", "plain");
    assert_field("", "");
    assert_field("a,b", "\"a,b\"");
    assert_field("say \"so\"", "\"say \"\"so\"\"\"");
    assert_field("two\nlines", "\"two\nlines\"");
}

static void a_field_that_looks_like_a_formula_is_made_harmless(void **state)
{
    (void)state;
    assert_field("=1+1", "\"'=1+1\"");
    assert_field("+1", "\"'+1\"");
    assert_field("-1", "\"'-1\"");
    assert_field("@SUM(A1)", "\"'@SUM(A1)\"");
    assert_field("\t=1", "\"'\t=1\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_header_is_the_contracts),
        cmocka_unit_test(every_cell_of_a_round_has_a_line),
        cmocka_unit_test(rounds_stand_oldest_first),
        cmocka_unit_test(a_negative_count_stays),
        cmocka_unit_test(only_codes_and_integers_are_written),
        cmocka_unit_test(a_field_that_needs_quotes_gets_them),
        cmocka_unit_test(a_field_that_looks_like_a_formula_is_made_harmless),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
