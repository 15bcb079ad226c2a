/* page_share.c - a share as a table shows it; see page_share.h. */
#include "page_share.h"

#include <stdio.h>

#include "message.h"

void page_share_write(struct page_share *out, struct share s)
{
    *out = (struct page_share){0};
    if (s.rough)
        return;
    snprintf(out->percent, sizeof out->percent, "%ld", s.percent);
    snprintf(out->low, sizeof out->low, "%ld", s.low);
    snprintf(out->width, sizeof out->width, "%ld", s.high - s.low);
    message_fill(out->range, sizeof out->range, MESSAGE_RANGE, NULL, (const long[]){s.low, s.high});
}

void page_count_write(char out[PAGE_NUMBER_BYTES], long n)
{
    snprintf(out, PAGE_NUMBER_BYTES, "%ld", n < 0 ? 0 : n);
}
