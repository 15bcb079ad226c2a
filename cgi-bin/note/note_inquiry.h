/* note_inquiry.h - "ask what the team is like": a question that was typed as a plan to ask it.
 *
 * Owns: what one would rather hear, and the question itself.
 * Must not know: questions that were typed as such (note_request.h), fields, frames.
 */
#ifndef CONNOTE_NOTE_INQUIRY_H
#define CONNOTE_NOTE_INQUIRY_H

#include "note_text.h"

/* Of the infinitive "ask if juniors are hired" write "hear whether juniors are hired" to `hear` and
 * "could you tell me whether juniors are hired", without its mark, to `question`: nobody hopes to
 * ask. cap bytes each. False, and both are of no use, when it asks no such thing. */
bool note_inquiry_take(const char *infinitive, char *hear, char *question, size_t cap);

#endif
