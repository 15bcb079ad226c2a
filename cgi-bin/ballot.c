/* ballot.c - the right to answer once; see ballot.h. */
#include "ballot.h"

#include <string.h>

#include "key.h"

enum {
    NONCE_BYTES = 16,
    EPOCH_BYTES = 4,
    TOKEN_RAW_BYTES = NONCE_BYTES + EPOCH_BYTES + KEY_MAC_BYTES
};

_Static_assert(BALLOT_TOKEN_BYTES == (TOKEN_RAW_BYTES * 8 + 5) / 6 + 1, "length of a token");

static const char version[] = "connote-ballot-v1";
static const char spent[] = "spent";

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

uint32_t ballot_epoch(int64_t now)
{
    return (uint32_t)(now / BALLOT_EPOCH_SECONDS);
}

static void put_epoch(unsigned char *to, uint32_t epoch)
{
    for (int i = 0; i < EPOCH_BYTES; i++)
        to[i] = (unsigned char)(epoch >> (8 * (EPOCH_BYTES - 1 - i)));
}

static uint32_t get_epoch(const unsigned char *from)
{
    uint32_t epoch = 0;
    for (int i = 0; i < EPOCH_BYTES; i++)
        epoch = epoch << 8 | from[i];
    return epoch;
}

/* `raw` begins with nonce and epoch, as they stand in the token. */
static void authenticate(const struct key *key, enum survey_kind kind, const unsigned char *raw,
                         unsigned char mac[KEY_MAC_BYTES])
{
    unsigned char message[sizeof version - 1 + 1 + NONCE_BYTES + EPOCH_BYTES];
    memcpy(message, version, sizeof version - 1);
    message[sizeof version - 1] = (unsigned char)kind;
    memcpy(message + sizeof version, raw, NONCE_BYTES + EPOCH_BYTES);
    key_mac(key, KEY_BALLOT, message, sizeof message, mac);
}

static void encode(const unsigned char raw[TOKEN_RAW_BYTES], char token[BALLOT_TOKEN_BYTES])
{
    unsigned held = 0, bits = 0;
    char *to = token;
    for (size_t i = 0; i < TOKEN_RAW_BYTES; i++) {
        held = held << 8 | raw[i];
        for (bits += 8; bits >= 6; bits -= 6)
            *to++ = alphabet[held >> (bits - 6) & 63];
    }
    if (bits > 0)
        *to++ = alphabet[held << (6 - bits) & 63];
    *to = '\0';
}

/* Only the one spelling that encode() gives is accepted: the bits left over must be zero, or one
 * token could be written in several ways. */
static bool decode(const char *token, unsigned char raw[TOKEN_RAW_BYTES])
{
    if (strnlen(token, BALLOT_TOKEN_BYTES) != BALLOT_TOKEN_BYTES - 1)
        return false;
    unsigned held = 0, bits = 0;
    size_t len = 0;
    for (const char *c = token; *c; c++) {
        const char *at = strchr(alphabet, *c);
        if (!at)
            return false;
        held = held << 6 | (unsigned)(at - alphabet);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            raw[len++] = (unsigned char)(held >> bits);
        }
    }
    return (held & ((1u << bits) - 1)) == 0;
}

static void make_mark(const struct key *key, const unsigned char *nonce, struct ballot_mark *mark)
{
    unsigned char message[sizeof spent - 1 + NONCE_BYTES];
    unsigned char mac[KEY_MAC_BYTES];
    memcpy(message, spent, sizeof spent - 1);
    memcpy(message + sizeof spent - 1, nonce, NONCE_BYTES);
    key_mac(key, KEY_SPENT, message, sizeof message, mac);
    memcpy(mark->bytes, mac, BALLOT_MARK_BYTES);
}

bool ballot_issue(const struct key *key, enum survey_kind kind, int64_t now,
                  char token[BALLOT_TOKEN_BYTES])
{
    unsigned char raw[TOKEN_RAW_BYTES];
    token[0] = '\0';
    if (!key_random(raw, NONCE_BYTES))
        return false;
    put_epoch(raw + NONCE_BYTES, ballot_epoch(now));
    authenticate(key, kind, raw, raw + NONCE_BYTES + EPOCH_BYTES);
    encode(raw, token);
    return true;
}

/* A token from the future was made before the clock was set back; its mark may be purged too early,
 * so it counts as expired. One epoch of slack lets a clock be corrected by minutes. */
static bool in_time(uint32_t epoch, uint32_t current)
{
    return epoch <= current + 1 && current <= epoch + BALLOT_EPOCHS_VALID;
}

enum ballot_status ballot_check(const struct key *key, enum survey_kind kind, int64_t now,
                                const char *token, struct ballot_mark *mark)
{
    unsigned char raw[TOKEN_RAW_BYTES];
    unsigned char mac[KEY_MAC_BYTES];
    if (!decode(token, raw))
        return BALLOT_FORGED;
    authenticate(key, kind, raw, mac);
    if (!key_equal(mac, raw + NONCE_BYTES + EPOCH_BYTES, sizeof mac))
        return BALLOT_FORGED;
    mark->epoch = get_epoch(raw + NONCE_BYTES);
    if (!in_time(mark->epoch, ballot_epoch(now)))
        return BALLOT_EXPIRED;
    make_mark(key, raw, mark);
    return BALLOT_GOOD;
}
