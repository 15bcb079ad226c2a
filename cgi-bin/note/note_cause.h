/* note_cause.h - why a field that was filled in is in no draft.
 *
 * Owns: the decision. Must not know: wording, pages, how a note is put together.
 */
#ifndef CONNOTE_NOTE_CAUSE_H
#define CONNOTE_NOTE_CAUSE_H

#include "note_phrase.h"

/* Fill in out->cause for the drafts that stand in `out`. */
void note_cause_find(const struct note_bank *bank, const struct note_form *form,
                     const struct note_facts *facts, struct note_set *out);

#endif
