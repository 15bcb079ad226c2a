/* Remarks beside a name. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_aside.h"

static void expect(const char *typed, const char *kept)
{
    char text[NOTE_TEXT_BYTES];
    (void)note_text_copy(text, sizeof text, typed, strlen(typed));
    note_aside_cut(text);
    assert_string_equal(text, kept);
}

static void a_remark_in_brackets_is_no_part_of_a_name(void **state)
{
    (void)state;
    expect("Slush (the afterparty)", "Slush");
    expect("Web Summit (didn't talk much, sat next to her)", "Web Summit");
    expect("Kwik Fit (Saturday job)", "Kwik Fit");
    expect("University of Birmingham (UK, not Alabama)", "University of Birmingham");
    expect("Wirecard (RIP)", "Wirecard");
}

static void another_name_in_brackets_is_left(void **state)
{
    (void)state;
    expect("Conference on Acoustics (ICASSP)", "Conference on Acoustics (ICASSP)");
    expect("first aid course (Red Cross)", "first aid course (Red Cross)");
    expect("PwC (Big 4)", "PwC (Big 4)");
}

static void a_clause_behind_a_mark_is_no_part_of_a_name(void **state)
{
    (void)state;
    expect("17:03 to York, I was in his seat, got talking", "17:03 to York");
    expect("some conference in Leeds, forget the name", "some conference in Leeds");
    expect("Leicester Poly, now De Montfort", "Leicester Poly");
    expect("the gala. I was in the band", "the gala");
}

static void a_town_or_a_second_name_behind_a_mark_is_left(void **state)
{
    (void)state;
    expect("Town Hall, Leeds", "Town Hall, Leeds");
    expect("Hotel Torni, Left Bank", "Hotel Torni, Left Bank");
    expect("the Dr. No premiere", "the Dr. No premiere");
    expect("Mobile World Congress", "Mobile World Congress");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_remark_in_brackets_is_no_part_of_a_name),
        cmocka_unit_test(another_name_in_brackets_is_left),
        cmocka_unit_test(a_clause_behind_a_mark_is_no_part_of_a_name),
        cmocka_unit_test(a_town_or_a_second_name_behind_a_mark_is_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
