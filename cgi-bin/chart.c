/* chart.c - the results as a picture; see chart.h. */
#include "chart.h"

#include <string.h>

#include "escape.h"
#include "message.h"
#include "tally.h"

enum {
    LEFT = 8,
    BAR_WIDTH = CHART_WIDTH - 2 * LEFT,
    BAR_HEIGHT = 10,
    BAR_BELOW = 9, /* from the words' baseline to the bar */
    TICK = 3,      /* how far a range's ticks stand out of the bar */
    ROW = 44,
    HEADING = 30,
    FOOT = 56,
    FOOT_LINE = 18,
    PER_CENT = 100
};

_Static_assert(CHART_HEIGHT ==
                   2 * HEADING + (SURVEY_SEND_CELLS + SURVEY_RECEIVE_NO_ANSWER) * ROW + FOOT,
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
    message_fill(share, sizeof share, s.rough ? MESSAGE_CHART_FEW : MESSAGE_CHART_SHARE, NULL,
                 (const long[]){s.percent, s.low, s.high});
    buf_printf(out, "<text x=\"%d\" y=\"%d\">", LEFT, base);
    escape_html(out, cell->label);
    buf_printf(out, "</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n",
               CHART_WIDTH - LEFT, base, share);
    buf_printf(out, "<path class=\"room\" d=\"M%d %dh%dv%dh-%dz\" fill=\"#cbd6d0\"/>", LEFT, bar,
               BAR_WIDTH, BAR_HEIGHT, BAR_WIDTH);
    if (s.rough)
        return y + ROW;
    buf_printf(out, "<path class=\"used\" d=\"M%d %dH%ldv%dH%dz\" fill=\"#2a8f6d\"/>\n", LEFT, bar,
               across(s.percent), BAR_HEIGHT, LEFT);
    draw_range(out, bar, s);
    return y + ROW;
}

/* The first `cells` answers of a table. */
static int draw_table(struct buf *out, int y, enum message heading, enum survey_table_id id,
                      size_t cells, const struct tally *sum)
{
    buf_printf(out, "<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>\n", LEFT, y + 24,
               message_text(heading));
    y += HEADING;
    for (size_t c = 0; c < cells; c++)
        y = draw_row(out, y, &survey_table[id].cell[c], tally_share(sum, id, c));
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

static void draw_foot(struct buf *out, int y, const char *text)
{
    buf_printf(out, "<text x=\"%d\" y=\"%d\" font-size=\"13\">%s</text>\n", LEFT, y, text);
}

void chart_svg(struct buf *out, const struct round *sum, int rounds)
{
    const struct tally tally = {*sum, rounds};
    char words[MESSAGE_BYTES], foot[MESSAGE_BYTES];
    chart_words(words, sum, rounds);
    message_fill(foot, sizeof foot, MESSAGE_CHART_FOOT, NULL,
                 (const long[]){sum->ballots, tally_answered(&tally, SURVEY_RECEIVE)});
    chart_begin(out, "chart-words", CHART_HEIGHT, words);
    int y = draw_table(out, 0, MESSAGE_CHART_SEND, SURVEY_SEND, SURVEY_SEND_CELLS, &tally);
    y = draw_table(out, y, MESSAGE_CHART_RECEIVE, SURVEY_RECEIVE, SURVEY_RECEIVE_NO_ANSWER, &tally);
    draw_foot(out, y + 22, foot);
    draw_foot(out, y + 22 + FOOT_LINE, message_text(MESSAGE_CHART_LINES));
    buf_puts(out, "</svg>\n");
}

void chart_words(char words[MESSAGE_BYTES], const struct round *sum, int rounds)
{
    const struct tally tally = {*sum, rounds};
    const struct share custom = tally_send(&tally), wanted = tally_receive(&tally);
    const struct share standard = tally_share(&tally, SURVEY_SEND, SURVEY_SEND_STANDARD);
    message_fill(words, MESSAGE_BYTES, rounds ? MESSAGE_CHART_WORDS : MESSAGE_CHART_NONE, NULL,
                 (const long[]){custom.percent, custom.low, custom.high, standard.percent,
                                standard.low, standard.high});
    const size_t used = strlen(words);
    if (rounds)
        message_fill(words + used, MESSAGE_BYTES - used,
                     wanted.rough ? MESSAGE_CHART_WORDS_FEW : MESSAGE_CHART_WORDS_RECEIVE, NULL,
                     (const long[]){wanted.percent, wanted.low, wanted.high});
}
