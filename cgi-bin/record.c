/* record.c - an answer as FastCGI's records; see record.h. */
#include "record.h"

#include <errno.h>
#include <sys/socket.h>
#include <sys/uio.h>

enum {
    STDOUT = 6,
    END_REQUEST = 3,
    HEADER_BYTES = 8,
    CONTENT_MOST = 65528, /* of a record: 65535, or less so that the next begins at a round place */
    RECORDS_MOST = 16     /* that go out in one call */
};

/* Records that are to be sent, each a header and what it holds, which stays where it is. */
struct batch {
    int fd, flags;
    uint16_t id;
    bool good;
    size_t records, pieces;
    uint8_t header[RECORDS_MOST][HEADER_BYTES];
    struct iovec piece[2 * RECORDS_MOST];
};

static void add_piece(struct batch *b, const void *bytes, size_t length)
{
    b->piece[b->pieces++] = (struct iovec){.iov_base = (void *)bytes, .iov_len = length};
}

/* What is left of the pieces when so many bytes of them are gone. */
static void advance(struct iovec **piece, size_t *pieces, size_t bytes)
{
    for (; *pieces > 0 && bytes >= (*piece)->iov_len; (*piece)++, (*pieces)--)
        bytes -= (*piece)->iov_len;
    if (*pieces > 0) {
        (*piece)->iov_base = (char *)(*piece)->iov_base + bytes;
        (*piece)->iov_len -= bytes;
    }
}

static void flush(struct batch *b)
{
    struct iovec *piece = b->piece;
    size_t pieces = b->pieces;
    while (b->good && pieces > 0) {
        struct msghdr message = {.msg_iov = piece, .msg_iovlen = pieces};
        ssize_t sent = sendmsg(b->fd, &message, b->flags);
        if (sent > 0)
            advance(&piece, &pieces, (size_t)sent);
        else
            b->good = sent < 0 && errno == EINTR;
    }
    b->records = b->pieces = 0;
}

static void add_record(struct batch *b, uint8_t type, const void *bytes, size_t length)
{
    if (b->records == RECORDS_MOST)
        flush(b);
    uint8_t *header = b->header[b->records++];
    header[0] = 1;
    header[1] = type;
    header[2] = (uint8_t)(b->id >> 8);
    header[3] = (uint8_t)b->id;
    header[4] = (uint8_t)(length >> 8);
    header[5] = (uint8_t)length;
    header[6] = header[7] = 0;
    add_piece(b, header, HEADER_BYTES);
    if (length > 0)
        add_piece(b, bytes, length);
}

static void add_stream(struct batch *b, const struct buf *bytes)
{
    for (size_t at = 0; at < bytes->len;) {
        size_t length = bytes->len - at < CONTENT_MOST ? bytes->len - at : CONTENT_MOST;
        add_record(b, STDOUT, bytes->data + at, length);
        at += length;
    }
}

/* A record without content closes its stream; the end says 0 twice: the program's status, and that
 * the request is complete. */
bool record_send(int fd, uint16_t id, const struct buf *head, const struct buf *body, bool wait)
{
    static const uint8_t complete[8];
    struct batch b = {
        .fd = fd, .flags = MSG_NOSIGNAL | (wait ? 0 : MSG_DONTWAIT), .id = id, .good = true};
    add_stream(&b, head);
    add_stream(&b, body);
    add_record(&b, STDOUT, NULL, 0);
    add_record(&b, END_REQUEST, complete, sizeof complete);
    flush(&b);
    return b.good;
}
