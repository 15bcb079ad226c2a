/* view_shape.h - pages that differ only in their texts share a shape, and a shape is rendered once.
 *
 * Owns: the shapes seen so far, each a page with marks where texts go.
 * Must not know: libctpl, escaping. Holds no text of any visitor: texts are not part of a shape.
 *
 * Rendering the drafts' page with libctpl takes about 110 us, of which the protocol's share is 10;
 * filling a shape takes a few. What a template tests (flags, whether a tested text is empty, how
 * many rows a list has) makes the shape; all else is filled in.
 */
#ifndef CONNOTE_VIEW_SHAPE_H
#define CONNOTE_VIEW_SHAPE_H

#include <stdbool.h>
#include <stdint.h>

#include "view_item.h"
#include "view_template.h"

/* Decide which texts are marked: all but those whose being empty the template may have noticed.
 * False when the template tests a number, which a mark would make true. */
bool view_shape_mark(const struct view_template *t, struct view_items *items);

/* Names the shape that `items`, marked, have in page number `page`. */
uint64_t view_shape_key(uint64_t page, const struct view_items *items);

/* Append the page if its shape is known. */
bool view_shape_fill(uint64_t key, const struct view_items *items, struct buf *out);

/* Append the page from `marked` (see view_ctpl.h), and remember the shape; the least lately added
 * one gives way. False when `marked` names an item that is not there. */
bool view_shape_learn(uint64_t key, const struct buf *marked, const struct view_items *items,
                      struct buf *out);

/* Forget all. */
void view_shape_clear(void);

#endif
