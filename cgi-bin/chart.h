/* chart.h - the results as a picture: one SVG, drawn with integers.
 *
 * Owns: the drawing. Must not know: rounds, files, HTTP.
 *
 * Every bar has its number, and the range that the noise accounts for, beside it in words and
 * across its end as a line with two ticks: nothing is said by colour alone. The same bytes stand
 * alone and within a page: there the classes room, used, line and sheet take the page's colours.
 */
#ifndef CONNOTE_CHART_H
#define CONNOTE_CHART_H

#include "buf.h"
#include "message.h"
#include "round.h"

enum { CHART_WIDTH = 320, CHART_HEIGHT = 380 };

/* Append an SVG of what people send and would rather receive: `sum` adds up `rounds` published
 * opinion rounds. Without any the picture says that there is nothing yet. */
void chart_svg(struct buf *out, const struct round *sum, int rounds);

/* The same in one sentence, for those who cannot see the picture. */
void chart_words(char words[MESSAGE_BYTES], const struct round *sum, int rounds);

/* Append the start of a picture CHART_WIDTH wide: its frame, its title under an id that no other
 * picture of the page has, its sheet. For those who draw others; "</svg>" ends it. */
void chart_begin(struct buf *out, const char *id, int height, const char *words);

#endif
