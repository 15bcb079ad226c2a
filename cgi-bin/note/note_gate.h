/* note_gate.h - the last look at a finished draft: would a careful reader find a seam in it?
 *
 * Owns: what may never be sent, whatever the form held.
 * Must not know: how the draft came about.
 */
#ifndef CONNOTE_NOTE_GATE_H
#define CONNOTE_NOTE_GATE_H

#include "note.h"

/* NULL when the text passes, else what is wrong with it (static). */
const char *note_gate_check(const char *text);

#endif
