/* spool.c - accepted ballots that wait in memory; see spool.h.
 *
 * What waits is held twice: in the file, for the next process, and in `waiting`, so that nothing
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

#include "sql_make.h"

enum {
    EXIT_TRY_AGAIN = 75,
    EXIT_BAD_SPOOL = 78,
    APPLICATION_ID = 0x436e5332, /* "CnS2" */
    MIXED_ID = 0x436e5370,       /* "CnSp": marks did not say of which kind they are */
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
    [MARKS] = "SELECT kind, epoch, mark FROM marks",
    [ADD_MARK] = "INSERT INTO marks (mark, kind, epoch) VALUES (:mark, :kind, :epoch)",
    [CLEAR_WAITING] = "DELETE FROM waiting WHERE kind = :kind",
    [CLEAR_SUMS] = "DELETE FROM sums WHERE kind = :kind",
    [CLEAR_MARKS] = "DELETE FROM marks WHERE kind = :kind",
    [PING] = "SELECT count(*) FROM waiting",
};

#define MARKS_TABLE                                                                                \
    "CREATE TABLE marks (mark BLOB PRIMARY KEY, kind TEXT NOT NULL, epoch INTEGER NOT NULL)"       \
    " STRICT, WITHOUT ROWID;"

/* Not a file of db/: it lives no longer than the machine is on. */
static const char schema[] =
    "CREATE TABLE waiting (kind TEXT PRIMARY KEY, ballots INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE sums (kind TEXT NOT NULL, cell INTEGER NOT NULL, n INTEGER NOT NULL,"
    " PRIMARY KEY (kind, cell)) STRICT, WITHOUT ROWID;" MARKS_TABLE;

/* A program may be replaced while ballots wait. Which of the marks goes with which kind need not be
 * right, only how many: the program before wrote both kinds at once, so its marks are either all in
 * the store or all not. */
static const char tell_apart[] =
    "ALTER TABLE marks RENAME TO mixed;" MARKS_TABLE "INSERT INTO marks SELECT mark,"
    " iif(row_number() OVER (ORDER BY mark) <="
    " (SELECT coalesce(sum(ballots), 0) FROM waiting WHERE kind = 'opinion'), 'opinion', 'choice'),"
    " epoch FROM mixed;"
    "DROP TABLE mixed;";

/* What waits of one kind, in the process. */
struct waiting {
    struct store_group group;
    struct ballot_mark *mark; /* sorted, so that their order is not that of arrival */
    size_t room;
};

struct spool {
    struct sql *sql;
    struct waiting waiting[SURVEY_KINDS];
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

static bool make_room(struct waiting *w, size_t more)
{
    size_t room = w->room ? w->room : FIRST_MARKS;
    while (room < w->group.marks + more)
        room *= 2;
    if (room == w->room)
        return true;
    struct ballot_mark *mark = realloc(w->mark, room * sizeof *mark);
    if (!mark)
        return false;
    w->mark = mark;
    w->group.mark = mark;
    w->room = room;
    return true;
}

static void remember(struct waiting *w, const struct store_group *group)
{
    if (group->marks == 0)
        return;
    w->group.ballots += group->ballots;
    for (size_t i = 0; i < SURVEY_CELLS_MOST; i++)
        w->group.n[i] += group->n[i];
    memcpy(w->mark + w->group.marks, group->mark, group->marks * sizeof *group->mark);
    w->group.marks += group->marks;
    qsort(w->mark, w->group.marks, sizeof *w->mark, compare);
}

static void forget(struct waiting *w)
{
    if (w->mark)
        explicit_bzero(w->mark, w->room * sizeof *w->mark);
    w->group = (struct store_group){.kind = w->group.kind, .mark = w->mark};
}

const struct store_group *spool_group(const struct spool *spool, enum survey_kind kind)
{
    return &spool->waiting[kind].group;
}

/* Of whichever kind: a mark is good for one ballot. */
bool spool_holds(const struct spool *spool, const struct ballot_mark *mark)
{
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        const struct waiting *w = &spool->waiting[kind];
        if (w->group.marks > 0 && bsearch(mark, w->mark, w->group.marks, sizeof *mark, compare))
            return true;
    }
    return false;
}

/* --- the file ------------------------------------------------------------------------------------
 */

static void add_sums(struct sql *sql, const char *kind, const struct store_group *group)
{
    sql_text(sql, ADD_WAITING, ":kind", kind);
    sql_int(sql, ADD_WAITING, ":ballots", group->ballots);
    sql_step(sql, ADD_WAITING);
    for (size_t i = 0; i < survey_cells(group->kind); i++) {
        if (group->n[i] == 0)
            continue;
        sql_text(sql, ADD_SUM, ":kind", kind);
        sql_int(sql, ADD_SUM, ":cell", (int64_t)i);
        sql_int(sql, ADD_SUM, ":n", group->n[i]);
        sql_step(sql, ADD_SUM);
    }
}

static void add_marks(struct sql *sql, const char *kind, const struct store_group *group)
{
    for (size_t i = 0; i < group->marks; i++) {
        sql_blob(sql, ADD_MARK, ":mark", group->mark[i].bytes, sizeof group->mark->bytes);
        sql_text(sql, ADD_MARK, ":kind", kind);
        sql_int(sql, ADD_MARK, ":epoch", group->mark[i].epoch);
        sql_step(sql, ADD_MARK);
    }
}

/* Room is made first: once the file holds the groups, the process must too. */
enum store_status spool_add(struct spool *spool, const struct store_group group[SURVEY_KINDS])
{
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        if (!make_room(&spool->waiting[kind], group[kind].marks))
            return STORE_BUSY;
    }
    sql_begin(spool->sql);
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        if (group[kind].marks > 0) {
            add_sums(spool->sql, survey_kind_code[kind], &group[kind]);
            add_marks(spool->sql, survey_kind_code[kind], &group[kind]);
        }
    }
    enum store_status status = status_of(sql_end(spool->sql));
    for (enum survey_kind kind = 0; status == STORE_OK && kind < SURVEY_KINDS; kind++)
        remember(&spool->waiting[kind], &group[kind]);
    return status;
}

enum store_status spool_clear(struct spool *spool, enum survey_kind kind)
{
    static const int clear[] = {CLEAR_WAITING, CLEAR_SUMS, CLEAR_MARKS};
    sql_begin(spool->sql);
    for (size_t i = 0; i < sizeof clear / sizeof *clear; i++) {
        sql_text(spool->sql, clear[i], ":kind", survey_kind_code[kind]);
        sql_step(spool->sql, clear[i]);
    }
    enum store_status status = status_of(sql_end(spool->sql));
    if (status == STORE_OK)
        forget(&spool->waiting[kind]);
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

static void read_sums(struct spool *spool)
{
    while (sql_row(spool->sql, WAITING)) {
        int kind = survey_kind_of(sql_column_text(spool->sql, WAITING, 0));
        if (kind >= 0)
            spool->waiting[kind].group.ballots = (long)sql_column_int(spool->sql, WAITING, 1);
        else
            sql_fail(spool->sql, SQL_BAD);
    }
    while (sql_row(spool->sql, SUMS)) {
        int kind = survey_kind_of(sql_column_text(spool->sql, SUMS, 0));
        int64_t cell = sql_column_int(spool->sql, SUMS, 1);
        if (kind >= 0 && cell >= 0 && cell < SURVEY_CELLS_MOST)
            spool->waiting[kind].group.n[cell] = (long)sql_column_int(spool->sql, SUMS, 2);
        else
            sql_fail(spool->sql, SQL_BAD);
    }
}

static void read_marks(struct spool *spool)
{
    while (sql_row(spool->sql, MARKS)) {
        size_t len;
        int kind = survey_kind_of(sql_column_text(spool->sql, MARKS, 0));
        const void *bytes = sql_column_blob(spool->sql, MARKS, 2, &len);
        if (kind < 0 || len != BALLOT_MARK_BYTES)
            sql_fail(spool->sql, SQL_BAD);
        else if (!make_room(&spool->waiting[kind], 1))
            sql_fail(spool->sql, SQL_BUSY);
        else {
            struct waiting *w = &spool->waiting[kind];
            struct ballot_mark *mark = &w->mark[w->group.marks++];
            mark->epoch = (uint32_t)sql_column_int(spool->sql, MARKS, 1);
            memcpy(mark->bytes, bytes, len);
        }
    }
}

/* Ballots without a mark of their kind could not be told from ballots that are in the store. */
static void check_waiting(struct spool *spool)
{
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        struct waiting *w = &spool->waiting[kind];
        if (w->group.ballots != (long)w->group.marks)
            sql_fail(spool->sql, SQL_BAD);
        if (w->mark)
            qsort(w->mark, w->group.marks, sizeof *w->mark, compare);
    }
}

static bool shape(struct sql *sql, const char *tables)
{
    char head[80];
    snprintf(head, sizeof head, "BEGIN; PRAGMA application_id = %d", APPLICATION_ID);
    return sql_run(sql, head) == SQL_OK && sql_run(sql, tables) == SQL_OK &&
           sql_run(sql, "COMMIT") == SQL_OK;
}

static bool fill(struct sql *sql)
{
    return shape(sql, schema);
}

/* No sync: tmpfs has nothing to sync to, and what a dead process wrote stays. */
static const char *start(struct spool *spool, const char *path)
{
    spool->sql = sql_open(path, false);
    if (!spool->sql)
        return "it cannot be opened";
    int64_t id = sql_value(spool->sql, "PRAGMA application_id");
    if ((id != APPLICATION_ID && id != MIXED_ID) ||
        sql_value(spool->sql, "SELECT count(*) FROM pragma_quick_check"
                              " WHERE quick_check <> 'ok'") != 0)
        return "it is damaged, or not a spool of Connote's";
    if (sql_run(spool->sql, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE;"
                            "PRAGMA synchronous = OFF; PRAGMA secure_delete = ON;"
                            "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY") != SQL_OK ||
        (id == MIXED_ID && !shape(spool->sql, tell_apart)) ||
        sql_prepare(spool->sql, statements, STATEMENTS) != SQL_OK)
        return "it cannot be written";
    sql_fresh(spool->sql);
    read_sums(spool);
    read_marks(spool);
    check_waiting(spool);
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
    for (enum survey_kind kind = 0; kind < SURVEY_KINDS; kind++) {
        forget(&spool->waiting[kind]);
        free(spool->waiting[kind].mark);
    }
    free(spool);
}

static struct spool *new_spool(void)
{
    struct spool *spool = calloc(1, sizeof *spool);
    for (enum survey_kind kind = 0; spool && kind < SURVEY_KINDS; kind++)
        spool->waiting[kind].group.kind = kind;
    return spool;
}

struct spool *spool_open(const char *directory, const unsigned char owner[SPOOL_OWNER_BYTES],
                         int *exit_code, char *problem, size_t size)
{
    char path[PATH_MAX];
    struct stat st;
    struct spool *spool = new_spool();
    int len = name_file(path, sizeof path, directory, owner);
    const char *wrong = prepare_directory(directory);
    *exit_code = EXIT_TRY_AGAIN;
    if (!wrong && !spool)
        wrong = "there is not enough memory";
    else if (!wrong && (len < 0 || (size_t)len >= sizeof path))
        wrong = "its name is too long";
    else if (!wrong && stat(path, &st) != 0 && !sql_make(path, fill))
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
