/* Readable descriptors waiting for a worker. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include <pthread.h>
#include <stdatomic.h>
#include <sys/socket.h>
#include <unistd.h>

#include "front_queue.h"

static struct front_queue queue;

static int open_queue(void **state)
{
    (void)state;
    front_queue_open(&queue);
    return 0;
}

static void first_come_first_served(void **state)
{
    (void)state;
    bool late = true;
    for (int fd = 10; fd < 20; fd++)
        assert_true(front_queue_put(&queue, fd));
    for (int fd = 10; fd < 20; fd++)
        assert_int_equal(front_queue_take(&queue, &late), fd);
    assert_false(late);
}

static void it_holds_its_most_and_no_more(void **state)
{
    (void)state;
    bool late;
    for (int fd = 0; fd < FRONT_QUEUE_MOST; fd++)
        assert_true(front_queue_put(&queue, fd));
    assert_false(front_queue_put(&queue, 5000));
    assert_int_equal(front_queue_take(&queue, &late), 0);
    assert_true(front_queue_put(&queue, 5001));
    assert_false(front_queue_put(&queue, 5002));
    for (int fd = 1; fd < FRONT_QUEUE_MOST; fd++)
        assert_int_equal(front_queue_take(&queue, &late), fd);
    assert_int_equal(front_queue_take(&queue, &late), 5001);
}

static void it_goes_round_many_times(void **state)
{
    (void)state;
    bool late;
    for (int i = 0; i < 5 * FRONT_QUEUE_MOST; i++) {
        assert_true(front_queue_put(&queue, i));
        assert_true(front_queue_put(&queue, i + 1));
        assert_int_equal(front_queue_take(&queue, &late), i);
        assert_int_equal(front_queue_take(&queue, &late), i + 1);
    }
}

static void a_closed_queue_takes_no_more_but_gives_what_it_has(void **state)
{
    (void)state;
    bool late;
    assert_true(front_queue_put(&queue, 7));
    front_queue_close(&queue);
    assert_false(front_queue_put(&queue, 8));
    assert_int_equal(front_queue_take(&queue, &late), 7);
    assert_int_equal(front_queue_take(&queue, &late), -1);
    assert_int_equal(front_queue_take(&queue, &late), -1);
}

static void whoever_waited_too_long_is_late(void **state)
{
    (void)state;
    bool late = false;
    assert_true(front_queue_put(&queue, 7));
    queue.since[queue.first] -= FRONT_QUEUE_AGE_MS + 1;
    assert_int_equal(front_queue_take(&queue, &late), 7);
    assert_true(late);
}

enum { TAKERS = 4, EACH = 5000 };
static atomic_long sum, taken;

static void *take_all(void *unused)
{
    bool late;
    int fd;
    (void)unused;
    while ((fd = front_queue_take(&queue, &late)) >= 0) {
        atomic_fetch_add(&sum, fd);
        atomic_fetch_add(&taken, 1);
    }
    return NULL;
}

static void many_takers_get_each_descriptor_once_and_all_go_home(void **state)
{
    (void)state;
    pthread_t thread[TAKERS];
    long expected = 0;
    for (int i = 0; i < TAKERS; i++)
        assert_int_equal(pthread_create(&thread[i], NULL, take_all, NULL), 0);
    for (int i = 0; i < EACH; i++) {
        expected += i;
        while (!front_queue_put(&queue, i))
            usleep(100);
    }
    front_queue_close(&queue);
    for (int i = 0; i < TAKERS; i++)
        pthread_join(thread[i], NULL);
    assert_int_equal(atomic_load(&taken), EACH);
    assert_int_equal(atomic_load(&sum), expected);
}

/* --- the words for whoever does not fit ------------------------------------------------------- */

static size_t refused_bytes(unsigned char *bytes, size_t size, const char *unread)
{
    int pair[2];
    size_t got = 0;
    ssize_t n;
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
    assert_int_equal(write(pair[0], unread, strlen(unread)), strlen(unread));
    front_queue_refuse(pair[1]);
    close(pair[1]);
    while (got < size && (n = read(pair[0], bytes + got, size - got)) > 0)
        got += (size_t)n;
    close(pair[0]);
    return got;
}

static void the_refusal_is_a_whole_answer_in_fastcgi_records(void **state)
{
    (void)state;
    unsigned char b[1024];
    size_t got = refused_bytes(b, sizeof b, "whatever the request was");
    size_t text = (size_t)(b[4] << 8 | b[5]);
    assert_int_equal(got, 8 + text + 8 + 16);
    assert_memory_equal(b, ((unsigned char[]){1, 6, 0, 1}), 4);
    assert_memory_equal(b + 8, "Status: 503 Service Unavailable\r\n", 33);
    assert_non_null(memmem(b, got, "\r\nRetry-After: 5\r\n", 18));
    assert_non_null(memmem(b, got, "\r\nCache-Control: no-store\r\n", 26));
    assert_memory_equal(b + 8 + text, ((unsigned char[]){1, 6, 0, 1, 0, 0, 0, 0}), 8);
    assert_memory_equal(b + 16 + text,
                        ((unsigned char[]){1, 3, 0, 1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}), 16);
}

static void a_peer_that_has_gone_is_refused_in_silence(void **state)
{
    (void)state;
    int pair[2];
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
    close(pair[0]);
    front_queue_refuse(pair[1]);
    close(pair[1]);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, open_queue)
    const struct CMUnitTest tests[] = {
        TEST(first_come_first_served),
        TEST(it_holds_its_most_and_no_more),
        TEST(it_goes_round_many_times),
        TEST(a_closed_queue_takes_no_more_but_gives_what_it_has),
        TEST(whoever_waited_too_long_is_late),
        TEST(many_takers_get_each_descriptor_once_and_all_go_home),
        TEST(the_refusal_is_a_whole_answer_in_fastcgi_records),
        TEST(a_peer_that_has_gone_is_refused_in_silence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
