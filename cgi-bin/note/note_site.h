/* note_site.h - where people work: depots, branches, ships.
 *
 * Owns: which words name a place of work, and how it belongs to its company.
 * Must not know: events, other places, phrases.
 */
#ifndef CONNOTE_NOTE_SITE_H
#define CONNOTE_NOTE_SITE_H

#include "note_proper.h"

/* "depot", "branch": n bytes in any case. */
bool note_site_is_head(const char *word, size_t n);

/* "Hatfield depot": a workplace that its town tells from the others; "farm": the one both know. The
 * head of `core` is at `h`, n bytes. */
bool note_site_is(const char *core, const char *h, size_t n);

/* "Tesco's Hatfield depot": a workplace that is told by its town belongs to the company. Makes one
 * name of both in `company`; false, and nothing done, when the place is none. */
bool note_site_of(const struct note_proper *place, struct note_proper *company);

/* "HMS Ark Royal": one is on it. */
bool note_site_is_ship(const char *name);

#endif
