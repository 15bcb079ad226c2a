/* note_telegram.h - a reason typed without its subject, as one types on a phone.
 *
 * Owns: putting back what was left out ("loved your talk": "I loved your talk"), by closed lists.
 * Must not know: the shapes of a reason (note_reason.h), or the frames (the phrase bank).
 */
#ifndef CONNOTE_NOTE_TELEGRAM_H
#define CONNOTE_NOTE_TELEGRAM_H

#include "note_text.h"

/* Write `text` (clean) in full to `out`: "mentor me" becomes "ask you to mentor me", "thanks for
 * the lift" "thank you for the lift". False, and `out` is of no use, when nothing was left out or
 * the whole does not fit in `cap` bytes. */
bool note_telegram_expand(const char *text, char *out, size_t cap);

/* Take off what ends a chat message and no note ("lol", "tbh"), in place. */
void note_telegram_end(char *text);

#endif
