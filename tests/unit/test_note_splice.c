/* Two sentences in one value, and the short forms thumbs type. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_jotting.h"
#include "note_splice.h"

static void clause(const char *typed, const char *said)
{
    char s[NOTE_TEXT_BYTES];
    (void)note_text_copy(s, sizeof s, typed, strlen(typed));
    note_splice_clause(s, sizeof s);
    assert_string_equal(s, said);
}

static void deed(const char *typed, const char *said)
{
    char s[NOTE_TEXT_BYTES];
    (void)note_text_copy(s, sizeof s, typed, strlen(typed));
    note_splice_deed(s, sizeof s);
    assert_string_equal(s, said);
}

static void jotted(const char *typed, const char *said)
{
    char s[NOTE_TEXT_BYTES];
    (void)note_text_copy(s, sizeof s, typed, strlen(typed));
    note_jotting_spell(s, sizeof s);
    assert_string_equal(s, said);
}

static void a_second_verb_is_joined(void **state)
{
    (void)state;
    clause("I teach, want to use your maps", "I teach and want to use your maps");
    clause("I've just moved to Leeds, know nobody", "I've just moved to Leeds and know nobody");
    clause("we all left the same morning, want to hear how you are",
           "we all left the same morning and I want to hear how you are");
}

static void a_second_sentence_is_joined_or_goes(void **state)
{
    (void)state;
    clause("I make cheese, you sell it, obvious really", "I make cheese and you sell it");
    clause("my son wants to be a vet, can he shadow you", "my son wants to be a vet");
    clause("I'm new in town, no friends yet, love climbing", "I'm new in town");
    clause("I run a bakery - small one", "I run a bakery");
    clause("I bought your van, still has your stickers", "I bought your van");
    clause("she says we'd get along, both of us keep goats",
           "she says we'd get along and we both keep goats");
    clause("my mum was scammed, not blaming, want to understand",
           "my mum was scammed and I want to understand");
    clause("my father has a shop so it was useful", "my father has a shop and it was useful");
    clause("I hold a licence, still missing two months",
           "I hold a licence and I'm still missing two months");
}

static void what_one_is_at_beside_is_joined(void **state)
{
    (void)state;
    clause("I'm a student at Cork, writing a thesis", "I'm a student at Cork writing a thesis");
    clause("I'm a student, writing a thesis, have a question or two",
           "I'm a student writing a thesis, and I have a question or two");
    clause("I've just moved to Leeds, looking for other vets",
           "I've just moved to Leeds and I'm looking for other vets");
    clause("I'm new in town, looking for friends", "I'm new in town and looking for friends");
}

static void the_wish_to_stay_in_touch_is_left_to_the_invitation(void **state)
{
    (void)state;
    clause("I left in October, want to stay in touch", "I left in October");
    clause("I'm leaving and would love to connect", "I'm leaving");
    clause("I left in October, want to hear your news",
           "I left in October and want to hear your news");
}

static void thanks_are_said_once(void **state)
{
    (void)state;
    char s[] = "I'm changing jobs soon and wanted to say thank you";
    note_splice_drop_thanks(s);
    assert_string_equal(s, "I'm changing jobs soon");
    note_splice_drop_thanks(s);
    assert_string_equal(s, "I'm changing jobs soon");
}

static void what_belongs_to_its_sentence_stays(void **state)
{
    (void)state;
    clause("she won, so I wrote", "she won and I wrote");
    clause("you do the fundraising, so I heard", "you do the fundraising");
    clause("it was so good", "it was so good");
    clause("I liked it, but the end was short", "I liked it, but the end was short");
    clause("I live in Cork, Ireland", "I live in Cork, Ireland");
    clause("our kids row together, and you're the coach",
           "our kids row together, and you're the coach");
    clause("I miss the pub, the jokes and Ken", "I miss the pub, the jokes and Ken");
}

static void deeds_are_joined(void **state)
{
    (void)state;
    deed("learn Welsh, to meet people", "learn Welsh and meet people");
    deed("improve my English, find a job in Canada", "improve my English and find a job in Canada");
    deed("swap notes on hiring, pay", "swap notes on hiring and pay");
    deed("swap notes on hiring, pay and visas", "swap notes on hiring, pay and visas");
}

static void short_forms_are_spelled(void **state)
{
    (void)state;
    jotted("lunch w/ the pigeons", "lunch with the pigeons");
    jotted("questions re: visas", "questions about visas");
    jotted("p. 40 of it", "page 40 of it");
    jotted("stuck for 40 min", "stuck for 40 minutes");
    jotted("its been too long", "it's been too long");
    jotted("the cat and its tail", "the cat and its tail");
    jotted("RE lessons", "RE lessons");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_second_verb_is_joined),
        cmocka_unit_test(a_second_sentence_is_joined_or_goes),
        cmocka_unit_test(what_one_is_at_beside_is_joined),
        cmocka_unit_test(the_wish_to_stay_in_touch_is_left_to_the_invitation),
        cmocka_unit_test(thanks_are_said_once),
        cmocka_unit_test(what_belongs_to_its_sentence_stays),
        cmocka_unit_test(deeds_are_joined),
        cmocka_unit_test(short_forms_are_spelled),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
