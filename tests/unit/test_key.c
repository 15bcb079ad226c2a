/* The key file: made once, kept to its owner, never mistaken for something else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <cmocka.h>

#include "key.h"
#include "scratch.h"

static int set_up(void **state)
{
    struct scratch *s = calloc(1, sizeof *s);
    scratch_make(s);
    *state = s;
    return 0;
}

static int tear_down(void **state)
{
    scratch_drop(*state);
    free(*state);
    return 0;
}

static struct key *try_key(struct scratch *s, int *code)
{
    char problem[512] = "";
    struct key *key = key_open(scratch_file(s, "key"), code, problem, sizeof problem);
    if (!key)
        assert_true(strlen(problem) > 0);
    return key;
}

static void write_file(struct scratch *s, size_t bytes)
{
    FILE *f = fopen(scratch_file(s, "key"), "w");
    for (size_t i = 0; i < bytes; i++)
        fputc('k', f);
    fclose(f);
}

static void a_missing_key_is_made_for_its_owner_only(void **state)
{
    struct scratch *s = *state;
    struct stat st;
    int code;
    struct key *key = try_key(s, &code);
    assert_non_null(key);
    key_free(key);
    assert_int_equal(stat(scratch_file(s, "key"), &st), 0);
    assert_int_equal(st.st_size, KEY_FILE_BYTES);
    assert_int_equal(st.st_mode & 0777, 0600);
}

static void nothing_is_left_beside_a_new_key(void **state)
{
    struct scratch *s = *state;
    struct stat st;
    int code;
    key_free(try_key(s, &code));
    assert_int_equal(stat(s->path, &st), 0);
    char command[400];
    snprintf(command, sizeof command, "test \"$(ls -A '%s')\" = key", s->path);
    assert_int_equal(system(command), 0);
}

static void a_key_is_the_same_after_a_restart(void **state)
{
    struct scratch *s = *state;
    unsigned char before[KEY_MAC_BYTES], after[KEY_MAC_BYTES];
    int code;
    struct key *key = try_key(s, &code);
    key_mac(key, KEY_BALLOT, "x", 1, before);
    key_free(key);
    key = try_key(s, &code);
    key_mac(key, KEY_BALLOT, "x", 1, after);
    key_free(key);
    assert_memory_equal(before, after, sizeof before);
}

static void each_use_has_a_key_of_its_own(void **state)
{
    struct scratch *s = *state;
    unsigned char mac[KEY_USES][KEY_MAC_BYTES];
    int code;
    struct key *key = try_key(s, &code);
    for (enum key_use u = 0; u < KEY_USES; u++)
        key_mac(key, u, "x", 1, mac[u]);
    for (int a = 0; a < KEY_USES; a++) {
        for (int b = 0; b < a; b++)
            assert_memory_not_equal(mac[a], mac[b], KEY_MAC_BYTES);
    }
    key_free(key);
}

static void a_file_of_the_wrong_size_is_refused_and_left_alone(void **state)
{
    struct scratch *s = *state;
    static const size_t sizes[] = {0, 1, 31, 33, 4096};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct stat st;
        int code = 0;
        write_file(s, sizes[i]);
        assert_null(try_key(s, &code));
        assert_int_equal(code, 78);
        assert_int_equal(stat(scratch_file(s, "key"), &st), 0);
        assert_int_equal(st.st_size, sizes[i]);
    }
}

static void a_directory_is_not_a_key(void **state)
{
    struct scratch *s = *state;
    int code = 0;
    assert_int_equal(mkdir(scratch_file(s, "key"), 0700), 0);
    assert_null(try_key(s, &code));
    assert_int_equal(code, 78);
}

static void a_key_that_cannot_be_made_is_worth_another_try(void **state)
{
    struct scratch *s = *state;
    char problem[512];
    int code = 0;
    assert_null(key_open(scratch_file(s, "no/such/key"), &code, problem, sizeof problem));
    assert_int_equal(code, 75);
}

/* RFC 6234: SHA-256 of "abc". */
static void the_hash_is_sha_256(void **state)
{
    (void)state;
    static const unsigned char expected[KEY_HASH_BYTES] = {
        0xba, 0x78, 0x16, 0xbf, 0x8f, 0x01, 0xcf, 0xea, 0x41, 0x41, 0x40,
        0xde, 0x5d, 0xae, 0x22, 0x23, 0xb0, 0x03, 0x61, 0xa3, 0x96, 0x17,
        0x7a, 0x9c, 0xb4, 0x10, 0xff, 0x61, 0xf2, 0x00, 0x15, 0xad};
    unsigned char hash[KEY_HASH_BYTES];
    key_sha256("abc", 3, hash);
    assert_memory_equal(hash, expected, sizeof hash);
}

static void a_number_below_three_takes_each_value_equally_often(void **state)
{
    (void)state;
    enum { DRAWS = 30000 };
    long seen[3] = {0};
    for (int i = 0; i < DRAWS; i++) {
        unsigned n = 99;
        assert_true(key_random_below(3, &n));
        assert_true(n < 3);
        seen[n]++;
    }
    /* Six standard deviations: fails once in 500 million runs. */
    for (int i = 0; i < 3; i++)
        assert_in_range(seen[i], DRAWS / 3 - 490, DRAWS / 3 + 490);
}

static void the_only_number_below_one_is_zero(void **state)
{
    (void)state;
    unsigned n = 99;
    assert_true(key_random_below(1, &n));
    assert_int_equal(n, 0);
}

#define KEY_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

/* Two hundred is no divisor of 256: without rejection its first 56 sides would come up twice as
 * often as the others. */
static void dice_are_fair(void **state)
{
    enum { ROLLS = 60000 };
    (void)state;
    static const unsigned sides[] = {1, 2, 3, 5, 200, 256};
    for (size_t s = 0; s < sizeof sides / sizeof *sides; s++) {
        struct key_dice dice = {0};
        long seen[256] = {0};
        for (int i = 0; i < ROLLS; i++) {
            unsigned roll = 1000;
            assert_true(key_roll(&dice, sides[s], &roll));
            assert_in_range(roll, 0, sides[s] - 1);
            seen[roll]++;
        }
        const long fair = ROLLS / sides[s];
        for (unsigned side = 0; side < sides[s]; side++) {
            /* Six standard deviations and a half. */
            long off = seen[side] - fair;
            assert_true(off * off <= 42 * fair);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dice_are_fair),
        KEY_TEST(a_missing_key_is_made_for_its_owner_only),
        KEY_TEST(nothing_is_left_beside_a_new_key),
        KEY_TEST(a_key_is_the_same_after_a_restart),
        KEY_TEST(each_use_has_a_key_of_its_own),
        KEY_TEST(a_file_of_the_wrong_size_is_refused_and_left_alone),
        KEY_TEST(a_directory_is_not_a_key),
        KEY_TEST(a_key_that_cannot_be_made_is_worth_another_try),
        cmocka_unit_test(the_hash_is_sha_256),
        cmocka_unit_test(a_number_below_three_takes_each_value_equally_often),
        cmocka_unit_test(the_only_number_below_one_is_zero),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
