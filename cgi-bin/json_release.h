/* json_release.h - published rounds for programs: the numbers of the CSV and the wording asked.
 *
 * Owns: that document. Must not know: files, the database.
 */
#ifndef CONNOTE_JSON_RELEASE_H
#define CONNOTE_JSON_RELEASE_H

#include "buf.h"
#include "release.h"

/* Append the document for the release: {"release":N,"tables":[…],"rows":[…]}. Out of memory marks
 * the buffer failed. */
void json_release(struct buf *out, const struct release *newest);

#endif
