/* One request, one response: who asks, for what, and the head of the answer. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include <stdlib.h>

#include "request.h"

static void methods_are_told_apart_in_capitals_only(void **state)
{
    (void)state;
    assert_int_equal(http_method_of("GET"), HTTP_GET);
    assert_int_equal(http_method_of("HEAD"), HTTP_HEAD);
    assert_int_equal(http_method_of("POST"), HTTP_POST);
    static const char *const others[] = {"", "get", "Post", "PUT", "GETS", "GET ", "OPTIONS"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_int_equal(http_method_of(others[i]), HTTP_OTHER);
}

static void every_status_of_ours_has_its_phrase(void **state)
{
    (void)state;
    static const int ours[] = {200, 302, 303, 400, 403, 404, 405,
                               410, 413, 415, 422, 429, 500, 503};
    for (size_t i = 0; i < sizeof ours / sizeof *ours; i++)
        assert_string_not_equal(http_phrase(ours[i]), "Unknown");
    assert_string_equal(http_phrase(404), "Not Found");
    assert_string_equal(http_phrase(418), "Unknown");
}

static void json_is_sent_to_whoever_asks_for_it_and_not_for_html(void **state)
{
    (void)state;
    static const struct {
        const char *accept;
        bool json;
    } rows[] = {{"", false},
                {"*/*", false},
                {"text/html", false},
                {"application/json", true},
                {"application/problem+json", true},
                {"application/json, */*;q=0.5", true},
                {"text/html,application/json", false},
                {"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", false}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct request r = blank();
        r.accept = rows[i].accept;
        assert_int_equal(http_wants_json(&r), rows[i].json);
    }
}

static void expect_origin(const char *site, const char *origin, bool same)
{
    struct request r = blank();
    r.sec_fetch_site = site;
    r.origin = origin;
    assert_int_equal(http_same_origin(&r), same);
}

static void the_browsers_word_comes_first(void **state)
{
    (void)state;
    expect_origin("same-origin", "https://evil.example", true);
    expect_origin("none", "", true);
    expect_origin("same-site", "https://connote.example", false);
    expect_origin("cross-site", "", false);
    expect_origin("Same-Origin", "", false);
}

static void without_it_the_origins_host_must_be_ours(void **state)
{
    (void)state;
    expect_origin("", "", true);
    expect_origin("", "https://connote.example", true);
    expect_origin("", "https://CONNOTE.example", true);
    expect_origin("", "https://connote.example:8443", false);
    expect_origin("", "https://connote.example.evil", false);
    expect_origin("", "https://evil.example", false);
    expect_origin("", "null", false);
    expect_origin("", "connote.example", false);
    expect_origin("", "://", false);
}

static void an_origin_without_a_host_asked_for_is_another(void **state)
{
    (void)state;
    struct request r = blank();
    r.host = "";
    r.origin = "https://";
    assert_false(http_same_origin(&r));
}

static void a_media_type_is_compared_without_case_and_parameters(void **state)
{
    (void)state;
    static const struct {
        const char *type;
        bool same;
    } rows[] = {{"text/plain", true},
                {"TEXT/Plain", true},
                {"text/plain;charset=utf-8", true},
                {"text/plain ; x", true},
                {"text/plain\tx", true},
                {"text/plainer", false},
                {"text/plai", false},
                {"", false},
                {"text/html", false}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct request r = blank();
        r.content_type = rows[i].type;
        assert_int_equal(http_content_is(&r, "text/plain"), rows[i].same);
    }
}

static void a_cookie_is_found_whole_or_not(void **state)
{
    (void)state;
    static const struct {
        const char *cookie;
        bool found;
    } rows[] = {{"voted=1", true},
                {"a=b; voted=1", true},
                {"voted=1;a=b", true},
                {"a=b;voted=1 ", false},
                {"", false},
                {"voted=10", false},
                {"voted=", false},
                {"notvoted=1", false},
                {"a=voted=1", false},
                {";;; ", false},
                {"a=\"; voted=1", true},
                {"voted=2; voted=1", true}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct request r = blank();
        r.cookie = rows[i].cookie;
        assert_int_equal(http_has_cookie(&r, "voted=1"), rows[i].found);
    }
}

static char *head_of(int status, const struct response *res, bool https)
{
    static struct buf out;
    buf_free(&out);
    http_write_head(&out, status, res, https, 42);
    assert_false(buf_failed(&out));
    return out.data;
}

static void a_head_begins_with_the_status_and_ends_with_an_empty_line(void **state)
{
    (void)state;
    struct response res = {.type = "text/html; charset=utf-8"};
    const char *head = head_of(200, &res, false);
    assert_memory_equal(head, "Status: 200 OK\r\n", 16);
    assert_string_equal(head + strlen(head) - 4, "\r\n\r\n");
    assert_ptr_equal(strstr(head, "\r\n\r\n"), head + strlen(head) - 4);
    assert_non_null(strstr(head, "Content-Type: text/html; charset=utf-8\r\n"));
    assert_non_null(strstr(head, "Content-Length: 42\r\n"));
}

static void absent_headers_are_absent(void **state)
{
    (void)state;
    struct response res = {0};
    const char *head = head_of(404, &res, false);
    static const char *const names[] = {"\nContent-Type:", "\nLocation:", "\nAllow:", "Retry-After",
                                        "Set-Cookie"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_null(strstr(head, names[i]));
}

static void headers_that_are_set_are_written(void **state)
{
    (void)state;
    struct response res = {.location = "/thanks/vote",
                           .allow = "GET, HEAD",
                           .retry_after = 5,
                           .cache = HTTP_ONE_SECOND};
    const char *head = head_of(303, &res, false);
    assert_non_null(strstr(head, "Location: /thanks/vote\r\n"));
    assert_non_null(strstr(head, "Allow: GET, HEAD\r\n"));
    assert_non_null(strstr(head, "Retry-After: 5\r\n"));
    assert_non_null(strstr(head, "Cache-Control: public, max-age=1\r\n"));
}

static void nothing_is_kept_unless_it_may_be(void **state)
{
    (void)state;
    assert_non_null(
        strstr(head_of(200, &(struct response){0}, false), "Cache-Control: no-store\r\n"));
}

static void the_voters_cookie_is_bound_to_the_host_under_tls(void **state)
{
    (void)state;
    struct response res = {.voted = true};
    assert_non_null(
        strstr(head_of(303, &res, false),
               "Set-Cookie: voted=1; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax\r\n"));
    assert_non_null(strstr(head_of(303, &res, true),
                           "Set-Cookie: __Host-voted=1; Path=/; Max-Age=31536000; "
                           "Secure; HttpOnly; SameSite=Lax\r\n"));
}

static void only_a_frameable_page_may_stand_in_a_frame(void **state)
{
    (void)state;
    struct response res = {.frameable = true};
    const char *head = head_of(200, &res, false);
    assert_non_null(strstr(head, "frame-ancestors *\r\n"));
    assert_null(strstr(head, "X-Frame-Options"));
    res.frameable = false;
    head = head_of(200, &res, false);
    assert_non_null(strstr(head, "frame-ancestors 'none'\r\n"));
    assert_non_null(strstr(head, "X-Frame-Options: DENY\r\n"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(methods_are_told_apart_in_capitals_only),
        cmocka_unit_test(every_status_of_ours_has_its_phrase),
        cmocka_unit_test(json_is_sent_to_whoever_asks_for_it_and_not_for_html),
        cmocka_unit_test(the_browsers_word_comes_first),
        cmocka_unit_test(without_it_the_origins_host_must_be_ours),
        cmocka_unit_test(an_origin_without_a_host_asked_for_is_another),
        cmocka_unit_test(a_media_type_is_compared_without_case_and_parameters),
        cmocka_unit_test(a_cookie_is_found_whole_or_not),
        cmocka_unit_test(a_head_begins_with_the_status_and_ends_with_an_empty_line),
        cmocka_unit_test(absent_headers_are_absent),
        cmocka_unit_test(headers_that_are_set_are_written),
        cmocka_unit_test(nothing_is_kept_unless_it_may_be),
        cmocka_unit_test(the_voters_cookie_is_bound_to_the_host_under_tls),
        cmocka_unit_test(only_a_frameable_page_may_stand_in_a_frame),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
