/* A summary as it was pasted. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_lines.h"

static void expect(const char *typed, const char *parted)
{
    char out[NOTE_TEXT_BYTES];
    note_lines_part(typed, out, sizeof out);
    assert_string_equal(out, parted);
}

static void bullets_and_lines_part(void **state)
{
    (void)state;
    expect("\xE2\x80\xA2 Chain manager | CPIM\n\xE2\x80\xA2 Automotive",
           "Chain manager | CPIM | Automotive");
    expect("I count seeds.\nBarley, coffee", "I count seeds. Barley, coffee");
    expect("About\nI keep bees", "I keep bees");
}

static void pictographs_part(void **state)
{
    (void)state;
    expect("Analyst @ Bank \xE2\x9C\xA8 views my own", "Analyst @ Bank  | views my own");
    expect("now I make pickles \xF0\x9F\xA5\xAD \nWhat I do", "now I make pickles  | What I do");
    expect("mum \xF0\x9F\x90\xB1\xF0\x9F\x90\xB1", "mum");
}

static void plain_words_stay(void **state)
{
    (void)state;
    expect("Bees | honey", "Bees | honey");
    expect("", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bullets_and_lines_part),
        cmocka_unit_test(pictographs_part),
        cmocka_unit_test(plain_words_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
