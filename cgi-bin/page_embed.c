/* page_embed.c - the results on somebody else's page: /chart.svg, and /embed for a frame.
 *
 * Owns: nothing but the two answers. Must not know: how the chart is drawn.
 */
#include "chart.h"
#include "message.h"
#include "page.h"
#include "poll.h"
#include "release.h"
#include "view.h"

int page_chart_get(const struct app *app, const struct request *req, struct response *res)
{
    struct round sum;
    (void)req;
    int rounds = release_total(poll_newest(app->poll), SURVEY_OPINION, &sum);
    chart_svg(&res->body, &sum, rounds);
    res->type = "image/svg+xml";
    return 200;
}

int page_embed_get(const struct app *app, const struct request *req, struct response *res)
{
    struct round sum;
    struct poll_counts counts;
    struct buf svg = BUF_EMPTY;
    (void)req;
    struct view *v = page_view(app, "/embed", message_text(MESSAGE_TITLE_EMBED));
    if (!v)
        return 503;
    poll_counts(app->poll, &counts);
    int rounds = release_total(poll_newest(app->poll), SURVEY_OPINION, &sum);
    chart_svg(&svg, &sum, rounds);
    view_flag(v, "published", rounds > 0);
    /* Within the page, and not as an image, it takes the page's colours, dark ones too. */
    view_unsafe_html(v, "chart", svg.len > 0 && !buf_failed(&svg) ? svg.data : "");
    buf_free(&svg);
    view_number(v, "ballots", counts.open[SURVEY_OPINION].ballots);
    view_number(v, "needed", counts.open[SURVEY_OPINION].needed);
    bool good = view_render(v, VIEW_EMBED, &res->body);
    view_free(v);
    res->type = "text/html; charset=utf-8";
    return good ? 200 : 503;
}
