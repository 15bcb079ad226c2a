/* Totals on disk: all of a group or nothing, and never a new database over a bad one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <sys/stat.h>
#include <cmocka.h>

#include "scratch.h"
#include "store.h"

struct world {
    struct scratch scratch;
    char url[400];
    const char *path; /* within url */
    struct store *store;
};

static struct store *try_open(struct world *w, int *code)
{
    char problem[512] = "";
    bool fresh;
    struct store *store = store_open(w->url, &fresh, code, problem, sizeof problem);
    if (!store)
        assert_true(strlen(problem) > 0);
    return store;
}

static int set_up(void **state)
{
    struct world *w = calloc(1, sizeof *w);
    int code;
    scratch_make(&w->scratch);
    snprintf(w->url, sizeof w->url, "sqlite:%s/connote.db", w->scratch.path);
    w->path = w->url + strlen("sqlite:");
    w->store = try_open(w, &code);
    *state = w;
    return w->store ? 0 : -1;
}

static int tear_down(void **state)
{
    struct world *w = *state;
    store_close(w->store);
    scratch_drop(&w->scratch);
    free(w);
    return 0;
}

static struct ballot_mark mark_of(uint32_t epoch, unsigned char byte)
{
    struct ballot_mark mark = {.epoch = epoch};
    memset(mark.bytes, byte, sizeof mark.bytes);
    return mark;
}

/* `count` opinion ballots that all send custom and do not say what they would receive. */
static enum store_status add_opinions(struct world *w, uint32_t epoch, unsigned char first,
                                      size_t count)
{
    struct ballot_mark mark[16];
    struct store_group group = {
        .kind = SURVEY_OPINION, .ballots = (long)count, .mark = mark, .marks = count};
    for (size_t i = 0; i < count; i++)
        mark[i] = mark_of(epoch, (unsigned char)(first + i));
    group.n[0] = (long)count;
    group.n[6] = (long)count;
    return store_add(w->store, &group, "2026-W48");
}

static struct round open_round(struct world *w)
{
    struct round open;
    assert_int_equal(store_open_round(w->store, SURVEY_OPINION, &open), STORE_OK);
    return open;
}

static bool is_spent(struct world *w, uint32_t epoch, unsigned char byte)
{
    struct ballot_mark mark = mark_of(epoch, byte);
    bool spent = false;
    assert_int_equal(store_spent(w->store, &mark, &spent), STORE_OK);
    return spent;
}

static void a_new_database_has_no_open_round(void **state)
{
    assert_int_equal(open_round(*state).id, 0);
}

static void a_group_adds_ballots_and_marks_together(void **state)
{
    assert_int_equal(add_opinions(*state, 100, 1, 3), STORE_OK);
    assert_int_equal(open_round(*state).ballots, 3);
    assert_true(is_spent(*state, 100, 1));
    assert_true(is_spent(*state, 100, 3));
    assert_false(is_spent(*state, 100, 4));
}

static void a_group_goes_to_the_round_of_its_kind_only(void **state)
{
    struct world *w = *state;
    struct ballot_mark mark = mark_of(100, 1);
    struct store_group group = {.kind = SURVEY_CHOICE, .ballots = 1, .mark = &mark, .marks = 1};
    struct round choice;
    group.n[19] = 1;
    assert_int_equal(store_add(w->store, &group, "2026-W48"), STORE_OK);
    assert_int_equal(store_open_round(w->store, SURVEY_CHOICE, &choice), STORE_OK);
    assert_int_equal(choice.ballots, 1);
    assert_true(is_spent(w, 100, 1));
    assert_int_equal(open_round(w).id, 0);
}

static void a_group_with_a_spent_mark_changes_nothing(void **state)
{
    assert_int_equal(add_opinions(*state, 100, 1, 3), STORE_OK);
    assert_int_not_equal(add_opinions(*state, 100, 3, 3), STORE_OK);
    assert_int_equal(open_round(*state).ballots, 3);
    assert_false(is_spent(*state, 100, 4));
}

static void marks_of_the_epochs_named_are_purged_and_no_others(void **state)
{
    struct world *w = *state;
    for (uint32_t epoch = 100; epoch < 105; epoch++)
        assert_int_equal(add_opinions(w, epoch, (unsigned char)epoch, 1), STORE_OK);
    assert_int_equal(store_purge(w->store, 101, 103), STORE_OK);
    for (uint32_t epoch = 100; epoch < 105; epoch++)
        assert_int_equal(is_spent(w, epoch, (unsigned char)epoch), epoch < 101 || epoch >= 103);
}

static void a_clock_that_stands_at_1970_purges_nothing(void **state)
{
    struct world *w = *state;
    assert_int_equal(add_opinions(w, 100, 1, 1), STORE_OK);
    assert_int_equal(store_purge(w->store, -1472, -8), STORE_OK);
    assert_true(is_spent(w, 100, 1));
}

/* What is deleted must be gone from the file, not only from sight. */
static void purged_marks_cannot_be_read_from_the_file(void **state)
{
    struct world *w = *state;
    static char bytes[1 << 20];
    enum { MANY = 200 };
    unsigned char mark[BALLOT_MARK_BYTES];
    for (int i = 0; i < MANY; i += 10)
        assert_int_equal(add_opinions(w, 100, (unsigned char)(i + 1), 10), STORE_OK);
    assert_int_equal(store_purge(w->store, 0, 101), STORE_OK);
    FILE *f = fopen(w->path, "r");
    size_t len = fread(bytes, 1, sizeof bytes, f);
    fclose(f);
    for (int i = 1; i <= MANY; i++) {
        memset(mark, i, sizeof mark);
        assert_null(memmem(bytes, len, mark, sizeof mark));
    }
}

static void a_closed_round_gets_the_next_number_and_keeps_its_counts(void **state)
{
    struct world *w = *state;
    struct round closed, again;
    assert_int_equal(add_opinions(w, 100, 1, 3), STORE_OK);
    assert_int_equal(store_end_round(w->store, SURVEY_OPINION, "2026-W49", &closed), STORE_OK);
    assert_int_equal(closed.number, 1);
    assert_int_equal(closed.ballots, 3);
    assert_string_equal(closed.opened, "2026-W48");
    assert_string_equal(closed.closed, "2026-W49");
    assert_int_equal(store_released(w->store, 1, &again), STORE_OK);
    assert_memory_equal(closed.n, again.n, sizeof closed.n);
    assert_int_equal(open_round(w).id, 0);
}

static void ballots_after_a_close_go_to_the_next_round(void **state)
{
    struct world *w = *state;
    struct round closed, again;
    assert_int_equal(add_opinions(w, 100, 1, 3), STORE_OK);
    assert_int_equal(store_end_round(w->store, SURVEY_OPINION, "2026-W49", &closed), STORE_OK);
    assert_int_equal(add_opinions(w, 100, 11, 2), STORE_OK);
    assert_int_equal(open_round(w).id, 2);
    assert_int_equal(open_round(w).ballots, 2);
    assert_int_equal(store_released(w->store, 1, &again), STORE_OK);
    assert_int_equal(again.ballots, 3);
}

static long read_number(struct world *w, const char *sql)
{
    sqlite3 *db;
    sqlite3_stmt *statement;
    assert_int_equal(sqlite3_open(w->path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &statement, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    long number = (long)sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return number;
}

/* Noise of zero in all of these cells would come up once in 10^16 rounds or so. */
static void totals_are_never_on_disk_without_noise(void **state)
{
    struct world *w = *state;
    assert_int_equal(add_opinions(w, 100, 1, 1), STORE_OK);
    assert_true(read_number(w, "SELECT sum(n <> 0) FROM tallies"
                               " WHERE cell NOT IN ('custom', 'no_answer')") > 0);
}

static void noise_is_drawn_once_and_never_again(void **state)
{
    struct world *w = *state;
    static const char weighted[] = "SELECT sum(n * length(cell)) FROM tallies"
                                   " WHERE \"table\" = 'reasons'";
    assert_int_equal(add_opinions(w, 100, 1, 3), STORE_OK);
    long before = read_number(w, weighted);
    assert_int_equal(add_opinions(w, 100, 11, 3), STORE_OK);
    assert_int_equal(add_opinions(w, 100, 21, 3), STORE_OK);
    assert_int_equal(read_number(w, weighted), before);
}

static void a_closed_rounds_tables_add_up(void **state)
{
    struct world *w = *state;
    struct round closed;
    assert_int_equal(add_opinions(w, 100, 1, 7), STORE_OK);
    assert_int_equal(store_end_round(w->store, SURVEY_OPINION, "2026-W49", &closed), STORE_OK);
    assert_int_equal(closed.n[0] + closed.n[1] + closed.n[2], 7);
    assert_int_equal(closed.n[3] + closed.n[4] + closed.n[5] + closed.n[6], 7);
}

static void a_group_that_fails_leaves_no_noise_behind(void **state)
{
    struct world *w = *state;
    struct ballot_mark twice[2] = {mark_of(100, 1), mark_of(100, 1)};
    struct store_group group = {.ballots = 2, .mark = twice, .marks = 2};
    assert_int_not_equal(store_add(w->store, &group, "2026-W48"), STORE_OK);
    assert_int_equal(read_number(w, "SELECT count(*) FROM rounds"), 0);
    assert_int_equal(read_number(w, "SELECT count(*) FROM tallies"), 0);
}

static void rows_are_those_of_the_tables(void **state)
{
    struct world *w = *state;
    struct store_rows rows;
    struct round closed;
    assert_int_equal(add_opinions(w, 100, 1, 3), STORE_OK);
    assert_int_equal(add_opinions(w, 110, 11, 2), STORE_OK);
    assert_int_equal(store_purge(w->store, 0, 105), STORE_OK);
    assert_int_equal(store_end_round(w->store, SURVEY_OPINION, "2026-W49", &closed), STORE_OK);
    assert_int_equal(store_rows(w->store, &rows), STORE_OK);
    assert_int_equal(rows.rounds, read_number(w, "SELECT count(*) FROM rounds"));
    assert_int_equal(rows.tallies, read_number(w, "SELECT count(*) FROM tallies"));
    assert_int_equal(rows.spent, read_number(w, "SELECT count(*) FROM spent"));
    assert_int_equal(rows.releases, read_number(w, "SELECT count(*) FROM releases"));
    assert_int_equal(rows.spent, 2);
}

static void a_round_that_has_not_begun_cannot_close(void **state)
{
    struct world *w = *state;
    struct round closed;
    assert_int_not_equal(store_end_round(w->store, SURVEY_CHOICE, "2026-W49", &closed), STORE_OK);
}

static void there_is_no_release_beyond_the_last(void **state)
{
    struct world *w = *state;
    struct round none;
    assert_int_equal(store_released(w->store, 1, &none), STORE_OK);
    assert_int_equal(none.number, 0);
}

/* How many commits the log can replay: frames of its own salt that end one. */
static int commits_in_log(struct world *w)
{
    enum { HEADER = 32, FRAME = 24 + 4096 };
    static unsigned char bytes[1 << 20];
    char log[420];
    int commits = 0;
    snprintf(log, sizeof log, "%s-wal", w->path);
    FILE *f = fopen(log, "r");
    assert_non_null(f);
    size_t len = fread(bytes, 1, sizeof bytes, f);
    fclose(f);
    for (size_t at = HEADER; at + FRAME <= len; at += FRAME) {
        const unsigned char *frame = bytes + at;
        bool live = memcmp(frame + 8, bytes + 16, 8) == 0;
        commits += live && memcmp(frame + 4, "\0\0\0", 4) != 0;
    }
    return commits;
}

static void the_log_holds_one_group_until_it_is_cut(void **state)
{
    struct world *w = *state;
    assert_int_equal(add_opinions(w, 100, 1, 3), STORE_OK);
    assert_int_equal(commits_in_log(w), 1);
    assert_int_equal(add_opinions(w, 200, 1, 3), STORE_OK);
    assert_int_equal(commits_in_log(w), 1);
    assert_int_equal(store_cut(w->store), STORE_OK);
    assert_int_equal(commits_in_log(w), 0);
}

static size_t bytes_in_log(struct world *w)
{
    char log[420];
    size_t written = 0;
    snprintf(log, sizeof log, "%s-wal", w->path);
    FILE *f = fopen(log, "r");
    assert_non_null(f);
    for (int c; (c = getc(f)) != EOF;)
        written += c != 0;
    fclose(f);
    return written;
}

static void the_log_is_all_zeros_once_it_is_cut(void **state)
{
    struct world *w = *state;
    assert_int_equal(add_opinions(w, 100, 1, 3), STORE_OK);
    assert_int_not_equal(bytes_in_log(w), 0);
    assert_int_equal(store_cut(w->store), STORE_OK);
    assert_int_equal(bytes_in_log(w), 0);
}

static int collect(void *text, int columns, char **value, char **name)
{
    (void)columns;
    (void)name;
    strcat(text, value[0]);
    strcat(text, " ");
    return 0;
}

/* The whole of what may ever be stored. A table, column or type more must fail here. */
static void the_database_holds_these_columns_and_no_others(void **state)
{
    struct world *w = *state;
    char found[2048] = "";
    sqlite3 *db;
    assert_int_equal(sqlite3_open(w->path, &db), SQLITE_OK);
    assert_int_equal(
        sqlite3_exec(db,
                     "SELECT m.name || '.' || p.name || ':' || p.type FROM sqlite_schema m,"
                     " pragma_table_xinfo(m.name) p ORDER BY m.name, p.cid",
                     collect, found, NULL),
        SQLITE_OK);
    sqlite3_close(db);
    assert_string_equal(found, "releases.number:INTEGER releases.kind:TEXT releases.round:INTEGER "
                               "rounds.kind:TEXT rounds.id:INTEGER rounds.opened:TEXT "
                               "rounds.closed:TEXT rounds.ballots:INTEGER "
                               "spent.epoch:INTEGER spent.mark:BLOB "
                               "tallies.table:TEXT tallies.round:INTEGER tallies.cell:TEXT "
                               "tallies.n:INTEGER ");
}

static void every_column_is_explained(void **state)
{
    struct world *w = *state;
    struct buf text = BUF_EMPTY;
    int columns = 0, explained = 0;
    assert_int_equal(store_schema(w->store, &text), STORE_OK);
    for (const char *line = strtok(text.data, "\n"); line; line = strtok(NULL, "\n")) {
        bool column = strncmp(line, "  ", 2) == 0 && !strstr(line, "PRIMARY KEY (");
        columns += column;
        explained += column && strstr(line, "-- ");
    }
    assert_int_equal(columns, 14);
    assert_int_equal(explained, columns);
    buf_free(&text);
}

/* --- databases that are not right
 * ----------------------------------------------------------------- */

static void run_sql(struct world *w, const char *sql)
{
    sqlite3 *db;
    assert_int_equal(sqlite3_open(w->path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

static void close_store(struct world *w)
{
    store_close(w->store);
    w->store = NULL;
}

static void assert_refused(struct world *w)
{
    struct stat before, after;
    int code = 0;
    assert_int_equal(stat(w->path, &before), 0);
    w->store = try_open(w, &code);
    assert_null(w->store);
    assert_int_equal(code, 78);
    assert_int_equal(stat(w->path, &after), 0);
    assert_int_equal(before.st_size, after.st_size);
    assert_int_equal(before.st_ino, after.st_ino);
}

static void an_empty_file_is_refused(void **state)
{
    struct world *w = *state;
    close_store(w);
    assert_int_equal(truncate(w->path, 0), 0);
    assert_refused(w);
}

static void a_file_cut_off_is_refused(void **state)
{
    struct world *w = *state;
    assert_int_equal(add_opinions(w, 100, 1, 3), STORE_OK);
    close_store(w);
    assert_int_equal(truncate(w->path, 5000), 0);
    assert_refused(w);
}

static void a_text_file_is_refused(void **state)
{
    struct world *w = *state;
    close_store(w);
    FILE *f = fopen(w->path, "w");
    for (int i = 0; i < 500; i++)
        fputs("This is not a database.\n", f);
    fclose(f);
    assert_refused(w);
}

static void a_foreign_database_is_refused(void **state)
{
    struct world *w = *state;
    close_store(w);
    run_sql(w, "PRAGMA application_id = 7");
    assert_refused(w);
}

static void a_database_of_another_version_is_refused(void **state)
{
    struct world *w = *state;
    close_store(w);
    run_sql(w, "PRAGMA user_version = 99");
    assert_refused(w);
}

static void a_database_without_one_of_its_tables_is_refused(void **state)
{
    struct world *w = *state;
    close_store(w);
    run_sql(w, "DROP TABLE spent");
    assert_refused(w);
}

static void published_totals_that_do_not_add_up_are_refused(void **state)
{
    struct world *w = *state;
    struct round closed;
    assert_int_equal(add_opinions(w, 100, 1, 3), STORE_OK);
    assert_int_equal(store_end_round(w->store, SURVEY_OPINION, "2026-W49", &closed), STORE_OK);
    close_store(w);
    run_sql(w, "UPDATE tallies SET n = n + 1 WHERE cell = 'depends'");
    assert_refused(w);
}

static void a_missing_database_whose_log_is_there_is_not_replaced(void **state)
{
    struct world *w = *state;
    char log[420];
    int code = 0;
    close_store(w);
    snprintf(log, sizeof log, "%s-wal", w->path);
    assert_int_equal(rename(w->path, log), 0);
    w->store = try_open(w, &code);
    assert_null(w->store);
    assert_int_equal(code, 78);
}

static void a_database_in_use_is_worth_another_try(void **state)
{
    struct world *w = *state;
    int code = 0;
    assert_null(try_open(w, &code));
    assert_int_equal(code, 75);
}

static void what_a_crash_left_of_a_new_database_is_no_hindrance(void **state)
{
    struct world *w = *state;
    char fresh[420];
    int code = 0;
    close_store(w);
    snprintf(fresh, sizeof fresh, "%s.new", w->path);
    assert_int_equal(rename(w->path, fresh), 0);
    assert_int_equal(truncate(fresh, 100), 0);
    w->store = try_open(w, &code);
    assert_non_null(w->store);
}

static void a_write_that_another_process_locks_out_fails_within_a_quarter_of_a_second(void **state)
{
    struct world *w = *state;
    struct timespec from, to;
    sqlite3 *db;
    assert_int_equal(sqlite3_open(w->path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    clock_gettime(CLOCK_MONOTONIC, &from);
    assert_int_equal(add_opinions(w, 100, 1, 3), STORE_BUSY);
    clock_gettime(CLOCK_MONOTONIC, &to);
    assert_true(store_alive(w->store));
    sqlite3_close(db);
    long milliseconds = (to.tv_sec - from.tv_sec) * 1000 + (to.tv_nsec - from.tv_nsec) / 1000000;
    assert_in_range(milliseconds, 0, 250);
    assert_int_equal(add_opinions(w, 100, 1, 3), STORE_OK);
}

#define STORE_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_new_database_has_no_open_round),
        STORE_TEST(a_group_adds_ballots_and_marks_together),
        STORE_TEST(a_group_goes_to_the_round_of_its_kind_only),
        STORE_TEST(a_group_with_a_spent_mark_changes_nothing),
        STORE_TEST(marks_of_the_epochs_named_are_purged_and_no_others),
        STORE_TEST(a_clock_that_stands_at_1970_purges_nothing),
        STORE_TEST(purged_marks_cannot_be_read_from_the_file),
        STORE_TEST(a_closed_round_gets_the_next_number_and_keeps_its_counts),
        STORE_TEST(ballots_after_a_close_go_to_the_next_round),
        STORE_TEST(totals_are_never_on_disk_without_noise),
        STORE_TEST(noise_is_drawn_once_and_never_again),
        STORE_TEST(a_closed_rounds_tables_add_up),
        STORE_TEST(a_group_that_fails_leaves_no_noise_behind),
        STORE_TEST(rows_are_those_of_the_tables),
        STORE_TEST(a_round_that_has_not_begun_cannot_close),
        STORE_TEST(there_is_no_release_beyond_the_last),
        STORE_TEST(the_log_holds_one_group_until_it_is_cut),
        STORE_TEST(the_log_is_all_zeros_once_it_is_cut),
        STORE_TEST(the_database_holds_these_columns_and_no_others),
        STORE_TEST(every_column_is_explained),
        STORE_TEST(an_empty_file_is_refused),
        STORE_TEST(a_file_cut_off_is_refused),
        STORE_TEST(a_text_file_is_refused),
        STORE_TEST(a_foreign_database_is_refused),
        STORE_TEST(a_database_of_another_version_is_refused),
        STORE_TEST(a_database_without_one_of_its_tables_is_refused),
        STORE_TEST(published_totals_that_do_not_add_up_are_refused),
        STORE_TEST(a_missing_database_whose_log_is_there_is_not_replaced),
        STORE_TEST(a_database_in_use_is_worth_another_try),
        STORE_TEST(what_a_crash_left_of_a_new_database_is_no_hindrance),
        STORE_TEST(a_write_that_another_process_locks_out_fails_within_a_quarter_of_a_second),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
