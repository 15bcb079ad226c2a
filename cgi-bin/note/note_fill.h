/* note_fill.h - the values of the slots: kept in the facts' arena, measured, in full and short.
 *
 * Owns: how long a value may be, and which of its two forms is taken from the start.
 * Must not know: what an input means.
 */
#ifndef CONNOTE_NOTE_FILL_H
#define CONNOTE_NOTE_FILL_H

#include "note_fact.h"

/* UTF-16 units of the longest value in a note of `limit` units. */
int note_fill_room(int limit);

/* Keep a text, balanced and trimmed, without its stems. Its text is NULL when it is empty or has no
 * room. */
struct note_value note_fill_keep(struct note_facts *f, const char *text);

/* Fill a slot's two forms. `brief` may be empty. */
void note_fill(struct note_facts *f, enum note_slot slot, const char *full, const char *brief);

/* The same where a value of up to `comfortable` UTF-16 units is said in full when there is room. */
void note_fill_within(struct note_facts *f, enum note_slot slot, const char *full,
                      const char *brief, int comfortable);

/* As note_fill, with half a sentence: what stands before its first break is the short form. */
void note_fill_half(struct note_facts *f, enum note_slot slot, const char *text);

/* The same of the user's own sentence half; a formal note has its words in full. */
void note_fill_clause(enum note_tone tone, enum note_slot slot, const char *text,
                      struct note_facts *f);

#endif
