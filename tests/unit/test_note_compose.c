/* Whole drafts: what is in them, what is left out, how they differ. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "bank.h"
#include "note_check.h"

static struct note_form event_form(void)
{
    struct note_form f = empty_form(NOTE_EVENT);
    f.text[NOTE_IN_RECIPIENT] = "Maria Lopez";
    f.text[NOTE_IN_EVENT] = "Web Summit";
    f.text[NOTE_IN_TOPIC] = "hiring";
    return f;
}

static uint32_t bit(enum note_input input)
{
    return 1u << input;
}

static void there_are_three_different_drafts(void **state)
{
    (void)state;
    struct note_form f = event_form();
    struct note_set set;
    note_draft(bank, &f, &set);
    assert_int_equal(set.count, 3);
    assert_string_not_equal(set.draft[0].text, set.draft[1].text);
    assert_string_not_equal(set.draft[1].text, set.draft[2].text);
}

/* The first three words behind "Hi Maria, ". */
static size_t opening_of(const char *text, const char **at)
{
    size_t n = 0;
    *at = strchr(text, ',') + 2;
    for (int words = 0; words < 3; words += (*at)[n] == ' ' || (*at)[n] == '\0')
        n++;
    return n;
}

static bool open_alike(const struct note_draft *a, const struct note_draft *b)
{
    const char *one, *other;
    const size_t n = opening_of(a->text, &one);
    return n == opening_of(b->text, &other) && memcmp(one, other, n) == 0;
}

static void hardly_two_drafts_of_a_set_open_alike(void **state)
{
    (void)state;
    int alike = 0;
    for (int i = 0; i < 100; i++) {
        char name[16];
        struct note_form f = event_form();
        struct note_set set;
        (void)snprintf(name, sizeof name, "Maria%c%c", 'a' + i % 26, 'a' + i / 26);
        f.text[NOTE_IN_RECIPIENT] = name;
        note_draft(bank, &f, &set);
        alike += open_alike(&set.draft[0], &set.draft[1]) ||
                 open_alike(&set.draft[0], &set.draft[2]) ||
                 open_alike(&set.draft[1], &set.draft[2]);
    }
    assert_in_range(alike, 0, 2);
}

static void a_field_that_no_wording_says_changes_no_word(void **state)
{
    (void)state;
    struct note_form f = event_form();
    struct note_set without, with;
    note_draft(bank, &f, &without);
    f.text[NOTE_IN_THEIR_SCHOOL] = "Yale";
    note_draft(bank, &f, &with);
    for (size_t i = 0; i < with.count; i++)
        assert_string_equal(with.draft[i].text, without.draft[i].text);
    assert_int_equal(with.cause[NOTE_IN_THEIR_SCHOOL], NOTE_CAUSE_KIND);
}

static void the_facts_that_matter_are_all_in_the_first(void **state)
{
    (void)state;
    struct note_form f = event_form();
    struct note_set set;
    note_draft(bank, &f, &set);
    uint32_t all = bit(NOTE_IN_RECIPIENT) | bit(NOTE_IN_EVENT) | bit(NOTE_IN_TOPIC);
    assert_int_equal(set.draft[0].uses, all);
    assert_non_null(strstr(set.draft[0].text, "Maria"));
    assert_non_null(strstr(set.draft[0].text, "Web Summit"));
    assert_non_null(strstr(set.draft[0].text, "hiring"));
}

static void what_is_not_said_is_listed(void **state)
{
    (void)state;
    struct note_form f = event_form();
    f.text[NOTE_IN_THEIR_SCHOOL] = "Yale";
    struct note_set set;
    note_draft(bank, &f, &set);
    for (size_t i = 0; i < set.count; i++)
        assert_true((set.draft[i].omitted & bit(NOTE_IN_THEIR_SCHOOL)) != 0);
}

static void a_recruiters_own_client_is_no_cause_to_think_of_them(void **state)
{
    (void)state;
    struct note_form f = empty_form(NOTE_RECRUITING);
    struct note_set set;
    f.side = NOTE_RECRUITER;
    f.text[NOTE_IN_ROLE] = "head chef";
    f.text[NOTE_IN_REASON] = "client opening a restaurant in january";
    note_draft(bank, &f, &set);
    for (size_t i = 0; i < set.count; i++)
        assert_null(strstr(set.draft[i].text, ", as a client"));
}

static void who_writes_to_nobody_by_name_comes_first(void **state)
{
    (void)state;
    struct note_form f = event_form();
    struct note_set set;
    f.text[NOTE_IN_RECIPIENT] = "";
    f.text[NOTE_IN_SENDER] = "Jip";
    note_draft(bank, &f, &set);
    for (size_t i = 0; i < set.count; i++) {
        const char *at = strstr(set.draft[i].text, "Jip");
        assert_in_range(at - set.draft[i].text, 0, 16);
        assert_null(strstr(at + 1, "Jip"));
    }
}

static void the_same_form_gives_the_same_bytes(void **state)
{
    (void)state;
    struct note_form f = event_form();
    struct note_set a, b;
    note_draft(bank, &f, &a);
    note_draft(bank, &f, &b);
    for (size_t i = 0; i < a.count; i++)
        assert_string_equal(a.draft[i].text, b.draft[i].text);
}

static void another_variant_gives_other_wordings(void **state)
{
    (void)state;
    struct note_form f = event_form();
    struct note_set a, b;
    note_draft(bank, &f, &a);
    for (unsigned k = 1; k < 12; k++) {
        f.variant = k;
        note_draft(bank, &f, &b);
        assert_string_not_equal(a.draft[0].text, b.draft[0].text);
    }
}

static void the_greatest_variant_gives_drafts(void **state)
{
    (void)state;
    struct note_form f = event_form();
    struct note_set set;
    f.variant = ~0u;
    note_draft(bank, &f, &set);
    assert_true(set.count > 0);
}

static void people_in_the_same_situation_get_different_notes(void **state)
{
    (void)state;
    static char texts[200][NOTE_DRAFT_BYTES];
    size_t different = 0;
    for (int i = 0; i < 200; i++) {
        struct note_form f = event_form();
        struct note_set set;
        char name[] = {(char)('A' + i % 26), 'n', (char)('a' + i / 26), '\0'};
        f.text[NOTE_IN_RECIPIENT] = name;
        note_draft(bank, &f, &set);
        char *at = strstr(set.draft[0].text, name);
        assert_non_null(at);
        memcpy(at, "Ana", 3);
        bool seen = false;
        for (size_t k = 0; k < different && !seen; k++)
            seen = strcmp(texts[k], set.draft[0].text) == 0;
        if (!seen)
            memcpy(texts[different++], set.draft[0].text, NOTE_DRAFT_BYTES);
    }
    assert_true(different > 60);
}

static void a_formal_note_has_no_contractions(void **state)
{
    (void)state;
    for (int r = 0; r < NOTE_RELATIONSHIPS * 2; r++) {
        struct note_form f = event_form();
        struct note_set set;
        f.relationship = (enum note_relationship)(r / 2);
        f.direction = (enum note_direction)(r % 2);
        f.tone = NOTE_FORMAL;
        note_draft(bank, &f, &set);
        for (size_t i = 0; i < set.count; i++)
            assert_null(strchr(set.draft[i].text, '\''));
    }
}

static void only_a_colleague_leaves_the_title_out(void **state)
{
    struct note_form form = event_form();
    struct note_set set;
    (void)state;
    form.relationship = NOTE_CONTENT;
    form.tone = NOTE_PROFESSIONAL;
    form.text[NOTE_IN_RECIPIENT] = "Dr Helen Marsh";
    note_draft(bank, &form, &set);
    assert_non_null(strstr(set.draft[0].text, "Dr Marsh"));
    form.text[NOTE_IN_RECIPIENT] = "Ms Helen Marsh";
    note_draft(bank, &form, &set);
    assert_non_null(strstr(set.draft[0].text, "Hello Ms Marsh"));
    form.relationship = NOTE_EVENT;
    form.text[NOTE_IN_RECIPIENT] = "Dr Helen Marsh";
    note_draft(bank, &form, &set);
    assert_non_null(strstr(set.draft[0].text, "Dr Marsh"));
    form.relationship = NOTE_COLLEAGUE;
    note_draft(bank, &form, &set);
    assert_null(strstr(set.draft[0].text, "Marsh"));
}

static void an_event_to_come_is_not_told_as_past(void **state)
{
    (void)state;
    struct note_form f = event_form();
    struct note_set set;
    f.met = false;
    f.text[NOTE_IN_WHEN] = "next week";
    note_draft(bank, &f, &set);
    for (size_t i = 0; i < set.count; i++)
        assert_null(strstr(set.draft[i].text, "met"));
}

static void at_a_memorial_she_is_not_the_one_written_to(void **state)
{
    (void)state;
    struct note_form f = event_form();
    struct note_set set;
    f.text[NOTE_IN_EVENT] = "memorial for Prof. Ilse Brandt";
    f.text[NOTE_IN_TOPIC] = NULL;
    f.text[NOTE_IN_REASON] = "she would have wanted her students to know each other";
    note_draft(bank, &f, &set);
    for (size_t i = 0; i < set.count; i++) {
        assert_null(strstr(set.draft[i].text, "ou would"));
        assert_null(strstr(set.draft[i].text, "your students"));
    }
}

static const char *cold_note(const char *reason)
{
    static struct note_set set;
    struct note_form f = empty_form(NOTE_COLD);
    f.text[NOTE_IN_RECIPIENT] = "Fiona Reid";
    f.text[NOTE_IN_REASON] = reason;
    note_draft(bank, &f, &set);
    return set.draft[0].text;
}

static void what_one_of_theirs_did_is_not_who_the_sender_is(void **state)
{
    (void)state;
    const char *text = cold_note("one of your drivers helped my son and I want to thank him");
    assert_non_null(strstr(text, "ne of your drivers helped my son"));
    assert_null(strstr(text, "I'm one of"));
    assert_non_null(strstr(cold_note("one of your regulars at the cafe"), "I'm one of your reg"));
}

static void a_cry_ends_a_sentence_of_the_reason(void **state)
{
    (void)state;
    assert_null(strstr(cold_note("same name!! doing the Quist family tree"), "name doing"));
}

static void a_date_to_come_makes_the_event_one_to_come(void **state)
{
    (void)state;
    struct note_form f = event_form();
    struct note_set set;
    f.text[NOTE_IN_WHEN] = "2026-11-27";
    note_draft(bank, &f, &set);
    for (size_t i = 0; i < set.count; i++)
        assert_null(strstr(set.draft[i].text, "met"));
}

static void without_a_tie_the_note_says_so(void **state)
{
    (void)state;
    struct note_form f = event_form();
    struct note_set set;
    f.relationship = NOTE_COLD;
    f.text[NOTE_IN_EVENT] = NULL;
    note_draft(bank, &f, &set);
    static const char *const said[] = {"n't met", "never met", "don't know", "won't know",
                                       "stranger"};
    for (size_t i = 0; i < set.count; i++) {
        bool tells = false;
        for (size_t k = 0; k < sizeof said / sizeof said[0]; k++)
            tells = tells || strstr(set.draft[i].text, said[k]) != NULL;
        assert_true(tells);
    }
}

static void a_long_event_is_said_in_short_when_space_is(void **state)
{
    (void)state;
    struct note_form f = event_form();
    struct note_set set;
    f.text[NOTE_IN_EVENT] =
        "ACM Conference on Computer-Supported Cooperative Work and Social Computing (CSCW 2024)";
    note_draft(bank, &f, &set);
    assert_non_null(strstr(set.draft[0].text, "CSCW 2024"));
    assert_true((set.draft[0].uses & bit(NOTE_IN_EVENT)) != 0);
}

static void replies_ask_then_accept_then_decline(void **state)
{
    (void)state;
    struct note_form f = event_form();
    struct note_set set;
    f.direction = NOTE_REPLY;
    note_draft(bank, &f, &set);
    assert_int_equal(set.count, 3);
    assert_non_null(strchr(set.draft[0].text, '?'));
    assert_null(strchr(set.draft[1].text, '?'));
    assert_null(strchr(set.draft[2].text, '?'));
}

static void a_policy_is_said_in_the_polite_no(void **state)
{
    (void)state;
    struct note_form f = event_form();
    struct note_set set;
    f.direction = NOTE_REPLY;
    f.text[NOTE_IN_REASON] = "I only connect with people I've worked with";
    note_draft(bank, &f, &set);
    assert_non_null(strstr(set.draft[2].text, "I only connect with people I've worked with"));
}

static void no_policy_is_made_up(void **state)
{
    (void)state;
    struct note_form f = event_form();
    struct note_set set;
    f.direction = NOTE_REPLY;
    for (f.variant = 0; f.variant < 8; f.variant++) {
        note_draft(bank, &f, &set);
        assert_null(strstr(set.draft[2].text, "only"));
        assert_null(strstr(set.draft[2].text, "I keep"));
    }
}

static void adding_a_lesser_fact_never_pushes_out_a_greater(void **state)
{
    static const enum note_input lesser[] = {NOTE_IN_SENDER, NOTE_IN_PLACE, NOTE_IN_WHEN,
                                             NOTE_IN_MY_COMPANY};
    static const char *const value[] = {"Ana Ruiz", "Berlin", "last week", "Initech"};
    (void)state;
    for (int tone = 0; tone < NOTE_TONES; tone++)
        for (size_t i = 0; i < sizeof lesser / sizeof lesser[0]; i++) {
            struct note_form f = event_form();
            struct note_set before, after;
            f.tone = (enum note_tone)tone;
            f.text[NOTE_IN_REASON] = "because I'd like to learn how your team runs its interviews";
            note_draft(bank, &f, &before);
            f.text[lesser[i]] = value[i];
            note_draft(bank, &f, &after);
            assert_int_equal(before.draft[0].uses & ~after.draft[0].uses, 0);
        }
}

static struct note_form school_form(enum note_relationship relationship, const char *topic)
{
    struct note_form f = empty_form(relationship);
    f.text[NOTE_IN_SCHOOL] = "UCLA";
    f.text[NOTE_IN_TOPIC] = topic;
    return f;
}

static void rivals_of_one_school_are_no_rivals(void **state)
{
    (void)state;
    struct note_form f = school_form(NOTE_RIVAL, NULL);
    struct note_set set;
    f.text[NOTE_IN_THEIR_SCHOOL] = "UCLA";
    note_draft(bank, &f, &set);
    for (size_t i = 0; i < set.count; i++)
        assert_null(strstr(set.draft[i].text, "rival"));
}

static void a_rival_whose_name_holds_ours_is_named_all_the_same(void **state)
{
    (void)state;
    struct note_form f = empty_form(NOTE_RIVAL);
    struct note_set set;
    f.text[NOTE_IN_SCHOOL] = "Georgia";
    f.text[NOTE_IN_THEIR_SCHOOL] = "Georgia Tech";
    note_draft(bank, &f, &set);
    assert_true((set.draft[0].uses & bit(NOTE_IN_SCHOOL)) != 0);
    assert_true((set.draft[0].uses & bit(NOTE_IN_THEIR_SCHOOL)) != 0);
}

static void one_school_with_and_without_its_last_word_is_one(void **state)
{
    struct note_form form = event_form();
    struct note_set set;
    (void)state;
    form.relationship = NOTE_RIVAL;
    form.text[NOTE_IN_SCHOOL] = "Texas A&M University";
    form.text[NOTE_IN_THEIR_SCHOOL] = "texas a&m";
    note_draft(bank, &form, &set);
    assert_null(strstr(set.draft[0].text, "ival"));
}

static void nobody_joins_as_an_internship(void **state)
{
    struct note_form form = event_form();
    struct note_set set;
    (void)state;
    form.relationship = NOTE_RECRUITING;
    form.side = NOTE_CANDIDATE;
    form.text[NOTE_IN_COMPANY] = "Acme";
    form.text[NOTE_IN_ROLE] = "summer internship";
    note_draft(bank, &form, &set);
    for (size_t i = 0; i < set.count; i++)
        assert_null(strstr(set.draft[i].text, "as a"));
}

static void a_topic_that_names_the_school_goes_without(void **state)
{
    (void)state;
    struct note_form f = school_form(NOTE_SCHOOL, "the UCLA chess club");
    struct note_set set;
    note_draft(bank, &f, &set);
    assert_non_null(strstr(set.draft[0].text, "UCLA"));
    assert_non_null(strstr(set.draft[0].text, "the chess club"));
}

static void fail_on(void *context, const char *finding)
{
    (void)context;
    print_error("%s\n", finding);
}

static void every_line_of_the_bank_can_be_said(void **state)
{
    (void)state;
    assert_int_equal(note_check(bank, fail_on, NULL), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(there_are_three_different_drafts),
        cmocka_unit_test(hardly_two_drafts_of_a_set_open_alike),
        cmocka_unit_test(a_field_that_no_wording_says_changes_no_word),
        cmocka_unit_test(the_facts_that_matter_are_all_in_the_first),
        cmocka_unit_test(what_is_not_said_is_listed),
        cmocka_unit_test(a_recruiters_own_client_is_no_cause_to_think_of_them),
        cmocka_unit_test(who_writes_to_nobody_by_name_comes_first),
        cmocka_unit_test(the_same_form_gives_the_same_bytes),
        cmocka_unit_test(another_variant_gives_other_wordings),
        cmocka_unit_test(the_greatest_variant_gives_drafts),
        cmocka_unit_test(people_in_the_same_situation_get_different_notes),
        cmocka_unit_test(a_formal_note_has_no_contractions),
        cmocka_unit_test(only_a_colleague_leaves_the_title_out),
        cmocka_unit_test(an_event_to_come_is_not_told_as_past),
        cmocka_unit_test(at_a_memorial_she_is_not_the_one_written_to),
        cmocka_unit_test(what_one_of_theirs_did_is_not_who_the_sender_is),
        cmocka_unit_test(a_cry_ends_a_sentence_of_the_reason),
        cmocka_unit_test(a_date_to_come_makes_the_event_one_to_come),
        cmocka_unit_test(without_a_tie_the_note_says_so),
        cmocka_unit_test(a_long_event_is_said_in_short_when_space_is),
        cmocka_unit_test(replies_ask_then_accept_then_decline),
        cmocka_unit_test(a_policy_is_said_in_the_polite_no),
        cmocka_unit_test(no_policy_is_made_up),
        cmocka_unit_test(adding_a_lesser_fact_never_pushes_out_a_greater),
        cmocka_unit_test(rivals_of_one_school_are_no_rivals),
        cmocka_unit_test(a_rival_whose_name_holds_ours_is_named_all_the_same),
        cmocka_unit_test(one_school_with_and_without_its_last_word_is_one),
        cmocka_unit_test(nobody_joins_as_an_internship),
        cmocka_unit_test(a_topic_that_names_the_school_goes_without),
        cmocka_unit_test(every_line_of_the_bank_can_be_said),
    };
    return cmocka_run_group_tests(tests, open_bank, close_bank);
}
