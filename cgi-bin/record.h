/* record.h - an answer as FastCGI's records: libfcgi reads requests, but would send a page in three
 * pieces and wake the web server for each, and cannot answer from another thread.
 *
 * Owns: the layout of a record (FastCGI 1.0, section 3.3) and of a whole answer (section 3.5).
 * Must not know: what an answer says, which request it is for.
 */
#ifndef CONNOTE_RECORD_H
#define CONNOTE_RECORD_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"

enum { RECORD_FIRST_ID = 1 }; /* what a peer calls the only request of a connection */

/* Send the whole answer to the request `id` on the socket `fd`: head and body, the end of their
 * stream, the end of the request. With `wait` a peer that does not read is waited for as long as
 * the socket's own limit says, else not at all. False: it did not go out whole. */
bool record_send(int fd, uint16_t id, const struct buf *head, const struct buf *body, bool wait);

#endif
