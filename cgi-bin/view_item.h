/* view_item.h - the symbols of one page, in the order they were pushed.
 *
 * Owns: nothing but the struct that view.c fills and view_ctpl.c and view_shape.c read.
 */
#ifndef CONNOTE_VIEW_ITEM_H
#define CONNOTE_VIEW_ITEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"

enum view_kind {
    VIEW_TEXT,   /* a symbol with an escaped text */
    VIEW_NUMBER, /* a symbol with a number as text; no template may test it */
    VIEW_FLAG,   /* a symbol that is 0 or 1 */
    VIEW_LIST,   /* a symbol that is a list of rows */
    VIEW_ROW,    /* a new row at the end of list `list` */
    VIEW_CELL    /* a text at the end of the row before it */
};

struct view_item {
    enum view_kind kind;
    bool marked;     /* a text that a marked rendering shows as a mark; see view_shape.h */
    uint32_t list;   /* VIEW_ROW: which list, counted from 0 */
    uint32_t name;   /* where the name begins in view_items.bytes; symbols only */
    uint64_t hash;   /* of the name */
    uint32_t at;     /* where the text begins in view_items.bytes */
    uint32_t length; /* of the text in bytes; VIEW_FLAG: the flag */
};

struct view_items {
    struct view_item *item;
    size_t count, room;
    struct buf bytes; /* names (NUL-terminated) and texts (NUL-terminated) */
    uint32_t lists;
};

#endif
