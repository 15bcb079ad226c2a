/* note_role.h - the job that a recruiter fills or a candidate wants.
 *
 * Owns: one or several, its article, what an advert adds to it.
 * Must not know: companies, sides, phrases.
 */
#ifndef CONNOTE_NOTE_ROLE_H
#define CONNOTE_NOTE_ROLE_H

#include "note_text.h"

enum { NOTE_ROLE_BYTES = 3 * NOTE_LIMIT_PREMIUM };

/* "Senior Data Engineer", without article and without a final "role". */
void note_role_read(const char *text, char *out, size_t cap);

/* "a data engineer", "data engineers", "someone in sales". A plural `role` comes back singular, so
 * that it can stand before "role". */
void note_role_with_article(char *role, char *out, size_t cap);

/* "the data engineer role", "the honours internship", "the role of honorary professor (MRI)". */
void note_role_with_the(const char *role, char *out, size_t cap);

/* "internship", "data role": a post and no person, so nobody joins as one. */
bool note_role_is_post(const char *role);

#endif
