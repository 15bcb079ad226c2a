/* rounds.c - whole rounds through the real store, faster than voters could fill them.
 *
 * usage: rounds DATABASE <rounds
 *        rounds draw COUNT KIND        (noise alone, without a store)
 *
 * A line "opinion 100 40 35 25 …" is a round of that kind: how many ballots, then the exact total
 * of each cell. It is written as one group and closed. The answer is one line: what the totals on
 * disk were before the round closed, then what was published.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "noise.h"
#include "store.h"

static const char week[] = "2026-W48";

static int die(const char *what)
{
    fprintf(stderr, "rounds: %s\n", what);
    return 1;
}

/* The totals of an open round as they lie on disk: the noise is in them. */
static int print_stored(sqlite3_stmt *tally, enum survey_kind kind, long id)
{
    for (size_t i = 0; i < survey_cells(kind); i++) {
        const struct survey_cell *cell;
        const struct survey_table *table = survey_find(kind, i, &cell);
        sqlite3_bind_text(tally, 1, table->code, -1, SQLITE_STATIC);
        sqlite3_bind_int64(tally, 2, id);
        sqlite3_bind_text(tally, 3, cell->code, -1, SQLITE_STATIC);
        if (sqlite3_step(tally) != SQLITE_ROW)
            return 0;
        printf("%lld ", sqlite3_column_int64(tally, 0));
        sqlite3_reset(tally);
    }
    return 1;
}

static int play_round(struct store *store, sqlite3_stmt *tally, char *line)
{
    struct round open, closed;
    char *word = strtok(line, " \n");
    int kind = word ? survey_kind_of(word) : -1;
    if (kind < 0)
        return 0;
    enum survey_kind of = (enum survey_kind)kind;
    struct store_group group = {.kind = of};
    group.ballots = strtol((word = strtok(NULL, " \n")) ? word : "0", NULL, 10);
    for (size_t i = 0; i < survey_cells(of); i++)
        group.n[i] = strtol((word = strtok(NULL, " \n")) ? word : "0", NULL, 10);
    if (store_add(store, &group, week) != STORE_OK ||
        store_open_round(store, of, &open) != STORE_OK || !print_stored(tally, of, open.id) ||
        store_end_round(store, of, week, &closed) != STORE_OK)
        return 0;
    for (size_t i = 0; i < survey_cells(of); i++)
        printf("%ld ", closed.n[i]);
    puts("");
    return 1;
}

static int play(const char *path)
{
    char url[1024], problem[512], line[512];
    bool fresh;
    int code, good = 1;
    sqlite3 *reader = NULL;
    sqlite3_stmt *tally = NULL;
    snprintf(url, sizeof url, "sqlite:%s", path);
    struct store *store = store_open(url, &fresh, &code, problem, sizeof problem);
    if (!store)
        return die(problem);
    if (sqlite3_open_v2(path, &reader, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
        sqlite3_prepare_v2(reader,
                           "SELECT n FROM tallies WHERE \"table\" = ? AND round = ? AND cell = ?",
                           -1, &tally, NULL) != SQLITE_OK)
        return die("the database cannot be read");
    while (good && fgets(line, sizeof line, stdin))
        good = play_round(store, tally, line);
    sqlite3_finalize(tally);
    sqlite3_close(reader);
    store_close(store);
    return good ? 0 : die("a round failed");
}

static int draw(long count, const char *code)
{
    int kind = survey_kind_of(code);
    if (kind < 0)
        return die("no such kind");
    for (; count > 0; count--) {
        long n[SURVEY_CELLS_MOST] = {0};
        if (!noise_draw((enum survey_kind)kind, n))
            return die("no randomness");
        for (size_t i = 0; i < survey_cells((enum survey_kind)kind); i++)
            printf("%ld ", n[i]);
        puts("");
    }
    return 0;
}

int main(int count, char *argument[])
{
    if (count == 4 && strcmp(argument[1], "draw") == 0)
        return draw(strtol(argument[2], NULL, 10), argument[3]);
    return count == 2 ? play(argument[1]) : die("usage: rounds DATABASE | rounds draw COUNT KIND");
}
