/* note_pasted.h - what people paste where a name is asked for: headlines, handles, pronouns,
 * adverts.
 *
 * Owns: where the name begins and ends in it, and which texts name nobody.
 * Must not know: letter case, which part of a name is the given one.
 */
#ifndef CONNOTE_NOTE_PASTED_H
#define CONNOTE_NOTE_PASTED_H

#include "note_title.h"

enum { NOTE_NAME_BYTES = 3 * 120 };

/* A name taken apart. `words` point into `text`. */
struct note_pasted {
    char text[NOTE_NAME_BYTES], nick[32], title[NOTE_TITLE_BYTES];
    struct note_words words;
    size_t start; /* of the name, behind its titles */
};

/* Where a name begins: behind a stray "to", behind "Dear". */
const char *note_pasted_start(const char *text);

/* Take one person's name apart. False when there is none. */
bool note_pasted_read(const char *text, struct note_pasted *out);

/* Two people in one field, "Anna Smith and Tom Jones": the second one, and the bytes of the first;
 * NULL when there is one. */
const char *note_pasted_second(const char *text, size_t *first_bytes);

#endif
