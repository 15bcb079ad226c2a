/* note_wish.h - reasons that say what the sender would like: "I'd love to swap notes", "so I can
 * find your number".
 *
 * Owns: the words a wish begins with, and the infinitive that all wishes are.
 * Must not know: other reasons.
 */
#ifndef CONNOTE_NOTE_WISH_H
#define CONNOTE_NOTE_WISH_H

#include "note_reason.h"

/* "I want to ...", "looking to ...", "to ...". True when it is a wish, even a worn one, which says
 * nothing. */
bool note_wish_take(const char *text, struct note_reason *out);

/* "so I can find your number": what connecting is for, and not what one would love to do. True as
 * above. */
bool note_wish_purpose(const char *core, struct note_reason *out);

/* "I'd love to": the rest of the thought never came. */
bool note_wish_is_empty(const char *core);

/* What is wished for, without "to", becomes the infinitive of a reason of this shape. */
void note_wish_set(struct note_reason *out, const char *text, enum note_shape shape);

#endif
