/* store_file.h - a database file is made whole, or found and looked at.
 *
 * Owns: how a new database comes about, how a bad one is told; the schema, which the program
 * carries. Must not know: what the tables are for.
 *
 * A sentence that a function returns goes on after "The database cannot be used: "; NULL is good.
 */
#ifndef CONNOTE_STORE_FILE_H
#define CONNOTE_STORE_FILE_H

#include <stdbool.h>

struct sql;

/* Find the database at `path`, or make it when nothing at all is left of one: never a new database
 * over a bad one. `fresh` says that it was made just now; `exit_code` is 75 or 78. */
const char *store_file_ready(const char *path, bool *fresh, int *exit_code);

/* Look at an open database: is it ours, of this version, undamaged, writable? Sets how it is
 * written from now on. */
const char *store_file_examine(struct sql *sql);

#endif
