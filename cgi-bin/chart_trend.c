/* chart_trend.c - round by round, as dots with ranges; see chart_trend.h. */
#include "chart_trend.h"

#include "chart.h"
#include "message.h"
#include "release.h"

enum {
    LEFT = 34,
    RIGHT = CHART_WIDTH - 14,
    TOP = 66,
    BOTTOM = 226,
    ROUNDS_BELOW = 34, /* from the axis to the words below it: a number may stand between */
    LEGEND = 20,       /* the first row's baseline; the second is a row below */
    LEGEND_ROW = 20,
    DOT = 4,  /* half a dot's width */
    TICK = 3, /* half a tick's */
    NUMBER_ABOVE = 6,
    NUMBER_BELOW = 15,
    WHOLE = 100,
    STEP = 25
};

static const enum message kind_words[SURVEY_KINDS] = {
    [SURVEY_OPINION] = MESSAGE_TREND_OPINION,
    [SURVEY_CHOICE] = MESSAGE_TREND_CHOICE,
};
static const char *const dashes[SURVEY_KINDS] = {
    [SURVEY_OPINION] = "",
    [SURVEY_CHOICE] = " stroke-dasharray=\"5 3\"",
};

static long down(long percent)
{
    return BOTTOM - percent * (BOTTOM - TOP) / WHOLE;
}

/* In the middle of its column. */
static long across(size_t i, size_t count)
{
    return LEFT + (long)(2 * i + 1) * (RIGHT - LEFT) / (2 * (long)count);
}

static void draw_grid(struct buf *out)
{
    for (int percent = 0; percent <= WHOLE; percent += STEP)
        buf_printf(out,
                   "<path class=\"grid\" d=\"M%d %ldH%d\" stroke=\"#cbd6d0\"/><text x=\"%d\" "
                   "y=\"%ld\" font-size=\"13\" text-anchor=\"end\">%d</text>\n",
                   LEFT, down(percent), RIGHT, LEFT - 6, down(percent) + 4, percent);
}

/* A disc for the poll, a square for what was taken. */
static void draw_dot(struct buf *out, enum survey_kind kind, long x, long y)
{
    if (kind == SURVEY_OPINION)
        buf_printf(out,
                   "<circle class=\"used\" cx=\"%ld\" cy=\"%ld\" r=\"%d\" fill=\"#2a8f6d\"/>\n", x,
                   y, DOT);
    else
        buf_printf(out,
                   "<path class=\"hollow\" d=\"M%ld %ldh%dv%dh-%dz\" fill=\"#fff\" "
                   "stroke=\"#14201b\" stroke-width=\"2\"/>\n",
                   x - DOT, y - DOT, 2 * DOT, 2 * DOT, 2 * DOT);
}

static void draw_legend(struct buf *out, enum survey_kind kind, int row)
{
    const int y = LEGEND + row * LEGEND_ROW;
    buf_printf(out, "<path class=\"line\" d=\"M8 %dh32\" stroke=\"#14201b\" stroke-width=\"2\"%s/>",
               y - 4, dashes[kind]);
    draw_dot(out, kind, 24, y - 4);
    buf_printf(out, "<text x=\"48\" y=\"%d\">%s</text>\n", y, message_text(kind_words[kind]));
}

static void draw_line(struct buf *out, enum survey_kind kind, const struct chart_dot dots[],
                      size_t count)
{
    char pen = 'M';
    buf_puts(out, "<path class=\"line\" d=\"");
    for (size_t i = 0; i < count; i++) {
        if (dots[i].kind != kind)
            continue;
        buf_printf(out, "%c%ld %ld", pen, across(i, count), down(dots[i].share.percent));
        pen = 'L';
    }
    buf_printf(out, "\" fill=\"none\" stroke=\"#14201b\" stroke-width=\"1.5\"%s/>\n", dashes[kind]);
}

static void draw_range(struct buf *out, long x, struct share s)
{
    buf_printf(out,
               "<path class=\"line\" d=\"M%ld %ldV%ldM%ld %ldh%dM%ld %ldh%d\" fill=\"none\" "
               "stroke=\"#14201b\" stroke-width=\"1.5\"/>\n",
               x, down(s.low), down(s.high), x - TICK, down(s.low), 2 * TICK, x - TICK,
               down(s.high), 2 * TICK);
}

static const struct chart_dot *last_of(enum survey_kind kind, const struct chart_dot dots[],
                                       size_t count)
{
    const struct chart_dot *last = NULL;
    for (size_t i = 0; i < count; i++)
        if (dots[i].kind == kind)
            last = &dots[i];
    return last;
}

/* The newest number of a kind stands beyond its range: away from the other kind's. */
static void draw_number(struct buf *out, const struct chart_dot *dot, const struct chart_dot *other,
                        long x)
{
    const bool above = !other || dot->share.percent >= other->share.percent;
    long y = above ? down(dot->share.high) - NUMBER_ABOVE : down(dot->share.low) + NUMBER_BELOW;
    buf_printf(out,
               "<text x=\"%ld\" y=\"%ld\" text-anchor=\"middle\" font-weight=\"bold\">%ld</text>\n",
               x, y, dot->share.percent);
}

static void draw_kind(struct buf *out, enum survey_kind kind, const struct chart_dot dots[],
                      size_t count)
{
    const struct chart_dot *last = last_of(kind, dots, count);
    if (!last)
        return;
    draw_line(out, kind, dots, count);
    for (size_t i = 0; i < count; i++) {
        if (dots[i].kind != kind)
            continue;
        draw_range(out, across(i, count), dots[i].share);
        draw_dot(out, kind, across(i, count), down(dots[i].share.percent));
    }
    draw_number(out, last, last_of(!kind, dots, count), across((size_t)(last - dots), count));
}

/* The first and the last round, below the axis. */
static void draw_rounds(struct buf *out, const struct chart_dot dots[], size_t count)
{
    const struct chart_dot *last = &dots[count - 1];
    buf_printf(out, "<text x=\"%d\" y=\"%d\" font-size=\"13\">" RELEASE_NUMBER ", %s</text>", LEFT,
               BOTTOM + ROUNDS_BELOW, dots[0].number, dots[0].week);
    buf_printf(out,
               "<text x=\"%d\" y=\"%d\" font-size=\"13\" text-anchor=\"end\">" RELEASE_NUMBER
               ", %s</text>\n",
               RIGHT, BOTTOM + ROUNDS_BELOW, last->number, last->week);
}

void chart_trend(struct buf *out, const struct chart_dot dots[], size_t count)
{
    int row = 0;
    chart_begin(out, "trend-words", CHART_TREND_HEIGHT, message_text(MESSAGE_TREND_WORDS));
    draw_grid(out);
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++)
        if (last_of(kind, dots, count))
            draw_legend(out, kind, row++);
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++)
        draw_kind(out, kind, dots, count);
    draw_rounds(out, dots, count);
    buf_puts(out, "</svg>\n");
}
