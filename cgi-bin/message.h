/* message.h - every sentence that C says to a visitor, in one place.
 *
 * Owns: the wording. A translation is another message.c beside another set of templates. What is
 * asked in the poll stands in survey.c and the notes in the phrase bank: those are not messages.
 * Must not know: when a sentence is said.
 */
#ifndef CONNOTE_MESSAGE_H
#define CONNOTE_MESSAGE_H

#include <stddef.h>

#include "note.h"

/* In a text, #1 to #9 stand for numbers and #0 for a name, such as "the event". */
enum message {
    MESSAGE_MISSING,  /* the first: what a required field says unless its table knows better; #0 */
    MESSAGE_TOO_LONG, /* #0, #1 most, #2 now, in UTF-16 units */
    MESSAGE_NOT_A_CHOICE, /* #0 */
    MESSAGE_TOO_MANY,     /* #0, #1 most, #2 now */
    MESSAGE_NOT_A_NUMBER, /* #0 */
    MESSAGE_NOT_A_DATE,   /* #0 */
    MESSAGE_DIRECTION_MISSING,
    MESSAGE_RELATIONSHIP_MISSING,
    MESSAGE_SEND_MISSING,
    MESSAGE_TOOK_MISSING,
    MESSAGE_FORM_LAST = MESSAGE_TOOK_MISSING, /* so far, what stands beside a field */

    /* How a sentence names an input of the drafter, in the order of enum note_input ... */
    MESSAGE_INPUT_FIRST,
    MESSAGE_FIELD_DIRECTION = MESSAGE_INPUT_FIRST + NOTE_INPUTS, /* ... and any other field */
    MESSAGE_FIELD_RELATIONSHIP,
    MESSAGE_FIELD_SIDE,
    MESSAGE_FIELD_TONE,
    MESSAGE_FIELD_LIMIT,
    MESSAGE_FIELD_MET,
    MESSAGE_FIELD_WORK_KIND,
    MESSAGE_FIELD_TODAY,
    MESSAGE_FIELD_VARIANT,
    MESSAGE_FIELD_SEND,
    MESSAGE_FIELD_RECEIVE,
    MESSAGE_FIELD_REASONS,
    MESSAGE_FIELD_TOOK,
    MESSAGE_FIELD_NAMELESS, /* for a field whose table gives it no name */

    /* The kinds of contact as the form has them, in the order of enum note_relationship. */
    MESSAGE_CONTACT_FIRST,
    MESSAGE_CONTACT_LAST = MESSAGE_CONTACT_FIRST + NOTE_RELATIONSHIPS - 1,
    MESSAGE_TOOK_ANSWERS, /* before a list of all of them */

    /* What heads a draft, in the order of enum note_intent. */
    MESSAGE_DRAFT_INVITES, /* #1 which of them */
    MESSAGE_DRAFT_ASKS,
    MESSAGE_DRAFT_ACCEPTS,
    MESSAGE_DRAFT_DECLINES,
    MESSAGE_DRAFT_USES,  /* before a list of inputs and a full stop */
    MESSAGE_DRAFT_PART,  /* likewise */
    MESSAGE_DRAFT_OMITS, /* likewise: another draft says it */
    MESSAGE_AND,         /* between the last two of a list */

    /* Why no draft says a field, in the order of enum page_fate; #0 the field's name. */
    MESSAGE_LEFT_FIRST,
    MESSAGE_LEFT_NO_WORDS = MESSAGE_LEFT_FIRST,
    MESSAGE_LEFT_KIND,
    MESSAGE_LEFT_NO_DAY, /* #0 the date as typed */
    MESSAGE_LEFT_NO_TIME,
    MESSAGE_LEFT_PAST,
    MESSAGE_LEFT_SPAN,
    MESSAGE_LEFT_NO_END,
    MESSAGE_LEFT_UNREAD,
    MESSAGE_LEFT_TOO_LONG, /* #1 about how many UTF-16 units would fit */
    MESSAGE_LEFT_NO_ROOM,
    MESSAGE_LEFT_UNSUITED,

    MESSAGE_TITLE_INVITE,
    MESSAGE_TITLE_DRAFTS,
    MESSAGE_TITLE_REPLIES,
    MESSAGE_TITLE_ERRORS, /* a form that came back */
    MESSAGE_TITLE_POLL,
    MESSAGE_TITLE_POLL_ERRORS,
    MESSAGE_TITLE_THANKS,
    MESSAGE_TITLE_RESULTS,
    MESSAGE_TITLE_ROUND, /* #0 its number, as addresses have it */
    MESSAGE_TITLE_METHOD,
    MESSAGE_TITLE_EMBED,

    /* What became of a ballot that was not counted. */
    MESSAGE_BALLOT_EXPIRED,
    MESSAGE_BALLOT_OVER_LIMIT,
    MESSAGE_BALLOT_UNAVAILABLE,
    MESSAGE_BALLOT_FORGED,
    MESSAGE_CHOICE_INVALID,
    MESSAGE_POLL_DOWN,

    MESSAGE_NO_SUCH_ROUND,
    MESSAGE_NOT_YET, /* #1 ballots, #2 needed, #3 missing */
    MESSAGE_RANGE,   /* #1 lowest, #2 highest, in a cell of a table */
    MESSAGE_SIZE,    /* #1 kilobytes */
    MESSAGE_KIND_OPINION,
    MESSAGE_KIND_CHOICE,

    /* The gaps. Shares as three numbers each: per cent, lowest, highest. */
    MESSAGE_GAP_SEND,        /* #1 say they send; one of the next two goes on */
    MESSAGE_GAP_RECEIVE,     /* #1 would receive, #4 about how many answered that question */
    MESSAGE_GAP_RECEIVE_FEW, /* as for MESSAGE_RECEIVE_FEW */
    MESSAGE_GAP_TOOK,        /* #1 took; it goes on */
    MESSAGE_GAP_CHOICE,      /* #1 took; it stands alone */
    MESSAGE_GAP_END,
    MESSAGE_RECEIVE_LESS,
    MESSAGE_RECEIVE_MORE,
    MESSAGE_RECEIVE_UNSURE,
    MESSAGE_RECEIVE_FEW,
    MESSAGE_DO_LESS,
    MESSAGE_DO_MORE,
    MESSAGE_DO_UNSURE,

    MESSAGE_CHART_SEND,
    MESSAGE_CHART_RECEIVE,
    MESSAGE_CHART_SHARE, /* #1 per cent, #2 lowest, #3 highest, beside a bar */
    MESSAGE_CHART_FEW,   /* in place of a share that is rough */
    MESSAGE_CHART_FOOT,  /* #1 answers, #2 about how many to the second question */
    MESSAGE_CHART_LINES, /* below the foot */
    MESSAGE_CHART_NONE,
    MESSAGE_CHART_WORDS,         /* #1 send custom, #4 send standard; one of the next two goes on */
    MESSAGE_CHART_WORDS_RECEIVE, /* #1 would receive custom */
    MESSAGE_CHART_WORDS_FEW,
    MESSAGE_TREND_OPINION,
    MESSAGE_TREND_CHOICE,
    MESSAGE_TREND_WORDS,
    MESSAGE_COUNT
};

enum { MESSAGE_BYTES = 320 /* room for any of them, filled in */ };

/* The sentence as it stands, with its marks. */
const char *message_text(enum message m);

/* The sentence with its marks filled in: #1 is n[0], #0 is `name`. Cut to `size` bytes, which it
 * never is with MESSAGE_BYTES. `n` and `name` may be NULL where the sentence needs none. */
void message_fill(char *out, size_t size, enum message m, const char *name, const long n[]);

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
