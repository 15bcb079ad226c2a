/* Where people meet that is no event by name: what they are in, on and at. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_event.h"

static struct note_proper parsed(const char *typed)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_proper event;
    (void)note_text_clean(typed, clean);
    note_proper_event(clean, &event);
    return event;
}

static void expect(const char *typed, const char *within)
{
    assert_string_equal(parsed(typed).within, within);
}

static void a_train_goes_by_its_time(void **state)
{
    (void)state;
    expect("17:03 to York", "on the 17:03 to York");
    expect("the 06:42 from Leeds", "on the 06:42 from Leeds");
    expect("on the train from Basel to Milan", "on the train from Basel to Milan");
}

static void one_is_in_a_queue_and_on_a_ward(void **state)
{
    (void)state;
    expect("queue for the ladies at Glastonbury", "in the queue for the ladies at Glastonbury");
    expect("lift at the Marriott, stuck 40 min", "in the lift at the Marriott");
    expect("maternity ward", "on the maternity ward");
    expect("school run", "on the school run");
    expect("picket line", "on the picket line");
    expect("jury duty", "on jury duty");
    expect("choir", "at choir");
}

static void what_is_said_in_confidence_is_not_named(void **state)
{
    (void)state;
    expect("AA meeting", "");
    expect("grief support group", "");
    expect("AAAI", "at AAAI");
}

static void a_clause_names_where_it_was(void **state)
{
    (void)state;
    expect("we sat next to each other at the gala", "at the gala");
    expect("was sat next to him at the Rotary lunch", "at the Rotary lunch");
    expect("met her at the BVA congress", "at the BVA congress");
    expect("stuck in a lift", "in a lift");
    expect("we chatted for hours", "");
    expect("the one where the projector died", "");
    expect("not an event really, bus stop outside Tesco", "at the bus stop outside Tesco");
    expect("Teams call w/ procurement 12/11", "on a Teams call with procurement");
    expect("SaaStr Annual 2025 - virtual", "at SaaStr Annual 2025");
    expect("We Make Events", "at We Make Events");
}

static void a_kind_of_event_has_a_subject_or_a_title(void **state)
{
    (void)state;
    expect("webinar: sickle cell clinics (the one whose audio kept dropping)",
           "at the webinar on sickle cell clinics");
    expect("Webinar on GDPR for small clinics", "at the webinar on GDPR for small clinics");
    expect("panel \"Who owns your data?\"", "at the panel \"Who owns your data?\"");
    expect("Workshop: Better Sleep", "at the workshop \"Better Sleep\"");
    assert_string_equal(parsed("webinar: better sleep").brief, "the webinar");
}

static void whose_event_it_is_has_a_capital(void **state)
{
    (void)state;
    expect("bob harlan's memorial", "at Bob Harlan's memorial");
    expect("women's breakfast", "at the women's breakfast");
    expect("my cousin's wedding", "at my cousin's wedding");
}

static void a_name_with_its_own_letters_keeps_them(void **state)
{
    (void)state;
    expect("devopsdays pune", "at DevOpsDays Pune");
    expect("career fair @ TU Delft", "at the career fair at TU Delft");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_train_goes_by_its_time),
        cmocka_unit_test(one_is_in_a_queue_and_on_a_ward),
        cmocka_unit_test(what_is_said_in_confidence_is_not_named),
        cmocka_unit_test(a_clause_names_where_it_was),
        cmocka_unit_test(a_kind_of_event_has_a_subject_or_a_title),
        cmocka_unit_test(whose_event_it_is_has_a_capital),
        cmocka_unit_test(a_name_with_its_own_letters_keeps_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
