/* note_study.h - what two studied or did at one school, as jotted down: a subject both care about,
 * or a thing one remembers.
 *
 * Owns: which jotting is a plain subject, which is remembered ("the riding exam in a blizzard"),
 * and which is neither. Sentences are note_memory.h's. Must not know: phrases, slots, tones.
 */
#ifndef CONNOTE_NOTE_STUDY_H
#define CONNOTE_NOTE_STUDY_H

#include "note_text.h"

enum { NOTE_STUDY_BYTES = 256 };

struct note_study {
    char subject[NOTE_STUDY_BYTES]; /* "petroleum engineering" */
    char thing[NOTE_STUDY_BYTES];   /* "the riding exam in a blizzard" */
};

/* `text` is clean. Both are empty when nothing of it can be said for certain. */
void note_study_read(const char *text, struct note_study *out);

#endif
