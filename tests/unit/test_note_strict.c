/* What surely is a thing, so that two people can talk about it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "note_strict.h"

static void expect(bool thing, const char *const *texts)
{
    for (; *texts != NULL; texts++)
        if (note_strict_is(*texts) != thing)
            fail_msg("%s", *texts);
}

static void what_has_an_article_or_an_owner_is_a_thing(void **state)
{
    (void)state;
    expect(true, (const char *const[]){"your work on heritage law", "the meetup in Columbus",
                                       "a job at your company", "your Go work",
                                       "your article published in Nature",
                                       "how your team did the migration", NULL});
}

static void what_needs_no_article_is_a_thing(void **state)
{
    (void)state;
    expect(true, (const char *const[]){"mentorship", "local history", "UX research",
                                       "people I know", "open roles on your team",
                                       "chairs made of hemp", "opportunities in Leeds", NULL});
}

static void what_wants_its_article_is_none(void **state)
{
    (void)state;
    expect(false, (const char *const[]){"confidential search", "tender in Athlone", NULL});
}

static void a_verb_behind_its_subject_makes_no_thing(void **state)
{
    (void)state;
    expect(false, (const char *const[]){"tender won in Athlone", "our book club read it in one go",
                                        "her page mentions being open to contracts",
                                        "certificate finished in June", "visa expires in May",
                                        "ours walked out mid service", NULL});
}

static void a_plea_or_another_language_is_no_thing(void **state)
{
    (void)state;
    expect(false, (const char *const[]){"referrals please", "nous cherchons quelqu'un de bilingue",
                                        "para seguir en contacto", "shoutout for me", NULL});
}

static void a_verb_among_the_first_words_tells(void **state)
{
    (void)state;
    assert_true(note_strict_is_told("our book club read it in one go"));
    assert_true(note_strict_is_told("your page mentions being open to contracts"));
    assert_true(note_strict_is_told("ours walked out mid service"));
    assert_true(note_strict_is_told("the same thing happened to me in March"));
    assert_false(note_strict_is_told("your article published in Nature"));
    assert_false(note_strict_is_told("your thoughts about it"));
}

static void one_thing_before_its_verb_wants_an_article(void **state)
{
    (void)state;
    assert_true(note_strict_lacks_article("dream is to do the same"));
    assert_true(note_strict_lacks_article("nak tanya dataset is public"));
    assert_false(note_strict_lacks_article("my dream is to do the same"));
    assert_false(note_strict_lacks_article("hospital chaplains could use it"));
    assert_false(note_strict_lacks_article("nobody is there"));
    assert_false(note_strict_lacks_article("swimming is hard"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_has_an_article_or_an_owner_is_a_thing),
        cmocka_unit_test(what_needs_no_article_is_a_thing),
        cmocka_unit_test(what_wants_its_article_is_none),
        cmocka_unit_test(a_verb_behind_its_subject_makes_no_thing),
        cmocka_unit_test(a_verb_among_the_first_words_tells),
        cmocka_unit_test(one_thing_before_its_verb_wants_an_article),
        cmocka_unit_test(a_plea_or_another_language_is_no_thing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
