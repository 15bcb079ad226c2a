/* Whom a remark names where a contact of both is asked for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_whom.h"

static void expect(const char *typed, const char *whom)
{
    char out[NOTE_TEXT_BYTES];
    (void)note_whom_take(typed, out, sizeof out);
    assert_string_equal(out, whom);
}

static void names_stay(void **state)
{
    (void)state;
    expect("Tom Reyes and Ana Ruiz", "Tom Reyes and Ana Ruiz");
    expect("my cousin Tom", "my cousin Tom");
    expect("Tom, Ana, Jo", "Tom, Ana, Jo");
    expect("Jo's mum, Helen", "Jo's mum, Helen");
    expect("your manager, Lou Reed", "your manager, Lou Reed");
    expect("Tom (my cousin), Ben", "Tom (my cousin), Ben");
    expect("Ana, bob, carol", "Ana, bob, carol");
    expect("Rita, Rick & the gang from Aldi", "Rita, Rick & the gang from Aldi");
}

static void a_sentence_names_somebody(void **state)
{
    (void)state;
    expect("he has Kirsty Bain in common with me", "Kirsty Bain");
    expect("both of us know the editor at Kwani, Billy K.", "Billy K");
    expect("Our common acquaintance is a certain Kalle Lindqvist. He speaks of you at every lunch.",
           "Kalle Lindqvist");
}

static void what_describes_somebody_is_no_second_person(void **state)
{
    (void)state;
    expect("Oksana, volunteer at the hub", "Oksana");
    expect("my brother in law, drives same trucks as him", "my brother in law");
    expect("Noreen Walsh, SNA", "Noreen Walsh");
    expect("Amaka my chief bridesmaid", "Amaka");
    expect("the Reyes sisters, all three", "the Reyes sisters");
}

static void a_name_is_better_than_a_description(void **state)
{
    (void)state;
    expect("Madam Chair of our chama (Mrs. Wekesa)", "Mrs. Wekesa");
    expect("a colleague of mine who sings with you (Torsten M.)", "Torsten M");
    expect("Our kids' teacher Ms Alvarez", "Ms Alvarez");
    expect("Rita Lang (Acme)", "Rita Lang (Acme)");
}

static void whose_and_late_are_said_to_the_reader(void **state)
{
    (void)state;
    expect("My landlady, Mrs. Sen, plays bridge with his wife",
           "my landlady, Mrs. Sen, plays bridge with your wife");
    expect("Tony at the garage told me about him", "Tony at the garage told me about you");
    expect("ur cousin Mika", "your cousin Mika");
    expect("whats his name, tall, Dermot?", "Dermot");
    expect("her dad lol", "your dad");
    expect("Late Deacon Amos Bell", "the late Deacon Amos Bell");
}

static void nobody_is_named_in_vain(void **state)
{
    (void)state;
    expect("none directly but her bff is my bff's boss", "");
    expect("mi prima", "");
    expect("AA sponsor Bill", "");
    expect("Both of us were at Kasia's christening", "");
    expect("we don't, but LinkedIn shows 2: Ravi, Joon", "Ravi, Joon");
    expect("Marta and her dog", "Marta");
    expect("Sam Boakye and his wife Efua", "Sam Boakye and his wife Efua");
    expect("could be through Jen", "Jen");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_stay),
        cmocka_unit_test(a_sentence_names_somebody),
        cmocka_unit_test(what_describes_somebody_is_no_second_person),
        cmocka_unit_test(a_name_is_better_than_a_description),
        cmocka_unit_test(whose_and_late_are_said_to_the_reader),
        cmocka_unit_test(nobody_is_named_in_vain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
