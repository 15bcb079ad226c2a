/* page_metrics.c - counters for the machine's own watcher: /metrics in the OpenMetrics text format.
 *
 * Owns: the names of the counters. Must not know: any field's content; there is none to show.
 */
#include "page.h"

#include <string.h>

#include "poll.h"
#include "routes.h"

static const char *const results[POLL_RESULTS] = {
    [POLL_COUNTED] = "counted",       [POLL_REPEATED] = "repeated",
    [POLL_FORGED] = "forged",         [POLL_EXPIRED] = "expired",
    [POLL_OVER_LIMIT] = "over_limit", [POLL_UNAVAILABLE] = "unavailable",
};

static bool is_loopback(const char *address)
{
    return strncmp(address, "127.", 4) == 0 || strcmp(address, "::1") == 0 ||
           strncmp(address, "unix:", 5) == 0;
}

static void add_answers(struct buf *out)
{
    buf_puts(
        out,
        "# TYPE connote_answers counter\n# HELP connote_answers Answers by class of status.\n");
    for (int class = 2; class <= 5; class ++)
        buf_printf(out, "connote_answers_total{status=\"%dxx\"} %ld\n", class,
                   routes_answered(class));
}

static void add_ballots(struct buf *out, const struct poll_counts *counts)
{
    buf_puts(
        out,
        "# TYPE connote_ballots counter\n# HELP connote_ballots Ballots by what became of them.\n");
    for (size_t i = 0; i < POLL_RESULTS; i++)
        buf_printf(out, "connote_ballots_total{became=\"%s\"} %ld\n", results[i], counts->ended[i]);
}

static void add_rounds(struct buf *out, const struct poll_counts *counts)
{
    buf_puts(out, "# TYPE connote_open_round_ballots gauge\n"
                  "# HELP connote_open_round_ballots Ballots in the round that is open.\n");
    for (size_t i = 0; i < SURVEY_KINDS; i++)
        buf_printf(out, "connote_open_round_ballots{kind=\"%s\"} %ld\n", survey_kind_code[i],
                   counts->open[i].ballots);
    buf_printf(out,
               "# TYPE connote_releases gauge\n# HELP connote_releases Rounds published.\n"
               "connote_releases %d\n",
               counts->published);
}

int page_metrics_get(const struct app *app, const struct request *req, struct response *res)
{
    struct poll_counts counts;
    if (!is_loopback(req->remote_address))
        return 404;
    poll_counts(app->poll, &counts);
    add_answers(&res->body);
    add_ballots(&res->body, &counts);
    add_rounds(&res->body, &counts);
    buf_puts(&res->body, "# EOF\n");
    res->type = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    return 200;
}
