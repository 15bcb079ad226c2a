/* note_memory.h - what two people remember of one school, as jotted down: "halls, same corridor,
 * you broke the toaster".
 *
 * Owns: which jottings are a sentence about the two, and who taught whom. What they studied or did
 * is note_study.h's. Must not know: phrases, slots, tones.
 */
#ifndef CONNOTE_NOTE_MEMORY_H
#define CONNOTE_NOTE_MEMORY_H

#include "note_text.h"

enum { NOTE_MEMORY_BYTES = 256 };

struct note_memory {
    char clause[NOTE_MEMORY_BYTES]; /* "we were on the same corridor and you broke the toaster" */
    bool lasted;                    /* "we were both 40+": over only where the time there is */
    bool taught;                    /* the clause says who taught whom: no fellow students */
};

/* `text` is clean, with "she" turned into "you" already. The clause is empty when no part of it is
 * surely a sentence with "you", "we" or "I" and "your" for its people. */
void note_memory_read(const char *text, struct note_memory *out);

/* The same for a school's name with a bracket or an aside that says who taught whom: "Hill Road (he
 * was my teacher)". */
void note_memory_of_school(const char *text, struct note_memory *out);

#endif
