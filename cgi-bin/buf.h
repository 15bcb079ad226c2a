/* buf.h - a growing byte buffer.
 *
 * Owns: the memory behind one answer, one page, one file being made.
 * Must not know: what the bytes mean. Escaping is escape.h's.
 *
 * A failed allocation is remembered, not reported at each call: append freely, then ask
 * buf_failed() once before the bytes are used.
 */
#ifndef CONNOTE_BUF_H
#define CONNOTE_BUF_H

#include <stdbool.h>
#include <stddef.h>

struct buf {
    char *data; /* NUL-terminated after every successful append; NULL while empty */
    size_t len; /* bytes, without the NUL */
    size_t cap;
    bool failed;
};

#define BUF_EMPTY ((struct buf){0})

/* Append `len` bytes, or a NUL-terminated string, or a decimal number. */
void buf_add(struct buf *b, const void *bytes, size_t len);
void buf_puts(struct buf *b, const char *text);
void buf_number(struct buf *b, long long n);

/* Append as printf does. The format is checked by the compiler and never comes from outside. */
void buf_printf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Make room for so many bytes more at once, where growing would copy them several times. */
void buf_reserve(struct buf *b, size_t len);

/* True when an append was lost for want of memory. */
bool buf_failed(const struct buf *b);

/* Overwrite the bytes with zeros, keep the memory: names do not linger in a reused buffer. */
void buf_wipe(struct buf *b);

/* Wipe and free. The buffer is empty and usable afterwards. */
void buf_free(struct buf *b);

#endif
