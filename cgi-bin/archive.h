/* archive.h - several files as one ZIP. The only file that includes libzip is archive.c.
 *
 * Owns: the ZIP. Must not know: what is in the files.
 */
#ifndef CONNOTE_ARCHIVE_H
#define CONNOTE_ARCHIVE_H

#include <stddef.h>

#include "buf.h"

struct archive_file {
    const char *name;
    const struct buf *bytes;
};

/* Append a ZIP of `count` files in their order. Nothing is compressed and all dates are the same,
 * so the same files give the same bytes with every version of every library. On failure `out`
 * fails. */
void archive_zip(struct buf *out, const struct archive_file *file, size_t count);

#endif
