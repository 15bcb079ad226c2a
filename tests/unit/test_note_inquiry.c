/* A question typed as a plan to ask it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_inquiry.h"

static void expect(const char *infinitive, const char *hear, const char *question)
{
    char heard[NOTE_TEXT_BYTES], asked[NOTE_TEXT_BYTES];
    assert_true(note_inquiry_take(infinitive, heard, asked, sizeof heard));
    assert_string_equal(heard, hear);
    assert_string_equal(asked, question);
}

static void what_one_would_ask_one_would_hear(void **state)
{
    (void)state;
    expect("ask what the team is like", "hear what the team is like",
           "could you tell me what the team is like");
    expect("ask if juniors are hired", "hear whether juniors are hired",
           "could you tell me whether juniors are hired");
}

static void what_they_could_do_is_asked_for(void **state)
{
    (void)state;
    expect("ask whether you could speak at our school",
           "hear whether you could speak at our school", "could you speak at our school");
}

static void favours_and_subjects_are_no_questions(void **state)
{
    (void)state;
    char heard[NOTE_TEXT_BYTES], asked[NOTE_TEXT_BYTES];
    assert_false(note_inquiry_take("ask for advice", heard, asked, sizeof heard));
    assert_false(note_inquiry_take("ask you about visas", heard, asked, sizeof heard));
    assert_false(note_inquiry_take("ask you to mentor me", heard, asked, sizeof heard));
    assert_false(note_inquiry_take("ask whether", heard, asked, sizeof heard));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_one_would_ask_one_would_hear),
        cmocka_unit_test(what_they_could_do_is_asked_for),
        cmocka_unit_test(favours_and_subjects_are_no_questions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
