/* Jobs: one or several, with "a" or "the". */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "note_role.h"

static void expect_the(const char *typed, const char *said)
{
    char role[NOTE_ROLE_BYTES], the[NOTE_ROLE_BYTES + 16];
    note_role_read(typed, role, sizeof role);
    note_role_with_the(role, the, sizeof the);
    assert_string_equal(the, said);
}

static void expect_a(const char *typed, const char *said)
{
    char role[NOTE_ROLE_BYTES], with[NOTE_ROLE_BYTES + 16];
    note_role_read(typed, role, sizeof role);
    note_role_with_article(role, with, sizeof with);
    assert_string_equal(with, said);
}

static void a_job_is_a_role(void **state)
{
    (void)state;
    expect_the("data engineer", "the data engineer role");
    expect_the("the UX researcher role", "the UX researcher role");
    expect_the("in software engineer", "the software engineer role");
}

static void a_post_is_no_role_besides(void **state)
{
    (void)state;
    expect_the("honours internship", "the honours internship");
    expect_the("Graduate Scheme", "the Graduate Scheme");
    expect_the("PhD studentship", "the PhD studentship");
}

static void a_long_job_follows_the_word(void **state)
{
    (void)state;
    expect_the("HONORARY ASSOCIATE PROFESSOR (MRI PHYSICS)",
               "the role of honorary associate professor (MRI physics)");
    expect_the("Senior Full Stack Software Engineer",
               "the role of Senior Full Stack Software Engineer");
}

static void acronyms_in_a_job_have_their_capitals(void **state)
{
    (void)state;
    expect_a("hr manager", "an HR manager");
    expect_a("it support engineer", "an IT support engineer");
    expect_a("SRE", "an SRE");
    expect_a("nicu nurse", "a NICU nurse");
}

static void no_job_is_no_role(void **state)
{
    (void)state;
    expect_the("the role", "");
    expect_the("", "");
}

static void two_names_of_one_job_are_one(void **state)
{
    (void)state;
    expect_a("Hausmeister/facility manager (m/w/d)", "a facility manager");
    expect_a("Erzieher/in", "an Erzieher");
    expect_a("UX/UI designer", "a UX/UI designer");
    expect_a("an UX designer", "a UX designer");
}

static void nobody_says_and_or(void **state)
{
    (void)state;
    expect_a("nurse, midwife, and/or paramedic", "a nurse, midwife or paramedic");
    expect_a("nurse/midwife", "a nurse or midwife");
}

static void no_role_in_particular_is_none(void **state)
{
    (void)state;
    expect_a("anything really", "");
    expect_a("various roles", "");
    expect_a("any", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_names_of_one_job_are_one),
        cmocka_unit_test(nobody_says_and_or),
        cmocka_unit_test(no_role_in_particular_is_none),
        cmocka_unit_test(a_job_is_a_role),
        cmocka_unit_test(a_post_is_no_role_besides),
        cmocka_unit_test(a_long_job_follows_the_word),
        cmocka_unit_test(acronyms_in_a_job_have_their_capitals),
        cmocka_unit_test(no_job_is_no_role),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
