/* chart.c - the results as a picture; see chart.h. */
#include "chart.h"

#include "escape.h"

enum {
    WIDTH = 320,
    LEFT = 8,
    BAR_WIDTH = WIDTH - 2 * LEFT,
    BAR_HEIGHT = 10,
    ROW = 34,
    HEADING = 30,
    PER_CENT = 100
};

static long percent(long part, long whole) {
    if (whole <= 0 || part <= 0)
        return 0;
    return part >= whole ? PER_CENT : (2 * PER_CENT * part + whole) / (2 * whole);
}

/* One answer: its words and share above its bar. Returns where the next one begins. */
static int draw_row(struct buf *out, int y, const struct survey_cell *cell, long share) {
    buf_printf(out, "<text x=\"%d\" y=\"%d\">", LEFT, y + 12);
    escape_html(out, cell->label);
    buf_printf(out, "</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%ld %%</text>",
               LEFT + BAR_WIDTH, y + 12, share);
    buf_printf(out,
               "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" "
               "stroke=\"currentColor\" stroke-width=\"0.5\"/>",
               LEFT, y + 17, BAR_WIDTH, BAR_HEIGHT);
    buf_printf(out, "<rect x=\"%d\" y=\"%d\" width=\"%ld\" height=\"%d\" fill=\"currentColor\"/>\n",
               LEFT, y + 17, share * BAR_WIDTH / PER_CENT, BAR_HEIGHT);
    return y + ROW;
}

static int draw_table(struct buf *out, int y, const char *heading, enum survey_table_id id,
                      const struct round *sum) {
    const struct survey_table *t = &survey_table[id];
    buf_printf(out, "<text x=\"%d\" y=\"%d\" font-weight=\"bold\">", LEFT, y + 20);
    escape_html(out, heading);
    buf_puts(out, "</text>\n");
    y += HEADING;
    for (size_t c = 0; c < t->cells; c++)
        y = draw_row(out, y, &t->cell[c], percent(sum->n[t->first + c], sum->ballots));
    return y;
}

void chart_svg(struct buf *out, const struct round *sum) {
    const int rows = SURVEY_SEND_CELLS + SURVEY_RECEIVE_CELLS;
    const int height = 2 * HEADING + rows * ROW + HEADING;
    buf_printf(out,
               "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" "
               "font-family=\"system-ui, sans-serif\" font-size=\"13\" color=\"#1a1a1a\" "
               "fill=\"currentColor\">\n<title>",
               WIDTH, height);
    chart_words(out, sum);
    buf_printf(out, "</title>\n<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n", WIDTH, height);
    int y = draw_table(out, 0, "What people send", SURVEY_SEND, sum);
    y = draw_table(out, y, "What people would rather receive", SURVEY_RECEIVE, sum);
    buf_printf(out, "<text x=\"%d\" y=\"%d\" font-size=\"11\">%ld answers</text>\n</svg>\n", LEFT,
               y + 18, sum->ballots);
}

void chart_words(struct buf *out, const struct round *sum) {
    if (sum->ballots == 0) {
        buf_puts(out, "Nothing is published yet.");
        return;
    }
    const struct survey_table *send = &survey_table[SURVEY_SEND];
    const struct survey_table *receive = &survey_table[SURVEY_RECEIVE];
    buf_printf(
        out,
        "Of 100 people who answered, %ld send a custom note and %ld the standard invitation; "
        "%ld would rather receive a custom note.",
        percent(sum->n[send->first + SURVEY_SEND_CUSTOM], sum->ballots),
        percent(sum->n[send->first + SURVEY_SEND_STANDARD], sum->ballots),
        percent(sum->n[receive->first + SURVEY_RECEIVE_CUSTOM], sum->ballots));
}
