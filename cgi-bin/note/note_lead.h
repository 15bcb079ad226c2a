/* note_lead.h - the words before a subject that only say that it is one: "we talked about".
 *
 * Owns: those words. Must not know: what follows them, frames.
 */
#ifndef CONNOTE_NOTE_LEAD_H
#define CONNOTE_NOTE_LEAD_H

#include "note_text.h"

/* Where the subject begins in `text`; `text` itself when nothing introduces it, or nothing follows.
 */
const char *note_lead_strip(const char *text);

/* "the part about caching" after "what you say about": the frame brings those words itself. */
const char *note_lead_strip_part(const char *text);

/* "the chapter on caching" likewise, where the chapter itself cannot be named. */
const char *note_lead_strip_passage(const char *text);

#endif
