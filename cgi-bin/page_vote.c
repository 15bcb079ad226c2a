/* page_vote.c - the two ballots that come in: /vote from the poll, /choice after a draft.
 *
 * Owns: the fields of a choice, what each outcome is in HTTP.
 * Must not know: how ballots are checked, kept or counted.
 */
#include "page.h"

#include <stdio.h>

#include "json_problem.h"
#include "note.h"
#include "page_poll.h"
#include "poll.h"

enum { RELATIONSHIP, TOOK, CHOICE_BALLOT, CHOICE_FIELDS };

static int refuse(struct response *res, int status, enum message problem)
{
    res->problem = message_text(problem);
    return status;
}

/* What became of a ballot, as an HTTP answer. A ballot that is in already gets the same answer as
 * the first time: a double click, a reload, or a proxy's second try must not look like a failure.
 */
static int answer(struct response *res, enum poll_result result, const char *thanks)
{
    switch (result) {
    case POLL_COUNTED:
    case POLL_REPEATED:
        snprintf(res->location, sizeof res->location, "%s", thanks);
        res->shallow = true;
        return 303;
    case POLL_EXPIRED:
        return refuse(res, 410, MESSAGE_BALLOT_EXPIRED);
    case POLL_OVER_LIMIT:
        res->retry_after = poll_wait();
        return refuse(res, 429, MESSAGE_BALLOT_OVER_LIMIT);
    case POLL_UNAVAILABLE:
        return refuse(res, 503, MESSAGE_BALLOT_UNAVAILABLE);
    default:
        return refuse(res, 403, MESSAGE_BALLOT_FORGED);
    }
}

static int cast_vote(const struct app *app, const struct request *req, struct response *res,
                     const struct form *form)
{
    long receive = form->value[PAGE_POLL_RECEIVE] < 0 ? SURVEY_RECEIVE_NO_ANSWER
                                                      : form->value[PAGE_POLL_RECEIVE];
    struct survey_answer said = survey_opinion((int)form->value[PAGE_POLL_SEND], (int)receive,
                                               (unsigned)form->value[PAGE_POLL_REASON]);
    enum poll_result result =
        poll_cast(app->poll, &said, form->text[PAGE_POLL_BALLOT], req->remote_address);
    res->voted = result == POLL_COUNTED || result == POLL_REPEATED;
    return answer(res, result, "/thanks/vote");
}

static int invalid(const struct request *req, struct response *res, const struct form *form)
{
    if (http_wants_json(req)) {
        res->type = "application/problem+json";
        json_problem_form(&res->body, 422, form);
    }
    return 422;
}

int page_vote_post(const struct app *app, const struct request *req, struct response *res)
{
    struct page_poll_fields f;
    struct form form;
    page_poll_fields(&f);
    enum form_status read = form_read(&form, f.field, PAGE_POLL_FIELDS, req->body, req->body_len);
    int status = form_http_status(read);
    if (read == FORM_OK)
        status = cast_vote(app, req, res, &form);
    else if (read == FORM_INVALID && invalid(req, res, &form) == 422 && res->body.len == 0)
        status = page_poll_render(app, req, res, &form) == 200 ? 422 : 503;
    form_free(&form);
    return status;
}

int page_choice_post(const struct app *app, const struct request *req, struct response *res)
{
    static const char *const took_codes[] = {"custom", "standard"};
    static const struct field fields[CHOICE_FIELDS] = {
        [RELATIONSHIP] = {.name = "relationship",
                          .kind = FIELD_CHOICE,
                          .required = true,
                          .codes = note_relationship_codes,
                          .code_count = NOTE_RELATIONSHIPS,
                          .if_missing = MESSAGE_RELATIONSHIP_MISSING,
                          .called = MESSAGE_FIELD_RELATIONSHIP},
        [TOOK] = {.name = "took",
                  .kind = FIELD_CHOICE,
                  .required = true,
                  .codes = took_codes,
                  .code_count = SURVEY_TOOK_WAYS,
                  .if_missing = MESSAGE_TOOK_MISSING,
                  .called = MESSAGE_FIELD_TOOK},
        [CHOICE_BALLOT] = {.name = "ballot", .kind = FIELD_TOKEN, .most = PAGE_POLL_TOKEN_MOST},
    };
    struct form form;
    enum form_status read = form_read(&form, fields, CHOICE_FIELDS, req->body, req->body_len);
    int status = form_http_status(read);
    if (read == FORM_OK) {
        struct survey_answer said =
            survey_choice((int)form.value[RELATIONSHIP], (int)form.value[TOOK]);
        status =
            answer(res, poll_cast(app->poll, &said, form.text[CHOICE_BALLOT], req->remote_address),
                   "/thanks/choice");
    } else if (read == FORM_INVALID) {
        res->problem = message_text(MESSAGE_CHOICE_INVALID);
        status = invalid(req, res, &form);
    }
    form_free(&form);
    return status;
}
