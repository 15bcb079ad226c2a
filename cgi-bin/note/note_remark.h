/* note_remark.h - what is jotted beside a thing: a remark in brackets, where or when it was behind
 * a comma.
 *
 * Owns: which remarks the reader may see, and where they stand in a sentence.
 * Must not know: topics, fields, frames.
 */
#ifndef CONNOTE_NOTE_REMARK_H
#define CONNOTE_NOTE_REMARK_H

#include "note_text.h"

enum { NOTE_REMARK_BYTES = 96 };

struct note_remark {
    char said[NOTE_REMARK_BYTES];   /* " (58 jobs, mine too)"; "" when there is none to say */
    char behind[NOTE_REMARK_BYTES]; /* the words that stood before it */
};

/* Take the first remark of more than two words, or of "our fault", out of `text`, in place, when it
 * may be said or when the list goes on behind it. Otherwise `text` stays as it is. */
void note_remark_take(char *text, struct note_remark *out);

/* Write `noun` with the remark where it stood to `out` (cap bytes). False, and nothing written,
 * when there is none, its place is gone, or it does not fit. */
bool note_remark_put(const struct note_remark *remark, const char *noun, char *out, size_t cap);

/* "lift modernisation, Building 7" reads "... in Building 7", "the ward, January 2021" "... in
 * January 2021". In place, within cap bytes. */
void note_remark_join_spot(char *text, size_t cap);

#endif
