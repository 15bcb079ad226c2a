/* buf.c - a growing byte buffer; see buf.h. */
#include "buf.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 1024 };

/* realloc() may leave a copy of a name behind, so growing is allocate, copy, wipe, free. */
static bool grow(struct buf *b, size_t need)
{
    size_t cap = b->cap ? b->cap : FIRST_CAPACITY;
    while (cap < need) {
        if (cap > SIZE_MAX / 2)
            return false;
        cap *= 2;
    }
    char *data = malloc(cap);
    if (!data)
        return false;
    if (b->data) {
        memcpy(data, b->data, b->len + 1);
        explicit_bzero(b->data, b->len);
        free(b->data);
    }
    b->data = data;
    b->cap = cap;
    return true;
}

static bool reserve(struct buf *b, size_t len)
{
    if (b->failed || len > SIZE_MAX - b->len - 1) {
        b->failed = true;
        return false;
    }
    if (b->len + len + 1 > b->cap && !grow(b, b->len + len + 1)) {
        b->failed = true;
        return false;
    }
    return true;
}

void buf_reserve(struct buf *b, size_t len)
{
    reserve(b, len);
}

void buf_add(struct buf *b, const void *bytes, size_t len)
{
    if (!reserve(b, len))
        return;
    if (len > 0)
        memcpy(b->data + b->len, bytes, len);
    b->len += len;
    b->data[b->len] = '\0';
}

void buf_puts(struct buf *b, const char *text)
{
    buf_add(b, text, strlen(text));
}

void buf_number(struct buf *b, long long n)
{
    char digits[24], *at = digits + sizeof digits;
    unsigned long long left = n < 0 ? 0ULL - (unsigned long long)n : (unsigned long long)n;
    do
        *--at = (char)('0' + left % 10);
    while (left /= 10);
    if (n < 0)
        *--at = '-';
    buf_add(b, at, (size_t)(digits + sizeof digits - at));
}

void buf_printf(struct buf *b, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (len < 0) {
        b->failed = true;
    } else if (reserve(b, (size_t)len)) {
        vsnprintf(b->data + b->len, (size_t)len + 1, format, again);
        b->len += (size_t)len;
    }
    va_end(again);
}

bool buf_failed(const struct buf *b)
{
    return b->failed;
}

void buf_wipe(struct buf *b)
{
    if (b->data)
        explicit_bzero(b->data, b->cap);
    b->len = 0;
    b->failed = false;
}

void buf_free(struct buf *b)
{
    buf_wipe(b);
    free(b->data);
    *b = BUF_EMPTY;
}
