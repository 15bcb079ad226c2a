/* note_scene.h - where, when and among whom: event, place, time, schools, companies.
 *
 * Owns: how these facts change one another (a depot is its company's, an event is over).
 * Must not know: people, subjects, reasons, the phrases.
 */
#ifndef CONNOTE_NOTE_SCENE_H
#define CONNOTE_NOTE_SCENE_H

#include "note_fact.h"
#include "note_text.h"

/* Fill the slots of these fields, and the time of the meeting, from the cleaned inputs. */
void note_scene_read(const struct note_form *form, char clean[][NOTE_TEXT_BYTES],
                     struct note_facts *f);

#endif
