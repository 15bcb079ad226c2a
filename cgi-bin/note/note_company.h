/* note_company.h - companies: from what a form holds to what one calls them.
 *
 * Owns: which words name no company, which describe one, and what stands behind a name that is no
 * part of it.
 * Must not know: letter case, people, phrases.
 */
#ifndef CONNOTE_NOTE_COMPANY_H
#define CONNOTE_NOTE_COMPANY_H

#include "note_proper.h"

/* `text` is clean. "stealth startup" is "a stealth startup", "Lumeno GmbH until the insolvency"
 * Lumeno. All empty for "here" and "confidential", and when it cannot be said in one note. */
void note_company_read(const char *text, struct note_proper *out);

/* "A tiny bakery" that both know is the tiny bakery, and with the article "your " the reader's; in
 * place. */
void note_company_known(struct note_proper *company, const char *article);

/* Who hires is one: "one of several hospitals"; in place. */
void note_company_single(struct note_proper *company);

#endif
