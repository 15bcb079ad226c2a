/* fuzz_escape.c - whatever is escaped is inert: no mark-up character survives, nothing is lost. */
#include <stdlib.h>
#include <string.h>

#include "escape.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

static void check_html(const char *text)
{
    struct buf out = BUF_EMPTY;
    escape_html(&out, text);
    if (out.len > 0 && strpbrk(out.data, "<>\"'"))
        abort();
    if (out.len < strlen(text))
        abort();
    buf_free(&out);
}

static void check_url(const char *text)
{
    struct buf out = BUF_EMPTY;
    escape_url(&out, text);
    if (out.len > 0 && strpbrk(out.data, "&=?#/ +<>\"'\r\n"))
        abort();
    buf_free(&out);
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    char *text = malloc(size + 1);
    if (!text)
        return 0;
    memcpy(text, data, size);
    text[size] = '\0';
    check_html(text);
    check_url(text);
    free(text);
    return 0;
}
