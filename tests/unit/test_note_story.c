/* A reason that tells more than one thing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_story.h"

enum { ROOM = 150 };

static void story(const char *typed, const char *said)
{
    char out[NOTE_TEXT_BYTES];
    assert_true(note_story_take(typed, ROOM, out, sizeof out));
    assert_string_equal(out, said);
}

static void none(const char *typed)
{
    char out[NOTE_TEXT_BYTES];
    assert_false(note_story_take(typed, ROOM, out, sizeof out));
}

static void two_things_told_are_two_sentences(void **state)
{
    (void)state;
    story("I left without saying goodbye, it was a bad time",
          "I left without saying goodbye. It was a bad time");
    story("we shared a bunk; you snored", "we shared a bunk. You snored");
    story("read it on the night shift, changed how I talk to families",
          "I read it on the night shift. It changed how I talk to families");
}

static void two_short_ones_are_one_sentence(void **state)
{
    (void)state;
    story("you lent me your notes, I still owe you a beer",
          "you lent me your notes and I still owe you a beer");
}

static void a_left_out_subject_is_the_one_before(void **state)
{
    (void)state;
    story("I was in prison 2019-2023, trained as a baker there, want to be upfront",
          "I was in prison 2019-2023 and trained as a baker there. I want to be upfront");
    story("our dads flew together in the war, found the photo last week",
          "our dads flew together in the war and I found the photo last week");
    story("same surname and same village, might be cousins",
          "we have the same surname and same village. We might be cousins");
    story("we nod at each other every morning, never spoke",
          "we nod at each other every morning and never spoke");
    story("we were all let go the same morning, want to know how you are doing",
          "we were all let go the same morning. I want to know how you are doing");
}

static void a_remark_stays_where_it_stood(void **state)
{
    (void)state;
    story("I inherited my uncle's bees (14 hives) and have no idea what I'm doing",
          "I inherited my uncle's bees (14 hives) and have no idea what I'm doing");
    story("our daughters have the same diagnosis (Dravet), saw your fundraiser",
          "our daughters have the same diagnosis (Dravet). I saw your fundraiser");
}

static void a_note_to_oneself_goes(void **state)
{
    (void)state;
    story("I bought your old van (I think) and it runs", "I bought your old van and it runs");
    story("I am writing a book (I am writing a book)", "I am writing a book");
    story("I am writing a book, (I am writing a book,)", "I am writing a book");
    story("you wrote the song (which one?) and I sing it", "you wrote the song and I sing it");
    story("you said you'd send the map (ask again), I still look forward to it",
          "you said you'd send the map and I still look forward to it");
}

static void what_goes_on_stays_with_its_sentence(void **state)
{
    (void)state;
    story("my grandmother is in the photo on page 12, second from left",
          "my grandmother is in the photo on page 12, second from left");
}

static void what_cannot_be_told_goes_and_what_hangs_on_it(void **state)
{
    (void)state;
    story("we shared a bunk, obvious really", "we shared a bunk");
    story("I run two vans, terrible gearbox, it leaks", "I run two vans");
}

static void a_set_phrase_is_told_as_it_stands(void **state)
{
    (void)state;
    story("no hard feelings", "no hard feelings");
    story("no hard feelings about the promotion, you deserved it",
          "no hard feelings about the promotion. You deserved it");
}

static void one_thing_is_no_story(void **state)
{
    (void)state;
    none("I'm moving to Leeds");
    none("swap notes on hiring");
    none("advice, tips and pointers");
}

static void a_story_has_room(void **state)
{
    (void)state;
    char out[NOTE_TEXT_BYTES];
    assert_true(
        note_story_take("I left without saying goodbye, it was a bad time", 35, out, sizeof out));
    assert_string_equal(out, "I left without saying goodbye");
}

static void what_is_of_nobody_known_goes_alone(void **state)
{
    (void)state;
    static const char *const who[] = {"he", "him", "his", NULL};
    char s[NOTE_TEXT_BYTES] = "I know it's a bit weird, nothing to do with him, we're both nurses";
    note_story_without(s, who);
    assert_string_equal(s, "I know it's a bit weird, we're both nurses");
    char all[NOTE_TEXT_BYTES] = "he said so and I agree";
    note_story_without(all, who);
    assert_string_equal(all, "");
}

static void its_first_sentence_stands_alone(void **state)
{
    (void)state;
    assert_int_equal(note_story_first("we shared a bunk. You snored"), strlen("we shared a bunk"));
    assert_int_equal(note_story_first("we shared a bunk"), strlen("we shared a bunk"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_things_told_are_two_sentences),
        cmocka_unit_test(two_short_ones_are_one_sentence),
        cmocka_unit_test(a_left_out_subject_is_the_one_before),
        cmocka_unit_test(a_remark_stays_where_it_stood),
        cmocka_unit_test(a_note_to_oneself_goes),
        cmocka_unit_test(what_goes_on_stays_with_its_sentence),
        cmocka_unit_test(what_cannot_be_told_goes_and_what_hangs_on_it),
        cmocka_unit_test(a_set_phrase_is_told_as_it_stands),
        cmocka_unit_test(one_thing_is_no_story),
        cmocka_unit_test(a_story_has_room),
        cmocka_unit_test(what_is_of_nobody_known_goes_alone),
        cmocka_unit_test(its_first_sentence_stands_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
