/* Companies: what names none, what only describes one, what stands behind a name. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_company.h"

static struct note_proper parsed(const char *typed)
{
    char clean[NOTE_TEXT_BYTES];
    struct note_proper company;
    (void)note_text_clean(typed, clean);
    note_company_read(clean, &company);
    return company;
}

static void expect(const char *typed, const char *name)
{
    assert_string_equal(parsed(typed).name, name);
}

static void what_names_no_company_is_absent(void **state)
{
    (void)state;
    static const char *const none[] = {
        "here",         "same company",   "this company",       "our company",
        "confidential", "(confidential)", "Confidential",       "N/A",
        "TBD",          "freelance",      "at the same company"};
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
        expect(none[i], "");
    expect("Here Technologies", "Here Technologies");
}

static void several_stay_in_small_letters(void **state)
{
    (void)state;
    expect("several hospitals", "several hospitals");
    expect("various clients", "various clients");
    expect("two startups", "two startups");
    expect("Three Mobile", "Three Mobile");
}

static void who_hires_is_one_of_several(void **state)
{
    (void)state;
    struct note_proper company = parsed("several hospitals");
    note_company_single(&company);
    assert_string_equal(company.name, "one of several hospitals");
    company = parsed("Acme");
    note_company_single(&company);
    assert_string_equal(company.name, "Acme");
}

static void a_kind_of_company_takes_an_article(void **state)
{
    (void)state;
    expect("stealth startup", "a stealth startup");
    expect("startup", "a startup");
    expect("bank", "a bank");
    expect("early-stage startup", "an early-stage startup");
    expect("deutsche bank", "Deutsche Bank");
    expect("Bank", "Bank");
}

static void what_it_was_called_or_when_is_no_part_of_it(void **state)
{
    (void)state;
    expect("ACME HOLDINGS (formerly Bolt, Nut & Sons Ltd.), Wolverhampton Branch", "Acme Holdings");
    expect("Lumeno GmbH until the insolvency", "Lumeno");
    expect("Acme, formerly Bolt", "Acme");
    expect("Until", "Until");
}

static void a_town_behind_common_words_is_where_it_was(void **state)
{
    (void)state;
    expect("the old call centre, Swansea", "the old call centre in Swansea");
    expect("Kestrel & Sons, Solicitors", "Kestrel & Sons, Solicitors");
}

static void one_that_both_know_is_the_one(void **state)
{
    (void)state;
    struct note_proper company = parsed("a tiny bakery");
    note_company_known(&company, "the ");
    assert_string_equal(company.name, "the tiny bakery");
    company = parsed("Acme");
    note_company_known(&company, "the ");
    assert_string_equal(company.name, "Acme");
}

static void where_somebody_was_is_a_name(void **state)
{
    (void)state;
    expect("ex-Google", "Google");
    expect("formerly Nortel", "Nortel");
    expect("Exxon", "Exxon");
    expect("startup (fintech)", "a startup");
    expect("Tesco (Swansea branch)", "Tesco");
    expect("Tesco - Swansea branch", "Tesco");
}

static void some_names_take_an_article_that_they_do_not_show(void **state)
{
    (void)state;
    expect("World Bank", "the World Bank");
    expect("european central bank", "the European Central Bank");
    expect("h&m", "H&M");
    expect("3m", "3M");
}

static void one_that_is_not_named_is_told_by_its_kind(void **state)
{
    (void)state;
    expect("confidential (a listed miner, can't say)", "a listed miner");
    expect("Confidential - large bank", "a large bank");
    expect("my client, a leading insurer", "a leading insurer");
    expect("our client", "a client of ours");
    expect("NDA client, Series B fintech", "a Series B fintech");
    expect("same place as you, Arriva", "Arriva");
    expect("Vodafone maybe", "Vodafone");
    expect("Confidential client", "");
    expect("freelance, mostly for the BBC", "");
    expect("old job", "");
}

static void one_company_came_after_another(void **state)
{
    (void)state;
    expect("Andersen Consulting (now Accenture), later both at Avanade",
           "Andersen Consulting and later Avanade");
    expect("Shell, then BP", "Shell and then BP");
    expect("Google via Adecco", "Google");
}

static void letters_of_a_company_are_capitals(void **state)
{
    (void)state;
    expect("hp", "HP");
    expect("jpmorgan", "JPMorgan");
    expect("unhcr", "UNHCR");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_that_is_not_named_is_told_by_its_kind),
        cmocka_unit_test(one_company_came_after_another),
        cmocka_unit_test(letters_of_a_company_are_capitals),
        cmocka_unit_test(what_names_no_company_is_absent),
        cmocka_unit_test(several_stay_in_small_letters),
        cmocka_unit_test(who_hires_is_one_of_several),
        cmocka_unit_test(a_kind_of_company_takes_an_article),
        cmocka_unit_test(what_it_was_called_or_when_is_no_part_of_it),
        cmocka_unit_test(a_town_behind_common_words_is_where_it_was),
        cmocka_unit_test(where_somebody_was_is_a_name),
        cmocka_unit_test(some_names_take_an_article_that_they_do_not_show),
        cmocka_unit_test(one_that_both_know_is_the_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
