/* sql_log.c - syncs of the log that protect nothing are left out; see sql_log.h. */
#include "sql_log.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdbool.h>

enum { HEADER_BYTES = 32 /* of a log; https://www.sqlite.org/fileformat2.html, 4.1 */ };

/* SQLite's own file stands behind ours in the same memory. */
struct log_file {
    sqlite3_file as_sqlite; /* first: what SQLite is given */
    bool grown;             /* more than the first bytes wait for a sync */
    int transactions;       /* that the log holds at most; MANY: of a log found at the start */
    sqlite3_int64 end;      /* of what SQLite sees; what is behind it in the file is zero */
};

enum { MANY = 2 };

static sqlite3_file *own(sqlite3_file *file)
{
    return (sqlite3_file *)((struct log_file *)file + 1);
}

/* --- what is ours ----------------------------------------------------------------------------- */

/* The first bytes make the frames behind them void. Of a single transaction a power cut brings back
 * all or nothing; of several perhaps the older ones alone, over a database that has them all. */
static int void_frames(struct log_file *log, const void *first, int size)
{
    sqlite3_file *file = own(&log->as_sqlite);
    int code = file->pMethods->xWrite(file, first, size, 0);
    if (code == SQLITE_OK && log->transactions > 1)
        code = file->pMethods->xSync(file, SQLITE_SYNC_NORMAL);
    if (code == SQLITE_OK)
        log->transactions = 0;
    return code;
}

static int write_log(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    struct log_file *log = (struct log_file *)file;
    log->end = log->end > offset + size ? log->end : offset + size;
    if (offset == 0 && size <= HEADER_BYTES)
        return void_frames(log, bytes, size);
    log->grown = true;
    return own(file)->pMethods->xWrite(own(file), bytes, size, offset);
}

/* SQLite syncs what a transaction wrote once. */
static int sync_log(sqlite3_file *file, int flags)
{
    struct log_file *log = (struct log_file *)file;
    if (!log->grown)
        return SQLITE_OK;
    int code = own(file)->pMethods->xSync(own(file), flags);
    log->grown = code != SQLITE_OK;
    log->transactions++;
    return code;
}

/* A file that shrinks and grows again costs each sync a write more, and the blocks it gives back
 * keep on the disk what was in them. */
static int wipe(struct log_file *log)
{
    static const char zeros[65536];
    sqlite3_file *file = own(&log->as_sqlite);
    int code = log->transactions > 1 ? void_frames(log, zeros, HEADER_BYTES) : SQLITE_OK;
    for (sqlite3_int64 at = 0; code == SQLITE_OK && at < log->end; at += (int)sizeof zeros) {
        sqlite3_int64 left = log->end - at;
        int size = left < (int)sizeof zeros ? (int)left : (int)sizeof zeros;
        code = file->pMethods->xWrite(file, zeros, size, at);
    }
    if (code == SQLITE_OK)
        log->end = 0;
    return code;
}

static int truncate_log(sqlite3_file *file, sqlite3_int64 size)
{
    if (size == 0)
        return wipe((struct log_file *)file);
    return own(file)->pMethods->xTruncate(own(file), size);
}

static int size_log(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = ((struct log_file *)file)->end;
    return SQLITE_OK;
}

/* --- what is SQLite's ------------------------------------------------------------------------- */

static int close_log(sqlite3_file *file)
{
    return own(file)->pMethods->xClose(own(file));
}

static int read_log(sqlite3_file *file, void *bytes, int size, sqlite3_int64 offset)
{
    return own(file)->pMethods->xRead(own(file), bytes, size, offset);
}

static int lock_log(sqlite3_file *file, int how)
{
    return own(file)->pMethods->xLock(own(file), how);
}

static int unlock_log(sqlite3_file *file, int how)
{
    return own(file)->pMethods->xUnlock(own(file), how);
}

static int check_lock(sqlite3_file *file, int *reserved)
{
    return own(file)->pMethods->xCheckReservedLock(own(file), reserved);
}

static int control_log(sqlite3_file *file, int what, void *argument)
{
    return own(file)->pMethods->xFileControl(own(file), what, argument);
}

static int sector_size(sqlite3_file *file)
{
    return own(file)->pMethods->xSectorSize(own(file));
}

static int characteristics(sqlite3_file *file)
{
    return own(file)->pMethods->xDeviceCharacteristics(own(file));
}

/* --- opening ---------------------------------------------------------------------------------- */

/* Version 1: a log is neither shared nor mapped, the database is. */
static const sqlite3_io_methods log_methods = {
    .iVersion = 1,
    .xClose = close_log,
    .xRead = read_log,
    .xWrite = write_log,
    .xTruncate = truncate_log,
    .xSync = sync_log,
    .xFileSize = size_log,
    .xLock = lock_log,
    .xUnlock = unlock_log,
    .xCheckReservedLock = check_lock,
    .xFileControl = control_log,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
};

static sqlite3_vfs *sqlites;
static sqlite3_vfs ours; /* a copy but for its name and how it opens */

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
                     int *flags_out)
{
    (void)vfs;
    if (!(flags & SQLITE_OPEN_WAL))
        return sqlites->xOpen(sqlites, name, file, flags, flags_out);
    struct log_file *log = (struct log_file *)file;
    *log = (struct log_file){.end = 0};
    int code = sqlites->xOpen(sqlites, name, own(file), flags, flags_out);
    if (own(file)->pMethods)
        log->as_sqlite.pMethods = &log_methods;
    if (code == SQLITE_OK)
        code = own(file)->pMethods->xFileSize(own(file), &log->end);
    log->transactions = log->end > 0 ? MANY : 0;
    return code;
}

static void make_vfs(void)
{
    sqlites = sqlite3_vfs_find(NULL);
    if (!sqlites)
        return;
    ours = *sqlites;
    ours.pNext = NULL;
    ours.zName = "connote";
    ours.szOsFile += (int)sizeof(struct log_file);
    ours.xOpen = open_file;
    if (sqlite3_vfs_register(&ours, 0) != SQLITE_OK)
        ours.zName = NULL;
}

const char *sql_log_vfs(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, make_vfs);
    return ours.zName;
}
