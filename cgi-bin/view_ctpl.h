/* view_ctpl.h - libctpl and nothing else.
 *
 * Owns: the lexed templates. No other file includes ctpl.h or GLib.
 * Must not know: which page is which.
 */
#ifndef CONNOTE_VIEW_CTPL_H
#define CONNOTE_VIEW_CTPL_H

#include <stdbool.h>
#include <stddef.h>

#include "view_item.h"

struct view_ctpl;

/* Lex a template. NULL: `problem` holds libctpl's sentence. */
struct view_ctpl *view_ctpl_lex(const char *text, char *problem, size_t size);
void view_ctpl_free(struct view_ctpl *tree);

/* What a marked rendering prints in place of item n's text: \x02, n as four hexadecimal digits,
 * \x03. */
enum { VIEW_MARK_BYTES = 6, VIEW_MARK_START = '\x02', VIEW_MARK_END = '\x03' };

/* Append the page, with a mark in place of every text that is to be marked. Many threads may render
 * the same tree at once. False: a symbol is missing (logged by its name, which is ours), or no
 * memory. */
bool view_ctpl_render(const struct view_ctpl *tree, const struct view_items *items,
                      struct buf *out);

#endif
