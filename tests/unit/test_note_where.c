/* The place in the stead of "here" and "there". */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_where.h"

static void expect(const char *typed, const char *at_place, const char *said)
{
    char s[NOTE_TEXT_BYTES];
    (void)note_text_copy(s, sizeof s, typed, strlen(typed));
    note_where_say(s, sizeof s, at_place);
    assert_string_equal(s, said);
}

static void one_goes_to_it(void **state)
{
    (void)state;
    expect("moving there in feb", "in Lisbon", "moving to Lisbon in feb");
    expect("just moved here, looking for other vets", "in Troms\xC3\xB8",
           "just moved to Troms\xC3\xB8, looking for other vets");
    expect("moving back there", "in Lisbon", "moving back to Lisbon");
}

static void one_is_in_it(void **state)
{
    (void)state;
    expect("new here", "in Cork", "new in Cork");
    expect("I run a bar there", "in Cork", "I run a bar in Cork");
    expect("I'm from there", "in Cork", "I'm from Cork");
}

static void another_place_stays(void **state)
{
    (void)state;
    expect("meet more alumni here in dubai", "in Beirut", "meet more alumni here in dubai");
    expect("there is a job", "in Cork", "there is a job");
    expect("stay in touch here", "in Cork", "stay in touch here");
    expect("put my work out there", "in Cork", "put my work out there");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_goes_to_it),
        cmocka_unit_test(one_is_in_it),
        cmocka_unit_test(another_place_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
