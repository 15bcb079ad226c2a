/* noise.c - the random number added to each total; see noise.h. */
#include "noise.h"

#include <stdatomic.h>
#include <stdlib.h>

#include "key.h"

enum { EXACT_ROUNDS = 40 };

/* How often in a row a coin that shows heads in `over` of `under` throws does so. */
static bool draw_run(int over, int under, long *run)
{
    unsigned throw;
    *run = -1;
    do {
        ++*run;
        if (!key_random_below((unsigned)under, &throw))
            return false;
    } while (throw < (unsigned)over);
    return true;
}

static bool draw_cell(const struct survey_table *t, long *n)
{
    long up, down;
    if (!draw_run(t->ratio_over, t->ratio_under, &up) ||
        !draw_run(t->ratio_over, t->ratio_under, &down))
        return false;
    *n = up - down;
    return true;
}

bool noise_draw(enum survey_kind kind, long n[SURVEY_CELLS_MOST])
{
    for (size_t i = 0; i < survey_cells(kind); i++) {
        const struct survey_cell *cell;
        if (!draw_cell(survey_find(kind, i, &cell), &n[i]))
            return false;
    }
    return true;
}

/* Choose `some` of the table's cells, each set of that size as likely as any other, and add 1. */
static bool add_one_to_some(const struct survey_table *t, long some, long *n)
{
    for (size_t c = 0; c < t->cells; c++) {
        unsigned pick;
        if (!key_random_below((unsigned)(t->cells - c), &pick))
            return false;
        if (pick < (unsigned)some) {
            n[c]++;
            some--;
        }
    }
    return true;
}

static bool settle_table(const struct survey_table *t, long ballots, long *n)
{
    const long cells = (long)t->cells;
    long lack = ballots;
    for (size_t c = 0; c < t->cells; c++)
        lack -= n[c];
    long each = lack / cells;
    if (lack % cells < 0)
        each--;
    for (size_t c = 0; c < t->cells; c++)
        n[c] += each;
    return add_one_to_some(t, lack - each * cells, n);
}

bool noise_settle(enum survey_kind kind, long ballots, long n[SURVEY_CELLS_MOST])
{
    for (size_t i = 0; i < SURVEY_TABLES; i++) {
        const struct survey_table *t = &survey_table[i];
        if (t->kind == kind && t->adds_up && !settle_table(t, ballots, n + t->first))
            return false;
    }
    return true;
}

long noise_variance(const struct survey_table *t)
{
    const long gap = t->ratio_under - t->ratio_over;
    return 2l * t->ratio_over * t->ratio_under / (gap * gap);
}

int noise_sd(const struct survey_table *t)
{
    /* The root rounds up to s + 1 from (s + 1/2)^2 = s^2 + s + 1/4 on. */
    const long variance = noise_variance(t);
    int sd = 0;
    while ((long)sd * sd + sd < variance)
        sd++;
    return sd;
}

int noise_95(const struct survey_table *t)
{
    return noise_95_of(t, 1);
}

/* One pass of a one-sided geometric distribution over the probabilities in p, to the right (step 1)
 * or to the left (step -1): q[k] = a q[k - step] + (1 - a) p[k]. */
static void convolve(double *p, long size, double a, int step)
{
    double held = 0;
    for (long i = 0, k = step > 0 ? 0 : size - 1; i < size; i++, k += step) {
        held = a * held + (1 - a) * p[k];
        p[k] = held;
    }
}

static int least_half_width(const double *p, long middle)
{
    double inside = p[middle];
    int h = 0;
    while (inside < 0.95 && h < middle) {
        h++;
        inside += p[middle - h] + p[middle + h];
    }
    return h;
}

/* The sum of very many draws is as good as normally distributed, and the exact way takes long. */
static int normal_half_width(double variance)
{
    static const double z_squared = 3.841459; /* of 1.96, the 97.5th percentile */
    int h = 0;
    while ((double)h * h < z_squared * variance)
        h++;
    return h;
}

/* Twenty standard deviations and more on either side: what is beyond is below 10^-9. */
static int exact_half_width(const struct survey_table *t, int rounds)
{
    const double a = (double)t->ratio_over / t->ratio_under;
    long reach = 20;
    while (reach * reach < 400 * noise_variance(t) * rounds)
        reach *= 2;
    double *p = calloc((size_t)(2 * reach + 1), sizeof *p);
    if (!p || rounds < 1) {
        free(p);
        return 0;
    }
    p[reach] = 1;
    for (int r = 0; r < rounds; r++) {
        convolve(p, 2 * reach + 1, a, 1);
        convolve(p, 2 * reach + 1, a, -1);
    }
    int h = least_half_width(p, reach);
    free(p);
    return h;
}

/* Where the width of a table of the survey is kept once it is known; NULL for any other table. */
static atomic_int *place_of(const struct survey_table *t, int rounds)
{
    static atomic_int known[SURVEY_TABLES][EXACT_ROUNDS + 1]; /* 0: not yet */
    for (size_t i = 0; i < SURVEY_TABLES; i++)
        if (t == &survey_table[i] && rounds > 0 && rounds <= EXACT_ROUNDS)
            return &known[i][rounds];
    return NULL;
}

/* Every share on a page needs a width, and the exact way takes up to half a millisecond. */
int noise_95_of(const struct survey_table *t, int rounds)
{
    if (rounds > EXACT_ROUNDS)
        return normal_half_width((double)noise_variance(t) * rounds);
    atomic_int *place = place_of(t, rounds);
    int h = place ? atomic_load(place) : 0;
    if (h == 0)
        h = exact_half_width(t, rounds);
    if (place)
        atomic_store(place, h);
    return h;
}

static double odds_of(const struct survey_table *t)
{
    double odds = 1;
    for (int touched = 0; touched < 2 * t->most_touched; touched++)
        odds *= (double)t->ratio_under / t->ratio_over;
    return odds;
}

/* Rounded up: what is said here is a promise. */
static long in_hundredths(double odds)
{
    return (long)(odds * 100 + 0.999);
}

long noise_odds_of(const struct survey_table *t)
{
    return in_hundredths(odds_of(t));
}

long noise_odds(enum survey_kind kind)
{
    double odds = 1;
    for (size_t i = 0; i < SURVEY_TABLES; i++) {
        if (survey_table[i].kind == kind)
            odds *= odds_of(&survey_table[i]);
    }
    return in_hundredths(odds);
}
