/* key.h - the one secret, and everything that needs libsodium.
 *
 * Owns: the key file (32 random bytes, made 0600 at the first start), the keys derived from it,
 * randomness from the kernel, hashes.
 * Must not know: what is authenticated, hashed or drawn. No other file includes sodium.h.
 */
#ifndef CONNOTE_KEY_H
#define CONNOTE_KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    KEY_FILE_BYTES = 32,
    KEY_MAC_BYTES = 32,
    KEY_HASH_BYTES = 32,
    KEY_WIDE_HASH_BYTES = 64,
    KEY_SHORT_BYTES = 16,
    KEY_PUBLIC_BYTES = 32,
    KEY_SIGNATURE_BYTES = 64
};

/* One derived key for each use, so that no output for one use says anything about another. */
enum key_use {
    KEY_BALLOT, /* authenticates tokens */
    KEY_SPENT,  /* makes marks */
    KEY_STORE,  /* tells whose spool this is */
    KEY_SIGN,   /* seed of the key that signs releases */
    KEY_USES
};

struct key;

/* Read the key file, or make it when there is none. NULL: `exit_code` is 78 (not a key: wrong size,
 * wrong kind of file) or 75 (could not be read or made), `problem` one sentence. The caller frees
 * the key with key_free(), which wipes it. */
struct key *key_open(const char *path, int *exit_code, char *problem, size_t size);
void key_free(struct key *key);

/* HMAC-SHA256 of `len` bytes under the key for `use`. */
void key_mac(const struct key *key, enum key_use use, const void *bytes, size_t len,
             unsigned char mac[KEY_MAC_BYTES]);

/* True when both are the same `len` bytes; takes as long when they are not. */
bool key_equal(const void *a, const void *b, size_t len);

/* Fill with bytes from the kernel's generator. False: it has none to give; use nothing. */
bool key_random(void *bytes, size_t len);

/* A whole number from 0 to below - 1, each as likely as the other. `below` is 1 or more. */
bool key_random_below(unsigned below, unsigned *out);

/* Many small numbers for the price of one call to the kernel, where key_random_below() makes a call
 * for each. Starts as all zeros. */
struct key_dice {
    unsigned char byte[64];
    size_t left;
};

/* The same for `below` from 1 to 256. */
bool key_roll(struct key_dice *dice, unsigned below, unsigned *out);

/* A short keyed hash (SipHash-2-4), for tables in memory under a passing key of random bytes. */
uint64_t key_short_hash(const unsigned char secret[KEY_SHORT_BYTES], const void *bytes, size_t len);

void key_sha256(const void *bytes, size_t len, unsigned char hash[KEY_HASH_BYTES]);

/* BLAKE2b with 64 bytes, which minisign signs in place of a file. */
void key_wide_hash(const void *bytes, size_t len, unsigned char hash[KEY_WIDE_HASH_BYTES]);

/* The public half of the key that signs releases (Ed25519), and a signature with its secret half.
 * The same bytes get the same signature. */
void key_public(const struct key *key, unsigned char public_half[KEY_PUBLIC_BYTES]);
void key_sign(const struct key *key, const void *bytes, size_t len,
              unsigned char signature[KEY_SIGNATURE_BYTES]);

#endif
