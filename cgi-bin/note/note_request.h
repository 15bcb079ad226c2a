/* note_request.h - reasons that ask for something: advice, a job, an answer.
 *
 * Owns: what is asked for, in which shape, with which article.
 * Must not know: wishes, clauses and policies.
 */
#ifndef CONNOTE_NOTE_REQUEST_H
#define CONNOTE_NOTE_REQUEST_H

#include "note_reason.h"

/* A noun phrase: "career advice" is asked for, "job" wants its article. `because`: it stood behind
 * that word, and "of" is no part of it. */
void note_request_noun(const char *text, bool because, struct note_reason *out);

/* "could you recommend a book?" is asked as it was typed, or said: "ask whether you could recommend
 * a book". True when it was a question, even one that cannot be said. */
bool note_request_question(const char *text, struct note_reason *out);

/* "about the job", "for a reference". True when it began with a preposition, even one that fits no
 * frame. */
bool note_request_preposition(const char *text, struct note_reason *out);

#endif
