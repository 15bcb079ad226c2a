/* page_fate.h - what became of a field in a draft: said whole, in part, or left out, and why.
 *
 * Owns: telling it from the form, the drafts and the causes that the drafter reports. Pure
 * functions. Must not know: wording, pages, how a note is written.
 */
#ifndef CONNOTE_PAGE_FATE_H
#define CONNOTE_PAGE_FATE_H

#include "note.h"

enum page_fate {
    PAGE_FATE_EMPTY, /* nothing was given */
    PAGE_FATE_WHOLE,
    PAGE_FATE_PART,      /* said, but without its last word */
    PAGE_FATE_ELSEWHERE, /* left out of this draft, said in another */
    /* Left out of every draft, for it ... */
    PAGE_FATE_NO_WORDS, /* ... has no words: a link, pictures */
    PAGE_FATE_KIND,     /* ... is not for this kind of note */
    PAGE_FATE_NO_DAY,   /* ... is a date in figures that two countries read as two days */
    PAGE_FATE_NO_TIME,  /* ... is no time that could be read */
    PAGE_FATE_PAST,     /* ... is a time in the past, of a meeting to come */
    PAGE_FATE_SPAN,     /* ... is a span of time, of one meeting */
    PAGE_FATE_NO_END,   /* ... is a time without its end, such as "since 2016" */
    PAGE_FATE_UNREAD,   /* ... could not be made a sentence of */
    PAGE_FATE_TOO_LONG, /* ... is longer than the room that is left */
    PAGE_FATE_NO_ROOM,  /* ... would have fitted, had other facts not filled the note */
    PAGE_FATE_UNSUITED, /* ... went with none of the sentences that were chosen */
    PAGE_FATES
};

/* What became of `input` in set->draft[draft], which was made from `form`. */
enum page_fate page_fate_of(const struct note_form *form, const struct note_set *set, size_t draft,
                            enum note_input input);

/* About how long a field may be to fit beside this draft, in UTF-16 units: a round number that
 * leaves room for the words around it. 0 when it would be too little to ask for. */
int page_fate_room(const struct note_form *form, const struct note_draft *draft);

#endif
