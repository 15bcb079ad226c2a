/* note_mutual.h - whom both know: names, a description, or what that person did.
 *
 * Owns: telling these three apart.
 * Must not know: how a name is read (note_name.h), phrases.
 */
#ifndef CONNOTE_NOTE_MUTUAL_H
#define CONNOTE_NOTE_MUTUAL_H

#include "note_text.h"

struct note_mutual {
    char people[NOTE_TEXT_BYTES]; /* "Tom Reyes and Ana Ruiz", "my old boss Karen" */
    char clause[NOTE_TEXT_BYTES]; /* "Tom suggested I write"; then `people` is empty */
    char tie[NOTE_TEXT_BYTES];    /* "I'm your sister Bea's landlord", or empty */
};

/* `text` is clean. */
void note_mutual_read(const char *text, struct note_mutual *out);

/* "she said we should talk": does somebody known to both speak in it? Only of one person can that
 * be said; `people` is as in struct note_mutual. */
bool note_mutual_says(const char *text, const char *people);

#endif
