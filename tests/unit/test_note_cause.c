/* Why a field that was filled in is in no draft. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note.h"

static struct note_bank *bank;

static int open_bank(void **state)
{
    char problem[256];
    (void)state;
    bank = note_bank_open("templates/notes/en", problem, sizeof problem);
    return bank == NULL ? -1 : 0;
}

static int close_bank(void **state)
{
    (void)state;
    note_bank_free(bank);
    return 0;
}

/* Why `value` is in no note to somebody met at an event. */
static enum note_cause cause(enum note_input input, const char *value, bool met)
{
    struct note_form form = {
        .relationship = NOTE_EVENT,
        .limit = NOTE_LIMIT_FREE,
        .met = met,
        .today = {2026, 11, 23},
        .text = {[NOTE_IN_RECIPIENT] = "Maria Lopez", [NOTE_IN_EVENT] = "Web Summit"}};
    struct note_set set;
    form.text[input] = value;
    note_draft(bank, &form, &set);
    return set.cause[input];
}

static void what_a_draft_says_has_no_cause(void **state)
{
    (void)state;
    assert_int_equal(cause(NOTE_IN_TOPIC, "hiring", true), NOTE_CAUSE_NONE);
    assert_int_equal(cause(NOTE_IN_PLACE, "", true), NOTE_CAUSE_NONE);
    assert_int_equal(cause(NOTE_IN_PLACE, NULL, true), NOTE_CAUSE_NONE);
}

static void a_link_alone_has_no_words(void **state)
{
    (void)state;
    assert_int_equal(cause(NOTE_IN_TOPIC, "https://example.org/talk", true), NOTE_CAUSE_EMPTY);
}

static void a_field_of_another_kind_of_contact_is_not_for_this_one(void **state)
{
    (void)state;
    assert_int_equal(cause(NOTE_IN_THEIR_SCHOOL, "Ohio State", true), NOTE_CAUSE_KIND);
}

static void a_value_longer_than_any_note_says_is_too_long(void **state)
{
    (void)state;
    char topic[NOTE_VALUE_UNITS + 40] = "";
    while (strlen(topic) + 12 < sizeof topic)
        strcat(topic, "xylophones "); /* one thing, without a mark to shorten it at */
    assert_int_equal(cause(NOTE_IN_TOPIC, topic, true), NOTE_CAUSE_LONG);
}

static void a_time_that_cannot_be_read_is_told_from_one_that_contradicts(void **state)
{
    (void)state;
    assert_int_equal(cause(NOTE_IN_WHEN, "when the bells rang", true), NOTE_CAUSE_UNREAD);
    assert_int_equal(cause(NOTE_IN_WHEN, "10/11/2026", true), NOTE_CAUSE_UNREAD);
    assert_int_equal(cause(NOTE_IN_WHEN, "last week", true), NOTE_CAUSE_NONE);
    assert_int_equal(cause(NOTE_IN_WHEN, "last week", false), NOTE_CAUSE_NONE);
    assert_int_equal(cause(NOTE_IN_WHEN, "2016-2019", true), NOTE_CAUSE_CLASH);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_draft_says_has_no_cause),
        cmocka_unit_test(a_link_alone_has_no_words),
        cmocka_unit_test(a_field_of_another_kind_of_contact_is_not_for_this_one),
        cmocka_unit_test(a_value_longer_than_any_note_says_is_too_long),
        cmocka_unit_test(a_time_that_cannot_be_read_is_told_from_one_that_contradicts),
    };
    return cmocka_run_group_tests(tests, open_bank, close_bank);
}
