/* What became of a field in a draft, as the page tells it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "page_fate.h"

enum { LIMIT = 200, LENGTH = 77 };

/* The fate of `value` in a draft that says `text` and uses the field, or leaves it out for `cause`.
 */
static enum page_fate fate_for(enum note_cause cause, enum note_input input, const char *value,
                               const char *text, bool used)
{
    struct note_form form = {.limit = LIMIT, .met = true};
    struct note_set set = {.count = 1};
    form.text[input] = value;
    set.cause[input] = cause;
    memcpy(set.draft[0].text, text, strlen(text) + 1);
    set.draft[0].length = LENGTH;
    *(used ? &set.draft[0].uses : &set.draft[0].omitted) = 1u << input;
    return page_fate_of(&form, &set, 0, input);
}

static enum page_fate fate(enum note_input input, const char *value, const char *text, bool used)
{
    return fate_for(NOTE_CAUSE_CROWDED, input, value, text, used);
}

static void a_field_whose_last_word_is_missing_is_said_in_part(void **state)
{
    (void)state;
    const char *note = "Hi Ana, we talked about Open Data at lunch.";
    assert_int_equal(fate(NOTE_IN_TOPIC, "open data", note, true), PAGE_FATE_WHOLE);
    assert_int_equal(fate(NOTE_IN_TOPIC, "open data and coral reefs.", note, true), PAGE_FATE_PART);
}

static void a_name_a_company_a_day_and_a_word_with_accents_are_not_judged(void **state)
{
    (void)state;
    assert_int_equal(fate(NOTE_IN_RECIPIENT, "Ana Silva", "Hi Ana,", true), PAGE_FATE_WHOLE);
    assert_int_equal(fate(NOTE_IN_COMPANY, "acme gmbh", "at Acme", true), PAGE_FATE_WHOLE);
    assert_int_equal(fate(NOTE_IN_WHEN, "2026-05-12", "in May", true), PAGE_FATE_WHOLE);
    assert_int_equal(fate(NOTE_IN_EVENT, "Forum Zu\u0308rich", "at Forum Z\u00fcrich", true),
                     PAGE_FATE_WHOLE);
}

static void a_field_longer_than_the_room_is_too_long_and_the_room_is_a_round_number(void **state)
{
    (void)state;
    char topic[130];
    memset(topic, 'a', sizeof topic - 1);
    topic[sizeof topic - 1] = '\0';
    assert_int_equal(fate(NOTE_IN_TOPIC, topic, "Hi.", false), PAGE_FATE_TOO_LONG);
    assert_int_equal(fate(NOTE_IN_TOPIC, "data", "Hi.", false), PAGE_FATE_UNSUITED);
    const struct note_form form = {.limit = LIMIT};
    assert_int_equal(page_fate_room(&form, &(struct note_draft){.length = LENGTH}), 110);
    assert_int_equal(page_fate_room(&form, &(struct note_draft){.length = LIMIT - 25}), 0);
    const struct note_form premium = {.limit = NOTE_LIMIT_PREMIUM};
    assert_int_equal(page_fate_room(&premium, &(struct note_draft){.length = LENGTH}), 150);
}

static void a_date_in_figures_that_was_not_understood_has_no_day(void **state)
{
    (void)state;
    const enum note_cause unread = NOTE_CAUSE_UNREAD;
    assert_int_equal(fate_for(unread, NOTE_IN_WHEN, "10/11/2026", "Hi.", false), PAGE_FATE_NO_DAY);
    assert_int_equal(fate_for(unread, NOTE_IN_WHEN, "some time", "Hi.", false), PAGE_FATE_NO_TIME);
    assert_int_equal(fate_for(unread, NOTE_IN_PLACE, "10/11/2026", "Hi.", false), PAGE_FATE_UNREAD);
}

static void each_cause_has_a_fate_of_its_own(void **state)
{
    (void)state;
    static const enum page_fate fates[] = {
        [NOTE_CAUSE_EMPTY] = PAGE_FATE_NO_WORDS, [NOTE_CAUSE_KIND] = PAGE_FATE_KIND,
        [NOTE_CAUSE_UNREAD] = PAGE_FATE_UNREAD,  [NOTE_CAUSE_CLASH] = PAGE_FATE_SPAN,
        [NOTE_CAUSE_LONG] = PAGE_FATE_TOO_LONG,  [NOTE_CAUSE_CROWDED] = PAGE_FATE_TOO_LONG};
    char text[130];
    memset(text, 'a', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    for (enum note_cause c = NOTE_CAUSE_EMPTY; c <= NOTE_CAUSE_CROWDED; c++)
        assert_int_equal(fate_for(c, NOTE_IN_TOPIC, text, "Hi.", false), fates[c]);
}

static void a_time_that_contradicts_is_told_by_what_it_contradicts(void **state)
{
    (void)state;
    const struct note_form form = {.limit = LIMIT, .text = {[NOTE_IN_WHEN] = "last week"}};
    struct note_set set = {.count = 1, .cause = {[NOTE_IN_WHEN] = NOTE_CAUSE_CLASH}};
    set.draft[0].omitted = 1u << NOTE_IN_WHEN;
    assert_int_equal(page_fate_of(&form, &set, 0, NOTE_IN_WHEN), PAGE_FATE_PAST);
    const struct note_form colleague = {.relationship = NOTE_COLLEAGUE,
                                        .limit = LIMIT,
                                        .met = true,
                                        .text = {[NOTE_IN_WHEN] = "since 2016"}};
    assert_int_equal(page_fate_of(&colleague, &set, 0, NOTE_IN_WHEN), PAGE_FATE_NO_END);
}

static void a_field_that_another_draft_says_is_only_left_out_of_this_one(void **state)
{
    (void)state;
    const struct note_form form = {.limit = LIMIT, .text = {[NOTE_IN_PLACE] = "Lisbon"}};
    struct note_set set = {.count = 2};
    set.draft[0].omitted = set.draft[1].uses = 1u << NOTE_IN_PLACE;
    assert_int_equal(page_fate_of(&form, &set, 0, NOTE_IN_PLACE), PAGE_FATE_ELSEWHERE);
    assert_int_equal(page_fate_of(&form, &set, 0, NOTE_IN_EVENT), PAGE_FATE_EMPTY);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_field_whose_last_word_is_missing_is_said_in_part),
        cmocka_unit_test(a_name_a_company_a_day_and_a_word_with_accents_are_not_judged),
        cmocka_unit_test(a_field_longer_than_the_room_is_too_long_and_the_room_is_a_round_number),
        cmocka_unit_test(a_date_in_figures_that_was_not_understood_has_no_day),
        cmocka_unit_test(each_cause_has_a_fate_of_its_own),
        cmocka_unit_test(a_time_that_contradicts_is_told_by_what_it_contradicts),
        cmocka_unit_test(a_field_that_another_draft_says_is_only_left_out_of_this_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
