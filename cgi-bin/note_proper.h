/* note_proper.h - events, places, schools, companies: their article and preposition.
 *
 * Owns: which names take "the", which place is "in" and which "at".
 * Must not know: letter case, people, times, phrases.
 */
#ifndef CONNOTE_NOTE_PROPER_H
#define CONNOTE_NOTE_PROPER_H

#include "note_recase.h"

enum { NOTE_PROPER_BYTES = NOTE_RECASE_BYTES };

struct note_proper {
    char name[NOTE_PROPER_BYTES];       /* "the spring careers fair", "Web Summit" */
    char brief[NOTE_PROPER_BYTES];      /* a shorter form, or empty: "CSCW" */
    char within[NOTE_PROPER_BYTES + 8]; /* "at the spring careers fair", "on Zoom", "in Berlin" */
};

/* `text` is clean. All empty when it cannot be said in one note. */
void note_proper_event(const char *text, struct note_proper *out);
void note_proper_place(const char *text, struct note_proper *out);
void note_proper_school(const char *text, struct note_proper *out);
void note_proper_company(const char *text, struct note_proper *out);

#endif
