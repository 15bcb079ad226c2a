/* csv.h - published rounds as comma-separated values, lines ended as on Unix.
 *
 * Owns: the columns, quoting, and the guard against cells that a spreadsheet would run as a
 * formula. Must not know: files, the database.
 */
#ifndef CONNOTE_CSV_H
#define CONNOTE_CSV_H

#include "buf.h"
#include "release.h"

/* Append the header and one line for each cell of each round up to `newest`, oldest round first:
 * round,table,week_from,week_to,ballots,cell,count,noise_sd,noise_95. */
void csv_release(struct buf *out, const struct release *newest);

/* Append one field, quoted when it must be, with an apostrophe before a formula's first character.
 */
void csv_field(struct buf *out, const char *text);

#endif
