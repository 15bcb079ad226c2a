/* json_text.h - a jansson document becomes text; what all json_*.c files share.
 *
 * Owns: nothing. The documents belong to their own files; no file outside json_* may include this.
 */
#ifndef CONNOTE_JSON_TEXT_H
#define CONNOTE_JSON_TEXT_H

#include <jansson.h>

#include "buf.h"

/* Append `document` in its shortest form and let go of it (one reference is taken over). With NULL,
 * or without memory, `out` fails: see buf_failed(). */
void json_text(struct buf *out, json_t *document);

#endif
