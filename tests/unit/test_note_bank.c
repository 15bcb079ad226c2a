/* The phrase files: what is refused, with file and line, and what the format means. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "note_phrase.h"

static char directory[64];

static void put_file(const char *name, const char *text)
{
    char path[160];
    (void)snprintf(path, sizeof path, "%s/%s.phrases", directory, name);
    FILE *out = fopen(path, "w");
    assert_non_null(out);
    (void)fputs(text, out);
    (void)fclose(out);
}

static int make_directory(void **state)
{
    (void)state;
    (void)snprintf(directory, sizeof directory, "/tmp/note_bank_XXXXXX");
    if (mkdtemp(directory) == NULL)
        return -1;
    for (size_t i = 0; note_phrase_files[i] != NULL; i++)
        put_file(note_phrase_files[i], "# nothing\n");
    return 0;
}

static int drop_directory(void **state)
{
    char path[160];
    (void)state;
    for (size_t i = 0; note_phrase_files[i] != NULL; i++) {
        (void)snprintf(path, sizeof path, "%s/%s.phrases", directory, note_phrase_files[i]);
        (void)unlink(path);
    }
    return rmdir(directory);
}

static void expect_refusal(const char *text, const char *where, const char *what)
{
    char problem[256] = "";
    put_file("event", text);
    struct note_bank *bank = note_bank_open(directory, problem, sizeof problem);
    assert_null(bank);
    assert_non_null(strstr(problem, where));
    assert_non_null(strstr(problem, what));
}

static struct note_bank *opened(const char *text)
{
    char problem[256] = "";
    put_file("event", text);
    struct note_bank *bank = note_bank_open(directory, problem, sizeof problem);
    if (bank == NULL)
        print_error("%s\n", problem);
    assert_non_null(bank);
    return bank;
}

static void an_unknown_slot_is_refused(void **state)
{
    (void)state;
    expect_refusal("anchor\n    We met at {evnt}.\n", "event.phrases:2", "{evnt} is not a slot");
}

static void an_unknown_condition_is_refused(void **state)
{
    (void)state;
    expect_refusal("anchor | frendly\n    We met.\n", "event.phrases:1", "'frendly'");
}

static void an_unknown_move_is_refused(void **state)
{
    (void)state;
    expect_refusal("ancor\n    We met.\n", "event.phrases:1", "'ancor' is not a move");
}

static void an_unknown_input_is_refused(void **state)
{
    (void)state;
    expect_refusal("anchor | without evnt\n    We met.\n", "event.phrases:1", "'without'");
}

static void a_brace_without_partner_is_refused(void **state)
{
    (void)state;
    expect_refusal("anchor\n    We met at {event.\n", "event.phrases:2", "brace");
    expect_refusal("anchor\n    We met at event}.\n", "event.phrases:2", "brace");
}

static void a_bracket_without_partner_is_refused(void **state)
{
    (void)state;
    expect_refusal("anchor\n    We met[ {at event}.\n", "event.phrases:2", "bracket");
    expect_refusal("anchor\n    We [met[ now]].\n", "event.phrases:2", "bracket");
}

static void a_duplicate_is_refused(void **state)
{
    (void)state;
    expect_refusal("anchor\n    We met.\n    We met.\n", "event.phrases:3", "event.phrases:2");
}

static void the_same_words_under_other_conditions_are_no_duplicate(void **state)
{
    (void)state;
    note_bank_free(opened("anchor | formal\n    We met.\nanchor | casual\n    We met.\n"));
}

static void text_before_a_header_is_refused(void **state)
{
    (void)state;
    expect_refusal("    We met.\n", "event.phrases:1", "header");
}

static void a_slot_twice_in_a_line_is_refused(void **state)
{
    (void)state;
    expect_refusal("anchor\n    {event}, {event}.\n", "event.phrases:2", "twice");
}

static void a_missing_file_is_named(void **state)
{
    char problem[256] = "";
    (void)state;
    assert_null(note_bank_open("no/such/directory", problem, sizeof problem));
    assert_non_null(strstr(problem, "greetings.phrases"));
}

static void optional_parts_make_all_their_wordings(void **state)
{
    (void)state;
    struct note_bank *bank = opened("anchor\n    We met[ {at event}][ {when}].\n");
    assert_int_equal(bank->count, 4);
    note_bank_free(bank);
}

static void comments_and_empty_lines_are_passed_over(void **state)
{
    (void)state;
    struct note_bank *bank = opened("# one\n\nanchor\n    # two\n    We met.\n");
    assert_int_equal(bank->count, 1);
    note_bank_free(bank);
}

static void a_wording_knows_what_it_says(void **state)
{
    (void)state;
    struct note_bank *bank = opened("anchor | met\n    I met you {at event}. It was {when}.\n");
    const struct note_variant *v = &bank->variant[0];
    assert_int_equal(v->uses, 1u << NOTE_IN_EVENT | 1u << NOTE_IN_WHEN);
    assert_int_equal(v->sentences, 2);
    assert_int_equal(v->i_openings, 1);
    assert_false(v->joinable);
    note_bank_free(bank);
}

static void the_number_of_free_notes_is_filled_in(void **state)
{
    (void)state;
    put_file("advice", "spend\n    You have about {free} a month.\n");
    struct note_bank *bank = opened("# nothing\n");
    assert_string_equal(bank->variant[0].piece[0].text, "You have about five a month.");
    note_bank_free(bank);
    put_file("advice", "# nothing\n");
}

static void a_bank_with_nothing_in_it_still_gives_a_note(void **state)
{
    (void)state;
    struct note_bank *bank = opened("# nothing\n");
    struct note_form form = {.limit = NOTE_LIMIT_FREE, .met = true, .today = {2026, 11, 23}};
    struct note_set set;
    note_draft(bank, &form, &set);
    assert_int_equal(set.count, 1);
    assert_true(set.draft[0].length > 0);
    note_bank_free(bank);
}

/* Drafts a note to `recipient` from a bank of one better and one plain opening; true: the first
 * draft took the plain one. */
static bool plain_comes_first(const char *recipient, const char *better)
{
    char text[400];
    (void)snprintf(
        text, sizeof text,
        "greet\n    Hello,\nanchor\n    %s\nanchor | plain\n    We met.\ninvite\n    Let's talk.\n",
        better);
    struct note_bank *bank = opened(text);
    struct note_form form = {.limit = NOTE_LIMIT_FREE, .met = true, .today = {2026, 11, 23}};
    struct note_set set;
    form.text[NOTE_IN_RECIPIENT] = recipient;
    note_draft(bank, &form, &set);
    bool plain = strstr(set.draft[0].text, "e met.") != NULL;
    note_bank_free(bank);
    return plain;
}

static void a_plain_wording_gives_way_to_a_better_one(void **state)
{
    static const char *const people[] = {"Ana", "Bo", "Cy", "Di", "Ed", "Flo", "Gus", "Hal"};
    (void)state;
    for (size_t i = 0; i < sizeof people / sizeof people[0]; i++)
        assert_false(plain_comes_first(people[i], "It was good to meet you."));
}

static void a_plain_wording_serves_when_no_better_one_fits(void **state)
{
    (void)state;
    assert_true(plain_comes_first("Ana", "We met {at place}."));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_unknown_slot_is_refused),
        cmocka_unit_test(an_unknown_condition_is_refused),
        cmocka_unit_test(an_unknown_move_is_refused),
        cmocka_unit_test(an_unknown_input_is_refused),
        cmocka_unit_test(a_brace_without_partner_is_refused),
        cmocka_unit_test(a_bracket_without_partner_is_refused),
        cmocka_unit_test(a_duplicate_is_refused),
        cmocka_unit_test(the_same_words_under_other_conditions_are_no_duplicate),
        cmocka_unit_test(text_before_a_header_is_refused),
        cmocka_unit_test(a_slot_twice_in_a_line_is_refused),
        cmocka_unit_test(a_missing_file_is_named),
        cmocka_unit_test(optional_parts_make_all_their_wordings),
        cmocka_unit_test(comments_and_empty_lines_are_passed_over),
        cmocka_unit_test(a_wording_knows_what_it_says),
        cmocka_unit_test(the_number_of_free_notes_is_filled_in),
        cmocka_unit_test(a_bank_with_nothing_in_it_still_gives_a_note),
        cmocka_unit_test(a_plain_wording_gives_way_to_a_better_one),
        cmocka_unit_test(a_plain_wording_serves_when_no_better_one_fits),
    };
    return cmocka_run_group_tests(tests, make_directory, drop_directory);
}
