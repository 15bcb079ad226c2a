/* note_markup.h - what came along from a web page: entities, tags, addresses.
 *
 * Owns: recognising these three and taking them out. Works in place; nothing grows.
 * Must not know: which other characters stay.
 */
#ifndef CONNOTE_NOTE_MARKUP_H
#define CONNOTE_NOTE_MARKUP_H

#include <stdbool.h>

/* Decode entities; true when there was one. */
bool note_markup_decode(char *text);

/* Take out what looks like a tag, and any angle bracket that is left. */
void note_markup_strip_tags(char *text);

/* Take out web and mail addresses; a mail address that is the whole text stays. */
void note_markup_strip_addresses(char *text);

#endif
