/* sql_make.h - a database file is made whole, or not at all.
 *
 * Owns: the other name it is made under, and what is synced before it gets its own: a database that
 * is there and empty is therefore damaged, never new.
 * Must not know: what is in it.
 */
#ifndef CONNOTE_SQL_MAKE_H
#define CONNOTE_SQL_MAKE_H

#include "sql.h"

/* Make the file `path` with what `fill` puts in. False when either fails; `path` is then as it was.
 */
bool sql_make(const char *path, bool (*fill)(struct sql *));

#endif
