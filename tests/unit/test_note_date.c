/* Days of the calendar in running text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "note_date.h"

static void expect(const char *typed, const char *said)
{
    char text[80];
    memcpy(text, typed, strlen(typed) + 1);
    note_date_spell(text, sizeof text, (struct note_date){2026, 11, 30});
    assert_string_equal(text, said);
}

static void a_date_in_a_sentence_is_written_in_words(void **state)
{
    (void)state;
    expect("I applied on 2026-11-23", "I applied on 23 November");
    expect("2026-11-23 and 2026-12-01", "23 November and 1 December");
    expect("since 2019-05-02", "since 2 May 2019");
}

static void what_is_no_date_stays(void **state)
{
    (void)state;
    expect("part 2026-13-45", "part 2026-13-45");
    expect("ISO 9001-2015", "ISO 9001-2015");
    expect("", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_date_in_a_sentence_is_written_in_words),
        cmocka_unit_test(what_is_no_date_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
