/* note_firm.h - a company's name as it is jotted down: put right halfway, doubted, told in a
 * sentence.
 *
 * Owns: what of it is the name: "Ferrari, no: Ferrarini", "seasonal, Apata packhouse", "we were
 * both let go from Klarna".
 * Must not know: articles, prepositions, letter case.
 */
#ifndef CONNOTE_NOTE_FIRM_H
#define CONNOTE_NOTE_FIRM_H

#include "note_text.h"

/* Keep the name alone, in place; "" when there is none, or it is not to be said. */
void note_firm_mend(char *text);

#endif
