/* Any text: cleaning, the last filter, measuring, the articles. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "note_text.h"

static void expect_clean(const char *typed, const char *clean)
{
    char out[NOTE_TEXT_BYTES];
    (void)note_text_clean(typed, out);
    assert_string_equal(out, clean);
}

static void expect_tidy(const char *raw, const char *tidy)
{
    char text[512];
    (void)snprintf(text, sizeof text, "%s", raw);
    (void)note_text_tidy(text);
    assert_string_equal(text, tidy);
}

static void expect_article(const char *text, const char *article)
{
    assert_string_equal(note_text_article(text), article);
}

static void spaces_shrink_to_one_and_are_trimmed(void **state)
{
    (void)state;
    expect_clean("  Web \x09 Summit \x0A", "Web Summit");
}

static void a_no_break_space_is_a_space(void **state)
{
    (void)state;
    expect_clean("Web\xC2\xA0Summit", "Web Summit");
}

static void trailing_marks_are_stripped(void **state)
{
    (void)state;
    expect_clean("Web Summit!!!", "Web Summit");
    expect_clean("hiring...", "hiring");
    expect_clean("hiring,", "hiring");
}

static void the_stop_of_an_abbreviation_is_kept(void **state)
{
    (void)state;
    expect_clean("Acme, Inc.", "Acme, Inc.");
}

static void balanced_outer_quotes_are_stripped(void **state)
{
    (void)state;
    expect_clean("\"Deep Work\"", "Deep Work");
    expect_clean("\xE2\x80\x9C"
                 "Deep Work\xE2\x80\x9D",
                 "Deep Work");
}

static void two_quoted_words_keep_their_quotes(void **state)
{
    (void)state;
    expect_clean("\"A1\" and \"B1\"", "\"A1\" and \"B1\"");
}

static void a_lone_quote_is_dropped(void **state)
{
    (void)state;
    expect_clean("Why \"Queues Fail", "Why Queues Fail");
}

static void a_lone_bracket_is_dropped(void **state)
{
    (void)state;
    expect_clean("Expo (Berlin", "Expo Berlin");
}

static void entities_are_decoded(void **state)
{
    (void)state;
    expect_clean("R&amp;D", "R&D");
    expect_clean("O&#39;Brien", "O'Brien");
    expect_clean("Zo&#xEB;", "Zo\xC3\xAB");
}

static void an_entity_encoded_twice_leaves_no_entity(void **state)
{
    (void)state;
    expect_clean("R&amp;amp;D", "R&D");
}

static void tags_are_stripped(void **state)
{
    (void)state;
    expect_clean("<b>Expo</b>", "Expo");
}

static void a_tag_hidden_in_entities_is_stripped(void **state)
{
    (void)state;
    expect_clean("&lt;script&gt;x1", "x1");
}

static void urls_vanish(void **state)
{
    (void)state;
    expect_clean("see https://example.com/x?y=1 now", "see now");
    expect_clean("https://example.com", "");
    expect_clean("example.com/page", "");
}

static void a_sign_that_belongs_to_a_word_stays(void **state)
{
    (void)state;
    expect_clean("C++", "C++");
    expect_clean("R&D +", "R&D");
}

static void letters_and_stops_by_turns_keep_the_last(void **state)
{
    (void)state;
    expect_clean("A.I.", "A.I.");
}

static void an_entity_of_a_letter_is_decoded(void **state)
{
    (void)state;
    expect_clean("Z&uuml;rich", "Z\xC3\xBCrich");
}

static void an_unknown_entity_vanishes(void **state)
{
    (void)state;
    expect_clean("A1 &foo; B1", "A1 B1");
}

static void a_hash_before_a_word_vanishes(void **state)
{
    (void)state;
    expect_clean("#SaaStr 2026", "SaaStr 2026");
    expect_clean("C#", "C#");
}

static void an_address_hidden_by_invisible_characters_vanishes(void **state)
{
    (void)state;
    expect_clean("www\xE2\x80\x8B.example\xE2\x80\x8B.com/x", "");
}

static void a_bare_domain_is_a_name(void **state)
{
    (void)state;
    expect_clean("Booking.com", "Booking.com");
}

static void a_mail_address_within_a_text_vanishes(void **state)
{
    (void)state;
    expect_clean("hiring me@example.com", "hiring");
}

static void pictographs_vanish(void **state)
{
    (void)state;
    expect_clean("Zo\xC3\xAB \xF0\x9F\x9A\x80\xF0\x9F\x94\xA5", "Zo\xC3\xAB");
    expect_clean(
        "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 Family Day",
        "Family Day");
    expect_clean("\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA", "");
}

static void zero_width_and_bidi_characters_vanish(void **state)
{
    (void)state;
    expect_clean("We\xE2\x80\x8B"
                 "b",
                 "Web");
    expect_clean("\xE2\x80\xAE"
                 "Ana\xE2\x80\xAC",
                 "Ana");
}

static void a_joiner_within_a_persian_word_is_kept(void **state)
{
    (void)state;
    expect_clean("\xD9\x85\xDB\x8C\xE2\x80\x8C\xD8\xAE\xD9\x88\xD8\xA7\xD9\x87\xD9\x85",
                 "\xD9\x85\xDB\x8C\xE2\x80\x8C\xD8\xAE\xD9\x88\xD8\xA7\xD9\x87\xD9\x85");
}

static void text_is_composed(void **state)
{
    (void)state;
    expect_clean("Zoe\xCC\x88", "Zo\xC3\xAB");
}

static void full_width_letters_become_plain(void **state)
{
    (void)state;
    expect_clean("\xEF\xBC\xA1\xEF\xBC\xA3\xEF\xBC\xAD\xEF\xBC\xA5", "ACME");
}

static void mathematical_letters_become_plain(void **state)
{
    (void)state;
    expect_clean("\xF0\x9D\x93\x9C\xF0\x9D\x93\xAA\xF0\x9D\x93\xBB\xF0\x9D\x93\xB2\xF0\x9D\x93\xAA",
                 "Maria");
}

static void only_punctuation_is_absent(void **state)
{
    (void)state;
    expect_clean("!!!", "");
    expect_clean("---", "");
    expect_clean("\" \"", "");
}

static void a_placeholder_is_absent(void **state)
{
    (void)state;
    expect_clean("null", "");
    expect_clean("N/A", "");
    expect_clean("(none)", "");
    expect_clean("[Event Name]", "");
    expect_clean("{name}", "");
}

static void a_bracketed_value_is_a_value(void **state)
{
    (void)state;
    expect_clean("[Web Summit]", "Web Summit");
}

static void a_doubled_small_word_is_mended(void **state)
{
    (void)state;
    expect_clean("in in Berlin", "in Berlin");
}

static void a_doubled_name_is_kept(void **state)
{
    (void)state;
    expect_clean("Duran Duran", "Duran Duran");
}

static void a_value_pasted_twice_is_said_once(void **state)
{
    (void)state;
    expect_clean("Web Summit, Web Summit", "Web Summit");
}

static void a_lone_small_word_is_absent(void **state)
{
    (void)state;
    expect_clean("and", "");
}

static void one_letter_is_a_value(void **state)
{
    (void)state;
    expect_clean("X", "X");
}

static void a_value_beyond_the_limit_is_absent(void **state)
{
    (void)state;
    char typed[NOTE_INPUT_BYTES + 2], out[NOTE_TEXT_BYTES];
    memset(typed, 'x', sizeof typed - 1);
    typed[sizeof typed - 1] = '\0';
    assert_int_equal(note_text_clean(typed, out), 0);
}

static void absent_input_is_absent(void **state)
{
    (void)state;
    char out[NOTE_TEXT_BYTES];
    assert_int_equal(note_text_clean(NULL, out), 0);
    assert_string_equal(out, "");
}

static void tidy_takes_a_space_before_a_mark_away(void **state)
{
    (void)state;
    expect_tidy("Hi Ana , hello .", "Hi Ana, hello.");
    expect_tidy("Did you read \"Why?\"? I did.", "Did you read \"Why?\" I did.");
}

static void tidy_leaves_one_full_stop_after_an_abbreviation(void **state)
{
    (void)state;
    expect_tidy("We met at Acme, Inc..", "We met at Acme, Inc.");
}

static void tidy_leaves_one_mark_after_a_question(void **state)
{
    (void)state;
    expect_tidy("I read \"Why?\".", "I read \"Why?\"");
}

static void tidy_keeps_the_space_before_dot_net(void **state)
{
    (void)state;
    expect_tidy("We talked about .NET.", "We talked about .NET.");
}

static void tidy_leaves_one_space(void **state)
{
    (void)state;
    expect_tidy("Hi  Ana,  hello.", "Hi Ana, hello.");
}

static void length_counts_utf16_units(void **state)
{
    (void)state;
    assert_int_equal(note_length("Zo\xC3\xAB", 4), 3);
    assert_int_equal(note_length("\xF0\x9F\x9A\x80", 4), 2);
}

static void a_silent_h_takes_an(void **state)
{
    (void)state;
    expect_article("hour", "an");
    expect_article("honest broker", "an");
    expect_article("heir", "an");
    expect_article("honour", "an");
}

static void a_sounded_h_takes_a(void **state)
{
    (void)state;
    expect_article("house", "a");
    expect_article("hospital", "a");
    expect_article("historian", "a");
}

static void a_vowel_said_as_you_takes_a(void **state)
{
    (void)state;
    expect_article("university", "a");
    expect_article("MLOps lead", "an");
    expect_article("PhD student", "a");
    expect_article("user", "a");
    expect_article("European", "a");
    expect_article("one-off", "a");
    expect_article("unique", "a");
}

static void un_before_in_takes_an(void **state)
{
    (void)state;
    expect_article("uninteresting", "an");
}

static void an_initialism_goes_by_its_letters(void **state)
{
    (void)state;
    expect_article("MRI", "an");
    expect_article("FBI agent", "an");
    expect_article("SRE", "an");
    expect_article("UX", "a");
    expect_article("HR lead", "an");
    expect_article("CEO", "a");
}

static void an_initialism_said_as_a_word_goes_by_its_sound(void **state)
{
    (void)state;
    expect_article("NASA", "a");
    expect_article("SAP", "a");
}

static void numbers_go_by_their_sound(void **state)
{
    (void)state;
    expect_article("8", "an");
    expect_article("11", "an");
    expect_article("18", "an");
    expect_article("80", "an");
    expect_article("10", "a");
    expect_article("1", "a");
    expect_article("110", "a");
}

static void case_is_told(void **state)
{
    (void)state;
    assert_int_equal(note_text_case("ana", 3), NOTE_CASE_LOWER);
    assert_int_equal(note_text_case("ANA", 3), NOTE_CASE_UPPER);
    assert_int_equal(note_text_case("Ana", 3), NOTE_CASE_MIXED);
    assert_int_equal(note_text_case("123", 3), NOTE_CASE_NONE);
}

static void a_meant_small_initial_stays_at_the_start_of_a_sentence(void **state)
{
    (void)state;
    char out[32];
    (void)note_text_capital("iOS", 3, out, sizeof out);
    assert_string_equal(out, "iOS");
    (void)note_text_capital("your", 4, out, sizeof out);
    assert_string_equal(out, "Your");
}

static void a_whole_word_is_found_whatever_its_case(void **state)
{
    (void)state;
    assert_non_null(note_text_find("We hire in Leeds", "HIRE"));
    assert_null(note_text_find("We hired in Leeds", "hire"));
}

static void a_thing_pasted_twice_with_its_mark_is_said_once(void **state)
{
    (void)state;
    expect_clean("Yahoo! Yahoo!", "Yahoo");
    expect_clean("REMOTE WORK AND REMOTE WORK", "REMOTE WORK");
    expect_clean("\xF0\x9F\x94\xA5UNESCO\xF0\x9F\x94\xA5 \xF0\x9F\x94\xA5UNESCO\xF0\x9F\x94\xA5",
                 "UNESCO");
    expect_clean("Walla Walla", "Walla Walla");
}

static void words_of_mixed_scripts_are_no_fact(void **state)
{
    (void)state;
    expect_clean("a7x\xD8\xB1 \xC5\x9F", "");
    expect_clean("\xE2\x82\xAC"
                 "d\xE0\xA4\x85"
                 "7",
                 "");
}

static void marks_and_two_scripts_can_be_a_fact(void **state)
{
    (void)state;
    static const char *const real[] = {"C++",
                                       "R&D",
                                       "3M",
                                       "O2",
                                       "Q&A",
                                       "7-Eleven",
                                       "\xC5\x81\xC3\xB3"
                                       "d\xC5\xBA",
                                       "\xE5\x8C\x97\xE4\xBA\xAC (Peking University)",
                                       "Web3 \xE3\x83\xA1\xE3\x82\xBF",
                                       "AI\xE5\x8C\x97"};
    for (size_t i = 0; i < sizeof real / sizeof real[0]; i++)
        expect_clean(real[i], real[i]);
}

static void an_article_before_another_opening_goes(void **state)
{
    (void)state;
    expect_clean("the at the summit", "at the summit");
    expect_clean("the about the job", "about the job");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spaces_shrink_to_one_and_are_trimmed),
        cmocka_unit_test(a_no_break_space_is_a_space),
        cmocka_unit_test(trailing_marks_are_stripped),
        cmocka_unit_test(the_stop_of_an_abbreviation_is_kept),
        cmocka_unit_test(balanced_outer_quotes_are_stripped),
        cmocka_unit_test(two_quoted_words_keep_their_quotes),
        cmocka_unit_test(a_lone_quote_is_dropped),
        cmocka_unit_test(a_lone_bracket_is_dropped),
        cmocka_unit_test(entities_are_decoded),
        cmocka_unit_test(an_entity_encoded_twice_leaves_no_entity),
        cmocka_unit_test(tags_are_stripped),
        cmocka_unit_test(a_tag_hidden_in_entities_is_stripped),
        cmocka_unit_test(urls_vanish),
        cmocka_unit_test(a_sign_that_belongs_to_a_word_stays),
        cmocka_unit_test(letters_and_stops_by_turns_keep_the_last),
        cmocka_unit_test(an_entity_of_a_letter_is_decoded),
        cmocka_unit_test(an_unknown_entity_vanishes),
        cmocka_unit_test(a_hash_before_a_word_vanishes),
        cmocka_unit_test(an_address_hidden_by_invisible_characters_vanishes),
        cmocka_unit_test(a_bare_domain_is_a_name),
        cmocka_unit_test(a_mail_address_within_a_text_vanishes),
        cmocka_unit_test(pictographs_vanish),
        cmocka_unit_test(zero_width_and_bidi_characters_vanish),
        cmocka_unit_test(a_joiner_within_a_persian_word_is_kept),
        cmocka_unit_test(text_is_composed),
        cmocka_unit_test(full_width_letters_become_plain),
        cmocka_unit_test(mathematical_letters_become_plain),
        cmocka_unit_test(only_punctuation_is_absent),
        cmocka_unit_test(a_placeholder_is_absent),
        cmocka_unit_test(a_bracketed_value_is_a_value),
        cmocka_unit_test(a_doubled_small_word_is_mended),
        cmocka_unit_test(a_doubled_name_is_kept),
        cmocka_unit_test(a_value_pasted_twice_is_said_once),
        cmocka_unit_test(a_lone_small_word_is_absent),
        cmocka_unit_test(one_letter_is_a_value),
        cmocka_unit_test(a_value_beyond_the_limit_is_absent),
        cmocka_unit_test(absent_input_is_absent),
        cmocka_unit_test(tidy_takes_a_space_before_a_mark_away),
        cmocka_unit_test(tidy_leaves_one_full_stop_after_an_abbreviation),
        cmocka_unit_test(tidy_leaves_one_mark_after_a_question),
        cmocka_unit_test(tidy_keeps_the_space_before_dot_net),
        cmocka_unit_test(tidy_leaves_one_space),
        cmocka_unit_test(length_counts_utf16_units),
        cmocka_unit_test(a_silent_h_takes_an),
        cmocka_unit_test(a_sounded_h_takes_a),
        cmocka_unit_test(a_vowel_said_as_you_takes_a),
        cmocka_unit_test(un_before_in_takes_an),
        cmocka_unit_test(an_initialism_goes_by_its_letters),
        cmocka_unit_test(an_initialism_said_as_a_word_goes_by_its_sound),
        cmocka_unit_test(numbers_go_by_their_sound),
        cmocka_unit_test(case_is_told),
        cmocka_unit_test(a_meant_small_initial_stays_at_the_start_of_a_sentence),
        cmocka_unit_test(a_whole_word_is_found_whatever_its_case),
        cmocka_unit_test(a_thing_pasted_twice_with_its_mark_is_said_once),
        cmocka_unit_test(words_of_mixed_scripts_are_no_fact),
        cmocka_unit_test(marks_and_two_scripts_can_be_a_fact),
        cmocka_unit_test(an_article_before_another_opening_goes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
