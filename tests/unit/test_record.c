/* An answer as FastCGI's records. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#include <cmocka.h>

#include <pthread.h>

#include "record.h"

enum { ID = 0x102 };

static const unsigned char end[16] = {1, 3, 1, 2, 0, 8, 0, 0};

/* What arrives at the other end, read in small pieces by a thread of its own. */
static void *read_all(void *context)
{
    const int fd = *(int *)context;
    struct buf *got = calloc(1, sizeof *got);
    char some[5000];
    for (ssize_t n; (n = read(fd, some, sizeof some)) > 0;)
        buf_add(got, some, (size_t)n);
    return got;
}

static struct buf *arrived(const char *head, const struct buf *body)
{
    int pair[2];
    pthread_t reader;
    void *got;
    struct buf said = BUF_EMPTY;
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
    assert_int_equal(pthread_create(&reader, NULL, read_all, &pair[0]), 0);
    buf_puts(&said, head);
    assert_true(record_send(pair[1], ID, &said, body, true));
    close(pair[1]);
    pthread_join(reader, &got);
    close(pair[0]);
    buf_free(&said);
    return got;
}

static void drop(struct buf *bytes)
{
    buf_free(bytes);
    free(bytes);
}

static void a_head_alone_is_one_record_the_end_of_its_stream_and_the_end(void **state)
{
    (void)state;
    struct buf *out = arrived("abc", &BUF_EMPTY);
    assert_int_equal(out->len, 8 + 3 + 8 + 16);
    assert_memory_equal(out->data, ((unsigned char[]){1, 6, 1, 2, 0, 3, 0, 0, 'a', 'b', 'c'}), 11);
    assert_memory_equal(out->data + 11, ((unsigned char[]){1, 6, 1, 2, 0, 0, 0, 0}), 8);
    assert_memory_equal(out->data + 19, end, sizeof end);
    drop(out);
}

static struct buf body_of(size_t length)
{
    struct buf body = BUF_EMPTY;
    for (size_t i = 0; i < length; i++)
        buf_add(&body, "abcdefg" + i % 7, 1);
    return body;
}

static void expect_body(const struct buf *out, const struct buf *body)
{
    const unsigned char *at = (const unsigned char *)out->data;
    size_t got = 0, length;
    while ((length = (size_t)(at[4] << 8 | at[5])) > 0) {
        assert_memory_equal(at, ((unsigned char[]){1, 6, 1, 2}), 4);
        assert_true(got + length <= body->len);
        assert_memory_equal(at + 8, body->data + got, length);
        got += length;
        at += 8 + length;
    }
    assert_int_equal(got, body->len);
    assert_memory_equal(at + 8, end, sizeof end);
    assert_ptr_equal(at + 8 + sizeof end, out->data + out->len);
}

static void a_body_of_any_length_arrives_whole(void **state)
{
    (void)state;
    static const size_t lengths[] = {1, 65527, 65528, 65529, 150000, 3000000};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        struct buf body = body_of(lengths[i]);
        struct buf *out = arrived("", &body);
        expect_body(out, &body);
        drop(out);
        buf_free(&body);
    }
}

static void a_peer_that_does_not_read_is_not_waited_for(void **state)
{
    (void)state;
    int pair[2];
    struct buf body = body_of(3000000);
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
    assert_false(record_send(pair[1], ID, &BUF_EMPTY, &body, false));
    struct timeval soon = {.tv_usec = 1000};
    setsockopt(pair[1], SOL_SOCKET, SO_SNDTIMEO, &soon, sizeof soon);
    assert_false(record_send(pair[1], ID, &BUF_EMPTY, &body, true));
    close(pair[0]);
    close(pair[1]);
    buf_free(&body);
}

static void a_peer_that_has_gone_is_an_answer_that_did_not_go_out(void **state)
{
    (void)state;
    int pair[2];
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
    close(pair[0]);
    assert_false(record_send(pair[1], ID, &BUF_EMPTY, &BUF_EMPTY, true));
    close(pair[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_head_alone_is_one_record_the_end_of_its_stream_and_the_end),
        cmocka_unit_test(a_body_of_any_length_arrives_whole),
        cmocka_unit_test(a_peer_that_does_not_read_is_not_waited_for),
        cmocka_unit_test(a_peer_that_has_gone_is_an_answer_that_did_not_go_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
