/* sign.h - signatures that `minisign -V` verifies.
 *
 * Owns: the minisign format. Must not know: what is signed, where the secret is.
 */
#ifndef CONNOTE_SIGN_H
#define CONNOTE_SIGN_H

#include "buf.h"

struct key;

/* Append the public key file: a comment, and the line that goes after `minisign -V -P`. */
void sign_public(struct buf *out, const struct key *key);

/* Append that line alone, without a newline. */
void sign_public_line(struct buf *out, const struct key *key);

/* Append the detached signature of `bytes`; `comment` (one line, ASCII) is signed along. The same
 * bytes and comment give the same signature. */
void sign_bytes(struct buf *out, const struct key *key, const struct buf *bytes,
                const char *comment);

#endif
