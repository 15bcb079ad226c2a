/* page_share.h - a share as a table shows it.
 *
 * Owns: the texts of its cells. Must not know: what the share is of.
 */
#ifndef CONNOTE_PAGE_SHARE_H
#define CONNOTE_PAGE_SHARE_H

#include "share.h"

enum { PAGE_NUMBER_BYTES = 24, PAGE_RANGE_BYTES = 64 };

/* Per cent, lowest, highest minus lowest, "41 to 55". */
struct page_share {
    char percent[PAGE_NUMBER_BYTES], low[PAGE_NUMBER_BYTES], width[PAGE_NUMBER_BYTES];
    char range[PAGE_RANGE_BYTES];
};

void page_share_write(struct page_share *out, struct share s);

/* A count, with a minus sign where noise has pushed it below zero. */
void page_count_write(char out[PAGE_NUMBER_BYTES], long n);

#endif
