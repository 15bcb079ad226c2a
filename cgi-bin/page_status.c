/* page_status.c - for programs that watch: /status.json and /healthz.
 *
 * Owns: nothing but the two answers. Must not know: what is asked or answered in the poll.
 */
#include "json_status.h"
#include "message.h"
#include "page.h"
#include "poll.h"

int page_status_get(const struct app *app, const struct request *req, struct response *res)
{
    struct poll_counts counts;
    (void)req;
    poll_counts(app->poll, &counts);
    json_status(&res->body, &counts);
    res->type = "application/json";
    return 200;
}

int page_healthz_get(const struct app *app, const struct request *req, struct response *res)
{
    (void)req;
    if (!poll_alive(app->poll)) {
        res->problem = message_text(MESSAGE_POLL_DOWN);
        return 503;
    }
    buf_puts(&res->body, "ok\n");
    res->type = "text/plain; charset=utf-8";
    return 200;
}
