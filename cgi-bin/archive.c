/* archive.c - several files as one ZIP; see archive.h. */
#include "archive.h"

#include <zip.h>

/* 1 January 1980, 0:00: the first moment that a ZIP can name. */
enum { DOS_DATE = 1 << 5 | 1, DOS_TIME = 0, PUBLIC_FILE = 0100644, PERMISSION_SHIFT = 16 };

static bool add_file(zip_t *zip, const struct archive_file *file)
{
    zip_source_t *source = zip_source_buffer(zip, file->bytes->data, file->bytes->len, 0);
    if (!source)
        return false;
    zip_int64_t at = zip_file_add(zip, file->name, source, ZIP_FL_ENC_UTF_8);
    if (at < 0) {
        zip_source_free(source);
        return false;
    }
    zip_uint64_t i = (zip_uint64_t)at;
    return zip_set_file_compression(zip, i, ZIP_CM_STORE, 0) == 0 &&
           zip_file_set_dostime(zip, i, DOS_TIME, DOS_DATE, 0) == 0 &&
           zip_file_set_external_attributes(zip, i, 0, ZIP_OPSYS_UNIX,
                                            (zip_uint32_t)PUBLIC_FILE << PERMISSION_SHIFT) == 0;
}

static bool copy_out(struct buf *out, zip_source_t *source)
{
    char bytes[4096];
    zip_int64_t len;
    if (zip_source_open(source) != 0)
        return false;
    while ((len = zip_source_read(source, bytes, sizeof bytes)) > 0)
        buf_add(out, bytes, (size_t)len);
    zip_source_close(source);
    return len == 0;
}

/* The source outlives the zip: it holds the finished bytes. */
static bool fill(struct buf *out, zip_source_t *source, const struct archive_file *file,
                 size_t count)
{
    zip_t *zip = zip_open_from_source(source, ZIP_TRUNCATE, NULL);
    if (!zip)
        return false;
    zip_source_keep(source);
    bool ok = true;
    for (size_t i = 0; ok && i < count; i++)
        ok = add_file(zip, &file[i]);
    if (!ok || zip_close(zip) != 0) {
        zip_discard(zip);
        return false;
    }
    return copy_out(out, source);
}

void archive_zip(struct buf *out, const struct archive_file *file, size_t count)
{
    zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
    if (!source || !fill(out, source, file, count))
        out->failed = true;
    if (source)
        zip_source_free(source);
}
