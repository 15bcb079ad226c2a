/* One escaper for each context; whatever goes in comes out inert. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "escape.h"

static void expect_html(const char *text, const char *expected)
{
    struct buf out = BUF_EMPTY;
    buf_puts(&out, "");
    escape_html(&out, text);
    assert_string_equal(out.data, expected);
    buf_free(&out);
}

static void expect_url(const char *text, const char *expected)
{
    struct buf out = BUF_EMPTY;
    buf_puts(&out, "");
    escape_url(&out, text);
    assert_string_equal(out.data, expected);
    buf_free(&out);
}

static void html_plain_text_stays(void **state)
{
    (void)state;
    expect_html("", "");
    expect_html("Grace Hopper, 85", "Grace Hopper, 85");
    expect_html("Ærøskøbing 你好 🎉", "Ærøskøbing 你好 🎉");
}

static void html_each_of_the_five_becomes_an_entity(void **state)
{
    (void)state;
    expect_html("&", "&amp;");
    expect_html("<", "&lt;");
    expect_html(">", "&gt;");
    expect_html("\"", "&quot;");
    expect_html("'", "&#39;");
}

static void html_escapes_stand_anywhere(void **state)
{
    (void)state;
    expect_html("<b>", "&lt;b&gt;");
    expect_html("a&b&&c", "a&amp;b&amp;&amp;c");
    expect_html("&lt;", "&amp;lt;");
    expect_html("\"><script>alert('x')</script>",
                "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
}

static void html_no_byte_out_of_255_can_open_a_tag_or_close_an_attribute(void **state)
{
    (void)state;
    for (int c = 1; c < 256; c++) {
        struct buf out = BUF_EMPTY;
        escape_html(&out, (char[]){(char)c, '\0'});
        assert_null(strpbrk(out.data, "<>\"'"));
        assert_true(out.len == 1 || out.data[0] == '&');
        buf_free(&out);
    }
}

static void html_is_appended(void **state)
{
    (void)state;
    struct buf out = BUF_EMPTY;
    buf_puts(&out, "<p>");
    escape_html(&out, "<");
    assert_string_equal(out.data, "<p>&lt;");
    buf_free(&out);
}

static void url_unreserved_bytes_stay(void **state)
{
    (void)state;
    const char *unreserved = "ABCXYZabcxyz0189-._~";
    expect_url(unreserved, unreserved);
}

static void url_all_others_are_written_as_hex(void **state)
{
    (void)state;
    expect_url("", "");
    expect_url(" ", "%20");
    expect_url("/?#[]@!$&'()*+,;=:", "%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%3A");
    expect_url("é", "%C3%A9");
    expect_url("\x01\x7f", "%01%7F");
    expect_url("%41", "%2541");
}

static void url_the_neighbours_of_letters_and_digits_are_written_as_hex(void **state)
{
    (void)state;
    expect_url("@[`{/:", "%40%5B%60%7B%2F%3A");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(html_plain_text_stays),
        cmocka_unit_test(html_each_of_the_five_becomes_an_entity),
        cmocka_unit_test(html_escapes_stand_anywhere),
        cmocka_unit_test(html_no_byte_out_of_255_can_open_a_tag_or_close_an_attribute),
        cmocka_unit_test(html_is_appended),
        cmocka_unit_test(url_unreserved_bytes_stay),
        cmocka_unit_test(url_all_others_are_written_as_hex),
        cmocka_unit_test(url_the_neighbours_of_letters_and_digits_are_written_as_hex),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
