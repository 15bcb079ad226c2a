/* The growing buffer behind every answer. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#include "buf.h"

static void an_empty_buffer_holds_nothing(void **state)
{
    (void)state;
    struct buf b = BUF_EMPTY;
    assert_null(b.data);
    assert_int_equal(b.len, 0);
    assert_false(buf_failed(&b));
    buf_free(&b);
}

static void what_is_appended_stands_in_order_and_ends_with_nul(void **state)
{
    (void)state;
    struct buf b = BUF_EMPTY;
    buf_puts(&b, "one ");
    buf_add(&b, "two!", 3);
    buf_number(&b, -45);
    buf_printf(&b, " %s/%d", "six", 7);
    assert_string_equal(b.data, "one two-45 six/7");
    assert_int_equal(b.len, strlen(b.data));
    buf_free(&b);
}

static void appending_nothing_is_fine(void **state)
{
    (void)state;
    struct buf b = BUF_EMPTY;
    buf_add(&b, NULL, 0);
    buf_puts(&b, "");
    assert_string_equal(b.data, "");
    assert_int_equal(b.len, 0);
    buf_free(&b);
}

static void bytes_may_hold_nul(void **state)
{
    (void)state;
    struct buf b = BUF_EMPTY;
    buf_add(&b, "a\0b", 3);
    assert_int_equal(b.len, 3);
    assert_memory_equal(b.data, "a\0b", 4);
    buf_free(&b);
}

static void it_grows_without_losing_a_byte(void **state)
{
    (void)state;
    struct buf b = BUF_EMPTY;
    for (int i = 0; i < 100000; i++)
        buf_add(&b, &(char){(char)('a' + i % 26)}, 1);
    assert_int_equal(b.len, 100000);
    for (int i = 0; i < 100000; i++)
        assert_int_equal(b.data[i], 'a' + i % 26);
    buf_free(&b);
}

static void every_length_around_a_capacity_fits(void **state)
{
    (void)state;
    char text[2100];
    memset(text, 'x', sizeof text);
    for (size_t len = 1000; len < sizeof text; len++) {
        struct buf b = BUF_EMPTY;
        buf_add(&b, text, len);
        assert_int_equal(strlen(b.data), len);
        buf_printf(&b, "%s", "tail");
        assert_int_equal(strlen(b.data), len + 4);
        buf_free(&b);
    }
}

static void the_least_and_greatest_numbers_are_whole(void **state)
{
    (void)state;
    struct buf b = BUF_EMPTY;
    buf_number(&b, INT64_MIN);
    buf_number(&b, INT64_MAX);
    assert_string_equal(b.data, "-92233720368547758089223372036854775807");
    buf_free(&b);
}

static void a_length_beyond_memory_fails_and_is_remembered(void **state)
{
    (void)state;
    struct buf b = BUF_EMPTY;
    buf_puts(&b, "kept");
    buf_add(&b, "x", SIZE_MAX - 2);
    assert_true(buf_failed(&b));
    assert_string_equal(b.data, "kept");
    buf_puts(&b, " more");
    buf_printf(&b, "%d", 1);
    assert_string_equal(b.data, "kept");
    assert_true(buf_failed(&b));
    buf_free(&b);
}

static void a_capacity_that_cannot_be_doubled_fails(void **state)
{
    (void)state;
    struct buf b = BUF_EMPTY;
    buf_add(&b, "x", SIZE_MAX / 2 + 2);
    assert_true(buf_failed(&b));
    buf_free(&b);
}

static void wiping_leaves_zeros_and_keeps_the_memory(void **state)
{
    (void)state;
    struct buf b = BUF_EMPTY;
    buf_puts(&b, "Priya Raman");
    char *data = b.data;
    size_t cap = b.cap;
    buf_wipe(&b);
    assert_int_equal(b.len, 0);
    assert_ptr_equal(b.data, data);
    for (size_t i = 0; i < cap; i++)
        assert_int_equal(data[i], 0);
    buf_puts(&b, "again");
    assert_string_equal(b.data, "again");
    buf_free(&b);
}

static void a_freed_buffer_can_be_used_again(void **state)
{
    (void)state;
    struct buf b = BUF_EMPTY;
    buf_puts(&b, "one");
    buf_free(&b);
    assert_null(b.data);
    buf_free(&b);
    buf_puts(&b, "two");
    assert_string_equal(b.data, "two");
    buf_free(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_buffer_holds_nothing),
        cmocka_unit_test(what_is_appended_stands_in_order_and_ends_with_nul),
        cmocka_unit_test(appending_nothing_is_fine),
        cmocka_unit_test(bytes_may_hold_nul),
        cmocka_unit_test(it_grows_without_losing_a_byte),
        cmocka_unit_test(every_length_around_a_capacity_fits),
        cmocka_unit_test(the_least_and_greatest_numbers_are_whole),
        cmocka_unit_test(a_length_beyond_memory_fails_and_is_remembered),
        cmocka_unit_test(a_capacity_that_cannot_be_doubled_fails),
        cmocka_unit_test(wiping_leaves_zeros_and_keeps_the_memory),
        cmocka_unit_test(a_freed_buffer_can_be_used_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
