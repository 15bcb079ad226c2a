/* note_token.h - the words in which people say times, each with what it is.
 *
 * Owns: the lexicon of times, and the spelling of months and weekdays.
 * Must not know: how they join, and what follows from them.
 */
#ifndef CONNOTE_NOTE_TOKEN_H
#define CONNOTE_NOTE_TOKEN_H

#include <stddef.h>

enum { NOTE_TOKENS = 9, NOTE_TOKEN_BYTES = 24 };

enum note_token_kind {
    NOTE_TOKEN_OTHER,
    NOTE_TOKEN_MONTH,
    NOTE_TOKEN_WEEKDAY,
    NOTE_TOKEN_SEASON,
    NOTE_TOKEN_YEAR,
    NOTE_TOKEN_DAY,
    NOTE_TOKEN_REL, /* "last", "next" */
    NOTE_TOKEN_UNIT,
    NOTE_TOKEN_AGO,
    NOTE_TOKEN_EDGE, /* "early", "the", "of" */
    NOTE_TOKEN_COUNT,
    NOTE_TOKEN_PART,
    NOTE_TOKEN_LINK,
    NOTE_TOKEN_DECADE,
    NOTE_TOKEN_BARE /* takes no preposition: "yesterday" */
};

struct note_token {
    enum note_token_kind kind;
    int value;
    /* As it is said: "March" for "mar". */
    char word[NOTE_TOKEN_BYTES];
};

/* Split into tokens, at most NOTE_TOKENS; "2016-2019" becomes three. 0 when there are too many. */
size_t note_token_split(const char *text, struct note_token *tokens);

#endif
