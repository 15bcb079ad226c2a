/* sql_make.c - see sql_make.h. */
#include "sql_make.h"

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool sync_path(const char *path)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    bool ok = fd >= 0 && fsync(fd) == 0;
    if (fd >= 0)
        close(fd);
    return ok;
}

static bool sync_parent(const char *path)
{
    char parent[PATH_MAX];
    snprintf(parent, sizeof parent, "%s", path);
    char *slash = strrchr(parent, '/');
    if (!slash)
        return sync_path(".");
    slash[slash == parent] = '\0';
    return sync_path(parent);
}

bool sql_make(const char *path, bool (*fill)(struct sql *))
{
    char fresh[PATH_MAX];
    int len = snprintf(fresh, sizeof fresh, "%s.new", path);
    if (len < 0 || (size_t)len >= sizeof fresh)
        return false;
    unlink(fresh);
    struct sql *sql = sql_open(fresh, true);
    bool ok = sql && fill(sql);
    sql_close(sql);
    return ok && sync_path(fresh) && rename(fresh, path) == 0 && sync_parent(path);
}
