/* What colleagues did together, and what the sender alone is after, are each told with its verb. */
#include "bank.h"

#include <string.h>

#include "note_fact.h"

static const char *value_of(struct note_form f, enum note_slot slot)
{
    static struct note_facts facts;
    note_facts_read(&f, &facts);
    return facts.slot[0][slot].text;
}

static struct note_form colleague(const char *topic, const char *reason)
{
    struct note_form f = empty_form(NOTE_COLLEAGUE);
    f.text[NOTE_IN_RECIPIENT] = "Sal";
    f.text[NOTE_IN_COMPANY] = "Acme";
    f.text[NOTE_IN_TOPIC] = topic;
    f.text[NOTE_IN_REASON] = reason;
    return f;
}

static void what_two_did_at_work_is_told_with_a_verb(void **state)
{
    (void)state;
    assert_string_equal(value_of(colleague("closing the Leith branch", NULL), NOTE_SLOT_BUSY),
                        "closing the Leith branch");
    assert_null(value_of(colleague("the Leith branch", NULL), NOTE_SLOT_BUSY));
    struct note_form f = colleague("closing the Leith branch", NULL);
    struct note_set set;
    note_draft(bank, &f, &set);
    for (size_t i = 0; i < set.count; i++)
        assert_null(strstr(set.draft[i].text, "on closing"));
}

static void only_what_the_sender_is_after_is_an_aim(void **state)
{
    (void)state;
    assert_string_equal(value_of(colleague(NULL, "to break into UX"), NOTE_SLOT_AIM),
                        "break into UX");
    assert_null(value_of(colleague(NULL, "to compare notes with you"), NOTE_SLOT_AIM));
    assert_null(value_of(colleague(NULL, "to thank you for the lift"), NOTE_SLOT_AIM));
    assert_null(value_of(colleague(NULL, "to hear how the study went"), NOTE_SLOT_AIM));
}

static void what_two_do_is_asked_of_the_other(void **state)
{
    (void)state;
    static const char *const asked[][2] = {
        {"exchange views on port logistics", "exchange views with you on port logistics"},
        {"compare pilot results", "compare pilot results with you"},
        {"swap notes with your team", "swap notes with your team"},
        {"learn from your team", "learn from your team"}};
    for (size_t i = 0; i < sizeof asked / sizeof asked[0]; i++)
        assert_string_equal(value_of(colleague(NULL, asked[i][0]), NOTE_SLOT_DO), asked[i][1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_two_did_at_work_is_told_with_a_verb),
        cmocka_unit_test(what_two_do_is_asked_of_the_other),
        cmocka_unit_test(only_what_the_sender_is_after_is_an_aim),
    };
    return cmocka_run_group_tests(tests, open_bank, close_bank);
}
