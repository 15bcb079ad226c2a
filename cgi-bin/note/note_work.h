/* note_work.h - what the recipient wrote or said: its title in quotes, or how it was described.
 *
 * Owns: which words are a title and which a description; quotation marks.
 * Must not know: topics, events, phrases.
 */
#ifndef CONNOTE_NOTE_WORK_H
#define CONNOTE_NOTE_WORK_H

#include "note_text.h"

enum { NOTE_WORK_BYTES = 3 * NOTE_LIMIT_PREMIUM };

struct note_work {
    char title[NOTE_WORK_BYTES]; /* "\"Why Queues Fail\"", or "the piece on caching" when no title
                                  */
    char piece[NOTE_WORK_BYTES]; /* "your article \"Why Queues Fail\"" */
    /* The same with a shorter title, or empty. */
    char brief_title[NOTE_WORK_BYTES], brief_piece[NOTE_WORK_BYTES];
    bool mine;   /* "my thesis": as typed, the work of who types it */
    bool closed; /* still to come, or not read: nobody can say "I read it" */
};

/* `text` is clean. Both empty when there is no title. */
void note_work_read(const char *text, enum note_work_kind kind, struct note_work *out);

#endif
