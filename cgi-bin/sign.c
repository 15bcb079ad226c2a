/* sign.c - signatures that `minisign -V` verifies; see sign.h. */
#include "sign.h"

#include <string.h>

#include "key.h"

enum { ALGORITHM_BYTES = 2, ID_BYTES = 8, HEAD_BYTES = ALGORITHM_BYTES + ID_BYTES };

static void add_base64(struct buf *out, const unsigned char *bytes, size_t len)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < len; i += 3) {
        size_t have = len - i < 3 ? len - i : 3;
        unsigned held = (unsigned)bytes[i] << 16;
        held |= have > 1 ? (unsigned)bytes[i + 1] << 8 : 0;
        held |= have > 2 ? bytes[i + 2] : 0;
        char four[4] = {digits[held >> 18], digits[held >> 12 & 63],
                        have > 1 ? digits[held >> 6 & 63] : '=',
                        have > 2 ? digits[held & 63] : '='};
        buf_add(out, four, sizeof four);
    }
}

/* Keys are told apart by eight bytes; ours are taken from the hash of the public half. */
static void make_head(const struct key *key, const char *algorithm,
                      unsigned char head[HEAD_BYTES + KEY_PUBLIC_BYTES])
{
    unsigned char hash[KEY_HASH_BYTES];
    key_public(key, head + HEAD_BYTES);
    key_sha256(head + HEAD_BYTES, KEY_PUBLIC_BYTES, hash);
    memcpy(head, algorithm, ALGORITHM_BYTES);
    memcpy(head + ALGORITHM_BYTES, hash, ID_BYTES);
}

void sign_public_line(struct buf *out, const struct key *key)
{
    unsigned char head[HEAD_BYTES + KEY_PUBLIC_BYTES];
    make_head(key, "Ed", head);
    add_base64(out, head, sizeof head);
}

void sign_public(struct buf *out, const struct key *key)
{
    buf_puts(out, "untrusted comment: public key of this site's Connote releases\n");
    sign_public_line(out, key);
    buf_puts(out, "\n");
}

/* "ED" stands for a signature of the file's BLAKE2b hash. The second signature covers the first and
 * the comment. */
void sign_bytes(struct buf *out, const struct key *key, const struct buf *bytes,
                const char *comment)
{
    unsigned char hash[KEY_WIDE_HASH_BYTES], global[KEY_SIGNATURE_BYTES];
    unsigned char head[HEAD_BYTES + KEY_PUBLIC_BYTES];
    unsigned char line[HEAD_BYTES + KEY_SIGNATURE_BYTES];
    struct buf covered = BUF_EMPTY;
    make_head(key, "ED", head);
    memcpy(line, head, HEAD_BYTES);
    key_wide_hash(bytes->data, bytes->len, hash);
    key_sign(key, hash, sizeof hash, line + HEAD_BYTES);
    buf_add(&covered, line + HEAD_BYTES, KEY_SIGNATURE_BYTES);
    buf_puts(&covered, comment);
    if (buf_failed(&covered))
        out->failed = true;
    else
        key_sign(key, covered.data, covered.len, global);
    buf_puts(out, "untrusted comment: verify with minisign and the site's public key\n");
    add_base64(out, line, sizeof line);
    buf_puts(out, "\ntrusted comment: ");
    buf_puts(out, comment);
    buf_puts(out, "\n");
    add_base64(out, global, sizeof global);
    buf_puts(out, "\n");
    buf_free(&covered);
}
