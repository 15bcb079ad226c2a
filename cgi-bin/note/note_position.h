/* note_position.h - the name of a job as it is jotted down, put in the order in which it is said:
 * "treasurer, voluntary" is a voluntary treasurer, "Interpreter: Cajun French" an interpreter
 * (Cajun French).
 *
 * Owns: corrections, what stands behind a comma or a colon, short forms, months of a season.
 * Must not know: what an advert adds (note_advert.h), articles, frames.
 */
#ifndef CONNOTE_NOTE_POSITION_H
#define CONNOTE_NOTE_POSITION_H

#include "note_text.h"

/* In place; `cap` is the room. */
void note_position_mend(char *role, size_t cap);

/* "Extension officer": the capital only began a line. In place. */
void note_position_low(char *role);

#endif
