/* record.c - FastCGI's records; see record.h. */
#include "record.h"

enum { STDOUT = 6, END_REQUEST = 3, CONTENT_MOST = 65528 };

static void add_header(struct buf *out, uint8_t type, uint16_t id, size_t length)
{
    const uint8_t header[] = {
        1, type, (uint8_t)(id >> 8), (uint8_t)id, (uint8_t)(length >> 8), (uint8_t)length, 0, 0};
    buf_add(out, header, sizeof header);
}

static void add_stream(struct buf *out, uint16_t id, const struct buf *bytes)
{
    for (size_t at = 0; at < bytes->len;) {
        size_t length = bytes->len - at < CONTENT_MOST ? bytes->len - at : CONTENT_MOST;
        add_header(out, STDOUT, id, length);
        buf_add(out, bytes->data + at, length);
        at += length;
    }
}

/* A record without content closes its stream; the end says 0 twice: the program's status, and that
 * the request is complete. */
void record_answer(struct buf *out, uint16_t id, const struct buf *head, const struct buf *body)
{
    static const uint8_t complete[8];
    add_stream(out, id, head);
    add_stream(out, id, body);
    add_header(out, STDOUT, id, 0);
    add_header(out, END_REQUEST, id, sizeof complete);
    buf_add(out, complete, sizeof complete);
}
