/* key.c - the one secret; see key.h. */
#include "key.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sodium.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

_Static_assert(KEY_MAC_BYTES == crypto_auth_hmacsha256_BYTES, "HMAC-SHA256");
_Static_assert(KEY_MAC_BYTES == crypto_sign_SEEDBYTES, "Ed25519's seed");
_Static_assert(KEY_PUBLIC_BYTES == crypto_sign_PUBLICKEYBYTES, "Ed25519's public key");
_Static_assert(KEY_SIGNATURE_BYTES == crypto_sign_BYTES, "Ed25519's signature");
_Static_assert(KEY_SHORT_BYTES == crypto_shorthash_KEYBYTES, "SipHash");
_Static_assert(KEY_HASH_BYTES == crypto_hash_sha256_BYTES, "SHA-256");

enum { EXIT_TRY_AGAIN = 75, EXIT_BAD_FILE = 78 };

struct key {
    unsigned char derived[KEY_USES][KEY_MAC_BYTES];
};

static const char *const use_label[KEY_USES] = {
    [KEY_BALLOT] = "connote-ballot",
    [KEY_SPENT] = "connote-spent",
    [KEY_STORE] = "connote-store",
    [KEY_SIGN] = "connote-sign",
};

static void mac_with(const unsigned char secret[KEY_MAC_BYTES], const void *bytes, size_t len,
                     unsigned char mac[KEY_MAC_BYTES])
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, secret, KEY_MAC_BYTES);
    crypto_auth_hmacsha256_update(&state, bytes, len);
    crypto_auth_hmacsha256_final(&state, mac);
    sodium_memzero(&state, sizeof state);
}

/* Write a new key beside its place and link it in: a key file is whole or not there, and two first
 * starts at once agree on one key. */
static bool make_key(const char *path)
{
    unsigned char bytes[KEY_FILE_BYTES];
    char fresh[PATH_MAX];
    int len = snprintf(fresh, sizeof fresh, "%s.%ld", path, (long)getpid());
    if (len < 0 || (size_t)len >= sizeof fresh || !key_random(bytes, sizeof bytes))
        return false;
    unlink(fresh);
    int fd = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return false;
    bool ok = write(fd, bytes, sizeof bytes) == (ssize_t)sizeof bytes && fsync(fd) == 0;
    ok = close(fd) == 0 && ok;
    ok = ok && (link(fresh, path) == 0 || errno == EEXIST);
    unlink(fresh);
    sodium_memzero(bytes, sizeof bytes);
    return ok;
}

/* One byte more than a key has is asked for, so that a longer file is told from a key. */
static bool read_key(int fd, unsigned char bytes[KEY_FILE_BYTES])
{
    unsigned char read_bytes[KEY_FILE_BYTES + 1];
    struct stat st;
    bool ok = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) &&
              read(fd, read_bytes, sizeof read_bytes) == KEY_FILE_BYTES;
    if (ok)
        memcpy(bytes, read_bytes, KEY_FILE_BYTES);
    sodium_memzero(read_bytes, sizeof read_bytes);
    return ok;
}

static struct key *derive(const unsigned char bytes[KEY_FILE_BYTES])
{
    struct key *key = sodium_malloc(sizeof *key);
    if (!key)
        return NULL;
    for (int u = 0; u < KEY_USES; u++)
        mac_with(bytes, use_label[u], strlen(use_label[u]), key->derived[u]);
    sodium_mprotect_readonly(key);
    return key;
}

static int open_or_make(const char *path)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0 && errno == ENOENT && make_key(path))
        fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    return fd;
}

struct key *key_open(const char *path, int *exit_code, char *problem, size_t size)
{
    *exit_code = EXIT_TRY_AGAIN;
    int fd = sodium_init() < 0 ? -1 : open_or_make(path);
    if (fd < 0) {
        snprintf(problem, size, "The key file %s cannot be read or made.", path);
        return NULL;
    }
    unsigned char bytes[KEY_FILE_BYTES];
    struct key *key = NULL;
    if (!read_key(fd, bytes)) {
        *exit_code = EXIT_BAD_FILE;
        snprintf(problem, size, "%s is not a key: it must be a file of exactly %d bytes.", path,
                 KEY_FILE_BYTES);
    } else if (!(key = derive(bytes))) {
        snprintf(problem, size, "There is not enough memory for the key.");
    }
    sodium_memzero(bytes, sizeof bytes);
    close(fd);
    return key;
}

void key_free(struct key *key)
{
    sodium_free(key);
}

void key_mac(const struct key *key, enum key_use use, const void *bytes, size_t len,
             unsigned char mac[KEY_MAC_BYTES])
{
    mac_with(key->derived[use], bytes, len, mac);
}

bool key_equal(const void *a, const void *b, size_t len)
{
    return sodium_memcmp(a, b, len) == 0;
}

bool key_random(void *bytes, size_t len)
{
    unsigned char *at = bytes;
    while (len > 0) {
        ssize_t got = getrandom(at, len, 0);
        if (got < 0 && errno != EINTR)
            return false;
        if (got > 0) {
            at += got;
            len -= (size_t)got;
        }
    }
    return true;
}

/* The topmost incomplete run of the 32-bit range is thrown away, or small numbers would come up
 * more often. */
bool key_random_below(unsigned below, unsigned *out)
{
    const uint32_t fair = UINT32_MAX - UINT32_MAX % below;
    uint32_t draw;
    do {
        if (!key_random(&draw, sizeof draw))
            return false;
    } while (draw >= fair);
    *out = draw % below;
    return true;
}

bool key_roll(struct key_dice *dice, unsigned below, unsigned *out)
{
    const unsigned values = 256, fair = values - values % below;
    unsigned draw;
    do {
        if (dice->left == 0) {
            if (!key_random(dice->byte, sizeof dice->byte))
                return false;
            dice->left = sizeof dice->byte;
        }
        draw = dice->byte[--dice->left];
    } while (draw >= fair);
    *out = draw % below;
    return true;
}

uint64_t key_short_hash(const unsigned char secret[KEY_SHORT_BYTES], const void *bytes, size_t len)
{
    unsigned char hash[crypto_shorthash_BYTES];
    uint64_t value;
    _Static_assert(sizeof hash == sizeof value, "SipHash gives 64 bits");
    crypto_shorthash(hash, bytes, len, secret);
    memcpy(&value, hash, sizeof value);
    return value;
}

void key_sha256(const void *bytes, size_t len, unsigned char hash[KEY_HASH_BYTES])
{
    crypto_hash_sha256(hash, bytes, len);
}

void key_wide_hash(const void *bytes, size_t len, unsigned char hash[KEY_WIDE_HASH_BYTES])
{
    crypto_generichash(hash, KEY_WIDE_HASH_BYTES, bytes, len, NULL, 0);
}

void key_public(const struct key *key, unsigned char public_half[KEY_PUBLIC_BYTES])
{
    unsigned char secret[crypto_sign_SECRETKEYBYTES];
    crypto_sign_seed_keypair(public_half, secret, key->derived[KEY_SIGN]);
    sodium_memzero(secret, sizeof secret);
}

void key_sign(const struct key *key, const void *bytes, size_t len,
              unsigned char signature[KEY_SIGNATURE_BYTES])
{
    unsigned char public_half[KEY_PUBLIC_BYTES], secret[crypto_sign_SECRETKEYBYTES];
    crypto_sign_seed_keypair(public_half, secret, key->derived[KEY_SIGN]);
    crypto_sign_detached(signature, NULL, bytes, len, secret);
    sodium_memzero(secret, sizeof secret);
}
