/* note_answer.h - has a receiver made up his mind: is it a yes, a no, or does he want to ask first?
 *
 * Owns: the words for yes and no with which such a remark begins or ends.
 * Must not know: policies, questions, and how an answer is worded.
 */
#ifndef CONNOTE_NOTE_ANSWER_H
#define CONNOTE_NOTE_ANSWER_H

#include "note_reason.h"

/* Read the yes or no and the question of a receiver's reason into `out`. Returns what else it says:
 * `text` itself, or `rest` (NOTE_REASON_BYTES). */
const char *note_answer_open(const char *text, struct note_reason *out, char *rest);

/* NOTE_ACCEPTS or NOTE_DECLINES for a plain yes or no, which is taken off `text` in place; else
 * NOTE_INVITES: "yes, if she remembers me" is no answer yet. */
enum note_intent note_answer_take(char *text);

#endif
