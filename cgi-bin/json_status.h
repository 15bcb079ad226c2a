/* json_status.h - how far the open rounds are, for programs: /status.json.
 *
 * Owns: that document. Must not know: where the counts come from.
 */
#ifndef CONNOTE_JSON_STATUS_H
#define CONNOTE_JSON_STATUS_H

#include "buf.h"
#include "poll.h"

/* Append {"open":{"opinion":{"ballots":37,"needed":100},"choice":{…}},"published":3}. Out of memory
 * marks the buffer failed. */
void json_status(struct buf *out, const struct poll_counts *counts);

#endif
