/* store_sqlite.h - the SQLite engine behind store.h.
 *
 * Owns: its table of functions, which store.c calls through.
 */
#ifndef CONNOTE_STORE_SQLITE_H
#define CONNOTE_STORE_SQLITE_H

#include "store.h"

extern const struct store_engine store_sqlite;

#endif
