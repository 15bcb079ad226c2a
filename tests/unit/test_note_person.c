/* Names as people of many countries write them, and as phones do. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_name.h"
#include "note_text.h"

static void expect(const char *typed, const char *first, const char *formal)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_name name;
    (void)note_text_clean(typed, clean);
    note_name_parse(clean, &name);
    assert_string_equal(name.first, first);
    assert_string_equal(name.formal, formal);
}

static void two_given_names_that_belong_together_stay_together(void **state)
{
    (void)state;
    expect("Ana Luc\xC3\xAD\x61 Quispe", "Ana Luc\xC3\xAD\x61", "Ana Luc\xC3\xAD\x61 Quispe");
    expect("Fatima Zahra", "Fatima Zahra", "Fatima Zahra");
    expect("Jean Philippe Roy", "Jean Philippe", "Jean Philippe Roy");
    expect("Maria del Carmen Ruiz", "Maria del Carmen", "Maria del Carmen Ruiz");
    expect("Mohd Faizal", "Mohd Faizal", "Mohd Faizal");
    expect("Noor ul Ain", "Noor ul Ain", "Noor ul Ain");
}

static void a_middle_name_is_none_of_them(void **state)
{
    (void)state;
    expect("John David Smith", "John", "John David Smith");
    expect("Ana Garc\xC3\xAD\x61 L\xC3\xB3pez", "Ana", "Ana Garc\xC3\xAD\x61 L\xC3\xB3pez");
    expect("Maria Gomez", "Maria", "Maria Gomez");
}

static void a_religious_is_called_by_the_given_names(void **state)
{
    (void)state;
    expect("Sister Mary Agnes Teo", "Sister Mary Agnes", "Sister Mary Agnes");
    expect("Fr Tom Kelly SJ", "Fr Tom", "Fr Kelly");
}

static void titles_of_many_countries_are_titles(void **state)
{
    (void)state;
    expect("Engr. Tunde Bello", "Tunde", "Engr. Bello");
    expect("Mgr. Jana Mal\xC3\xA1", "Jana", "Mgr. Mal\xC3\xA1");
    expect("Ibu Sari", "Ibu Sari", "Ibu Sari");
    expect("Dr. Aoife N\xC3\xAD Dhomhnaill", "Aoife", "Dr. N\xC3\xAD Dhomhnaill");
    expect("Tan Sri Azlan", "Tan Sri Azlan", "Tan Sri Azlan");
    expect("Lt. Cmdr. Joy Park (USN, ret.)", "Joy", "Lt. Cmdr. Park");
    expect("Dipl.-Kffr. Ute Ahlers", "Ute", "Dipl.-Kffr. Ahlers");
    expect("Wm. Smith", "Wm. Smith", "Wm. Smith");
}

static void with_a_title_and_an_initial_the_family_name_is_said(void **state)
{
    (void)state;
    expect("Mr. K. Brandt - Solar4U - Save 40%!!", "Mr. Brandt", "Mr. Brandt");
    expect("Hon. Justice A. B. Mensah (Rtd)", "Justice Mensah", "Justice Mensah");
}

static void what_stands_in_brackets_amid_a_name_is_left_out(void **state)
{
    (void)state;
    expect("Kate (n\xC3\xA9\x65 Miller) Doyle", "Kate", "Kate Doyle");
    expect("Chief (Mrs) Funmi Adebayo", "Chief Funmi", "Chief Funmi Adebayo");
}

static void letters_behind_a_name_are_no_name(void **state)
{
    (void)state;
    expect("P. van den Heuvel RA", "P. van den Heuvel", "P. van den Heuvel");
    expect("Anne Carter MRCGP", "Anne", "Anne Carter");
}

static void who_is_described_is_called_by_the_name(void **state)
{
    (void)state;
    expect("my old boss Karen", "Karen", "Karen");
    expect("the nice lady from the printers", "", "");
    expect("whoever runs the bakery", "", "");
    expect("van den Berg", "van den Berg", "van den Berg");
}

static void of_two_possible_names_neither_is_said(void **state)
{
    (void)state;
    expect("Claire or Clara", "", "");
    expect("sam or sami? from reception", "", "");
    expect("not sure - Claire? Clara?", "", "");
}

static void both_families_of_a_spanish_name_follow_its_title(void **state)
{
    (void)state;
    expect("Ing. Mar\xC3\xAD\x61 del Carmen Pe\xC3\xB1\x61 y Lillo", "Mar\xC3\xAD\x61 del Carmen",
           "Ing. Pe\xC3\xB1\x61 y Lillo");
    expect("Dr Juan Ortega y Gasset", "Juan", "Dr Ortega y Gasset");
    expect("Dra. Ana de la Torre", "Ana", "Dra. de la Torre");
}

static void a_vietnamese_name_turned_round_keeps_both_given_words(void **state)
{
    (void)state;
    expect("Anh Th\xC6\xB0 Nguy\xE1\xBB\x85n", "Anh Th\xC6\xB0",
           "Anh Th\xC6\xB0 Nguy\xE1\xBB\x85n");
    expect("Mai Th\xE1\xBB\x8B Nguy\xE1\xBB\x85n", "Mai", "Mai Th\xE1\xBB\x8B Nguy\xE1\xBB\x85n");
    expect("Tim Anh Nguyen", "Tim", "Tim Anh Nguyen");
}

static void who_is_honourable_is_called_by_name(void **state)
{
    (void)state;
    expect("the Honorable Patricia L. McKenna", "Patricia", "Patricia L. McKenna");
    expect("The Honourable Ruth Owen", "Ruth", "Ruth Owen");
}

static void monsieur_may_be_cut_to_a_letter(void **state)
{
    (void)state;
    expect("M. \xC3\x89tienne St-Onge", "\xC3\x89tienne", "M. St-Onge");
    expect("M. Jean-Luc Perrin", "Jean-Luc", "M. Perrin");
    expect("M. Karthik Raja", "M. Karthik Raja", "M. Karthik Raja");
}

static void a_degree_with_a_stop_in_it_is_no_name(void **state)
{
    (void)state;
    expect("Mr SIPHO DLAMINI Pr.Eng", "Sipho", "Mr Dlamini");
    expect("Mr John St.Clair", "John", "Mr St.Clair");
    expect("Mr Tolkien J.R.R.", "Tolkien", "Mr Tolkien J.R.R.");
}

static void letters_of_an_order_are_no_family(void **state)
{
    (void)state;
    expect("Fr. Declan Roche OFM", "Fr. Declan", "Fr. Roche");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_given_names_that_belong_together_stay_together),
        cmocka_unit_test(a_middle_name_is_none_of_them),
        cmocka_unit_test(a_religious_is_called_by_the_given_names),
        cmocka_unit_test(titles_of_many_countries_are_titles),
        cmocka_unit_test(with_a_title_and_an_initial_the_family_name_is_said),
        cmocka_unit_test(what_stands_in_brackets_amid_a_name_is_left_out),
        cmocka_unit_test(letters_behind_a_name_are_no_name),
        cmocka_unit_test(who_is_described_is_called_by_the_name),
        cmocka_unit_test(of_two_possible_names_neither_is_said),
        cmocka_unit_test(both_families_of_a_spanish_name_follow_its_title),
        cmocka_unit_test(a_vietnamese_name_turned_round_keeps_both_given_words),
        cmocka_unit_test(who_is_honourable_is_called_by_name),
        cmocka_unit_test(monsieur_may_be_cut_to_a_letter),
        cmocka_unit_test(a_degree_with_a_stop_in_it_is_no_name),
        cmocka_unit_test(letters_of_an_order_are_no_family),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
