/* The chart: every number in words beside its bar, nothing outside the picture. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "chart.h"

static const struct round sample = {.kind = SURVEY_OPINION,
                                    .number = 1,
                                    .opened = "2026-W48",
                                    .closed = "2026-W48",
                                    .ballots = 100,
                                    .n = {48, 30, 22, 60, 25, 18, -3}};

static struct buf draw(const struct round *round, int rounds)
{
    struct buf out = BUF_EMPTY;
    chart_svg(&out, round, rounds);
    assert_false(buf_failed(&out));
    return out;
}

static void assert_says(const struct buf *svg, const char *text)
{
    if (!strstr(svg->data, text))
        fail_msg("the chart does not say \"%s\"", text);
}

static void every_answer_has_its_share_and_range_in_words(void **state)
{
    (void)state;
    struct buf svg = draw(&sample, 1);
    assert_says(&svg, ">A custom note</text>");
    assert_says(&svg, ">48 % (41 to 55)</text>");
    assert_says(&svg, ">It depends</text>");
    assert_says(&svg, ">22 % (15 to 29)</text>");
    assert_says(&svg, ">18 % (4 to 32)</text>");
    assert_says(&svg, ">100 answers, about 100 to the second question<");
    buf_free(&svg);
}

static void the_title_says_the_same_as_the_picture(void **state)
{
    (void)state;
    struct buf svg = draw(&sample, 1);
    assert_says(&svg, "48 say they send a custom note (41 to 55)");
    assert_says(&svg, "60 would rather receive a custom note (46 to 74)");
    buf_free(&svg);
}

static void without_results_it_says_so(void **state)
{
    (void)state;
    struct round nothing = {.kind = SURVEY_OPINION};
    struct buf svg = draw(&nothing, 0);
    assert_says(&svg, "Nothing is published yet.");
    buf_free(&svg);
}

/* Absolute horizontal positions follow an M or an H. */
static void nothing_is_drawn_outside_the_picture(void **state)
{
    (void)state;
    struct round wild = sample;
    wild.n[0] = 250;
    wild.n[1] = -250;
    struct buf svg = draw(&wild, 1);
    int seen = 0;
    for (const char *c = strpbrk(svg.data, "MH"); c; c = strpbrk(c + 1, "MH")) {
        char *end;
        long x = strtol(c + 1, &end, 10);
        if (end == c + 1)
            continue;
        assert_in_range(x, 0, CHART_WIDTH);
        seen++;
    }
    assert_true(seen > 7 * 4);
    buf_free(&svg);
}

static void tags_are_balanced(void **state)
{
    (void)state;
    struct buf svg = draw(&sample, 1);
    int open = 0;
    for (const char *c = strchr(svg.data, '<'); c; c = strchr(c + 1, '<')) {
        const char *end = strchr(c, '>');
        assert_non_null(end);
        if (c[1] == '/')
            open--;
        else if (end[-1] != '/')
            open++;
        assert_true(open >= 0);
    }
    assert_int_equal(open, 0);
    buf_free(&svg);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_answer_has_its_share_and_range_in_words),
        cmocka_unit_test(the_title_says_the_same_as_the_picture),
        cmocka_unit_test(without_results_it_says_so),
        cmocka_unit_test(nothing_is_drawn_outside_the_picture),
        cmocka_unit_test(tags_are_balanced),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
