/* json_draft.h - the drafts for programs: the answer of POST /draft in the contract's shape.
 *
 * Owns: that document.
 */
#ifndef CONNOTE_JSON_DRAFT_H
#define CONNOTE_JSON_DRAFT_H

#include "buf.h"
#include "note.h"

/* Append the document. `out` fails (buf_failed) when there is no memory for it. */
void json_draft(struct buf *out, const struct note_form *form, const struct note_set *set,
                const char *ballot);

#endif
