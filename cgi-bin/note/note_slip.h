/* note_slip.h - slips of who types in a hurry or in a second language: "to same people", "dream is
 * to", "id be number 4", "Sir I am ...".
 *
 * Owns: those slips and what was meant. Must not know: what a reason is for, frames.
 */
#ifndef CONNOTE_NOTE_SLIP_H
#define CONNOTE_NOTE_SLIP_H

#include "note_text.h"

/* In place; `cap` is the room. */
void note_slip_mend(char *text, size_t cap);

#endif
