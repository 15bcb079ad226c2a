/* note_bond.h - what somebody typed for a time that says how the two were tied: "she taught me in
 * Sec 2, 1987", "when you were my manager", "me 2001, you 2009".
 *
 * Owns: the verbs of such ties, and the words for two different years.
 * Must not know: schools and companies, phrases.
 */
#ifndef CONNOTE_NOTE_BOND_H
#define CONNOTE_NOTE_BOND_H

#include "note_when.h"

enum { NOTE_BOND_BYTES = 96 };

struct note_bond {
    char clause[NOTE_BOND_BYTES]; /* "you taught me" */
    char when[NOTE_WHEN_BYTES];   /* "in Sec 2 in 1987", of the clause; may be empty */
    char apart[NOTE_BOND_BYTES];  /* "you in 2009 and I in 2001" */
    char phrase[NOTE_WHEN_BYTES]; /* "when you were my manager": a time after all */
};

/* `text` is clean, with "she" turned into "you" already. All empty when it says no such thing. */
void note_bond_read(const char *text, struct note_date today, struct note_bond *out);

#endif
