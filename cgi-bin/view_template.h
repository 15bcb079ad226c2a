/* view_template.h - a template's text before libctpl sees it.
 *
 * Owns: reading it, setting it into the layout, refusing what our templates may not say, and
 * knowing which symbols it tests. Must not know: libctpl, values.
 *
 * A tag is a plain name `{name}`, a cell `{row[0]}`, `{if name}` or `{if row[0]}`, `{else}`,
 * `{for row in list}`, `{end}`. libctpl knows more, but evaluates some of it silently wrong
 * (`a == 1 && b == 2`), and view_shape.h relies on tests being of plain names.
 */
#ifndef CONNOTE_VIEW_TEMPLATE_H
#define CONNOTE_VIEW_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"

enum { VIEW_TESTS_MOST = 512 /* a power of two, well above the names any page tests */ };

struct view_template {
    struct buf text;
    uint64_t tested[VIEW_TESTS_MOST]; /* open addressing by hash of the name; 0 is free */
};

/* FNV-1a, 64 bits, of a name: what `tested` holds, and what shapes are told apart by. */
uint64_t view_template_hash(const char *name);

/* Read `directory`/pages/`name`.html; with `layout`, set it where that says {main}. False:
 * `problem` holds one sentence with the file's name. Free with view_template_free() in any case. */
bool view_template_read(struct view_template *t, const char *directory, const char *name,
                        const char *layout, char *problem, size_t size);

/* Does the template ask whether the symbol with this hash is there? */
bool view_template_tests(const struct view_template *t, uint64_t hash);

void view_template_free(struct view_template *t);

#endif
