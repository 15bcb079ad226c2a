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

static void every_sentence_fits_beside_a_field(void **state)
{
    (void)state;
    for (enum message m = 0; m < MESSAGE_COUNT; m++) {
        char out[FORM_ERROR_BYTES], roomy[1024];
        message_fill(out, sizeof out, m, 2147483647, 2147483647);
        message_fill(roomy, sizeof roomy, m, 2147483647, 2147483647);
        assert_string_equal(out, roomy);
    }
}

static void numbers_take_their_places(void **state)
{
    (void)state;
    char out[FORM_ERROR_BYTES];
    message_fill(out, sizeof out, MESSAGE_TOO_LONG, 400, 401);
    assert_string_equal(out, "Use at most 400 characters here. This has 401.");
    message_fill(out, sizeof out, MESSAGE_TOO_MANY, 3, 0);
    assert_string_equal(out, "Choose at most 3 of these.");
    message_fill(out, sizeof out, MESSAGE_NOT_A_CHOICE, 1, 2);
    assert_string_equal(out, message_text(MESSAGE_NOT_A_CHOICE));
}

static void no_room_is_never_overrun(void **state)
{
    (void)state;
    char out[64];
    for (size_t size = 1; size < sizeof out; size++) {
        memset(out, '#', sizeof out);
        message_fill(out, size, MESSAGE_TOO_LONG, 400, 401);
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
        cmocka_unit_test(every_sentence_fits_beside_a_field),
        cmocka_unit_test(numbers_take_their_places),
        cmocka_unit_test(no_room_is_never_overrun),
        cmocka_unit_test(every_input_has_a_name_of_its_own),
        cmocka_unit_test(every_error_has_a_heading_a_sentence_and_a_hint),
        cmocka_unit_test(a_status_without_words_has_those_of_500),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
