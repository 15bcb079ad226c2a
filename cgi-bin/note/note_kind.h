/* note_kind.h - the words for kinds of event: "fair", "retreat", "funeral".
 *
 * Owns: their lists. Must not know: names, articles.
 */
#ifndef CONNOTE_NOTE_KIND_H
#define CONNOTE_NOTE_KIND_H

#include "note_text.h"

/* Is the word (n bytes) a kind of event, so that in small letters it takes an article? */
bool note_kind_is(const char *word, size_t n);

/* One that takes its article in a name too: "the Lyme Book Fair", and not "the Web Summit"? */
bool note_kind_is_named(const char *word, size_t n);

/* Is it a house that an event may be called by ("café", "museum")? */
bool note_kind_is_house(const char *word, size_t n);

#endif
