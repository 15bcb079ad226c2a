/* store_file.c - a database file is made whole, or found and looked at; see store_file.h. */
#include "store_file.h"

#include <limits.h>
#include <stdio.h>
#include <sys/stat.h>

#include "sql_make.h"

enum {
    EXIT_TRY_AGAIN = 75,
    EXIT_BAD_STORE = 78,
    APPLICATION_ID = 0x436e6f74, /* "Cnot", so that a foreign database is not taken for ours */
    SCHEMA_VERSION = 1
};

/* db/schema.sql, carried inside the program: what it makes is what it was tested with. The path is
 * from the project's root, where the compiler runs. */
__asm__(".section .rodata\n"
        "store_file_schema:\n"
        ".incbin \"db/schema.sql\"\n"
        ".byte 0\n"
        ".previous\n");
extern const char store_file_schema[];

static bool fill(struct sql *sql)
{
    char head[160];
    snprintf(head, sizeof head,
             "PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
             "BEGIN; PRAGMA application_id = %d; PRAGMA user_version = %d;",
             APPLICATION_ID, SCHEMA_VERSION);
    return sql_run(sql, head) == SQL_OK && sql_run(sql, store_file_schema) == SQL_OK &&
           sql_run(sql, "COMMIT") == SQL_OK;
}

static bool exists(const char *path, const char *ending, off_t *size)
{
    char name[PATH_MAX];
    struct stat st;
    snprintf(name, sizeof name, "%s%s", path, ending);
    if (stat(name, &st) != 0)
        return false;
    *size = st.st_size;
    return true;
}

const char *store_file_examine(struct sql *sql)
{
    if (sql_value(sql, "PRAGMA application_id") != APPLICATION_ID)
        return "it is damaged, or not a database of Connote's";
    if (sql_value(sql, "PRAGMA user_version") != SCHEMA_VERSION)
        return "another version of Connote made it";
    if (sql_value(sql, "SELECT count(*) FROM pragma_quick_check WHERE quick_check <> 'ok'") != 0)
        return "it is damaged";
    if (sql_run(sql, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                     "PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;"
                     "PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 0;"
                     "PRAGMA cell_size_check = ON;"
                     "BEGIN IMMEDIATE; UPDATE rounds SET ballots = ballots WHERE 0; COMMIT;"
                     "PRAGMA wal_checkpoint(TRUNCATE)") != SQL_OK)
        return "it cannot be written";
    return NULL;
}

const char *store_file_ready(const char *path, bool *fresh, int *exit_code)
{
    off_t size = 0;
    *exit_code = EXIT_BAD_STORE;
    *fresh = false;
    if (exists(path, "", &size))
        return size == 0 ? "it is empty, so it is damaged" : NULL;
    if (exists(path, "-wal", &size))
        return "it is missing, but its log is still there";
    *fresh = true;
    *exit_code = EXIT_TRY_AGAIN;
    return sql_make(path, fill) ? NULL : "it cannot be made";
}
