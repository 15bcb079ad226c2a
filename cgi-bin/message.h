/* message.h - every sentence that C says to a visitor about a form or an error, in one place.
 *
 * Owns: the wording. A translation is another message.c beside another set of templates.
 * Must not know: when a sentence is said.
 */
#ifndef CONNOTE_MESSAGE_H
#define CONNOTE_MESSAGE_H

#include "note.h"

enum message {
    MESSAGE_MISSING,  /* the first: what a required field says unless its table knows better */
    MESSAGE_TOO_LONG, /* #1 most, #2 now, in UTF-16 units */
    MESSAGE_NOT_A_CHOICE,
    MESSAGE_TOO_MANY, /* #1 most */
    MESSAGE_NOT_A_NUMBER,
    MESSAGE_NOT_A_DATE,
    MESSAGE_DIRECTION_MISSING,
    MESSAGE_RELATIONSHIP_MISSING,
    MESSAGE_DRAFT_USES,  /* before a list of inputs and a full stop */
    MESSAGE_DRAFT_OMITS, /* #1 limit in UTF-16 units; before a list of inputs and a full stop */
    MESSAGE_AND,         /* between the last two of a list */
    MESSAGE_TITLE_INVITE,
    MESSAGE_TITLE_DRAFTS,
    MESSAGE_TITLE_REPLIES,
    MESSAGE_TITLE_ERRORS, /* a form that came back */
    MESSAGE_COUNT
};

/* The sentence; where the enumeration says so, with #1 and #2 in place of numbers. */
const char *message_text(enum message m);

/* The sentence with its numbers filled in, cut to `size` bytes (it never is: see message.c). */
void message_fill(char *out, size_t size, enum message m, long first, long second);

/* How a sentence names an input of the drafter, such as "the place". */
const char *message_input(enum note_input input);

/* What an error page says: a heading, what happened, what to do. For a status without words of its
 * own, those of 500. */
struct message_error {
    int status;
    const char *heading;
    const char *sentence;
    const char *hint;
};
const struct message_error *message_for_status(int status);

#endif
