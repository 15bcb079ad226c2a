/* note_brief.h - how a long name of an event, a school or a company gets short.
 *
 * Owns: legal forms, acronyms in brackets, which comma may end a name,
 * and the countries that may stand behind it.
 * Must not know: letter case, articles, people.
 */
#ifndef CONNOTE_NOTE_BRIEF_H
#define CONNOTE_NOTE_BRIEF_H

#include "note_text.h"

/* "GmbH", "Inc."; "AG" and "SA" only in capitals. */
bool note_brief_is_legal_form(const char *word, size_t n);

/* Drop "Inc.", "GmbH" and the like at the end, in place, when something is left without them. */
void note_brief_drop_legal_form(char *name);

/* "Médecins Sans Frontières (MSF)": take the bracket out of `name`, in place, and put the acronym
 * into `brief` (cap bytes); "" when there is none. Nobody writes both in a note. */
void note_brief_take_acronym(char *name, char *brief, size_t cap);

/* What stands before the first mark that may end a name, or "". "University of California,
 * Berkeley" is one name. */
void note_brief_cut(const char *name, char *brief, size_t cap);

/* A country, or a state as well known, behind the comma of a name: "Finland". */
bool note_brief_is_land(const char *name, size_t n);

#endif
