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

static void a_description_is_left_out_and_a_contract_kept_whole(void **state)
{
    (void)state;
    expect_a("Head of Depot, with responsibility for the night shift, the subcontracted fleet, "
             "the yearly budget and relations with the works council",
             "a Head of Depot");
    expect_a("hydrologist on an 18-month contract", "a hydrologist on an 18-month contract");
    expect_a("nurse (contract)", "a nurse");
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
    expect_a("Erzieher/in (m/w/d) 80-100%", "an Erzieher/in");
    expect_a("Koch/K\xC3\xB6\x63hin", "a Koch/K\xC3\xB6\x63hin");
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

static void what_an_advert_adds_is_no_part_of_a_job(void **state)
{
    (void)state;
    expect_a("Backend Engineer | Berlin | 80k", "a Backend Engineer");
    expect_a("Care assistant - nights - \xC2\xA3\x31\x32.50/h", "a care assistant");
    expect_a("Driver (own car needed)", "a driver");
    expect_a("Data Engineer (req 48213)", "a Data Engineer");
    expect_a("backend dev (Go)", "a backend dev (Go)");
    expect_a("maths teacher 0.6 FTE", "a maths teacher");
    expect_a("warehouse operative x3", "a warehouse operative");
    expect_a("Backend Engineer, Berlin or remote", "a Backend Engineer, Berlin");
    expect_a("bank teller (part time)", "a part-time bank teller");
    expect_a("Post-doc (2 years) in soils", "a Post-doc in soils");
    expect_the("internship summer 2027", "the internship");
}

static void a_job_is_found_behind_who_needs_it(void **state)
{
    (void)state;
    expect_a("we need a cook", "a cook");
    expect_a("cook wanted", "a cook");
    expect_a("cook, must be fun", "a cook");
    expect_a("3 nurses", "nurses");
    expect_a("the one you posted", "");
    expect_a("not advertised yet", "");
}

static void figures_behind_a_comma_go_into_brackets(void **state)
{
    (void)state;
    expect_a("Metallurgist, FIFO 8/6", "a metallurgist (FIFO 8/6)");
    expect_a("nurse, midwife or paramedic", "a nurse, midwife or paramedic");
}

static void a_rank_is_said_in_full(void **state)
{
    (void)state;
    expect_a("sr dev", "a senior dev");
    expect_a("Jr. Data Analyst", "a Junior Data Analyst");
    expect_a("pm", "a PM");
    expect_a("React", "someone in React");
    expect_the("PhD position in soil physics", "the PhD position in soil physics");
}

static void what_stands_behind_a_job_is_put_where_it_is_said(void **state)
{
    (void)state;
    expect_a("Interpreter: Cajun French", "an interpreter (Cajun French)");
    expect_a("treasurer, voluntary", "a voluntary treasurer");
    expect_a("chaplain, two days a week", "a chaplain");
    expect_a("backend eng, Go", "a backend engineer (Go)");
    expect_the("parish cook, Glenties", "the role of parish cook (Glenties)");
    expect_a("couple to run our farm shop, flat included", "a couple to run our farm shop");
    expect_a("logistics coordinator Warsaw", "a logistics coordinator (Warsaw)");
    expect_a("mountain guide dec-mar", "a mountain guide");
}

static void a_correction_is_what_was_meant(void **state)
{
    (void)state;
    expect_a("site foreman - sorry, contracts manager", "a contracts manager");
    expect_a("cook - no weekends", "a cook");
}

static void a_span_is_part_of_its_post(void **state)
{
    (void)state;
    expect_the("6 month traineeship (data desk)", "the 6-month traineeship");
}

static void what_a_job_is_on_stays_with_it(void **state)
{
    (void)state;
    expect_the("hydrologist on an 18-month contract",
               "the role of hydrologist on an 18-month contract");
    expect_a("nurse nights", "a nurse");
}

static void nobody_is_hired_as_a_panel(void **state)
{
    (void)state;
    expect_a("mediation panel", "someone for the mediation panel");
    expect_the("mediation panel", "the mediation panel");
    expect_a("sales team", "someone for the sales team");
}

static void no_post_is_none(void **state)
{
    (void)state;
    expect_a("none posted", "");
    expect_a("nothing advertised", "");
}

static void a_capital_that_began_the_line_goes(void **state)
{
    (void)state;
    expect_a("Extension officer", "an extension officer");
    expect_a("Care assistant", "a care assistant");
    expect_a("German teacher", "a German teacher");
    expect_a("Java developer", "a Java developer");
    expect_a("farm manger", "a farm manager");
}

static void a_job_said_again_in_brackets_is_said_once(void **state)
{
    (void)state;
    expect_the("Principal Economists (Principal Economists)", "the Principal Economists role");
}

static void terms_behind_a_comma_stand_in_brackets(void **state)
{
    (void)state;
    expect_a("welder, TIG, nights", "a welder (TIG, nights)");
    expect_a("UX researcher (m/f/d), 80-100%, hybrid", "a UX researcher (80-100%, hybrid)");
    expect_a("bus driver, PCV D, early shifts", "a bus driver (PCV D, early shifts)");
    expect_a("cook, m/f/d, urgent", "a cook");
    expect_a("Regional Manager, Logistics", "a Regional Manager (Logistics)");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_stands_behind_a_job_is_put_where_it_is_said),
        cmocka_unit_test(a_correction_is_what_was_meant),
        cmocka_unit_test(a_span_is_part_of_its_post),
        cmocka_unit_test(what_a_job_is_on_stays_with_it),
        cmocka_unit_test(a_job_said_again_in_brackets_is_said_once),
        cmocka_unit_test(nobody_is_hired_as_a_panel),
        cmocka_unit_test(no_post_is_none),
        cmocka_unit_test(a_capital_that_began_the_line_goes),
        cmocka_unit_test(what_an_advert_adds_is_no_part_of_a_job),
        cmocka_unit_test(a_job_is_found_behind_who_needs_it),
        cmocka_unit_test(figures_behind_a_comma_go_into_brackets),
        cmocka_unit_test(a_rank_is_said_in_full),
        cmocka_unit_test(two_names_of_one_job_are_one),
        cmocka_unit_test(nobody_says_and_or),
        cmocka_unit_test(no_role_in_particular_is_none),
        cmocka_unit_test(a_job_is_a_role),
        cmocka_unit_test(a_post_is_no_role_besides),
        cmocka_unit_test(a_long_job_follows_the_word),
        cmocka_unit_test(a_description_is_left_out_and_a_contract_kept_whole),
        cmocka_unit_test(acronyms_in_a_job_have_their_capitals),
        cmocka_unit_test(no_job_is_no_role),
        cmocka_unit_test(terms_behind_a_comma_stand_in_brackets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
