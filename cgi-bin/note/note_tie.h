/* note_tie.h - an acquaintance who is something to one of the two: "your sister Bea (I'm her
 * landlord)", "the late Prof. Gold", "my dad coached you", "5 people incl. Ana".
 *
 * Owns: saying such a tie as a clause; what of it is nobody's business.
 * Must not know: how a list of names is read, phrases.
 */
#ifndef CONNOTE_NOTE_TIE_H
#define CONNOTE_NOTE_TIE_H

#include "note_text.h"

/* What a text about an acquaintance is. */
enum note_tie {
    NOTE_TIE_NONE,   /* nothing of the kind: `text` is left as it was */
    NOTE_TIE_CLAUSE, /* `out` has the clause, and `text` what is left to read as people, or "" */
    NOTE_TIE_DEED,   /* `out` has what one of them did: "Ken Lo introduced us" */
    NOTE_TIE_UNSAID  /* nobody to name: doubtful, delicate, or no person at all */
};

/* Read `text` (NOTE_TEXT_BYTES, clean, the words for "we both know" gone). */
enum note_tie note_tie_read(char *text, char *out, size_t cap);

/* Bytes of the marks and spaces at `text`, dashes among them. */
size_t note_tie_marks(const char *text);

#endif
