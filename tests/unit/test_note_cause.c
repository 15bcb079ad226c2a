/* Why a field that was filled in is in no draft. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "bank.h"

/* Why `value` is in no note to somebody met at an event. */
static enum note_cause cause(enum note_input input, const char *value, bool met)
{
    struct note_form form = empty_form(NOTE_EVENT);
    struct note_set set;
    form.met = met;
    form.text[NOTE_IN_RECIPIENT] = "Maria Lopez";
    form.text[NOTE_IN_EVENT] = "Web Summit";
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

static void a_yes_that_is_followed_has_no_cause(void **state)
{
    (void)state;
    struct note_form form = empty_form(NOTE_COLD);
    struct note_set set;
    form.direction = NOTE_REPLY;
    form.text[NOTE_IN_REASON] = "yes of course";
    note_draft(bank, &form, &set);
    assert_int_equal(set.draft[0].intent, NOTE_ACCEPTS);
    assert_int_equal(set.draft[1].intent, NOTE_ASKS);
    assert_int_equal(set.draft[2].intent, NOTE_DECLINES);
    assert_int_equal(set.cause[NOTE_IN_REASON], NOTE_CAUSE_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_yes_that_is_followed_has_no_cause),
        cmocka_unit_test(what_a_draft_says_has_no_cause),
        cmocka_unit_test(a_link_alone_has_no_words),
        cmocka_unit_test(a_field_of_another_kind_of_contact_is_not_for_this_one),
        cmocka_unit_test(a_value_longer_than_any_note_says_is_too_long),
        cmocka_unit_test(a_time_that_cannot_be_read_is_told_from_one_that_contradicts),
    };
    return cmocka_run_group_tests(tests, open_bank, close_bank);
}
