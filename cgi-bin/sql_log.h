/* sql_log.h - how SQLite's write-ahead log reaches the disk when it is cut after each transaction.
 *
 * Owns: which of the syncs that SQLite asks of its log are done, and that a log is cut by being
 * written over with zeros, where it stands. Database files are left to SQLite.
 * Must not know: tables, ballots. Besides sql.c the only file that includes sqlite3.h.
 *
 * SQLite syncs a log four times for a transaction and its checkpoint. Two are needed only by a log
 * that goes on from one transaction to the next:
 *
 *   - that of a new log's first 32 bytes by themselves, lest frames of the log before be taken for
 *     valid ones. Where that log held one transaction, a power cut brings back all of it, which is
 *     in the database since the checkpoint and does no harm there once more, or none: the sync
 *     that ends the next transaction takes the first bytes along. Of a log that held several (it
 *     could not be cut while somebody read, or was found at the start) the older might come back
 *     without the newer, over a database that has both; there the sync is done, before a byte of
 *     the frames is touched.
 *   - that before a checkpoint, of a log to which nothing was added since the transaction's own.
 *
 * Each is a flush of the disk's cache, half a millisecond in which no vote is kept.
 */
#ifndef CONNOTE_SQL_LOG_H
#define CONNOTE_SQL_LOG_H

/* A name for sqlite3_open_v2(): SQLite's own way to the files, logs excepted. For who cuts the log
 * (wal_checkpoint(TRUNCATE)) after each transaction; where that is refused nothing is lost but
 * speed. NULL when there is no memory. May be called from several threads. */
const char *sql_log_vfs(void);

#endif
