/* FastCGI's records, where we write them ourselves. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "record.h"

static const unsigned char end[16] = {1, 3, 1, 2, 0, 8, 0, 0};

static struct buf answer(const char *head, const struct buf *body)
{
    struct buf said = BUF_EMPTY, out = BUF_EMPTY;
    buf_puts(&said, head);
    record_answer(&out, 0x102, &said, body);
    buf_free(&said);
    return out;
}

static void a_short_answer_is_one_record_the_end_of_its_stream_and_the_end(void **state)
{
    (void)state;
    struct buf out = answer("abc", &BUF_EMPTY);
    assert_int_equal(out.len, 8 + 3 + 8 + 16);
    assert_memory_equal(out.data, ((unsigned char[]){1, 6, 1, 2, 0, 3, 0, 0, 'a', 'b', 'c'}), 11);
    assert_memory_equal(out.data + 11, ((unsigned char[]){1, 6, 1, 2, 0, 0, 0, 0}), 8);
    assert_memory_equal(out.data + 19, end, sizeof end);
    buf_free(&out);
}

static void a_body_longer_than_a_record_goes_in_several(void **state)
{
    (void)state;
    enum { LONG = 150000 };
    struct buf body = BUF_EMPTY;
    for (int i = 0; i < LONG; i++)
        buf_add(&body, "abcdefg" + i % 7, 1);
    struct buf out = answer("", &body);
    const unsigned char *at = (const unsigned char *)out.data;
    size_t got = 0, length;
    while ((length = (size_t)(at[4] << 8 | at[5])) > 0) {
        assert_int_equal(at[1], 6);
        assert_memory_equal(at + 8, body.data + got, length);
        got += length;
        at += 8 + length;
    }
    assert_int_equal(got, LONG);
    assert_memory_equal(at + 8, end, sizeof end);
    buf_free(&body);
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_short_answer_is_one_record_the_end_of_its_stream_and_the_end),
        cmocka_unit_test(a_body_longer_than_a_record_goes_in_several),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
