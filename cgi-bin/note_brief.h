/* note_brief.h - how a long name of an event, a school or a company gets short.
 *
 * Owns: legal forms, acronyms in brackets, which comma may end a name.
 * Must not know: letter case, articles, people.
 */
#ifndef CONNOTE_NOTE_BRIEF_H
#define CONNOTE_NOTE_BRIEF_H

#include "note_text.h"

/* Drop "Inc.", "GmbH" and the like at the end, in place, when something is left without them. */
void note_brief_drop_legal_form(char *name);

/* "Médecins Sans Frontières (MSF)": take the bracket out of `name`, in place, and put the acronym
 * into `brief` (cap bytes); "" when there is none. Nobody writes both in a note. */
void note_brief_take_acronym(char *name, char *brief, size_t cap);

/* What stands before the first mark that may end a name, or "". "University of California,
 * Berkeley" is one name. */
void note_brief_cut(const char *name, char *brief, size_t cap);

#endif
