/* note_reason.h - why somebody connects: seven shapes of a sentence half, each with its own frames.
 *
 * Owns: which of the seven shapes a reason has, and what of it can be said.
 * Must not know: grammar (note_clause.h), or the frames (the phrase bank).
 */
#ifndef CONNOTE_NOTE_REASON_H
#define CONNOTE_NOTE_REASON_H

#include "note_text.h"

enum { NOTE_REASON_BYTES = 3 * 220 };

enum note_shape {
    NOTE_SHAPE_NONE,
    NOTE_SHAPE_TO,      /* "to learn from your team" */
    NOTE_SHAPE_BARE,    /* "swap notes on hiring" */
    NOTE_SHAPE_GERUND,  /* "learning from you" */
    NOTE_SHAPE_BECAUSE, /* "because we both hire in Leeds" */
    NOTE_SHAPE_FIRST,   /* "I'm building a data team" */
    NOTE_SHAPE_THIRD,   /* "your talk changed my mind" */
    NOTE_SHAPE_NOUN     /* "career advice" */
};

/* Each form is empty when the shape does not lend itself to it. All are written as in mid-sentence.
 */
struct note_reason {
    enum note_shape shape;
    char infinitive[NOTE_REASON_BYTES]; /* "learn from your team", without "to" */
    char gerund[NOTE_REASON_BYTES];     /* "learning from your team" */
    char clause[NOTE_REASON_BYTES];   /* "your talk changed my mind", "I'm building a data team" */
    char noun[NOTE_REASON_BYTES];     /* "career advice" */
    char question[NOTE_REASON_BYTES]; /* "could you recommend a book", without its mark */
    char purpose[NOTE_REASON_BYTES];  /* "so that I can find your number": behind "connect" */
    char welcome[NOTE_REASON_BYTES];  /* of a reply: "I say yes to anyone who likes bees" */
    /* Of a reply, a policy about whom one knows, as a condition: "once I can place you". */
    char once[NOTE_REASON_BYTES];
    bool rule;                     /* of a reply: the clause is one of somebody's house */
    char asked[NOTE_REASON_BYTES]; /* of a reply: what the inviter is asked, without its mark */
    /* Of a reply: NOTE_ACCEPTS or NOTE_DECLINES when it is a plain yes or no, else NOTE_INVITES. */
    enum note_intent answer;
    bool together; /* the infinitive is something the two would do: not "break into UX" */
};

/* `text` is clean. What says nothing ("to connect", "networking") or is a worn phrase gives
 * NOTE_SHAPE_NONE. For a reply the text is the receiver's own policy: "only people I know". */
void note_reason_parse(const char *text, enum note_direction direction, struct note_reason *out);

#endif
