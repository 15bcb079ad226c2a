/* note_talk.h - a subject jotted down with what was said beside it: "TIG on thin steel, you showed
 * me the trick", "you outbid me. then we got talking cover crops".
 *
 * Owns: where the one ends and the other begins; what one can be thanked for.
 * Must not know: how either is said, fields, frames.
 */
#ifndef CONNOTE_NOTE_TALK_H
#define CONNOTE_NOTE_TALK_H

#include "note_topic.h"

struct note_talk {
    char thing[NOTE_TOPIC_BYTES]; /* "TIG on thin steel"; "" when there is none */
    char told[NOTE_TOPIC_BYTES];  /* "you showed me the trick"; "" when nothing is sure */
};

/* Part `text`, in which the recipient is "you". False when it is all one: `out` is not written. */
bool note_talk_split(const char *text, struct note_talk *out);

/* "you showed me the trick" is "showing me the trick", behind "thanks for". "" when it is no favour
 * that the recipient did, or does not fit in `cap` bytes. */
void note_talk_deed(const char *clause, char *out, size_t cap);

/* "took down the ash", "wrapped your trucks purple" is "taking down the ash", behind "thank you
 * for". False when it does not begin with such a deed. */
bool note_talk_doing(const char *text, char *out, size_t cap);

#endif
