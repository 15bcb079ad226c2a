/* note_verdict.h - whether to spend one of the few notes at all, and one plain sentence of advice.
 *
 * Owns: the decision. The wording is in advice.phrases.
 * Must not know: the drafts.
 */
#ifndef CONNOTE_NOTE_VERDICT_H
#define CONNOTE_NOTE_VERDICT_H

#include "note_phrase.h"

enum note_verdict note_verdict_of(const struct note_form *form, uint32_t sayable);

/* The advice; owned by the bank. */
const char *note_verdict_advice(const struct note_bank *bank, const struct note_form *form,
                                enum note_verdict verdict, uint32_t sayable, enum note_time time);

#endif
