/* Works as people jot them down. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_cite.h"
#include "note_work.h"

static void expect(const char *typed, enum note_work_kind kind, const char *piece)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_work work;
    (void)note_text_clean(typed, clean);
    note_work_read(clean, kind, &work);
    assert_string_equal(work.piece, piece);
}

static void a_remark_behind_a_title_is_left_out(void **state)
{
    (void)state;
    expect("Dry Branches (transl. from Turkish)", NOTE_BOOK, "your book \"Dry Branches\"");
    expect("Why Worms Matter. 2nd ed.", NOTE_BOOK, "your book \"Why Worms Matter\"");
    expect("Why Worms Matter - Guardian, 3 Nov", NOTE_ARTICLE, "your article \"Why Worms Matter\"");
    expect("Why Worms Matter, with K. Lo", NOTE_BOOK, "your book \"Why Worms Matter\"");
    expect("\"Why Worms Matter\" in the Guardian", NOTE_ARTICLE,
           "your article \"Why Worms Matter\"");
    expect("Worm Atlas, halfway through", NOTE_BOOK, "your book \"Worm Atlas\"");
    expect("why-worms-matter.pdf", NOTE_ARTICLE, "your article \"Why Worms Matter\"");
}

static void of_a_title_in_two_languages_one_stays(void **state)
{
    (void)state;
    expect("Kuru Dallar / Dry Branches (tr.)", NOTE_BOOK, "your book \"Dry Branches\"");
    expect("I am a Cat / \xE7\x8C\xAB", NOTE_BOOK, "your book \"I am a Cat\"");
}

static void a_description_is_no_title(void **state)
{
    (void)state;
    expect("Guardian article on worms", NOTE_ARTICLE, "your Guardian article on worms");
    expect("talk at Slush", NOTE_TALK, "your talk at Slush");
    expect("Talk at Slush", NOTE_TALK, "your talk at Slush");
    expect("guest lecture, Delft, March", NOTE_TALK, "your guest lecture");
    expect("blog post on worms", NOTE_WORK_NONE, "your blog post on worms");
    expect("foreword to Worm Atlas", NOTE_BOOK, "your foreword to Worm Atlas");
    expect("chapter 2 of Worm Atlas", NOTE_BOOK, "chapter 2 of Worm Atlas");
    expect("TEDxDelft", NOTE_TALK, "your TEDxDelft talk");
    expect("several talks", NOTE_TALK, "your talks");
}

static void a_title_with_such_a_word_stays_one(void **state)
{
    (void)state;
    expect("The Soil Talk", NOTE_TALK, "your talk \"The Soil Talk\"");
    expect("The Soil Book", NOTE_BOOK, "your book \"The Soil Book\"");
    expect("Why the talk is cheap", NOTE_TALK, "your talk \"Why the talk is cheap\"");
}

static void what_is_hers_or_his_is_said_as_theirs(void **state)
{
    (void)state;
    expect("her TEDx talk", NOTE_WORK_NONE, "your TEDx talk");
    expect("his Nature paper with Lo", NOTE_ARTICLE, "your Nature paper with Lo");
    expect("both books", NOTE_BOOK, "both your books");
}

static void an_episode_is_named_by_its_number(void **state)
{
    (void)state;
    expect("Ep. 34 of The Soil Show", NOTE_PODCAST, "episode 34 of The Soil Show");
    expect("ep 34", NOTE_PODCAST, "episode 34 of your podcast");
    expect("the worms episode", NOTE_PODCAST, "the worms episode");
    expect("the one about worms", NOTE_PODCAST, "your podcast episode about worms");
}

static void a_kind_before_a_title_takes_the_place_of_the_chosen_one(void **state)
{
    (void)state;
    expect("newsletter: Worm Weekly", NOTE_WORK_NONE, "your newsletter \"Worm Weekly\"");
    expect("blog post \"On worms\"", NOTE_POST, "your blog post \"On worms\"");
}

static void a_title_nobody_knows_is_not_said(void **state)
{
    (void)state;
    expect("forgot the name", NOTE_PODCAST, "");
    expect("Tate et al., 2019", NOTE_ARTICLE, "");
    expect("wormblog.com", NOTE_WORK_NONE, "");
    expect("can't remember the title, something with worms", NOTE_BOOK, "your book on worms");
}

static void what_is_still_to_come_has_not_been_read(void **state)
{
    (void)state;
    assert_false(note_cite_is_open("Worm Atlas (not out yet)"));
    assert_false(note_cite_is_open("new book, haven't read it yet"));
    assert_false(note_cite_is_open("the forthcoming book"));
    assert_true(note_cite_is_open("Speaking Out in Public"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_remark_behind_a_title_is_left_out),
        cmocka_unit_test(of_a_title_in_two_languages_one_stays),
        cmocka_unit_test(a_description_is_no_title),
        cmocka_unit_test(a_title_with_such_a_word_stays_one),
        cmocka_unit_test(what_is_hers_or_his_is_said_as_theirs),
        cmocka_unit_test(an_episode_is_named_by_its_number),
        cmocka_unit_test(a_kind_before_a_title_takes_the_place_of_the_chosen_one),
        cmocka_unit_test(a_title_nobody_knows_is_not_said),
        cmocka_unit_test(what_is_still_to_come_has_not_been_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
