/* json_package.h - datapackage.json, by which tools find their way around a release (Frictionless).
 *
 * Owns: that document. Must not know: files.
 */
#ifndef CONNOTE_JSON_PACKAGE_H
#define CONNOTE_JSON_PACKAGE_H

#include "buf.h"
#include "release.h"

/* Append the description of a release whose CSV has the bytes `csv`. Out of memory marks the buffer
 * failed. */
void json_package(struct buf *out, const struct release *release, const struct buf *csv);

#endif
