/* publish.c - a closed round becomes files that never change; see publish.h. */
#include "publish.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive.h"
#include "codebook.h"
#include "csv.h"
#include "json_package.h"
#include "json_release.h"
#include "key.h"
#include "sign.h"
#include "xlsx.h"

enum { NAME_BYTES = 64, PUBLIC_FILE = 0644, PUBLIC_DIRECTORY = 0755 };

/* The files that stand in the directory, and those that stand in the ZIP only. What follows is made
 * from what precedes. */
enum { CSV, JSON, CITATION, PACKAGE, BOOK, INNER_SUMS, XLSX, ZIP, SUMS, PUBLIC_KEY, FILES };

static const struct {
    const char *ending; /* of connote-NNNN, or NULL: in the ZIP only */
    const char
        *zipped; /* its name in the ZIP, an ending when it begins with a dot; NULL: not there */
    bool sealed; /* has a signature beside it */
} files[FILES] = {
    [CSV] = {".csv", ".csv", true},
    [JSON] = {".json", ".json", true},
    [CITATION] = {".cff", "CITATION.cff", false},
    [PACKAGE] = {NULL, "datapackage.json", false},
    [BOOK] = {NULL, "codebook.md", false},
    [INNER_SUMS] = {NULL, "SHA256SUMS", false},
    [XLSX] = {".xlsx", NULL, true},
    [ZIP] = {".zip", NULL, true},
    [SUMS] = {".sha256", NULL, true},
    [PUBLIC_KEY] = {".pub", NULL, false},
};

/* --- the bytes -----------------------------------------------------------------------------------
 */

static void name_file(char name[NAME_BYTES], int number, const char *ending)
{
    if (*ending == '.')
        snprintf(name, NAME_BYTES, "connote-" RELEASE_NUMBER "%s", number, ending);
    else
        snprintf(name, NAME_BYTES, "%s", ending);
}

/* One line as sha256sum writes it. */
static void add_sum(struct buf *out, const struct buf *bytes, const char *name)
{
    unsigned char hash[KEY_HASH_BYTES];
    key_sha256(bytes->data, bytes->len, hash);
    for (size_t i = 0; i < sizeof hash; i++)
        buf_printf(out, "%02x", hash[i]);
    buf_printf(out, "  %s\n", name);
}

static void make_inner_sums(struct buf bytes[FILES], int number)
{
    for (int f = 0; f < INNER_SUMS; f++) {
        char name[NAME_BYTES];
        name_file(name, number, files[f].zipped);
        add_sum(&bytes[INNER_SUMS], &bytes[f], name);
    }
}

static void make_zip(struct buf bytes[FILES], int number)
{
    char name[INNER_SUMS + 1][NAME_BYTES];
    struct archive_file inner[INNER_SUMS + 1];
    for (int f = 0; f <= INNER_SUMS; f++) {
        name_file(name[f], number, files[f].zipped);
        inner[f] = (struct archive_file){name[f], &bytes[f]};
    }
    archive_zip(&bytes[ZIP], inner, INNER_SUMS + 1);
}

static void make_sums(struct buf bytes[FILES], int number)
{
    static const int summed[] = {CSV, JSON, XLSX, ZIP};
    for (size_t i = 0; i < sizeof summed / sizeof *summed; i++) {
        char name[NAME_BYTES];
        name_file(name, number, files[summed[i]].ending);
        add_sum(&bytes[SUMS], &bytes[summed[i]], name);
    }
}

static bool make_files(const struct publish_place *place, const struct release *release,
                       struct buf bytes[FILES])
{
    int number = release->round.number;
    csv_release(&bytes[CSV], release);
    json_release(&bytes[JSON], release);
    codebook_citation(&bytes[CITATION], release, place->site);
    json_package(&bytes[PACKAGE], release, &bytes[CSV]);
    codebook_text(&bytes[BOOK], release);
    make_inner_sums(bytes, number);
    xlsx_release(&bytes[XLSX], release, place->directory);
    make_zip(bytes, number);
    make_sums(bytes, number);
    sign_public(&bytes[PUBLIC_KEY], place->key);
    bool ok = true;
    for (int f = 0; f < FILES; f++)
        ok = ok && !buf_failed(&bytes[f]) && bytes[f].len > 0;
    return ok;
}

/* --- the directory
 * --------------------------------------------------------------------------------- */

static bool write_all(int fd, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t done = write(fd, bytes, len);
        if (done < 0 && errno != EINTR)
            return false;
        if (done > 0) {
            bytes += done;
            len -= (size_t)done;
        }
    }
    return true;
}

/* Whatever the umask, what is published is for everybody to read; and its date is the week's, or
 * the moment of a round's last ballot could be read from it. */
static bool set_attributes(int fd, mode_t mode, int64_t date)
{
    const struct timespec times[2] = {{.tv_sec = (time_t)date}, {.tv_sec = (time_t)date}};
    return fchmod(fd, mode) == 0 && futimens(fd, times) == 0;
}

/* The kernel is asked to begin with the bytes at once; sync_file() waits for them. */
static bool write_file(int at, const char *name, const struct buf *bytes, int64_t date)
{
    int fd = openat(at, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, PUBLIC_FILE);
    if (fd < 0)
        return false;
    bool ok = write_all(fd, bytes->data, bytes->len) && set_attributes(fd, PUBLIC_FILE, date);
    (void)sync_file_range(fd, 0, 0, SYNC_FILE_RANGE_WRITE);
    return close(fd) == 0 && ok;
}

static bool sync_file(int at, const char *name)
{
    int fd = openat(at, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    bool ok = fd >= 0 && fsync(fd) == 0;
    if (fd >= 0)
        close(fd);
    return ok;
}

/* All files of a directory, after the last has been written: the first sync takes the others along,
 * where a sync after each would wait for the disk a dozen times. Nobody else's vote waits for that,
 * but whoever is in the list that closed the round is told only when its files are there, and the
 * next round that is due is not closed before. */
static bool sync_files(int at)
{
    int again = openat(at, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *d = again < 0 ? NULL : fdopendir(again);
    bool ok = d != NULL;
    for (struct dirent *e = d ? readdir(d) : NULL; ok && e; e = readdir(d))
        ok = *e->d_name == '.' || sync_file(at, e->d_name);
    if (d)
        closedir(d);
    else if (again >= 0)
        close(again);
    return ok;
}

static bool write_signature(int at, const struct publish_place *place, const char *name,
                            const struct buf *bytes, int64_t date)
{
    char signature_name[NAME_BYTES + 16];
    struct buf signature = BUF_EMPTY;
    snprintf(signature_name, sizeof signature_name, "%s.minisig", name);
    sign_bytes(&signature, place->key, bytes, name);
    bool ok = !buf_failed(&signature) && write_file(at, signature_name, &signature, date);
    buf_free(&signature);
    return ok;
}

static bool write_files(int at, const struct publish_place *place, const struct release *release,
                        const struct buf bytes[FILES])
{
    int64_t date = round_week_begins(release->round.closed);
    bool ok = true;
    for (int f = 0; ok && f < FILES; f++) {
        char name[NAME_BYTES];
        if (!files[f].ending)
            continue;
        name_file(name, release->round.number, files[f].ending);
        ok = write_file(at, name, &bytes[f], date) &&
             (!files[f].sealed || write_signature(at, place, name, &bytes[f], date));
    }
    return ok && sync_files(at) && set_attributes(at, PUBLIC_DIRECTORY, date) && fsync(at) == 0;
}

/* A directory of our own making is open to everybody, whatever the umask; one that the operator
 * made is left as it is. */
static int open_directory(int at, const char *name)
{
    bool made = mkdirat(at, name, PUBLIC_DIRECTORY) == 0;
    if (!made && errno != EEXIST)
        return -1;
    int fd = openat(at, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0 && made && fchmod(fd, PUBLIC_DIRECTORY) != 0) {
        close(fd);
        return -1;
    }
    return fd;
}

/* Files that a crash left in a directory of unfinished ones are written over, never moved as they
 * are: every file is written and synced before the directory gets its name. */
static bool write_release(int at, const struct publish_place *place, const struct release *release)
{
    char name[NAME_BYTES], unfinished[NAME_BYTES];
    struct buf bytes[FILES] = {{0}};
    snprintf(name, sizeof name, RELEASE_NUMBER, release->round.number);
    snprintf(unfinished, sizeof unfinished, "." RELEASE_NUMBER ".new", release->round.number);
    if (faccessat(at, name, F_OK, 0) == 0)
        return true;
    int fd = open_directory(at, unfinished);
    if (fd < 0)
        return false;
    bool ok = make_files(place, release, bytes) && write_files(fd, place, release, bytes);
    close(fd);
    for (int f = 0; f < FILES; f++)
        buf_free(&bytes[f]);
    return ok && renameat(at, unfinished, at, name) == 0 && fsync(at) == 0;
}

bool publish_release(const struct publish_place *place, const struct release *release)
{
    int at = open_directory(AT_FDCWD, place->directory);
    if (at < 0)
        return false;
    bool ok = write_release(at, place, release);
    close(at);
    return ok;
}

static bool is_file(int at, const char *name, const struct buf *expected)
{
    char bytes[1024];
    int fd = openat(at, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    ssize_t len = fd < 0 ? -1 : read(fd, bytes, sizeof bytes);
    if (fd >= 0)
        close(fd);
    return len == (ssize_t)expected->len && memcmp(bytes, expected->data, expected->len) == 0;
}

static const char key_name[] = "connote.pub";

bool publish_key_fits(const struct publish_place *place)
{
    struct buf bytes = BUF_EMPTY;
    int at = open(place->directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (at < 0)
        return true;
    sign_public(&bytes, place->key);
    bool fits = buf_failed(&bytes) || faccessat(at, key_name, F_OK, 0) != 0 ||
                is_file(at, key_name, &bytes);
    buf_free(&bytes);
    close(at);
    return fits;
}

bool publish_key(const struct publish_place *place)
{
    static const char fresh[] = ".connote.pub.new";
    struct buf bytes = BUF_EMPTY;
    int at = open_directory(AT_FDCWD, place->directory);
    if (at < 0)
        return false;
    sign_public(&bytes, place->key);
    bool ok = !buf_failed(&bytes) && (is_file(at, key_name, &bytes) ||
                                      (write_file(at, fresh, &bytes, 0) && sync_file(at, fresh) &&
                                       renameat(at, fresh, at, key_name) == 0 && fsync(at) == 0));
    buf_free(&bytes);
    close(at);
    return ok;
}

int publish_newest(const char *directory)
{
    DIR *d = opendir(directory);
    int newest = 0;
    for (struct dirent *e = d ? readdir(d) : NULL; e; e = readdir(d)) {
        int number = release_number_of(e->d_name);
        newest = number > newest ? number : newest;
    }
    if (d)
        closedir(d);
    return newest;
}
