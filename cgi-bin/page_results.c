/* page_results.c - what has been published: the page, the way to the files.
 *
 * Owns: the sentences about the gaps.
 * Must not know: open rounds' answers (nobody does), how files are made.
 */
#include "page.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "note.h"
#include "poll.h"
#include "release.h"
#include "settings.h"
#include "share.h"
#include "view.h"

static const char html[] = "text/html; charset=utf-8";

enum {
    NUMBER_TEXT = 24,
    RANGE_TEXT = 64,
    LABEL_TEXT = 96,
    SENTENCE = 320,
    PATH_TEXT = 4096,
    KILO = 1024
};

/* The two kinds of ballot, as the table of rounds names them. */
static const char *const kind_words[SURVEY_KINDS] = {
    [SURVEY_OPINION] = "Poll",
    [SURVEY_CHOICE] = "After a draft",
};

/* All published rounds of one kind, or one round. */
struct sum {
    struct round round;
    int rounds;
};

static struct share share_in(const struct sum *sum, enum survey_table_id table, size_t cell)
{
    const struct survey_table *t = &survey_table[table];
    return share_of(t, sum->rounds, 1, sum->round.n[t->first + cell], sum->round.ballots);
}

/* A share as a table shows it: per cent, lowest, highest minus lowest, "41 to 55". */
struct share_text {
    char percent[NUMBER_TEXT], low[NUMBER_TEXT], width[NUMBER_TEXT], range[RANGE_TEXT];
};

static void write_share(struct share_text *out, struct share s)
{
    snprintf(out->percent, sizeof out->percent, "%ld", s.percent);
    snprintf(out->low, sizeof out->low, "%ld", s.low);
    snprintf(out->width, sizeof out->width, "%ld", s.high - s.low);
    snprintf(out->range, sizeof out->range, "%ld\u00a0to\u00a0%ld", s.low, s.high);
}

/* Rows of (label, count, per cent, lowest per cent, highest minus lowest, "41 to 55"). */
static void push_table(struct view *v, const char *list, const struct sum *sum,
                       enum survey_table_id table)
{
    const struct survey_table *t = &survey_table[table];
    view_list(v, list);
    for (size_t c = 0; c < t->cells; c++) {
        char count[NUMBER_TEXT];
        struct share_text s;
        write_share(&s, share_in(sum, table, c));
        snprintf(count, sizeof count, "%ld", sum->round.n[t->first + c]);
        view_row(v, list, 6,
                 (const char *[]){t->cell[c].label, count, s.percent, s.low, s.width, s.range});
    }
}

/* What people of one kind of contact took: two cells of the table, as one row. Rows of (label,
 * custom, standard, per cent that took custom, lowest, highest minus lowest, "41 to 55"); the last
 * four are empty when the noise leaves any share possible. */
static void push_took(struct view *v, const struct sum *choice)
{
    const struct survey_table *t = &survey_table[SURVEY_TOOK];
    view_list(v, "choice_rows");
    for (size_t r = 0; r < NOTE_RELATIONSHIPS; r++) {
        const size_t cell = r * SURVEY_TOOK_WAYS;
        const long *n = &choice->round.n[t->first + cell];
        const long both = n[SURVEY_TOOK_CUSTOM] + n[SURVEY_TOOK_STANDARD];
        const struct share share = share_of(t, choice->rounds, 1, n[SURVEY_TOOK_CUSTOM], both);
        char label[LABEL_TEXT], custom[NUMBER_TEXT], standard[NUMBER_TEXT];
        struct share_text s = {0};
        if (both > 0 && (share.low > 0 || share.high < 100))
            write_share(&s, share);
        /* "Met at an event: a custom note" */
        const char *words = t->cell[cell].label;
        snprintf(label, sizeof label, "%.*s", (int)strcspn(words, ":"), words);
        snprintf(custom, sizeof custom, "%ld", n[SURVEY_TOOK_CUSTOM]);
        snprintf(standard, sizeof standard, "%ld", n[SURVEY_TOOK_STANDARD]);
        view_row(v, "choice_rows", 7,
                 (const char *[]){label, custom, standard, s.percent, s.low, s.width, s.range});
    }
}

/* What people took with a draft before them, however they know each other. */
static struct share took_custom(const struct sum *choice)
{
    const struct survey_table *t = &survey_table[SURVEY_TOOK];
    long custom = 0;
    for (size_t r = 0; r < NOTE_RELATIONSHIPS; r++)
        custom += choice->round.n[r * SURVEY_TOOK_WAYS + SURVEY_TOOK_CUSTOM];
    return share_of(t, choice->rounds, NOTE_RELATIONSHIPS, custom, choice->round.ballots);
}

static const char *verdict(struct share a, struct share b, const char *first_is_more,
                           const char *second_is_more)
{
    if (!share_apart(a, b))
        return "Their ranges meet, so this is too few answers to tell which is more.";
    return a.percent > b.percent ? first_is_more : second_is_more;
}

/* The send/receive gap: what people send against what they would rather receive. */
static void push_receive_gap(struct view *v, const struct sum *opinion)
{
    char text[SENTENCE] = "";
    struct share send = share_in(opinion, SURVEY_SEND, SURVEY_SEND_CUSTOM);
    struct share receive = share_in(opinion, SURVEY_RECEIVE, SURVEY_RECEIVE_CUSTOM);
    if (opinion->rounds > 0)
        snprintf(text, sizeof text,
                 "Of 100 people who answered, %ld say they send a custom note (%ld to %ld), and "
                 "%ld would rather receive one (%ld to %ld). %s",
                 send.percent, send.low, send.high, receive.percent, receive.low, receive.high,
                 verdict(send, receive, "More people send one than care to receive one.",
                         "More people would like to receive one than send one."));
    view_text(v, "receive_gap", text);
}

/* The say/do gap: what people say they send against what they took with a draft before them. */
static void push_do_gap(struct view *v, const struct sum *opinion, const struct sum *choice)
{
    char text[SENTENCE] = "";
    struct share say = share_in(opinion, SURVEY_SEND, SURVEY_SEND_CUSTOM);
    struct share did = took_custom(choice);
    if (opinion->rounds > 0 && choice->rounds > 0)
        snprintf(text, sizeof text,
                 "%ld of 100 say they send a custom note (%ld to %ld); with a draft in front of "
                 "them, %ld of 100 took it (%ld to %ld). %s",
                 say.percent, say.low, say.high, did.percent, did.low, did.high,
                 verdict(say, did, "Fewer do it than say so.", "More do it than say so."));
    view_text(v, "do_gap", text);
}

static void push_sums(struct view *v, const struct sum *opinion, const struct sum *choice)
{
    view_flag(v, "has_opinion", opinion->rounds > 0);
    view_flag(v, "has_choice", choice->rounds > 0);
    view_number(v, "opinion_ballots", opinion->round.ballots);
    view_number(v, "choice_ballots", choice->round.ballots);
    push_table(v, "send_rows", opinion, SURVEY_SEND);
    push_table(v, "receive_rows", opinion, SURVEY_RECEIVE);
    push_table(v, "reason_rows", opinion, SURVEY_REASONS);
    push_took(v, choice);
    view_text(v, "send_question", survey_table[SURVEY_SEND].question);
    view_text(v, "receive_question", survey_table[SURVEY_RECEIVE].question);
    view_text(v, "reasons_question", survey_table[SURVEY_REASONS].question);
    view_text(v, "choice_question", survey_table[SURVEY_TOOK].question);
    push_receive_gap(v, opinion);
    push_do_gap(v, opinion, choice);
}

/* What a round is about in one number: who sends a custom note, or who took one. */
static struct share headline(const struct round *round)
{
    const struct sum one = {*round, 1};
    return round->kind == SURVEY_OPINION ? share_in(&one, SURVEY_SEND, SURVEY_SEND_CUSTOM)
                                         : took_custom(&one);
}

/* Rows of (number, kind, first week, last week if it is another, ballots, per cent for custom,
 * lowest, highest minus lowest, "41 to 55"), newest first. */
static void push_rounds(struct view *v, const struct release *newest)
{
    view_list(v, "rounds");
    for (const struct release *r = newest; r; r = r->older) {
        char number[NUMBER_TEXT], ballots[NUMBER_TEXT];
        struct share_text s;
        write_share(&s, headline(&r->round));
        snprintf(number, sizeof number, RELEASE_NUMBER, r->round.number);
        snprintf(ballots, sizeof ballots, "%ld", r->round.ballots);
        const bool one_week = strcmp(r->round.opened, r->round.closed) == 0;
        const char *row[] = {number,          kind_words[r->round.kind],
                             r->round.opened, one_week ? "" : r->round.closed,
                             ballots,         s.percent,
                             s.low,           s.width,
                             s.range};
        view_row(v, "rounds", 9, row);
    }
}

/* "3 KB", or nothing when the file cannot be seen. */
static void push_size(struct view *v, const struct app *app, const char *symbol,
                      const struct release *release, const char *ending)
{
    char path[PATH_TEXT], size[NUMBER_TEXT] = "";
    struct stat file;
    int number = release ? release->round.number : 0;
    snprintf(path, sizeof path, "%s/" RELEASE_NUMBER "/connote-" RELEASE_NUMBER "%s",
             app->settings->releases, number, number, ending);
    if (release && stat(path, &file) == 0)
        snprintf(size, sizeof size, "%lld\u00a0KB", ((long long)file.st_size + KILO - 1) / KILO);
    view_text(v, symbol, size);
}

/* How large the files of `release` are, and how many rows: one for each cell of each round in it.
 */
static void push_files(struct view *v, const struct app *app, const struct release *release)
{
    long rows = 0;
    for (const struct release *r = release; r; r = r->older)
        rows += (long)survey_cells(r->round.kind);
    view_number(v, "rows", rows);
    push_size(v, app, "csv_size", release, ".csv");
    push_size(v, app, "xlsx_size", release, ".xlsx");
    push_size(v, app, "json_size", release, ".json");
    push_size(v, app, "zip_size", release, ".zip");
}

static void push_progress(struct view *v, struct poll *poll)
{
    struct poll_counts counts;
    poll_counts(poll, &counts);
    view_number(v, "opinion_waiting", counts.open[SURVEY_OPINION].ballots);
    view_number(v, "opinion_needed", counts.open[SURVEY_OPINION].needed);
    view_number(v, "choice_waiting", counts.open[SURVEY_CHOICE].ballots);
    view_number(v, "choice_needed", counts.open[SURVEY_CHOICE].needed);
}

static int render(const struct app *app, struct response *res, const struct release *files,
                  const struct sum *opinion, const struct sum *choice, bool one)
{
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
    push_files(v, app, files);
    bool good = view_render(v, VIEW_RESULTS, &res->body);
    view_free(v);
    res->type = html;
    if (!files)
        res->cache = HTTP_NO_STORE; /* the first release shows at once */
    return good ? 200 : 503;
}

static int render_one(const struct app *app, struct response *res, const struct release *release)
{
    struct sum opinion = {0}, choice = {0};
    if (release->round.kind == SURVEY_OPINION)
        opinion = (struct sum){release->round, 1};
    else
        choice = (struct sum){release->round, 1};
    return render(app, res, release, &opinion, &choice, true);
}

int page_results_get(const struct app *app, const struct request *req, struct response *res)
{
    const struct release *newest = poll_newest(app->poll);
    struct sum opinion, choice;
    if (strcmp(req->path, "/results") == 0) {
        opinion.rounds = release_total(newest, SURVEY_OPINION, &opinion.round);
        choice.rounds = release_total(newest, SURVEY_CHOICE, &choice.round);
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
static int not_yet(const struct app *app, struct response *res)
{
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
int page_latest_get(const struct app *app, const struct request *req, struct response *res)
{
    const struct release *newest = poll_newest(app->poll);
    const char *ending = strrchr(req->path, '.');
    if (!newest || !ending)
        return not_yet(app, res);
    int n = newest->round.number;
    snprintf(res->location, sizeof res->location,
             "/results/" RELEASE_NUMBER "/connote-" RELEASE_NUMBER "%s", n, n, ending);
    return 302;
}
