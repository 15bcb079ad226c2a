/* page_draft.h - the drafts as the page shows them: headings, lengths, what they are made from.
 *
 * Owns: what stands above and below each. Must not know: the form's fields, how a note is written.
 */
#ifndef CONNOTE_PAGE_DRAFT_H
#define CONNOTE_PAGE_DRAFT_H

#include "note.h"
#include "view.h"

/* Push the list `drafts` of rows (number, text, length, limit, what it uses, what it leaves out,
 * heading), the list `left` of rows (why no draft says a field, the field) and the flag `nameless`:
 * a note greets nobody by name. `set` may be NULL: no rows. */
void page_draft_push(struct view *v, const struct note_form *form, const struct note_set *set);

#endif
