/* noise.h - the random number added to each total before its round's first answer.
 *
 * Owns: drawing it, exactly; taking part of it back so that tables add up; how far it lies from
 * zero. Must not know: answers, rounds, who draws when.
 *
 * The noise of a cell is two-sided geometric: P(k) is proportional to a ^ |k|, with the ratio a of
 * its table (survey.c). It is the difference of two counts of how often a coin that shows heads
 * with probability a does so in a row (Ghosh, Roughgarden and Sundararajan 2009). Integers and the
 * kernel's random bytes only: floating point would leave gaps that give answers away (Mironov
 * 2012).
 */
#ifndef CONNOTE_NOISE_H
#define CONNOTE_NOISE_H

#include <stdbool.h>

#include "survey.h"

/* Draw the noise of every cell of a new round. False: there was no randomness; use nothing. */
bool noise_draw(enum survey_kind kind, long n[SURVEY_CELLS_MOST]);

/* At a round's close: spread what the cells of each table that adds up lack of `ballots` (or have
 * too much) evenly over them, the remainder at random. Looks at totals only, so it gives nothing
 * away. False: there was no randomness; `n` is then of no use. */
bool noise_settle(enum survey_kind kind, long ballots, long n[SURVEY_CELLS_MOST]);

/* Variance of one cell's noise as drawn, in ballots squared: 2 a / (1 - a)^2. */
long noise_variance(const struct survey_table *table);

/* Its standard deviation in ballots, rounded to a whole number. */
int noise_sd(const struct survey_table *table);

/* The least h so that the noise of one cell, as drawn, lies from -h to h with a probability of at
 * least 95 %. P(|k| > h) = 2 a^(h+1) / (1 + a). Settling makes the noise of a cell smaller, never
 * larger, so the range is on the safe side. */
int noise_95(const struct survey_table *table);

/* The same for the sum of a cell over `rounds` rounds. */
int noise_95_of(const struct survey_table *table, int rounds);

/* The most by which one ballot can change the odds of what this table publishes, in hundredths:
 * (under / over) ^ (2 most_touched). Changing a ballot moves twice as many cells as it touches. */
long noise_odds_of(const struct survey_table *table);

/* The most by which one ballot of this kind can change the odds of anything that is ever published,
 * in hundredths: the odds of its tables, whose noise is independent, multiplied. */
long noise_odds(enum survey_kind kind);

#endif
