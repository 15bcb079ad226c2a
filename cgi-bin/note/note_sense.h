/* note_sense.h - text that says nothing: placeholders, lone small words, keyboard soup.
 *
 * Owns: what counts as nothing.
 * Must not know: fields.
 */
#ifndef CONNOTE_NOTE_SENSE_H
#define CONNOTE_NOTE_SENSE_H

#include <stdbool.h>

/* "[Event Name]", "{name}", "<company>": a form somebody else forgot to fill in. Before cleaning.
 */
bool note_sense_is_slot(const char *text);

/* Is there no sense in a cleaned text? `plain`: ASCII words with few marks, known to be no soup. */
bool note_sense_is_none(const char *text, bool plain);

#endif
