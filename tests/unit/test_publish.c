/* Files of a release: all of them or none, public, the same for ever, and signed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <cmocka.h>

#include "key.h"
#include "publish.h"
#include "scratch.h"

struct world {
    struct scratch scratch;
    struct key *key;
    char directory[300];
    struct publish_place place;
};

static int set_up(void **state)
{
    struct world *w = calloc(1, sizeof *w);
    char problem[256];
    int code;
    scratch_make(&w->scratch);
    w->key = key_open(scratch_file(&w->scratch, "key"), &code, problem, sizeof problem);
    snprintf(w->directory, sizeof w->directory, "%s/r", w->scratch.path);
    w->place = (struct publish_place){w->directory, "https://connote.example", w->key};
    *state = w;
    return w->key ? 0 : -1;
}

static int tear_down(void **state)
{
    struct world *w = *state;
    key_free(w->key);
    scratch_drop(&w->scratch);
    free(w);
    return 0;
}

static const struct release sample = {.round = {.kind = SURVEY_OPINION,
                                                .number = 1,
                                                .id = 1,
                                                .opened = "2026-W48",
                                                .closed = "2026-W48",
                                                .ballots = 10,
                                                .n = {4, 4, 2, 3, 3, 3, 1, -2}}};

static bool file_status(struct world *w, const char *name, struct stat *st)
{
    return stat(scratch_file(&w->scratch, name), st) == 0;
}

/* Run a command in the release's directory; its exit status. */
static int run_in(struct world *w, const char *directory, const char *command)
{
    char line[2000];
    snprintf(line, sizeof line, "cd '%s/%s' && { %s; } >/dev/null 2>&1", w->scratch.path, directory,
             command);
    return system(line);
}

static void every_file_of_the_contract_is_there(void **state)
{
    struct world *w = *state;
    static const char *const endings[] = {"csv",         "json",        "xlsx", "zip",
                                          "cff",         "sha256",      "pub",  "csv.minisig",
                                          "zip.minisig", "xlsx.minisig"};
    assert_true(publish_release(&w->place, &sample));
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        char name[64];
        struct stat st;
        snprintf(name, sizeof name, "r/0001/connote-0001.%s", endings[i]);
        if (!file_status(w, name, &st) || st.st_size == 0)
            fail_msg("%s is missing or empty", name);
    }
}

static void nothing_unfinished_is_left(void **state)
{
    struct world *w = *state;
    assert_true(publish_release(&w->place, &sample));
    assert_true(publish_key(&w->place));
    assert_int_equal(run_in(w, "r", "test -z \"$(find . -name '.?*')\""), 0);
}

static void files_can_be_read_by_everybody_whatever_the_umask(void **state)
{
    struct world *w = *state;
    struct stat st;
    mode_t before = umask(077);
    assert_true(publish_release(&w->place, &sample));
    umask(before);
    assert_true(file_status(w, "r/0001/connote-0001.csv", &st));
    assert_int_equal(st.st_mode & 0777, 0644);
    assert_true(file_status(w, "r/0001", &st));
    assert_int_equal(st.st_mode & 0777, 0755);
    assert_true(file_status(w, "r", &st));
    assert_int_equal(st.st_mode & 0777, 0755);
}

static void dates_are_those_of_the_week(void **state)
{
    struct world *w = *state;
    struct stat st;
    assert_true(publish_release(&w->place, &sample));
    assert_true(file_status(w, "r/0001/connote-0001.zip", &st));
    assert_int_equal(st.st_mtime, 1795392000); /* Monday 23 November 2026 */
    assert_true(file_status(w, "r/0001", &st));
    assert_int_equal(st.st_mtime, 1795392000);
}

static void a_release_made_again_is_the_same_to_the_byte(void **state)
{
    struct world *w = *state;
    char other[300];
    struct publish_place again = w->place;
    snprintf(other, sizeof other, "%s/again", w->scratch.path);
    again.directory = other;
    assert_true(publish_release(&w->place, &sample));
    sleep(1); /* ZIP and XLSX write times */
    assert_true(publish_release(&again, &sample));
    assert_int_equal(run_in(w, ".", "diff -r r again"), 0);
}

static void what_is_there_is_left_as_it_is(void **state)
{
    struct world *w = *state;
    struct stat st;
    assert_true(publish_release(&w->place, &sample));
    assert_int_equal(truncate(scratch_file(&w->scratch, "r/0001/connote-0001.csv"), 3), 0);
    assert_true(publish_release(&w->place, &sample));
    assert_true(file_status(w, "r/0001/connote-0001.csv", &st));
    assert_int_equal(st.st_size, 3);
}

static void what_a_crash_left_unfinished_is_finished(void **state)
{
    struct world *w = *state;
    struct stat st;
    assert_int_equal(
        run_in(w, ".", "mkdir -p r/.0001.new && seq 100000 > r/.0001.new/connote-0001.csv"), 0);
    assert_true(publish_release(&w->place, &sample));
    assert_false(file_status(w, "r/.0001.new", &st));
    assert_true(file_status(w, "r/0001/connote-0001.csv", &st));
    assert_true(st.st_size < 10000);
}

static void a_place_that_cannot_be_written_is_reported(void **state)
{
    struct world *w = *state;
    w->place.directory = scratch_file(&w->scratch, "no/such/place");
    assert_false(publish_release(&w->place, &sample));
    assert_false(publish_key(&w->place));
}

static void only_numbered_directories_are_releases(void **state)
{
    struct world *w = *state;
    assert_int_equal(publish_newest(w->directory), 0);
    assert_int_equal(run_in(w, ".", "mkdir -p r/.0001.new"), 0);
    assert_int_equal(publish_newest(w->directory), 0);
    assert_true(publish_release(&w->place, &sample));
    assert_true(publish_newest(w->directory) > 0);
}

static void minisign_verifies_every_signed_file(void **state)
{
    struct world *w = *state;
    assert_true(publish_release(&w->place, &sample));
    assert_true(publish_key(&w->place));
    assert_int_equal(run_in(w, "r/0001",
                            "for f in csv json xlsx zip sha256; do"
                            " minisign -V -p ../connote.pub -m connote-0001.$f || exit 1; done"),
                     0);
    assert_int_equal(run_in(w, "r/0001", "cmp ../connote.pub connote-0001.pub"), 0);
}

static void minisign_notices_a_changed_file_and_a_changed_comment(void **state)
{
    struct world *w = *state;
    assert_true(publish_release(&w->place, &sample));
    assert_int_equal(run_in(w, "r/0001", "cp connote-0001.csv x && echo >> connote-0001.csv"), 0);
    assert_int_not_equal(run_in(w, "r/0001", "minisign -V -p connote-0001.pub -m connote-0001.csv"),
                         0);
    assert_int_equal(run_in(w, "r/0001", "mv x connote-0001.csv"), 0);
    assert_int_equal(run_in(w, "r/0001", "minisign -V -p connote-0001.pub -m connote-0001.csv"), 0);
    assert_int_equal(
        run_in(w, "r/0001", "sed -i 's/^trusted comment: .*/&x/' connote-0001.csv.minisig"), 0);
    assert_int_not_equal(run_in(w, "r/0001", "minisign -V -p connote-0001.pub -m connote-0001.csv"),
                         0);
}

static void the_sums_are_those_of_the_files(void **state)
{
    struct world *w = *state;
    assert_true(publish_release(&w->place, &sample));
    assert_int_equal(run_in(w, "r/0001", "sha256sum --strict -c connote-0001.sha256"), 0);
}

static void the_zip_holds_what_the_contract_says_and_its_sums_are_right(void **state)
{
    struct world *w = *state;
    assert_true(publish_release(&w->place, &sample));
    assert_int_equal(run_in(w, "r/0001",
                            "mkdir ../../z && cd ../../z &&"
                            " unzip -q ../r/0001/connote-0001.zip &&"
                            " sha256sum --strict -c SHA256SUMS &&"
                            " test -s datapackage.json && test -s codebook.md &&"
                            " cmp connote-0001.csv ../r/0001/connote-0001.csv &&"
                            " cmp connote-0001.json ../r/0001/connote-0001.json"),
                     0);
}

/* The rows of the first sheet, put together as a CSV, must be the CSV. */
static void the_workbook_holds_the_numbers_of_the_csv(void **state)
{
    struct world *w = *state;
    assert_true(publish_release(&w->place, &sample));
    assert_int_equal(
        run_in(
            w, "r/0001",
            "unzip -q -d ../../x connote-0001.xlsx && node -e '\n"
            "const read = f => require(\"fs\").readFileSync(f, \"utf8\");\n"
            "const all = (text, re) => [...text.matchAll(re)];\n"
            "const shared = all(read(\"../../x/xl/sharedStrings.xml\"),\n"
            "  /<t[^>]*>([^<]*)<.t>/g).map(m => m[1]);\n"
            "const sheet = read(\"../../x/xl/worksheets/sheet1.xml\");\n"
            "const rows = all(sheet, /<row[^>]*>(.*?)<.row>/gs).map(row =>\n"
            "  all(row[1], /<c ([^>]*)><v>([^<]*)<.v>/g).map(c =>\n"
            "    c[1].includes(\"t=\\\"s\\\"\") ? shared[c[2]] : c[2]).join(\",\"));\n"
            "process.exit(rows.join(\"\\n\") + \"\\n\" === read(\"connote-0001.csv\") ? 0 : 1)'"),
        0);
}

static void the_json_holds_the_numbers_of_the_csv_and_the_wording(void **state)
{
    struct world *w = *state;
    assert_true(publish_release(&w->place, &sample));
    assert_int_equal(
        run_in(w, "r/0001",
               "node -e '\n"
               "const fs = require(\"fs\");\n"
               "const { tables, rows } = JSON.parse(fs.readFileSync(\"connote-0001.json\"));\n"
               "const [header, ...lines] = fs.readFileSync(\"connote-0001.csv\", \"utf8\")\n"
               "  .trimEnd().split(\"\\n\");\n"
               "const same = rows.every((r, i) =>\n"
               "  header.split(\",\").map(c => r[c]).join(\",\") === lines[i]);\n"
               "const worded = rows.every(r => tables.find(t => t.table === r.table)\n"
               "  .cells.some(c => c.cell === r.cell && c.wording.length > 3));\n"
               "process.exit(same && worded && rows.length === lines.length ? 0 : 1)'"),
        0);
}

static void the_data_package_describes_the_csv(void **state)
{
    struct world *w = *state;
    assert_true(publish_release(&w->place, &sample));
    assert_int_equal(
        run_in(
            w, "r/0001",
            "unzip -q -d ../../z connote-0001.zip && cd ../../z && node -e '\n"
            "const fs = require(\"fs\");\n"
            "const r = JSON.parse(fs.readFileSync(\"datapackage.json\")).resources[0];\n"
            "const csv = fs.readFileSync(r.path);\n"
            "const hash = require(\"crypto\").createHash(\"sha256\").update(csv).digest(\"hex\");\n"
            "const header = r.schema.fields.map(f => f.name).join(\",\") + \"\\n\";\n"
            "process.exit(r.bytes === csv.length && r.hash === \"sha256:\" + hash &&\n"
            "  csv.toString().startsWith(header) ? 0 : 1)'"),
        0);
}

#define PUBLISH_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        PUBLISH_TEST(every_file_of_the_contract_is_there),
        PUBLISH_TEST(nothing_unfinished_is_left),
        PUBLISH_TEST(files_can_be_read_by_everybody_whatever_the_umask),
        PUBLISH_TEST(dates_are_those_of_the_week),
        PUBLISH_TEST(a_release_made_again_is_the_same_to_the_byte),
        PUBLISH_TEST(what_is_there_is_left_as_it_is),
        PUBLISH_TEST(what_a_crash_left_unfinished_is_finished),
        PUBLISH_TEST(a_place_that_cannot_be_written_is_reported),
        PUBLISH_TEST(only_numbered_directories_are_releases),
        PUBLISH_TEST(minisign_verifies_every_signed_file),
        PUBLISH_TEST(minisign_notices_a_changed_file_and_a_changed_comment),
        PUBLISH_TEST(the_sums_are_those_of_the_files),
        PUBLISH_TEST(the_zip_holds_what_the_contract_says_and_its_sums_are_right),
        PUBLISH_TEST(the_workbook_holds_the_numbers_of_the_csv),
        PUBLISH_TEST(the_json_holds_the_numbers_of_the_csv_and_the_wording),
        PUBLISH_TEST(the_data_package_describes_the_csv),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
