/* share.c - counts with noise, as people read them; see share.h. */
#include "share.h"

#include "noise.h"

enum { WHOLE = 100 };

/* The 97.5th percentile of the normal distribution. */
static const double z = 1.959964;

static long bounded(long percent)
{
    return percent < 0 ? 0 : percent > WHOLE ? WHOLE : percent;
}

static long floor_percent(long part, long whole)
{
    long hundredfold = WHOLE * part;
    return hundredfold / whole - (hundredfold % whole < 0);
}

static long rounded_percent(long part, long whole)
{
    long doubled = 2 * WHOLE * part + whole;
    return doubled / (2 * whole) - (doubled % (2 * whole) < 0);
}

/* How far the noise moves a sum of cells, 95 times in 100. In a table that was made to add up, half
 * of the cells gain what the other half loses: their noise is half the sum of all draws, one half
 * of them with the sign turned. One more is for the remainder, which falls on cells at random. */
static long half_width(const struct survey_table *t, int rounds, int cells)
{
    if (t->adds_up && 2 * cells == (int)t->cells)
        return (noise_95_of(t, rounds * (int)t->cells) + 1) / 2 + 1;
    return noise_95_of(t, rounds * cells);
}

/* Ranges are rounded outwards: they promise to hold the truth. */
static struct share within(long count, long half, long whole)
{
    return (struct share){
        bounded(rounded_percent(count, whole)), bounded(floor_percent(count - half, whole)),
        bounded(-floor_percent(-(count + half), whole)), WHOLE * half > SHARE_ROUGH * whole};
}

struct share share_of(const struct survey_table *table, int rounds, int cells, long count,
                      long ballots)
{
    if (ballots <= 0)
        return (struct share){0, 0, 0, true};
    return within(count, half_width(table, rounds, cells), ballots);
}

struct share share_of_answered(const struct survey_table *table, int rounds, long count,
                               long answered)
{
    if (answered <= 0)
        return (struct share){0, 0, WHOLE, true};
    return within(count, half_width(table, rounds, 2), answered);
}

bool share_apart(struct share a, struct share b)
{
    return a.high < b.low || b.high < a.low;
}

/* Newton's method; the process needs no other mathematics. */
static double root(double square)
{
    double guess = square > 1 ? square : 1;
    for (int i = 0; i < 64; i++)
        guess = (guess + square / guess) / 2;
    return guess;
}

/* A share of 0 or 1 says nothing about its spread, so half a ballot is moved to the other side. */
static double inside(double p, double n)
{
    double edge = 0.5 / n;
    return p < edge ? edge : p > 1 - edge ? 1 - edge : p;
}

/* `variance` of the noise of one round. */
static struct share wilson(double variance, int rounds, long count, long ballots)
{
    if (ballots <= 0)
        return (struct share){0, 0, 0, true};
    double n = (double)ballots;
    double p = inside((double)count / n, n);
    double effective = n * p * (1 - p) / (p * (1 - p) + variance * rounds / n);
    double scale = 1 + z * z / effective;
    double middle = (p + z * z / (2 * effective)) / scale;
    double half = z / scale * root(p * (1 - p) / effective + z * z / (4 * effective * effective));
    return (struct share){bounded(rounded_percent(count, ballots)),
                          bounded((long)(WHOLE * (middle - half))),
                          bounded((long)(WHOLE * (middle + half)) + 1), WHOLE * half > SHARE_ROUGH};
}

struct share share_wilson(const struct survey_table *table, int rounds, long count, long ballots)
{
    double settled = (double)noise_variance(table) * (1 - 1 / (double)table->cells);
    return wilson(settled, rounds, count, ballots);
}

struct share share_wilson_answered(const struct survey_table *table, int rounds, long count,
                                   long answered)
{
    return wilson((double)noise_variance(table), rounds, count, answered);
}
