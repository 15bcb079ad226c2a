/* codebook.c - what a reader of the published numbers needs to know; see codebook.h. */
#include "codebook.h"

#include <stdio.h>
#include <time.h>

#include "noise.h"

void codebook_date(const struct release *release, char date[CODEBOOK_DATE_BYTES])
{
    time_t monday = (time_t)round_week_begins(release->round.closed);
    struct tm utc;
    if (!gmtime_r(&monday, &utc) || strftime(date, CODEBOOK_DATE_BYTES, "%Y-%m-%d", &utc) == 0)
        snprintf(date, CODEBOOK_DATE_BYTES, "1970-01-01");
}

static void add_columns(struct buf *out)
{
    buf_puts(
        out,
        "## Columns\n\n"
        "| column | meaning |\n|---|---|\n"
        "| round | number of the round, from 1; also of the release that added it |\n"
        "| table | which question, see below |\n"
        "| week_from, week_to | ISO weeks in which the round opened and closed |\n"
        "| ballots | how many people answered in the round, exactly |\n"
        "| cell | which answer, see below |\n"
        "| count | how many gave it, noise included; may be below zero |\n"
        "| noise_sd | standard deviation of the noise as drawn, rounded |\n"
        "| noise_95 | in 95 of 100 cells the noise as drawn is at most this, up or down |\n\n");
}

static void add_table(struct buf *out, const struct survey_table *t)
{
    buf_printf(out, "### %s\n\n%s\n\n", t->code, t->question);
    buf_printf(out, "Ballot: %s. One person adds 1 to %s%d of the cells. ",
               survey_kind_code[t->kind], t->adds_up ? "exactly " : "at most ", t->most_touched);
    buf_printf(out, "Noise: P(k) is proportional to (%d/%d)^|k|, variance %ld.\n\n", t->ratio_over,
               t->ratio_under, noise_variance(t));
    buf_puts(out, "| cell | answer |\n|---|---|\n");
    for (size_t c = 0; c < t->cells; c++)
        buf_printf(out, "| %s | %s |\n", t->cell[c].code, t->cell[c].label);
    buf_puts(out, "\n");
}

/* These words are in the ZIP of every release. A release whose directory was lost is made again
 * from the totals and must be the same to the byte, so they do not follow those of the pages. */
void codebook_text(struct buf *out, const struct release *release)
{
    buf_printf(out, "# Connote, release " RELEASE_NUMBER "\n\n", release->round.number);
    buf_puts(out,
             "A custom note or the standard invitation: what people send on LinkedIn, what they "
             "would rather receive, why, and what they take when a draft is in front of them. "
             "Those who answered came of their own accord and stand for nobody else.\n\n"
             "There is no list of answers behind these counts. A random whole number was added to "
             "each count before its round's first answer and then forgotten. When a round closed, "
             "what the cells of a table lacked of the number of ballots (or had too many) was "
             "spread evenly over them, so that tables in which each person has one cell add up. "
             "Do not set negative counts to zero: sums over rounds would come out too high.\n\n");
    add_columns(out);
    buf_puts(out, "## Tables\n\n");
    for (size_t t = 0; t < SURVEY_TABLES; t++)
        add_table(out, &survey_table[t]);
    buf_puts(out, "## Licence\n\n" CODEBOOK_LICENCE_TITLE " (" CODEBOOK_LICENCE_URL "): use the "
                  "numbers as you like.\n");
}

void codebook_citation(struct buf *out, const struct release *release, const char *site)
{
    char date[CODEBOOK_DATE_BYTES];
    codebook_date(release, date);
    buf_puts(out, "cff-version: 1.2.0\n"
                  "message: If you use these numbers, please cite them as below.\n"
                  "type: dataset\n"
                  "title: \"Connote poll: a custom note or the standard LinkedIn invitation?\"\n"
                  "authors:\n  - name: Connote\n");
    buf_printf(out, "version: \"" RELEASE_NUMBER "\"\n", release->round.number);
    buf_printf(out, "date-released: \"%s\"\n", date);
    buf_puts(out, "license: " CODEBOOK_LICENCE "\n");
    if (*site)
        buf_printf(out, "url: \"%s/results/" RELEASE_NUMBER "\"\n", site, release->round.number);
}
