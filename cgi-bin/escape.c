/* escape.c - one escaper for each context; see escape.h. */
#include "escape.h"

static const char *html_entity(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void escape_html(struct buf *out, const char *text)
{
    const char *plain = text;
    for (; *text; text++) {
        const char *entity = html_entity(*text);
        if (!entity)
            continue;
        buf_add(out, plain, (size_t)(text - plain));
        buf_puts(out, entity);
        plain = text + 1;
    }
    buf_add(out, plain, (size_t)(text - plain));
}

static bool is_unreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

void escape_url(struct buf *out, const char *text)
{
    for (; *text; text++) {
        if (is_unreserved(*text))
            buf_add(out, text, 1);
        else
            buf_printf(out, "%%%02X", (unsigned char)*text);
    }
}
