/* The noise: exactly as spread as promised, whole numbers, and gone from the sum of a table. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "noise.h"

enum { ROUNDS = 3000, REACH = 60 };

static long drawn[SURVEY_KINDS][ROUNDS][SURVEY_CELLS_MOST];

static int draw_all(void **state)
{
    (void)state;
    for (enum survey_kind k = 0; k < SURVEY_KINDS; k++) {
        for (int r = 0; r < ROUNDS; r++) {
            if (!noise_draw(k, drawn[k][r]))
                return -1;
        }
    }
    return 0;
}

/* P(|Y| = m) of the two-sided geometric distribution. */
static double probability(const struct survey_table *t, int m)
{
    double a = (double)t->ratio_over / t->ratio_under;
    double p = (1 - a) / (1 + a) * pow(a, m);
    return m == 0 ? p : 2 * p;
}

/* Chi-square of |Y| against the distribution: one bin for each value that is expected at least 50
 * times, one for the rest. Returns it as standard deviations from its mean. */
static double misfit(const struct survey_table *t)
{
    long seen[REACH + 1] = {0};
    const double draws = (double)ROUNDS * (double)t->cells;
    for (int r = 0; r < ROUNDS; r++) {
        for (size_t c = 0; c < t->cells; c++) {
            long m = labs(drawn[t->kind][r][t->first + c]);
            seen[m > REACH ? REACH : m]++;
        }
    }
    double chi = 0, rest = draws, rest_seen = draws;
    int bins = 0;
    for (; bins < REACH && probability(t, bins) * draws >= 50; bins++) {
        double expected = probability(t, bins) * draws;
        chi += pow((double)seen[bins] - expected, 2) / expected;
        rest -= expected;
        rest_seen -= (double)seen[bins];
    }
    chi += pow(rest_seen - rest, 2) / rest;
    return (chi - bins) / sqrt(2.0 * bins);
}

/* Six standard deviations: a right sampler fails once in a million runs or so, a wrong one always.
 */
static void the_noise_has_the_distribution_of_its_table(void **state)
{
    (void)state;
    for (size_t t = 0; t < SURVEY_TABLES; t++)
        assert_true(misfit(&survey_table[t]) < 6);
}

static void the_noise_leans_to_neither_side(void **state)
{
    (void)state;
    for (size_t i = 0; i < SURVEY_TABLES; i++) {
        const struct survey_table *t = &survey_table[i];
        double sum = 0;
        for (int r = 0; r < ROUNDS; r++) {
            for (size_t c = 0; c < t->cells; c++)
                sum += (double)drawn[t->kind][r][t->first + c];
        }
        double sd = sqrt((double)noise_variance(t) * ROUNDS * (double)t->cells);
        assert_true(fabs(sum) < 6 * sd);
    }
}

static void cells_are_drawn_apart_from_each_other(void **state)
{
    (void)state;
    double product = 0;
    for (int r = 0; r < ROUNDS; r++)
        product += (double)(drawn[SURVEY_OPINION][r][0] * drawn[SURVEY_OPINION][r][1]);
    assert_true(fabs(product) < 6 * 12 * sqrt(ROUNDS));
}

static void variances_are_those_of_the_specification(void **state)
{
    (void)state;
    assert_int_equal(noise_variance(&survey_table[SURVEY_SEND]), 12);
    assert_int_equal(noise_variance(&survey_table[SURVEY_RECEIVE]), 40);
    assert_int_equal(noise_variance(&survey_table[SURVEY_REASONS]), 180);
    assert_int_equal(noise_variance(&survey_table[SURVEY_TOOK]), 12);
}

static void standard_deviations_are_rounded_roots(void **state)
{
    (void)state;
    for (size_t t = 0; t < SURVEY_TABLES; t++)
        assert_int_equal(noise_sd(&survey_table[t]),
                         lround(sqrt((double)noise_variance(&survey_table[t]))));
}

/* P(|Y| > h) = 2 a^(h+1) / (1 + a) is at most 5 % at h and above it at h - 1. */
static void the_range_of_one_round_is_the_least_that_holds_95_per_cent(void **state)
{
    (void)state;
    for (size_t i = 0; i < SURVEY_TABLES; i++) {
        const struct survey_table *t = &survey_table[i];
        double a = (double)t->ratio_over / t->ratio_under;
        int h = noise_95(t);
        assert_true(2 * pow(a, h + 1) / (1 + a) <= 0.05);
        assert_true(2 * pow(a, h) / (1 + a) > 0.05);
    }
}

static void the_range_of_many_rounds_nears_the_normal_distributions(void **state)
{
    (void)state;
    for (size_t t = 0; t < SURVEY_TABLES; t++) {
        double normal = 1.96 * sqrt(200.0 * (double)noise_variance(&survey_table[t]));
        int h = noise_95_of(&survey_table[t], 200);
        assert_true(fabs(h - normal) <= 0.01 * normal + 1);
    }
}

/* The survey's own tables have their ranges remembered; a copy of one has not. */
static void a_range_that_is_remembered_is_the_one_worked_out(void **state)
{
    (void)state;
    for (int again = 0; again < 2; again++)
        for (size_t t = 0; t < SURVEY_TABLES; t++)
            for (int rounds = 1; rounds <= 41; rounds += 4) {
                const struct survey_table copy = survey_table[t];
                assert_int_equal(noise_95_of(&survey_table[t], rounds), noise_95_of(&copy, rounds));
            }
}

static void the_range_of_no_round_is_nothing(void **state)
{
    (void)state;
    assert_int_equal(noise_95_of(&survey_table[SURVEY_SEND], 0), 0);
}

static void settled_tables_add_up_to_the_ballots(void **state)
{
    (void)state;
    for (int r = 0; r < ROUNDS; r++) {
        for (enum survey_kind k = 0; k < SURVEY_KINDS; k++) {
            long n[SURVEY_CELLS_MOST];
            memcpy(n, drawn[k][r], sizeof n);
            assert_true(noise_settle(k, 100 + r, n));
            for (size_t i = 0; i < SURVEY_TABLES; i++) {
                const struct survey_table *t = &survey_table[i];
                long sum = 0;
                for (size_t c = 0; c < t->cells; c++)
                    sum += n[t->first + c];
                if (t->kind == k && t->adds_up)
                    assert_int_equal(sum, 100 + r);
            }
        }
    }
}

static void settling_moves_cells_of_a_table_by_the_same_but_one(void **state)
{
    (void)state;
    for (int r = 0; r < ROUNDS; r++) {
        long n[SURVEY_CELLS_MOST], least = 1000, most = -1000;
        memcpy(n, drawn[SURVEY_CHOICE][r], sizeof n);
        assert_true(noise_settle(SURVEY_CHOICE, 100, n));
        for (size_t c = 0; c < survey_cells(SURVEY_CHOICE); c++) {
            long moved = n[c] - drawn[SURVEY_CHOICE][r][c];
            least = moved < least ? moved : least;
            most = moved > most ? moved : most;
        }
        assert_in_range(most - least, 0, 1);
    }
}

static void settling_leaves_the_reasons_alone(void **state)
{
    (void)state;
    const struct survey_table *t = &survey_table[SURVEY_REASONS];
    long n[SURVEY_CELLS_MOST];
    memcpy(n, drawn[SURVEY_OPINION][0], sizeof n);
    assert_true(noise_settle(SURVEY_OPINION, 12345, n));
    assert_memory_equal(n + t->first, drawn[SURVEY_OPINION][0] + t->first, t->cells * sizeof *n);
}

/* A lack of 1 over three cells must land on each of them about equally often. */
static void the_remainder_falls_on_every_cell_alike(void **state)
{
    (void)state;
    long seen[3] = {0};
    for (int r = 0; r < ROUNDS; r++) {
        long n[SURVEY_CELLS_MOST] = {3, 3, 3, 10};
        assert_true(noise_settle(SURVEY_OPINION, 10, n));
        for (int c = 0; c < 3; c++)
            seen[c] += n[c] - 3;
    }
    for (int c = 0; c < 3; c++)
        assert_in_range(seen[c], ROUNDS / 3 - 155, ROUNDS / 3 + 155);
}

static void the_bounds_are_those_of_the_specification(void **state)
{
    (void)state;
    assert_int_equal(noise_odds(SURVEY_OPINION), 662);
    assert_int_equal(noise_odds(SURVEY_CHOICE), 225);
    assert_int_equal(noise_odds_of(&survey_table[SURVEY_SEND]), 225);
    assert_int_equal(noise_odds_of(&survey_table[SURVEY_RECEIVE]), 157);
    assert_int_equal(noise_odds_of(&survey_table[SURVEY_REASONS]), 189);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_noise_has_the_distribution_of_its_table),
        cmocka_unit_test(the_noise_leans_to_neither_side),
        cmocka_unit_test(cells_are_drawn_apart_from_each_other),
        cmocka_unit_test(variances_are_those_of_the_specification),
        cmocka_unit_test(standard_deviations_are_rounded_roots),
        cmocka_unit_test(the_range_of_one_round_is_the_least_that_holds_95_per_cent),
        cmocka_unit_test(the_range_of_many_rounds_nears_the_normal_distributions),
        cmocka_unit_test(a_range_that_is_remembered_is_the_one_worked_out),
        cmocka_unit_test(the_range_of_no_round_is_nothing),
        cmocka_unit_test(settled_tables_add_up_to_the_ballots),
        cmocka_unit_test(settling_moves_cells_of_a_table_by_the_same_but_one),
        cmocka_unit_test(settling_leaves_the_reasons_alone),
        cmocka_unit_test(the_remainder_falls_on_every_cell_alike),
        cmocka_unit_test(the_bounds_are_those_of_the_specification),
    };
    return cmocka_run_group_tests(tests, draw_all, NULL);
}
