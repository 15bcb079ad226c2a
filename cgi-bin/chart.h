/* chart.h - the results as a picture: one SVG, drawn with integers.
 *
 * Owns: the drawing. Must not know: rounds, files, HTTP.
 */
#ifndef CONNOTE_CHART_H
#define CONNOTE_CHART_H

#include "buf.h"
#include "round.h"

/* Append an SVG of what people send and would rather receive, from the sums of all published
 * opinion rounds, and how many these are: each added its own noise. `sum` may hold no ballots: the
 * picture then says that there is nothing yet. */
void chart_svg(struct buf *out, const struct round *sum, int rounds);

/* Append the same in one sentence, for those who cannot see the picture. */
void chart_words(struct buf *out, const struct round *sum);

#endif
