/* The sentences: all there, filled in, never cut. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include <ctype.h>

#include "form.h"
#include "message.h"

static void every_message_has_a_text(void **state)
{
    (void)state;
    for (enum message m = 0; m < MESSAGE_COUNT; m++) {
        assert_non_null(message_text(m));
        assert_true(strlen(message_text(m)) > 0);
    }
}

static const char LONGEST_NAME[] = "what you would rather receive";

static void fill_worst(char *out, size_t size, enum message m)
{
    static const long worst[] = {-2147483647, -2147483647, -2147483647, -2147483647, -2147483647,
                                 -2147483647, -2147483647, -2147483647, -2147483647};
    message_fill(out, size, m, LONGEST_NAME, worst);
}

static void every_sentence_fits_its_room(void **state)
{
    (void)state;
    for (enum message m = 0; m < MESSAGE_COUNT; m++) {
        char out[MESSAGE_BYTES], roomy[2048];
        fill_worst(out, m > MESSAGE_FORM_LAST ? MESSAGE_BYTES : FORM_ERROR_BYTES, m);
        fill_worst(roomy, sizeof roomy, m);
        assert_string_equal(out, roomy);
    }
}

static void no_name_is_longer_than_the_longest(void **state)
{
    (void)state;
    for (enum message m = MESSAGE_INPUT_FIRST; m <= MESSAGE_FIELD_NAMELESS; m++)
        assert_true(strlen(message_text(m)) <= strlen(LONGEST_NAME));
}

static void numbers_and_a_name_take_their_places(void **state)
{
    (void)state;
    char out[MESSAGE_BYTES];
    message_fill(out, sizeof out, MESSAGE_TOO_LONG, "the event", (const long[]){400, 401});
    assert_string_equal(out, "Use at most 400 characters for the event. It has 401.");
    message_fill(out, sizeof out, MESSAGE_NOT_A_CHOICE, "the tone", NULL);
    assert_string_equal(out, "Choose one of the answers offered for the tone.");
    message_fill(out, sizeof out, MESSAGE_RELATIONSHIP_MISSING, NULL, NULL);
    assert_string_equal(out, message_text(MESSAGE_RELATIONSHIP_MISSING));
}

static void a_number_sign_in_a_name_is_no_mark(void **state)
{
    (void)state;
    char out[MESSAGE_BYTES];
    message_fill(out, sizeof out, MESSAGE_NOT_A_CHOICE, "#1", (const long[]){7});
    assert_string_equal(out, "Choose one of the answers offered for #1.");
}

static void no_room_is_never_overrun(void **state)
{
    (void)state;
    char out[64];
    for (size_t size = 1; size < sizeof out; size++) {
        memset(out, '#', sizeof out);
        message_fill(out, size, MESSAGE_TOO_LONG, "the event", (const long[]){400, 401});
        assert_true(memchr(out, '\0', size) != NULL);
        for (size_t i = size; i < sizeof out; i++)
            assert_int_equal(out[i], '#');
    }
}

static void every_input_has_a_name_of_its_own(void **state)
{
    (void)state;
    for (enum note_input i = 0; i < NOTE_INPUTS; i++) {
        assert_non_null(message_input(i));
        for (enum note_input j = 0; j < i; j++)
            assert_string_not_equal(message_input(i), message_input(j));
    }
}

static void every_error_has_a_heading_a_sentence_and_a_hint(void **state)
{
    (void)state;
    static const int ours[] = {400, 403, 404, 405, 410, 413, 415, 422, 429, 500, 503};
    for (size_t i = 0; i < sizeof ours / sizeof *ours; i++) {
        const struct message_error *words = message_for_status(ours[i]);
        assert_int_equal(words->status, ours[i]);
        assert_true(isupper((unsigned char)words->heading[0]));
        assert_int_equal(words->sentence[strlen(words->sentence) - 1], '.');
        assert_int_equal(words->hint[strlen(words->hint) - 1], '.');
    }
}

static void a_status_without_words_has_those_of_500(void **state)
{
    (void)state;
    assert_int_equal(message_for_status(418)->status, 500);
    assert_int_equal(message_for_status(0)->status, 500);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_message_has_a_text),
        cmocka_unit_test(every_sentence_fits_its_room),
        cmocka_unit_test(no_name_is_longer_than_the_longest),
        cmocka_unit_test(numbers_and_a_name_take_their_places),
        cmocka_unit_test(a_number_sign_in_a_name_is_no_mark),
        cmocka_unit_test(no_room_is_never_overrun),
        cmocka_unit_test(every_input_has_a_name_of_its_own),
        cmocka_unit_test(every_error_has_a_heading_a_sentence_and_a_hint),
        cmocka_unit_test(a_status_without_words_has_those_of_500),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
