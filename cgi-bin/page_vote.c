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
#include "routes.h"

enum { RELATIONSHIP, TOOK, CHOICE_BALLOT, CHOICE_FIELDS };

static const char *const thanks[SURVEY_KINDS] = {
    [SURVEY_OPINION] = "/thanks/vote",
    [SURVEY_CHOICE] = "/thanks/choice",
};

static int refuse(struct response *res, int status, enum message problem)
{
    res->problem = message_text(problem);
    return status;
}

/* What became of a ballot, as an HTTP answer. A ballot that is in already gets the same answer as
 * the first time: a double click, a reload, or a proxy's second try must not look like a failure.
 */
static int answer(struct response *res, enum poll_result result, enum survey_kind kind)
{
    switch (result) {
    case POLL_COUNTED:
    case POLL_REPEATED:
        snprintf(res->location, sizeof res->location, "%s", thanks[kind]);
        res->voted = kind == SURVEY_OPINION;
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

static void vote_told(void *deferred, enum poll_result result)
{
    struct response res = {0};
    routes_complete(deferred, &res, answer(&res, result, SURVEY_OPINION));
}

static void choice_told(void *deferred, enum poll_result result)
{
    struct response res = {0};
    routes_complete(deferred, &res, answer(&res, result, SURVEY_CHOICE));
}

/* A ballot is kept together with others, which takes a while: nobody waits for it here, if the
 * answer can come later. */
static int cast(const struct app *app, const struct request *req, struct response *res,
                const struct survey_answer *said, const char *token)
{
    struct deferred *deferred = req->defer ? req->defer(app, req) : NULL;
    if (!deferred)
        return answer(res, poll_cast(app->poll, said, token, req->remote_address), said->kind);
    res->shallow = true;
    poll_submit(app->poll, said, token, req->remote_address,
                said->kind == SURVEY_OPINION ? vote_told : choice_told, deferred);
    return HTTP_DEFERRED;
}

static int cast_vote(const struct app *app, const struct request *req, struct response *res,
                     const struct form *form)
{
    long receive = form->value[PAGE_POLL_RECEIVE] < 0 ? SURVEY_RECEIVE_NO_ANSWER
                                                      : form->value[PAGE_POLL_RECEIVE];
    struct survey_answer said = survey_opinion((int)form->value[PAGE_POLL_SEND], (int)receive,
                                               (unsigned)form->value[PAGE_POLL_REASON]);
    return cast(app, req, res, &said, form->text[PAGE_POLL_BALLOT]);
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
        status = cast(app, req, res, &said, form.text[CHOICE_BALLOT]);
    } else if (read == FORM_INVALID) {
        res->problem = message_text(MESSAGE_CHOICE_INVALID);
        status = invalid(req, res, &form);
    }
    form_free(&form);
    return status;
}
