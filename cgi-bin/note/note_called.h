/* note_called.h - who is meant, where more than a name was typed: "Sharma & Sons (Attn: Rakesh)".
 *
 * Owns: the marks and words that point to a name inside other words, and to what somebody is
 * called. Must not know: the parts of a name, titles' spelling, tones.
 */
#ifndef CONNOTE_NOTE_CALLED_H
#define CONNOTE_NOTE_CALLED_H

#include "note_pasted.h"

struct note_called {
    char text[NOTE_NAME_BYTES]; /* the name alone; "" when the text is too long for one */
    char nick[NOTE_NAME_BYTES]; /* "Giuseppe detto Pino" says so himself; else "" */
};

void note_called_read(const char *text, struct note_called *out);

#endif
