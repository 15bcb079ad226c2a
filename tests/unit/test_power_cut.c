/* The power may go at any moment: what was acknowledged is there afterwards, each group whole. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "recorder.h"
#include "scratch.h"
#include "store.h"

enum { GROUPS = 12, GROUP_BALLOTS = 16, CUTS = 2000, FEWER = 200 };

struct world {
    struct scratch scratch;
    int groups_before; /* kept before recording began */
    char url[320], path[RECORDED_FILES][300];
    struct image before[RECORDED_FILES];
};

/* What somebody finds who starts the program after a cut. */
struct found {
    bool opened, whole;
    int groups;
};

static struct ballot_mark mark_of(int group, int ballot)
{
    struct ballot_mark mark = {.epoch = 100};
    for (size_t i = 0; i < sizeof mark.bytes; i++)
        mark.bytes[i] = (unsigned char)((group * 131 + ballot * 29 + (int)i * 17) ^ (ballot << 3));
    mark.bytes[0] = (unsigned char)(ballot * GROUPS + group);
    return mark;
}

static struct store *open_store(struct world *w)
{
    char problem[512];
    bool fresh;
    int code;
    return store_open(w->url, &fresh, &code, problem, sizeof problem);
}

static void read_image(struct image *image, const char *path)
{
    unsigned char bytes[4096];
    FILE *file = fopen(path, "rb");
    *image = (struct image){0};
    for (size_t len; file && (len = fread(bytes, 1, sizeof bytes, file)) > 0;)
        image_write(image, bytes, image->size, (long)len);
    if (file)
        fclose(file);
}

static void write_image(const struct image *image, const char *path)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    if (image->size > 0)
        assert_int_equal(fwrite(image->bytes, (size_t)image->size, 1, file), 1);
    assert_int_equal(fclose(file), 0);
}

static void add_group(struct store *store, int group)
{
    struct ballot_mark mark[GROUP_BALLOTS];
    struct store_group sums = {.kind = SURVEY_OPINION, .ballots = GROUP_BALLOTS, .mark = mark};
    for (int i = 0; i < GROUP_BALLOTS; i++)
        mark[i] = mark_of(group, i);
    sums.marks = GROUP_BALLOTS;
    sums.n[0] = sums.n[6] = GROUP_BALLOTS;
    assert_int_equal(store_add(store, &sums, "2026-W48"), STORE_OK);
    record_acknowledgement();
    assert_int_equal(store_cut(store), STORE_OK);
}

/* Somebody who reads, a backup say, so that the log cannot be cut. */
static sqlite3 *start_reading(const char *path)
{
    sqlite3 *reader;
    assert_int_equal(sqlite3_open(path, &reader), SQLITE_OK);
    assert_int_equal(sqlite3_exec(reader, "BEGIN; SELECT count(*) FROM spent", NULL, NULL, NULL),
                     SQLITE_OK);
    return reader;
}

static void make_world(struct world *w)
{
    srand(1);
    scratch_make(&w->scratch);
    snprintf(w->path[0], sizeof w->path[0], "%s/connote.db", w->scratch.path);
    snprintf(w->path[1], sizeof w->path[1], "%s/connote.db-wal", w->scratch.path);
    snprintf(w->url, sizeof w->url, "sqlite:%s", w->path[0]);
}

static void start_recording(struct world *w)
{
    for (int f = 0; f < RECORDED_FILES; f++)
        read_image(&w->before[f], w->path[f]);
    recording = true;
}

/* --- what happened before the power went ------------------------------------------------------ */

static int groups_one_by_one(void **state)
{
    struct world *w = *state = calloc(1, sizeof *w);
    make_world(w);
    struct store *store = open_store(w);
    start_recording(w);
    for (int group = 0; group < GROUPS; group++)
        add_group(store, group);
    recording = false;
    store_close(store);
    return 0;
}

/* Every now and then two groups or three lie in the log together. */
static int groups_while_somebody_reads(void **state)
{
    struct world *w = *state = calloc(1, sizeof *w);
    sqlite3 *reader = NULL;
    make_world(w);
    struct store *store = open_store(w);
    start_recording(w);
    for (int group = 0; group < GROUPS; group++) {
        if (group % 4 == 1)
            reader = start_reading(w->path[0]);
        add_group(store, group);
        if (group % 4 == 3) {
            sqlite3_close(reader);
            reader = NULL;
        }
    }
    recording = false;
    store_close(store);
    return 0;
}

/* Whatever the program was killed over lies in the log that the next one finds. */
static int groups_after_a_kill(void **state)
{
    struct world *w = *state = calloc(1, sizeof *w);
    make_world(w);
    struct store *killed = open_store(w);
    sqlite3 *reader = start_reading(w->path[0]);
    while (w->groups_before < GROUPS / 2)
        add_group(killed, w->groups_before++);
    for (int f = 0; f < RECORDED_FILES; f++)
        read_image(&w->before[f], w->path[f]);
    sqlite3_close(reader);
    store_close(killed);
    for (int f = 0; f < RECORDED_FILES; f++)
        write_image(&w->before[f], w->path[f]);
    recording = true;
    struct store *store = open_store(w);
    for (int group = w->groups_before; group < GROUPS; group++)
        add_group(store, group);
    recording = false;
    store_close(store);
    return 0;
}

static int tear_down(void **state)
{
    struct world *w = *state;
    for (int f = 0; f < RECORDED_FILES; f++)
        free(w->before[f].bytes);
    recorder_forget();
    scratch_drop(&w->scratch);
    free(w);
    return 0;
}

static void lay_out(struct world *w, int cut, enum cut_kind kind)
{
    char shared[320];
    snprintf(shared, sizeof shared, "%s-shm", w->path[0]);
    remove(shared);
    for (int f = 0; f < RECORDED_FILES; f++) {
        struct image image = {0};
        image_write(&image, w->before[f].bytes, 0, w->before[f].size);
        recorder_cut(&image, f, cut, kind);
        write_image(&image, w->path[f]);
        free(image.bytes);
    }
}

static int marks_of(struct store *store, int group)
{
    int marks = 0;
    for (int i = 0; i < GROUP_BALLOTS; i++) {
        struct ballot_mark mark = mark_of(group, i);
        bool spent = false;
        assert_int_equal(store_spent(store, &mark, &spent), STORE_OK);
        marks += spent;
    }
    return marks;
}

static struct found look(struct world *w)
{
    struct found found = {.whole = true};
    struct round open;
    struct store *store = open_store(w);
    if (!store)
        return found;
    found.opened = true;
    for (int group = 0; group < GROUPS; group++) {
        int marks = marks_of(store, group);
        found.whole =
            found.whole && (marks == 0 || (marks == GROUP_BALLOTS && found.groups == group));
        found.groups += marks == GROUP_BALLOTS;
    }
    found.whole = found.whole && store_open_round(store, SURVEY_OPINION, &open) == STORE_OK &&
                  open.ballots == (long)found.groups * GROUP_BALLOTS;
    store_close(store);
    return found;
}

static int acknowledged(const struct world *w, int cut)
{
    int groups = w->groups_before;
    for (int i = 0; i < cut; i++)
        groups += recorded[i].what == ACKNOWLEDGED;
    return groups;
}

/* --- what is left of it ----------------------------------------------------------------------- */

/* How many of many cuts leave less than they must. */
static int damage(struct world *w, int cuts)
{
    int damaged = 0;
    for (int i = 0; i < cuts; i++) {
        int cut = i / CUT_KINDS % (recorded_count + 1);
        lay_out(w, cut, (enum cut_kind)(i % CUT_KINDS));
        struct found found = look(w);
        damaged += !found.opened || !found.whole || found.groups < acknowledged(w, cut);
    }
    return damaged;
}

static void what_was_acknowledged_outlives_a_power_cut(void **state)
{
    assert_int_equal(damage(*state, CUTS), 0);
}

/* Were the log's syncs left out, this test would have to notice. */
static void a_log_that_is_not_synced_is_found_out(void **state)
{
    for (int i = 0; i < recorded_count; i++) {
        if (recorded[i].what == SYNCED && recorded[i].file == 1)
            recorded[i].file = RECORDED_FILES;
    }
    assert_int_not_equal(damage(*state, FEWER), 0);
}

/* So that a flush more is noticed: one for the transaction, one for the database. */
static void a_group_is_two_flushes(void **state)
{
    int flushes[RECORDED_FILES] = {0};
    (void)state;
    for (int i = 0; i < recorded_count; i++) {
        if (recorded[i].what == SYNCED)
            flushes[recorded[i].file]++;
    }
    assert_int_equal(flushes[0], GROUPS);
    assert_int_equal(flushes[1], GROUPS);
}

#define AFTER(what, test) cmocka_unit_test_setup_teardown(test, what, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        AFTER(groups_one_by_one, what_was_acknowledged_outlives_a_power_cut),
        AFTER(groups_while_somebody_reads, what_was_acknowledged_outlives_a_power_cut),
        AFTER(groups_after_a_kill, what_was_acknowledged_outlives_a_power_cut),
        AFTER(groups_one_by_one, a_log_that_is_not_synced_is_found_out),
        AFTER(groups_one_by_one, a_group_is_two_flushes),
    };
    recorder_register();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
