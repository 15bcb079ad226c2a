/* release.c - a closed round becomes files; see release.h. */
#include "release.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "csv.h"
#include "json_release.h"

enum { NAME_BYTES = 64, PUBLIC_FILE = 0644, PUBLIC_DIRECTORY = 0755 };

const struct release *release_find(const struct release *newest, int number)
{
    while (newest && newest->round.number != number)
        newest = newest->older;
    return newest;
}

int release_number_of(const char *text)
{
    char again[16];
    long number = strlen(text) < sizeof again ? strtol(text, NULL, 10) : 0;
    if (number <= 0 || number > 99999999)
        return 0;
    snprintf(again, sizeof again, RELEASE_NUMBER, (int)number);
    return strcmp(again, text) == 0 ? (int)number : 0;
}

const struct release *release_of_kind(const struct release *newest, enum survey_kind kind)
{
    while (newest && newest->round.kind != kind)
        newest = newest->older;
    return newest;
}

static void add_round(struct round *sum, const struct round *round)
{
    if (sum->number == 0) {
        sum->number = round->number;
        memcpy(sum->closed, round->closed, sizeof sum->closed);
    }
    memcpy(sum->opened, round->opened, sizeof sum->opened);
    sum->ballots += round->ballots;
    for (size_t i = 0; i < SURVEY_CELLS_MOST; i++)
        sum->n[i] += round->n[i];
}

int release_total(const struct release *newest, enum survey_kind kind, struct round *sum)
{
    int rounds = 0;
    *sum = (struct round){.kind = kind};
    for (const struct release *r = release_of_kind(newest, kind); r;
         r = release_of_kind(r->older, kind)) {
        add_round(sum, &r->round);
        rounds++;
    }
    return rounds;
}

/* --- files ------------------------------------------------------------------------------------ */

/* Every file of a release: its ending, and what makes its bytes. */
static const struct content {
    const char *ending;
    void (*make)(struct buf *out, const struct release *release);
} contents[] = {
    {".csv", csv_release},
    {".json", json_release},
};

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

/* The mode is set by hand: whatever the umask, what is published is for everybody to read. */
static bool write_file(int at, const char *name, const struct buf *bytes)
{
    int fd = openat(at, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, PUBLIC_FILE);
    if (fd < 0)
        return false;
    bool ok =
        write_all(fd, bytes->data, bytes->len) && fchmod(fd, PUBLIC_FILE) == 0 && fsync(fd) == 0;
    return close(fd) == 0 && ok;
}

static bool write_contents(int at, const struct release *release)
{
    bool ok = true;
    for (size_t i = 0; ok && i < sizeof contents / sizeof *contents; i++) {
        char name[NAME_BYTES];
        struct buf bytes = BUF_EMPTY;
        snprintf(name, sizeof name, "connote-" RELEASE_NUMBER "%s", release->round.number,
                 contents[i].ending);
        contents[i].make(&bytes, release);
        ok = !buf_failed(&bytes) && bytes.len > 0 && write_file(at, name, &bytes);
        buf_free(&bytes);
    }
    return ok;
}

static int open_directory(int at, const char *name)
{
    if (mkdirat(at, name, PUBLIC_DIRECTORY) != 0 && errno != EEXIST)
        return -1;
    return openat(at, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

/* Files that a crash left in a directory of unfinished ones are written over, never moved as they
 * are: every file is written and synced before the directory gets its name. */
static bool write_release(int at, const struct release *release)
{
    char name[NAME_BYTES], unfinished[NAME_BYTES];
    snprintf(name, sizeof name, RELEASE_NUMBER, release->round.number);
    snprintf(unfinished, sizeof unfinished, "." RELEASE_NUMBER ".new", release->round.number);
    if (faccessat(at, name, F_OK, 0) == 0)
        return true;
    int fd = open_directory(at, unfinished);
    if (fd < 0)
        return false;
    bool ok = write_contents(fd, release) && fchmod(fd, PUBLIC_DIRECTORY) == 0 && fsync(fd) == 0;
    close(fd);
    return ok && renameat(at, unfinished, at, name) == 0 && fsync(at) == 0;
}

bool release_write(const char *directory, const struct release *release)
{
    int at = open_directory(AT_FDCWD, directory);
    if (at < 0)
        return false;
    bool ok = write_release(at, release);
    close(at);
    return ok;
}

bool release_any(const char *directory)
{
    DIR *d = opendir(directory);
    bool any = false;
    for (struct dirent *e = d ? readdir(d) : NULL; e && !any; e = readdir(d))
        any = release_number_of(e->d_name) > 0;
    if (d)
        closedir(d);
    return any;
}
