/* note_overlap.h - a thing typed into two fields is said once.
 *
 * Owns: finding one input inside another.
 * Must not know: what the inputs mean.
 */
#ifndef CONNOTE_NOTE_OVERLAP_H
#define CONNOTE_NOTE_OVERLAP_H

#include "note_fact.h"

/* "hiring at Acme", "Acme hiring" beside a field that says Acme: take `name` out of `text`, in
 * place. */
void note_overlap_drop(char *text, const char *name);

/* Fill `contains`: which inputs stand word for word inside another. Naming both would say a thing
 * twice. */
void note_overlap_find(struct note_facts *facts);

#endif
