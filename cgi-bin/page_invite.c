/* page_invite.c - the form, and the drafts in the same page.
 *
 * Owns: the fields of POST /draft, how a form becomes a note_form, the page around the drafts.
 * Must not know: how a note is written; how a ballot is made.
 */
#include "page.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "form.h"
#include "json_draft.h"
#include "json_problem.h"
#include "message.h"
#include "note.h"
#include "page_draft.h"
#include "poll.h"
#include "survey.h"
#include "text.h"
#include "view.h"

/* The texts stand in the order of enum note_input; the choices follow them. */
enum {
    DIRECTION = NOTE_INPUTS,
    RELATIONSHIP,
    SIDE,
    TONE,
    LIMIT,
    MET,
    WORK_KIND,
    TODAY,
    VARIANT,
    INVITE_FIELDS
};

static const char HTML[] = "text/html; charset=utf-8";

enum { VARIANT_MOST = 9999 };
enum { MET_YES, MET_NO };

static const char *const limit_codes[] = {"200", "300"};
static const int limits[] = {NOTE_LIMIT_FREE, NOTE_LIMIT_PREMIUM};
static const char *const met_codes[] = {[MET_YES] = "yes", [MET_NO] = "no"};

static const struct field fields[INVITE_FIELDS] = {
#define TEXT(input, name_)                                                                         \
    [input] = {.name = name_,                                                                      \
               .kind = FIELD_TEXT,                                                                 \
               .most = NOTE_INPUT_UNITS,                                                           \
               .called = MESSAGE_INPUT_FIRST + (input)}
#define CHOICE(name_, codes_, count, called_)                                                      \
    .name = name_, .kind = FIELD_CHOICE, .codes = codes_, .code_count = count,                     \
    .called = MESSAGE_FIELD_##called_
    TEXT(NOTE_IN_RECIPIENT, "recipient"),
    TEXT(NOTE_IN_SENDER, "sender"),
    TEXT(NOTE_IN_EVENT, "event"),
    TEXT(NOTE_IN_PLACE, "place"),
    TEXT(NOTE_IN_WHEN, "when"),
    TEXT(NOTE_IN_SCHOOL, "school"),
    TEXT(NOTE_IN_THEIR_SCHOOL, "their_school"),
    TEXT(NOTE_IN_COMPANY, "company"),
    TEXT(NOTE_IN_MY_COMPANY, "my_company"),
    TEXT(NOTE_IN_MUTUAL, "mutual"),
    TEXT(NOTE_IN_WORK, "work"),
    TEXT(NOTE_IN_TOPIC, "topic"),
    TEXT(NOTE_IN_ROLE, "role"),
    TEXT(NOTE_IN_REASON, "reason"),
    TEXT(NOTE_IN_SNIPPET, "snippet"),
    [DIRECTION] = {CHOICE("direction", note_direction_codes, NOTE_DIRECTIONS, DIRECTION),
                   .required = true, .if_missing = MESSAGE_DIRECTION_MISSING},
    [RELATIONSHIP] = {CHOICE("relationship", note_relationship_codes, NOTE_RELATIONSHIPS,
                             RELATIONSHIP),
                      .required = true, .if_missing = MESSAGE_RELATIONSHIP_MISSING},
    /* Optional choices of the drafter have "not said" as their first code, which is an empty field.
     */
    [SIDE] = {CHOICE("side", note_side_codes + 1, NOTE_SIDES - 1, SIDE)},
    [TONE] = {CHOICE("tone", note_tone_codes, NOTE_TONES, TONE)},
    [LIMIT] = {CHOICE("limit", limit_codes, 2, LIMIT)},
    [MET] = {CHOICE("met", met_codes, 2, MET)},
    [WORK_KIND] = {CHOICE("work_kind", note_work_kind_codes + 1, NOTE_WORK_KINDS - 1, WORK_KIND)},
    [TODAY] = {.name = "today", .kind = FIELD_DATE, .called = MESSAGE_FIELD_TODAY},
    [VARIANT] = {.name = "variant",
                 .kind = FIELD_NUMBER,
                 .most = VARIANT_MOST,
                 .called = MESSAGE_FIELD_VARIANT},
#undef TEXT
#undef CHOICE
};

/* --- the form as the drafter reads it --------------------------------------------------------- */

static void default_choice(struct form *form, size_t field, long value)
{
    if (form->value[field] < 0 && form->error[field][0] == '\0')
        form->value[field] = value;
}

static void fill_defaults(struct form *form)
{
    default_choice(form, DIRECTION, NOTE_SEND);
    default_choice(form, TONE, NOTE_FRIENDLY);
    default_choice(form, LIMIT, 0);
    default_choice(form, MET, MET_YES);
}

static struct note_date read_today(const char *text)
{
    struct text_date date = text_today();
    text_read_date(text, &date);
    return (struct note_date){date.year, date.month, date.day};
}

static struct note_form to_note(const struct form *form)
{
    struct note_form note = {
        .direction = (enum note_direction)form->value[DIRECTION],
        .relationship = (enum note_relationship)form->value[RELATIONSHIP],
        .side = (enum note_side)(form->value[SIDE] + 1),
        .tone = (enum note_tone)form->value[TONE],
        .work_kind = (enum note_work_kind)(form->value[WORK_KIND] + 1),
        .limit = limits[form->value[LIMIT]],
        .met = form->value[MET] == MET_YES,
        .today = read_today(form->text[TODAY]),
        .variant = (unsigned)form->value[VARIANT],
    };
    for (size_t i = 0; i < NOTE_INPUTS; i++)
        note.text[i] = form->text[i];
    return note;
}

/* --- the page --------------------------------------------------------------------------------- */

static void push_constants(struct view *v)
{
    view_number(v, "limit_free", NOTE_LIMIT_FREE);
    view_number(v, "limit_premium", NOTE_LIMIT_PREMIUM);
    view_number(v, "free_a_month", NOTE_FREE_A_MONTH);
    view_number(v, "input_most", NOTE_INPUT_UNITS);
    view_number(v, "preview", NOTE_PREVIEW);
    view_text(v, "standard_2014", NOTE_STANDARD_2014);
    view_text(v, "choice_question", survey_table[SURVEY_TOOK].question);
}

static void push_verdict(struct view *v, const struct note_set *set)
{
    char name[48];
    for (enum note_verdict i = 0; i < NOTE_VERDICTS; i++) {
        snprintf(name, sizeof name, "verdict_%s", note_verdict_codes[i]);
        view_flag(v, name, set && set->verdict == i);
    }
    view_text(v, "verdict_text", set ? set->advice : "");
}

static void push_drafts(struct view *v, const struct note_form *note, const struct note_set *set)
{
    view_flag(v, "drafted", set != NULL);
    view_number(v, "next_variant", note ? (note->variant + 1) % (VARIANT_MOST + 1) : 1);
    view_number(v, "last_variant", note ? (long)note->variant - 1 : 0);
    view_flag(v, "varied", note && note->variant > 0);
    push_verdict(v, set);
    page_draft_push(v, note, set);
}

/* The first thing that a screen reader says of a page is its title. */
static enum message title_of(const struct form *form, const struct note_set *set, bool replying)
{
    for (size_t i = 0; i < INVITE_FIELDS; i++)
        if (form->error[i][0])
            return MESSAGE_TITLE_ERRORS;
    if (!set)
        return MESSAGE_TITLE_INVITE;
    return replying ? MESSAGE_TITLE_REPLIES : MESSAGE_TITLE_DRAFTS;
}

/* The whole page: `note` and `set` are NULL before there are drafts. */
static int show(const struct app *app, struct response *res, const struct form *form,
                const struct note_form *note, const struct note_set *set, const char *ballot)
{
    const bool replying = form->value[DIRECTION] == NOTE_REPLY;
    struct view *v = page_view(app, "/", message_text(title_of(form, set, replying)));
    if (!v)
        return 503;
    push_constants(v);
    view_form(v, form);
    view_flag(v, "replying", replying);
    view_text(v, "ballot", ballot);
    push_drafts(v, note, set);
    bool good = view_render(v, VIEW_INVITE, &res->body);
    view_free(v);
    res->type = HTML;
    return good ? 200 : 500;
}

/* The empty form is the same for everyone for as long as the process lives, so it is rendered once:
 * the first thread to finish it leaves it here for all. */
static _Atomic(struct buf *) empty_page;

static int show_empty(const struct app *app, struct response *res)
{
    struct form form;
    form_blank(&form, fields, INVITE_FIELDS);
    fill_defaults(&form);
    int status = show(app, res, &form, NULL, NULL, "");
    form_free(&form);
    return status;
}

static void keep_empty_page(const struct buf *body)
{
    struct buf *none = NULL;
    struct buf *copy = calloc(1, sizeof *copy);
    if (!copy)
        return;
    buf_add(copy, body->data, body->len);
    if (buf_failed(copy) || !atomic_compare_exchange_strong(&empty_page, &none, copy)) {
        buf_free(copy);
        free(copy);
    }
}

int page_invite_get(const struct app *app, const struct request *req, struct response *res)
{
    (void)req;
    const struct buf *kept = atomic_load(&empty_page);
    if (kept) {
        res->type = HTML;
        buf_add(&res->body, kept->data, kept->len);
        return 200;
    }
    int status = show_empty(app, res);
    if (status == 200)
        keep_empty_page(&res->body);
    return status;
}

/* --- drafting --------------------------------------------------------------------------------- */

static int invalid(const struct app *app, const struct request *req, struct response *res,
                   struct form *form)
{
    if (http_wants_json(req)) {
        res->type = "application/problem+json";
        json_problem_form(&res->body, 422, form);
        return 422;
    }
    fill_defaults(form);
    int status = show(app, res, form, NULL, NULL, "");
    return status == 200 ? 422 : status;
}

static int draft(const struct app *app, const struct request *req, struct response *res,
                 struct form *form)
{
    struct note_set set;
    char ballot[BALLOT_TOKEN_BYTES];
    int status = 200;
    fill_defaults(form);
    struct note_form note = to_note(form);
    if (!poll_issue(app->poll, SURVEY_CHOICE, ballot))
        return 503;
    note_draft(app->bank, &note, &set);
    if (http_wants_json(req)) {
        res->type = "application/json";
        json_draft(&res->body, &note, &set, ballot);
    } else {
        status = show(app, res, form, &note, &set, ballot);
    }
    explicit_bzero(&set, sizeof set);
    return status;
}

int page_draft_post(const struct app *app, const struct request *req, struct response *res)
{
    struct form form;
    enum form_status read = form_read(&form, fields, INVITE_FIELDS, req->body, req->body_len);
    int status = form_http_status(read);
    if (read == FORM_OK)
        status = draft(app, req, res, &form);
    else if (read == FORM_INVALID)
        status = invalid(app, req, res, &form);
    form_free(&form);
    return status;
}
