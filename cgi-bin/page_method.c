/* page_method.c - how the poll works, for somebody who wants to know before answering.
 *
 * Owns: which facts the method page states; all of them are read from what runs.
 * Must not know: how any of it is done.
 */
#include "page.h"

#include <stdio.h>

#include "poll.h"
#include "settings.h"
#include "view.h"

static void push_questions(struct view *v) {
    view_list(v, "questions");
    for (size_t i = 0; i < SURVEY_TABLES; i++) {
        char cells[16];
        snprintf(cells, sizeof cells, "%zu", survey_table[i].cells);
        const char *row[] = {survey_table[i].code, survey_table[i].question, cells};
        view_row(v, "questions", 3, row);
    }
}

int page_method_get(const struct app *app, const struct request *req, struct response *res) {
    (void)req;
    struct poll_counts counts;
    struct view *v = page_view(app, "/method", "Method: what is counted, and how");
    if (!v)
        return 503;
    poll_counts(app->poll, &counts);
    view_number(v, "round_ballots", app->settings->round_ballots);
    view_number(v, "opinion_waiting", counts.open[SURVEY_OPINION].ballots);
    view_number(v, "choice_waiting", counts.open[SURVEY_CHOICE].ballots);
    view_number(v, "published", counts.published);
    push_questions(v);
    bool good = view_render(v, VIEW_METHOD, &res->body);
    view_free(v);
    res->type = "text/html; charset=utf-8";
    return good ? 200 : 503;
}
