/* The operator's settings: defaults, ranges, and the sentence for each mistake. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "settings.h"

enum { MOST = 8 };

static struct settings s;
static char problem[256];

static bool read_them(const char *first, const char *second)
{
    char *environment[MOST] = {(char *)(uintptr_t)first, (char *)(uintptr_t)second, NULL};
    if (!first)
        environment[0] = NULL;
    problem[0] = '\0';
    return settings_read(&s, environment, problem, sizeof problem);
}

static void expect_refused(const char *pair, const char *word)
{
    if (read_them(pair, NULL))
        print_message("accepted: %s\n", pair);
    assert_false(read_them(pair, NULL));
    assert_non_null(strstr(problem, word));
}

static void without_an_environment_all_is_default(void **state)
{
    (void)state;
    assert_true(read_them(NULL, NULL));
    assert_int_equal(s.round_ballots, 100);
    assert_int_equal(s.flush_ballots, 16);
    assert_int_equal(s.ballots_per_network, 5);
    assert_int_equal(s.posts_per_second, 5);
    assert_in_range(s.threads, 4, 64);
    assert_false(s.demo);
    assert_string_equal(s.store, "sqlite:db/state/connote.db");
    assert_string_equal(s.site, "");
}

static void what_is_not_ours_is_not_read(void **state)
{
    (void)state;
    assert_true(read_them("PATH=/bin", "CONNOTE=1"));
    assert_true(read_them("XCONNOTE_THREADS=0", "connote_threads=0"));
    assert_true(read_them("EMPTY", "="));
}

static void values_are_taken(void **state)
{
    (void)state;
    assert_true(read_them("CONNOTE_THREADS=7", "CONNOTE_STORE=sqlite:elsewhere.db"));
    assert_int_equal(s.threads, 7);
    assert_string_equal(s.store, "sqlite:elsewhere.db");
    assert_true(read_them("CONNOTE_DEMO=1", "CONNOTE_SITE=https://connote.example"));
    assert_true(s.demo);
    assert_string_equal(s.site, "https://connote.example");
    assert_true(read_them("CONNOTE_DEMO=0", NULL));
    assert_false(s.demo);
}

static void a_value_may_hold_an_equals_sign(void **state)
{
    (void)state;
    assert_true(read_them("CONNOTE_STORE=sqlite:a=b.db", NULL));
    assert_string_equal(s.store, "sqlite:a=b.db");
}

static void the_edges_of_each_range_are_good(void **state)
{
    (void)state;
    static const char *const good[] = {"CONNOTE_THREADS=1",
                                       "CONNOTE_THREADS=256",
                                       "CONNOTE_ROUND_BALLOTS=1",
                                       "CONNOTE_ROUND_BALLOTS=1000000",
                                       "CONNOTE_FLUSH_BALLOTS=1",
                                       "CONNOTE_FLUSH_BALLOTS=10000",
                                       "CONNOTE_BALLOTS_PER_NETWORK=0",
                                       "CONNOTE_POSTS_PER_SECOND=0",
                                       "CONNOTE_THREADS=0004"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_true(read_them(good[i], NULL));
}

static void a_bad_number_is_named_with_its_range(void **state)
{
    (void)state;
    static const char *const bad[] = {"0",   "257", "-1",         "+1",
                                      "",    " 4",  "4 ",         "four",
                                      "1e2", "0x4", "9999999999", "99999999999999999999"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char pair[64] = "CONNOTE_THREADS=";
        strncat(pair, bad[i], sizeof pair - strlen(pair) - 1);
        expect_refused(pair, "CONNOTE_THREADS must be a whole number from 1 to 256");
    }
}

static void a_name_without_a_value_is_empty(void **state)
{
    (void)state;
    expect_refused("CONNOTE_THREADS", "CONNOTE_THREADS");
    expect_refused("CONNOTE_KEY", "CONNOTE_KEY is empty");
}

static void an_unknown_name_is_named(void **state)
{
    (void)state;
    expect_refused("CONNOTE_TREADS=4", "CONNOTE_TREADS is not a setting");
    expect_refused("CONNOTE_=4", "CONNOTE_ is not a setting");
    expect_refused("CONNOTE_THREADSX=4", "CONNOTE_THREADSX is not");
    expect_refused("CONNOTE_THREAD=4", "CONNOTE_THREAD is not");
}

static void a_name_however_long_does_not_overflow(void **state)
{
    (void)state;
    char pair[4096] = "CONNOTE_";
    memset(pair + 8, 'X', sizeof pair - 9);
    pair[sizeof pair - 1] = '\0';
    assert_false(read_them(pair, NULL));
    assert_true(strlen(problem) < sizeof problem);
}

static void an_empty_text_is_refused(void **state)
{
    (void)state;
    static const char *const names[] = {"CONNOTE_STORE", "CONNOTE_SPOOL",     "CONNOTE_RELEASES",
                                        "CONNOTE_KEY",   "CONNOTE_TEMPLATES", "CONNOTE_SITE"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char pair[64] = "";
        strncat(pair, names[i], 40);
        strncat(pair, "=", 2);
        expect_refused(pair, names[i]);
    }
}

static void the_store_is_a_path_of_sqlite(void **state)
{
    (void)state;
    expect_refused("CONNOTE_STORE=connote.db", "CONNOTE_STORE");
    expect_refused("CONNOTE_STORE=sqlite:", "CONNOTE_STORE");
    expect_refused("CONNOTE_STORE=SQLITE:x", "CONNOTE_STORE");
}

static void the_site_is_a_web_address_without_a_last_slash(void **state)
{
    (void)state;
    assert_true(read_them("CONNOTE_SITE=http://127.0.0.1:8080", NULL));
    expect_refused("CONNOTE_SITE=https://connote.example/", "CONNOTE_SITE");
    expect_refused("CONNOTE_SITE=connote.example", "CONNOTE_SITE");
    expect_refused("CONNOTE_SITE=ftp://connote.example", "CONNOTE_SITE");
    char pair[400] = "CONNOTE_SITE=https://";
    memset(pair + strlen(pair), 'x', 300);
    expect_refused(pair, "CONNOTE_SITE");
}

static void the_first_mistake_is_told(void **state)
{
    (void)state;
    assert_false(read_them("CONNOTE_THREADS=0", "CONNOTE_COLOUR=blue"));
    assert_non_null(strstr(problem, "CONNOTE_THREADS"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_an_environment_all_is_default),
        cmocka_unit_test(what_is_not_ours_is_not_read),
        cmocka_unit_test(values_are_taken),
        cmocka_unit_test(a_value_may_hold_an_equals_sign),
        cmocka_unit_test(the_edges_of_each_range_are_good),
        cmocka_unit_test(a_bad_number_is_named_with_its_range),
        cmocka_unit_test(a_name_without_a_value_is_empty),
        cmocka_unit_test(an_unknown_name_is_named),
        cmocka_unit_test(a_name_however_long_does_not_overflow),
        cmocka_unit_test(an_empty_text_is_refused),
        cmocka_unit_test(the_store_is_a_path_of_sqlite),
        cmocka_unit_test(the_site_is_a_web_address_without_a_last_slash),
        cmocka_unit_test(the_first_mistake_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
