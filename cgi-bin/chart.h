/* chart.h - the results as a picture: one SVG, drawn with integers.
 *
 * Owns: the drawing. Must not know: rounds, files, HTTP.
 *
 * Every bar has its number, and the range that the noise accounts for, beside it in words and
 * across its end as a line with two ticks: nothing is said by colour alone.
 */
#ifndef CONNOTE_CHART_H
#define CONNOTE_CHART_H

#include "buf.h"
#include "round.h"

enum { CHART_WIDTH = 320, CHART_HEIGHT = 392 };

/* Append an SVG of what people send and would rather receive: `sum` adds up `rounds` published
 * opinion rounds. Without any the picture says that there is nothing yet. */
void chart_svg(struct buf *out, const struct round *sum, int rounds);

/* Append the same in one sentence, for those who cannot see the picture. */
void chart_words(struct buf *out, const struct round *sum, int rounds);

#endif
