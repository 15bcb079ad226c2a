/* note_mention.h - a profile's words that need no quotation marks: "your profile mentions tidal
 * energy permitting in Orkney".
 *
 * Owns: telling a thing from persons and sentences.
 * Must not know: which stretch of a summary is worth repeating (note_snippet.h), phrases.
 */
#ifndef CONNOTE_NOTE_MENTION_H
#define CONNOTE_NOTE_MENTION_H

#include "note_text.h"

/* Write `snippet` to `out` as it stands behind "mentions": a thing as in mid-sentence, everything
 * else in quotation marks. "" when it does not fit. */
void note_mention_take(const char *snippet, char *out, size_t cap);

#endif
