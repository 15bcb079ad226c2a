/* note_story.h - a reason that tells more than one thing, told nearly as it was typed: as sentences
 * of their own, with the remark in brackets where it stood.
 *
 * Owns: where one thing told ends and the next begins, and what joins them.
 * Must not know: what a single sentence is (note_reason.h), slots, frames.
 */
#ifndef CONNOTE_NOTE_STORY_H
#define CONNOTE_NOTE_STORY_H

#include "note_text.h"

/* Write the story that `text` tells (clean, said to the recipient) to `out` (cap bytes), as in
 * mid-sentence and without its last mark, in at most `units` UTF-16 units. False when it has no two
 * parts, or none that can be told. */
bool note_story_take(const char *text, int units, char *out, size_t cap);

/* Are there two sentences in one: "my son has it and nobody explained it"? */
bool note_story_is_double(const char *text);

/* Take the parts of `text` out that hold one of `words`, in place: what stands beside them is told.
 */
void note_story_without(char *text, const char *const *words);

/* Bytes of the first sentence of a story; all of it when it has one. */
size_t note_story_first(const char *story);

#endif
