/* page_rounds.c - round by round; see page_rounds.h. */
#include "page_rounds.h"

#include <stdio.h>
#include <string.h>

#include "chart_trend.h"
#include "message.h"
#include "page_share.h"
#include "tally.h"

_Static_assert((int)CHART_TREND_MOST <= (int)PAGE_ROUNDS_MOST, "each dot has its row in the table");

/* The two kinds of ballot, as the table of rounds names them. */
static const enum message kind_words[SURVEY_KINDS] = {
    [SURVEY_OPINION] = MESSAGE_KIND_OPINION,
    [SURVEY_CHOICE] = MESSAGE_KIND_CHOICE,
};

/* A row of (number, kind, first week, last week if it is another, ballots, per cent for custom,
 * "41 to 55"). */
static void push_round(struct view *v, const struct round *round)
{
    char number[PAGE_NUMBER_BYTES], ballots[PAGE_NUMBER_BYTES];
    struct page_share s;
    page_share_write(&s, tally_headline(round));
    snprintf(number, sizeof number, RELEASE_NUMBER, round->number);
    page_count_write(ballots, round->ballots);
    const bool one_week = strcmp(round->opened, round->closed) == 0;
    const char *row[] = {number,        message_text(kind_words[round->kind]),
                         round->opened, one_week ? "" : round->closed,
                         ballots,       s.percent,
                         s.range};
    view_row(v, "rounds", 7, row);
}

/* The newest rounds, the oldest of them first. */
void page_rounds_trend(struct view *v, const struct release *newest)
{
    struct chart_dot dots[CHART_TREND_MOST];
    struct buf svg = BUF_EMPTY;
    size_t first = CHART_TREND_MOST;
    for (const struct release *r = newest; r && first > 0; r = r->older)
        dots[--first] = (struct chart_dot){r->round.kind, r->round.number, r->round.closed,
                                           tally_headline(&r->round)};
    if (CHART_TREND_MOST - first > 1)
        chart_trend(&svg, dots + first, CHART_TREND_MOST - first);
    view_unsafe_html(v, "trend", svg.len > 0 && !buf_failed(&svg) ? svg.data : "");
    buf_free(&svg);
}

void page_rounds_list(struct view *v, const struct release *newest)
{
    char earlier[PAGE_NUMBER_BYTES] = "";
    const struct release *last = newest;
    view_list(v, "rounds");
    for (int i = 0; i < PAGE_ROUNDS_MOST && newest; i++, newest = newest->older) {
        push_round(v, &newest->round);
        last = newest;
    }
    if (newest)
        snprintf(earlier, sizeof earlier, RELEASE_NUMBER, last->round.number);
    view_flag(v, "has_rounds", last != NULL);
    view_text(v, "earlier", earlier);
}
