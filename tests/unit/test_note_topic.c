/* Topics, titles and roles. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "note_role.h"
#include "note_topic.h"
#include "note_work.h"

static struct note_topic topic(const char *typed)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_topic t;
    (void)note_text_clean(typed, clean);
    note_topic_parse(clean, &t);
    return t;
}

static void expect_topic(const char *typed, const char *noun)
{
    assert_string_equal(topic(typed).noun, noun);
}

static void expect_piece(const char *typed, enum note_work_kind kind, const char *piece)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_work w;
    (void)note_text_clean(typed, clean);
    note_work_read(clean, kind, &w);
    assert_string_equal(w.piece, piece);
}

static void expect_role(const char *typed, const char *role, const char *with_article)
{
    char out[NOTE_TOPIC_BYTES], with[NOTE_TOPIC_BYTES + 16];
    note_role_read(typed, out, sizeof out);
    note_role_with_article(out, with, sizeof with);
    assert_string_equal(out, role);
    assert_string_equal(with, with_article);
}

static void a_thing_within_another_is_said_once(void **state)
{
    (void)state;
    expect_topic("core banking migration, core banking, the weekend",
                 "core banking migration and the weekend");
    expect_topic("red bike, your red bike", "your red bike");
    expect_topic("marching band, marching band (sousaphone)", "marching band (sousaphone)");
    expect_topic("tea trade, coffee and the tea trade", "coffee and the tea trade");
    expect_topic("art, art history", "art and art history");
}

static void things_parted_by_a_semicolon_are_a_list(void **state)
{
    (void)state;
    expect_topic("ISO 9001 audit; VOC reporting", "ISO 9001 audit and VOC reporting");
    expect_topic("dye batch database; we argued", "dye batch database");
}

static void a_process_takes_its_article(void **state)
{
    (void)state;
    assert_string_equal(topic("introduction of the ward round").worked,
                        "the introduction of the ward round");
    assert_string_equal(topic("digitisation of 1.2m files").worked,
                        "the digitisation of 1.2m files");
    assert_string_equal(topic("freedom of movement").worked, "freedom of movement");
}

static void several_things_two_worked_on_take_their_article(void **state)
{
    (void)state;
    assert_string_equal(topic("5am shifts").worked, "the 5am shifts");
    assert_string_equal(topic("onboarding tests").worked, "the onboarding tests");
    assert_string_equal(topic("winter distribution").worked, "the winter distribution");
    assert_string_equal(topic("3 audits").worked, "3 audits");
    assert_string_equal(topic("surveys").worked, "surveys");
}

static void two_sentences_that_nothing_joins_are_none(void **state)
{
    (void)state;
    assert_string_equal(topic("you are speaking I am backstage").clause, "");
    assert_string_equal(topic("you beat me in 23 moves then told me lies").clause,
                        "you beat me in 23 moves");
    assert_string_equal(topic("I asked one question & you answered").clause,
                        "I asked one question and you answered");
    assert_string_equal(topic("both nurses, both hate karaoke").clause,
                        "we're both nurses and we both hate karaoke");
    assert_string_equal(topic("I did wigs you did lights on Cyrano").clause,
                        "I did wigs and you did lights on Cyrano");
    assert_string_equal(topic("killed the tab together, then put it back").clause,
                        "we killed the tab together");
    expect_topic("breakout room 4: gloves that fit", "gloves that fit");
    expect_topic("shops, how to keep volunteers", "shops and how to keep volunteers");
    expect_topic("staffing & how you got funding", "staffing and how you got funding");
    expect_topic("why cats purr, and my new job", "why cats purr and my new job");
    expect_topic("hedges. you are always on time", "hedges");
    expect_topic("our wedding cake, 4 tiers", "our wedding cake");
    expect_topic("the furnace, me trainee", "the furnace");
    assert_string_equal(topic("you're a locksmith I teach maths").clause,
                        "you're a locksmith and I teach maths");
    assert_string_equal(topic("you're a locksmith I know").clause, "you're a locksmith I know");
    assert_string_equal(topic("you run a bakery, our girls are best friends").clause,
                        "you run a bakery and our girls are best friends");
    expect_topic("late returns, no judgement", "late returns");
    expect_topic("used scanners, of all things", "used scanners");
}

static void a_topic_loses_its_introduction(void **state)
{
    (void)state;
    expect_topic("we talked about hiring", "hiring");
    expect_topic("about hiring", "hiring");
    expect_topic("our chat about pay", "pay");
}

static void a_topic_stands_low_in_mid_sentence(void **state)
{
    (void)state;
    expect_topic("Hiring juniors", "hiring juniors");
    expect_topic("Kubernetes", "Kubernetes");
}

static void what_is_said_about_somebody_is_not_said_to_them(void **state)
{
    (void)state;
    assert_string_equal(topic("I told her about our pricing").clause, "");
    assert_string_equal(topic("the prices of her product").noun, "");
    assert_string_equal(topic("history").noun, "history");
}

static void code_is_no_topic(void **state)
{
    (void)state;
    assert_string_equal(topic("alert(\"shipping the app\")").noun, "");
    assert_string_equal(topic("bees (wild)").noun, "bees (wild)");
}

static void a_thing_named_twice_is_said_once(void **state)
{
    (void)state;
    assert_string_equal(topic("audits; audit, tax & audits").noun, "audits and tax");
    assert_string_equal(topic("hiring, hiring").noun, "hiring");
    assert_string_equal(topic("tea/ cake / tea").noun, "tea and cake");
    assert_string_equal(topic("Rust, rust and tea").noun, "Rust and tea");
    assert_string_equal(topic("tea, teapots, gas").noun, "tea, teapots and gas");
}

static void a_list_is_joined_by_and(void **state)
{
    (void)state;
    expect_topic("hiring; pay & onboarding", "hiring, pay and onboarding");
    expect_topic("hiring, pay", "hiring and pay");
}

static void a_comma_in_a_long_topic_is_just_a_comma(void **state)
{
    (void)state;
    expect_topic("the future of care in villages, where hospitals close",
                 "the future of care in villages, where hospitals close");
    assert_string_equal(topic("the future of care in villages, where hospitals close").brief,
                        "the future of care in villages");
}

static void a_title_in_quotes_goes_without_what_follows(void **state)
{
    (void)state;
    expect_piece("\"Whose River?\": A History of the Mekong", NOTE_BOOK,
                 "your book \"Whose River?\"");
    expect_piece("\"Who Owns the Rain?\" Water Rights", NOTE_BOOK,
                 "your book \"Who Owns the Rain?\"");
    expect_piece("\"Tea\" and \"Coffee\"", NOTE_BOOK, "your book \"'Tea' and 'Coffee'\"");
}

static void initials_are_no_it(void **state)
{
    (void)state;
    expect_topic("triage rota / IT migration", "triage rota and IT migration");
}

static void a_part_of_a_work_is_its_subject(void **state)
{
    (void)state;
    expect_topic("the part about caching", "caching");
    expect_topic("the chapter on caching", "the chapter on caching");
    expect_topic("the episode about night buses", "the episode about night buses");
}

static void what_fits_no_frame_is_no_topic(void **state)
{
    (void)state;
    expect_topic("at the end", "");
    expect_topic("to be honest", "");
}

static void a_clause_is_the_users_own_sentence(void **state)
{
    (void)state;
    assert_string_equal(topic("i liked the part on caching").clause, "I liked the part on caching");
    assert_string_equal(topic("you asked about my bees").clause, "you asked about my bees");
}

static void one_thing_worked_on_takes_an_article(void **state)
{
    (void)state;
    assert_string_equal(topic("billing migration").worked, "the billing migration");
    assert_string_equal(topic("our audit").worked, "our audit");
    assert_string_equal(topic("tax law").worked, "tax law");
}

static void a_topic_after_your_work_on_loses_those_words(void **state)
{
    (void)state;
    assert_string_equal(topic("your work on wind").field, "wind");
    assert_string_equal(topic("how rivers remember").field, "");
}

static void a_title_is_quoted(void **state)
{
    (void)state;
    expect_piece("Why Queues Fail", NOTE_ARTICLE, "your article \"Why Queues Fail\"");
}

static void a_title_loses_its_own_quotes(void **state)
{
    (void)state;
    expect_piece("\"Deep Work\"", NOTE_BOOK, "your book \"Deep Work\"");
}

static void a_low_title_is_written_as_one(void **state)
{
    (void)state;
    expect_piece("why queues fail", NOTE_POST, "your post \"Why Queues Fail\"");
}

static void a_shouted_title_is_recased(void **state)
{
    (void)state;
    expect_piece("HOW NASA TESTS SOFTWARE", NOTE_ARTICLE,
                 "your article \"How NASA Tests Software\"");
}

static void a_described_work_is_not_quoted(void **state)
{
    (void)state;
    expect_piece("your article on caching", NOTE_ARTICLE, "your article on caching");
    expect_piece("the article on caching", NOTE_ARTICLE, "your article on caching");
    expect_piece("on caching", NOTE_TALK, "your talk on caching");
}

static void a_work_of_no_kind_is_a_piece(void **state)
{
    (void)state;
    expect_piece("Why Queues Fail", NOTE_WORK_NONE, "your piece \"Why Queues Fail\"");
}

static void an_address_is_no_title(void **state)
{
    (void)state;
    expect_piece("https://example.com/x", NOTE_POST, "");
}

static void a_role_loses_article_and_the_word_role(void **state)
{
    (void)state;
    expect_role("the data engineer role", "data engineer", "a data engineer");
}

static void a_role_takes_its_article_by_sound(void **state)
{
    (void)state;
    expect_role("hourly consultant", "hourly consultant", "an hourly consultant");
    expect_role("SRE", "SRE", "an SRE");
    expect_role("UX designer", "UX designer", "a UX designer");
}

static void several_are_sought_without_article(void **state)
{
    (void)state;
    expect_role("data engineers", "data engineer", "data engineers");
    expect_role("nurses", "nurse", "nurses");
    expect_role("Heads of Sales", "Head of Sales", "Heads of Sales");
    expect_role("Head of Operations", "Head of Operations", "a Head of Operations");
}

static void a_field_is_someone_in_it(void **state)
{
    (void)state;
    expect_role("data engineering", "data engineering", "someone in data engineering");
}

static void a_dash_or_a_colon_ends_a_topic(void **state)
{
    (void)state;
    expect_topic("caching - the hard part", "caching");
    expect_topic("caching \xE2\x80\x93 the hard part", "caching");
    expect_topic("caching: the hard part", "caching");
}

static void a_deed_without_its_doer_is_no_topic(void **state)
{
    (void)state;
    expect_topic("taught me how to read a core dump", "");
    expect_topic("fixed our payroll in 2019", "");
    expect_topic("distributed systems", "distributed systems");
    assert_string_equal(topic("we rebuilt your portal").clause, "we rebuilt your portal");
}

static void a_lone_article_is_no_topic(void **state)
{
    (void)state;
    expect_topic("a...", "");
    expect_topic("the...", "");
}

static void two_gerunds_are_one_topic(void **state)
{
    (void)state;
    expect_topic("shipping the mobile app; killing the old one",
                 "shipping the mobile app and killing the old one");
}

static void your_work_stays_yours(void **state)
{
    (void)state;
    assert_string_equal(topic("your work on wind forecasting").yours,
                        "your work on wind forecasting");
    assert_string_equal(topic("wind forecasting").yours, "");
}

static void quotes_inside_a_title_become_single(void **state)
{
    (void)state;
    expect_piece("Ship it \"on Friday\"", NOTE_POST, "your post \"Ship it 'on Friday'\"");
    expect_piece("\"Tides\" and 'Teas' / vol. 2", NOTE_BOOK,
                 "your book \"'Tides' and 'Teas', vol. 2\"");
    expect_piece("Why \xE2\x80\x9Cqueues\xE2\x80\x9D fail", NOTE_TALK,
                 "your talk \"Why 'queues' fail\"");
}

static void what_an_advert_adds_is_no_part_of_a_role(void **state)
{
    (void)state;
    expect_role("junior accountant (80-100%)", "junior accountant", "a junior accountant");
    expect_role("Senior Data Engineer (m/f/d)", "Senior Data Engineer", "a Senior Data Engineer");
    expect_role("nurse, remote", "nurse (remote)", "a nurse (remote)");
    expect_role("Baker m/w/d 80%", "baker", "a baker");
    expect_role("engineer (Python)", "engineer (Python)", "an engineer (Python)");
}

static void a_long_title_has_a_short_form(void **state)
{
    (void)state;
    struct note_work w;
    note_work_read("On Writing Everything Down, With Remarks", NOTE_ARTICLE, &w);
    assert_string_equal(w.brief_piece, "your article \"On Writing Everything Down\"");
    note_work_read("Why Queues Fail", NOTE_ARTICLE, &w);
    assert_string_equal(w.brief_piece, "");
}

static void a_list_of_longer_things_is_whole(void **state)
{
    (void)state;
    expect_topic("caching, queues and back pressure", "caching, queues and back pressure");
    expect_topic("translation of our safety manuals, posters and e-learning",
                 "translation of our safety manuals, posters and e-learning");
}

static void a_title_may_begin_like_a_description(void **state)
{
    (void)state;
    expect_piece("My Life in Cheese", NOTE_BOOK, "your book \"My Life in Cheese\"");
}

static void any_job_is_no_role(void **state)
{
    (void)state;
    expect_role("any job", "", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_thing_within_another_is_said_once),
        cmocka_unit_test(a_process_takes_its_article),
        cmocka_unit_test(several_things_two_worked_on_take_their_article),
        cmocka_unit_test(two_sentences_that_nothing_joins_are_none),
        cmocka_unit_test(a_topic_loses_its_introduction),
        cmocka_unit_test(a_topic_stands_low_in_mid_sentence),
        cmocka_unit_test(what_is_said_about_somebody_is_not_said_to_them),
        cmocka_unit_test(code_is_no_topic),
        cmocka_unit_test(a_thing_named_twice_is_said_once),
        cmocka_unit_test(a_list_is_joined_by_and),
        cmocka_unit_test(a_comma_in_a_long_topic_is_just_a_comma),
        cmocka_unit_test(a_title_in_quotes_goes_without_what_follows),
        cmocka_unit_test(initials_are_no_it),
        cmocka_unit_test(a_part_of_a_work_is_its_subject),
        cmocka_unit_test(what_fits_no_frame_is_no_topic),
        cmocka_unit_test(a_clause_is_the_users_own_sentence),
        cmocka_unit_test(one_thing_worked_on_takes_an_article),
        cmocka_unit_test(a_topic_after_your_work_on_loses_those_words),
        cmocka_unit_test(a_title_is_quoted),
        cmocka_unit_test(a_title_loses_its_own_quotes),
        cmocka_unit_test(a_low_title_is_written_as_one),
        cmocka_unit_test(a_shouted_title_is_recased),
        cmocka_unit_test(a_described_work_is_not_quoted),
        cmocka_unit_test(a_work_of_no_kind_is_a_piece),
        cmocka_unit_test(an_address_is_no_title),
        cmocka_unit_test(a_role_loses_article_and_the_word_role),
        cmocka_unit_test(a_role_takes_its_article_by_sound),
        cmocka_unit_test(several_are_sought_without_article),
        cmocka_unit_test(a_field_is_someone_in_it),
        cmocka_unit_test(a_dash_or_a_colon_ends_a_topic),
        cmocka_unit_test(a_deed_without_its_doer_is_no_topic),
        cmocka_unit_test(a_lone_article_is_no_topic),
        cmocka_unit_test(two_gerunds_are_one_topic),
        cmocka_unit_test(your_work_stays_yours),
        cmocka_unit_test(quotes_inside_a_title_become_single),
        cmocka_unit_test(what_an_advert_adds_is_no_part_of_a_role),
        cmocka_unit_test(a_long_title_has_a_short_form),
        cmocka_unit_test(a_list_of_longer_things_is_whole),
        cmocka_unit_test(a_title_may_begin_like_a_description),
        cmocka_unit_test(things_parted_by_a_semicolon_are_a_list),
        cmocka_unit_test(any_job_is_no_role),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
