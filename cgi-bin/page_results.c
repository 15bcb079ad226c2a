/* page_results.c - what has been published: the page, the way to the files.
 *
 * Owns: what stands in its tables, and what is said of the files.
 * Must not know: open rounds' answers (nobody does), how files are made.
 */
#include "page.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "chart.h"
#include "message.h"
#include "noise.h"
#include "note.h"
#include "page_gap.h"
#include "page_rounds.h"
#include "page_share.h"
#include "poll.h"
#include "settings.h"
#include "tally.h"
#include "view.h"

static const char html[] = "text/html; charset=utf-8";

enum { PATH_TEXT = 4096, KILO = 1024 };

/* Rows of (label, count, per cent, lowest per cent, highest minus lowest, "41 to 55") for the first
 * `cells` answers. The last four are empty when the share is rough. */
static void push_table(struct view *v, const char *list, const struct tally *sum,
                       enum survey_table_id table, size_t cells)
{
    const struct survey_table *t = &survey_table[table];
    view_list(v, list);
    for (size_t c = 0; c < cells; c++) {
        char count[PAGE_NUMBER_BYTES];
        struct page_share s;
        page_share_write(&s, tally_share(sum, table, c));
        page_count_write(count, tally_count(sum, table, c));
        view_row(v, list, 6,
                 (const char *[]){t->cell[c].label, count, s.percent, s.low, s.width, s.range});
    }
}

/* What people of one kind of contact took: two cells of the table, as one row. Rows of (label,
 * custom, standard, per cent that took custom, lowest, highest minus lowest, "41 to 55"); the last
 * four are empty when the share is rough. */
static void push_took(struct view *v, const struct tally *choice)
{
    const struct survey_table *t = &survey_table[SURVEY_TOOK];
    view_list(v, "choice_rows");
    for (size_t r = 0; r < NOTE_RELATIONSHIPS; r++) {
        const size_t cell = r * SURVEY_TOOK_WAYS;
        const long *n = &choice->round.n[t->first + cell];
        const long both = n[SURVEY_TOOK_CUSTOM] + n[SURVEY_TOOK_STANDARD];
        const struct share share = share_of(t, choice->rounds, 1, n[SURVEY_TOOK_CUSTOM], both);
        char custom[PAGE_NUMBER_BYTES], standard[PAGE_NUMBER_BYTES];
        struct page_share s;
        page_share_write(&s, share);
        page_count_write(custom, n[SURVEY_TOOK_CUSTOM]);
        page_count_write(standard, n[SURVEY_TOOK_STANDARD]);
        view_row(v, "choice_rows", 7,
                 (const char *[]){message_text(MESSAGE_CONTACT_FIRST + r), custom, standard,
                                  s.percent, s.low, s.width, s.range});
    }
}

static bool any_below_zero(const struct tally *sum)
{
    for (size_t i = 0; sum->rounds > 0 && i < survey_cells(sum->round.kind); i++)
        if (sum->round.n[i] < 0)
            return true;
    return false;
}

/* How far the counts are off, and what the second question's shares are of. */
static void push_noise(struct view *v, const struct tally *opinion, const struct tally *choice)
{
    static const char *const off[SURVEY_TABLES] = {"send_off", "receive_off", "reasons_off",
                                                   "choice_off"};
    for (size_t t = 0; t < SURVEY_TABLES; t++) {
        const int rounds = (survey_table[t].kind == SURVEY_OPINION ? opinion : choice)->rounds;
        view_number(v, off[t], rounds > 0 ? noise_95_of(&survey_table[t], rounds) : 0);
    }
    const long answered = tally_answered(opinion, SURVEY_RECEIVE);
    view_number(v, "receive_answered", answered);
    view_number(v, "receive_none", opinion->round.ballots - answered);
    view_flag(v, "below_zero", any_below_zero(opinion) || any_below_zero(choice));
}

/* The picture of what people send and would rather receive, "" without a round of the poll. */
static void push_chart(struct view *v, const struct tally *opinion)
{
    struct buf svg = BUF_EMPTY;
    if (opinion->rounds)
        chart_svg(&svg, &opinion->round, opinion->rounds);
    view_unsafe_html(v, "chart", svg.len > 0 && !buf_failed(&svg) ? svg.data : "");
    buf_free(&svg);
}

static void push_sums(struct view *v, const struct tally *opinion, const struct tally *choice)
{
    view_flag(v, "has_opinion", opinion->rounds > 0);
    view_flag(v, "has_choice", choice->rounds > 0);
    view_number(v, "opinion_ballots", opinion->round.ballots);
    view_number(v, "choice_ballots", choice->round.ballots);
    push_table(v, "send_rows", opinion, SURVEY_SEND, SURVEY_SEND_CELLS);
    push_table(v, "receive_rows", opinion, SURVEY_RECEIVE, SURVEY_RECEIVE_NO_ANSWER);
    push_table(v, "reason_rows", opinion, SURVEY_REASONS, SURVEY_REASONS_CELLS);
    push_noise(v, opinion, choice);
    push_took(v, choice);
    view_text(v, "send_question", survey_table[SURVEY_SEND].question);
    view_text(v, "receive_question", survey_table[SURVEY_RECEIVE].question);
    view_text(v, "reasons_question", survey_table[SURVEY_REASONS].question);
    view_text(v, "choice_question", survey_table[SURVEY_TOOK].question);
    push_chart(v, opinion);
    page_gap_push(v, opinion, choice);
}

/* "3 KB", or nothing when the file cannot be seen. */
static void push_size(struct view *v, const struct app *app, const char *symbol,
                      const struct release *release, const char *ending)
{
    char path[PATH_TEXT], size[PAGE_RANGE_BYTES] = "";
    struct stat file;
    int number = release ? release->round.number : 0;
    snprintf(path, sizeof path, "%s/" RELEASE_NUMBER "/connote-" RELEASE_NUMBER "%s",
             app->settings->releases, number, number, ending);
    if (release && stat(path, &file) == 0)
        message_fill(size, sizeof size, MESSAGE_SIZE, NULL,
                     (const long[]){((long)file.st_size + KILO - 1) / KILO});
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

/* What a citation names: number, week and year of a release. */
static void push_name(struct view *v, const struct release *release)
{
    char number[PAGE_NUMBER_BYTES] = "", year[5] = "";
    if (release) {
        snprintf(number, sizeof number, RELEASE_NUMBER, release->round.number);
        snprintf(year, sizeof year, "%.4s", release->round.closed);
    }
    view_text(v, "number", number);
    view_text(v, "year", year);
    view_text(v, "week", release ? release->round.closed : "");
}

static struct view *new_view(const struct app *app, const struct release *files, bool one)
{
    char title[MESSAGE_BYTES], number[PAGE_NUMBER_BYTES] = "";
    if (one)
        snprintf(number, sizeof number, RELEASE_NUMBER, files->round.number);
    message_fill(title, sizeof title, one ? MESSAGE_TITLE_ROUND : MESSAGE_TITLE_RESULTS, number,
                 NULL);
    return page_view(app, "/results", title);
}

static int render(const struct app *app, struct response *res, const struct release *files,
                  const struct tally *opinion, const struct tally *choice, bool one)
{
    struct view *v = new_view(app, files, one);
    if (!v)
        return 503;
    push_name(v, files);
    view_flag(v, "published", files != NULL);
    view_flag(v, "one", one);
    push_sums(v, opinion, choice);
    page_rounds_list(v, one && files ? files->older : files);
    page_rounds_trend(v, one ? NULL : files);
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
    struct tally opinion = {0}, choice = {0};
    *(release->round.kind == SURVEY_OPINION ? &opinion : &choice) = tally_one(&release->round);
    return render(app, res, release, &opinion, &choice, true);
}

int page_results_get(const struct app *app, const struct request *req, struct response *res)
{
    const struct release *newest = poll_newest(app->poll);
    if (strcmp(req->path, "/results") == 0) {
        const struct tally opinion = tally_all(newest, SURVEY_OPINION);
        const struct tally choice = tally_all(newest, SURVEY_CHOICE);
        return render(app, res, newest, &opinion, &choice, false);
    }
    const struct release *release =
        release_find(newest, release_number_of(req->path + strlen("/results/")));
    if (!release) {
        res->problem = message_text(MESSAGE_NO_SUCH_ROUND);
        return 404;
    }
    return render_one(app, res, release);
}

/* The sentence lives until this thread's next answer: long enough for the error page. */
static int not_yet(const struct app *app, struct response *res)
{
    static _Thread_local char sentence[MESSAGE_BYTES];
    struct poll_counts counts;
    poll_counts(app->poll, &counts);
    const struct poll_open_round *open = &counts.open[SURVEY_OPINION];
    long missing = open->needed > open->ballots ? open->needed - open->ballots : 0;
    message_fill(sentence, sizeof sentence, MESSAGE_NOT_YET, NULL,
                 (const long[]){open->ballots, open->needed, missing});
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
