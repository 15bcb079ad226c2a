/* Words that ring in the ear: every family is found, by itself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_stem.h"

static void every_listed_family_has_its_bit(void **state)
{
    (void)state;
    static const char *const words[] = {
        "accept", "add",      "after",   "both",  "chat",    "come",   "each",   "enjoy",  "field",
        "find",   "follow",   "glad",    "good",  "great",   "happy",  "hear",   "here",   "hope",
        "idea",   "interest", "invite",  "keep",  "know",    "learn",  "like",   "lovely", "meet",
        "met",    "network",  "nice",    "note",  "other",   "people", "please", "read",   "same",
        "share",  "since",    "someone", "speak", "start",   "stay",   "swap",   "talk",   "thank",
        "think",  "time",     "touch",   "want",  "welcome", "went",   "work",   "would",  "write"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (note_stem_bits(words[i]) == 0)
            fail_msg("%s is not found", words[i]);
}

static void a_family_is_one_bit(void **state)
{
    (void)state;
    assert_true((note_stem_bits("talking") & note_stem_bits("talk")) != 0);
    assert_true(note_stem_bits("talk") != note_stem_bits("work"));
}

static void other_words_and_slots_have_none(void **state)
{
    (void)state;
    assert_true(note_stem_bits("zebra") == 0);
    assert_true(note_stem_bits("{talk}") == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_listed_family_has_its_bit),
        cmocka_unit_test(a_family_is_one_bit),
        cmocka_unit_test(other_words_and_slots_have_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
