/* The trend: a dot, a range and a shape for each round, nothing outside the picture. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "chart.h"
#include "chart_trend.h"

static const struct chart_dot three[] = {
    {SURVEY_OPINION, 1, "2026-W48", {37, 34, 39, false}},
    {SURVEY_CHOICE, 2, "2026-W49", {66, 60, 72, false}},
    {SURVEY_OPINION, 3, "2026-W50", {31, 29, 34, false}},
};

static struct buf draw(const struct chart_dot dots[], size_t count)
{
    struct buf out = BUF_EMPTY;
    chart_trend(&out, dots, count);
    assert_false(buf_failed(&out));
    return out;
}

static int times(const char *text, const char *part)
{
    int n = 0;
    for (const char *at = strstr(text, part); at; at = strstr(at + 1, part))
        n++;
    return n;
}

static void each_kind_has_a_shape_and_a_stroke_of_its_own(void **state)
{
    (void)state;
    struct buf svg = draw(three, 3);
    assert_int_equal(times(svg.data, "<circle"), 2 + 1);
    assert_int_equal(times(svg.data, "class=\"hollow\""), 1 + 1);
    assert_int_equal(times(svg.data, "stroke-dasharray"), 1 + 1);
    buf_free(&svg);
}

static void a_kind_without_rounds_is_not_in_the_legend(void **state)
{
    (void)state;
    struct buf svg = draw(three, 1);
    assert_int_equal(times(svg.data, message_text(MESSAGE_TREND_OPINION)), 1);
    assert_int_equal(times(svg.data, message_text(MESSAGE_TREND_CHOICE)), 0);
    buf_free(&svg);
}

static void the_newest_numbers_and_the_ends_stand_in_words(void **state)
{
    (void)state;
    struct buf svg = draw(three, 3);
    assert_int_equal(times(svg.data, ">66</text>"), 1);
    assert_int_equal(times(svg.data, ">31</text>"), 1);
    assert_int_equal(times(svg.data, ">0001, 2026-W48</text>"), 1);
    assert_int_equal(times(svg.data, ">0003, 2026-W50</text>"), 1);
    buf_free(&svg);
}

static void more_is_higher(void **state)
{
    (void)state;
    struct buf svg = draw(three, 3);
    const char *first = strstr(strstr(svg.data, "<circle") + 1, "<circle");
    const char *second = strstr(first + 1, "<circle");
    assert_true(strtol(strstr(first, "cy=\"") + 4, NULL, 10) <
                strtol(strstr(second, "cy=\"") + 4, NULL, 10));
    assert_true(strtol(strstr(first, "cx=\"") + 4, NULL, 10) <
                strtol(strstr(second, "cx=\"") + 4, NULL, 10));
    buf_free(&svg);
}

static void as_many_as_there_may_be_stay_inside_the_picture(void **state)
{
    (void)state;
    struct chart_dot dots[CHART_TREND_MOST];
    for (size_t i = 0; i < CHART_TREND_MOST; i++)
        dots[i] = (struct chart_dot){
            i % SURVEY_KINDS, (int)i + 1, "2026-W48", {i % 2 ? 0 : 100, 0, 100, false}};
    struct buf svg = draw(dots, CHART_TREND_MOST);
    int seen = 0;
    for (const char *c = strpbrk(svg.data, "ML"); c; c = strpbrk(c + 1, "ML")) {
        char *end;
        long x = strtol(c + 1, &end, 10);
        if (end == c + 1 || *end != ' ')
            continue;
        assert_in_range(x, 0, CHART_WIDTH);
        assert_in_range(strtol(end, NULL, 10), 0, CHART_TREND_HEIGHT);
        seen++;
    }
    assert_true(seen > 2 * CHART_TREND_MOST);
    buf_free(&svg);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_kind_has_a_shape_and_a_stroke_of_its_own),
        cmocka_unit_test(a_kind_without_rounds_is_not_in_the_legend),
        cmocka_unit_test(the_newest_numbers_and_the_ends_stand_in_words),
        cmocka_unit_test(more_is_higher),
        cmocka_unit_test(as_many_as_there_may_be_stay_inside_the_picture),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
