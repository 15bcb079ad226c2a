/* note_article.h - the article that a thing takes of which one says that two worked on it.
 *
 * Owns: the single things that want one: "the billing migration", "the oak staircase and skirting".
 * Must not know: how a topic is read (note_topic.h), phrases; note_the.h has what takes one
 * wherever it is said.
 */
#ifndef CONNOTE_NOTE_ARTICLE_H
#define CONNOTE_NOTE_ARTICLE_H

#include "note_text.h"

/* Write `noun`, as in mid-sentence, to `out` (cap bytes), with "the " before it where it wants one
 * behind "worked on", "help with" and their like. "" when it does not fit. */
void note_article_give(const char *noun, char *out, size_t cap);

#endif
