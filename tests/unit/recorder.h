/* recorder.h - what SQLite writes to a database and its log, and what a power cut would leave of
 * it.
 *
 * A way to the files below the program's own: every write, truncation and sync is carried out and
 * noted. recorder_cut() then makes the files as a disk might hold them had the power gone after any
 * number of these: what was synced is there; of what was not, anything may be.
 */
#ifndef CONNOTE_TEST_RECORDER_H
#define CONNOTE_TEST_RECORDER_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RECORDED_FILES = 2 /* the database and its log */, RECORDED_MOST = 8192, SECTOR = 512 };

enum recorded_what { WROTE, TRUNCATED, SYNCED, ACKNOWLEDGED };

static struct recorded {
    enum recorded_what what;
    int file;
    long offset, size; /* TRUNCATED: the new size */
    unsigned char *bytes;
} recorded[RECORDED_MOST];
static int recorded_count;
static bool recording;

/* What a cut leaves of the writes that were not synced. */
enum cut_kind { CUT_NONE, CUT_ALL, CUT_PREFIX, CUT_SOME, CUT_TORN, CUT_RANGE, CUT_KINDS };

struct image {
    unsigned char *bytes;
    long size, room;
};

static sqlite3_vfs *recorder_disk;
static sqlite3_vfs recorder_vfs;

struct recorder_file {
    sqlite3_file as_sqlite;
    int file; /* -1: not recorded */
};

static sqlite3_file *recorder_own(sqlite3_file *file)
{
    return (sqlite3_file *)((struct recorder_file *)file + 1);
}

static void record(int file, enum recorded_what what, const void *bytes, long offset, long size)
{
    if (!recording || file < 0)
        return;
    if (recorded_count == RECORDED_MOST)
        abort();
    struct recorded *r = &recorded[recorded_count++];
    *r = (struct recorded){.what = what, .file = file, .offset = offset, .size = size};
    if (what == WROTE)
        r->bytes = memcpy(malloc((size_t)size), bytes, (size_t)size);
}

/* The caller's own mark: everything before was answered for. */
static inline void record_acknowledgement(void)
{
    record(0, ACKNOWLEDGED, NULL, 0, 0);
}

/* --- between SQLite and the disk -------------------------------------------------------------- */

#define RECORDER_OWN(f) (recorder_own(f)->pMethods)

static int recorder_close(sqlite3_file *f)
{
    return RECORDER_OWN(f)->xClose(recorder_own(f));
}

static int recorder_read(sqlite3_file *f, void *bytes, int size, sqlite3_int64 offset)
{
    return RECORDER_OWN(f)->xRead(recorder_own(f), bytes, size, offset);
}

static int recorder_write(sqlite3_file *f, const void *bytes, int size, sqlite3_int64 offset)
{
    record(((struct recorder_file *)f)->file, WROTE, bytes, (long)offset, size);
    return RECORDER_OWN(f)->xWrite(recorder_own(f), bytes, size, offset);
}

static int recorder_truncate(sqlite3_file *f, sqlite3_int64 size)
{
    record(((struct recorder_file *)f)->file, TRUNCATED, NULL, 0, (long)size);
    return RECORDER_OWN(f)->xTruncate(recorder_own(f), size);
}

static int recorder_sync(sqlite3_file *f, int flags)
{
    record(((struct recorder_file *)f)->file, SYNCED, NULL, 0, 0);
    return RECORDER_OWN(f)->xSync(recorder_own(f), flags);
}

static int recorder_size(sqlite3_file *f, sqlite3_int64 *size)
{
    return RECORDER_OWN(f)->xFileSize(recorder_own(f), size);
}

static int recorder_lock(sqlite3_file *f, int how)
{
    return RECORDER_OWN(f)->xLock(recorder_own(f), how);
}

static int recorder_unlock(sqlite3_file *f, int how)
{
    return RECORDER_OWN(f)->xUnlock(recorder_own(f), how);
}

static int recorder_check_lock(sqlite3_file *f, int *reserved)
{
    return RECORDER_OWN(f)->xCheckReservedLock(recorder_own(f), reserved);
}

static int recorder_control(sqlite3_file *f, int what, void *argument)
{
    return RECORDER_OWN(f)->xFileControl(recorder_own(f), what, argument);
}

static int recorder_sector(sqlite3_file *f)
{
    return RECORDER_OWN(f)->xSectorSize(recorder_own(f));
}

static int recorder_characteristics(sqlite3_file *f)
{
    return RECORDER_OWN(f)->xDeviceCharacteristics(recorder_own(f));
}

static int recorder_map(sqlite3_file *f, int region, int size, int extend, void volatile **at)
{
    return RECORDER_OWN(f)->xShmMap(recorder_own(f), region, size, extend, at);
}

static int recorder_shm_lock(sqlite3_file *f, int offset, int n, int flags)
{
    return RECORDER_OWN(f)->xShmLock(recorder_own(f), offset, n, flags);
}

static void recorder_barrier(sqlite3_file *f)
{
    RECORDER_OWN(f)->xShmBarrier(recorder_own(f));
}

static int recorder_unmap(sqlite3_file *f, int remove)
{
    return RECORDER_OWN(f)->xShmUnmap(recorder_own(f), remove);
}

static const sqlite3_io_methods recorder_methods = {
    2,
    recorder_close,
    recorder_read,
    recorder_write,
    recorder_truncate,
    recorder_sync,
    recorder_size,
    recorder_lock,
    recorder_unlock,
    recorder_check_lock,
    recorder_control,
    recorder_sector,
    recorder_characteristics,
    recorder_map,
    recorder_shm_lock,
    recorder_barrier,
    recorder_unmap,
    NULL,
    NULL,
};

static int recorder_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *f, int flags, int *out)
{
    (void)vfs;
    struct recorder_file *file = (struct recorder_file *)f;
    int code = recorder_disk->xOpen(recorder_disk, name, recorder_own(f), flags, out);
    file->file = flags & SQLITE_OPEN_WAL ? 1 : flags & SQLITE_OPEN_MAIN_DB ? 0 : -1;
    file->as_sqlite.pMethods = recorder_own(f)->pMethods ? &recorder_methods : NULL;
    return code;
}

/* Before the program opens its first database: its own way to the files then leads over ours. */
static inline void recorder_register(void)
{
    recorder_disk = sqlite3_vfs_find(NULL);
    recorder_vfs = *recorder_disk;
    recorder_vfs.pNext = NULL;
    recorder_vfs.zName = "recorder";
    recorder_vfs.szOsFile += (int)sizeof(struct recorder_file);
    recorder_vfs.xOpen = recorder_open;
    sqlite3_vfs_register(&recorder_vfs, 1);
}

/* --- after the power is back ------------------------------------------------------------------ */

static void image_size(struct image *image, long size)
{
    if (size > image->room) {
        image->bytes = realloc(image->bytes, (size_t)size * 2);
        image->room = size * 2;
    }
    if (size > image->size)
        memset(image->bytes + image->size, 0, (size_t)(size - image->size));
    image->size = size;
}

static void image_write(struct image *image, const unsigned char *bytes, long offset, long size)
{
    if (offset + size > image->size)
        image_size(image, offset + size);
    if (size > 0)
        memcpy(image->bytes + offset, bytes, (size_t)size);
}

static void image_torn(struct image *image, const struct recorded *r)
{
    for (long from = 0, size; from < r->size; from += size) {
        size = SECTOR - (r->offset + from) % SECTOR;
        size = size < r->size - from ? size : r->size - from;
        if (rand() % 2)
            image_write(image, r->bytes + from, r->offset + from, size);
    }
}

/* A stretch of a long write, from any sector to any other. */
static void image_range(struct image *image, const struct recorded *r)
{
    long sectors = r->size / SECTOR + 1;
    long from = rand() % sectors * SECTOR, to = from + (1 + rand() % sectors) * SECTOR;
    to = to < r->size ? to : r->size;
    if (from < to)
        image_write(image, r->bytes + from, r->offset + from, to - from);
}

static void image_apply(struct image *image, const struct recorded *r)
{
    if (r->what == WROTE)
        image_write(image, r->bytes, r->offset, r->size);
    else if (r->what == TRUNCATED)
        image_size(image, r->size);
}

static void image_unsynced(struct image *image, const struct recorded *r, enum cut_kind kind,
                           bool *stopped)
{
    if (kind == CUT_PREFIX && rand() % 8 == 0)
        *stopped = true;
    if (kind == CUT_NONE || *stopped || (kind == CUT_SOME && rand() % 2))
        return;
    if (kind == CUT_TORN && r->what == WROTE)
        image_torn(image, r);
    else if (kind == CUT_RANGE && r->what == WROTE)
        image_range(image, r);
    else
        image_apply(image, r);
}

/* How many of the operations of a file a sync had made sure of when the power went after `cut`. */
static int recorded_synced(int file, int cut)
{
    int synced = 0;
    for (int i = 0; i < cut; i++) {
        if (recorded[i].what == SYNCED && recorded[i].file == file)
            synced = i;
    }
    return synced;
}

/* Make `image`, which holds a file as it was when recording began, what a cut after `cut`
 * operations may leave of it. */
static inline void recorder_cut(struct image *image, int file, int cut, enum cut_kind kind)
{
    const int synced = recorded_synced(file, cut);
    bool stopped = false;
    for (int i = 0; i < cut; i++) {
        if (recorded[i].file != file)
            continue;
        if (i < synced)
            image_apply(image, &recorded[i]);
        else
            image_unsynced(image, &recorded[i], kind, &stopped);
    }
}

static inline void recorder_forget(void)
{
    for (int i = 0; i < recorded_count; i++)
        free(recorded[i].bytes);
    recorded_count = 0;
}

#endif
