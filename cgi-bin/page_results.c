/* page_results.c - what has been published: the page, the way to the files.
 *
 * Owns: the sentences about the gaps, shares rounded for people.
 * Must not know: open rounds' answers (nobody does), how files are made.
 */
#include "page.h"

#include <stdio.h>
#include <string.h>

#include "note.h"
#include "poll.h"
#include "release.h"
#include "view.h"

static const char html[] = "text/html; charset=utf-8";

enum { NUMBER_TEXT = 24, SENTENCE = 256 };

/* Whole per cent, rounded; noise may push a count below zero or above all, which no share is. */
static long percent(long part, long whole) {
    if (whole <= 0 || part <= 0)
        return 0;
    return part >= whole ? 100 : (200 * part + whole) / (2 * whole);
}

static long count_of(const struct round *sum, enum survey_table_id table, size_t cell) {
    return sum->n[survey_table[table].first + cell];
}

/* Rows of (label, count, per cent). */
static void push_table(struct view *v, const char *list, const struct round *sum,
                       enum survey_table_id table) {
    const struct survey_table *t = &survey_table[table];
    view_list(v, list);
    for (size_t c = 0; c < t->cells; c++) {
        char count[NUMBER_TEXT], share[NUMBER_TEXT];
        snprintf(count, sizeof count, "%ld", count_of(sum, table, c));
        snprintf(share, sizeof share, "%ld", percent(count_of(sum, table, c), sum->ballots));
        view_row(v, list, 3, (const char *[]){t->cell[c].label, count, share});
    }
}

static long took_custom(const struct round *choice) {
    long custom = 0;
    for (size_t r = 0; r < NOTE_RELATIONSHIPS; r++)
        custom += count_of(choice, SURVEY_TOOK, r * SURVEY_TOOK_WAYS + SURVEY_TOOK_CUSTOM);
    return custom;
}

/* The send/receive gap: what people send against what they would rather receive. */
static void push_receive_gap(struct view *v, const struct round *opinion) {
    char text[SENTENCE] = "";
    if (opinion->ballots > 0)
        snprintf(
            text, sizeof text,
            "Of 100 people who answered, %ld say they send a custom note, and %ld would rather "
            "receive one.",
            percent(count_of(opinion, SURVEY_SEND, SURVEY_SEND_CUSTOM), opinion->ballots),
            percent(count_of(opinion, SURVEY_RECEIVE, SURVEY_RECEIVE_CUSTOM), opinion->ballots));
    view_text(v, "receive_gap", text);
}

/* The say/do gap: what people say they send against what they took with a draft before them. */
static void push_do_gap(struct view *v, const struct round *opinion, const struct round *choice) {
    char text[SENTENCE] = "";
    if (opinion->ballots > 0 && choice->ballots > 0)
        snprintf(text, sizeof text,
                 "Of 100 people who answered, %ld say they send a custom note; of 100 who had a "
                 "draft in front of them, %ld took it.",
                 percent(count_of(opinion, SURVEY_SEND, SURVEY_SEND_CUSTOM), opinion->ballots),
                 percent(took_custom(choice), choice->ballots));
    view_text(v, "do_gap", text);
}

static void push_sums(struct view *v, const struct round *opinion, const struct round *choice) {
    view_flag(v, "has_opinion", opinion->number > 0);
    view_flag(v, "has_choice", choice->number > 0);
    view_number(v, "opinion_ballots", opinion->ballots);
    view_number(v, "choice_ballots", choice->ballots);
    push_table(v, "send_rows", opinion, SURVEY_SEND);
    push_table(v, "receive_rows", opinion, SURVEY_RECEIVE);
    push_table(v, "reason_rows", opinion, SURVEY_REASONS);
    push_table(v, "choice_rows", choice, SURVEY_TOOK);
    view_text(v, "send_question", survey_table[SURVEY_SEND].question);
    view_text(v, "receive_question", survey_table[SURVEY_RECEIVE].question);
    view_text(v, "reasons_question", survey_table[SURVEY_REASONS].question);
    view_text(v, "choice_question", survey_table[SURVEY_TOOK].question);
    push_receive_gap(v, opinion);
    push_do_gap(v, opinion, choice);
}

/* Rows of (number, kind, first week, last week, ballots), newest first. */
static void push_rounds(struct view *v, const struct release *newest) {
    view_list(v, "rounds");
    for (const struct release *r = newest; r; r = r->older) {
        char number[NUMBER_TEXT], ballots[NUMBER_TEXT];
        snprintf(number, sizeof number, RELEASE_NUMBER, r->round.number);
        snprintf(ballots, sizeof ballots, "%ld", r->round.ballots);
        const char *row[] = {number, survey_kind_code[r->round.kind], r->round.opened,
                             r->round.closed, ballots};
        view_row(v, "rounds", 5, row);
    }
}

static void push_progress(struct view *v, struct poll *poll) {
    struct poll_counts counts;
    poll_counts(poll, &counts);
    view_number(v, "opinion_waiting", counts.open[SURVEY_OPINION].ballots);
    view_number(v, "opinion_needed", counts.open[SURVEY_OPINION].needed);
    view_number(v, "choice_waiting", counts.open[SURVEY_CHOICE].ballots);
    view_number(v, "choice_needed", counts.open[SURVEY_CHOICE].needed);
}

static int render(const struct app *app, struct response *res, const struct release *files,
                  const struct round *opinion, const struct round *choice, bool one) {
    struct view *v =
        page_view(app, "/results", "Results: a custom note or the standard invitation?");
    if (!v)
        return 503;
    char number[NUMBER_TEXT] = "";
    if (files)
        snprintf(number, sizeof number, RELEASE_NUMBER, files->round.number);
    view_text(v, "number", number);
    view_flag(v, "published", files != NULL);
    view_flag(v, "one", one);
    push_sums(v, opinion, choice);
    push_rounds(v, poll_newest(app->poll));
    push_progress(v, app->poll);
    bool good = view_render(v, VIEW_RESULTS, &res->body);
    view_free(v);
    res->type = html;
    if (!files)
        res->cache = HTTP_NO_STORE; /* the first release shows at once */
    return good ? 200 : 503;
}

static int render_one(const struct app *app, struct response *res, const struct release *release) {
    struct round opinion = {.kind = SURVEY_OPINION};
    struct round choice = {.kind = SURVEY_CHOICE};
    if (release->round.kind == SURVEY_OPINION)
        opinion = release->round;
    else
        choice = release->round;
    return render(app, res, release, &opinion, &choice, true);
}

int page_results_get(const struct app *app, const struct request *req, struct response *res) {
    const struct release *newest = poll_newest(app->poll);
    struct round opinion, choice;
    if (strcmp(req->path, "/results") == 0) {
        release_total(newest, SURVEY_OPINION, &opinion);
        release_total(newest, SURVEY_CHOICE, &choice);
        return render(app, res, newest, &opinion, &choice, false);
    }
    const struct release *release =
        release_find(newest, release_number_of(req->path + strlen("/results/")));
    if (!release) {
        res->problem = "There is no round with this number yet.";
        return 404;
    }
    return render_one(app, res, release);
}

/* The sentence lives until this thread's next answer: long enough for the error page. */
static int not_yet(const struct app *app, struct response *res) {
    static _Thread_local char sentence[SENTENCE];
    struct poll_counts counts;
    poll_counts(app->poll, &counts);
    const struct poll_open_round *open = &counts.open[SURVEY_OPINION];
    long missing = open->needed > open->ballots ? open->needed - open->ballots : 0;
    snprintf(sentence, sizeof sentence,
             "Nothing is published yet: %ld of %ld ballots are in, and %ld more are needed before "
             "the first round is.",
             open->ballots, open->needed, missing);
    res->problem = sentence;
    return 404;
}

/* The newest release's immutable file with the ending asked for. */
int page_latest_get(const struct app *app, const struct request *req, struct response *res) {
    const struct release *newest = poll_newest(app->poll);
    const char *ending = strrchr(req->path, '.');
    if (!newest || !ending)
        return not_yet(app, res);
    int n = newest->round.number;
    snprintf(res->location, sizeof res->location,
             "/results/" RELEASE_NUMBER "/connote-" RELEASE_NUMBER "%s", n, n, ending);
    return 302;
}
