/* spool.c - accepted ballots that wait in memory; see spool.h.
 *
 * What waits is held twice: in the file, for the next process, and in `group`, so that nothing
 * needs to be read while ballots come in.
 */
#include "spool.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "sql.h"

enum {
    EXIT_TRY_AGAIN = 75,
    EXIT_BAD_SPOOL = 78,
    APPLICATION_ID = 0x436e5370, /* "CnSp" */
    FIRST_MARKS = 64
};

enum {
    WAITING,
    ADD_WAITING,
    SUMS,
    ADD_SUM,
    MARKS,
    ADD_MARK,
    CLEAR_WAITING,
    CLEAR_SUMS,
    CLEAR_MARKS,
    PING,
    STATEMENTS
};

static const char *const statements[STATEMENTS] = {
    [WAITING] = "SELECT kind, ballots FROM waiting",
    [ADD_WAITING] = "INSERT INTO waiting (kind, ballots) VALUES (:kind, :ballots)"
                    " ON CONFLICT (kind) DO UPDATE SET ballots = ballots + :ballots",
    [SUMS] = "SELECT kind, cell, n FROM sums",
    [ADD_SUM] = "INSERT INTO sums (kind, cell, n) VALUES (:kind, :cell, :n)"
                " ON CONFLICT (kind, cell) DO UPDATE SET n = n + :n",
    [MARKS] = "SELECT epoch, mark FROM marks",
    [ADD_MARK] = "INSERT INTO marks (mark, epoch) VALUES (:mark, :epoch)",
    [CLEAR_WAITING] = "DELETE FROM waiting",
    [CLEAR_SUMS] = "DELETE FROM sums",
    [CLEAR_MARKS] = "DELETE FROM marks",
    [PING] = "SELECT count(*) FROM waiting",
};

/* Not a file of db/: it lives no longer than the machine is on, so there is nothing to migrate; a
 * newer program that wants another shape waits for an empty one. */
static const char schema[] =
    "CREATE TABLE waiting (kind TEXT PRIMARY KEY, ballots INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE sums (kind TEXT NOT NULL, cell INTEGER NOT NULL, n INTEGER NOT NULL,"
    " PRIMARY KEY (kind, cell)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE marks (mark BLOB PRIMARY KEY, epoch INTEGER NOT NULL) STRICT, WITHOUT ROWID;";

struct spool {
    struct sql *sql;
    struct store_group group;
    struct ballot_mark *mark; /* sorted, so that their order is not that of arrival */
    size_t room;
};

static enum store_status status_of(enum sql_status status)
{
    if (status == SQL_OK)
        return STORE_OK;
    return status == SQL_BUSY ? STORE_BUSY : STORE_UNSAFE;
}

/* --- the copy in the process -------------------------------------------------------------------
 */

static int compare(const void *a, const void *b)
{
    const struct ballot_mark *left = a, *right = b;
    return memcmp(left->bytes, right->bytes, sizeof left->bytes);
}

static bool make_room(struct spool *spool, size_t marks)
{
    if (marks <= spool->room)
        return true;
    size_t room = spool->room ? spool->room : FIRST_MARKS;
    while (room < marks)
        room *= 2;
    struct ballot_mark *mark = realloc(spool->mark, room * sizeof *mark);
    if (!mark)
        return false;
    spool->mark = mark;
    spool->group.mark = mark;
    spool->room = room;
    return true;
}

static void remember(struct spool *spool, const struct store_group *group)
{
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        spool->group.ballots[kind] += group->ballots[kind];
        for (size_t i = 0; i < SURVEY_CELLS_MOST; i++)
            spool->group.n[kind][i] += group->n[kind][i];
    }
    memcpy(spool->mark + spool->group.marks, group->mark, group->marks * sizeof *group->mark);
    spool->group.marks += group->marks;
    qsort(spool->mark, spool->group.marks, sizeof *spool->mark, compare);
}

static void forget(struct spool *spool)
{
    explicit_bzero(spool->mark, spool->room * sizeof *spool->mark);
    spool->group = (struct store_group){.mark = spool->mark};
}

const struct store_group *spool_group(struct spool *spool)
{
    return &spool->group;
}

bool spool_holds(const struct spool *spool, const struct ballot_mark *mark)
{
    return spool->group.marks > 0 &&
           bsearch(mark, spool->mark, spool->group.marks, sizeof *mark, compare) != NULL;
}

/* --- the file ------------------------------------------------------------------------------------
 */

static void add_kind(struct sql *sql, enum survey_kind kind, const struct store_group *group)
{
    sql_text(sql, ADD_WAITING, ":kind", survey_kind_code[kind]);
    sql_int(sql, ADD_WAITING, ":ballots", group->ballots[kind]);
    sql_step(sql, ADD_WAITING);
    for (size_t i = 0; i < survey_cells(kind); i++) {
        if (group->n[kind][i] == 0)
            continue;
        sql_text(sql, ADD_SUM, ":kind", survey_kind_code[kind]);
        sql_int(sql, ADD_SUM, ":cell", (int64_t)i);
        sql_int(sql, ADD_SUM, ":n", group->n[kind][i]);
        sql_step(sql, ADD_SUM);
    }
}

/* Room is made first: once the file holds the group, the process must too. */
enum store_status spool_add(struct spool *spool, const struct store_group *group)
{
    if (!make_room(spool, spool->group.marks + group->marks))
        return STORE_BUSY;
    sql_begin(spool->sql);
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        if (group->ballots[kind] > 0)
            add_kind(spool->sql, kind, group);
    }
    for (size_t i = 0; i < group->marks; i++) {
        sql_blob(spool->sql, ADD_MARK, ":mark", group->mark[i].bytes, sizeof group->mark->bytes);
        sql_int(spool->sql, ADD_MARK, ":epoch", group->mark[i].epoch);
        sql_step(spool->sql, ADD_MARK);
    }
    enum store_status status = status_of(sql_end(spool->sql));
    if (status == STORE_OK)
        remember(spool, group);
    return status;
}

enum store_status spool_clear(struct spool *spool)
{
    sql_begin(spool->sql);
    sql_step(spool->sql, CLEAR_WAITING);
    sql_step(spool->sql, CLEAR_SUMS);
    sql_step(spool->sql, CLEAR_MARKS);
    enum store_status status = status_of(sql_end(spool->sql));
    if (status == STORE_OK)
        forget(spool);
    return status;
}

bool spool_alive(struct spool *spool)
{
    sql_begin(spool->sql);
    sql_step(spool->sql, PING);
    return sql_end(spool->sql) == SQL_OK;
}

/* --- opening -------------------------------------------------------------------------------------
 */

static void read_waiting(struct spool *spool)
{
    while (sql_row(spool->sql, WAITING)) {
        int kind = survey_kind_of(sql_column_text(spool->sql, WAITING, 0));
        if (kind >= 0)
            spool->group.ballots[kind] = (long)sql_column_int(spool->sql, WAITING, 1);
        else
            sql_fail(spool->sql, SQL_BAD);
    }
    while (sql_row(spool->sql, SUMS)) {
        int kind = survey_kind_of(sql_column_text(spool->sql, SUMS, 0));
        int64_t cell = sql_column_int(spool->sql, SUMS, 1);
        if (kind >= 0 && cell >= 0 && cell < SURVEY_CELLS_MOST)
            spool->group.n[kind][cell] = (long)sql_column_int(spool->sql, SUMS, 2);
        else
            sql_fail(spool->sql, SQL_BAD);
    }
}

static void read_marks(struct spool *spool)
{
    while (sql_row(spool->sql, MARKS)) {
        size_t len;
        const void *bytes = sql_column_blob(spool->sql, MARKS, 1, &len);
        if (len != BALLOT_MARK_BYTES)
            sql_fail(spool->sql, SQL_BAD);
        else if (!make_room(spool, spool->group.marks + 1))
            sql_fail(spool->sql, SQL_BUSY);
        else {
            struct ballot_mark *mark = &spool->mark[spool->group.marks++];
            mark->epoch = (uint32_t)sql_column_int(spool->sql, MARKS, 0);
            memcpy(mark->bytes, bytes, len);
        }
    }
    if (spool->mark)
        qsort(spool->mark, spool->group.marks, sizeof *spool->mark, compare);
}

static bool fill(struct sql *sql)
{
    char head[80];
    snprintf(head, sizeof head, "BEGIN; PRAGMA application_id = %d", APPLICATION_ID);
    return sql_run(sql, head) == SQL_OK && sql_run(sql, schema) == SQL_OK &&
           sql_run(sql, "COMMIT") == SQL_OK;
}

/* Made under another name and moved into place when whole, as the store is. */
static bool make(const char *path)
{
    char fresh[PATH_MAX];
    int len = snprintf(fresh, sizeof fresh, "%s.new", path);
    if (len < 0 || (size_t)len >= sizeof fresh)
        return false;
    unlink(fresh);
    struct sql *sql = sql_open(fresh, true);
    bool ok = sql && fill(sql);
    sql_close(sql);
    return ok && rename(fresh, path) == 0;
}

/* No sync: tmpfs has nothing to sync to, and what a dead process wrote stays. */
static const char *start(struct spool *spool, const char *path)
{
    spool->sql = sql_open(path, false);
    if (!spool->sql)
        return "it cannot be opened";
    if (sql_value(spool->sql, "PRAGMA application_id") != APPLICATION_ID ||
        sql_value(spool->sql, "SELECT count(*) FROM pragma_quick_check"
                              " WHERE quick_check <> 'ok'") != 0)
        return "it is damaged, or not a spool of Connote's";
    if (sql_run(spool->sql, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE;"
                            "PRAGMA synchronous = OFF; PRAGMA secure_delete = ON;"
                            "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY") != SQL_OK ||
        sql_prepare(spool->sql, statements, STATEMENTS) != SQL_OK)
        return "it cannot be written";
    sql_fresh(spool->sql);
    read_waiting(spool);
    read_marks(spool);
    return sql_failure(spool->sql) == SQL_OK ? NULL : "it cannot be read";
}

/* Each key has a file of its own: ballots of one site never get into another's totals, and wait for
 * their own to come back. */
static int name_file(char *path, size_t size, const char *directory,
                     const unsigned char owner[SPOOL_OWNER_BYTES])
{
    char id[2 * SPOOL_OWNER_BYTES + 1];
    for (size_t i = 0; i < SPOOL_OWNER_BYTES; i++)
        snprintf(id + 2 * i, 3, "%02x", owner[i]);
    return snprintf(path, size, "%s/%s.spool", directory, id);
}

static const char *prepare_directory(const char *directory)
{
    struct stat st;
    if (mkdir(directory, 0700) != 0 && errno != EEXIST)
        return "its directory cannot be made";
    if (stat(directory, &st) != 0 || !S_ISDIR(st.st_mode))
        return "its directory is not one";
    if (st.st_uid != geteuid() || (st.st_mode & 077) != 0)
        return "its directory must be the program's own, with mode 0700";
    return NULL;
}

void spool_close(struct spool *spool)
{
    if (!spool)
        return;
    sql_close(spool->sql);
    if (spool->mark)
        forget(spool);
    free(spool->mark);
    free(spool);
}

struct spool *spool_open(const char *directory, const unsigned char owner[SPOOL_OWNER_BYTES],
                         int *exit_code, char *problem, size_t size)
{
    char path[PATH_MAX];
    struct stat st;
    struct spool *spool = calloc(1, sizeof *spool);
    int len = name_file(path, sizeof path, directory, owner);
    const char *wrong = prepare_directory(directory);
    *exit_code = EXIT_TRY_AGAIN;
    if (!wrong && (!spool || !make_room(spool, 1)))
        wrong = "there is not enough memory";
    else if (!wrong && (len < 0 || (size_t)len >= sizeof path))
        wrong = "its name is too long";
    else if (!wrong && stat(path, &st) != 0 && !make(path))
        wrong = "it cannot be made";
    else if (!wrong) {
        *exit_code = EXIT_BAD_SPOOL;
        wrong = start(spool, path);
    }
    if (!wrong)
        return spool;
    snprintf(problem, size, "The spool %s cannot be used: %s.", path, wrong);
    spool_close(spool);
    return NULL;
}
