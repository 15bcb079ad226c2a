/* note_venue.h - a spot and its town in one field: "ski lift, Hemsedal", "Abuja, the Transcorp",
 * "KICC", "landmark centre VI".
 *
 * Owns: which of two names is the house and which the town; venues that no word tells.
 * Must not know: how a place alone takes its preposition, events.
 */
#ifndef CONNOTE_NOTE_VENUE_H
#define CONNOTE_NOTE_VENUE_H

#include "note_proper.h"

/* Spots are in, on or at: the word for a head of n bytes in small letters, or NULL. */
typedef const char *note_venue_word(const char *name);

/* Put the house before its town in `core` (cap bytes) and its preposition into `preposition` (16
 * bytes), asking `word` for that of a spot. Nothing is done when it is neither. */
void note_venue_arrange(char *core, size_t cap, char *preposition, note_venue_word *word);

#endif
