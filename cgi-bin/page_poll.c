/* page_poll.c - the poll's form, and the page that says thank you; see page_poll.h. */
#include "page_poll.h"

#include <string.h>

#include "key.h"
#include "poll.h"
#include "view.h"

static const char html[] = "text/html; charset=utf-8";

static void take_codes(struct page_poll_fields *f, size_t i, enum survey_table_id table,
                       size_t count)
{
    for (size_t c = 0; c < count; c++)
        f->codes[i][c] = survey_table[table].cell[c].code;
    f->field[i].codes = f->codes[i];
    f->field[i].code_count = count;
}

void page_poll_fields(struct page_poll_fields *f)
{
    *f = (struct page_poll_fields){.field = {
                                       [PAGE_POLL_SEND] = {.name = "send",
                                                           .kind = FIELD_CHOICE,
                                                           .required = true,
                                                           .if_missing = MESSAGE_SEND_MISSING,
                                                           .called = MESSAGE_FIELD_SEND},
                                       [PAGE_POLL_RECEIVE] = {.name = "receive",
                                                              .kind = FIELD_CHOICE,
                                                              .called = MESSAGE_FIELD_RECEIVE},
                                       [PAGE_POLL_REASON] = {.name = "reason",
                                                             .kind = FIELD_MULTI,
                                                             .most = SURVEY_REASONS_MOST,
                                                             .called = MESSAGE_FIELD_REASONS},
                                       [PAGE_POLL_BALLOT] = {.name = "ballot",
                                                             .kind = FIELD_TOKEN,
                                                             .most = PAGE_POLL_TOKEN_MOST},
                                   }};
    take_codes(f, PAGE_POLL_SEND, SURVEY_SEND, SURVEY_SEND_CELLS);
    take_codes(f, PAGE_POLL_RECEIVE, SURVEY_RECEIVE, SURVEY_RECEIVE_NO_ANSWER);
    take_codes(f, PAGE_POLL_REASON, SURVEY_REASONS, SURVEY_REASONS_CELLS);
}

/* Put the first `count` of `order` into a random order: nobody's answer leans on what stands first.
 * The order is not recorded. Without randomness the order stays: the token fails then anyway. */
static void shuffle(struct key_dice *dice, size_t *order, size_t count)
{
    for (size_t i = count; i > 1; i--) {
        unsigned pick;
        if (!key_roll(dice, (unsigned)i, &pick))
            return;
        size_t held = order[i - 1];
        order[i - 1] = order[pick];
        order[pick] = held;
    }
}

/* Rows of (code, label, "1" when chosen) for `count` cells from `first` on; of these, the first
 * `shuffled` swap places, the rest stay. */
static void push_options(struct view *v, struct key_dice *dice, const char *list,
                         const struct survey_table *t, size_t first, size_t shuffled, size_t count,
                         unsigned long chosen)
{
    size_t order[SURVEY_CELLS_MOST];
    for (size_t i = 0; i < count; i++)
        order[i] = first + i;
    shuffle(dice, order, shuffled);
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
static void push_reasons(struct view *v, struct key_dice *dice, unsigned long chosen)
{
    const struct survey_table *t = &survey_table[SURVEY_REASONS];
    const size_t custom = SURVEY_REASONS_FOR_CUSTOM, standard = SURVEY_REASONS_CELLS - custom;
    unsigned custom_first;
    if (!key_roll(dice, 2, &custom_first))
        custom_first = 1;
    view_flag(v, "custom_first", custom_first);
    push_options(v, dice, custom_first ? "first_reasons" : "second_reasons", t, 0, custom, custom,
                 chosen);
    push_options(v, dice, custom_first ? "second_reasons" : "first_reasons", t, custom, standard,
                 standard, chosen);
    view_number(v, "reasons_most", SURVEY_REASONS_MOST);
}

static void push_questions(struct view *v, const struct form *form)
{
    struct key_dice dice = {0};
    view_text(v, "send_question", survey_table[SURVEY_SEND].question);
    view_text(v, "receive_question", survey_table[SURVEY_RECEIVE].question);
    view_text(v, "reasons_question", survey_table[SURVEY_REASONS].question);
    push_options(v, &dice, "send_options", &survey_table[SURVEY_SEND], 0, 2, SURVEY_SEND_CELLS,
                 one_bit(form->value[PAGE_POLL_SEND]));
    push_options(v, &dice, "receive_options", &survey_table[SURVEY_RECEIVE], 0, 2,
                 SURVEY_RECEIVE_NO_ANSWER, one_bit(form->value[PAGE_POLL_RECEIVE]));
    push_reasons(v, &dice, (unsigned long)form->value[PAGE_POLL_REASON]);
}

static void push_count(struct view *v, struct poll *poll, enum survey_kind kind)
{
    struct poll_counts counts;
    poll_counts(poll, &counts);
    view_number(v, "ballots", counts.open[kind].ballots);
    view_flag(v, "begun", counts.open[kind].ballots > 0);
    view_number(v, "needed", counts.open[kind].needed);
    view_number(v, "missing",
                counts.open[kind].needed > counts.open[kind].ballots
                    ? counts.open[kind].needed - counts.open[kind].ballots
                    : 0);
    view_flag(v, "published", counts.published > 0);
}

static bool has_voted(const struct request *req)
{
    return http_has_cookie(req, req->https ? "__Host-voted=1" : "voted=1");
}

int page_poll_render(const struct app *app, const struct request *req, struct response *res,
                     const struct form *form)
{
    char token[BALLOT_TOKEN_BYTES];
    const bool again = form->error[PAGE_POLL_SEND][0] || form->error[PAGE_POLL_RECEIVE][0] ||
                       form->error[PAGE_POLL_REASON][0];
    struct view *v = page_view(
        app, "/poll", message_text(again ? MESSAGE_TITLE_POLL_ERRORS : MESSAGE_TITLE_POLL));
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
    struct page_poll_fields f;
    struct form form;
    page_poll_fields(&f);
    form_blank(&form, f.field, PAGE_POLL_FIELDS);
    int status = page_poll_render(app, req, res, &form);
    form_free(&form);
    return status;
}

int page_thanks_get(const struct app *app, const struct request *req, struct response *res)
{
    bool choice = strcmp(req->path, "/thanks/choice") == 0;
    if (!choice && strcmp(req->path, "/thanks/vote") != 0)
        return 404;
    struct view *v = page_view(app, "", message_text(MESSAGE_TITLE_THANKS));
    if (!v)
        return 503;
    view_flag(v, "choice", choice);
    push_count(v, app->poll, choice ? SURVEY_CHOICE : SURVEY_OPINION);
    bool good = view_render(v, VIEW_THANKS, &res->body);
    view_free(v);
    res->type = html;
    return good ? 200 : 503;
}
