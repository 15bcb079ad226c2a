/* The route table: what is asked for, what is demanded first, what every error becomes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "app.h"
#include "asset.h"
#include "request.h"
#include "routes.h"
#include "settings.h"
#include "view.h"

static struct settings settings;
static struct app app = {.settings = &settings};
static struct response res;

static int start(void **state)
{
    static char *no_environment[] = {NULL};
    char problem[512] = "";
    (void)state;
    if (!settings_read(&settings, no_environment, problem, sizeof problem) ||
        !asset_start("static", problem, sizeof problem) ||
        !view_start("templates", problem, sizeof problem)) {
        print_error("%s\n", problem);
        return -1;
    }
    return 0;
}

static int stop(void **state)
{
    (void)state;
    routes_release(&res);
    view_stop();
    return 0;
}

static struct request asked(enum http_method method, const char *path)
{
    struct request req = blank();
    req.method = method;
    req.path = path;
    req.content_type = "application/x-www-form-urlencoded";
    return req;
}

static int answer(const struct request *req)
{
    routes_release(&res);
    res = (struct response){0};
    return routes_answer(&app, req, &res);
}

static int status_of(enum http_method method, const char *path)
{
    struct request req = asked(method, path);
    return answer(&req);
}

static void an_unknown_path_is_404(void **state)
{
    (void)state;
    static const char *const paths[] = {
        "/nowhere", "",          "//",           "/Poll",    "/poll/",  "/poll/x",
        "poll",     "/results/", "/results/a/b", "/thanks/", "/thanks", "/results/latest.csv/",
        "/draft/1", "*"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        assert_int_equal(status_of(HTTP_GET, paths[i]), 404);
        assert_int_equal(status_of(HTTP_POST, paths[i]), 404);
        assert_int_equal(status_of(HTTP_OTHER, paths[i]), 404);
    }
}

static void a_known_path_with_another_method_is_405_and_says_which(void **state)
{
    (void)state;
    static const char *const read[] = {"/",
                                       "/poll",
                                       "/results",
                                       "/results/0001",
                                       "/results/latest.csv",
                                       "/status.json",
                                       "/healthz",
                                       "/thanks/vote"};
    for (size_t i = 0; i < sizeof read / sizeof *read; i++) {
        assert_int_equal(status_of(HTTP_POST, read[i]), 405);
        assert_string_equal(res.allow, "GET, HEAD");
        assert_int_equal(status_of(HTTP_OTHER, read[i]), 405);
    }
    static const char *const written[] = {"/draft", "/vote", "/choice"};
    for (size_t i = 0; i < sizeof written / sizeof *written; i++) {
        assert_int_equal(status_of(HTTP_GET, written[i]), 405);
        assert_string_equal(res.allow, "POST");
        assert_int_equal(status_of(HTTP_HEAD, written[i]), 405);
    }
}

static void head_is_answered_where_get_is(void **state)
{
    (void)state;
    assert_int_equal(status_of(HTTP_GET, "/"), 200);
    size_t len = res.body.len;
    assert_int_equal(status_of(HTTP_HEAD, "/"), 200);
    assert_int_equal(res.body.len, len);
}

static void a_ballot_from_another_site_is_403_whatever_else_is_wrong(void **state)
{
    (void)state;
    static const char *const paths[] = {"/vote", "/choice"};
    for (size_t i = 0; i < 2; i++) {
        struct request req = asked(HTTP_POST, paths[i]);
        req.sec_fetch_site = "cross-site";
        req.content_type = "text/plain";
        assert_int_equal(answer(&req), 403);
    }
}

static void another_media_type_is_415(void **state)
{
    (void)state;
    static const char *const paths[] = {"/draft", "/vote", "/choice"};
    for (size_t i = 0; i < 3; i++) {
        struct request req = asked(HTTP_POST, paths[i]);
        req.content_type = "application/json";
        assert_int_equal(answer(&req), 415);
    }
}

static void a_body_too_long_is_413_here_too(void **state)
{
    (void)state;
    struct request req = asked(HTTP_POST, "/draft");
    req.body_len = HTTP_BODY_MOST + 1;
    assert_int_equal(answer(&req), 413);
}

static void an_error_is_a_page_for_a_browser(void **state)
{
    (void)state;
    assert_int_equal(status_of(HTTP_GET, "/nowhere"), 404);
    assert_string_equal(res.type, "text/html; charset=utf-8");
    assert_non_null(strstr(res.body.data, "There is no such page"));
    assert_non_null(strstr(res.body.data, "</html>"));
}

static void an_error_is_a_problem_document_for_a_program(void **state)
{
    (void)state;
    struct request req = asked(HTTP_GET, "/nowhere");
    req.accept = "application/json";
    assert_int_equal(answer(&req), 404);
    assert_string_equal(res.type, "application/problem+json");
    assert_memory_equal(res.body.data, "{\"title\":", 9);
}

static void an_error_is_never_kept(void **state)
{
    (void)state;
    assert_int_equal(status_of(HTTP_GET, "/results/latest.exe/x"), 404);
    assert_int_equal(res.cache, HTTP_NO_STORE);
}

static void what_the_protocol_refused_is_answered_like_any_error(void **state)
{
    (void)state;
    static const int statuses[] = {400, 413};
    for (size_t i = 0; i < 2; i++) {
        struct request req = asked(HTTP_POST, "/vote");
        routes_release(&res);
        res = (struct response){0};
        assert_int_equal(routes_refuse(&app, &req, &res, statuses[i]), statuses[i]);
        assert_non_null(strstr(res.body.data, "<h1>"));
    }
}

static void no_memory_for_the_answer_is_503_with_retry_after(void **state)
{
    (void)state;
    struct request req = asked(HTTP_GET, "/");
    routes_release(&res);
    res = (struct response){.body = {.failed = true}};
    assert_int_equal(routes_answer(&app, &req, &res), 503);
    assert_int_equal(res.retry_after, HTTP_RETRY_SECONDS);
    assert_non_null(strstr(res.body.data, "Busy for a moment"));
}

static void without_templates_an_error_is_still_said(void **state)
{
    (void)state;
    char problem[512];
    view_stop();
    assert_false(view_start("nowhere", problem, sizeof problem));
    struct request req = asked(HTTP_GET, "/nowhere");
    req.accept = "application/json";
    assert_int_equal(answer(&req), 404);
    assert_non_null(strstr(res.body.data, "\"status\":404"));
    assert_true(view_start("templates", problem, sizeof problem));
}

static void a_draft_with_errors_comes_back_as_422(void **state)
{
    (void)state;
    struct request req = asked(HTTP_POST, "/draft");
    req.body = "direction=send&recipient=%3Cb%3E";
    req.body_len = strlen(req.body);
    assert_int_equal(answer(&req), 422);
    assert_non_null(strstr(res.body.data, "value=\"&lt;b&gt;\""));
    assert_int_equal(res.cache, HTTP_NO_STORE);
}

/* --- deferred answers ------------------------------------------------------------------------- */

static struct {
    int times, status;
    char type[40], body[8192];
} sent;

static void remember_sent(struct deferred *deferred, int status, const struct response *later)
{
    (void)deferred;
    sent.times++;
    sent.status = status;
    snprintf(sent.type, sizeof sent.type, "%s", later->type ? later->type : "");
    snprintf(sent.body, sizeof sent.body, "%s", later->body.data ? later->body.data : "");
}

static void complete(const char *accept, int status)
{
    struct deferred deferred = {&app, asked(HTTP_POST, "/vote"), remember_sent};
    struct response later = {0};
    deferred.request.accept = accept;
    sent.times = 0;
    routes_complete(&deferred, &later, status);
    assert_int_equal(sent.times, 1);
    assert_int_equal(sent.status, status);
}

static void a_deferred_error_becomes_the_page_or_the_problem_that_it_is_at_once(void **state)
{
    (void)state;
    complete("text/html", 503);
    assert_string_equal(sent.type, "text/html; charset=utf-8");
    assert_non_null(strstr(sent.body, "<h1"));
    complete("application/json", 429);
    assert_string_equal(sent.type, "application/problem+json");
    assert_non_null(strstr(sent.body, "429"));
}

static void a_deferred_answer_is_counted_once_when_it_is_given(void **state)
{
    (void)state;
    long before = routes_answered(3);
    complete("", 303);
    assert_string_equal(sent.body, "");
    assert_int_equal(routes_answered(3), before + 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_unknown_path_is_404),
        cmocka_unit_test(a_known_path_with_another_method_is_405_and_says_which),
        cmocka_unit_test(head_is_answered_where_get_is),
        cmocka_unit_test(a_deferred_error_becomes_the_page_or_the_problem_that_it_is_at_once),
        cmocka_unit_test(a_deferred_answer_is_counted_once_when_it_is_given),
        cmocka_unit_test(a_ballot_from_another_site_is_403_whatever_else_is_wrong),
        cmocka_unit_test(another_media_type_is_415),
        cmocka_unit_test(a_body_too_long_is_413_here_too),
        cmocka_unit_test(an_error_is_a_page_for_a_browser),
        cmocka_unit_test(an_error_is_a_problem_document_for_a_program),
        cmocka_unit_test(an_error_is_never_kept),
        cmocka_unit_test(what_the_protocol_refused_is_answered_like_any_error),
        cmocka_unit_test(no_memory_for_the_answer_is_503_with_retry_after),
        cmocka_unit_test(without_templates_an_error_is_still_said),
        cmocka_unit_test(a_draft_with_errors_comes_back_as_422),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
