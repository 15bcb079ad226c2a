/* chart_trend.h - round by round: who says they send a custom note, and who took one.
 *
 * Owns: the drawing. Must not know: where the numbers come from, HTTP.
 *
 * The two kinds differ in shape and stroke, not in colour alone; each dot has its range as a line.
 */
#ifndef CONNOTE_CHART_TREND_H
#define CONNOTE_CHART_TREND_H

#include "buf.h"
#include "share.h"

enum { CHART_TREND_HEIGHT = 268, CHART_TREND_MOST = 12 /* dots that 320 pixels keep apart */ };

struct chart_dot {
    enum survey_kind kind;
    int number;       /* the round's */
    const char *week; /* in which it closed; borrowed */
    struct share share;
};

/* Append an SVG of at most CHART_TREND_MOST rounds, the oldest first. Two dots make a trend. */
void chart_trend(struct buf *out, const struct chart_dot dots[], size_t count);

#endif
