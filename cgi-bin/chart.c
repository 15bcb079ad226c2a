/* chart.c - the results as a picture; see chart.h.
 *
 * It is shown on pages that are light and pages that are dark, and printed: so it brings its own
 * ground, and colour says nothing that words do not say.
 */
#include "chart.h"

#include "escape.h"
#include "noise.h"

enum {
    WIDTH = 320,
    SIDE = 12,
    BAR = WIDTH - 2 * SIDE,
    BAR_HEIGHT = 10,
    ROW = 42,
    HEADING = 38,
    FOOT = 52,
    PER_CENT = 100
};

static long percent(long part, long whole) {
    if (whole <= 0 || part <= 0)
        return 0;
    return part >= whole ? PER_CENT : (2 * PER_CENT * part + whole) / (2 * whole);
}

/* Where a count stands on the bar. */
static long place(long part, long whole) {
    if (whole <= 0 || part <= 0)
        return 0;
    return part >= whole ? BAR : BAR * part / whole;
}

static void draw_box(struct buf *out, long x, int y, long width, int height, const char *colour) {
    buf_printf(out, "<rect x=\"%ld\" y=\"%d\" width=\"%ld\" height=\"%d\" fill=\"%s\"/>", x, y,
               width, height, colour);
}

/* The range in which the true count lies: a line with two ends across the bar's end. */
static void draw_range(struct buf *out, int y, long low, long high) {
    draw_box(out, SIDE + low, y + 4, high - low, 2, "#14201b");
    draw_box(out, SIDE + low - 1, y, 2, BAR_HEIGHT, "#14201b");
    draw_box(out, SIDE + high - 1, y, 2, BAR_HEIGHT, "#14201b");
}

/* One answer: its words, share and range above its bar. Returns where the next one begins. */
static int draw_row(struct buf *out, int y, const struct survey_cell *cell, long count, long range,
                    long ballots) {
    buf_printf(out, "<text x=\"%d\" y=\"%d\">", SIDE, y + 13);
    escape_html(out, cell->label);
    buf_printf(out,
               "</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\"><tspan "
               "font-weight=\"bold\">%ld</tspan><tspan fill=\"#4b5a53\"> (%ld to %ld)</tspan></text>",
               SIDE + BAR, y + 13, percent(count, ballots), percent(count - range, ballots),
               percent(count + range, ballots));
    draw_box(out, SIDE, y + 20, BAR, BAR_HEIGHT, "#dde5e1");
    draw_box(out, SIDE, y + 20, place(count, ballots), BAR_HEIGHT, "#2a8f6d");
    draw_range(out, y + 20, place(count - range, ballots), place(count + range, ballots));
    buf_puts(out, "\n");
    return y + ROW;
}

static int draw_table(struct buf *out, int y, const char *heading, enum survey_table_id id,
                      const struct round *sum, int rounds) {
    const struct survey_table *t = &survey_table[id];
    const long range = noise_95_of(t, rounds);
    buf_printf(out, "<text x=\"%d\" y=\"%d\" font-size=\"16\" font-weight=\"bold\">", SIDE, y + 24);
    escape_html(out, heading);
    buf_puts(out, "</text>\n");
    y += HEADING;
    for (size_t c = 0; c < t->cells; c++)
        y = draw_row(out, y, &t->cell[c], sum->n[t->first + c], range, sum->ballots);
    return y;
}

static void draw_foot(struct buf *out, int y, long ballots) {
    buf_printf(out, "<text x=\"%d\" y=\"%d\" font-size=\"12\" fill=\"#4b5a53\">", SIDE, y + 16);
    if (ballots == 0)
        buf_puts(out, "Nothing is published yet.</text>\n");
    else
        buf_printf(out,
                   "Of 100 people who answered; %ld answered.</text>\n"
                   "<text x=\"%d\" y=\"%d\" font-size=\"12\" fill=\"#4b5a53\">The line shows how far "
                   "the added noise may reach.</text>\n",
                   ballots, SIDE, y + 33);
}

void chart_svg(struct buf *out, const struct round *sum, int rounds) {
    const int cells = sum->ballots == 0 ? 0 : SURVEY_SEND_CELLS + SURVEY_RECEIVE_CELLS;
    const int height = (cells ? 2 * HEADING : 0) + cells * ROW + FOOT;
    buf_printf(out,
               "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" "
               "height=\"%d\" role=\"img\" font-family=\"-apple-system, 'Segoe UI', Roboto, "
               "'Liberation Sans', Arial, sans-serif\" font-size=\"14\" fill=\"#14201b\">\n<title>",
               WIDTH, height, WIDTH, height);
    chart_words(out, sum);
    buf_puts(out, "</title>\n");
    draw_box(out, 0, 0, WIDTH, height, "#fff");
    buf_puts(out, "\n");
    int y = 0;
    if (cells) {
        y = draw_table(out, y, "What people send", SURVEY_SEND, sum, rounds);
        y = draw_table(out, y, "What they would rather receive", SURVEY_RECEIVE, sum, rounds);
    }
    draw_foot(out, y, sum->ballots);
    buf_puts(out, "</svg>\n");
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
