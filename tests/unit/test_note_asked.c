/* The question among a receiver's remarks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_asked.h"

enum { ROOM = 400 };

static void expect(const char *typed, bool marked, const char *question, const char *rest)
{
    char text[ROOM], asked[ROOM];
    assert_true(strlen(typed) < sizeof text);
    memcpy(text, typed, strlen(typed) + 1);
    assert_int_equal(note_asked_take(text, sizeof text, marked, asked), question[0] != '\0');
    assert_string_equal(asked, question);
    if (rest != NULL)
        assert_string_equal(text, rest);
}

static void a_question_stands_behind_a_remark(void **state)
{
    (void)state;
    expect("sorry I don't place your face, which stand was yours", false, "which stand was yours",
           "sorry I don't place your face");
    expect("were you on B shift? might be thinking of the other Dave", false, "were you on B shift",
           "might be thinking of the other Dave");
    expect("she knows everyone.. what do you do", false, "what do you do", "she knows everyone");
    expect("mate was that welding or the other course", false,
           "was that welding or the other course", "");
}

static void one_that_has_no_verb_is_asked_for(void **state)
{
    (void)state;
    expect("which house please", false, "may I ask which house", "");
    expect("team 7 or team 9", true, "was it team 7 or team 9", "");
    expect("you were in the choir", true, "were you in the choir", "");
    expect("you were in the choir", false, "", "you were in the choir");
}

static void an_order_to_tell_is_a_question(void **state)
{
    (void)state;
    expect("kindly confirm whether the Pastor referred you", false,
           "may I ask whether the Pastor referred you", "");
    expect("please let me know if you are still at Shell", false,
           "may I ask whether you are still at Shell", "");
    expect("just asking what it is about", false, "may I ask what it is about", "");
}

static void a_list_to_choose_from_stays_whole(void **state)
{
    (void)state;
    expect("Are you with the choir, the union, or the school? only those I'd guess", false,
           "are you with the choir, the union, or the school", "only those I'd guess");
}

static void what_is_blunt_or_no_question_is_not_asked(void **state)
{
    (void)state;
    expect("who are you and what do you want", true, "", NULL);
    expect("why so late", true, "", NULL);
    expect("is this genuine", true, "", NULL);
    expect("when I can place people I accept", false, "", NULL);
    expect("how nice to hear from you", false, "", NULL);
    expect("I only add people I know", false, "", NULL);
}

static void a_title_ends_no_question(void **state)
{
    (void)state;
    expect("Would you be the son of Prof. Pereira of Botany", true,
           "would you be the son of Prof. Pereira of Botany", "");
    expect("maybe? what school did you go to", true, "what school did you go to", "maybe");
    expect("agree or disagree with it", true, "", NULL);
}

static void a_condition_is_asked(void **state)
{
    (void)state;
    char text[ROOM] = "if you're the one who sang then yes", asked[ROOM];
    assert_true(note_asked_condition(text, asked, sizeof asked));
    assert_string_equal(asked, "are you the one who sang");
}

static void somebody_of_ones_own_is_named_for_she(void **state)
{
    (void)state;
    char text[ROOM] = "did she give you my name";
    note_asked_name(text, sizeof text, "my sister");
    assert_string_equal(text, "did my sister give you my name");
    note_asked_name(text, sizeof text, "Ana Ruiz");
    assert_string_equal(text, "did my sister give you my name");
    assert_true(note_asked_is_of_others("did she give you my name"));
    assert_false(note_asked_is_of_others("were you there"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_question_stands_behind_a_remark),
        cmocka_unit_test(one_that_has_no_verb_is_asked_for),
        cmocka_unit_test(an_order_to_tell_is_a_question),
        cmocka_unit_test(a_list_to_choose_from_stays_whole),
        cmocka_unit_test(what_is_blunt_or_no_question_is_not_asked),
        cmocka_unit_test(a_title_ends_no_question),
        cmocka_unit_test(a_condition_is_asked),
        cmocka_unit_test(somebody_of_ones_own_is_named_for_she),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
