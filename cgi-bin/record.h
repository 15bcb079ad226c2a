/* record.h - FastCGI's records, where we write them ourselves: to a peer whose request libfcgi has
 * not seen, or is done with.
 *
 * Owns: the layout of a record (FastCGI 1.0, section 3.3) and of a whole answer (section 3.5).
 * Must not know: what an answer says, who reads it.
 */
#ifndef CONNOTE_RECORD_H
#define CONNOTE_RECORD_H

#include <stddef.h>
#include <stdint.h>

#include "buf.h"

enum { RECORD_FIRST_ID = 1 }; /* what a peer calls the only request of a connection */

/* Append the records of a whole answer to the request `id`: head and body as one stream, which is
 * then closed, and the end of the request. */
void record_answer(struct buf *out, uint16_t id, const struct buf *head, const struct buf *body);

#endif
