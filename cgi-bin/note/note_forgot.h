/* note_forgot.h - a sender who says that he has forgotten: what it is that he cannot recall.
 *
 * Owns: "can't remember where we met".
 * Must not know: places, phrases.
 */
#ifndef CONNOTE_NOTE_FORGOT_H
#define CONNOTE_NOTE_FORGOT_H

#include "note_text.h"

/* "sorry cant remember where we met" gives "where we met"; a literal, or NULL when nothing of the
 * kind is said. */
const char *note_forgot_what(const char *reason);

/* The same of a form that looks for how the two know each other; else NULL. */
const char *note_forgot_of(const struct note_form *form, const char *reason);

#endif
