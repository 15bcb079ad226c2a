/* What was typed by itself, in the midst of a sentence. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_midst.h"

static void expect(const char *typed, const char *said)
{
    char out[NOTE_TEXT_BYTES];
    assert_int_not_equal(note_midst_write(typed, out, sizeof out), 0);
    assert_string_equal(out, said);
}

static void a_capital_that_only_began_the_text_goes(void **state)
{
    (void)state;
    expect("Your talk", "your talk");
    expect("Hiring juniors", "hiring juniors");
    expect("Lisbon in June", "Lisbon in June");
    expect("Recycled terrazzo", "recycled terrazzo");
    expect("Genealogy software", "genealogy software");
    expect("United Airlines", "United Airlines");
}

static void i_is_raised_and_articles_follow_the_sound(void **state)
{
    (void)state;
    expect("what i said and i'm sorry", "what I said and I'm sorry");
    expect("it was a honest mistake", "it was an honest mistake");
}

static void what_does_not_fit_is_not_written(void **state)
{
    char out[4];
    (void)state;
    assert_int_equal(note_midst_write("your talk", out, sizeof out), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_capital_that_only_began_the_text_goes),
        cmocka_unit_test(i_is_raised_and_articles_follow_the_sound),
        cmocka_unit_test(what_does_not_fit_is_not_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
