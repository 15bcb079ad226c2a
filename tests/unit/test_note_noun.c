/* What of a jotted value is surely a thing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_noun.h"

static void expect(const char *text, const char *thing)
{
    char out[NOTE_TEXT_BYTES] = "";
    size_t n = note_noun_sure(text);
    if (n != 0)
        (void)note_text_copy(out, sizeof out, text, n);
    assert_string_equal(out, thing);
}

static void whole(const char *text)
{
    expect(text, text);
}

static void a_plain_thing_is_kept_whole(void **state)
{
    (void)state;
    whole("hiring junior engineers");
    whole("the queue for the toilets");
    whole("how she got funding");
    whole("why nobody uses vim anymore");
    whole("what works in small schools");
    whole("the maps you drew of Cairo");
    whole("applied maths");
    whole("lost property");
    whole("love of karaoke");
    whole("right to roam");
    whole("very large telescopes");
    whole("IT migration and hiring");
    whole("both sides of the border");
    whole("being stuck in the lift");
    whole("LED lighting");
    whole("a bit of fun");
    whole("special needs education");
    whole("needs assessment");
    whole("speed to market");
    whole("the galley fire drill at 3 am");
    whole("HE policy");
    whole("still life painting");
    whole("used and rare books");
    whole("love, death and taxes");
}

static void a_sentence_without_its_subject_is_none(void **state)
{
    (void)state;
    expect("disagreed with most of it", "");
    expect("been caring for my mum", "");
    expect("laughed at the same slide", "");
    expect("stuck in the lift", "");
    expect("lost 12 kg", "");
    expect("right about apprentices", "");
    expect("very good on trees", "");
    expect("better than the first one", "");
    expect("didn't talk much", "");
    expect("both vegetarians", "");
    expect("same table", "");
    expect("hate karaoke", "");
    expect("got lost looking for room 4", "");
}

static void a_whole_sentence_is_none(void **state)
{
    (void)state;
    expect("2019 it's one university", "");
    expect("the coffee was terrible", "");
    expect("how did she get funding", "");
    expect("is it worth it?", "");
}

static void what_follows_the_head_goes(void **state)
{
    (void)state;
    expect("karaoke, obviously", "karaoke");
    expect("AI, what else", "AI");
    expect("table 9, the vegan one", "table 9");
    expect("van wrap, came out great", "van wrap");
    expect("AI in schools but mostly cats", "AI in schools");
    expect("moss and stuff", "moss");
    expect("cats mostly", "cats");
    expect("something on bees I think", "something on bees");
    expect("mapping tools incl. the old ones", "mapping tools");
    expect("moss, we argued about it", "moss");
}

static void a_bracket_with_a_thought_in_it_goes(void **state)
{
    (void)state;
    expect("the piscine (I didn't finish)", "the piscine");
    expect("the budget (which got cut)", "the budget");
    expect("wedding photos (called off in the end)", "wedding photos");
    expect("otters (again)", "otters");
    whole("bees (wild)");
    whole("marching band (sousaphone)");
}

static void figures_alone_are_none(void **state)
{
    (void)state;
    expect("2231", "");
    expect("the I think about", "");
    whole("2 restatements");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_plain_thing_is_kept_whole),
        cmocka_unit_test(a_sentence_without_its_subject_is_none),
        cmocka_unit_test(a_whole_sentence_is_none),
        cmocka_unit_test(what_follows_the_head_goes),
        cmocka_unit_test(a_bracket_with_a_thought_in_it_goes),
        cmocka_unit_test(figures_alone_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
