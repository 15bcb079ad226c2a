/* note_name.h - people: from what was pasted to the names one would use.
 *
 * Owns: the forms of a name, their letter case and particles.
 * Must not know: tones, phrases. It never guesses a title, a gender or a nickname.
 */
#ifndef CONNOTE_NOTE_NAME_H
#define CONNOTE_NOTE_NAME_H

#include "note_pasted.h"

/* All empty when no name was found or it is longer than a name can be. */
struct note_name {
    char first[NOTE_NAME_BYTES];  /* "Maria-Luisa": what a friend would write */
    char given[NOTE_NAME_BYTES];  /* the same without a nickname: "Wojciech" for "Wojtek" */
    char full[NOTE_NAME_BYTES];   /* "Maria-Luisa van der Berg", without title */
    char titled[NOTE_NAME_BYTES]; /* "Prof. Li Wei": the full name with the title that was typed */
    char formal[NOTE_NAME_BYTES]; /* "Dr. van der Berg"; the full name when no title was typed */
    bool earned;                  /* the title is one like Dr., Prof. or Judge, not Mr or Ms */
    bool civil;                   /* the title is one that everybody has: Mr, Ms, Herr */
};

/* `text` is clean (note_text_clean). */
void note_name_parse(const char *text, struct note_name *out);

#endif
