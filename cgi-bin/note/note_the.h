/* note_the.h - topics jotted down without their article: "future of work", "new bus lane".
 *
 * Owns: which subject takes "the" wherever it is said, and which when two spoke of it or lived it.
 * Must not know: how a topic is read (note_topic.h), relationships, phrases.
 */
#ifndef CONNOTE_NOTE_THE_H
#define CONNOTE_NOTE_THE_H

#include "note_text.h"

/* Does `noun`, as in mid-sentence, lack the article that it takes in every sentence: "future of
 * work", "HR community in Cebu", "new bus lane"? */
bool note_the_is_lacking(const char *noun);

/* Does it lack the article that it takes where two have spoken of the same one ("school merger",
 * not "website migration")? */
bool note_the_is_of_two(const char *noun);

/* Does it, of two who went through it: "5am shifts"? */
bool note_the_is_lived(const char *noun);

/* Is it several of a kind ("community gardens"), which one cares about without an article? */
bool note_the_is_several(const char *noun);

#endif
