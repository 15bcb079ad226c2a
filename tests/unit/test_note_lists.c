/* Words and phrases looked for in a text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_text.h"

static const char *const words[] = {"x", "as", "ask", "c++", "se\xC3\xB1or", NULL};
static const char *const phrases[] = {"touch base", "(secret)", "a.i.", "r", "10x your", NULL};

static bool is_in(const char *word)
{
    return note_text_in(word, strlen(word), words);
}

static void a_word_is_in_a_list_whatever_its_case(void **state)
{
    (void)state;
    assert_true(is_in("as"));
    assert_true(is_in("ASK"));
    assert_true(is_in("X"));
    assert_true(is_in("C++"));
    assert_true(is_in("Se\xC3\xB1or"));
}

static void part_of_a_word_is_in_no_list(void **state)
{
    (void)state;
    assert_false(is_in(""));
    assert_false(is_in("a"));
    assert_false(is_in("asks"));
    assert_false(is_in("xx"));
    assert_true(note_text_in("asking", 3, words));
}

static void two_words_are_one_whatever_the_case_of_both(void **state)
{
    (void)state;
    assert_true(note_text_is("gmbh & co", 4, "GmbH"));
    assert_false(note_text_is("gmb", 3, "GmbH"));
    assert_false(note_text_is("gmbhs", 5, "GmbH"));
}

static bool has_any(const char *text)
{
    return note_text_find_any(text, phrases);
}

static void a_phrase_is_found_at_any_word(void **state)
{
    (void)state;
    assert_true(has_any("Touch base"));
    assert_true(has_any("shall we touch BASE?"));
    assert_true(has_any("our plan (secret)"));
    assert_true(has_any("all of A.I."));
    assert_true(has_any("10x your sales"));
}

static void a_phrase_of_one_letter_is_a_word_of_its_own(void **state)
{
    (void)state;
    assert_true(has_any("I like R"));
    assert_true(has_any("I like R, too"));
    assert_true(has_any("r-strategy"));
    assert_false(has_any("rust or star"));
}

static void a_phrase_within_a_word_is_none(void **state)
{
    (void)state;
    assert_false(has_any("retouch base"));
    assert_false(has_any("touch bases"));
    assert_false(has_any("touch  base"));
    assert_false(has_any(""));
}

static void a_phrase_is_found_behind_many_words(void **state)
{
    char text[600];
    (void)state;
    for (size_t i = 0; i < 500; i++)
        text[i] = i % 3 == 2 ? ' ' : 'o';
    memcpy(text + 498, "touch base", sizeof "touch base");
    assert_true(has_any(text));
    memcpy(text + 498, "touch case", sizeof "touch case");
    assert_false(has_any(text));
}

static void a_list_that_does_not_last_is_read_anew_each_time(void **state)
{
    static const char *const pets[] = {"cat", "dog", "emu"};
    const char *list[] = {NULL, NULL};
    (void)state;
    for (size_t i = 0; i < 6; i++) {
        list[0] = pets[i % 3];
        assert_true(note_text_in(pets[i % 3], 3, list));
        assert_false(note_text_in(pets[(i + 1) % 3], 3, list));
        assert_int_equal(note_text_starts_any(pets[i % 3], list), 3);
        assert_int_equal(note_text_starts_any(pets[(i + 1) % 3], list), 0);
    }
}

static void a_text_starts_with_a_word_of_a_list_and_what_follows_it(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) { /* what is remembered of a list changes nothing */
        assert_int_equal(note_text_starts_any("As you like it", words), 3);
        assert_int_equal(note_text_starts_any("x, y", words), 1);
        assert_int_equal(note_text_starts_any("c++ code", words), 4);
        assert_int_equal(note_text_starts_any("asking", words), 0);
        assert_int_equal(note_text_starts_any("x-ray", words), 0);
        assert_int_equal(note_text_starts_any("", words), 0);
    }
}

static const char *const marks[] = {" & ", "; ", ", then ", "? no", NULL};

static void marks_that_may_stand_in_a_text_are_never_denied(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        assert_true(note_text_may_hold("Ana & Ben", marks));
        assert_true(note_text_may_hold("Ana; Ben", marks));
        assert_true(note_text_may_hold("Ana;  Ben", marks));
        assert_true(note_text_may_hold("Ana, then Ben", marks));
        assert_true(note_text_may_hold("Ana? no", marks));
        assert_false(note_text_may_hold("", marks));
    }
}

static void cut(const char *text, const char *left)
{
    char buffer[64];
    memcpy(buffer, text, strlen(text) + 1);
    note_text_cut(buffer, marks);
    assert_string_equal(buffer, left);
}

static void a_text_ends_before_each_mark_but_one_it_begins_with(void **state)
{
    (void)state;
    cut("Ana, then Ben & Cy", "Ana");
    cut("Ana & Ben, then Cy", "Ana");
    cut("; Ana", "; Ana");
    cut("; Ana; Ben", "; Ana; Ben");
    cut("\xC3\x81lvaro & Ana", "\xC3\x81lvaro");
    cut("Ana and Ben", "Ana and Ben");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_is_in_a_list_whatever_its_case),
        cmocka_unit_test(part_of_a_word_is_in_no_list),
        cmocka_unit_test(two_words_are_one_whatever_the_case_of_both),
        cmocka_unit_test(a_phrase_is_found_at_any_word),
        cmocka_unit_test(a_phrase_of_one_letter_is_a_word_of_its_own),
        cmocka_unit_test(a_phrase_within_a_word_is_none),
        cmocka_unit_test(a_phrase_is_found_behind_many_words),
        cmocka_unit_test(a_list_that_does_not_last_is_read_anew_each_time),
        cmocka_unit_test(marks_that_may_stand_in_a_text_are_never_denied),
        cmocka_unit_test(a_text_ends_before_each_mark_but_one_it_begins_with),
        cmocka_unit_test(a_text_starts_with_a_word_of_a_list_and_what_follows_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
