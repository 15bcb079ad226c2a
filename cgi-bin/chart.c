/* chart.c - the results as a picture; see chart.h. */
#include "chart.h"

#include "escape.h"
#include "share.h"

enum {
    LEFT = 8,
    BAR_WIDTH = CHART_WIDTH - 2 * LEFT,
    BAR_HEIGHT = 12,
    BAR_BELOW = 7, /* from the words' baseline to the bar */
    TICK = 4,      /* how far a range's ticks stand out of the bar */
    ROW = 44,
    HEADING = 24,
    FOOT = 36,
    PER_CENT = 100
};

_Static_assert(CHART_HEIGHT ==
                   2 * HEADING + (SURVEY_SEND_CELLS + SURVEY_RECEIVE_CELLS) * ROW + FOOT,
               "the picture is as high as what is drawn");

static long across(long percent)
{
    return LEFT + percent * BAR_WIDTH / PER_CENT;
}

/* A line from the range's low end to its high end with a tick on either, white below black so that
 * it is seen on the bar and beside it. */
static void draw_range(struct buf *out, int y, struct share s)
{
    static const char *const strokes[] = {"#fff\" stroke-width=\"4", "#000\" stroke-width=\"1.5"};
    const int middle = y + BAR_HEIGHT / 2;
    for (int i = 0; i < 2; i++)
        buf_printf(
            out, "<path d=\"M%ld %dH%ldM%ld %dv%dM%ld %dv%d\" fill=\"none\" stroke=\"%s\"/>\n",
            across(s.low), middle, across(s.high), across(s.low), y - TICK, BAR_HEIGHT + 2 * TICK,
            across(s.high), y - TICK, BAR_HEIGHT + 2 * TICK, strokes[i]);
}

/* One answer: words, share and range above its bar. Returns where the next one begins. */
static int draw_row(struct buf *out, int y, const struct survey_cell *cell, struct share s)
{
    const int base = y + 16, bar = base + BAR_BELOW;
    buf_printf(out, "<text x=\"%d\" y=\"%d\">", LEFT, base);
    escape_html(out, cell->label);
    buf_printf(out,
               "</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%ld %% (%ld to %ld)</text>\n",
               CHART_WIDTH - LEFT, base, s.percent, s.low, s.high);
    buf_printf(out, "<path d=\"M%d %dh%dv%dh-%dz\" fill=\"#e4e4e4\"/>", LEFT, bar, BAR_WIDTH,
               BAR_HEIGHT, BAR_WIDTH);
    buf_printf(out, "<path d=\"M%d %dH%ldv%dH%dz\" fill=\"#0a66c2\"/>\n", LEFT, bar,
               across(s.percent), BAR_HEIGHT, LEFT);
    draw_range(out, bar, s);
    return y + ROW;
}

static int draw_table(struct buf *out, int y, const char *heading, enum survey_table_id id,
                      const struct round *sum, int rounds)
{
    const struct survey_table *t = &survey_table[id];
    buf_printf(out, "<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>\n", LEFT, y + 20,
               heading);
    y += HEADING;
    for (size_t c = 0; c < t->cells; c++)
        y = draw_row(out, y, &t->cell[c],
                     share_of(t, rounds, 1, sum->n[t->first + c], sum->ballots));
    return y;
}

void chart_svg(struct buf *out, const struct round *sum, int rounds)
{
    buf_printf(out,
               "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" "
               "height=\"%d\" role=\"img\" aria-labelledby=\"words\" "
               "font-family=\"system-ui, sans-serif\" font-size=\"13\">\n<title id=\"words\">",
               CHART_WIDTH, CHART_HEIGHT, CHART_WIDTH, CHART_HEIGHT);
    chart_words(out, sum, rounds);
    buf_printf(out, "</title>\n<path d=\"M0 0h%dv%dH0z\" fill=\"#fff\"/>\n", CHART_WIDTH,
               CHART_HEIGHT);
    int y = draw_table(out, 0, "What people send", SURVEY_SEND, sum, rounds);
    y = draw_table(out, y, "What people would rather receive", SURVEY_RECEIVE, sum, rounds);
    buf_printf(out,
               "<text x=\"%d\" y=\"%d\" font-size=\"11\">%ld answers. Lines: range of the added "
               "noise.</text>\n</svg>\n",
               LEFT, y + 22, sum->ballots);
}

void chart_words(struct buf *out, const struct round *sum, int rounds)
{
    if (rounds == 0) {
        buf_puts(out, "Nothing is published yet.");
        return;
    }
    const struct survey_table *send = &survey_table[SURVEY_SEND];
    const struct survey_table *receive = &survey_table[SURVEY_RECEIVE];
    const long *sent = sum->n + send->first, *received = sum->n + receive->first;
    struct share custom = share_of(send, rounds, 1, sent[SURVEY_SEND_CUSTOM], sum->ballots);
    struct share standard = share_of(send, rounds, 1, sent[SURVEY_SEND_STANDARD], sum->ballots);
    struct share wanted =
        share_of(receive, rounds, 1, received[SURVEY_RECEIVE_CUSTOM], sum->ballots);
    buf_printf(out,
               "Of 100 people who answered, %ld say they send a custom note (%ld to %ld) and %ld "
               "the standard invitation (%ld to %ld); %ld would rather receive a custom note "
               "(%ld to %ld).",
               custom.percent, custom.low, custom.high, standard.percent, standard.low,
               standard.high, wanted.percent, wanted.low, wanted.high);
}
