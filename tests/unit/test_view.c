/* Pages: what goes in comes out escaped, in its place, and a broken template is never sent. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "scratch.h"
#include "view.h"
#include "view_template.h"

static const char *const pages[] = {"layout",  "invite", "poll",  "thanks",
                                    "results", "method", "embed", "error"};
static struct scratch scratch;
static char problem[512];

static void put(const char *page, const char *text)
{
    char path[400];
    snprintf(path, sizeof path, "%s/pages/%s.html", scratch.path, page);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

/* A set of templates that is fine: the layout prints {main} between two bars. */
static int make(void **state)
{
    char directory[400];
    (void)state;
    scratch_make(&scratch);
    snprintf(directory, sizeof directory, "%s/pages", scratch.path);
    mkdir(directory, 0700);
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        put(pages[i], "nothing\n");
    put("layout", "|{main}|\n");
    return 0;
}

static int drop(void **state)
{
    (void)state;
    view_stop();
    scratch_drop(&scratch);
    return 0;
}

static void start(void)
{
    view_stop();
    if (!view_start(scratch.path, problem, sizeof problem))
        fail_msg("%s", problem);
}

static void expect_start_refused(const char *word)
{
    view_stop();
    problem[0] = '\0';
    assert_false(view_start(scratch.path, problem, sizeof problem));
    if (!strstr(problem, word))
        fail_msg("\"%s\" does not name %s", problem, word);
}

/* Renders the page and frees the view. NULL when there is no page. */
static const char *rendered(struct view *v, enum view_page page)
{
    static struct buf out;
    buf_free(&out);
    bool good = view_render(v, page, &out);
    view_free(v);
    return good ? out.data : NULL;
}

static const char *poll_with(const char *name, const char *text)
{
    struct view *v = view_new();
    view_text(v, name, text);
    return rendered(v, VIEW_POLL);
}

/* --- texts ------------------------------------------------------------------------------------ */

static void a_page_stands_in_the_layout(void **state)
{
    (void)state;
    put("poll", "{x}\n");
    start();
    assert_string_equal(poll_with("x", "hello"), "|hello\n|\n");
}

static void a_page_for_a_frame_stands_alone(void **state)
{
    (void)state;
    put("embed", "{x}\n");
    start();
    struct view *v = view_new();
    view_text(v, "x", "hello");
    assert_string_equal(rendered(v, VIEW_EMBED), "hello\n");
}

static void a_text_is_escaped(void **state)
{
    (void)state;
    put("poll", "<p title=\"{x}\">{x}</p>\n");
    start();
    assert_string_equal(
        poll_with("x", "\"><b>&'"),
        "|<p title=\"&quot;&gt;&lt;b&gt;&amp;&#39;\">&quot;&gt;&lt;b&gt;&amp;&#39;</p>\n|\n");
}

static void a_text_is_not_a_template(void **state)
{
    (void)state;
    put("poll", "{x} {y}\n");
    start();
    struct view *v = view_new();
    view_text(v, "x", "{y}{if y}\\{end}");
    view_text(v, "y", "2");
    assert_string_equal(rendered(v, VIEW_POLL), "|{y}{if y}\\{end} 2\n|\n");
}

static void control_characters_stay_what_they_are(void **state)
{
    (void)state;
    put("poll", "{x}{y}\n");
    start();
    for (int i = 0; i < 3; i++) {
        struct view *v = view_new();
        view_text(v, "x",
                  "\x02"
                  "0001\x03");
        view_text(v, "y", "\x02\x03");
        assert_string_equal(rendered(v, VIEW_POLL), "|\x02"
                                                    "0001\x03\x02\x03\n|\n");
    }
}

static void html_of_ours_is_not_escaped(void **state)
{
    (void)state;
    put("poll", "{x}\n");
    start();
    struct view *v = view_new();
    view_unsafe_html(v, "x", "<b>ours</b>");
    assert_string_equal(rendered(v, VIEW_POLL), "|<b>ours</b>\n|\n");
}

static void numbers_are_printed_whole(void **state)
{
    (void)state;
    put("poll", "{x} {y}\n");
    start();
    struct view *v = view_new();
    view_number(v, "x", -12);
    view_number(v, "y", 1000000);
    assert_string_equal(rendered(v, VIEW_POLL), "|-12 1000000\n|\n");
}

static void each_rendering_has_its_own_texts(void **state)
{
    (void)state;
    put("poll", "{x}\n");
    start();
    char text[32], expected[64];
    for (int i = 0; i < 50; i++) {
        snprintf(text, sizeof text, "visitor %d", i);
        snprintf(expected, sizeof expected, "|%s\n|\n", text);
        assert_string_equal(poll_with("x", text), expected);
    }
}

static void a_long_text_is_whole(void **state)
{
    (void)state;
    enum { LONG = 200000 };
    put("poll", "{x}\n");
    start();
    char *text = malloc(LONG + 1);
    memset(text, '<', LONG);
    text[LONG] = '\0';
    const char *page = poll_with("x", text);
    assert_int_equal(strlen(page), 4 * LONG + 4);
    free(text);
}

/* --- tests and lists -------------------------------------------------------------------------- */

static void a_flag_chooses(void **state)
{
    (void)state;
    put("poll", "{if x}yes{else}no{end}\n");
    start();
    for (int on = 0; on < 2; on++) {
        struct view *v = view_new();
        view_flag(v, "x", on);
        assert_string_equal(rendered(v, VIEW_POLL), on ? "|yes\n|\n" : "|no\n|\n");
    }
}

static void an_empty_text_is_false_and_any_other_is_true(void **state)
{
    (void)state;
    put("poll", "{if x}[{x}]{else}none{end}\n");
    start();
    for (int i = 0; i < 2; i++) {
        assert_string_equal(poll_with("x", ""), "|none\n|\n");
        assert_string_equal(poll_with("x", "a"), "|[a]\n|\n");
        assert_string_equal(poll_with("x", "0"), "|[0]\n|\n");
        assert_string_equal(poll_with("x", "<"), "|[&lt;]\n|\n");
    }
}

static void rows_come_in_order_and_escaped(void **state)
{
    (void)state;
    put("poll", "{for r in rows}<{r[0]}:{r[1]}>{end}\n");
    start();
    struct view *v = view_new();
    view_list(v, "rows");
    view_row(v, "rows", 2, (const char *[]){"a", "1"});
    view_row(v, "rows", 2, (const char *[]){"b&", "2"});
    assert_string_equal(rendered(v, VIEW_POLL), "|<a:1><b&amp;:2>\n|\n");
}

static void a_list_without_rows_prints_nothing(void **state)
{
    (void)state;
    put("poll", "[{for r in rows}x{end}]\n");
    start();
    struct view *v = view_new();
    view_list(v, "rows");
    assert_string_equal(rendered(v, VIEW_POLL), "|[]\n|\n");
}

static void a_cell_may_be_tested(void **state)
{
    (void)state;
    put("poll", "{for r in rows}{if r[1]}({r[0]}){else}{r[0]}{end}{end}\n");
    start();
    for (int i = 0; i < 2; i++) {
        struct view *v = view_new();
        view_list(v, "rows");
        view_row(v, "rows", 2, (const char *[]){"a", "1"});
        view_row(v, "rows", 2, (const char *[]){"b", ""});
        assert_string_equal(rendered(v, VIEW_POLL), "|(a)b\n|\n");
    }
}

static void rows_of_two_lists_may_be_pushed_in_any_order(void **state)
{
    (void)state;
    put("poll", "{for r in one}{r[0]}{end}-{for r in two}{r[0]}{end}\n");
    start();
    struct view *v = view_new();
    view_list(v, "one");
    view_list(v, "two");
    view_row(v, "two", 1, (const char *[]){"c"});
    view_row(v, "one", 1, (const char *[]){"a"});
    view_row(v, "two", 1, (const char *[]){"d"});
    view_row(v, "one", 1, (const char *[]){"b"});
    assert_string_equal(rendered(v, VIEW_POLL), "|ab-cd\n|\n");
}

static void a_list_begun_twice_keeps_its_rows(void **state)
{
    (void)state;
    put("poll", "{for r in rows}{r[0]}{end}\n");
    start();
    struct view *v = view_new();
    view_list(v, "rows");
    view_row(v, "rows", 1, (const char *[]){"a"});
    view_list(v, "rows");
    view_row(v, "rows", 1, (const char *[]){"b"});
    assert_string_equal(rendered(v, VIEW_POLL), "|ab\n|\n");
}

static void pages_of_different_lengths_do_not_share_their_rows(void **state)
{
    (void)state;
    put("poll", "{for r in rows}{r[0]}{end}\n");
    start();
    for (int rows = 0; rows < 5; rows++) {
        struct view *v = view_new();
        char expected[16] = "|";
        view_list(v, "rows");
        for (int i = 0; i < rows; i++) {
            view_row(v, "rows", 1, (const char *[]){"x"});
            strncat(expected, "x", 2);
        }
        strncat(expected, "\n|\n", 4);
        assert_string_equal(rendered(v, VIEW_POLL), expected);
    }
}

/* --- forms ------------------------------------------------------------------------------------ */

static const char *const colours[] = {"red", "green"};
static const struct field fields[] = {
    {.name = "name", .kind = FIELD_TEXT, .most = 5},
    {.name = "colour", .kind = FIELD_CHOICE, .codes = colours, .code_count = 2},
    {.name = "many", .kind = FIELD_MULTI, .most = 2, .codes = colours, .code_count = 2},
};
static const char form_page[] =
    "{if has_errors}{for e in errors}({e[0]}: {e[1]}){end}{end}"
    "{name}/{name_error}/{colour}/{if colour_red}R{end}{if colour_green}G{end}/"
    "{if many_red}R{end}{if many_green}G{end}{many}{many_error}{colour_error}\n";

static const char *form_rendered(const char *body)
{
    struct form form;
    form_read(&form, fields, 3, body, strlen(body));
    struct view *v = view_new();
    view_form(v, &form);
    form_free(&form);
    return rendered(v, VIEW_POLL);
}

static void a_form_comes_back_filled_in(void **state)
{
    (void)state;
    put("poll", form_page);
    start();
    assert_string_equal(form_rendered("name=a%3Cb&colour=green&many=red&many=green"),
                        "|a&lt;b//green/G/RGgreen\n|\n");
    assert_string_equal(form_rendered(""), "|////\n|\n");
}

static void a_form_shows_its_errors(void **state)
{
    (void)state;
    put("poll", form_page);
    start();
    assert_string_equal(form_rendered("name=123456"),
                        "|(name: Use at most 5 characters for this field. It has 6.)123456/Use at "
                        "most 5 characters for this field. It has 6.///\n|\n");
}

/* --- mistakes of ours ------------------------------------------------------------------------- */

static void a_symbol_that_nobody_pushed_makes_no_page(void **state)
{
    (void)state;
    put("poll", "before {missing} after\n");
    start();
    for (int i = 0; i < 2; i++)
        assert_null(poll_with("x", "1"));
}

static void a_symbol_missing_inside_an_if_makes_no_page(void **state)
{
    (void)state;
    put("poll", "{if x}{missing}{end}done\n");
    start();
    struct view *v = view_new();
    view_flag(v, "x", true);
    assert_null(rendered(v, VIEW_POLL));
}

static void a_row_of_a_list_not_begun_makes_no_page(void **state)
{
    (void)state;
    start();
    struct view *v = view_new();
    view_row(v, "rows", 1, (const char *[]){"a"});
    assert_null(rendered(v, VIEW_POLL));
}

static void a_template_that_tests_a_number_makes_no_page(void **state)
{
    (void)state;
    put("poll", "{if n}{n}{end}\n");
    start();
    struct view *v = view_new();
    view_number(v, "n", 1);
    assert_null(rendered(v, VIEW_POLL));
}

static void a_wrong_template_stops_the_start_and_is_named(void **state)
{
    (void)state;
    static const char *const wrong[] = {"no line end",
                                        "",
                                        "{if x}yes\n",
                                        "{for r in rows}x\n",
                                        "{if x}{end\n",
                                        "{end}\n",
                                        "{else}\n",
                                        "{if x}{end}{end}\n",
                                        "{\n",
                                        "{}\n",
                                        "{X}\n",
                                        "{if a == 1 && b == 2}x{end}\n",
                                        "{if !x}x{end}\n",
                                        "{a + b}\n",
                                        "{row[x]}\n",
                                        "{row[0}\n",
                                        "{for r rows}{end}\n",
                                        "{for r in }{end}\n",
                                        "body { color: red }\n",
                                        "\x02\n"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        put("poll", wrong[i]);
        if (view_start(scratch.path, problem, sizeof problem))
            fail_msg("started with \"%s\"", wrong[i]);
        expect_start_refused("poll");
    }
}

static void a_missing_template_stops_the_start_and_is_named(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        char path[400];
        snprintf(path, sizeof path, "%s/pages/%s.html", scratch.path, pages[i]);
        assert_int_equal(remove(path), 0);
        expect_start_refused(pages[i]);
        put(pages[i], strcmp(pages[i], "layout") == 0 ? "|{main}|\n" : "nothing\n");
    }
    start();
}

static void a_layout_without_a_place_for_the_page_stops_the_start(void **state)
{
    (void)state;
    put("layout", "no place\n");
    expect_start_refused("main");
}

static void an_escaped_brace_is_a_brace(void **state)
{
    (void)state;
    put("poll", "a \\{x\\} {x}\n");
    start();
    assert_string_equal(poll_with("x", "1"), "|a {x} 1\n|\n");
}

static void our_own_templates_start(void **state)
{
    (void)state;
    view_stop();
    if (!view_start("templates", problem, sizeof problem))
        fail_msg("%s", problem);
}

static void more_items_than_a_page_may_have_make_no_page(void **state)
{
    (void)state;
    put("poll", "{for r in rows}{r[0]}{end}\n");
    start();
    struct view *v = view_new();
    view_list(v, "rows");
    for (int i = 0; i < 40000; i++)
        view_row(v, "rows", 1, (const char *[]){"x"});
    assert_null(rendered(v, VIEW_POLL));
}

static void more_shapes_than_are_remembered_all_come_out_right(void **state)
{
    (void)state;
    put("poll", "{for r in rows}{if r[0]}x{else}o{end}{end}\n");
    start();
    for (int round = 0; round < 2; round++)
        for (unsigned shape = 0; shape < 600; shape++) {
            struct view *v = view_new();
            char expected[16] = "|";
            view_list(v, "rows");
            for (int bit = 0; bit < 10; bit++) {
                view_row(v, "rows", 1, (const char *[]){shape >> bit & 1 ? "1" : ""});
                strncat(expected, shape >> bit & 1 ? "x" : "o", 2);
            }
            strncat(expected, "\n|\n", 4);
            assert_string_equal(rendered(v, VIEW_POLL), expected);
        }
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, make, drop)
    const struct CMUnitTest tests[] = {
        TEST(a_page_stands_in_the_layout),
        TEST(a_page_for_a_frame_stands_alone),
        TEST(a_text_is_escaped),
        TEST(a_text_is_not_a_template),
        TEST(control_characters_stay_what_they_are),
        TEST(html_of_ours_is_not_escaped),
        TEST(numbers_are_printed_whole),
        TEST(each_rendering_has_its_own_texts),
        TEST(a_long_text_is_whole),
        TEST(a_flag_chooses),
        TEST(an_empty_text_is_false_and_any_other_is_true),
        TEST(rows_come_in_order_and_escaped),
        TEST(a_list_without_rows_prints_nothing),
        TEST(a_cell_may_be_tested),
        TEST(rows_of_two_lists_may_be_pushed_in_any_order),
        TEST(a_list_begun_twice_keeps_its_rows),
        TEST(pages_of_different_lengths_do_not_share_their_rows),
        TEST(a_form_comes_back_filled_in),
        TEST(a_form_shows_its_errors),
        TEST(a_symbol_that_nobody_pushed_makes_no_page),
        TEST(a_symbol_missing_inside_an_if_makes_no_page),
        TEST(a_row_of_a_list_not_begun_makes_no_page),
        TEST(a_template_that_tests_a_number_makes_no_page),
        TEST(a_wrong_template_stops_the_start_and_is_named),
        TEST(a_missing_template_stops_the_start_and_is_named),
        TEST(a_layout_without_a_place_for_the_page_stops_the_start),
        TEST(an_escaped_brace_is_a_brace),
        TEST(our_own_templates_start),
        TEST(more_items_than_a_page_may_have_make_no_page),
        TEST(more_shapes_than_are_remembered_all_come_out_right),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
