/* page.h - the handlers that the route table names; one page_*.c a page.
 *
 * Owns: nothing. Each is glue: read fields, call the domain, fill the view, return the status.
 */
#ifndef CONNOTE_PAGE_H
#define CONNOTE_PAGE_H

#include "app.h"

page_handler page_invite_get;  /* GET / */
page_handler page_draft_post;  /* POST /draft */
page_handler page_poll_get;    /* GET /poll */
page_handler page_vote_post;   /* POST /vote */
page_handler page_choice_post; /* POST /choice */
page_handler page_thanks_get;  /* GET /thanks/vote, /thanks/choice */
page_handler page_results_get; /* GET /results, /results/NNNN */
page_handler page_latest_get;  /* GET /results/latest.csv and so on */
page_handler page_chart_get;   /* GET /chart.svg */
page_handler page_embed_get;   /* GET /embed */
page_handler page_method_get;  /* GET /method */
page_handler page_status_get;  /* GET /status.json */
page_handler page_healthz_get; /* GET /healthz */
page_handler page_metrics_get; /* GET /metrics, to loopback only */

/* Turn a status without a body into an error page, or for a JSON client a problem document. */
void page_error(const struct app *app, const struct request *req, struct response *res, int status);

#endif
