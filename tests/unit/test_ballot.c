/* The token of a form: one form, one ballot, for a day. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "ballot.h"
#include "key.h"
#include "scratch.h"

enum { HOUR = 3600 };
static const int64_t start = 1800000000 / BALLOT_EPOCH_SECONDS * BALLOT_EPOCH_SECONDS;

struct world {
    struct scratch scratch;
    struct key *key;
    char token[BALLOT_TOKEN_BYTES];
};

static struct key *new_key(struct scratch *s, const char *name)
{
    char problem[256];
    int code;
    struct key *key = key_open(scratch_file(s, name), &code, problem, sizeof problem);
    assert_non_null(key);
    return key;
}

static int set_up(void **state)
{
    struct world *w = calloc(1, sizeof *w);
    scratch_make(&w->scratch);
    w->key = new_key(&w->scratch, "key");
    assert_true(ballot_issue(w->key, SURVEY_OPINION, start, w->token));
    *state = w;
    return 0;
}

static int tear_down(void **state)
{
    struct world *w = *state;
    key_free(w->key);
    scratch_drop(&w->scratch);
    free(w);
    return 0;
}

static enum ballot_status check(struct world *w, const char *token, int64_t now)
{
    struct ballot_mark mark;
    return ballot_check(w->key, SURVEY_OPINION, now, token, &mark);
}

static void a_token_is_seventy_characters_that_need_no_escaping(void **state)
{
    struct world *w = *state;
    assert_int_equal(strlen(w->token), 70);
    assert_int_equal(strspn(w->token, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                      "0123456789-_"),
                     70);
}

static void a_fresh_token_is_good(void **state)
{
    struct world *w = *state;
    assert_int_equal(check(w, w->token, start), BALLOT_GOOD);
}

static void a_token_is_good_for_a_day(void **state)
{
    struct world *w = *state;
    assert_true(ballot_issue(w->key, SURVEY_OPINION, start + 6 * HOUR - 1, w->token));
    assert_int_equal(check(w, w->token, start + 30 * HOUR - 1), BALLOT_GOOD);
}

static void a_token_older_than_thirty_hours_has_expired(void **state)
{
    struct world *w = *state;
    assert_int_equal(check(w, w->token, start + 30 * HOUR - 1), BALLOT_GOOD);
    assert_int_equal(check(w, w->token, start + 30 * HOUR), BALLOT_EXPIRED);
}

static void a_token_from_far_in_the_future_has_expired(void **state)
{
    struct world *w = *state;
    assert_int_equal(check(w, w->token, start - 12 * HOUR), BALLOT_EXPIRED);
}

static void every_changed_character_is_noticed(void **state)
{
    struct world *w = *state;
    for (size_t i = 0; i < strlen(w->token); i++) {
        char changed[BALLOT_TOKEN_BYTES];
        memcpy(changed, w->token, sizeof changed);
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        assert_int_equal(check(w, changed, start), BALLOT_FORGED);
    }
}

static void a_token_cut_short_or_drawn_out_is_forged(void **state)
{
    struct world *w = *state;
    char longer[BALLOT_TOKEN_BYTES + 1];
    snprintf(longer, sizeof longer, "%sA", w->token);
    assert_int_equal(check(w, longer, start), BALLOT_FORGED);
    w->token[69] = '\0';
    assert_int_equal(check(w, w->token, start), BALLOT_FORGED);
    assert_int_equal(check(w, "", start), BALLOT_FORGED);
}

static void characters_outside_the_alphabet_are_forged(void **state)
{
    struct world *w = *state;
    static const char strange[] = "+/=. \n\x80\xff";
    for (size_t i = 0; i < sizeof strange - 1; i++) {
        char changed[BALLOT_TOKEN_BYTES];
        memcpy(changed, w->token, sizeof changed);
        changed[10] = strange[i];
        assert_int_equal(check(w, changed, start), BALLOT_FORGED);
    }
}

/* 52 bytes leave four bits of the last character unused: only zero bits are a token. */
static void a_second_spelling_of_a_token_is_forged(void **state)
{
    struct world *w = *state;
    static const char alphabet[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    size_t last = (size_t)(strchr(alphabet, w->token[69]) - alphabet);
    for (size_t bits = 1; bits < 16; bits++) {
        w->token[69] = alphabet[last | bits];
        assert_int_equal(check(w, w->token, start), BALLOT_FORGED);
    }
}

static void a_token_of_the_other_kind_is_forged(void **state)
{
    struct world *w = *state;
    struct ballot_mark mark;
    assert_int_equal(ballot_check(w->key, SURVEY_CHOICE, start, w->token, &mark), BALLOT_FORGED);
}

static void a_token_spliced_from_two_is_forged(void **state)
{
    struct world *w = *state;
    char other[BALLOT_TOKEN_BYTES];
    assert_true(ballot_issue(w->key, SURVEY_OPINION, start, other));
    for (size_t cut = 1; cut < 70; cut++) {
        char spliced[BALLOT_TOKEN_BYTES];
        memcpy(spliced, w->token, cut);
        memcpy(spliced + cut, other + cut, sizeof spliced - cut);
        if (strcmp(spliced, w->token) != 0 && strcmp(spliced, other) != 0)
            assert_int_equal(check(w, spliced, start), BALLOT_FORGED);
    }
}

static void a_token_made_with_another_key_is_forged(void **state)
{
    struct world *w = *state;
    struct key *other = new_key(&w->scratch, "other");
    struct ballot_mark mark;
    assert_int_equal(ballot_check(other, SURVEY_OPINION, start, w->token, &mark), BALLOT_FORGED);
    key_free(other);
}

static void the_mark_of_a_token_is_the_same_each_time_and_unlike_any_other(void **state)
{
    struct world *w = *state;
    char other[BALLOT_TOKEN_BYTES];
    struct ballot_mark first, again, others;
    assert_true(ballot_issue(w->key, SURVEY_OPINION, start, other));
    ballot_check(w->key, SURVEY_OPINION, start, w->token, &first);
    ballot_check(w->key, SURVEY_OPINION, start + HOUR, w->token, &again);
    ballot_check(w->key, SURVEY_OPINION, start, other, &others);
    assert_memory_equal(first.bytes, again.bytes, BALLOT_MARK_BYTES);
    assert_memory_not_equal(first.bytes, others.bytes, BALLOT_MARK_BYTES);
    assert_int_equal(first.epoch, ballot_epoch(start));
}

static void a_mark_shows_nothing_of_its_token(void **state)
{
    struct world *w = *state;
    struct ballot_mark mark;
    ballot_check(w->key, SURVEY_OPINION, start, w->token, &mark);
    assert_memory_not_equal(mark.bytes, w->token, BALLOT_MARK_BYTES);
}

#define BALLOT_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        BALLOT_TEST(a_token_is_seventy_characters_that_need_no_escaping),
        BALLOT_TEST(a_fresh_token_is_good),
        BALLOT_TEST(a_token_is_good_for_a_day),
        BALLOT_TEST(a_token_older_than_thirty_hours_has_expired),
        BALLOT_TEST(a_token_from_far_in_the_future_has_expired),
        BALLOT_TEST(every_changed_character_is_noticed),
        BALLOT_TEST(a_token_cut_short_or_drawn_out_is_forged),
        BALLOT_TEST(characters_outside_the_alphabet_are_forged),
        BALLOT_TEST(a_second_spelling_of_a_token_is_forged),
        BALLOT_TEST(a_token_of_the_other_kind_is_forged),
        BALLOT_TEST(a_token_spliced_from_two_is_forged),
        BALLOT_TEST(a_token_made_with_another_key_is_forged),
        BALLOT_TEST(the_mark_of_a_token_is_the_same_each_time_and_unlike_any_other),
        BALLOT_TEST(a_mark_shows_nothing_of_its_token),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
