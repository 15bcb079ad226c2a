/* page_fate.h - what became of a field in a draft: said whole, in part, or left out, and why.
 *
 * Owns: telling it from the form and the drafts. Pure functions. Must not know: wording, pages, how
 * a note is written; so it judges by what can be seen, and says no more than that.
 */
#ifndef CONNOTE_PAGE_FATE_H
#define CONNOTE_PAGE_FATE_H

#include "note.h"

enum page_fate {
    PAGE_FATE_EMPTY, /* nothing was given */
    PAGE_FATE_WHOLE,
    PAGE_FATE_PART,      /* said, but without its last word */
    PAGE_FATE_ELSEWHERE, /* left out of this draft, said in another */
    PAGE_FATE_NO_DAY,    /* a date in figures that two countries read as two days */
    PAGE_FATE_TOO_LONG,  /* longer than the room that is left */
    PAGE_FATE_UNSUITED,  /* left out of every draft, though there was room */
    PAGE_FATES
};

/* What became of `input` in set->draft[draft], which was made from `form`. */
enum page_fate page_fate_of(const struct note_form *form, const struct note_set *set, size_t draft,
                            enum note_input input);

/* About how long a field may be to fit beside this draft, in UTF-16 units: a round number that
 * leaves room for the words around it. 0 when it would be too little to ask for. */
int page_fate_room(const struct note_form *form, const struct note_draft *draft);

#endif
