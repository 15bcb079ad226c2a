/* note_compose.h - the inside door to the drafter, for the bench and the bank's checker.
 *
 * Owns: nothing beyond note_draft(); see note_compose.c.
 * Must not know: anything outside the drafter.
 */
#ifndef CONNOTE_NOTE_COMPOSE_H
#define CONNOTE_NOTE_COMPOSE_H

#include "note_fact.h"
#include "note_phrase.h"

/* As note_draft(), from facts already read. Returns how many candidates were looked at. */
long note_compose(const struct note_bank *bank, const struct note_form *form,
                  const struct note_facts *facts, struct note_set *out);

#endif
