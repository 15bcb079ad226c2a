/* Who is meant where more than a name was typed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_called.h"
#include "note_name.h"

static void expect(const char *typed, const char *text, const char *nick)
{
    struct note_called called;
    note_called_read(typed, &called);
    assert_string_equal(called.text, text);
    assert_string_equal(called.nick, nick);
}

static void first(const char *typed, const char *said)
{
    struct note_name name;
    note_name_parse(typed, &name);
    assert_string_equal(name.first, said);
}

static void formal(const char *typed, const char *said)
{
    struct note_name name;
    note_name_parse(typed, &name);
    assert_string_equal(name.formal, said);
}

static void an_alias_is_what_one_is_called(void **state)
{
    (void)state;
    expect("Giuseppe detto Pino", "Giuseppe", "Pino");
    expect("Tomasz aka Tomek Nowak", "Tomasz", "Tomek");
    expect("Tiang Boon Keat (Gary)", "Tiang Boon Keat (Gary)", "Gary");
    expect("Anna Berg (Spotify)", "Anna Berg (Spotify)", "");
}

static void a_name_stands_in_brackets_behind_what_is_none(void **state)
{
    (void)state;
    expect("mr fixit (Darren)", "Darren", "");
    expect("R&D dept. (Stijn)", "Stijn", "");
    expect("Mr. President of the club (Ricky)", "Ricky", "");
    expect("M/s Sharma & Sons (Attn: Shri Rakesh ji)", "Shri Rakesh ji", "");
}

static void a_second_script_says_the_name_again(void **state)
{
    (void)state;
    expect("Katie Wong \xE9\xBB\x83\xE5\x98\x89\xE6\xAC\xA3", "Katie Wong", "");
    first("Katie Wong \xE9\xBB\x83\xE5\x98\x89\xE6\xAC\xA3", "Katie");
    expect("\xE9\xBB\x83 Katie", "\xE9\xBB\x83 Katie", "");
}

static void styles_and_fathers_are_no_part_of_a_name(void **state)
{
    (void)state;
    formal("His Grace the Most Rev. Emmanuel Tumwine", "Rev. Tumwine");
    formal("Her Excellency Amina Diallo", "Amina Diallo");
    formal("The Rev'd Tom Ash", "Rev'd Ash");
    first("The Professor", "");
    expect("Anna Berg c/o Tine Holm", "Anna Berg", "");
    expect("Arif s/o Abd. Latif", "Arif", "");
}

static void ranks_and_courtesies_are_those_people_use(void **state)
{
    (void)state;
    formal("Rt Hon. Lord Justice Pemberton KC", "Lord Justice Pemberton");
    formal("Frau Dipl.-Ing. Ute K\xC3\xB6hler", "Frau K\xC3\xB6hler");
    formal("Se\xC3\xB1or Quispe Mamani", "Se\xC3\xB1or Quispe Mamani");
    formal("Herr Dr. Weber", "Dr. Weber");
}

static void a_household_is_named_whole(void **state)
{
    (void)state;
    first("Famiglia Rosati", "Famiglia Rosati");
    first("Chez Am\xC3\xA9lie", "Chez Am\xC3\xA9lie");
    first("Ah Huat", "Ah Huat");
}

static void who_is_only_described_is_not_named(void **state)
{
    (void)state;
    first("crypto guy with the boat", "");
    first("Sir/Madam", "");
    first("Procurement Dept Jindal", "");
    first("Guy Martin", "Guy");
    first("Sam from the design department", "Sam");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_alias_is_what_one_is_called),
        cmocka_unit_test(a_name_stands_in_brackets_behind_what_is_none),
        cmocka_unit_test(a_second_script_says_the_name_again),
        cmocka_unit_test(styles_and_fathers_are_no_part_of_a_name),
        cmocka_unit_test(ranks_and_courtesies_are_those_people_use),
        cmocka_unit_test(a_household_is_named_whole),
        cmocka_unit_test(who_is_only_described_is_not_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
