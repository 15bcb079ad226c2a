/* view.h - pages: templates behind a door that escapes.
 *
 * Owns: the lexed templates of templates/pages, and the symbols of one page being made.
 * Must not know: what the symbols mean. libctpl is view_ctpl.c's alone.
 *
 * Each templates/pages/NAME.html stands for `{main}` in layout.html. A symbol that a template names
 * and nobody pushed is an error (the page is then not sent), so every page pushes all of its own.
 */
#ifndef CONNOTE_VIEW_H
#define CONNOTE_VIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "buf.h"
#include "form.h"

enum view_page {
    VIEW_INVITE,
    VIEW_POLL,
    VIEW_THANKS,
    VIEW_RESULTS,
    VIEW_METHOD,
    VIEW_EMBED,
    VIEW_ERROR,
    VIEW_PAGES
};

struct view;

/* Lex every template below `directory`. Once, before the first thread. False: `problem` holds one
 * sentence that names the file. */
bool view_start(const char *directory, char *problem, size_t problem_size);
void view_stop(void);

/* An empty set of symbols for one page; NULL when out of memory. The caller frees it. */
struct view *view_new(void);
void view_free(struct view *v);

/* Push a text, escaped for HTML; a number; a flag (1 or 0, for `{if name}`). */
void view_text(struct view *v, const char *name, const char *text);
void view_number(struct view *v, const char *name, long n);
void view_flag(struct view *v, const char *name, bool on);

/* Push HTML as it is. Only for what we rendered ourselves; never for anything a stranger typed. */
void view_unsafe_html(struct view *v, const char *name, const char *html);

/* Start the list `name` (empty), then append rows of texts, escaped: `{for row in name}{row[0]}`.
 */
void view_list(struct view *v, const char *name);
void view_row(struct view *v, const char *name, size_t cells, const char *const cell[]);

/* Push all of a form: for each field NAME its text as `NAME`, its error as `NAME_error`, for each
 * code of a choice the flag `NAME_CODE`; and the list `errors` of rows (field, sentence). */
void view_form(struct view *v, const struct form *form);

/* Append the page to `out`. False: the page cannot be made (a symbol missing, no memory); `out`
 * then holds nothing that may be sent. */
bool view_render(struct view *v, enum view_page page, struct buf *out);

#endif
