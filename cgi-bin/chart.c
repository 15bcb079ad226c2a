/* chart.c - the results as a picture; see chart.h. */
#include "chart.h"

#include "escape.h"
#include "message.h"
#include "share.h"

enum {
    LEFT = 8,
    BAR_WIDTH = CHART_WIDTH - 2 * LEFT,
    BAR_HEIGHT = 10,
    BAR_BELOW = 9, /* from the words' baseline to the bar */
    TICK = 3,      /* how far a range's ticks stand out of the bar */
    ROW = 44,
    HEADING = 30,
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

/* A line from the range's low end to its high end with a tick on either. */
static void draw_range(struct buf *out, int y, struct share s)
{
    buf_printf(out,
               "<path class=\"line\" d=\"M%ld %dH%ldM%ld %dv%dM%ld %dv%d\" fill=\"none\" "
               "stroke=\"#14201b\" stroke-width=\"2\"/>\n",
               across(s.low), y + BAR_HEIGHT / 2, across(s.high), across(s.low), y - TICK,
               BAR_HEIGHT + 2 * TICK, across(s.high), y - TICK, BAR_HEIGHT + 2 * TICK);
}

/* One answer: words, share and range above its bar. Returns where the next one begins. */
static int draw_row(struct buf *out, int y, const struct survey_cell *cell, struct share s)
{
    const int base = y + 16, bar = base + BAR_BELOW;
    char share[MESSAGE_BYTES];
    message_fill(share, sizeof share, MESSAGE_CHART_SHARE, NULL,
                 (const long[]){s.percent, s.low, s.high});
    buf_printf(out, "<text x=\"%d\" y=\"%d\">", LEFT, base);
    escape_html(out, cell->label);
    buf_printf(out, "</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n",
               CHART_WIDTH - LEFT, base, share);
    buf_printf(out, "<path class=\"room\" d=\"M%d %dh%dv%dh-%dz\" fill=\"#cbd6d0\"/>", LEFT, bar,
               BAR_WIDTH, BAR_HEIGHT, BAR_WIDTH);
    buf_printf(out, "<path class=\"used\" d=\"M%d %dH%ldv%dH%dz\" fill=\"#2a8f6d\"/>\n", LEFT, bar,
               across(s.percent), BAR_HEIGHT, LEFT);
    draw_range(out, bar, s);
    return y + ROW;
}

static int draw_table(struct buf *out, int y, enum message heading, enum survey_table_id id,
                      const struct round *sum, int rounds)
{
    const struct survey_table *t = &survey_table[id];
    buf_printf(out, "<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>\n", LEFT, y + 24,
               message_text(heading));
    y += HEADING;
    for (size_t c = 0; c < t->cells; c++)
        y = draw_row(out, y, &t->cell[c],
                     share_of(t, rounds, 1, sum->n[t->first + c], sum->ballots));
    return y;
}

void chart_begin(struct buf *out, const char *id, int height, const char *words)
{
    buf_printf(out,
               "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 %d %d\" "
               "width=\"%d\" height=\"%d\" role=\"img\" aria-labelledby=\"%s\" "
               "font-family=\"system-ui, sans-serif\" font-size=\"14\" fill=\"#14201b\">\n"
               "<title id=\"%s\">%s</title>\n<path class=\"sheet\" d=\"M0 0h%dv%dH0z\" "
               "fill=\"#fff\"/>\n",
               CHART_WIDTH, height, CHART_WIDTH, height, id, id, words, CHART_WIDTH, height);
}

void chart_svg(struct buf *out, const struct round *sum, int rounds)
{
    char words[MESSAGE_BYTES], foot[MESSAGE_BYTES];
    chart_words(words, sum, rounds);
    message_fill(foot, sizeof foot, MESSAGE_CHART_FOOT, NULL, (const long[]){sum->ballots});
    chart_begin(out, "chart-words", CHART_HEIGHT, words);
    int y = draw_table(out, 0, MESSAGE_CHART_SEND, SURVEY_SEND, sum, rounds);
    y = draw_table(out, y, MESSAGE_CHART_RECEIVE, SURVEY_RECEIVE, sum, rounds);
    buf_printf(out, "<text x=\"%d\" y=\"%d\" font-size=\"13\">%s</text>\n</svg>\n", LEFT, y + 22,
               foot);
}

static struct share share_in(const struct round *sum, int rounds, enum survey_table_id id,
                             size_t cell)
{
    const struct survey_table *t = &survey_table[id];
    return share_of(t, rounds, 1, sum->n[t->first + cell], sum->ballots);
}

void chart_words(char words[MESSAGE_BYTES], const struct round *sum, int rounds)
{
    const struct share custom = share_in(sum, rounds, SURVEY_SEND, SURVEY_SEND_CUSTOM);
    const struct share standard = share_in(sum, rounds, SURVEY_SEND, SURVEY_SEND_STANDARD);
    const struct share wanted = share_in(sum, rounds, SURVEY_RECEIVE, SURVEY_RECEIVE_CUSTOM);
    message_fill(words, MESSAGE_BYTES, rounds ? MESSAGE_CHART_WORDS : MESSAGE_CHART_NONE, NULL,
                 (const long[]){custom.percent, custom.low, custom.high, standard.percent,
                                standard.low, standard.high, wanted.percent, wanted.low,
                                wanted.high});
}
