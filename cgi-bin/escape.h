/* escape.h - one escaper for each context in which a stranger's text may stand.
 *
 * Owns: HTML text and attribute values, URL components.
 * Must not know: templates, requests. JSON is escaped by jansson in json.c, CSV holds codes and
 * integers only and guards itself in csv.c.
 */
#ifndef CONNOTE_ESCAPE_H
#define CONNOTE_ESCAPE_H

#include "buf.h"

/* Append `text` so that it is inert as HTML text and inside a double- or single-quoted attribute.
 */
void escape_html(struct buf *out, const char *text);

/* Append `text` as one URL component: RFC 3986 unreserved bytes as they are, all others as %XX. */
void escape_url(struct buf *out, const char *text);

#endif
