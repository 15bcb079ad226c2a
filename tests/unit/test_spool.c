/* Ballots that wait in memory: all of a group or nothing, and they outlive the process. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <cmocka.h>

#include "scratch.h"
#include "spool.h"

struct world {
    struct scratch scratch;
    struct spool *spool;
};

#define FILE_NAME "spool/6f75727300000000.spool"
static const unsigned char ours[SPOOL_OWNER_BYTES] = "ours";
static const unsigned char theirs[SPOOL_OWNER_BYTES] = "theirs";

static struct spool *try_open(struct world *w, const unsigned char *owner, int *code)
{
    char problem[512] = "";
    struct spool *spool =
        spool_open(scratch_file(&w->scratch, "spool"), owner, code, problem, sizeof problem);
    if (!spool)
        assert_true(strlen(problem) > 0);
    return spool;
}

static int set_up(void **state)
{
    struct world *w = calloc(1, sizeof *w);
    int code;
    scratch_make(&w->scratch);
    w->spool = try_open(w, ours, &code);
    *state = w;
    return w->spool ? 0 : -1;
}

static int tear_down(void **state)
{
    struct world *w = *state;
    spool_close(w->spool);
    scratch_drop(&w->scratch);
    free(w);
    return 0;
}

static void reopen(struct world *w)
{
    int code;
    spool_close(w->spool);
    w->spool = try_open(w, ours, &code);
    assert_non_null(w->spool);
}

static struct ballot_mark mark_of(unsigned char byte)
{
    struct ballot_mark mark = {.epoch = 7};
    memset(mark.bytes, byte, sizeof mark.bytes);
    return mark;
}

/* Two ballots, one of each kind. */
static enum store_status add_two(struct world *w, unsigned char first)
{
    const struct ballot_mark opinion = mark_of((unsigned char)(first + 1)), choice = mark_of(first);
    const struct store_group group[SURVEY_KINDS] = {
        [SURVEY_OPINION] = {.kind = SURVEY_OPINION,
                            .ballots = 1,
                            .n = {[0] = 1, [16] = 1},
                            .mark = &opinion,
                            .marks = 1},
        [SURVEY_CHOICE] =
            {.kind = SURVEY_CHOICE, .ballots = 1, .n = {[19] = 1}, .mark = &choice, .marks = 1},
    };
    return spool_add(w->spool, group);
}

static const struct store_group *waiting(const struct world *w, enum survey_kind kind)
{
    return spool_group(w->spool, kind);
}

static size_t marks(const struct world *w)
{
    return waiting(w, SURVEY_OPINION)->marks + waiting(w, SURVEY_CHOICE)->marks;
}

static void clear_both(struct world *w)
{
    assert_int_equal(spool_clear(w->spool, SURVEY_OPINION), STORE_OK);
    assert_int_equal(spool_clear(w->spool, SURVEY_CHOICE), STORE_OK);
}

static bool holds(struct world *w, unsigned char byte)
{
    struct ballot_mark mark = mark_of(byte);
    return spool_holds(w->spool, &mark);
}

static void assert_holds_two_groups(struct world *w)
{
    const struct store_group *opinion = waiting(w, SURVEY_OPINION);
    const struct store_group *choice = waiting(w, SURVEY_CHOICE);
    assert_int_equal(opinion->kind, SURVEY_OPINION);
    assert_int_equal(opinion->ballots, 2);
    assert_int_equal(opinion->n[0], 2);
    assert_int_equal(opinion->n[16], 2);
    assert_int_equal(opinion->marks, 2);
    assert_int_equal(choice->kind, SURVEY_CHOICE);
    assert_int_equal(choice->ballots, 2);
    assert_int_equal(choice->n[19], 2);
    assert_int_equal(choice->marks, 2);
    for (unsigned char byte = 1; byte <= 4; byte++)
        assert_true(holds(w, byte));
    assert_false(holds(w, 5));
}

static void a_new_spool_holds_nothing(void **state)
{
    struct world *w = *state;
    assert_int_equal(marks(w), 0);
    assert_false(holds(w, 1));
}

static void groups_add_up(void **state)
{
    assert_int_equal(add_two(*state, 3), STORE_OK);
    assert_int_equal(add_two(*state, 1), STORE_OK);
    assert_holds_two_groups(*state);
}

static void what_waits_outlives_the_process(void **state)
{
    assert_int_equal(add_two(*state, 3), STORE_OK);
    assert_int_equal(add_two(*state, 1), STORE_OK);
    reopen(*state);
    assert_holds_two_groups(*state);
    assert_int_equal(waiting(*state, SURVEY_OPINION)->mark[0].epoch, 7);
}

static void marks_stand_in_an_order_that_is_not_that_of_arrival(void **state)
{
    struct world *w = *state;
    assert_int_equal(add_two(w, 3), STORE_OK);
    assert_int_equal(add_two(w, 1), STORE_OK);
    for (unsigned char i = 0; i < 2; i++) {
        assert_int_equal(waiting(w, SURVEY_CHOICE)->mark[i].bytes[0], 1 + 2 * i);
        assert_int_equal(waiting(w, SURVEY_OPINION)->mark[i].bytes[0], 2 + 2 * i);
    }
}

static void a_group_with_a_mark_that_waits_already_changes_nothing(void **state)
{
    assert_int_equal(add_two(*state, 1), STORE_OK);
    assert_int_not_equal(add_two(*state, 2), STORE_OK);
    assert_int_equal(marks(*state), 2);
    reopen(*state);
    assert_int_equal(marks(*state), 2);
    assert_false(holds(*state, 3));
}

static void a_cleared_spool_holds_nothing_after_a_restart_either(void **state)
{
    struct world *w = *state;
    assert_int_equal(add_two(w, 1), STORE_OK);
    clear_both(w);
    assert_int_equal(waiting(w, SURVEY_OPINION)->ballots, 0);
    assert_false(holds(w, 1));
    reopen(w);
    assert_int_equal(marks(w), 0);
    assert_int_equal(waiting(w, SURVEY_OPINION)->n[0], 0);
}

static void assert_only_choice_waits(struct world *w)
{
    assert_int_equal(waiting(w, SURVEY_OPINION)->ballots, 0);
    assert_int_equal(waiting(w, SURVEY_OPINION)->marks, 0);
    assert_int_equal(waiting(w, SURVEY_OPINION)->n[0], 0);
    assert_int_equal(waiting(w, SURVEY_CHOICE)->ballots, 1);
    assert_int_equal(waiting(w, SURVEY_CHOICE)->n[19], 1);
    assert_true(holds(w, 1));
    assert_false(holds(w, 2));
}

static void clearing_one_kind_leaves_the_other(void **state)
{
    struct world *w = *state;
    assert_int_equal(add_two(w, 1), STORE_OK);
    assert_int_equal(spool_clear(w->spool, SURVEY_OPINION), STORE_OK);
    assert_only_choice_waits(w);
    reopen(w);
    assert_only_choice_waits(w);
}

static void thousands_may_wait(void **state)
{
    struct world *w = *state;
    for (int i = 0; i < 2000; i++) {
        struct ballot_mark mark = {.epoch = 7};
        struct store_group group[SURVEY_KINDS] = {{.ballots = 1, .mark = &mark, .marks = 1}};
        memcpy(mark.bytes, &i, sizeof i);
        assert_int_equal(spool_add(w->spool, group), STORE_OK);
    }
    assert_int_equal(waiting(w, SURVEY_OPINION)->ballots, 2000);
}

/* A log would tell the order of arrival; a journal would hold what was there before. */
static void no_log_or_journal_is_left_after_a_write(void **state)
{
    struct world *w = *state;
    struct stat st;
    assert_int_equal(add_two(w, 1), STORE_OK);
    assert_int_not_equal(stat(scratch_file(&w->scratch, FILE_NAME "-wal"), &st), 0);
    if (stat(scratch_file(&w->scratch, FILE_NAME "-journal"), &st) == 0)
        assert_int_equal(st.st_size, 0);
}

static bool file_has(struct world *w, unsigned char byte)
{
    static char bytes[1 << 20];
    struct ballot_mark mark = mark_of(byte);
    FILE *f = fopen(scratch_file(&w->scratch, FILE_NAME), "r");
    size_t len = fread(bytes, 1, sizeof bytes, f);
    fclose(f);
    return memmem(bytes, len, mark.bytes, sizeof mark.bytes) != NULL;
}

static void cleared_marks_are_gone_from_the_file(void **state)
{
    struct world *w = *state;
    assert_int_equal(add_two(w, 0xa5), STORE_OK);
    clear_both(w);
    assert_false(file_has(w, 0xa5));
}

/* Many, so that pages of the file are split and joined around those that stay. */
static void marks_cleared_between_those_of_the_other_kind_are_gone_from_the_file(void **state)
{
    struct world *w = *state;
    for (int byte = 1; byte < 255; byte += 2)
        assert_int_equal(add_two(w, (unsigned char)(byte * 7 % 256 | 1)), STORE_OK);
    assert_int_equal(spool_clear(w->spool, SURVEY_OPINION), STORE_OK);
    for (int byte = 1; byte < 256; byte++)
        assert_int_equal(file_has(w, (unsigned char)byte), holds(w, (unsigned char)byte));
}

static void the_directory_is_its_owners_alone(void **state)
{
    struct world *w = *state;
    struct stat st;
    assert_int_equal(stat(scratch_file(&w->scratch, "spool"), &st), 0);
    assert_int_equal(st.st_mode & 0777, 0700);
}

static void assert_refused(struct world *w, int expected)
{
    int code = 0;
    spool_close(w->spool);
    w->spool = try_open(w, ours, &code);
    assert_null(w->spool);
    assert_int_equal(code, expected);
}

static void a_directory_open_to_others_is_refused(void **state)
{
    struct world *w = *state;
    assert_int_equal(chmod(scratch_file(&w->scratch, "spool"), 0755), 0);
    assert_refused(w, 75);
}

static void what_waits_for_another_is_neither_read_nor_lost(void **state)
{
    struct world *w = *state;
    int code;
    assert_int_equal(add_two(w, 1), STORE_OK);
    spool_close(w->spool);
    w->spool = try_open(w, theirs, &code);
    assert_non_null(w->spool);
    assert_int_equal(marks(w), 0);
    reopen(w);
    assert_int_equal(marks(w), 2);
}

static void run_sql(struct world *w, const char *sql)
{
    sqlite3 *db;
    assert_int_equal(sqlite3_open(scratch_file(&w->scratch, FILE_NAME), &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

/* As it was when marks did not say of which kind they are. */
static const char mix[] =
    "CREATE TABLE old (mark BLOB PRIMARY KEY, epoch INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    "INSERT INTO old SELECT mark, epoch FROM marks; DROP TABLE marks;"
    "ALTER TABLE old RENAME TO marks; PRAGMA application_id = 0x436e5370";

static void what_waits_for_a_program_of_the_shape_before_is_taken_over(void **state)
{
    struct world *w = *state;
    assert_int_equal(add_two(w, 3), STORE_OK);
    assert_int_equal(add_two(w, 1), STORE_OK);
    spool_close(w->spool);
    w->spool = NULL;
    run_sql(w, mix);
    for (int i = 0; i < 2; i++) {
        reopen(w);
        assert_holds_two_groups(w);
    }
}

static void an_empty_spool_of_the_shape_before_is_taken_over(void **state)
{
    struct world *w = *state;
    spool_close(w->spool);
    w->spool = NULL;
    run_sql(w, mix);
    reopen(w);
    assert_int_equal(marks(w), 0);
    assert_int_equal(add_two(w, 1), STORE_OK);
    assert_int_equal(marks(w), 2);
}

static void a_spool_with_a_ballot_without_a_mark_is_refused(void **state)
{
    struct world *w = *state;
    assert_int_equal(add_two(w, 1), STORE_OK);
    spool_close(w->spool);
    w->spool = NULL;
    run_sql(w, "UPDATE waiting SET ballots = 2 WHERE kind = 'choice'");
    assert_refused(w, 78);
}

static void a_spool_cut_off_is_refused(void **state)
{
    struct world *w = *state;
    assert_int_equal(truncate(scratch_file(&w->scratch, FILE_NAME), 0), 0);
    assert_refused(w, 78);
}

#define SPOOL_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        SPOOL_TEST(a_new_spool_holds_nothing),
        SPOOL_TEST(groups_add_up),
        SPOOL_TEST(what_waits_outlives_the_process),
        SPOOL_TEST(marks_stand_in_an_order_that_is_not_that_of_arrival),
        SPOOL_TEST(a_group_with_a_mark_that_waits_already_changes_nothing),
        SPOOL_TEST(a_cleared_spool_holds_nothing_after_a_restart_either),
        SPOOL_TEST(clearing_one_kind_leaves_the_other),
        SPOOL_TEST(thousands_may_wait),
        SPOOL_TEST(no_log_or_journal_is_left_after_a_write),
        SPOOL_TEST(cleared_marks_are_gone_from_the_file),
        SPOOL_TEST(marks_cleared_between_those_of_the_other_kind_are_gone_from_the_file),
        SPOOL_TEST(the_directory_is_its_owners_alone),
        SPOOL_TEST(a_directory_open_to_others_is_refused),
        SPOOL_TEST(what_waits_for_another_is_neither_read_nor_lost),
        SPOOL_TEST(what_waits_for_a_program_of_the_shape_before_is_taken_over),
        SPOOL_TEST(an_empty_spool_of_the_shape_before_is_taken_over),
        SPOOL_TEST(a_spool_with_a_ballot_without_a_mark_is_refused),
        SPOOL_TEST(a_spool_cut_off_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
