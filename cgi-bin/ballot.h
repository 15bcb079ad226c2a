/* ballot.h - the right to answer once, without saying who.
 *
 * Owns: the token in a form's hidden field, how long it lives, the mark it leaves when spent.
 * Must not know: what was answered, who asks, where marks are kept.
 *
 * Token: nonce (16 bytes) | epoch (4 bytes, six-hour steps since 1970, big endian) |
 * HMAC-SHA256("connote-ballot-v1" | kind | nonce | epoch), in base64url without padding.
 * Mark: the first 16 bytes of HMAC-SHA256("spent" | nonce), under a key of its own: the mark of a
 * ballot cannot be computed, or recognised, without the key.
 */
#ifndef CONNOTE_BALLOT_H
#define CONNOTE_BALLOT_H

#include <stdbool.h>
#include <stdint.h>

#include "survey.h"

struct key;

enum {
    BALLOT_TOKEN_BYTES = 71, /* 70 characters and a NUL */
    BALLOT_MARK_BYTES = 16,
    BALLOT_EPOCH_SECONDS = 6 * 60 * 60,
    BALLOT_EPOCHS_VALID = 4, /* 24 hours at least: a form opened late in an epoch loses nothing */
    BALLOT_EPOCHS_KEPT = 8   /* marks are purged after 48 hours, long after their tokens died */
};

struct ballot_mark {
    uint32_t epoch;
    unsigned char bytes[BALLOT_MARK_BYTES];
};

enum ballot_status { BALLOT_GOOD, BALLOT_FORGED, BALLOT_EXPIRED };

/* The epoch in which `now` (seconds since 1970) lies. */
uint32_t ballot_epoch(int64_t now);

/* Write a fresh token. False: the system has no randomness to give; `token` is then empty. */
bool ballot_issue(const struct key *key, enum survey_kind kind, int64_t now,
                  char token[BALLOT_TOKEN_BYTES]);

/* Check a token as a stranger sent it. BALLOT_GOOD fills `mark`. Takes the same time whatever is
 * wrong with a token of the right length and alphabet. */
enum ballot_status ballot_check(const struct key *key, enum survey_kind kind, int64_t now,
                                const char *token, struct ballot_mark *mark);

#endif
