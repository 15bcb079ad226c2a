/* note_deed.h - past deeds and ties jotted down without a subject: "passed the exam", "fixed my
 * roof", "former student of yours", "recommended by my dentist", "great book".
 *
 * Owns: whose deed or tie each can only be. Must not know: fields, frames, tones.
 */
#ifndef CONNOTE_NOTE_DEED_H
#define CONNOTE_NOTE_DEED_H

#include "note_text.h"

/* Write `text` as a clause with its subject to `out` (cap bytes). False when that is not certain.
 */
bool note_deed_expand(const char *text, char *out, size_t cap);

/* Is `text` a clause about somebody's kin in the past ("my dad served on the Orion")? */
bool note_deed_is_kin(const char *text);

/* Is `text` a clause led by its cause ("thanks to your notes I passed")? */
bool note_deed_is_led(const char *text);

#endif
