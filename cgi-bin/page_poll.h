/* page_poll.h - the poll's form, which /poll shows and /vote reads.
 *
 * Owns: the fields of a vote, the order of options on the page.
 * Must not know: how ballots are checked, kept or counted.
 */
#ifndef CONNOTE_PAGE_POLL_H
#define CONNOTE_PAGE_POLL_H

#include "form.h"
#include "page.h"
#include "survey.h"

enum { PAGE_POLL_SEND, PAGE_POLL_RECEIVE, PAGE_POLL_REASON, PAGE_POLL_BALLOT, PAGE_POLL_FIELDS };

enum { PAGE_POLL_TOKEN_MOST = 128 };

/* The fields, with the codes that the survey's table gives them. Points into itself: do not copy.
 */
struct page_poll_fields {
    struct field field[PAGE_POLL_FIELDS];
    const char *codes[PAGE_POLL_FIELDS][SURVEY_CELLS_MOST];
};

void page_poll_fields(struct page_poll_fields *f);

/* Render the form as filled in, with a fresh token. 200, or 503 when it cannot be made. */
int page_poll_render(const struct app *app, const struct request *req, struct response *res,
                     const struct form *form);

#endif
