/* page_poll.c - the poll's form, and the two ballots that come in.
 *
 * Owns: the fields of /vote and /choice, the order of options on the page.
 * Must not know: how ballots are checked, kept or counted.
 */
#include "page.h"

#include <stdio.h>
#include <string.h>

#include "form.h"
#include "json_problem.h"
#include "key.h"
#include "note.h"
#include "poll.h"
#include "view.h"

enum { SEND, RECEIVE, REASON, VOTE_BALLOT, VOTE_FIELDS };
enum { RELATIONSHIP, TOOK, CHOICE_BALLOT, CHOICE_FIELDS };

enum { TOKEN_MOST = 128 };

static const char html[] = "text/html; charset=utf-8";

/* The vote's fields, with the codes that the survey's table gives them. */
struct vote_fields {
    struct field field[VOTE_FIELDS];
    const char *codes[VOTE_FIELDS][SURVEY_CELLS_MOST];
};

static void take_codes(struct vote_fields *f, size_t i, enum survey_table_id table, size_t count)
{
    for (size_t c = 0; c < count; c++)
        f->codes[i][c] = survey_table[table].cell[c].code;
    f->field[i].codes = f->codes[i];
    f->field[i].code_count = count;
}

static void declare_vote(struct vote_fields *f)
{
    *f = (struct vote_fields){
        .field = {
            [SEND] = {.name = "send",
                      .kind = FIELD_CHOICE,
                      .required = true,
                      .if_missing = MESSAGE_MISSING},
            [RECEIVE] = {.name = "receive", .kind = FIELD_CHOICE},
            [REASON] = {.name = "reason", .kind = FIELD_MULTI, .most = SURVEY_REASONS_MOST},
            [VOTE_BALLOT] = {.name = "ballot", .kind = FIELD_TOKEN, .most = TOKEN_MOST},
        }};
    take_codes(f, SEND, SURVEY_SEND, SURVEY_SEND_CELLS);
    take_codes(f, RECEIVE, SURVEY_RECEIVE, SURVEY_RECEIVE_NO_ANSWER);
    take_codes(f, REASON, SURVEY_REASONS, SURVEY_REASONS_CELLS);
}

/* Put the first `count` of `order` into a random order: nobody's answer leans on what stands first.
 * The order is not recorded. Without randomness the order stays: the token fails then anyway. */
static void shuffle(size_t *order, size_t count)
{
    for (size_t i = count; i > 1; i--) {
        unsigned pick;
        if (!key_random_below((unsigned)i, &pick))
            return;
        size_t held = order[i - 1];
        order[i - 1] = order[pick];
        order[pick] = held;
    }
}

/* Rows of (code, label, "1" when chosen) for `count` cells from `first` on; of these, the first
 * `shuffled` swap places, the rest stay. */
static void push_options(struct view *v, const char *list, const struct survey_table *t,
                         size_t first, size_t shuffled, size_t count, unsigned long chosen)
{
    size_t order[SURVEY_CELLS_MOST];
    for (size_t i = 0; i < count; i++)
        order[i] = first + i;
    shuffle(order, shuffled);
    view_list(v, list);
    for (size_t i = 0; i < count; i++) {
        const struct survey_cell *cell = &t->cell[order[i]];
        const char *row[] = {cell->code, cell->label, chosen >> order[i] & 1 ? "1" : ""};
        view_row(v, list, 3, row);
    }
}

static unsigned long one_bit(long value)
{
    return value < 0 ? 0 : 1ul << value;
}

/* Both camps side by side, either one first. */
static void push_reasons(struct view *v, unsigned long chosen)
{
    const struct survey_table *t = &survey_table[SURVEY_REASONS];
    const size_t custom = SURVEY_REASONS_FOR_CUSTOM, standard = SURVEY_REASONS_CELLS - custom;
    unsigned custom_first;
    if (!key_random_below(2, &custom_first))
        custom_first = 1;
    view_flag(v, "custom_first", custom_first);
    push_options(v, custom_first ? "first_reasons" : "second_reasons", t, 0, custom, custom,
                 chosen);
    push_options(v, custom_first ? "second_reasons" : "first_reasons", t, custom, standard,
                 standard, chosen);
    view_number(v, "reasons_most", SURVEY_REASONS_MOST);
}

static void push_questions(struct view *v, const struct form *form)
{
    view_text(v, "send_question", survey_table[SURVEY_SEND].question);
    view_text(v, "receive_question", survey_table[SURVEY_RECEIVE].question);
    view_text(v, "reasons_question", survey_table[SURVEY_REASONS].question);
    push_options(v, "send_options", &survey_table[SURVEY_SEND], 0, 2, SURVEY_SEND_CELLS,
                 one_bit(form->value[SEND]));
    push_options(v, "receive_options", &survey_table[SURVEY_RECEIVE], 0, 2,
                 SURVEY_RECEIVE_NO_ANSWER, one_bit(form->value[RECEIVE]));
    push_reasons(v, (unsigned long)form->value[REASON]);
}

static void push_count(struct view *v, struct poll *poll, enum survey_kind kind)
{
    struct poll_counts counts;
    poll_counts(poll, &counts);
    view_number(v, "ballots", counts.open[kind].ballots);
    view_number(v, "needed", counts.open[kind].needed);
    view_flag(v, "published", counts.published > 0);
}

static bool has_voted(const struct request *req)
{
    return http_has_cookie(req, req->https ? "__Host-voted=1" : "voted=1");
}

static int render_poll(const struct app *app, const struct request *req, struct response *res,
                       const struct form *form)
{
    char token[BALLOT_TOKEN_BYTES];
    struct view *v = page_view(app, "/poll", "The poll: a custom note or the standard invitation?");
    if (!v || !poll_issue(app->poll, SURVEY_OPINION, token)) {
        view_free(v);
        return 503;
    }
    view_form(v, form);
    view_text(v, "ballot", token);
    view_flag(v, "voted", has_voted(req));
    push_questions(v, form);
    push_count(v, app->poll, SURVEY_OPINION);
    bool good = view_render(v, VIEW_POLL, &res->body);
    view_free(v);
    res->type = html;
    return good ? 200 : 503;
}

int page_poll_get(const struct app *app, const struct request *req, struct response *res)
{
    struct vote_fields f;
    struct form form;
    declare_vote(&f);
    form_blank(&form, f.field, VOTE_FIELDS);
    int status = render_poll(app, req, res, &form);
    form_free(&form);
    return status;
}

static int refuse(struct response *res, int status, const char *problem)
{
    res->problem = problem;
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
        return 303;
    case POLL_EXPIRED:
        return refuse(res, 410, "This form was open for more than a day. Please load it again.");
    case POLL_OVER_LIMIT:
        res->retry_after = poll_wait();
        return refuse(res, 429,
                      "Enough answers have come from your network today. Please try tomorrow.");
    case POLL_UNAVAILABLE:
        return refuse(
            res, 503,
            "We could not make sure that your answer was counted. Please send it again in a few "
            "seconds: it will count once.");
    default:
        return refuse(res, 403, "This form is not one of ours. Please load the page again.");
    }
}

static int cast_vote(const struct app *app, const struct request *req, struct response *res,
                     const struct form *form)
{
    long receive = form->value[RECEIVE] < 0 ? SURVEY_RECEIVE_NO_ANSWER : form->value[RECEIVE];
    struct survey_answer said =
        survey_opinion((int)form->value[SEND], (int)receive, (unsigned)form->value[REASON]);
    enum poll_result result =
        poll_cast(app->poll, &said, form->text[VOTE_BALLOT], req->remote_address);
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
    struct vote_fields f;
    struct form form;
    declare_vote(&f);
    enum form_status read = form_read(&form, f.field, VOTE_FIELDS, req->body, req->body_len);
    int status = form_http_status(read);
    if (read == FORM_OK)
        status = cast_vote(app, req, res, &form);
    else if (read == FORM_INVALID && invalid(req, res, &form) == 422 && res->body.len == 0)
        status = render_poll(app, req, res, &form) == 200 ? 422 : 503;
    form_free(&form);
    return status;
}

int page_choice_post(const struct app *app, const struct request *req, struct response *res)
{
    static const char *const took_codes[] = {"custom", "standard"};
    static const struct field fields[CHOICE_FIELDS] = {
        [RELATIONSHIP] = {"relationship", FIELD_CHOICE, true, 0, note_relationship_codes,
                          NOTE_RELATIONSHIPS, MESSAGE_MISSING},
        [TOOK] = {"took", FIELD_CHOICE, true, 0, took_codes, SURVEY_TOOK_WAYS, MESSAGE_MISSING},
        [CHOICE_BALLOT] = {"ballot", FIELD_TOKEN, false, TOKEN_MOST, NULL, 0, MESSAGE_MISSING},
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
        res->problem = "Please choose one of the two answers below your draft.";
        status = invalid(req, res, &form);
    }
    form_free(&form);
    return status;
}

int page_thanks_get(const struct app *app, const struct request *req, struct response *res)
{
    bool choice = strcmp(req->path, "/thanks/choice") == 0;
    if (!choice && strcmp(req->path, "/thanks/vote") != 0)
        return 404;
    struct view *v = page_view(app, "", "Thank you");
    if (!v)
        return 503;
    view_flag(v, "choice", choice);
    push_count(v, app->poll, choice ? SURVEY_CHOICE : SURVEY_OPINION);
    bool good = view_render(v, VIEW_THANKS, &res->body);
    view_free(v);
    res->type = html;
    return good ? 200 : 503;
}
