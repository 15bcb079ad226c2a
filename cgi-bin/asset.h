/* asset.h - addresses of static files that change when the file does.
 *
 * Owns: one fingerprint of the static directory, taken at start. nginx serves
 * /static/FINGERPRINT/name for ever and /static/name for an hour.
 * Must not know: what the files are for.
 */
#ifndef CONNOTE_ASSET_H
#define CONNOTE_ASSET_H

#include <stdbool.h>
#include <stddef.h>

enum { ASSET_URL_BYTES = 64 };

/* Fingerprint the files that pages link. Once, before the first thread. False: `problem` names the
 * file that cannot be read. */
bool asset_start(const char *directory, char *problem, size_t size);

/* The address of `name` below /static/. Cannot fail: a name that does not fit is cut, and a test
 * sees to it that none is. */
void asset_url(const char *name, char url[ASSET_URL_BYTES]);

#endif
