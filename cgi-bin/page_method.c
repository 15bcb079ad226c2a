/* page_method.c - how the poll works, for somebody who wants to know before answering.
 *
 * Owns: which facts the method page states. All of them are read from what runs: the survey table,
 * the settings, the live database, the published rounds.
 * Must not know: how any of it is done.
 */
#include "page.h"

#include <stdio.h>

#include "message.h"
#include "noise.h"
#include "poll.h"
#include "release.h"
#include "settings.h"
#include "share.h"
#include "sign.h"
#include "tally.h"
#include "view.h"

enum { TEXT = 64, ANSWERS = 1024, WIDER = 10, FOR_CHOICES = 4 };

/* Odds of `hundredths` to 1 turn a guess of 50 in 100 into this many in 100. */
static long certainty(long hundredths)
{
    return (100 * hundredths + (100 + hundredths) / 2) / (100 + hundredths);
}

static void write_hundredths(char text[TEXT], long hundredths)
{
    snprintf(text, TEXT, "%ld.%02ld", hundredths / 100, hundredths % 100);
}

/* The kinds of contact by the form's names, in one line, and what is counted of each. */
static void push_took_question(struct view *v, const struct survey_table *t)
{
    char answers[ANSWERS];
    size_t len =
        (size_t)snprintf(answers, sizeof answers, "%s", message_text(MESSAGE_TOOK_ANSWERS));
    for (size_t r = 0; r < NOTE_RELATIONSHIPS && len < sizeof answers; r++)
        len += (size_t)snprintf(answers + len, sizeof answers - len, "%s%s", r ? "; " : "",
                                message_text(MESSAGE_CONTACT_FIRST + r));
    view_row(v, "questions", 2, (const char *[]){t->question, answers});
}

/* All answers of a table in one line. */
static void push_question(struct view *v, const struct survey_table *t)
{
    char answers[ANSWERS] = "";
    size_t len = 0;
    if (t == &survey_table[SURVEY_TOOK]) {
        push_took_question(v, t);
        return;
    }
    for (size_t c = 0; c < t->cells && len < sizeof answers; c++)
        len += (size_t)snprintf(answers + len, sizeof answers - len, "%s%s", c ? "; " : "",
                                t->cell[c].label);
    view_row(v, "questions", 2, (const char *[]){t->question, answers});
}

/* Rows of (table, ratio, standard deviation, 95 % range, odds). */
static void push_noise(struct view *v, const struct survey_table *t)
{
    char ratio[TEXT], sd[TEXT], range[TEXT], odds[TEXT];
    snprintf(ratio, sizeof ratio, "%d/%d", t->ratio_over, t->ratio_under);
    snprintf(sd, sizeof sd, "%d", noise_sd(t));
    snprintf(range, sizeof range, "%d", noise_95(t));
    write_hundredths(odds, noise_odds_of(t));
    view_row(v, "noise", 5, (const char *[]){t->code, ratio, sd, range, odds});
}

static void push_tables(struct view *v)
{
    view_list(v, "questions");
    view_list(v, "noise");
    for (size_t i = 0; i < SURVEY_TABLES; i++) {
        push_question(v, &survey_table[i]);
        push_noise(v, &survey_table[i]);
    }
}

static void push_bounds(struct view *v)
{
    char odds[TEXT];
    write_hundredths(odds, noise_odds(SURVEY_OPINION));
    view_text(v, "opinion_odds", odds);
    view_number(v, "opinion_certainty", certainty(noise_odds(SURVEY_OPINION)));
    view_number(v, "send_certainty", certainty(noise_odds_of(&survey_table[SURVEY_SEND])));
    write_hundredths(odds, noise_odds(SURVEY_CHOICE));
    view_text(v, "choice_odds", odds);
    view_number(v, "choice_certainty", certainty(noise_odds(SURVEY_CHOICE)));
}

static void push_settings(struct view *v, const struct settings *s)
{
    view_number(v, "round_ballots", s->round_ballots);
    view_number(v, "flush_ballots", s->flush_ballots);
    view_number(v, "flush_less", s->flush_ballots - 1);
    view_flag(v, "waits", s->flush_ballots > 1);
    view_flag(v, "limited", s->ballots_per_network > 0);
    view_number(v, "per_address", s->ballots_per_network);
    view_number(v, "per_network", s->ballots_per_network * WIDER);
    view_number(v, "choice_times", FOR_CHOICES);
}

static void push_live(struct view *v, const struct poll_counts *counts)
{
    view_number(v, "opinion_waiting", counts->open[SURVEY_OPINION].ballots);
    view_number(v, "choice_waiting", counts->open[SURVEY_CHOICE].ballots);
    view_number(v, "rows_rounds", counts->rows.rounds);
    view_number(v, "rows_tallies", counts->rows.tallies);
    view_number(v, "rows_spent", counts->rows.spent);
    view_number(v, "rows_releases", counts->rows.releases);
    view_number(v, "ended_counted", counts->ended[POLL_COUNTED]);
    view_number(v, "ended_repeated", counts->ended[POLL_REPEATED]);
    view_number(v, "ended_forged", counts->ended[POLL_FORGED]);
    view_number(v, "ended_expired", counts->ended[POLL_EXPIRED]);
    view_number(v, "ended_over_limit", counts->ended[POLL_OVER_LIMIT]);
    view_number(v, "ended_unavailable", counts->ended[POLL_UNAVAILABLE]);
}

static struct share precision_of(const struct tally *sum, enum survey_table_id table, size_t cell)
{
    const long count = tally_count(sum, table, cell), answered = tally_answered(sum, table);
    if (table == SURVEY_RECEIVE)
        return share_wilson_answered(&survey_table[table], sum->rounds, count, answered);
    return share_wilson(&survey_table[table], sum->rounds, count, answered);
}

/* Rows of (question, answer, share, Wilson's range) for tables in which each ballot has one cell.
 */
static void push_precision(struct view *v, const struct tally *sum)
{
    static const enum survey_table_id tables[] = {SURVEY_SEND, SURVEY_RECEIVE};
    static const size_t answers[] = {SURVEY_SEND_CELLS, SURVEY_RECEIVE_NO_ANSWER};
    view_list(v, "precision");
    for (size_t i = 0; sum->rounds > 0 && i < sizeof tables / sizeof *tables; i++) {
        const struct survey_table *t = &survey_table[tables[i]];
        for (size_t c = 0; c < answers[i]; c++) {
            char share[TEXT], range[TEXT];
            struct share w = precision_of(sum, tables[i], c);
            snprintf(share, sizeof share, "%ld", w.percent);
            message_fill(range, sizeof range, MESSAGE_RANGE, NULL, (const long[]){w.low, w.high});
            view_row(v, "precision", 4, (const char *[]){t->code, t->cell[c].label, share, range});
        }
    }
}

static void push_published(struct view *v, const struct release *newest)
{
    struct round opinion, choice;
    int opinion_rounds = release_total(newest, SURVEY_OPINION, &opinion);
    int choice_rounds = release_total(newest, SURVEY_CHOICE, &choice);
    view_flag(v, "has_opinion", opinion_rounds > 0);
    view_number(v, "opinion_rounds", opinion_rounds);
    view_number(v, "opinion_ballots", opinion.ballots);
    view_text(v, "opinion_from", opinion.opened);
    view_text(v, "opinion_to", opinion.closed);
    view_flag(v, "has_choice", choice_rounds > 0);
    view_number(v, "choice_rounds", choice_rounds);
    view_number(v, "choice_ballots", choice.ballots);
    view_text(v, "choice_from", choice.opened);
    view_text(v, "choice_to", choice.closed);
    view_number(v, "rough", SHARE_ROUGH);
    push_precision(v, &(struct tally){opinion, opinion_rounds});
}

static void push_key(struct view *v, const struct poll *poll)
{
    struct buf line = BUF_EMPTY;
    sign_public_line(&line, poll_key(poll));
    view_text(v, "public_key", buf_failed(&line) ? "" : line.data);
    buf_free(&line);
}

int page_method_get(const struct app *app, const struct request *req, struct response *res)
{
    (void)req;
    struct poll_counts counts;
    struct view *v = page_view(app, "/method", message_text(MESSAGE_TITLE_METHOD));
    if (!v)
        return 503;
    poll_counts(app->poll, &counts);
    view_text(v, "schema", poll_schema(app->poll));
    push_tables(v);
    push_bounds(v);
    push_settings(v, app->settings);
    push_live(v, &counts);
    push_published(v, poll_newest(app->poll));
    push_key(v, app->poll);
    bool good = view_render(v, VIEW_METHOD, &res->body);
    view_free(v);
    res->type = "text/html; charset=utf-8";
    return good ? 200 : 503;
}
