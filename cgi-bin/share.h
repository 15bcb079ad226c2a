/* share.h - counts with noise, as people read them: so many of 100, give or take.
 *
 * Owns: rounding, and the range that the noise alone accounts for; Wilson's interval for readers
 * who want to treat the answers as a random draw. Pure functions. Must not know: pages, charts,
 * where counts come from.
 */
#ifndef CONNOTE_SHARE_H
#define CONNOTE_SHARE_H

#include <stdbool.h>

#include "survey.h"

struct share {
    long percent;   /* 0 to 100, rounded: noise may push a count beyond, which no share is */
    long low, high; /* per cent: 95 times in 100 the count without noise lies between */
    bool rough;     /* the noise may move it by more than SHARE_ROUGH: it says next to nothing */
};

/* Per cent: from here on a page says "too few" and no share. The one floor for all of them. */
enum { SHARE_ROUGH = 25 };

/* The share of `count`, a sum of `cells` cells of `table` over `rounds` rounds, of `ballots`. */
struct share share_of(const struct survey_table *table, int rounds, int cells, long count,
                      long ballots);

/* The same of those who gave an answer, in a table that adds up and has a cell for giving none:
 * `answered` is the sum of all cells but that one, so it has noise too. For any share r the noise
 * of count - r answered varies no more than that of two cells, hence the range. Rough when nobody
 * answered. */
struct share share_of_answered(const struct survey_table *table, int rounds, long count,
                               long answered);

/* True when the ranges do not meet: the noise cannot account for the difference. */
bool share_apart(struct share a, struct share b);

/* Wilson's 95 % interval of a share, for `rounds` rounds: it would hold if the answers were a
 * random draw. The settled noise counts as variance: n_eff = n p(1-p) / (p(1-p) + V R / n), with V
 * the variance of a cell after its table was made to add up. Tables that add up only. */
struct share share_wilson(const struct survey_table *table, int rounds, long count, long ballots);

/* The same of those who gave an answer. V is the variance of a cell as drawn: that of
 * count - p answered is at most so large, for any p. */
struct share share_wilson_answered(const struct survey_table *table, int rounds, long count,
                                   long answered);

#endif
