/* noise.h - the random number added to each total before its round's first answer.
 *
 * Owns: how far that number may be expected to lie from zero.
 * Must not know: answers, rounds, who draws when.
 */
#ifndef CONNOTE_NOISE_H
#define CONNOTE_NOISE_H

#include "survey.h"

/* The standard deviation of the noise in a cell of `table`, in ballots, rounded. 0: no noise. */
int noise_sd(const struct survey_table *table);

/* The least h for which the noise lies within -h to h with a probability of 95 % or more. */
int noise_95(const struct survey_table *table);

#endif
